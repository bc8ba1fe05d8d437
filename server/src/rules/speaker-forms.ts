/** Whether words at the head of a paragraph have the form of an attribution, and whether speech follows them. */
import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import { readShown } from '../syntax/attribution.ts';
import type { Span } from '../syntax/block.ts';
import { readInline } from '../syntax/inline.ts';
import { untitled } from './opening-name.ts';
import type { SpeakerNames } from './speaker-names.ts';

/** Words at the head of a paragraph that may say who speaks. */
export interface Head extends Span {
  /** What stands before the first bracket. */
  readonly base: string;
  readonly known: boolean;
  readonly groups: number;
  /** Whether the last bracket holds a party. */
  readonly party: boolean;
}

/** The longest `Name (Seat) (Party)` that is looked at. */
export const longestHead = 220;

/** A question's number before a name. */
const number = /^(?:[QT] ?)?\d{1,3}\. (?:\[\d+\] ?)?/;

/** Words that open a sentence and are part of no name. In the middle of a sentence none of them has a capital. */
const openers = new Set(
  'I My We It This That These Those Yes No Order If But Because When What Why Which Who How Where Will Would Can Could Should Shall May Might Must Does Do Did Is Are Was Were Has Have Had There Here Thank Thanks Let Given You Your Our His Her Their He She They Perhaps Indeed Again Further Hear Since While With Under As In At On For To From By And So Of Not Now Then Before After First Nobody Nothing Although Unlike Like Some Many Most All Both Oh Ah Well Very Absolutely Certainly Surely Object Hon. Members Even Last Next Every Each Other Another Today Yesterday Once Until Despite During Through Over Within Whether Whatever Moreover However Nevertheless Finally Clearly Sadly Following Having Being One Two Three People Ministers Just Only Never Always Still Yet Too Much More Less'.split(
    ' ',
  ),
);
/** These open a sentence, and may stand within a title. */
const articles = new Set(['The', 'A', 'An']);

/** What the words that say when, where or of what begin with: `Last Tuesday I met…` names nobody. */
const notName =
  /^(?:Last|Next|This|Every|Each|Today|Tomorrow|Yesterday|Earlier|Later|Early|Late|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Remembrance|Question|Clause|Amendment|Schedule|Page|Line|Part|Chapter|Annex|Table|Members|Ministers|Dear|Thank|Good)\b/;

const goesOn =
  /^\p{L}+(?:[.!?]|,?(?: (?:I\b|\P{Lu}|Mr|Mrs|Ms|Dr|Lords\b|Members?\b|Ministers?\b|Government\b|Prime\b|Secretary\b|Friend\b)|$))/u;

const postNominal =
  /^(?:MP|QC|KC|OBE|CBE|MBE|DBE|KBE|MSP|AM|MS|MEP|MLA|TD|Jr|Jnr|Junior|Senior|PC|FRS|GC|VC|DSO|MC|DL|JP|CB|KCB|GCB)\b/;

/** The head of the paragraph from `start` to `end`: a name that is known, or words that have the form of an attribution. */
export function headAt(text: string, start: number, end: number, names: SpeakerNames): Head | undefined {
  const from = start + numberLength(text, start, end);
  if (!isCapital(text.charCodeAt(from))) return undefined;
  const known = names.endAt(text, from);
  const limit = Math.min(end, from + longestHead);
  if (known < 0 && !mayBeName(text, from, limit)) return undefined;
  const stop = known >= 0 ? known : from + baseLength(text, from, limit);
  if (stop <= from) return undefined;
  const groups = bracketsAt(text, stop, limit);
  const last = groups.at(-1);
  const head = { start: from, end: last?.end ?? stop, base: text.slice(from, stop), groups: groups.length };
  const party = last !== undefined && isParty(text.slice(last.start + 1, last.end - 1));
  if (known < 0 && (notName.test(head.base) || !isForm(text.slice(from, head.end)))) return undefined;
  return { ...head, known: known >= 0, party };
}

export const numberLength = (text: string, start: number, end: number): number => {
  const code = text.charCodeAt(start);
  if (code !== 81 && code !== 84 && !(code >= 48 && code <= 57)) return 0;
  return number.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0;
};

/** `Mr Roe`, `Lord Roe of Carrow`, `The Lord Bishop of Carrow`. */
export const isTitled = (base: string): boolean => untitled(base) !== undefined || isPeer(base);

/** Whether `words` would be read as an attribution if a colon stood behind them. */
export const isForm = (words: string): boolean =>
  !/\((?!\p{Lu})/u.test(words) && readInline(`${words}: I do.`, 0, words.length + 7) !== undefined;

/** The Chair without a name. */
export const isChair = ({ base, groups }: Head): boolean =>
  groups === 0 && /^(?:The|Mr\.? (?:Deputy )?Speaker|Madam)\b/.test(base);

/** Whether `words` are the beginning of a sentence, and no title. */
export const opensSentence = (words: string): boolean => goesOn.test(words.replace(/^["\u201c\u2018']/, ''));

/** Whether speech by the one whom `head` names may begin with `rest`, behind `sign`. */
export function opensSpeech(head: Head, sign: string, rest: string): boolean {
  if (!/^[\p{Lu}"“‘']/u.test(rest)) return false;
  const word = /^[\p{L}’']+/u.exec(rest)?.[0] ?? '';
  const plain = head.known || head.groups > 0 || isTitled(head.base);
  // Words in capitals one after another are a title.
  if (openers.has(word) || openers.has(`${word}.`)) return plain || goesOn.test(rest);
  if (articles.has(word)) return plain || /^The\b.{40}/.test(rest);
  if (postNominal.test(rest)) return false;
  // Names that follow one another, each with its brackets, are a list.
  if (head.party) return !/^[^.?!,:]{1,60}\(/.test(rest);
  return head.known && (!isChair(head) || /[:;\uff1a]/.test(sign));
}

const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf) || (code >= 0x100 && code < 0x180);

/** Cheap: the second word has a capital, or `The` opens words with a bracket; most sentences have neither. */
function mayBeName(text: string, start: number, limit: number): boolean {
  let space = start;
  while (space < limit && text.charCodeAt(space) !== 32) space += 1;
  if (!isCapital(text.charCodeAt(space + 1)) && !particle.test(text.slice(space + 1, space + 6))) return false;
  const first = text.slice(start, space);
  if (first === 'The')
    return (
      text.slice(start, limit).includes('(') ||
      / (?:Lord|Earl|Duke|Countess|Viscount|Marquess|Archbishop)/.test(text.slice(space, space + 14))
    );
  return !openers.has(first) && !articles.has(first);
}

const particle = /^(?:de|la|le|van|von|der|du|di|ap|ab) /;

/** Where a name ends that a sentence follows, or that a stop was typed behind; that of a title or an initial is its own. */
function baseLength(text: string, from: number, limit: number): number {
  const { base: read, groups } = readShown(text, from, limit, undefined);
  const base = text.slice(from, read.end);
  // An office may have commas: `The Minister of State, Department for Transport (Jane Roe)`.
  if (groups.length > 0 && base.startsWith('The ')) return base.length;
  const stop = /(?<!\b(?:Prof|Revd|Capt|Brig))(?<=\p{L}{3})[.,;]/u.exec(base)?.index ?? base.length;
  for (let space = base.indexOf(' '); space >= 0 && space < stop; space = base.indexOf(' ', space + 1)) {
    // `Under-Secretary` is one word.
    const word = /^[\p{L}.-]+/u.exec(base.slice(space + 1, space + 20))?.[0] ?? '';
    if (/ (?:of|the|de|la)$/.test(base.slice(0, space))) continue;
    if (openers.has(word) || articles.has(word)) return word === 'May' && space + 4 >= stop ? stop : space;
  }
  return stop;
}

/** The brackets behind a name, each from its opening to behind its closing one. */
function bracketsAt(text: string, from: number, limit: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; ; ) {
    const open = text.charCodeAt(at) === 32 ? at + 1 : at;
    if (text.charCodeAt(open) !== 40) return found;
    let depth = 0;
    let close = open;
    for (; close < limit; close += 1) {
      const code = text.charCodeAt(close);
      if (code === 40) depth += 1;
      else if (code === 41 && --depth === 0) break;
    }
    if (close >= limit) return found;
    found.push({ start: open, end: close + 1 });
    at = close + 1;
  }
}
