/** Who speaks in a debate, by each way in which a paragraph may name them. */
import { type Attribution, attributionOf } from '../model/attribution.ts';
import type { Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { untitled } from './opening-name.ts';

export interface Known extends Attribution {
  readonly turn: Turn;
}

/** The turns of whoever is printed in one way, in their order, with their places among the debate's turns. */
type Entries = { readonly places: number[]; readonly known: Known[] };

/**
 * The speaker whom `name` means to a reader of the turn at `here`: of those who go by it, who spoke last before it, else
 * first after it. A surname that two speakers share names nobody.
 */
export function knownAs(turns: readonly Turn[], here: number, name: string): Known | undefined {
  const { names, surnames } = castOf(turns);
  const plain = names.get(name);
  if (plain) return nearest(plain, here);
  const bare = untitled(name);
  const entries = bare === undefined ? undefined : (names.get(bare) ?? surnames.get(bare));
  const one = entries && new Set(entries.known.map(({ speaker }) => speaker)).size === 1;
  return one ? nearest(entries, here) : undefined;
}

function nearest({ places, known }: Entries, here: number): Known | undefined {
  const after = places.findIndex((place) => place >= here);
  return after < 0 ? known.at(-1) : known[Math.max(0, after - 1)];
}

const castOf = memo((turns: readonly Turn[]) => {
  const names = new Map<string, Entries>();
  const surnames = new Map<string, Entries>();
  const add = (to: Map<string, Entries>, key: string, place: number, known: Known) => {
    const entries = to.get(key) ?? { places: [], known: [] };
    if (entries.places.at(-1) === place) return;
    to.set(key, entries);
    entries.places.push(place);
    entries.known.push(known);
  };
  for (const [place, turn] of turns.entries()) {
    const at = attributionOf(turn);
    if (!at || at.role === 'collective') continue;
    const known = { ...at, turn };
    for (const name of [at.name, at.portrait, at.office]) {
      if (name === undefined) continue;
      add(names, name, place, known);
      if (name === at.office) continue;
      // `Mrs Van Doren` is Iris Van Doren, `Mr Lunt` is Tobias Lunt: every ending of a name may be a surname.
      for (let space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1))
        add(surnames, name.slice(space + 1), place, known);
    }
  }
  return { names, surnames };
});
