/** How a portrait turn stands on its lines: what is there for a link line, and what speech is where none should be. */
import { distance } from 'fastest-levenshtein';
import { attributionOf } from '../model/attribution.ts';
import type { Block, Header, Part, Span, Turn } from '../syntax/block.ts';
import { isStageDirection } from '../syntax/lines.ts';
import { memo } from '../syntax/memo.ts';
import { lettersOf, nearestLink } from './link-lines.ts';

export interface TurnLines {
  /** The attribution, with a bracket that the parser could not read as its own. */
  readonly attribution: Span | undefined;
  /** The line that is, or was meant for, the link line. */
  readonly link: Span | undefined;
  /** Speech behind the attribution, before the link line. */
  readonly ahead: Span | undefined;
  /** The speech after these lines; its first part may stand behind one of them. */
  readonly speech: readonly Part[];
  /** Whether the first of `speech` stands on the line of the attribution or of the link line. */
  readonly behind: boolean;
  /** Where the name begins that the attribution opens with, when words of somebody else's speech stand before it. */
  readonly joined: number | undefined;
}

export const turnLinesOf: (turn: Turn) => TurnLines = memo((turn) => {
  const { text, parts } = turn;
  const [first] = parts;
  const joined = joinedAt(turn);
  let attribution = turn.attribution && trimmed(text, turn.attribution.start, turn.attribution.end);
  let link = turn.link;
  let from = 0;
  if (turn.notation === 'inline') return { attribution, link, ahead: undefined, speech: parts, behind: false, joined };
  if (attribution && !link && first) {
    const words = text.slice(first.start, Math.min(first.end, first.start + longestMeant + 1));
    if (isMeantForLink(words, lineEndsBetween(text, attribution.end, first.start) === 1)) {
      link = { start: first.start + words.search(/\S/), end: first.end };
      from = 1;
      const below = parts[1];
      if (below && lineEndsBetween(text, first.end, below.start) === 1 && isTailBelow(partOf(text, below))) {
        link = { start: link.start, end: below.end };
        from = 2;
      }
    } else if (onOneLine(text, attribution.end, first.start) && isBracketTail(words)) {
      attribution = { start: attribution.start, end: first.end };
      from = 1;
    }
  }
  const ahead = attribution && turn.link ? aheadOf(turn, attribution, turn.link) : undefined;
  if (ahead && first && turn.link && first.start < turn.link.start) from = 1;
  const below = parts[from];
  if (turn.link && below && below.start >= turn.link.end) {
    const lines = lineEndsBetween(text, turn.link.end, below.start);
    const words = partOf(text, below);
    if (lines === 0 ? isLinkTail(words) : lines === 1 && isTailBelow(words)) {
      link = { start: turn.link.start, end: below.end };
      from += 1;
    }
  }
  if (ahead && attribution && ahead.start < attribution.end)
    attribution = trimmed(text, attribution.start, ahead.start);
  let speech = from === 0 ? parts : parts.slice(from);
  const [opening] = speech;
  if (turn.link && link?.end === turn.link.end && opening && isJoinedTail(text, link.end, opening.start)) {
    link = { start: link.start, end: opening.start + linkEnd.length };
    speech = [{ ...opening, start: link.end }, ...speech.slice(1)];
  }
  const opened = link?.end ?? attribution?.end;
  const behind = opened !== undefined && speech[0] !== undefined && onOneLine(text, opened, speech[0].start);
  return { attribution, link, ahead, speech, behind, joined };
});

/** The part's words, as far as they tell whether it is the end of a link line. */
const partOf = (text: string, { start, end }: Part): string =>
  text.slice(start, Math.min(end, start + longestTail + 1));

/**
 * What a publisher writes last in a header and `--- Later in debate ---` are published with no blank line under them, and a
 * suppression line may stand right above what it speaks for.
 */
export const isUsual = (before: Block | undefined): boolean =>
  (before?.kind === 'header' && !isOfDebate(before)) ||
  (before?.kind === 'marker' && (before.form === 'later' || before.form === 'ignore'));

/** Whether a header ends with a line of the debate itself, and not with one of the page that it is on. */
const isOfDebate = ({ headerLines }: Header): boolean => {
  const kind = headerLines.at(-1)?.kind;
  return kind === 'chamber' || kind === 'date' || kind === 'title';
};

/** Whether no line ends between two offsets. */
function onOneLine(text: string, from: number, to: number): boolean {
  return lineEndsBetween(text, from, to) === 0;
}

/** How many lines end between two offsets: one is a new line, two or more leave a line blank. */
export function lineEndsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count += 1;
  }
  return count;
}

const longestMeant = 60;

/** `Hansard - - - Excerpts`, `- Hansad - -`, `-H ansard' - - - Excerpts`, `Hansard`: a link line that lost too much to be read as one. */
function isMeantForLink(line: string, under: boolean): boolean {
  if (line.length > longestMeant || /\d/.test(line)) return false;
  const { source, cost, tail } = nearestLink(line);
  // Right under the name `Hansard` alone is nothing else.
  if (under && cost <= 1) return true;
  if (!/[\u2010-\u2015\u2212-]/.test(line)) return false;
  if (cost > (source === '' && tail === '' ? 2 : 4)) return false;
  // `Hansard - no` may have been said: what is no more than the one word stands between dashes.
  return tail !== '' || /^[^a-z]*[\u2010-\u2015\u2212-]|[\u2010-\u2015\u2212-]\W*$/i.test(line.trim());
}

/** `Excerpt`, `:Excerpts`, `b- Exc erpts`, `.`, a dash too many: what is left of a link line after the part of it that can be read. */
function isLinkTail(words: string): boolean {
  if (words.length > longestTail || /\d/.test(words)) return false;
  const letters = lettersOf(words);
  if (letters.length <= 1)
    return words === words.toLowerCase() && /^[\w.,:;'’\s\u2010-\u2015\u2212-]{1,8}$/.test(words);
  return distance(letters, 'excerpts') <= 2;
}

/** The same on the line under it: it opens with a dash, or is the one word. */
const isTailBelow = (words: string): boolean =>
  isLinkTail(words) && /^\W*[\u2010-\u2015\u2212-]|^\W*excerpts\W*$/i.test(words);

const longestTail = 20;

/** `- Hansard - - - ExcerptsI am aware`: the link line has its last word, and lost the line end behind it. */
const isJoinedTail = (text: string, end: number, next: number): boolean =>
  next - end <= 1 && text.startsWith(linkEnd, next) && /["\u201c\p{Lu}]/u.test(text.charAt(next + linkEnd.length));

const linkEnd = 'Excerpts';

/** `(Carrow (Con)` behind a name, with no link line below: brackets that do not close are not read as the attribution's. */
const isBracketTail = (words: string): boolean => words.length <= longestMeant && /^[()][^.?!]*$/.test(words);

/** What stands between the attribution and its link line, or at the attribution's end, and is speech. */
function aheadOf(turn: Turn, attribution: Span, link: Span): Span | undefined {
  const { text } = turn;
  const between = trimmed(text, attribution.end, link.start);
  if (between) return between;
  // `Several hon. Members rose—` is printed on the attribution's line.
  if (!turn.attribution || attributionOf(turn)?.role === 'collective') return undefined;
  const { base, groups, shown } = turn.attribution;
  const last = groups.at(-1);
  const end = last ? last.end + 1 : base.end;
  if (end >= shown.end) return undefined;
  const tail = trimmed(text, end, shown.end);
  if (!tail || base.end === base.start) return undefined;
  const words = text.slice(tail.start, tail.end);
  return isStageDirection(words) || (opening.test(words) && !/[()]/.test(words)) ? tail : undefined;
}

/** How a sentence opens, and no name or office: four words or more. */
const opening =
  /^(?:I|We|My|It|This|That|Yes|No|Order|If|But|Because|When|What|Why|Will|Would|Can|Could|Should|May|Does|Do|Did|Is|Are|Was|Were|Has|Have|There|Here|Thank|Let|Before|After|On|As|In|At|For)\b(?:\S* +\S+){3}/;

/** The span without the space around it; `undefined` when nothing else is in it. */
export function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** The last word before `end`, not past `start`. */
export function lastWord(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && !isWhite(text.charCodeAt(i - 1))) i -= 1;
  return i;
}

/** The end of the first word from `start`, not past `end`. */
export function firstWord(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isWhite(text.charCodeAt(i))) i += 1;
  while (i < end && !isWhite(text.charCodeAt(i))) i += 1;
  return i;
}

/** A sentence before the name: the speech of the turn before, on the line of this attribution. */
function joinedAt(turn: Turn): number | undefined {
  const { attribution, link, text } = turn;
  if (!attribution || !link || turn.notation === 'inline') return undefined;
  const before = text.slice(attribution.start, attribution.end).lastIndexOf(' Portrait ');
  if (before < 0) return undefined;
  const after = afterSentence(text.slice(attribution.start, attribution.start + before));
  return after && attribution.start + after.end;
}

/** The gap behind the last sentence that ends in `words`: where a name begins that stands on the line of speech. */
export function afterSentence(words: string): Span | undefined {
  if (!/[.?!\u2014]/.test(words)) return undefined;
  const last = [...words.matchAll(sentenceEnd)].findLast(
    ({ 1: word = '', index }) => !abbreviation.test(word) && !(index === 0 && number.test(word)),
  );
  return last && { start: last.index + (last[1]?.length ?? 0), end: last.index + last[0].length };
}

const sentenceEnd = /(\S*[.?!\u2014]["\u201d]?)\s+(?=\p{Lu})/gu;

/** What ends in a full stop before a name and ends no sentence: a title, an initial; and, in front, a question's number. */
const abbreviation = /^\(?(?:Mr|Mrs|Ms|Dr|St|Rt|Hon|Rev|Revd|Prof|Sgt|Capt|Col|Lt|Gen|\p{Lu})\.$/iu;
const number = /^[QT]?\d{1,3}\.$/;
