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
  /** In the order of the sources. */
  readonly terms: readonly Term[];
  /** The terms of everybody of that name or other name, on a day; all of them when `on` is `undefined`. */
  named(name: string, on: string | undefined): readonly Term[];
  /**
   * The terms of everybody who may be meant by a short form: `Mr Pell` of Ada Pell, `Lord Vane` of Lord Vane of Carrow.
   * Those whose name it is in full, when there are any: `Lord Vane` is then nobody else. More than one person may be meant.
   */
  near(name: string, on: string | undefined): readonly Term[];
  ofSeat(seat: string, on: string | undefined): readonly Term[];
  /** `The Minister` is `Minister`: the article comes and goes in print. Titles are not unique. */
  ofOffice(office: string, on: string | undefined): readonly Term[];
  byId(id: string, on: string | undefined): readonly Term[];
  /** Everybody on that day. */
  on(date: string | undefined): readonly Term[];
  /** Makes all that the answers are looked up in, a slice at a time with a pause between: of many terms it takes long. */
  ready(pause: () => Promise<unknown>): Promise<void>;
}

/** A roster of terms. `key` makes of a name, a seat or an office what they are compared by: words joined by hyphens. */
export function rosterOf(terms: readonly Term[], key: (words: string) => string): Roster {
  const keyOf = kept(key);
  const officeKey = (office: string) => keyOf(office.replace(/^the /i, ''));
  const byName = index(terms, ({ name, also }) => [name, ...also].map(keyOf));
  const byShort = index(terms, ({ name, also }) => [name, ...also].flatMap((one) => shortForms(keyOf(one))));
  const seatKey = kept((seat) => wordsOfSeat(key(seat)));
  const bySeat = index(terms, ({ seat }) => (seat === undefined ? [] : [seatKey(seat)]));
  const byOffice = index(terms, ({ office }) => (office === undefined ? [] : [officeKey(office)]));
  const byId = index(terms, ({ id }) => (id === undefined ? [] : [id]));
  return {
    terms,
    named: (name, on) => during(byName().get(key(name)), on),
    near: (name, on) => {
      const full = during(byName().get(key(name)), on);
      return full.length > 0 ? full : during(byShort().get(key(name)), on);
    },
    ofSeat: (seat, on) => during(bySeat().get(seatKey(seat)), on),
    ofOffice: (office, on) => during(byOffice().get(officeKey(office)), on),
    byId: (id, on) => during(byId().get(id), on),
    on: (date) => during(terms, date),
    ready: async (pause) => {
      for (const table of [byName, byShort, bySeat, byOffice, byId]) {
        for (let at = 0; at < terms.length; at += slice) {
          table(Math.min(at + slice, terms.length));
          await pause();
        }
      }
    },
  };
}

/**
 * What a seat is compared by, of its words joined by hyphens: the words without their order. Hansard has printed one seat as
 * `Dunmore, North`, `Dunmore North` and `North Dunmore`, with `and` and with `&`; no two seats have been of the same words.
 */
export const wordsOfSeat = (key: string): string =>
  key
    .split('-')
    .filter((word) => word !== 'and' && word !== 'the')
    .sort()
    .join('-');

/** What a name may be cut down to: its end (`pell` of `ada-pell`), or a peer's title without the place. */
function shortForms(name: string): readonly string[] {
  const words = name.split('-');
  const ends = words.slice(1).map((_, i) => words.slice(i + 1).join('-'));
  const of = name.indexOf('-of-');
  return of < 0 ? ends : [name.slice(0, of)];
}

/** Each seat and name is on many rows, and a key takes longer to make than to find. */
function kept(key: (words: string) => string): (words: string) => string {
  const keys = new Map<string, string>();
  return (words) => {
    const known = keys.get(words);
    if (known !== undefined) return known;
    const made = key(words);
    keys.set(words, made);
    return made;
  };
}

/** Terms of which the keys are made in well under a slice of work. */
const slice = 250;

/**
 * Made when it is first asked for: few callers ask for all of them. `until`: how many of the terms must be in it, all unless
 * told.
 */
function index(
  terms: readonly Term[],
  keysOf: (term: Term) => readonly string[],
): (until?: number) => ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>();
  let done = 0;
  return (until = terms.length) => {
    for (; done < until; done += 1) {
      const term = terms[done] as Term;
      for (const key of new Set(keysOf(term))) {
        const list = found.get(key);
        if (list) list.push(term);
        else found.set(key, [term]);
      }
    }
    return found;
  };
}

const none: readonly Term[] = [];

/** ISO dates compare as strings. */
const during = (terms: readonly Term[] | undefined, on: string | undefined): readonly Term[] =>
  terms?.filter(
    ({ from, to }) => on === undefined || ((from === undefined || from <= on) && (to === undefined || on <= to)),
  ) ?? none;
