/** Attributions of inline notation that are broken over two lines. */
import type { Block, Span } from '../syntax/block.ts';
import { Context } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { isForm, longestHead, numberLength } from './speaker-forms.ts';
import { lineEndsBetween } from './turn-lines.ts';

/** The first line, and what of the text parts it from the second. */
export interface Split extends Span {
  readonly gap: Span;
  /** What the two lines are joined with. */
  readonly glue: string;
}

const none: readonly Split[] = [];

/** Those of which both lines stand in a turn, as paragraphs of its speech. */
export const splitsIn: (block: Block) => readonly Split[] = memo((block) => {
  if (block.kind !== 'turn' || block.notation !== 'inline') return none;
  const found: Split[] = [];
  for (let i = 1; i + 1 < block.parts.length; i += 1) {
    const [first, second] = [block.parts[i], block.parts[i + 1]];
    if (!first || !second || first.kind !== 'paragraph' || second.kind !== 'paragraph') continue;
    const before = block.parts[i - 1]?.end ?? 0;
    if (!isSplit(block.text, first, second, lineEndsBetween(block.text, before, first.start) > 1)) continue;
    const gap = { start: first.end, end: second.start };
    const words = block.text.slice(second.start, second.start + longestHead);
    found.push({
      start: first.start,
      end: first.end,
      gap,
      glue: glueOf(block.text.slice(first.start, first.end), words),
    });
  }
  return found.length > 0 ? found : none;
});

/**
 * Whether the two paragraphs of a turn, one right under the other, are one attribution and the speech behind it. `apart`:
 * whether a blank line stands before the first.
 */
export function isSplit(text: string, first: Span, second: Span, apart = false): boolean {
  if (first.end - first.start > longestHead || second.start - first.end > 8) return false;
  if (lineEndsBetween(text, first.end, second.start) !== 1 && !isDangling(text, first, second)) return false;
  const start = first.start + numberLength(text, first.start, first.end);
  const below = text.slice(second.start, Math.min(second.end, second.start + longestHead));
  return isOne(text.slice(start, first.end), below, apart && isSpeech(text, second));
}

/** Whether a bracket is open at the end of the first, or opens the second: these belong together over a blank line. */
const isDangling = (text: string, { end }: Span, { start }: Span): boolean =>
  text.charCodeAt(end - 1) === 40 ||
  (text.charCodeAt(start) === 40 &&
    /^\(\p{Lu}[^()]{0,60}(?:\([^()]{2,30}\))?\)(?: \([^()]{1,14}\))?:/u.test(text.slice(start, start + 120)));

/** What ends as a sentence does, and is longer than a line of a list. */
const isSpeech = (text: string, { start, end }: Span): boolean =>
  end - start > shortLine && /[.?!\u2014\u201d"\])]$/.test(text.slice(end - 1, end));

const shortLine = 60;

/** The attribution that begins with the last line of `block` and ends in `next`, right under it. */
export function splitBetween(block: Block | undefined, next: Block | undefined): Split | undefined {
  if (!block || !next) return undefined;
  const first = lastLine(block);
  if ((next.context & Context.Glued) === 0) {
    const { text } = next;
    if (!first || !isDangling(block.text + text.slice(0, longestHead), first, { start: block.text.length, end: 0 }))
      return undefined;
  }
  if (!first || first.end - first.start > longestHead) return undefined;
  const start = first.start + numberLength(block.text, first.start, first.end);
  const words = block.text.slice(start, first.end);
  if (next.kind === 'turn') {
    // What reads as a name of its own is the end of an office that is broken in its words.
    if (next.notation !== 'inline' || !opensName.test(words)) return undefined;
  } else if (next.kind !== 'procedure' || block.kind === 'turn' || block.kind === 'heading') return undefined;
  const below = next.text.slice(0, longestHead);
  const speech = next.kind === 'procedure' ? next.content : next.parts[0];
  if (!isOne(words, below, speech && isSpeech(next.text, speech))) return undefined;
  return { ...first, gap: { start: first.end, end: block.text.length }, glue: glueOf(words, below) };
}

/** What no paragraph ends with: a title, or an office that is broken off. */
const opensName =
  /^(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount)\.?$|^The .*(?:\b(?:of|for|and|the|in)|[,(-])$/;

function lastLine(block: Block): Span | undefined {
  if (block.kind === 'procedure') return block.form === 'formula' ? undefined : block.content;
  if (block.kind === 'heading') return block.title;
  const last = block.kind === 'turn' && block.notation === 'inline' ? block.parts.at(-1) : undefined;
  return last?.kind === 'paragraph' && block.kind === 'turn' && block.parts.length > 1 ? last : undefined;
}

function isOne(first: string, second: string, spoken = false): boolean {
  const colon = second.indexOf(':');
  if (colon < 0 || !/^\p{Lu}/u.test(first) || /[:.?!;”"]$/.test(first)) return false;
  const words = first + glueOf(first, second) + second.slice(0, colon);
  if (words.length > longestHead || first.includes(':')) return false;
  // Two short lines alone may be a list: brackets, an office or the speech behind the colon show that they are not.
  return (spoken || colon === 0 || /^The |\(/.test(words)) && isForm(words);
}

/** Nothing stands behind an opening bracket or in a hyphenated name; a word ends anywhere else. */
const glueOf = (first: string, second: string): string =>
  first.endsWith('(') || /^[):]/.test(second) || /[^\s(]-$/.test(first) ? '' : ' ';
