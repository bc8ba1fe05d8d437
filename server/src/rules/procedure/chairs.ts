/** Who presides over the House, and so does not vote. */
import { attributionOf } from '../../model/attribution.ts';
import type { Side, Voter } from '../../model/division.ts';
import { nameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';
import { isChairLine } from '../../syntax/division.ts';

/** The Speaker, the deputies, and what these are called in a Committee of the whole House. */
const speakerWords =
  /^(?:(?:Mr|Madam|Mrs|Ms)\.? (?:Deputy[ -])?Speaker|The (?:Chairman of Ways and Means|(?:First|Second|Third) Deputy Chair(?:man)?))\b/;

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

/** Whether a name in a list of votes is that of who presides: of one of `chairs`, or `Speaker, Mr`, `Roe, Mr Speaker`, `Mr Speaker`. */
export const isChair = ({ name, words }: Voter, chairs: ReadonlySet<string>): boolean =>
  chairs.has(nameKey(name)) || isChairLine(words) || chairInList.test(words);

const chairInList =
  /^(?:(?:Deputy )?Speaker, (?:(?:Mr|Madam|Mrs|Ms)\b\.?|The)(?: Deputy)?|\p{Lu}[^,]{1,50}, (?:Mr|Madam|Mrs|Ms)\.? (?:Deputy )?Speaker)$/u;

/** The tellers that are named under the lists of a division; they are not counted with either side. */
export const tellersOf = (sides: readonly Side[]): ReadonlySet<string> =>
  new Set(sides.flatMap(({ tellers }) => tellers?.names ?? []).map(nameKey));
