/** Who speaks in a debate, by each way in which a paragraph may name them. */
import { type Attribution, attributionOf } from '../model/attribution.ts';
import { isContradicted, isFormOf, isPeer, isShortName, withoutHonorific } from '../model/names.ts';
import type { Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

export interface Known extends Attribution {
  readonly turn: Turn;
}

/** The places of a speaker's turns among the debate's turns, ascending, and the forms in which the speaker is printed. */
interface Person {
  readonly speaker: string;
  readonly places: number[];
  readonly printed: Set<string>;
}

/**
 * The speaker whom `name` means to a reader of the turn at `here`, at the last turn before it, else the first after it. A
 * name that two speakers go by, a surname or the chair's title, names neither: `several`.
 */
export function knownAs(turns: readonly Turn[], here: number, name: string): Known | 'several' | undefined {
  const person = castOf(turns).named(name);
  if (person === 'several' || !person) return person;
  const turn = turns[nearest(person, here)];
  const at = turn && attributionOf(turn);
  return at && { ...at, turn };
}

/** Those among the persons with a surname of whom `name` may be said. */
function titled(persons: ReadonlySet<Person> | undefined, name: string): readonly Person[] {
  return [...(persons ?? [])].filter(({ printed }) => {
    const forms = [...printed];
    return forms.some((form) => isFormOf(name, form)) && !forms.some((form) => isContradicted(name, form));
  });
}

function nearest({ places }: Person, here: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? here) < here) low = middle + 1;
    else high = middle;
  }
  return places[Math.max(0, low - 1)] ?? 0;
}

/** The identity of the one speaker with a name in full of whom a title and surname, `Ms Pell`, may be said. */
export const bearerOf = (turns: readonly Turn[], short: string): string | undefined => castOf(turns).bearer(short);

interface Cast {
  named(name: string): Person | 'several' | undefined;
  bearer(short: string): string | undefined;
}

/** What a turn says of its speaker, as one string: turns of which all say the same have the same cast. */
const saidOf: (turn: Turn) => string = memo((turn) => {
  const at = attributionOf(turn);
  return at && at.role !== 'collective' ? `${at.speaker}\n${at.name}\n${at.portrait}\n${at.office}\n${at.shown}` : '';
});

interface Kept {
  said: readonly string[];
  cast: Cast | undefined;
}

/** The last cast, by the first turn: the next turns that begin with it are those after an edit. */
const lastOf = memo<Turn, Kept>(() => ({ said: [], cast: undefined }));

const castOf: (turns: readonly Turn[]) => Cast = memo((turns) => {
  const [first] = turns;
  if (!first) return nobody;
  const last = lastOf(first);
  const said = turns.map(saidOf);
  const isSame = last.said.length === said.length && last.said.every((one, i) => one === said[i]);
  const cast = isSame && last.cast ? last.cast : readCast(turns);
  last.said = said;
  last.cast = cast;
  return cast;
});

const nobody: Cast = { named: () => undefined, bearer: () => undefined };

function readCast(turns: readonly Turn[]): Cast {
  const persons = new Map<string, Person>();
  const names = new Map<string, Set<Person>>();
  const surnames = new Map<string, Set<Person>>();
  for (const [place, turn] of turns.entries()) {
    const at = attributionOf(turn);
    if (!at || at.role === 'collective') continue;
    const person = persons.get(at.speaker) ?? { speaker: at.speaker, places: [], printed: new Set() };
    persons.set(at.speaker, person);
    person.places.push(place);
    for (const name of [at.name, at.portrait, at.office]) {
      if (name !== undefined) add(names, name, person);
    }
    person.printed.add(at.shown);
    for (const name of [at.name, at.portrait]) {
      if (name === undefined) continue;
      person.printed.add(name);
      if (isPeer(name)) continue;
      const bare = withoutHonorific(name);
      add(surnames, bare, person);
      // `Mrs Van Doren` is Iris Van Doren, `Mr Lunt` is Tobias Lunt: every ending of a name may be a surname.
      for (let space = bare.indexOf(' '); space >= 0; space = bare.indexOf(' ', space + 1))
        add(surnames, bare.slice(space + 1), person);
    }
  }
  const found = new Map<string, Person | 'several' | undefined>();
  return {
    named: (name) => {
      if (!found.has(name)) {
        const persons = names.get(name) ?? titled(surnames.get(withoutHonorific(name)), name);
        const [person, other] = persons;
        found.set(name, other ? 'several' : person);
      }
      return found.get(name);
    },
    bearer: (short) => {
      const full = titled(surnames.get(withoutHonorific(short)), short).filter(({ printed }) =>
        [...printed].some((form) => !isShortName(form)),
      );
      return full.length === 1 ? full[0]?.speaker : undefined;
    },
  };
}

function add(to: Map<string, Set<Person>>, key: string, person: Person): void {
  const persons = to.get(key);
  if (persons) persons.add(person);
  else to.set(key, new Set([person]));
}

/** Whether `name` is the turn's own speaker: as the attribution has it, or by title and surname. */
export function isOwn(turn: Turn, name: string): boolean {
  const at = attributionOf(turn);
  if (!at) return false;
  if (name === at.name || name === at.portrait || name === at.office || name === at.shown) return true;
  if (isContradicted(name, at.shown)) return false;
  return [at.name, at.portrait].some((full) => full !== undefined && (isFormOf(name, full) || isFormOf(full, name)));
}
