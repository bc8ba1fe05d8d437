import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import { isAddress, matchesIn, tokenAt } from './prose.ts';
import { marksOf } from './quotes.ts';

export const gluedText: BlockRule = {
  code: 'glued-text',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: [
    'malformed-title',
    'ocr-letter',
    'malformed-mention',
    'question-number',
    'production-residue',
    'stage-direction-form',
    'malformed-time',
    'column-order',
    'boilerplate-in-speech',
    'procedure-in-speech',
    'missing-colon',
    'malformed-colon',
    'buried-attribution',
  ],
  waitsFor: ['stripped-page'],
  needs:
    Signal.SmallCapital |
    Signal.DigitLetter |
    Signal.StopLetter |
    Signal.CurlyQuote |
    Signal.StraightQuote |
    Signal.SquareClose |
    Signal.SquareOpen |
    Signal.RoundOpen,
  summary: 'Two words or two sentences are joined with no space between them.',
  why: 'Neither word is found by a search, and a reader has to part them.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late.The lambs were later,and my hon.Friend the Member for Carrow (Idris Vane)was not there.
              ^^^^^^^^ glued-text
                                  ^^^^^^^^^ glued-text
                                               ^^^^^^^^^^ glued-text
                                                                                       ^^^^^^^^ glued-text

I refer to the statementMember’s words, “Next week.”Nobody was toldThe reason.
               ^^^^^^^^^^^^^^^^^ glued-text
                                                   ^^^^^^^ glued-text
                                                               ^^^^^^^ glued-text

The shadowChancellor told MrVane of 14ferries, but there are15 of them, and it is past 1.Nobody knows.
    ^^^^^^^^^^^^^^^^ glued-text
                          ^^^^^^ glued-text
                                    ^^^^^^^^^ glued-text
                                                         ^^^^^ glued-text
                                                                                       ^^^^^^^^ glued-text
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late. The lambs were later, and my hon. Friend the Member for Carrow (Idris Vane) was not there.

I refer to the statement Member’s words, “Next week.” Nobody was told The reason.

The shadow Chancellor told Mr Vane of 14 ferries, but there are 15 of them, and it is past 1. Nobody knows.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The clerk said,“Next week”,and the company says:“Soon.” I have asked for a lamb, including14 ewes.
          ^^^^^^^^^^ glued-text
                          ^^^^ glued-text
                                           ^^^^^^^^^^ glued-text
                                                                                 ^^^^^^^^^^^ glued-text
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The clerk said, “Next week”, and the company says: “Soon.” I have asked for a lamb, including 14 ewes.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Mr McIsaac, Ms MacDonald and Ms O’Hara of DfE have PhDs, iPhones and eBay accounts; easyJet, techUK, myGov, YouTube, TikTok and JENGbA do not, e.g. at www.carrow.gov, ferry.com or ada.pell@carrow.org. See https://carrow.gov/a,b;c and data.gov, section 1.2.3, c. 474, £3.5m, 3.30pm and J.R.R.Tolkien.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

“[T]he” ferry, the Member(s)hip, (re)establishing, the (un)employed, s[he], “robust”. That is all; “today”s ferry.
`,
  ],
  check: (block) => gluedIn(block, signalsOf(block)).map((at) => findingAt(block, at)),
};

function findingAt({ text }: Block, at: number): Finding {
  const { start, end } = wordsAround(text, at);
  return {
    start,
    end,
    message: `“${text.slice(start, at)}” and “${text.slice(at, end)}” are joined, so a search finds neither. Put a space between them.`,
    fixes: [{ title: 'Put a space between them', edits: () => [{ start: at, end: at, text: ' ' }] }],
  };
}

/** Where a space is wanting, ascending. */
function gluedIn(block: Block, signals: number): readonly number[] {
  const { text } = block;
  const places: number[] = [];
  if (signals & Signal.StopLetter || (signals & Signal.SquareClose && /\]\p{L}/u.test(text))) {
    for (const { index } of matchesIn(block, stop)) if (isGluedStop(text, index)) places.push(index + 1);
  }
  if (signals & Signal.RoundOpen) for (const at of openedBehind(block, '(', called)) places.push(at);
  if (signals & Signal.SquareOpen) for (const at of openedBehind(block, '[', aside)) places.push(at);
  if (signals & Signal.SmallCapital) {
    let from = 0;
    for (const { index } of matchesIn(block, /[a-z](?=[A-Z])/g)) {
      const { start, end } = wordAround(text, index);
      if (start < from) continue;
      from = end;
      const cut = /[\d&+-]/.test(text.charAt(start - 1)) ? 0 : cutOf(text.slice(start, end));
      if (cut > 0 && !isAddress(tokenAt(text, index))) places.push(start + cut);
    }
  }
  if (signals & Signal.DigitLetter) {
    for (const { index } of matchesIn(block, numbered)) if (isGluedNumber(text, index + 1)) places.push(index + 1);
  }
  if (signals & (Signal.CurlyQuote | Signal.StraightQuote)) {
    for (const { at, opens, sign, turned } of marksOf(block)) {
      if (turned || sign.length > 1) continue;
      // Nearly all have a space, or a stop, on their outer side.
      const beside = text.charCodeAt(opens ? at - 1 : at + 1);
      if (isNoLetter(beside) && !(opens && sign === '“' && isStop(beside))) continue;
      if (
        opens
          ? /[\p{L},;:.?!]/u.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + 1))
          : isGluedBehind(text, at)
      ) {
        places.push(opens ? at : at + 1);
      }
    }
  }
  return places.length < 2 ? places : [...new Set(places)].sort((a, b) => a - b);
}

/** `14ferries`, `are14`: a number and a whole word. */
const numbered = /\d[a-z]{2}|[a-z]\d/g;
/** Units, and the ends of ordinal numbers, are shorter. */
const counted = /^(?:[a-z]{4}|(?:per|of|and|the|to|at|for|or|by|who|men|new|has|was|are|is|on)(?![a-z]))/;
const number = /(?:^|[\s(“£])\d{1,4}$/;
/** What is written with a number behind it, and no name is. */
const counting =
  /(?:^|[\s(“])(?:article|prior|including|around|almost|since|until|after|before|nearly|roughly|just|motion|are|the|that|than|and|for|with|from|was|were|over|about|some|only|least|under|between|nearly|another|these|those|last|next|past|just|is|of|in|by|to|at|on|or|clauses?|section|amendments?|page|January|February|March|April|May|June|July|August|September|October|November|December|Clauses?|Schedule|Section|Amendments?|Article|Part|Page|Volume)$/;

function isGluedNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  return /\d$/.test(before)
    ? counted.test(text.slice(at, at + 4)) && number.test(before)
    : /^\d{1,4}(?:\s|[.,;])/.test(text.slice(at, at + 5)) && counting.test(before);
}

/** `Ashford(Jane Roe)` */
const called = /[a-z]{2}\(\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ ){0,2}\p{Lu}[\p{L}’'-]+\)/uy;
/** `gone.[Interruption.]` */
const aside = /[a-z.?!”"][.?!”"]\[(?:Interruption|Laughter|Applause|Hon\. Members)\b/uy;

/** The brackets of the turn’s words, right behind other words, that have in them what `shape` says. */
function openedBehind(block: Block, bracket: string, shape: RegExp): readonly number[] {
  if (block.kind !== 'turn') return none;
  const { text, parts } = block;
  const found: number[] = [];
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 32 || before === 10) continue;
    shape.lastIndex = at - 2;
    if (shape.test(text) && parts.some(({ kind, start, end }) => kind === 'paragraph' && at > start && at < end))
      found.push(at);
  }
  return found;
}

const none: readonly number[] = [];

/** Cheap: a character that is there, and is no letter. */
const isNoLetter = (code: number): boolean => code < 65;

/** `. , ; : ? !` */
const isStop = (code: number): boolean => [33, 44, 46, 58, 59, 63].includes(code);

const stop = /[.,;:?!)\]](?=\p{L})/gu;

/** Whether what ends with the stop at `at` is whole, and what is behind it begins anew. */
function isGluedStop(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const before = text.slice(Math.max(0, at - longest), at);
  const after = text.slice(at + 1, at + 5);
  if (isAddress(tokenAt(text, at))) return false;
  switch (sign) {
    case ')':
      // Two words in brackets: `(re)establish` and `(a)the` have one.
      return (
        /^\p{L}{2}/u.test(after) &&
        /[ [“][^()]{0,3}\([^() ]{1,60} [^()]{1,120}$/.test(text.slice(Math.max(0, at - 190), at))
      );
    case ']':
      return /[.!?]["”]?$/.test(before) && /^(?:\p{Lu}\p{Ll}|[IA] )/u.test(after);
    case ',':
    case ';':
      return /(?:\p{L}[\p{Ll}’']|[\p{L}\d.?!][”")])$/u.test(before) && /^(?:\p{L}[\p{Ll}’']|[aI] )/u.test(after);
    case ':':
      return /\p{Ll}{2}$/u.test(before) && /^(?:\p{Lu}\p{Ll}|\p{Ll}{2,3} ?|a )/u.test(after);
    case '.':
      if (/(?:^|[^\p{L}])hon$/u.test(before)) return /^[MFGLa]/.test(after);
      return opens.test(after) && ended.test(before) && !abbreviation.test(before);
    default:
      return opens.test(after) && /[\p{Ll}\d”")]$/u.test(before);
  }
}

const opens = /^(?:\p{Lu}[\p{Ll}’']|[IA] )/u;
const ended = /(?:\p{Ll} \d|(?:^|[^\p{L}.])\p{L}+[\p{Ll}\d]|[\p{L}’'-]{3}|\d{2}|[”")\]%])$/u;
/** What ends in a full stop within a name or a reference. */
const abbreviation =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|St|Rev|Revd|Prof|Sgt|Capt|Col|Lt|Gen|Hon|Rt|Messrs|Nos?|Vol|Art|Ph|Op|Cmn?d?|Cmnd|Ltd|Inc|Bros|Wm|Geo|Chas|Jas|Thos)$/iu;

/** A letter right behind a closing mark, and not the `s` of a possessive. */
const isGluedBehind = (text: string, at: number): boolean =>
  /\S/.test(text.charAt(at - 1)) && /^(?:\p{L}{2}|[aI] )/u.test(text.slice(at + 1, at + 3));

/** The letters around `at`. */
function wordAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < longest && letter.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < longest && letter.test(text.charAt(end))) end += 1;
  return { start, end };
}

const letter = /\p{L}/u;

/** Small words that open no name but are often joined to one. */
const particles =
  /^(?:the|of|for|and|from|with|his|her|their|our|that|this|which|was|were|are|has|have|had|will|would|by|than|when|where|who|but|to|at|said|says|about|between|under|after|before)$/;

/** Words that often open a sentence, or are written with a capital in the middle of one, and open no name of a firm. */
const capitals =
  /^(?:The|This|That|These|Those|There|They|Then|When|What|Where|Which|Who|Why|He|She|His|Her|Its|We|Our|My|But|And|Because|However|If|For|From|With|Member|Members|Minister|Ministers|Government|Governments|Parliament|House|Secretary|Secretaries|Committee|Bill|Bills|Lord|Lords|Lady|Baroness|Sir|Dame|Mrs|Speaker|Amendment|Clause|Friend|Gentleman|England|Scotland|Wales|Ireland|Britain|British|European)$/;

/** Where the two words meet; 0 when it is one. */
function cutOf(word: string): number {
  const cut = word.slice(1).search(/\p{Lu}/u) + 1;
  const before = word.slice(0, cut);
  const after = word.slice(cut);
  if (!/^\p{Lu}(?:\p{Ll}+|$)$/u.test(after)) return 0;
  if (/^\p{Lu}/u.test(before))
    return (titles.test(before) && after.length > 2) || (before.length > 4 && beginning.test(after)) ? cut : 0;
  if (particles.test(before) && after.length > 3) return cut;
  if (before.length < 3 || openings.test(before)) return 0;
  return capitals.test(after) || after.length > 3 ? cut : 0;
}

/** What a name stands right behind. */
const titles = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Madam)$/;
/** What names of firms and families open with, in a small letter. */
const openings = /^(?:easy|tech|deaf|smart|inter|open|mac|fitz|van|von|del|della|dos|ter|ten|the[a-z]+)$/;

const beginning = /^(?:The|This|That|These|There|They|But|However)$/;

/** The words on both sides of `at`, not further than a little. */
function wordsAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at - 1;
  let end = at + 1;
  while (start > 0 && at - start < longest && /[\p{L}\d’']/u.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < longest && /[\p{L}\d’']/u.test(text.charAt(end))) end += 1;
  return { start, end };
}

const longest = 30;
