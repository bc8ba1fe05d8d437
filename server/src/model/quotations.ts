/** Quotations in a turn: from the mark that opens one to the mark that closes it, over paragraphs where it goes on. */
import type { Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

export interface Quotation extends Span {
  /** Whether the closing mark was found. A quotation of several paragraphs opens again at each and closes once. */
  readonly closed: boolean;
}

/** The quotations in curly double marks of a turn, in their order. Offsets from the turn's start. */
export const quotationsOf: (turn: Turn) => readonly Quotation[] = memo((turn) => {
  const found: Quotation[] = [];
  const paragraphs = turn.parts.filter((part) => part.kind === 'paragraph');
  let open: number | undefined;
  for (const [i, { start, end }] of paragraphs.entries()) {
    for (const { index, 0: mark } of turn.text.slice(start, end).matchAll(/[\u201c\u201d]/g)) {
      if (mark === '\u201c') open ??= start + index;
      else if (open !== undefined) {
        found.push({ start: open, end: start + index + 1, closed: true });
        open = undefined;
      }
    }
    // It goes on only where the next paragraph opens with the mark again.
    const next = paragraphs[i + 1];
    if (open !== undefined && !(next && turn.text.charCodeAt(next.start) === 0x201c)) {
      found.push({ start: open, end, closed: false });
      open = undefined;
    }
  }
  return found;
});
