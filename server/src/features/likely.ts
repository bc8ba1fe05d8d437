/** Who somebody may be whose name nobody knows. */
import { distance } from 'fastest-levenshtein';
import { nameKey, surnameKey } from '../model/names.ts';

/** Somebody by name; `detail`: the seat and the party, as far as they are known. */
export interface Person {
  readonly name: string;
  readonly detail: string;
}

export interface Known extends Person {
  /** All names of the person, as they are compared. */
  readonly keys: readonly string[];
}

/** How many letters of a name may be others. */
const fewLetters = 2;
/** More than this are no help to who has to choose. */
const mostLikely = 8;

/** Finds among persons those whose name is one or two letters away, and those of the same surname. */
export function nearTo(persons: readonly Known[]): (name: string) => readonly Person[] {
  const names = persons.flatMap((person) => person.keys.map((key) => ({ key, letters: lettersOf(key), person })));
  const family = new Map<string, Known[]>();
  for (const person of persons) {
    const list = family.get(surnameKey(person.name));
    if (list) list.push(person);
    else family.set(surnameKey(person.name), [person]);
  }
  return (name) => {
    const own = nameKey(name);
    const letters = lettersOf(own);
    const found = new Map<Known, number>();
    for (const { key, letters: others, person } of names) {
      // Another letter for one of them changes two of the letters that there are at most: few pairs are compared in full.
      if (Math.abs(key.length - own.length) > fewLetters || bits(letters ^ others) > 2 * fewLetters || key === own)
        continue;
      const edits = distance(key, own);
      if (edits <= fewLetters) found.set(person, Math.min(edits, found.get(person) ?? edits));
    }
    for (const person of family.get(surnameKey(name)) ?? [])
      if (!found.has(person) && !person.keys.includes(own)) found.set(person, fewLetters + 1);
    return [...found]
      .sort(([a, x], [b, y]) => x - y || (a.name < b.name ? -1 : 1))
      .slice(0, mostLikely)
      .map(([{ name, detail }]) => ({ name, detail }));
  };
}

/** Which letters a key has, a bit for each. */
function lettersOf(key: string): number {
  let set = 0;
  for (let i = 0; i < key.length; i += 1) set |= 1 << (key.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let left = set;
  let count = 0;
  for (; left !== 0; count += 1) left &= left - 1;
  return count;
}
