/** All safe fixes at once. */
import type { Found } from './check.ts';
import type { House, TextEdit } from './rule.ts';

type Placed = Found & { readonly offset: number };

/** The edits of the safe fixes of `found`, ascending, with offsets from the start of the text. */
export const safeEdits = (found: readonly Placed[], house: House): readonly TextEdit[] =>
  safeFixes(found, house).flat();

/**
 * The same, fix by fix. Where two fixes touch the same text the first is taken; the other is found again, if it is still one,
 * when the first is done.
 */
export function safeFixes(found: readonly Placed[], house: House): readonly (readonly TextEdit[])[] {
  const taken: (readonly TextEdit[])[] = [];
  const groups = found
    .filter((one) => fixOf(one) === 'safe')
    .map(({ finding, offset }) => (finding.fixes?.[0]?.edits(house) ?? []).map((edit) => shift(edit, offset)))
    .filter((group) => group.length > 0)
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  for (const group of groups) {
    const [first] = group;
    const before = taken.at(-1)?.at(-1);
    if (!first || (before && meet(before, first))) continue;
    taken.push(group);
  }
  return taken;
}

/**
 * Whether the second edit begins within the first, or where it ends when one of the two is an insertion: which of them
 * comes first would be left open.
 */
const meet = (a: TextEdit, b: TextEdit): boolean =>
  b.start < a.end || (b.start === a.end && (a.start === a.end || b.start === b.end));

const shift = (edit: TextEdit, by: number): TextEdit => ({
  start: edit.start + by,
  end: edit.end + by,
  text: edit.text,
});

/** What can be done about a finding: one fix that is safe, a choice to be made, or nothing. */
export function fixOf({ rule, finding }: Pick<Found, 'rule' | 'finding'>): 'safe' | 'choice' | 'none' {
  const fixes = finding.fixes?.length ?? 0;
  if (fixes === 0) return 'none';
  return rule.fix === 'safe' && fixes === 1 ? 'safe' : 'choice';
}
