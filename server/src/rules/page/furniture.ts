/** Page furniture: the lines that a published page has around its text, which come along when it is copied. */
import type { Span } from '../../syntax/block.ts';

/** The longest of them: Parallel Parliament’s words under a chamber’s name. */
export const longestFurniture = 300;

/** `Read Full debate Read Hansard Text` */
const navigation =
  /^(?:(?:Read|Watch|View|Listen to) (?:(?:Full|Hansard|Ministerial|Original|Debate|Next|Previous) ){0,3}(?:Debate|Text|Extracts|Hansard|Transcript|Bill Debate)\b[ |]*){1,6}$/i;
const note = /^This information is provided by .{1,80}\brecord\.?$/i;
const page =
  /^\[?(?:Page|p\.) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?\]?$|^[-\u2013\u2014] ?\d{1,4} ?[-\u2013\u2014]$|^\d{1,4} ?\| ?P ?a ?g ?e$/i;
const copyright =
  /^(?:\u00a9|\(c\)) ?(?:(?:UK )?Parliament(?:ary)? |Crown )?copyright\b.{0,60}$|^(?:\u00a9 ?)?Parliamentary copyright\b.{0,60}$|^\u00a9 ?(?:UK )?Parliament(?: \d{4})?$|^Contains Parliamentary information licensed under .{0,60}$/i;
const actions =
  /^(?:Share(?: Debate)?|Add (?:your comment|an annotation)|Hansard source(?: \(Citation: [^()]{5,50}\))?|\(Citation: H[CL] Deb, [^()]{5,50}\)|Cookies on this site|Link to this speech(?: In context)?(?: Individually)?|Share this(?: (?:page|debate|speech|specific contribution|contribution|item|via .{2,20}))?|Copy (?:this )?link(?: to (?:the )?clipboard)?|Link to this(?: (?:page|debate|speech|contribution))?|Print (?:this )?(?:page|debate)|Email this page|Download text|(?:Back|Return|Go|Skip) to (?:the )?(?:top|main content|content|table of contents|contents page|previous page)(?: of (?:the )?page)?|Top of (?:the )?page|\(?Citation\)? Copy link|Prepared:? \d{1,2}.{3,30}\d{4})\.?$/i;
/** Parliament's own pages: several of these on one line, or one that nothing else can be. */
const pager =
  /^(?:(?:Next Section|Previous Section|Back to Table of Contents|Back to Contents|(?:(?:Lords|Commons) Hansard |Parliament |House of Commons |House of Lords )?Home Page|Contents Page|Next|Previous|Index|Contents|Home|Back|Forward)[ |\u00bb\u00ab<>\u00b7-]{0,5}){1,8}$/i;
const several = /Section|Home Page|Back to|\w.*(?:Index|Contents|Home|Next|Previous)/i;
/** The words that Parallel Parliament puts under a chamber's name. */
const boilerplate =
  /^(?:Westminster Hall is an alternative Chamber for MPs|Each debate is chaired by an MP from the Panel of Chairs)\b/;
/** Lines of a header, and what the pages offer beside a speech. */
const masthead =
  /^(?:\((?:\d{1,3} (?:years?|months?|weeks?|days?)(?:, )?){1,3} ago\)|\(Limited Text - Ministerial Extracts only\)|(?:\p{Lu}[\p{L}.’'-]* ){1,5}Excerpts|Debate between \p{Lu}[\p{L}.’' -]{3,50} and \p{Lu}[\p{L}.’' -]{3,50}|View Speech|Back to (?:the )?Debate|Toggle showing location of .{3,30}|(?:Lords|Commons) Hansard(?: text)?(?: for .{4,30})?)$/u;
const fullDebate = /^Full Debate: Read Full Debate$/i;
const department =
  /^Department: (?:Department|Ministry|Home Office|Cabinet Office|HM Treasury|Foreign|Wales Office|Scotland Office|Northern Ireland Office|Attorney General)\b[^.?!]{0,80}$/;

/** `913 Ferries 3 APRIL 2019 Ferries 914`: the head of two columns of the printed page. */
const runningHead =
  /^\d{1,4} [^.?!]{2,60} \d{1,2} (?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER) \d{4} [^.?!]{2,60} \d{1,4}$/;

export const isRunningHead = (line: string): boolean => line.length <= longestHead && runningHead.test(line);
const longestHead = 150;

/** What those open with that open with letters, by their first three. */
const openings: ReadonlySet<number> = new Set(
  'rea wat vie lis thi pag par con sha cop lin pri ema dow bac ret go* ski top cit pre nex hom ind for wes eac ful dep lor com hou deb tog add han coo'
    .split(' ')
    .map((word) => keyOf(word.replace('*', ' '), 0)),
);

/** `(`, `-`, `[`, `©`, `–`, `—` */
const others: ReadonlySet<number> = new Set([0x28, 0x2d, 0x5b, 0xa9, 0x2013, 0x2014]);

/** Three characters as one number, without regard to the case of letters. */
function keyOf(text: string, at: number): number {
  return ((text.charCodeAt(at) | 32) << 14) | ((text.charCodeAt(at + 1) | 32) << 7) | (text.charCodeAt(at + 2) | 32);
}

/** Whether a line may be furniture, told by its length and its first characters: most lines are not. */
export function mayBeFurniture(text: string, { start, end }: Span): boolean {
  if (end === start || end - start > longestFurniture) return false;
  const code = text.charCodeAt(start);
  const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
  if (isLetter)
    return (
      openings.has(keyOf(text, start)) || text.charCodeAt(start + 1) === 46 || text.startsWith(' Excerpts', end - 9)
    );
  return (code >= 48 && code <= 57) || others.has(code);
}

/** Whether a line, without the space around it, is furniture. */
export function isFurniture(line: string): boolean {
  if (line.length < 3 || !mayBeFurniture(line, { start: 0, end: line.length })) return false;
  return (
    navigation.test(line) ||
    note.test(line) ||
    page.test(line) ||
    copyright.test(line) ||
    actions.test(line) ||
    (pager.test(line) && several.test(line)) ||
    boilerplate.test(line) ||
    masthead.test(line.replaceAll('\u00a0', ' ')) ||
    fullDebate.test(line) ||
    isRunningHead(line) ||
    department.test(line)
  );
}

const sentenceEnd = /[.?!”"’)\]] ?(?=[\p{Lu}(\u00a9])/gu;

/** Where furniture begins that ends a paragraph of speech, behind a sentence; `undefined` where there is none. */
export function furnitureBehind(text: string, { start, end }: Span): number | undefined {
  const code = text.charCodeAt(end - 1) | 32;
  const isOpen = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  // What a page prints seldom ends in a stop, and speech nearly always.
  if (!isOpen && !stopped.some((words) => text.startsWith(words, end - words.length))) return undefined;
  const from = Math.max(start, end - longestFurniture);
  for (const { index, 0: gap } of text.slice(from, end).matchAll(sentenceEnd)) {
    const at = from + index + gap.length;
    if (end - at >= shortestBehind && isFurniture(text.slice(at, end)) && !page.test(text.slice(at, end))) return at;
  }
  return undefined;
}

const stopped = ['adjoining Westminster Hall.', 'on the debate topic.', 'record.'];
/** What is shorter may be an answer: `Next.` */
const shortestBehind = 8;
