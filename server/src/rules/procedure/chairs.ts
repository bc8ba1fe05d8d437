/** Who presides over the House, and so does not vote. */
import { attributionOf } from '../../model/attribution.ts';
import { nameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';

const speakerWords = /^(?:Mr|Madam|Mrs|Ms)\.? (?:Deputy[ -])?Speaker\b/;

/** The Speaker and the deputies that speak in a debate, by name, where the name stands before or behind the office. */
export function chairsOf(turns: readonly Turn[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const turn of turns) {
    const at = attributionOf(turn);
    if (at?.role !== 'chair' || !speakerWords.test(at.shown)) continue;
    const name = at.portrait ?? at.name;
    if (name !== undefined) keys.add(nameKey(name));
  }
  return keys;
}
