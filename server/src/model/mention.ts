/** Members named inside speech: `the hon. Member for Seat (Name)`, `the hon. Members for Seat (Name) and for Seat (Name)`. */
import type { Block, Span } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { passagesOf } from './passages.ts';

/** A seat as it may be read. */
export interface Reading {
  readonly seat: string;
  readonly span: Span;
}

export interface Mention {
  /** From `Member for`, or the `for` of the next of several Members, to the end of the seat or of the bracketed name. Offsets from the block's start. */
  readonly span: Span;
  readonly seat: string;
  readonly seatSpan: Span;
  /** The name in brackets after the seat. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  /**
   * What else the words may have as the seat, the longest first, where no name follows that would end it: a comma may be
   * the seat's own or the sentence's, and so may an `and`. Only who knows the seats can tell.
   */
  readonly readings: readonly Reading[];
  /** Whether it is said of who sits here now: not of a former Member, and not of another Parliament's. */
  readonly sitting: boolean;
}

/** Words that open what follows a seat, never a seat's own. */
const notSeat =
  '(?!(?:I|My|We|He|She|It|They|You|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Madam|Lord|Lady|Baroness|Will|Is|Has|Does|Can|The|Minister|Ministers|Secretary|Prime|Chancellor|Chief|Government|House|Home Secretary|Foreign Secretary|Leader|Speaker|Opposition|Committee)\\b)';
const word = `(?:The )?${notSeat}(?:St\\.|(?:h-)?[\\p{Lu}][\\p{L}\\u2019'-]*)`;
const joint = '(?: (?:and|&|of|the|an|on|upon|under|in|le|y|with|cum|by|super))';
const bracket = '(?: \\([^()\\n]{1,60}\\))';
/** A comma may belong to the seat (`Brighton, Pavilion`) or end it; the bracket after it tells. */
const mention = new RegExp(
  `(?:(${word}(?:,?${joint}{0,3} ${word}){0,8})(${bracket}{1,2})|(${word}(?:${joint}{0,3} ${word}){0,8}))`,
  'uy',
);

/** What may follow a seat that is read so far, if all of it is the seat's own: the rest of `Carrow, Tarn and Lower Vane`. */
const more = new RegExp(`(?:,?${joint}{0,3} ${word}){1,8}`, 'uy');
const ownBracket = / \([^()\n]{1,60}\)/y;
/** Where a seat may end before its end. */
const cut = / (?:and|&)(?= )/g;

/** A seat that was held once, or is of another Parliament. */
const elsewhere =
  /\b(?:(?:[Ff]ormer|then|[Ll]ate|previous|erstwhile|one-time|sometime|future)(?: right)?(?: hon\.)?(?: and (?:learned|gallant))?|(?:predecessors?|successors?)[ ,’a-z]{0,14}(?: hon\.)?|(?:Assembly|Parliament|Senedd|Scottish|European|as|was|were|became|become|elected|candidate|Mayor)(?: the| an?)?) $/;

/** The mentions in a block, in their order. */
export const mentionsOf: (block: Block) => readonly Mention[] = memo((block) => {
  const found: Mention[] = [];
  const { text } = block;
  if (!text.includes('Member')) return found;
  const openings = openingsIn(text);
  if (openings.length === 0) return found;
  const passages = passagesOf(block);
  let i = 0;
  for (const { start, seat: seatStart, needsName } of openings) {
    while ((passages[i]?.end ?? text.length) <= start) i += 1;
    const passage = passages[i];
    if (!passage || start < passage.start) continue;
    mention.lastIndex = seatStart;
    const match = mention.exec(text);
    if (!match || (needsName && !/\([^()]*[ .][^()]*\)$/.test(match[2] ?? ''))) continue;
    const brackets = [...(match[2] ?? '').matchAll(/ \(([^()]*)\)/g)];
    const groupsStart = seatStart + (match[1] ?? match[3] ?? '').length;
    const last = brackets.at(-1);
    const nameStart = last ? groupsStart + last.index + 2 : 0;
    const name = last?.[1];
    // With two brackets the first is the seat's own: `Richmond (Yorks) (Jane Roe)`.
    const seatEnd = brackets.length > 1 ? groupsStart + (brackets[0]?.[0].length ?? 0) : groupsStart;
    const before = text.slice(Math.max(0, start - 40), start);
    found.push({
      span: { start, end: seatStart + match[0].length },
      seat: block.text.slice(seatStart, seatEnd),
      seatSpan: { start: seatStart, end: seatEnd },
      name,
      nameSpan: name === undefined ? undefined : { start: nameStart, end: nameStart + name.length },
      readings: readingsOf(text, seatStart, seatEnd, name),
      sitting: !elsewhere.test(before),
    });
  }
  return found;
});

/** Where a member may be mentioned: what stands before the seat, and where the seat begins. */
export interface Opening {
  readonly start: number;
  readonly seat: number;
  /** Whether it goes on with a list that has names, and must have its own: `Members for Carrow (Mr Vane) and for Scotland’s sake`. */
  readonly needsName: boolean;
}

/** The words before a seat, in their order. */
export function openingsIn(text: string): readonly Opening[] {
  const found: Opening[] = [];
  for (let start = text.indexOf('Member'); start >= 0; start = text.indexOf('Member', start + 6)) {
    if (text.startsWith(' for ', start + 6)) found.push({ start, seat: start + 11, needsName: false });
    else if (text.startsWith('s for ', start + 6)) {
      found.push({ start, seat: start + 12, needsName: false });
      const next = text.indexOf('Member', start + 6);
      const end = Math.min(next < 0 ? text.length : next, start + longestList);
      for (const { index, 0: words } of text.slice(start + 12, end).matchAll(another)) {
        const seat = start + 12 + index + words.length;
        found.push({ start: seat - 4, seat, needsName: text.slice(start, seat).includes('(') });
      }
    }
  }
  return found;
}

const longestList = 400;
const another = /(?:[,)\]]| and) for (?=\p{Lu})/gu;

const none: readonly Reading[] = [];

function readingsOf(text: string, start: number, end: number, name: string | undefined): readonly Reading[] {
  const reading = (to: number): Reading => ({ seat: text.slice(start, to), span: { start, end: to } });
  // One word in the bracket may be a surname, or the seat's own, as in `Richmond (Yorks)`.
  if (name !== undefined) return /[ .]/.test(name) ? none : [reading(end + name.length + 3)];
  const ends = new Set([end]);
  more.lastIndex = end;
  const longer = more.exec(text)?.[0] ?? '';
  for (const { index } of longer.matchAll(/(?<!^|,)(?:,| (?=\p{Lu}|and |& ))/gu)) ends.add(end + index);
  ends.add(end + longer.length);
  for (const one of [...ends]) {
    ownBracket.lastIndex = one;
    if (ownBracket.test(text)) ends.add(ownBracket.lastIndex);
  }
  for (const { index } of text.slice(start, end).matchAll(cut)) ends.add(start + index);
  return ends.size === 1 ? none : [...ends].sort((a, b) => b - a).map(reading);
}
