/** A stretch of a line and the carets under a part of it, in columns of a terminal. */
import { visible } from '../visible.ts';

export interface Excerpt {
  readonly text: string;
  /** How many columns stand before the carets, and how many carets there are: at least one. */
  readonly indent: number;
  readonly carets: number;
}

interface Cell {
  readonly start: number;
  readonly shown: string;
  readonly columns: number;
}

/** What nearly all of a line is made of, and takes one column. */
const plain = /[ -~À-ɏ‐-…]/;
const accent = /\p{M}/u;
const wide = /[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** `line` around the characters from `start` to `end`, at most `width` columns of it. */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  // Of a line of a million characters only those are looked at that can be shown.
  const from = Math.max(0, start - 2 * width);
  const cells = cellsOf(line, from, Math.min(line.length, start + 2 * width));
  const first = Math.max(
    0,
    cells.findLastIndex((cell) => cell.start <= start),
  );
  const afterFault = cells.findIndex((cell) => cell.start >= Math.max(end, start + 1));
  const last = afterFault < 0 ? cells.length : afterFault;
  const [low, high] = window(cells, first, last, width);
  const cutBefore = low > 0 || from > 0 ? '…' : '';
  const cutAfter = high < cells.length || start + 2 * width < line.length ? '…' : '';
  const shown = cells.slice(low, high);
  return {
    text: cutBefore + shown.map((cell) => cell.shown).join('') + cutAfter,
    indent: cutBefore.length + columns(cells, low, first),
    carets: Math.max(1, columns(cells, first, Math.min(last, high))),
  };
}

/** The cells to show: all, or else the fault from its beginning with as much on each side as there is room for. */
function window(cells: readonly Cell[], first: number, last: number, width: number): readonly [number, number] {
  if (columns(cells, 0, cells.length) <= width) return [0, cells.length];
  const room = width - 2 * '…'.length;
  const fault = columns(cells, first, last);
  const rest = columns(cells, last, cells.length);
  const before = Math.max(room / 4, (room - fault) / 2, room - fault - rest);
  let low = first;
  for (let used = 0; low > 0; low -= 1) {
    used += cells[low - 1]?.columns ?? 0;
    if (used > before) break;
  }
  low = wordStart(cells, low, first);
  let high = low;
  for (let used = 0; high < cells.length; high += 1) {
    used += cells[high]?.columns ?? 0;
    if (used > room) break;
  }
  return [low, high];
}

/** The start of the next word, when it is near: a word cut in two is hard to read. */
function wordStart(cells: readonly Cell[], low: number, first: number): number {
  if (low === 0) return 0;
  const space = cells.findIndex((cell, i) => i >= low - 1 && cell.shown === ' ');
  return space >= 0 && space < Math.min(first, low + 12) ? space + 1 : low;
}

function cellsOf(line: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let start = from;
  for (const character of line.slice(from, to)) {
    if (plain.test(character)) cells.push({ start, shown: character, columns: 1 });
    else {
      const shown = character === '\u00a0' ? '␣' : visible(character);
      cells.push({ start, shown, columns: shown === character ? widthOf(character) : shown.length });
    }
    start += character.length;
  }
  return cells;
}

/** Accents take no column of their own, the scripts and pictures of East Asia two. */
const widthOf = (character: string): number => (accent.test(character) ? 0 : wide.test(character) ? 2 : 1);

const columns = (cells: readonly Cell[], from: number, to: number): number =>
  cells.slice(from, to).reduce((sum, cell) => sum + cell.columns, 0);
