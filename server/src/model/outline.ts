/** The outline of a transcript as the command line and `hansard/outline` give it (version 1; lines are zero-based). */
import type { Block } from '../syntax/block.ts';
import { textOf } from '../syntax/block.ts';
import { countLines } from '../syntax/line-ends.ts';
import type { Tree } from '../syntax/tree.ts';
import { attributionOf, type Role } from './attribution.ts';
import { mastheadIn, mastheadOf, type PageKind } from './header.ts';
import { type Identify, identitiesIn } from './identity.ts';
import { paragraphsOf, wordsOf } from './words.ts';

export interface Outline {
  readonly version: 1;
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly chamber: string | null;
  readonly page: PageKind;
  readonly items: readonly OutlineItem[];
}

export type OutlineItem =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly line: number }
  | TurnItem
  | { readonly kind: 'procedure'; readonly line: number; readonly text: string }
  | { readonly kind: 'division'; readonly line: number; readonly ayes: number | null; readonly noes: number | null }
  | { readonly kind: 'time'; readonly line: number; readonly time: string };

export interface TurnItem {
  readonly kind: 'turn';
  readonly line: number;
  /** The last line with words of the turn. */
  readonly endLine: number;
  readonly portrait: string | null;
  readonly shown: string;
  readonly name: string | null;
  readonly office: string | null;
  readonly seat: string | null;
  readonly party: string | null;
  readonly role: Role;
  readonly speaker: string;
  readonly paragraphs: number;
  readonly words: number;
}

export function outlineOf(tree: Tree): Outline {
  const items: OutlineItem[] = [];
  const identify = identitiesIn(tree);
  const masthead = mastheadIn(tree);
  let line = 0;
  for (const debate of tree.debates) {
    const own = mastheadOf(debate);
    // A page of several debates: each after the first begins with its title.
    if (debate.blocks[0]?.kind === 'header' && own !== masthead && own.title !== undefined) {
      items.push({ kind: 'heading', level: 1, text: own.title, line });
    }
    for (const block of debate.blocks) {
      const item = itemOf(block, line, identify);
      if (item) items.push(item);
      line += block.lines;
    }
  }
  return {
    version: 1,
    title: masthead?.title ?? null,
    date: masthead?.date ?? null,
    chamber: masthead?.chamber ?? null,
    page: masthead?.page ?? 'fragment',
    items,
  };
}

function itemOf(block: Block, line: number, identify: Identify): OutlineItem | undefined {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: textOf(block, block.title), line };
    case 'turn': {
      const attribution = attributionOf(block);
      return {
        kind: 'turn',
        line,
        endLine: line + lastLineOf(block),
        portrait: attribution?.portrait ?? null,
        shown: attribution?.shown ?? '',
        name: attribution?.name ?? null,
        office: attribution?.office ?? null,
        seat: attribution?.seat ?? null,
        party: attribution?.party ?? null,
        role: attribution?.role ?? 'member',
        speaker: attribution ? identify(attribution) : '',
        paragraphs: paragraphsOf(block),
        words: wordsOf(block),
      };
    }
    case 'procedure':
      return block.form === 'unmarked' ? undefined : { kind: 'procedure', line, text: textOf(block, block.content) };
    case 'division':
      return { kind: 'division', line, ayes: block.ayes ?? null, noes: block.noes ?? null };
    case 'time':
      return { kind: 'time', line, time: textOf(block, block.content) };
    case 'header':
    case 'marker':
      return undefined;
    default:
      return block satisfies never;
  }
}

/** The last line of a block that is not blank, from the block's first line. */
export const lastLineOf = (block: Block): number => countLines(block.text.trimEnd());
