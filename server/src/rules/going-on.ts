/** Where a sentence goes on from one paragraph to the next. */
import { isOpener } from '../syntax/attribution.ts';
import type { Part, Span, Turn } from '../syntax/block.ts';
import { isSplit } from './inline-splits.ts';
import { isRunningHead } from './page/furniture.ts';
import { versesOf } from './quoted.ts';
import { lineEndsBetween } from './turn-lines.ts';

/** A line of this width that the next follows with no blank line between was broken by a mail program, not by a mistake. */
const narrowestWrap = 40;
const widestWrap = 110;

/** Whether a sentence goes on from the paragraph before `speech[i]`, among the parts of a turn's speech, into it. */
export function isBroken(turn: Turn, i: number, speech: readonly Part[]): boolean {
  const [before, after, next] = [speech[i - 1], speech[i], speech[i + 1]];
  if (before?.kind !== 'paragraph' || after?.kind !== 'paragraph') return false;
  const { text } = turn;
  if (endsInTitle(text, before) && /^\p{Lu}/u.test(text.slice(after.start, after.start + 2))) return true;
  if (!awaitsName(text, before, after) && !(goesOn(text, after) && breaksOff(text, before, after))) return false;
  if (isItem(text, speech[i - 2], before, after, next)) return false;
  if (versesOf(turn).some(({ start, end }) => start < before.start && before.end < end)) return false;
  if (closesFirst.test(text.slice(after.start, after.end)) && !opensLast.test(text.slice(before.start, before.end)))
    return false;
  if (isSplit(text, before, after)) return false;
  const length = before.end - before.start;
  const wrapped = length >= narrowestWrap && length <= widestWrap;
  if (!wrapped || lineEndsBetween(text, before.end, after.start) > 1) return true;
  // Whatever wrapped the line would have taken the next word into it, that line being longer.
  if (after.end - after.start > length + 1 + wordAt(text, after.start, after.end)) return true;
  // Where a line of the turn is wider, nothing wraps them.
  return turn.parts.some(({ kind, start, end }) => kind === 'paragraph' && end - start > widestLine);
}

/** Whether a paragraph is one of a list, or no part of what was said: nothing is broken above it. */
function isItem(text: string, above: Part | undefined, before: Part, after: Part, below: Part | undefined): boolean {
  const head = text.slice(after.start, Math.min(after.end, after.start + 60));
  const tail = text.slice(Math.max(before.start, before.end - longestTail), before.end);
  if (counts(text, after)) {
    // Numbers that open paragraph after paragraph are a list.
    if (counts(text, before) || (below && counts(text, below))) return true;
    if (/\d$/.test(tail) || isRunningHead(text.slice(after.start, after.end))) return true;
  }
  if (!/^\p{Ll}/u.test(head)) return false;
  if (isRunningHead(text.slice(before.start, before.end))) return true;
  if (announces.test(tail)) return true;
  if (hanging.test(tail)) return false;
  if (enumerates.test(head) && counted.test(tail)) return true;
  // So are two short lines that open small, one under the other.
  const small = (part: Part | undefined): boolean =>
    part?.kind === 'paragraph' && part.end - part.start <= longestItem && /^[a-z]/.test(text.charAt(part.start));
  return (
    small(after) && (small(below) || (small(before) && !!above && !hanging.test(text.slice(above.start, above.end))))
  );
}

/** The items of a list are short. */
const longestItem = 80;
/** The words that a list stands under. */
const announces = /\b(?:as follows|the following(?: \p{Ll}{3,20})?|(?:are|were) these)$/u;
const counted =
  /\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ss]everal|[Ss]ome|[Aa] (?:few|number of)) [^.?!]{3,80}$/;
const enumerates = /^(?:first|second|third|fourth|fifth|last|final)(?:ly)?\b,?/;

/** Whether the first of the words opens sentences, and nobody's name. */
export const opensSentence = (words: string): boolean => {
  const first = words.slice(0, words.search(/\s|$/));
  return isOpener(first) || first === 'The' || first === 'A' || first === 'An';
};

const wordAt = (text: string, start: number, end: number): number => {
  const space = text.indexOf(' ', start);
  return (space < 0 || space > end ? end : space) - start;
};

/** A line wider than this is a whole paragraph. */
const widestLine = 160;

/** `the hon.`, `Mr.`: a name or a member comes next. */
const endsInTitle = (text: string, { start, end }: Part): boolean =>
  end - start >= shortest &&
  text.charCodeAt(end - 1) === 46 &&
  /\b(?:hon|Hon|rt|Mr|Mrs|Ms|Dr)\.$/.test(text.slice(end - 5, end));

/** `my hon. Friend the`, `the people of`: a name comes next, and opens the paragraph below. */
function awaitsName(text: string, before: Part, after: Part): boolean {
  const { start, end } = before;
  if (end - start < shortest || !/^\p{Lu}[\p{Ll}’']/u.test(text.slice(after.start, after.start + 2))) return false;
  const tail = text.slice(Math.max(start, end - longestTail), end);
  return (
    beforeName.test(tail) &&
    !amending.test(tail) &&
    endsSentence(text, after) &&
    opens.test(text.slice(start, start + 60))
  );
}

const beforeName = /\p{Ll}[.,;:]? (?:the|an?|my|his|her|its|our|their|your|of)$/u;

/** The paragraph opens in lower case or with a number, and not with the number of an item. */
function goesOn(text: string, { start, end }: Part): boolean {
  const code = text.charCodeAt(start);
  // An item of a list, or a code that a program left there.
  if (code >= 97 && code <= 122) return !/^(?:(?:[a-z]|[ivx]{1,4})[.):]|[a-z]+=)/.test(text.slice(start, start + 16));
  const digits = (code >= 48 && code <= 57) || code === 163;
  return digits && !item.test(text.slice(start, Math.min(end, start + 24)));
}

/** The first quotation mark closes: what was quoted in a paragraph of its own has lost the mark that opened it. */
const closesFirst = /^(?:[^“”"]*”|[^"]*"[^"]*(?:"[^"]*"[^"]*)*$)/;
const opensLast = /“[^”]*$|^[^"]*"[^"]*(?:"[^"]*"[^"]*)*$/;

const counts = (text: string, { start, end }: Span): boolean =>
  /^[£\d]/.test(text.charAt(start)) && !item.test(text.slice(start, Math.min(end, start + 24)));

const item =
  /^(?!(?:1[6-9]|20)\d\d\.)\d+[A-Za-z]*[.):\]]\s*\S|^\d{1,3}[A-Z]*\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[\p{Lu}“"[(]|^\d+[A-Za-z]*$/u;

/** The paragraph ends with a word, or with a comma in running speech, and is neither an item of a list nor a quotation set off. */
function breaksOff(text: string, before: Part, after: Part): boolean {
  const { start, end } = before;
  const tail = text.slice(Math.max(start, end - longestTail), end);
  const head = text.slice(start, Math.min(end, start + 60));
  if (amending.test(tail) || provision.test(head)) return false;
  if (hanging.test(tail) && end - start >= shortest && !isOpenQuotation(text.slice(start, end))) return true;
  const last = text.charAt(end - 1);
  if (last === '-') return /\p{L}-$/u.test(tail) && end - start >= shortest && opens.test(head);
  if (!opens.test(head) || /[.?!\u2014\u2026]['’"”)\]]+$/.test(tail)) return false;
  if (/[,;)”"]/.test(last)) return running.test(tail) || isProse(text, { start, end }, after);
  if (!/[\p{L}\p{N}%]/u.test(last)) return false;
  // `We have`: the first words of a sentence, and no line of a list, when the rest of it is long.
  if (end - start < shortest) {
    const rest = text.slice(after.start, after.end);
    return isLong(after) && endsSentence(text, after) && (opensSentence(head) || spoken.test(rest));
  }
  return isOpenQuotation(text.slice(start, end)) ? isLong(before) && isLong(after) : true;
}

/** Lines that a quotation is set in are shorter. */
const isLong = ({ start, end }: Span): boolean => end - start > 80;

/** A word that nothing ends with: what it belongs to comes next. Items of a list end with `and` and `or`. */
const hanging =
  /(?:\p{Ll}|[.,;:]) (?:[Tt]he|a|an|of|to|[Ii]n|for|with|by|from|at|on|into|his|her|its|their|our|my|your|this|these|is|are|was|were|be|been|has|have|had|will|would|which|who|that)$/u;

/** Whether a paragraph that stops at a comma or a bracket was said and not set in lines: it and the next have words of a speaker. */
function isProse(text: string, before: Span, after: Part): boolean {
  if (!endsSentence(text, after)) return false;
  if (!/^[\p{Lu}][\p{L}’']*[ ,]/u.test(text.slice(before.start, before.start + 20))) return false;
  const words = text.slice(before.start, before.end);
  if (setOff.test(words)) return false;
  return spoken.test(words) || (isLong(after) && spoken.test(text.slice(after.start, after.end)));
}

/** Whether a paragraph ends as a sentence does. */
export const endsSentence = (text: string, { end }: Span): boolean =>
  /[.?!\u2014](?:["”’)\]]|\)\.)?$/.test(text.slice(end - 3, end));

const spoken =
  /\b(?:I|we|my|our|us|me|you|he|she|it|they|is|was|are|were|has|have|had|will|would|can|could|should|may|do|does|did|Will|Would|Can|Could|Does|Do|Is|What|Why|How)\b|\b(?:hon\.|noble|Lords)(?=\W)/;
/** How a motion, a letter and the text of an amendment begin. */
const setOff =
  /^(?:That|Dear|Whereas|Resolved|Ordered|Motion|Amendment|Clause|Leave|Insert|Page|(?:In|At|After) (?:the )?(?:(?:sub)?section|clause|schedule|paragraph|page|line|title|end|first|second|beginning)s?)\b/;

/** How much of the paragraph's end is looked at. */
const longestTail = 400;

const shortest = 12;
/** A sentence, a quotation, a remark in brackets; not `(a)` or `(12)`, nor a line that goes on itself. */
const opens = /^(?:[\p{Lu}\d“"‘'£]|\((?![a-z\d]{1,4}\)))/u;
const isQuote = (code: number): boolean => code === 34 || code === 0x201c || code === 39 || code === 0x2018;

/** A sentence and the beginning of another, which stops at a comma: no line of a motion or a list. */
const running = /[.?!]["”’]? \p{Lu}[^“"]*,$/u;

/** The text of an amendment goes on in lines of its own. */
const amending = /\b(?:leave out|insert)\b[^.]{0,200}$/i;
const provision =
  /^(?:\d+[A-Z]*:? +)?(?:Clause|Schedule|Amendment|Page) [\dA-Z]+, (?:in )?(?:page|clause|schedule|line|leave|at)\b/i;

/** A quotation that opens the paragraph and does not end in it: a text that is quoted keeps its own lines. */
function isOpenQuotation(words: string): boolean {
  if (!isQuote(words.charCodeAt(0))) return false;
  const curly = words.charCodeAt(0) >= 0x2018;
  if (!curly) return (words.match(/["']/g)?.length ?? 0) % 2 === 1;
  return (words.match(/[“]/g)?.length ?? 0) > (words.match(/[”]/g)?.length ?? 0) || words.charCodeAt(0) === 0x2018;
}
