import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { attributionOf } from '../model/attribution.ts';
import { mastheadOf } from '../model/header.ts';
import { speakersOf, type Who, whoIn } from '../model/speakers.ts';
import { wordsOf } from '../model/words.ts';
import { type Block, type Heading, type Span, type Turn, textOf } from '../syntax/block.ts';
import { isHeadingLength } from '../syntax/lines.ts';
import { isUnderProvision } from '../syntax/parse.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { rangeIn } from './position.ts';
import { visibleRange } from './visible.ts';

/** The outline: debates, in them headings, in them turns, procedure and divisions. A fragment has no debate level. */
export function documentSymbols(tree: Tree): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const who = whoIn(tree);
  let line = 0;
  for (const debate of tree.debates) {
    for (const root of rootsOf(debate, line, who)) roots.push(root);
    line += debate.lines;
  }
  return roots;
}

interface Given {
  readonly line: number;
  readonly known: string;
  readonly roots: readonly DocumentSymbol[];
}

const given = new WeakMap<Debate, Given>();

/** The symbols of a debate: those given before, while it stands on its line and no more is known of its speakers. */
function rootsOf(debate: Debate, line: number, who: Who): readonly DocumentSymbol[] {
  const known = [...speakersOf(debate).values()]
    .map(({ firstAttribution }) => who(firstAttribution))
    .map((speaker) => `${speaker?.seat} ${speaker?.party}`)
    .join();
  const before = given.get(debate);
  if (before && before.line === line && before.known === known) return before.roots;
  const children = sections(debate, line, who);
  const roots = debate.blocks[0]?.kind === 'header' ? [debateSymbol(debate, line, children)] : children;
  given.set(debate, { line, known, roots });
  return roots;
}

function debateSymbol(debate: Debate, line: number, children: DocumentSymbol[]): DocumentSymbol {
  const { title, date, chamber } = mastheadOf(debate);
  const header = debate.blocks[0];
  const name = title ?? chamber ?? 'Debate';
  const selection = header ? rangeIn(header, line, { start: 0, end: firstLineLength(header) }) : lineStart(line);
  const end = children.at(-1)?.range.end ?? (header && visibleRange(header, line).end);
  return {
    name,
    detail: [date, chamber].filter((part) => part !== undefined && part !== name).join(' · '),
    kind: SymbolKind.Module,
    range: { start: selection.start, end: end ?? selection.end },
    selectionRange: selection,
    children,
  };
}

/** The symbols of a debate's blocks, those under a heading as its children. */
function sections(debate: Debate, start: number, who: Who): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  // The headings that are open: the last of each level.
  const open: { readonly level: number; readonly symbol: DocumentSymbol }[] = [];
  let line = start;
  for (const block of debate.blocks) {
    const provision = open.at(-1)?.symbol;
    const symbol = symbolOf(block, line, who);
    if (symbol && provision && isTitle(block, symbol.name)) {
      provision.detail = symbol.name;
      for (const { symbol: heading } of open) heading.range = { start: heading.range.start, end: symbol.range.end };
    } else if (symbol) {
      if (block.kind === 'heading') while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      const parent = open.at(-1)?.symbol;
      (parent?.children ?? top).push(symbol);
      for (const { symbol: heading } of open) heading.range = { start: heading.range.start, end: symbol.range.end };
      if (block.kind === 'heading') open.push({ level: block.level, symbol });
    }
    line += block.lines;
  }
  return top;
}

/** Whether a block is the title of the clause whose number is the heading over it: one with it, and no procedure. */
const isTitle = (block: Block, words: string): boolean =>
  block.kind === 'procedure' && block.form === 'text' && isUnderProvision(block.context) && isHeadingLength(words);

function symbolOf(block: Block, line: number, who: Who): DocumentSymbol | undefined {
  switch (block.kind) {
    case 'turn':
      return turnSymbol(block, line, who);
    case 'heading':
      return headingSymbol(block, line);
    case 'procedure':
      if (block.form === 'unmarked') return undefined;
      return lineSymbol(block, line, block.content, short(textOf(block, block.content)), '', SymbolKind.Event);
    case 'division':
      return lineSymbol(block, line, block.content, 'Division', votes(block.ayes, block.noes), SymbolKind.Boolean);
    case 'header':
    case 'time':
    case 'marker':
      return undefined;
    default:
      return block satisfies never;
  }
}

function turnSymbol(turn: Turn, line: number, who: Who): DocumentSymbol {
  const attribution = attributionOf(turn);
  const speaker = attribution && who(attribution);
  const words = wordsOf(turn);
  const said = words === 0 ? undefined : words === 1 ? '1 word' : `${words} words`;
  const name = attribution?.shown || 'Unknown speaker';
  const selection = turn.attribution ?? turn.link ?? { start: 0, end: 0 };
  return {
    name,
    // What the line says itself is not said again.
    detail: [speaker?.seat, speaker?.party, said]
      .filter((part) => part !== undefined && !name.includes(`(${part})`))
      .join(' · '),
    kind: SymbolKind.Method,
    range: visibleRange(turn, line),
    selectionRange: rangeIn(turn, line, selection),
  };
}

function headingSymbol(heading: Heading, line: number): DocumentSymbol {
  const symbol = lineSymbol(heading, line, heading.title, textOf(heading, heading.title), '', SymbolKind.Namespace);
  return { ...symbol, range: visibleRange(heading, line), children: [] };
}

function lineSymbol(
  block: Block,
  line: number,
  span: Span,
  name: string,
  detail: string,
  kind: SymbolKind,
): DocumentSymbol {
  const range = rangeIn(block, line, span);
  return { name: name || '…', detail, kind, range, selectionRange: range };
}

const votes = (ayes: number | undefined, noes: number | undefined): string =>
  ayes === undefined || noes === undefined ? '' : `Ayes ${ayes}, Noes ${noes}`;

const longestName = 80;
const short = (text: string): string =>
  text.length <= longestName ? text : `${text.slice(0, text.lastIndexOf(' ', longestName))}…`;

const firstLineLength = (block: Block): number => block.text.search(/[\r\n]|$/);
const lineStart = (line: number): Range => ({ start: { line, character: 0 }, end: { line, character: 0 } });
