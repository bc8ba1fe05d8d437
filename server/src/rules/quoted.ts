/** What is quoted in a turn. */
import { type Quotation, quotationsOf } from '../model/quotations.ts';
import type { Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

/** Whether an offset lies within words that are quoted: behind the mark that opens them and not behind the one that closes them. */
export const isQuoted = (turn: Turn, at: number): boolean =>
  isWithin(quotationsOf(turn), at) || isWithin(versesOf(turn), at) || isWithin(straightOf(turn), at);

/** The spans ascend and do not overlap, and there may be as many as there are places to ask about. */
function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && at < last.end;
}

/** Quotations set in lines of their own, the mark that opens them at the first and the mark that closes them at the last. */
export const versesOf: (turn: Turn) => readonly Span[] = memo((turn) => {
  const open: readonly Quotation[] = quotationsOf(turn).filter(({ closed }) => !closed);
  if (open.length === 0) return open;
  const marks = turn.text.matchAll(/[\u201c\u201d]/g);
  let mark = marks.next();
  return open.flatMap(({ start, end }) => {
    while (!mark.done && mark.value.index < end) mark = marks.next();
    return mark.value?.[0] === '\u201d' ? [{ start, end: mark.value.index + 1 }] : [];
  });
});

/** Quotations in straight marks, each within its paragraph; one that is not closed ends with it. */
const straightOf: (turn: Turn) => readonly Span[] = memo(({ text, parts }) => {
  const found: Span[] = [];
  if (!text.includes('"')) return found;
  for (const { start, end } of parts) {
    for (let open = text.indexOf('"', start); open >= 0 && open < end; ) {
      const close = text.indexOf('"', open + 1);
      const stop = close < 0 || close >= end ? end : close + 1;
      found.push({ start: open, end: stop });
      open = stop >= end ? -1 : text.indexOf('"', stop);
    }
  }
  return found;
});
