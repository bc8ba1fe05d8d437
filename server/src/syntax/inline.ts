/**
 * Inline notation: a paragraph that opens with who speaks and a colon. A sentence may have a colon in its first words
 * too (`The question is this: …`), so the words before it must have the form of a speaker.
 */

import { isOpener, readShown } from './attribution.ts';
import type { AttributionSpans } from './block.ts';
import { isHeadingForm, opensCapital } from './lines.ts';
import { withoutUnseen } from './words.ts';

const longestInline = 220;

const title =
  /^(?:The )?(?:Rt\.? Hon\.? |Right Hon\.? |Most |Very |Right )?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Rev|Reverend|Professor|Colonel|Captain|Major|Admiral|Archbishop|Bishop|Madam|Canon)\b\.?(?:\s|$)/;
const chair =
  /^(?:(?:Mr|Madame?|Mrs|Ms)\.? (?:Principal )?(?:[Dd]eputy[ -]?)?(?:[Ss]peaker|Chairman|Chair|Chairwoman)|The (?:Temporary |Deputy |First Deputy |Second Deputy |Principal Deputy )?(?:Chair|Chairman|Chairwoman|Speaker)(?: of (?:Committees|Ways and Means))?|The Lord Speaker|The (?:First |Second )?Deputy Chairman of (?:Committees|Ways and Means))$/;
/** In evidence to a committee; elsewhere it is a line of a list of members. */
const bareChair = /^Chair(?:man|woman)?$/;
const collective =
  /^(?:Several |Some )?(?:Hon\.?|hon\.?|Right hon\.?) (?:Members?|Friends)$|^(?:An|A) (?:hon\.?|Hon\.?|noble|Noble) (?:Member|Lord|Baroness)$|^(?:Several |Some )?(?:Noble|noble) (?:Lords|Members)$|^Members$|^All$/;
const office =
  /^The .*\b(?:Minister|Secretary|Secretary-General|Chancellor|Leader|Attorney|Solicitor|Advocate|Attorney-General|Solicitor-General|Advocate-General|Lord President|Lord Privy Seal|Paymaster|Treasurer|Comptroller|Vice-Chamberlain|Captain|Whip|Commissioner|Member|Spokesman|Representative|Chairman|Chair|President|Prime Minister|Clerk)\b/;
const word =
  "(?:(?:[dl][\\u2019'])?[\\p{Lu}][\\p{L}\\u2019'\\u02bc.-]*|[\\p{Lu}]\\.?|de|la|le|van|von|der|du|di|del|ap|ab|of|y)";
const bareName = new RegExp(`^[\\p{Lu}][\\p{L}\\u2019'.-]*(?: ${word}){1,4}$`, 'u');
/** Words that no name has, and words that no name ends in or begins with. */
const notInNames =
  /\b(?:Ireland|Kingdom|Standing|Government|Committee|Regulations?|Directive|Protocol|Official|Council|Department|Ministry|Security|Policy|Health|Education|Defence|Treaty|Convention|Programme|Services?|Agency|Authority|Strategy|European|Union|Parliament|Commons|Lords|Secondly|Thirdly|Firstly|Explanatory|Introduction|Tellers|Division|Questions?|Amendments?|Clauses?|Schedules?)\b/;
const notLast =
  /(?:Bill|Act|Office|Order|Orders|House|Review|Fund|Rate|Tax|Group|Trust|Report|Reports|Part|Section|Note|Total|Time|Paper|Rights|Affairs|Motion|Petition)$/;
const notFirst =
  /^(?:New|Full|Part|Section|Chapter|Article|Column|Vol|Volume|Annex|Table|Note|Source|Total|Subject|Date|Time|First|Second|Third|Fourth|Finally|Northern|United|National|Royal|Copy|Order|Report|Great|Prime|Local|Public|House|Motion|Petition)\b/;

/** `The hon. Member for Marlby (Jane Roe):` speaks of a member; nobody is attributed so. */
const mentionOpening = /^The (?:right |Right )?(?:[Hh]on|[Nn]oble|[Ll]earned|[Gg]allant)\b/;
const longestSubtitle = 80;
const marked = (base: string): boolean => title.test(base) || chair.test(base) || collective.test(base);

const mayBeNumbered = /^[\ufeffQT\d[]/;
/** A question's number and the register's, as they are printed, and glued, doubled or in the wrong order. */
const shape =
  /^\ufeff?(?:\[\d+\] ?(?=[QT]?\d))?(?:(?:[QT] ?)?\d{1,3}(?:\. {0,2}| |(?=\[))){0,2}(?:\[?\d{4,7}\] ?|\[\d+\] ?){0,2}(?:[QT]?\d{1,3}\. ?)?/;

/** Whether `shown` (the words before a colon, without brackets) has the form of a speaker. */
function isSpeakerForm(base: string, groups: number): boolean {
  if (chair.test(base) || collective.test(base)) return true;
  if (title.test(base)) return capitalised(base);
  if (mentionOpening.test(base)) return false;
  if (office.test(base)) return groups > 0 || base.length <= 80;
  if (groups > 0 && /^The \p{Lu}/u.test(base)) return true;
  return bareName.test(base) && !notInNames.test(base) && !notLast.test(base) && !notFirst.test(base);
}

/** Whether the line that ends at `limit` ends as a sentence does. */
const isSentence = (text: string, limit: number): boolean => /[.?!][\u201d"]?\s*$/.test(text.slice(limit - 3, limit));

const capitalised = (base: string): boolean =>
  base
    .split(' ')
    .every(
      (part) =>
        opensCapital(part) ||
        /^[\p{Lu}"'\u2018\u2019(]/u.test(part) ||
        /^(?:of|the|and|de|la|le|van|von|der|du|di|del|ap|ab|y|in|for|with|on|at)$/.test(part),
    );

/** `Jane Roe [holding answer 3 June 2010]: 1,065`, as a written answer that came late is printed. */
const holdingAnswer = /^ ?\[[Hh]olding answers? [^\]]{3,60}\]$/;

/** Whether what stands behind the colon begins as a sentence does: `I beg to move`. */
const opensSentence = (text: string, start: number, limit: number): boolean =>
  isOpener(/^ *([^ ]*)/.exec(text.slice(start, limit))?.[1] ?? '');

/** An inline attribution at the start of a paragraph, its colon excluded, or `undefined`. `limit` is the end of its line. */
export function readInline(text: string, start: number, limit: number): AttributionSpans | undefined {
  const code = text.charCodeAt(start);
  if (code >= 97 && code <= 122) return undefined;
  const opening = text.slice(start, Math.min(limit, start + longestInline));
  const length = opening.indexOf(':');
  if (length < 0) return undefined;
  const colon = start + length;
  const before = opening.slice(0, length);
  const number = mayBeNumbered.test(before) ? (shape.exec(before)?.[0].length ?? 0) : 0;
  const read = readShown(text, start + number, colon, undefined);
  const spans = holdingAnswer.test(text.slice(read.end, colon)) ? { ...read, end: colon } : read;
  if (spans.end !== colon || spans.base.end <= spans.base.start) return undefined;
  const base = withoutUnseen(text.slice(spans.base.start, spans.base.end)).replaceAll('\u00a0', ' ');
  if (!isSpeakerForm(base, spans.groups.length) && !(bareChair.test(base) && (number > 0 || isSentence(text, limit))))
    return undefined;
  // Two or three words, a colon and a few words more may be a title: `Rural Bus Services: Dunmore`.
  if (
    spans.groups.length === 0 &&
    !marked(base) &&
    limit - colon <= longestSubtitle &&
    isHeadingForm(text.slice(start, limit).trimEnd()) &&
    !opensSentence(text, colon + 1, limit)
  )
    return undefined;
  return number === 0 ? spans : { ...spans, start };
}
