/** All safe fixes at once. */
import type { Found } from './check.ts';
import type { House, TextEdit } from './rule.ts';

/**
 * The edits of the safe fixes of `found`, ascending, with offsets from the start of the text. Where two fixes touch the
 * same text the first is taken; the other is found again, if it is still one, when the first is done.
 */
export function safeEdits(found: readonly (Found & { readonly offset: number })[], house: House): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let free = 0;
  const groups = found
    .filter(({ rule, finding }) => rule.fix === 'safe' && finding.fixes?.length === 1)
    .map(({ finding, offset }) => (finding.fixes?.[0]?.edits(house) ?? []).map((edit) => shift(edit, offset)))
    .filter((group) => group.length > 0)
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  for (const group of groups) {
    if ((group[0]?.start ?? 0) < free) continue;
    edits.push(...group);
    // An insertion at the end of one edit may not meet the start of the next: which comes first would be left open.
    free = (group.at(-1)?.end ?? 0) + 1;
  }
  return edits;
}

const shift = (edit: TextEdit, by: number): TextEdit => ({
  start: edit.start + by,
  end: edit.end + by,
  text: edit.text,
});
