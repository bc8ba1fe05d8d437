/** Double quotation marks, curly and straight, in the prose of a block: which open and which close. */
import { passagesOf } from '../../model/passages.ts';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';

export interface QuotationMark {
  readonly at: number;
  readonly opens: boolean;
  /** As it is written. */
  readonly sign: string;
  /** Curly, and turned the wrong way for where it stands: `”so“`. */
  readonly turned: boolean;
  /** The number of its passage among those of the block. */
  readonly passage: number;
  /** Whether nothing stands before it in its passage. */
  readonly first: boolean;
}

export const marksOf: (block: Block) => readonly QuotationMark[] = memo((block) => {
  if ((signalsOf(block) & (Signal.CurlyQuote | Signal.StraightQuote | Signal.Odd)) === 0) return none;
  const found: QuotationMark[] = [];
  const { text } = block;
  const passages = passagesOf(block);
  const hasLow = text.includes('„');
  let passage = 0;
  let open = false;
  sign.lastIndex = 0;
  while (sign.test(text)) {
    const last = text.charAt(sign.lastIndex - 1);
    const written = isMark(last) ? last : text.slice(text.lastIndexOf('â', sign.lastIndex - 1), sign.lastIndex);
    const at = sign.lastIndex - written.length;
    while (passage < passages.length && (passages[passage]?.end ?? 0) <= at) {
      passage += 1;
      open = false;
    }
    const within = passages[passage];
    if (!within) break;
    if (at < within.start) continue;
    const before = at === within.start ? '' : text.charAt(at - 1);
    // Part of another sign that was misread.
    if ((before === '€' || before === '\x80') && text.charAt(at - 2) === 'â') continue;
    if (written !== '“' && written !== '”' && written !== '"') {
      open = written === '\x93' || /[œ\x9c]$/.test(written);
      found.push({ at, opens: open, sign: written, turned: false, passage, first: before === '' });
      continue;
    }
    const after = at + 1 === within.end ? '' : text.charAt(at + 1);
    // Inches.
    if (written === '"' && !open && /\d/.test(before) && !/\p{L}/u.test(after)) continue;
    if (written === '”' && !open && /\d[’'′] ?\d{1,2}(?:½|¼|¾)?$/.test(text.slice(Math.max(0, at - 6), at))) continue;
    // `„so“` is how others quote: the mark closes, and is no other’s fellow.
    if (hasLow && written !== '"' && closesLow(text, at)) continue;
    const turned = written !== '"' && !isUsual(written, before) && isTurned(written, before, after);
    open = written === '"' ? (sideOf(before, after) ?? !open) : (written === '“') !== turned;
    found.push({ at, opens: open, sign: written, turned, passage, first: before === '' });
  }
  return found;
});

function closesLow(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - farthest), at);
  const low = before.lastIndexOf('„');
  return low >= 0 && !/[“”\r\n]/.test(before.slice(low));
}

const farthest = 200;

const none: readonly QuotationMark[] = [];

/** The marks, and what is left of them where they were misread: they are another fault, and stand where marks should. */
const sign = /["“”\x93\x94]|â(?:€(?:œ|\x9d|(?=[\s.,;:?!)]))|\x80[\x9c\x9d])/g;

const isMark = (char: string): boolean =>
  char === '“' || char === '”' || char === '"' || char === '\x93' || char === '\x94';

/** Cheap: nearly every mark opens behind a space, and closes behind a small letter or a stop. */
export const isUsual = (mark: string, before: string): boolean =>
  mark === '“' ? before === ' ' || before === '' : (before >= 'a' && before <= 'z') || before === '.' || before === ',';

/** Whether a mark between these two opens; `undefined` where both would do. */
function sideOf(before: string, after: string): boolean | undefined {
  const opens = /^$|[\s([‘'"“—–-]/.test(before) && /[^\s.,;:?!)\]—–]/.test(after);
  const closes = /[^\s([‘]/.test(before) && /^$|[\s.,;:?!)\]—–’'"”\u2026-]/.test(after);
  return opens === closes ? undefined : opens;
}

/** A curly mark is turned only where there is a space on the side where the words should be, and none on the other. */
const isTurned = (mark: string, before: string, after: string): boolean =>
  mark === '“'
    ? before !== ' ' && /[\p{L}\d.,?!]/u.test(before) && /^$|[\s.,;:?!)\]]/.test(after)
    : /^$|[\s([]/.test(before) && /[\p{L}\d]/u.test(after);
