/**
 * The line that says who speaks. Here it is taken apart by its form alone; who that is, and whether a bracket holds a
 * seat, a party, an office's holder, is for the model to say.
 */
import type { AttributionSpans, Span } from './block.ts';
import { codesOf, endsIn, linkLength, linkLengthAt, opensCapital } from './lines.ts';
import {
  afterLineEnd,
  isBlankLine,
  lineEnd,
  lineText,
  portraitAt,
  type Source,
  skipBlankLines,
  trimEnd,
} from './source.ts';
import type { Opened } from './told.ts';
import { lastWordOf } from './words.ts';

/** The longest name before ` Portrait `, and the longest that is looked at as what was printed. */
const longestPortrait = 100;
const longestShown = 260;

const particles = new Set(
  'of the and for to in on at noble junior deputy de del della der den di du la le van von y ap ab with without from as by hon. right rt an a or upon'.split(
    ' ',
  ),
);
const openers = new Set(
  'I My We It This That Yes No Order If But Because When What Why Will Would Can Could Should May Does Do Did Is Are Was Were Has Have Had There Here Thank Let Given You Your Our His Her Their These Those Perhaps Indeed Again Further Hear Since While With Under As In On At For To From By And So Of A An'.split(
    ' ',
  ),
);
const notNames = new Set('The A An This That These His Her Their Our My National Royal Dorian'.split(' '));
const titled =
  /^The (?:Lord|Lady|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Viscount|Viscountess|Baroness|Archbishop|Bishop|Rt|Right|Most|Reverend|Prime|Minister|Speaker)\b/;

/** The next word of `text` at or after `at`: where it starts and ends. */
function nextWord(text: string, at: number, limit: number): Span | undefined {
  let start = at;
  while (start < limit && isBlank(text.charCodeAt(start))) start += 1;
  if (start >= limit) return undefined;
  let end = start;
  // Speech may follow a dash at once.
  for (
    let code = text.charCodeAt(end);
    end < limit && !isBlank(code) && code !== 40 && code !== 0x2014;
    code = text.charCodeAt(end)
  )
    end += 1;
  return end === start ? { start, end: start + 1 } : { start, end };
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 10 || code === 13;
const isCapital = (word: string): boolean =>
  opensCapital(word) || /^(?:[("'\u2018\u2019]|[dl]['\u2019])?[\p{Lu}]/u.test(word);

/** What ends a sentence or a clause; the full stop of an initial or a title ends none. */
const notInName = /(?<!\b(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Rt|Hon|Rev))\.\s|[!?:;\u201c\u201d]/u;

/** Whether `name` can stand before ` Portrait `: a person's name, or `None`. */
export function isPortraitName(name: string): boolean {
  if (name.length < 2 || name.length > longestPortrait || notInName.test(name)) return false;
  const words = name.split(/[\s\u00a0]+/);
  if (words.length > 12 || (notNames.has(words[0] ?? '') && !titled.test(name))) return false;
  return words.every((word, i) => isCapital(word) || (i > 0 && particles.has(word)));
}

/**
 * The end of the brackets that follow `at`: each `( … )` with the spaces before it, brackets inside brackets counted.
 * A bracket that is not closed before `limit` ends the search, and is not among the groups.
 */
function readGroups(
  text: string,
  at: number,
  limit: number,
): { readonly groups: readonly Span[]; readonly end: number } {
  const groups: Span[] = [];
  let end = at;
  for (;;) {
    let open = end;
    while (open < limit && isBlank(text.charCodeAt(open))) open += 1;
    if (text.charCodeAt(open) !== 40) return { groups, end };
    let depth = 0;
    let close = open;
    for (; close < limit; close += 1) {
      const code = text.charCodeAt(close);
      if (code === 40) depth += 1;
      else if (code === 41) {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    if (close >= limit) return { groups, end };
    groups.push({ start: open + 1, end: close });
    end = close + 1;
  }
}

/** Nothing belongs to these but brackets: a name behind them is that of somebody spoken of. */
const chairOpening = /^(?:Mr\.?|Madame?) (?:Principal )?(?:[Dd]eputy[ -]?)?[Ss]peaker(?=$|[\s(:])(?! (?:Mr\.?|Madam) )/;

const commaOrColon = codesOf(',:');
const clauseEnds = codesOf(':;!?');

/**
 * The run of words from `at` that a printed name, office or chair can be made of; it stops where a sentence begins. The
 * last word of `key`, the portrait, begins none: `May` is a surname too.
 */
function readBase(text: string, at: number, limit: number, key: string): number {
  const isM = text.charCodeAt(at) === 77;
  const chair = isM ? chairOpening.exec(text.slice(at, Math.min(limit, at + 40)))?.[0] : undefined;
  if (chair !== undefined) return at + chair.length;
  let end = at;
  let last = at;
  for (let first = true; ; first = false) {
    const word = nextWord(text, end, limit);
    if (!word || text.charCodeAt(word.start) === 40) return last;
    const letters = text.slice(word.start, word.end);
    if (letters.startsWith('[') || letters === '-' || letters === '\u2013' || letters === '\u2014') return last;
    const bare = endsIn(letters, commaOrColon) ? letters.slice(0, -1) : letters;
    const opener = isOpener(bare) && !key.endsWith(` ${bare}`) && !isInName(bare, text, word.end);
    if (isCapital(bare) && (first || !opener)) last = word.end;
    else if (first || !particles.has(bare)) return last;
    end = word.end;
    if (endsIn(letters, clauseEnds)) return word.end - 1;
  }
}

/** `Mrs May` is a name where nothing follows but brackets or a colon; `Comptroller of Her Majesty’s Household` is an office. */
const isInName = (word: string, text: string, end: number): boolean =>
  word === 'May'
    ? /^ ?(?:[(:\r\n]|$)/.test(text.slice(end, end + 2))
    : (word === 'Her' || word === 'His') && text.startsWith(' Majesty', end);

/** `Order.` opens a sentence as `Order` does; an initial does not. */
export const isOpener = (word: string): boolean =>
  openers.has(word) || (word.length > 3 && word.endsWith('.') && openers.has(word.slice(0, -1)));

/** What may stand behind the name of the person: speech may follow a dash, or follow at once. */
const behindName = /^(?:$|[\s(:;,[\u2013\u2014]|\p{Lu}\p{Ll}* )/u;

/** Reads what was printed, from `start`: base, brackets, `[V]`. `end` is where it stops: the rest of the line is not the attribution's. */
export function readShown(text: string, start: number, limit: number, portrait: Span | undefined): AttributionSpans {
  let far = Math.min(limit, start + longestShown);
  // `Ada Pell- Hansard - - - Excerpts`: the link line has lost its line end, and nothing parts it from the name.
  const glued = text.slice(start, far).indexOf('- Hansard - ');
  if (glued > 0) far = start + glued;
  const key = portrait ? text.slice(portrait.start, portrait.end) : '';
  const printed = key === '' ? '' : text.slice(start, far);
  const named = key !== '' && printed.startsWith(key) && behindName.test(printed.slice(key.length, key.length + 24));
  const twice = named && printed.startsWith(` ${key}`, key.length);
  const baseEnd = twice ? start + 2 * key.length + 1 : named ? start + key.length : readBase(text, start, far, key);
  const { groups, end: groupsEnd } = readGroups(text, baseEnd, far);
  let end = groupsEnd;
  let shownEnd = groupsEnd;
  const virtual = end < far ? /^[ \u00a0]?\[V\]/.exec(text.slice(end, Math.min(far, end + 4))) : null;
  if (virtual) end += virtual[0].length;
  else shownEnd = end;
  return {
    start: portrait?.start ?? start,
    end,
    portrait,
    shown: { start, end: shownEnd },
    base: { start, end: baseEnd },
    groups,
    virtual: virtual !== null,
  };
}

/**
 * The attribution at the start of `text` in portrait notation, or `undefined` when the words before or after
 * ` Portrait ` cannot be one. `linked` says that a link line follows: then the line need not look like a name.
 */
function readPortrait(text: string, start: number, limit: number, linked: boolean): AttributionSpans | undefined {
  const found = portraitWord.exec(text.slice(start, Math.min(limit, start + longestPortrait + 12)));
  if (!found) return undefined;
  const portrait = { start, end: start + found.index };
  const name = text.slice(portrait.start, portrait.end);
  if (!linked && !isPortraitName(name)) return undefined;
  const shownStart = portrait.end + found[0].length;
  const spans = readShown(text, shownStart, limit, portrait);
  if (linked) return spans;
  const rest = text.slice(spans.end, Math.min(limit, spans.end + 40)).trim();
  if (spans.shown.end <= shownStart) return undefined;
  if (name === 'None' && /^rose\s?[-\u2010-\u2015]?$/.test(rest)) {
    const end = trimEnd(text, start, limit);
    return { ...spans, shown: { start: shownStart, end }, end };
  }
  const shown = text.slice(shownStart, spans.base.end);
  const ends = rest === '' || /^[-\u2010-\u2015(:;)[]/.test(rest);
  if (ends && isPrintedOf(name, shown)) return spans;
  const speaks = titledName.test(shown) && isOpener(/^\S*/.exec(rest)?.[0] ?? '');
  return speaks || isLongForm(name, shown, spans.groups.length) ? spans : undefined;
}

/** With words of speech behind it, only what repeats the name, or has a seat and a party, is an attribution. */
const isLongForm = (name: string, shown: string, groups: number): boolean =>
  shown.startsWith(name) || shown.endsWith(lastWordOf(name)) || groups > 1 || (groups > 0 && titledName.test(shown));

/**
 * Whether `shown` can be what was printed of the person `name`: an office, a chair or a titled name, or a name that has a
 * word in common. `National Portrait Gallery` and `Portrait Award` are the names of other things.
 */
export function isPrintedOf(name: string, shown: string): boolean {
  if (name === 'None' || titledName.test(shown)) return true;
  const words = new Set(name.split(/[\s\u00a0]+/).filter((word) => !particles.has(word)));
  return shown.split(/[\s\u00a0]+/).some((word) => words.has(word));
}

const titledName =
  /^(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Bishop|Archbishop|Rev|Reverend|Professor|Canon|Madam|Rt|Right|Several|Hon|hon|An?|Noble|Members)\b/;

/** Whether a line that is more than a name is a sentence: it ends as one, begins as one, or goes on as one. */
function isSentence(line: string): boolean {
  const words = line.split(/[\s\u00a0]+/);
  return /[.?!\u201d]$/.test(line) || openers.has(words[0] ?? '') || words.length > mostNameWords;
}

const mostNameWords = 12;
const portraitWord = /[ \u00a0\n\r]+Portrait(?:[ \u00a0\n\r]+|$)/;

/** Lines that an attribution may be broken over before its link line. */
const mostLines = 3;
const longestBroken = 120;
/** The longest attribution, with the line end before one that is there again. */
const longestLine = 2 * longestBroken;
const longestLink = 60;

/** Whether the line from `start` ends in a bracket that the one at `next` closes, or that one begins with a bracket. */
function isOpen(text: string, start: number, end: number, next: number): boolean {
  if (portraitWord.exec(text.slice(start, Math.min(end, start + longestPortrait + 12))) === null) return false;
  return text.charCodeAt(next) === 40 || text.charCodeAt(trimEnd(text, start, end) - 1) === 40;
}

/** The portrait attribution at `start`: alone on its line, broken over lines, or with its link line or speech behind it. */
export function openPortrait(source: Source, start: number, end: number): Opened | undefined {
  const { text } = source;
  for (let last = end, i = 1; i <= mostLines; i += 1) {
    const next = afterLineEnd(source, last);
    const under = i === 1 && isBlankLine(source, next) ? skipBlankLines(source, next) : next;
    const underEnd = lineEnd(source, under);
    // Speech may stand behind the link line, so the line may be long.
    const isShort = underEnd - under <= longestLink;
    const length = isShort ? linkLengthAt(text, under) : linkLength(text.slice(under, under + longestLink));
    if (length > 0) return linked(source, start, last, { start: under, end: under + length });
    const words = underEnd - under <= longestBroken ? lineText(source, under, underEnd) : '';
    // The same line again is the attribution twice.
    const again = underEnd - under === end - start && text.startsWith(text.slice(start, end), under);
    // A bracket that is open, or opens there, goes over the blank line.
    if (
      (under !== next && !isOpen(text, start, end, under)) ||
      (!again && (words.length === 0 || portraitAt(source, under) < underEnd))
    )
      break;
    last = underEnd;
  }
  const attribution = readPortrait(text, start, end, false);
  if (!attribution) return undefined;
  const rest = text.slice(attribution.end, Math.min(end, attribution.end + 60));
  const length = linkLength(rest.trimStart());
  if (length === 0) return { attribution, link: undefined, end: attribution.end };
  const from = attribution.end + rest.length - rest.trimStart().length;
  return { attribution, link: { start: from, end: from + length }, end: from + length };
}

/**
 * An attribution with its link line below. Without ` Portrait ` the whole line is what was printed, unless it is a
 * sentence: then it is the end of a speech, and the link line has lost its attribution.
 */
function linked(source: Source, start: number, last: number, link: Span): Opened | undefined {
  const { text } = source;
  const read = readPortrait(text, start, last, true);
  const attribution = read ?? readShown(text, start, last, undefined);
  const end = trimEnd(text, start, last);
  if (!read && end > attribution.end && attribution.groups.length === 0 && isSentence(text.slice(start, end)))
    return undefined;
  // Speech behind the attribution, before the link line: the link line is then read as the turn's own, after it.
  if (end > attribution.end && (read === undefined || end - attribution.end <= longestLine)) {
    const shown = { start: attribution.shown.start, end };
    if (!/[.?!,;\u201d]$/.test(text.slice(end - 1, end)))
      return { attribution: { ...attribution, shown, end }, link, end: link.end };
  }
  return { attribution, link, end: end > attribution.end ? attribution.end : link.end };
}
