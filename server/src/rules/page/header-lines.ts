/** The title, the date and the chamber of a debate as they stand on its lines, written well or not. */
import { type Block, Context, type Header, type Span, textOf } from '../../syntax/block.ts';
import { chambers } from '../../syntax/header.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { daysWrittenOtherwise, readDate } from './dates.ts';
import { slipsBetween } from './letters.ts';

export interface Line extends Span {
  readonly block: Block;
  readonly words: string;
}

export interface HeaderLines {
  readonly header: Header | undefined;
  /** Whether nothing but blank lines stands before: the document's own header. */
  readonly opens: boolean;
  readonly first: Line | undefined;
  readonly title: Line | undefined;
  readonly date: Line | undefined;
  readonly chamber: Line | undefined;
}

/** How many blocks are looked at for what the header itself does not have: a line that is badly written ends it. */
const farthest = 5;

export const headerLinesOf: (debate: Debate) => HeaderLines = memo(({ blocks }) => {
  const lines: (Line & { readonly kind: string })[] = [];
  let header: Header | undefined;
  let seen = 0;
  for (const block of blocks) {
    if (block.kind === 'turn' || block.kind === 'division' || seen === farthest) break;
    if (block.kind === 'marker' || block.kind === 'time') continue;
    seen += 1;
    if (block.kind === 'header') {
      header = block;
      for (const { kind, start, end } of block.headerLines) lines.push(lineOf(block, { start, end }, kind));
    } else if (block.kind === 'heading') lines.push(lineOf(block, block.title, 'heading'));
    else if (block.form !== 'formula') lines.push(lineOf(block, block.content, 'text'));
  }
  const [first] = lines;
  const date =
    lines.find(({ kind }) => kind === 'date') ??
    lines.find(({ kind, words }) => kind !== 'age' && readDate(words) !== undefined) ??
    lines.find(({ words }) => daysWrittenOtherwise(words).length > 0);
  const chamber =
    lines.find(({ kind }) => kind === 'chamber') ??
    lines.find(
      ({ kind, words }) =>
        (kind === 'boilerplate' || kind === 'heading' || kind === 'text') && chamberMeant(words) !== undefined,
    );
  const isTitle = ({ kind, words }: (typeof lines)[number]): boolean =>
    kind === 'title' || (!header && (kind === 'heading' || (words !== '' && !/[.?!:;,]$/.test(words))));
  const title = lines.find((line) => line !== date && line !== chamber && isTitle(line));
  const opening = blocks.find(({ kind }) => kind !== 'marker');
  return { header, opens: opening?.context === Context.Start, first, title, date, chamber };
});

/** Lines of a header by themselves, in the middle of a page: they say of no debate what it is. */
export const isStrayHeader = (block: Block): boolean =>
  block.kind === 'header' &&
  block.context !== Context.Start &&
  block.headerLines.every(({ kind }) => kind !== 'title' && kind !== 'date' && kind !== 'chamber');

const lineOf = (block: Block, span: Span, kind: string) => ({
  block,
  start: span.start,
  end: span.end,
  kind,
  words: span.end - span.start > longest ? '' : textOf(block, span).replaceAll('\u00a0', ' '),
});

/** The longest line that is looked at: a title has no more. */
const longest = 200;

/** The chambers that pages are published of, and what the bound volumes print. */
const known = new Map<string, string>(
  [...chambers, 'House of Commons', 'House of Lords'].map((name) => [name.toLowerCase(), name]),
);

/** One or many is no fault: `Delegated Legislation Committees`, `Petition`. */
const mayBeMany = /(?:committee|statement|answer|correction|petition)s?$/;

const titled = (words: string): string => words.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The chamber that `line` names: itself where it is one, else the one that it is a few letters off. */
export function chamberMeant(line: string): string | undefined {
  if (line.length < 8 || line.length > 40) return undefined;
  const lower = line.toLowerCase().replace(/[.,:;]$/, '');
  const same =
    known.get(lower) ?? (mayBeMany.test(lower) ? (known.get(`${lower}s`) ?? known.get(lower.slice(0, -1))) : undefined);
  if (same !== undefined) {
    // In capitals it stands in many a document; with small letters it is in none.
    const isPrinted = lower.length === line.length && /^\p{Lu}/u.test(line) && !/ \p{Ll}/u.test(line);
    return isPrinted ? line : same.length === lower.length || !mayBeMany.test(lower) ? same : titled(lower);
  }
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [name, printed] of known) {
    const most = name.length >= 12 ? 3 : 2;
    if (Math.abs(name.length - lower.length) > most) continue;
    const off = slipsBetween(lower, name);
    // `Central Committee` is another committee, and no slip of the fingers.
    if (off > 1 && lower[0] !== name[0]) continue;
    if (off <= most && off < least) [best, least] = [printed, off];
  }
  return best;
}
