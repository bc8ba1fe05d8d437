/** The rules, run over a text as the server and the command line run them. */
import { type Found, foundIn } from '../../server/src/rules/check.ts';
import { safeEdits } from '../../server/src/rules/fix-all.ts';
import { houseOf } from '../../server/src/rules/house.ts';
import type { Given } from '../../server/src/rules/rule.ts';
import { type Tree, treeOf } from '../../server/src/syntax/tree.ts';
import { applied, type Note } from '../marks.ts';

/** A finding with the offset of its block. */
export interface Placed extends Found {
  readonly offset: number;
}

export function findingsIn(tree: Tree, given: Given = {}): readonly Placed[] {
  const all = foundIn(tree, given);
  const placed: Placed[] = [];
  let offset = 0;
  for (const [i, debate] of tree.debates.entries()) {
    for (const block of debate.blocks) {
      for (const one of all[i]?.get(block) ?? []) placed.push({ ...one, offset });
      offset += block.text.length;
    }
  }
  return placed;
}

export const findingsOf = (text: string, given: Given = {}): readonly Placed[] => findingsIn(treeOf(text), given);

export const notesOf = (found: readonly Placed[]): readonly Note[] =>
  found.map(({ rule, finding, offset }) => ({
    start: offset + finding.start,
    end: offset + finding.end,
    note: rule.code,
  }));

/** The lines (from 1) and codes of what is found, `12 empty-turn`, in the order of the text. */
export function listOf(text: string, given: Given = {}): readonly string[] {
  return findingsOf(text, given).map(({ rule, finding, offset }) => {
    const line = text.slice(0, offset + finding.start).split(/\r\n|\r|\n/).length;
    return `${line} ${rule.code}`;
  });
}

/** The text with the safe fixes made, of one rule or of all. */
export function fixed(text: string, code?: string, given: Given = {}): string {
  const tree = treeOf(text);
  const found = findingsIn(tree, given).filter(({ rule }) => code === undefined || rule.code === code);
  return applied(text, safeEdits(found, houseOf(tree)));
}

/** The text when the safe fixes have nothing more to do, and how many runs that took. */
export function settled(
  text: string,
  code?: string,
  given: Given = {},
): { readonly text: string; readonly runs: number } {
  let current = text;
  for (let runs = 0; runs < 8; runs += 1) {
    const next = fixed(current, code, given);
    if (next === current) return { text: current, runs };
    current = next;
  }
  throw new Error('the safe fixes do not settle');
}
