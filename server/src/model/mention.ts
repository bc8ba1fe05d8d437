/** Members named inside speech: `the hon. Member for Seat (Name)`. */
import type { Block, Span } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { passagesOf } from './passages.ts';

export interface Mention {
  /** From `Member for` to the end of the seat or of the bracketed name. Offsets from the block's start. */
  readonly span: Span;
  readonly seat: string;
  readonly seatSpan: Span;
  /** The name in brackets after the seat. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
}

/** Words that open what follows a seat, never a seat's own. */
const notSeat =
  '(?!(?:I|My|We|He|She|It|They|You|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Madam|Lord|Lady|Baroness|Will|Is|Has|Does|Can|The)\\b)';
const word = `${notSeat}(?:St\\.|[\\p{Lu}][\\p{L}\\u2019'-]*)`;
const joint = '(?: (?:and|of|the|on|upon|under|in|le|y|with|cum|by|super))';
const bracket = '(?: \\([^()\\n]{1,60}\\))';
const opening = 'Member for ';
/** A comma may belong to the seat (`Brighton, Pavilion`) or end it; the bracket after it tells. */
const mention = new RegExp(
  `${opening}(?:(${word}(?:,?${joint}{0,3} ${word}){0,8})(${bracket}{1,2})|(${word}(?:${joint}{0,3} ${word}){0,8}))`,
  'uy',
);

/** The mentions in a block, in their order. */
export const mentionsOf: (block: Block) => readonly Mention[] = memo((block) => {
  const found: Mention[] = [];
  const { text } = block;
  if (!text.includes(opening)) return found;
  const passages = passagesOf(block);
  let i = 0;
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, start + 1)) {
    while ((passages[i]?.end ?? text.length) <= start) i += 1;
    const passage = passages[i];
    if (!passage || start < passage.start) continue;
    mention.lastIndex = start;
    const match = mention.exec(text);
    if (!match) continue;
    const seatStart = start + opening.length;
    const brackets = [...(match[2] ?? '').matchAll(/ \(([^()]*)\)/g)];
    const groupsStart = seatStart + (match[1] ?? match[3] ?? '').length;
    const last = brackets.at(-1);
    const nameStart = last ? groupsStart + last.index + 2 : 0;
    const name = last?.[1];
    // With two brackets the first is the seat's own: `Richmond (Yorks) (Jane Roe)`.
    const seatEnd = brackets.length > 1 ? groupsStart + (brackets[0]?.[0].length ?? 0) : groupsStart;
    found.push({
      span: { start, end: start + match[0].length },
      seat: block.text.slice(seatStart, seatEnd),
      seatSpan: { start: seatStart, end: seatEnd },
      name,
      nameSpan: name === undefined ? undefined : { start: nameStart, end: nameStart + name.length },
    });
  }
  return found;
});
