/**
 * What a line is, told from its own words. The texts here are those of docs/format.md; each function takes the words of
 * one line, without line end and trailing space, and is never given a line longer than `longestMark` characters.
 */

/** A line longer than this is a paragraph (or has an attribution or a formula at its start), and no mark. */
export const longestMark = 300;

const dash = '[-\\u2010-\\u2015\\u2212]';
const link = new RegExp(
  `${dash}[ \\t]*(?:(?:View Speech|Parliament Live)[ \\t]*${dash}+[ \\t]*)?Hansard[ \\t]*${dash}(?:[ \\t]*${dash}){0,4}(?:[ \\t]*Excerpts\\b)?`,
  'y',
);
const canonicalLink = /^- (?:(?:View Speech|Parliament Live) - )?Hansard -(?: -(?: - Excerpts)?)?$/;

/** How many characters of `line` are a link line, well formed or not; 0 when it does not open as one. */
export const linkLength = (line: string): number => linkLengthAt(line, 0);

/** The same of the line of `text` that starts at `start`: no part of a link line goes over a line end. */
export function linkLengthAt(text: string, start: number): number {
  if (!isDash(text.charCodeAt(start))) return 0;
  link.lastIndex = start;
  return link.test(text) ? link.lastIndex - start : 0;
}

export const isCanonicalLink = (line: string): boolean => canonicalLink.test(line);

/** Hyphens, dashes and the minus sign. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;

const time =
  /^\d{1,2}(?:[:.]\d{2}){1,2}(?:\s?[ap]\.?m\.?)?$|^\d{1,2}\s?[ap]\.?m\.?$|^(?:Noon|Midnight|12 noon|12 midnight)$/;
export function isTime(line: string): boolean {
  const code = line.charCodeAt(0);
  return ((code >= 48 && code <= 57) || code === 78 || code === 77) && time.test(line);
}

const later = /^-{2,}\s*Later in debate\s*-{2,}$/i;
export const isLater = (line: string): boolean => later.test(line);

const column = /^(?:\d{1,2} [A-Z][a-z]+ \d{4}\s*:\s*)?Column(?:s)? \d+[A-Z]{0,3}(?:\s?[-\u2013]\s?\d+[A-Z]{0,3})?$/;
export function isColumn(line: string): boolean {
  const code = line.charCodeAt(0);
  return ((code >= 48 && code <= 57) || code === 67) && column.test(line);
}

const ignore = /^\[hansard-ignore(?:-file)?\b[^\]]*\]$/;
export const isIgnore = (line: string): boolean => line.charCodeAt(0) === 91 && ignore.test(line);

const mark = /^(#{1,2})[ \t]+\S/;
/** 1 for `# Heading`, 2 for `## Heading`, 0 for any other line. */
export const headingMark = (line: string): 0 | 1 | 2 => (mark.exec(line)?.[1]?.length as 1 | 2 | undefined) ?? 0;

const bracketed = /^\[ ?[^[\]]{2,160}\]$/;
const gesture =
  /^(?:rose|indicated (?:assent|dissent|that .{1,60})|assented|dissented|nodded|made an indication|was granted leave .{1,60}|moved .{0,40}Amendments? .{1,60})\s?[.\u2014\u2013-]?$/;
/** A line that says what was done, not what was said: `[Interruption.]`, `rose—`, `indicated assent.` */
export const isStageDirection = (line: string): boolean => bracketed.test(line) || gesture.test(line);

const chairChange = /^\[[^[\]]{2,160} in the [Cc]hair\]$/;
/** `[Dame Jane Roe in the Chair]`: who presides from here on, printed where it happens, often within a speech. */
export const isChairChange = (line: string): boolean => chairChange.test(line);

/** Whether the last character of `line` is one of `marks`. A set is asked several times as fast as a pattern with `$`. */
export const endsIn = (line: string, marks: ReadonlySet<number>): boolean =>
  marks.has(line.charCodeAt(line.length - 1));

export const codesOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

/** Whether `word` opens with a capital of ASCII, as most that do; the pattern for all capitals takes several times as long. */
export function opensCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 65 && code <= 90;
}

const terminal = codesOf('.?!:;,\u2014\u2013\u2026\u201d\u2019"\'-');
const closing = codesOf('])');
const titleOpening = /^(?:[ei]-?)?[A-Z\u00c0-\u00de\d[]/;
/** `New Clause 4` alone on its line. */
const provisionNumber = /^(?:New )?(?:Clause|Schedule) \d+[A-Z]{0,3}$/;
const numberedProvision = /^(?:New )?(?:Clause|Schedule) [\dA-Z]+ [-\u2013\u2014] /;
const small = new Set(
  'a an and as at but by de e for from in into of on or the to upon via with within without'.split(' '),
);

/**
 * Whether a short paragraph has the form of a heading: it opens with a capital, a digit or a square bracket, ends in no
 * punctuation, is no longer than 200 characters, and most of its words begin with a capital.
 */
export function isHeadingForm(line: string): boolean {
  if (!isHeadingLength(line) || !titleOpening.test(line)) return false;
  if ((/[A-Z]/.test(line) && !/[a-z]/.test(line)) || numberedProvision.test(line)) return true;
  let capital = 0;
  let plain = 0;
  for (const word of line.split(/[\s\u2014\u2013/-]+/)) {
    const letters = opensCapital(word) ? word : word.replace(/^[^\p{L}\d]+/u, '');
    if (letters === '' || small.has(letters.toLowerCase())) continue;
    if (opensCapital(letters) || /^[ei]?[\p{Lu}\d]/u.test(letters)) capital += 1;
    else plain += 1;
  }
  return capital > plain;
}

/** The weaker form, enough where a heading is to be expected: between turns, before a formula. */
export const isHeadingLength = (line: string): boolean =>
  line.length >= 2 &&
  line.length <= 200 &&
  !endsIn(line, terminal) &&
  !notHeading.test(line) &&
  !(endsIn(line, closing) && endsNoHeading.test(line)) &&
  /\p{L}/u.test(line);

/** A stage direction, a motion's words, a numbered amendment or paragraph, a reference number alone. */
const notHeading =
  /^\[ ?(?:Laughter|Interruption|Applause|Inaudible|Pause)\b|^That |^[\u201c\u2018"']{0,2}\([a-z\d]{1,4}\) |^\d+[A-Z]{0,2}: |^\[[A-Z]*\d+\]$/;
/** What was said or done, in square brackets; a mover, or a member’s seat and party, in round ones. */
const endsNoHeading = /[.?!]\]$|[.\u2014]\s?\([^()]*\)$|\) \((?!No)[^()\d]{1,16}(?<!ontinued)\)$/;

/** A provision's number alone: a heading wherever it stands. */
export const isProvisionNumber = (line: string): boolean => provisionNumber.test(line);

const deferred = /^(?:Deferred [Dd]ivisions?|DEFERRED DIVISIONS?)$/;
/** What stands over the motions that were divided on later, with no turn under it. */
export const isDeferred = (line: string): boolean => line.charCodeAt(0) === 68 && deferred.test(line);

/** A provision's number and title, `Clause 2 - Duty to report`: a heading between turns, whatever follows. */
export const isProvision = (line: string): boolean => numberedProvision.test(line) && isHeadingLength(line);
