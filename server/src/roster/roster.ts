/** Who sat for which seat and party, and held which office, on a day. Names are compared by `key`, which the caller gives. */

/** One person's time in one seat, party or office. */
export interface Term {
  readonly name: string;
  /** Other names of the same person: before a marriage, before a peerage, with a middle name. */
  readonly also: readonly string[];
  /** The constituency; `undefined` for peers and for those who only hold an office. */
  readonly seat: string | undefined;
  /** As printed in brackets: `Lab`. */
  readonly party: string | undefined;
  readonly office: string | undefined;
  /** First and last day, `YYYY-MM-DD`, inclusive; `undefined` where open. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The identifier in the source that the row is of. */
  readonly id: string | undefined;
  /** Where the row stands: the file, and the line from 0. */
  readonly source?: { readonly uri: string; readonly line: number };
}

export interface Roster {
  /** The terms of everybody of that name or other name, on a day; all of them when `on` is `undefined`. */
  named(name: string, on: string | undefined): readonly Term[];
  ofSeat(seat: string, on: string | undefined): readonly Term[];
  ofOffice(office: string, on: string | undefined): readonly Term[];
  /** Everybody on that day. */
  on(date: string | undefined): readonly Term[];
}

/** A roster of terms. `key` makes of a name, a seat or an office what they are compared by. */
export function rosterOf(terms: readonly Term[], key: (words: string) => string): Roster {
  const byName = index(terms, ({ name, also }) => [name, ...also].map(key));
  const bySeat = index(terms, ({ seat }) => (seat === undefined ? [] : [key(seat)]));
  const byOffice = index(terms, ({ office }) => (office === undefined ? [] : [key(office)]));
  return {
    named: (name, on) => during(byName.get(key(name)), on),
    ofSeat: (seat, on) => during(bySeat.get(key(seat)), on),
    ofOffice: (office, on) => during(byOffice.get(key(office)), on),
    on: (date) => during(terms, date),
  };
}

function index(
  terms: readonly Term[],
  keysOf: (term: Term) => readonly string[],
): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const list = found.get(key);
      if (list) list.push(term);
      else found.set(key, [term]);
    }
  }
  return found;
}

const none: readonly Term[] = [];

/** ISO dates compare as strings. */
const during = (terms: readonly Term[] | undefined, on: string | undefined): readonly Term[] =>
  terms?.filter(
    ({ from, to }) => on === undefined || ((from === undefined || from <= on) && (to === undefined || on <= to)),
  ) ?? none;
