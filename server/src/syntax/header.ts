/** The lines on top of a debate. Any of them may be missing; they are known by their words, the title by its place. */
import { distance } from 'fastest-levenshtein';
import type { HeaderLine, HeaderLineKind } from './block.ts';
import { readInline } from './inline.ts';
import { codesOf, endsIn, linkLength, longestMark } from './lines.ts';
import { afterLineEnd, lineEnd, portraitAt, type Source, skipBlankLines } from './source.ts';

/** The words are any that may have been meant for a day of the week and a month. */
const date =
  /^(?:Volume \d{1,4}: debated on )?(?:[A-Z][a-z]{2,8}day,?\s+)?\d{1,2}\s?(?:[a-z]{2})?\s+[A-Z][a-z]{2,8},?\s+\d{4}$/;
const age = /^\(\d+\s(?:years?|months?|weeks?|days?)\b[^()]{0,40}\bago\)$/;
const navigationWord =
  /^(?:(?:Read|Watch|View|Listen to) (?:Full |Debate |Hansard |Ministerial |Bill |Original |Next |Previous )*(?:[Dd]ebate|Text|Extracts|Bill|Hansard|Ministerial Extracts|Transcript)\s*)+$/;
const fullDebate = /^Full Debate:/;
const department = /^Department:/;
const excerpts = /^\S.{0,99}[^\s\u2010-\u2015\u2212-] Excerpts$/;
const between = /^Debates? between \S.{0,100} and \S.{0,100}$/;
const limited = /^\(Limited Text - .{1,60}\)$/;
const note = /^This information is provided by .{1,80}\brecord\b/;

export const chambers = [
  'Commons Chamber',
  'Lords Chamber',
  'Westminster Hall',
  'Grand Committee',
  'Public Bill Committees',
  'Public Bill Committee',
  'General Committees',
  'General Committee',
  'Delegated Legislation Committee',
  'Written Statements',
  'Written Answers',
  'Written Corrections',
  'Ministerial Corrections',
  'Ministerial Statements',
  'Petitions',
  'Moses Room',
] as const;
const chamberNames: ReadonlySet<string> = new Set(chambers.map((name) => name.toLowerCase()));
const shortestChamber = Math.min(...chambers.map((name) => name.length));
const longestChamber = Math.max(...chambers.map((name) => name.length));

/** What kind of header line `line` is by its words alone; `undefined` for a title, boilerplate and everything else. */
function headerLineKind(line: string): HeaderLineKind | undefined {
  if (line.length > longestMark) return undefined;
  // Short lines are asked often, and hardly any is a header's: first and last characters say which pattern could fit.
  const last = line.charCodeAt(line.length - 1);
  if (last >= 48 && last <= 57 && date.test(line)) return 'date';
  switch (line[0]) {
    case '(':
      if (age.test(line)) return 'age';
      if (limited.test(line)) return 'limited';
      break;
    case 'R':
    case 'W':
    case 'V':
    case 'L':
      if (navigationWord.test(line)) return 'navigation';
      break;
    case 'F':
      if (fullDebate.test(line)) return 'full-debate';
      break;
    case 'D':
      if (department.test(line)) return 'department';
      if (between.test(line)) return 'between';
  }
  if (line.endsWith(' Excerpts') && excerpts.test(line) && linkLength(line) === 0 && !/\bHansard Excerpts$/.test(line))
    return 'excerpts';
  if (line.length >= shortestChamber && line.length <= longestChamber && chamberNames.has(line.toLowerCase()))
    return 'chamber';
  return line.startsWith('T') && note.test(line) ? 'note' : undefined;
}

/** The kinds that open a header wherever they stand. A chamber's name alone may be a heading. */
const opensHeader = (kind: HeaderLineKind | undefined): boolean =>
  kind !== undefined && kind !== 'chamber' && kind !== 'department';

const mostBoilerplate = 6;
const mostTitles = 3;
const titleLength = 200;

const lineAt = (source: Source, start: number): string => lineTo(source, start, lineEnd(source, start));

const lineTo = (source: Source, start: number, end: number): string =>
  source.text.slice(start, Math.min(end, start + longestMark + 1)).trimEnd();

/**
 * Whether a header begins with `line`, which ends at `end`: a line of its own kind, or a title with one under it. Within a turn
 * (`inTurn`) a date, `X Excerpts`, `Read Full debate` or the note is not enough, as a letter that is read out has a date
 * too: another line of a header must follow it. On top of a text (`onTop`) a chamber under a title is its header's.
 */
export function startsHeader(source: Source, end: number, line: string, inTurn: boolean, onTop = false): boolean {
  if (opensAt(source, end, line, inTurn)) return true;
  if (!isTitle(line)) return false;
  const next = nextLine(source, end);
  const nextEnd = lineEnd(source, next);
  const under = lineTo(source, next, nextEnd);
  return opensAt(source, nextEnd, under, inTurn) || (onTop && headerLineKind(under) === 'chamber');
}

/** What a turn may have too: a letter's date, and lines of the page that came along when it was copied. */
const mayBeSpeech: ReadonlySet<HeaderLineKind> = new Set([
  'date',
  'age',
  'excerpts',
  'navigation',
  'full-debate',
  'note',
]);

function opensAt(source: Source, end: number, line: string, inTurn: boolean): boolean {
  const kind = headerLineKind(line);
  if (!inTurn || kind === undefined || !mayBeSpeech.has(kind)) return opensHeader(kind);
  const under = nextLine(source, end);
  const next = headerLineKind(lineAt(source, under));
  if (next !== undefined || kind !== 'full-debate') return next !== undefined && next !== kind;
  // The debate's own title follows the page's.
  const third = nextLine(source, lineEnd(source, under));
  return headerLineKind(lineAt(source, third)) !== undefined;
}

/** The start of the next line that is not blank, after the line that ends at `end`. */
const nextLine = (source: Source, end: number): number => skipBlankLines(source, afterLineEnd(source, end));

const sentenceMarks = codesOf('.;:,\u2014');
const isTitle = (line: string): boolean =>
  line.length > 0 && line.length <= titleLength && !endsIn(line, sentenceMarks) && linkLength(line) === 0;

/**
 * Reads the header that begins at `start`. Returns its lines (positions in the source's text) and where the next block
 * begins: after the blank lines that follow the last header line.
 */
export function readHeader(
  source: Source,
  start: number,
): { readonly lines: readonly HeaderLine[]; readonly end: number } {
  const lines: HeaderLine[] = [];
  const seen = new Set<HeaderLineKind>();
  let titles = 0;
  let at = start;
  while (at < source.text.length) {
    const end = lineEnd(source, at);
    const line = lineAt(source, at);
    if (portraitAt(source, at) < end || linkLength(line) > 0) break;
    let kind = headerLineKind(line);
    if (kind === 'chamber' && lines.length === 0 && isOverChamber(source, end)) kind = 'title';
    // A second header begins where a line comes again that a header has once.
    if ((kind === 'date' || kind === 'chamber') && seen.has(kind)) break;
    if (kind === undefined && !seen.has('note')) {
      if (titles < mostTitles && !seen.has('date') && startsHeader(source, end, line, false, lines.length === 0))
        kind = 'title';
      else if (isMisspeltChamber(line, seen)) kind = 'chamber';
      else if (leadsToNote(source, at)) kind = 'boilerplate';
    } else if (kind === undefined && startsHeader(source, end, line, false)) break;
    if (kind === 'full-debate' && seen.has('note')) break;
    if (kind === undefined) break;
    if (kind === 'title') titles += 1;
    seen.add(kind);
    lines.push({ kind, start: at, end: at + line.length });
    at = skipBlankLines(source, afterLineEnd(source, end));
  }
  return { lines, end: at };
}

/** Whether a date and a chamber stand under the line that ends at `end`: a debate may be called `Petitions`. */
function isOverChamber(source: Source, end: number): boolean {
  const date = nextLine(source, end);
  if (headerLineKind(lineAt(source, date)) !== 'date') return false;
  const under = nextLine(source, lineEnd(source, date));
  const kind = headerLineKind(lineAt(source, under));
  const below = kind === 'age' ? headerLineKind(lineAt(source, nextLine(source, lineEnd(source, under)))) : kind;
  return below === 'chamber';
}

/** After the date, a line a few letters off a chamber's name is the chamber. */
function isMisspeltChamber(line: string, seen: ReadonlySet<HeaderLineKind>): boolean {
  if (!seen.has('date') || seen.has('chamber') || line.length > 40) return false;
  return chambers.some((name) => {
    const most = name.length >= 12 && name[0] === line[0] ? 3 : 2;
    return Math.abs(name.length - line.length) <= most && distance(name.toLowerCase(), line.toLowerCase()) <= most;
  });
}

/** More than this behind a colon is somebody’s speech. */
const longestBoilerplate = 60;

/** Whether the note that ends the boilerplate comes within the next few paragraphs, before anybody speaks. */
function leadsToNote(source: Source, start: number): boolean {
  let at = start;
  for (let i = 0; i < mostBoilerplate && at < source.text.length; i += 1) {
    const end = lineEnd(source, at);
    if (portraitAt(source, at) < end || linkLength(lineAt(source, at)) > 0) return false;
    if (note.test(lineAt(source, at))) return true;
    if (end - at > longestBoilerplate && readInline(source.text, at, end)) return false;
    at = skipBlankLines(source, afterLineEnd(source, end));
  }
  return false;
}
