/** Who speaks in a transcript, as its attributions say: names, seats, parties, offices. Nothing of places or words. */
import { type Turn, textOf } from '../syntax/block.ts';
import { gathered } from '../syntax/descent.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { attributionOf } from './attribution.ts';
import { slug } from './names.ts';

/** What the attributions of one speaker say; each in the order in which it is first said. */
export interface Person {
  /** `Attribution.speaker` of its turns. */
  readonly id: string;
  /** Names in full, as printed and as portraits have them; a title and surname only where nothing else is known. */
  readonly names: readonly string[];
  /** What is printed before the brackets of a name: `Mr Roe`, `Sir John Roe`. */
  readonly printed: readonly string[];
  readonly seats: readonly string[];
  readonly parties: readonly string[];
  readonly offices: readonly string[];
}

/** The same people are the same object, whatever else of the transcript is edited. */
export interface People {
  readonly all: readonly Person[];
  byId(id: string): Person | undefined;
  /** Those who are printed with the seat. */
  ofSeat(seat: string): readonly Person[];
  /** Those who are printed with the office. */
  ofOffice(office: string): readonly Person[];
}

/** Two of the same content are one object: `peopleOf` is asked after each edit, and few edits change who speaks. */
const kept = new Map<string, readonly Person[]>();
const mostKept = 4000;

/** What a turn says of its speaker, as one string. */
const saidOf: (turn: Turn) => string = memo((turn) => {
  const at = attributionOf(turn);
  if (!at || at.role === 'collective') return '';
  const { portrait, name, seat, party, office, spans } = at;
  return [at.speaker, portrait, name, seat, party, office, textOf(turn, spans.base)].join('\n');
});

/** The speakers of a debate, collectives left out. */
const peopleOf: (debate: Debate) => readonly Person[] = gathered(
  (block) => (block.kind === 'turn' ? saidOf(block) : ''),
  (debate) => readPeople(debate),
);

function readPeople(debate: Debate): readonly Person[] {
  const people = new Map<string, { [K in keyof Omit<Person, 'id'>]: Set<string> }>();
  for (const block of debate.blocks) {
    const at = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (!at || at.role === 'collective') continue;
    let person = people.get(at.speaker);
    if (!person) {
      person = { names: new Set(), printed: new Set(), seats: new Set(), parties: new Set(), offices: new Set() };
      people.set(at.speaker, person);
    }
    if (at.portrait !== undefined) person.names.add(at.portrait);
    if (at.name !== undefined) person.names.add(at.name);
    const { base } = at.spans;
    if (at.office === undefined && base.end > base.start) person.printed.add(block.text.slice(base.start, base.end));
    if (at.seat !== undefined) person.seats.add(at.seat);
    if (at.party !== undefined) person.parties.add(at.party);
    if (at.office !== undefined) person.offices.add(at.office);
  }
  const list = [...people].map(([id, sets]) => ({
    id,
    names: [...sets.names],
    printed: [...sets.printed],
    seats: [...sets.seats],
    parties: [...sets.parties],
    offices: [...sets.offices],
  }));
  const key = JSON.stringify(list);
  const same = kept.get(key);
  if (same) return same;
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, list);
  return list;
}

interface Last {
  readonly lists: readonly (readonly Person[])[];
  readonly people: People;
}

/** The last answer, by the people of the first debate. */
const last = new WeakMap<readonly Person[], Last>();

/** The speakers of a transcript. */
export const peopleIn: (tree: Tree) => People = memo((tree) => {
  const lists = tree.debates.map(peopleOf);
  const [first] = lists;
  if (!first) return peopleFrom([]);
  const before = last.get(first);
  if (before?.lists.length === lists.length && before.lists.every((list, i) => list === lists[i])) return before.people;
  const people = peopleFrom(lists);
  last.set(first, { lists, people });
  return people;
});

function peopleFrom(lists: readonly (readonly Person[])[]): People {
  const byId = new Map<string, Person>();
  const only = lists.length === 1;
  for (const list of lists) {
    for (const person of list) {
      const earlier = byId.get(person.id);
      byId.set(person.id, only || !earlier ? person : together(earlier, person));
    }
  }
  const all = [...byId.values()];
  const bySeat = groups(all, ({ seats }) => seats);
  const byOffice = groups(all, ({ offices }) => offices);
  return {
    all,
    byId: (id) => byId.get(id),
    ofSeat: (seat) => bySeat().get(slug(seat)) ?? [],
    ofOffice: (office) => byOffice().get(slug(office)) ?? [],
  };
}

const together = (a: Person, b: Person): Person => ({
  id: a.id,
  names: union(a.names, b.names),
  printed: union(a.printed, b.printed),
  seats: union(a.seats, b.seats),
  parties: union(a.parties, b.parties),
  offices: union(a.offices, b.offices),
});

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.every((one) => a.includes(one)) ? a : [...new Set([...a, ...b])];

/** Persons by each of the keys that `keysOf` gives, made when it is first asked for. */
function groups(all: readonly Person[], keysOf: (person: Person) => readonly string[]) {
  let made: Map<string, Person[]> | undefined;
  return (): ReadonlyMap<string, readonly Person[]> => {
    if (made) return made;
    made = new Map();
    for (const person of all) {
      for (const key of new Set(keysOf(person).map(slug))) {
        const list = made.get(key);
        if (list) list.push(person);
        else made.set(key, [person]);
      }
    }
    return made;
  };
}
