/**
 * What characters a block has that a rule could start from, told in one pass: most blocks have none of most of them, and
 * a rule that needs one is not asked about a block without it. What is looked for is a character or a pair of neighbours.
 * A year of Hansard passes here, so the words of speech are counted on the way.
 */
import type { Block } from '../syntax/block.ts';
import { copied } from '../syntax/copied.ts';
import { memo } from '../syntax/memo.ts';

/** Flags. The link line of a turn is left out: every turn has its dashes. */
export enum Signal {
  Tab = 1 << 0,
  DoubleSpace = 1 << 1,
  /** A space, then `.`, `,`, `;`, `:`, `?`, `!`, `)`, `”`, `’` or `'`. */
  SpaceBeforeStop = 1 << 2,
  /** A space at the end of a line, or at its beginning. */
  OuterSpace = 1 << 3,
  /** A no-break space, or one of a width of its own. */
  NoBreakSpace = 1 << 4,
  /** Zero-width characters, soft hyphens, U+FFFD, control characters, letters of Greek and Cyrillic, `ﬁ`, and the letters that mojibake begins with (`â`, `Ã`, `Â`, `Ä`, `Å`). */
  Odd = 1 << 5,
  StraightQuote = 1 << 6,
  /** `“` or `”`. */
  CurlyQuote = 1 << 7,
  /** `'`, or an accent that is typed for it. */
  StraightApostrophe = 1 << 8,
  /** `‘` or `’`. */
  CurlyApostrophe = 1 << 9,
  /** Two dashes of any kind, one after the other. */
  DoubleDash = 1 << 10,
  /** A hyphen or a dash with a space before it. */
  SpacedDash = 1 << 11,
  EnDash = 1 << 12,
  EmDash = 1 << 13,
  SquareOpen = 1 << 14,
  SquareClose = 1 << 15,
  RoundOpen = 1 << 16,
  RoundClose = 1 << 17,
  Digit = 1 << 18,
  /** A digit beside a letter: `3th`, `l7`. */
  DigitLetter = 1 << 19,
  /** A capital right behind a small letter: `statementMember`. */
  SmallCapital = 1 << 20,
  /** A letter right behind `.`, `,`, `;`, `:`, `?`, `!`, `)` or `”`. */
  StopLetter = 1 << 21,
  /** A hyphen or a dash and a space; a hyphen that ends a line. */
  HyphenSpace = 1 << 22,
  Colon = 1 << 23,
  /** Characters of typesetters and programs: `{ } * = _ | ~ ^ \ < > @ #`. */
  Code = 1 << 24,
  /** A space right behind an opening `[`, `(` or `“`, or before `]` or `)`. */
  SpacedBracket = 1 << 25,
  Semicolon = 1 << 26,
  /** Two capitals, one right behind the other. */
  Capitals = 1 << 28,
  /** A word that opens with a small l before a consonant, a capital, a stop or a space: `lsaac`, `lO`, `l.`, `l think`. */
  OddL = 1 << 29,
  /** A capital I right behind a letter: `WiIson`, `AIison`. */
  InnerI = 1 << 30,
}

enum Class {
  Other,
  Space,
  Tab,
  NoBreak,
  LineEnd,
  Small,
  /** `a`, which is a word by itself. */
  SmallA,
  /** A small `l`, and the other consonants. */
  SmallL,
  Consonant,
  /** A small `l` that opens a word. No character is of this class. */
  OpeningL,
  Capital,
  CapitalI,
  Digit,
  /** `. , ? !` */
  Stop,
  Colon,
  Semicolon,
  RoundOpen,
  RoundClose,
  SquareOpen,
  SquareClose,
  Hyphen,
  EnDash,
  EmDash,
  OpenQuote,
  CloseQuote,
  OpenSingle,
  CloseSingle,
  StraightQuote,
  StraightSingle,
  Odd,
  /** Of these odd ones one is white space to a pattern, and one a letter. */
  OddSpace,
  OddLetter,
  /** Letters and numbers of other scripts. */
  OtherLetter,
  Code,
  Count,
}

const classes = new Uint8Array(256).map((_, code) => {
  const char = String.fromCharCode(code);
  if (char === ' ') return Class.Space;
  if (char === '\t') return Class.Tab;
  if (code === 0xa0) return Class.NoBreak;
  if (char === '\n' || char === '\r') return Class.LineEnd;
  if (/[0-9]/.test(char)) return Class.Digit;
  if (code < 32 || (code >= 0x7f && code < 0xa0) || code === 0xad) return oddOf(char);
  if (/[âÃÂÄÅ]/.test(char)) return Class.OddLetter;
  if (char === 'a') return Class.SmallA;
  if (char === 'l') return Class.SmallL;
  if (/[b-df-hj-km-np-tv-xz]/.test(char)) return Class.Consonant;
  if (/\p{Ll}/u.test(char)) return Class.Small;
  if (char === 'I') return Class.CapitalI;
  if (/\p{Lu}/u.test(char)) return Class.Capital;
  if (/[.,?!]/.test(char)) return Class.Stop;
  if (/[{}*=_|~^\\<>@#]/.test(char)) return Class.Code;
  const others: Readonly<Record<string, Class>> = {
    ':': Class.Colon,
    ';': Class.Semicolon,
    '(': Class.RoundOpen,
    ')': Class.RoundClose,
    '[': Class.SquareOpen,
    ']': Class.SquareClose,
    '-': Class.Hyphen,
    '"': Class.StraightQuote,
    "'": Class.StraightSingle,
    '`': Class.StraightSingle,
    '´': Class.StraightSingle,
  };
  return others[char] ?? otherOf(char);
});

function oddOf(char: string): Class {
  return /\s/.test(char) ? Class.OddSpace : isWordly(char) ? Class.OddLetter : Class.Odd;
}

function otherOf(char: string): Class {
  return isWordly(char) ? Class.OtherLetter : Class.Other;
}

/** Whether it makes a word of what it stands in. */
function isWordly(char: string): boolean {
  return /[\p{Letter}\p{N}]/u.test(char);
}

function wideClass(text: string, at: number): Class {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x2013:
    case 0x2015:
    case 0x2212:
      return Class.EnDash;
    case 0x2014:
      return Class.EmDash;
    case 0x2010:
    case 0x2011:
    case 0x2012:
      return Class.Hyphen;
    case 0x201c:
      return Class.OpenQuote;
    case 0x201d:
      return Class.CloseQuote;
    case 0x2018:
      return Class.OpenSingle;
    case 0x2019:
      return Class.CloseSingle;
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return Class.NoBreak;
    default: {
      if (code >= 0x2000 && code <= 0x200a) return Class.NoBreak;
      const odd =
        (code >= 0x200b && code <= 0x200f) ||
        (code >= 0x2028 && code <= 0x202e) ||
        (code >= 0x2060 && code <= 0x206f) ||
        (code >= 0xd800 && code <= 0xf8ff) ||
        (code >= 0xfe00 && code <= 0xfe0f) ||
        code === 0x34f ||
        code === 0x180e ||
        code === 0xfeff ||
        code >= 0xfff9 ||
        isLookAlike(code);
      // The signs of speech are told without a look at the tables of Unicode.
      if (!odd && code >= 0x2010 && code <= 0x2027) return Class.Other;
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return odd ? oddOf(char) : otherOf(char);
    }
  }
}

/** A letter of another script that may be taken for one of Latin script, and letters set as one. */
const isLookAlike = (code: number): boolean => (code >= 0x370 && code <= 0x52f) || (code >= 0xfb00 && code <= 0xfb06);

/** A state is what stands before a character, and whether a word has begun there: the class of it, and `inWord` more. */
const inWord = Class.Count;
/** By the state and the class of the next character. Tables, as a branch at each space costs more than all else. */
const size = 2 * Class.Count * Class.Count;
/** The signals of a character and the one before it. */
const pairs = new Int32Array(size);
const states = new Uint16Array(size);
/** 1 where a word ends. */
const ends = new Uint8Array(size);
for (let before: Class = 0; before < Class.Count; before += 1) {
  for (let now: Class = 0; now < Class.Count; now += 1) {
    for (const began of [0, inWord]) {
      const pair = (before + began) * Class.Count + now;
      pairs[pair] = signalOf(now) | signalOfPair(before, now);
      states[pair] = stateOf(before, now) + (separates(now) ? 0 : makesWord(now) ? inWord : began);
      ends[pair] = separates(now) && began > 0 ? 1 : 0;
    }
  }
}

function separates(one: Class): boolean {
  return [Class.Space, Class.Tab, Class.NoBreak, Class.LineEnd, Class.OddSpace].includes(one);
}

function makesWord(one: Class): boolean {
  return isLetter(one) || [Class.Digit, Class.OddLetter, Class.OtherLetter].includes(one);
}

function stateOf(before: Class, now: Class): Class {
  return now === Class.SmallL && !isInWord(before) ? Class.OpeningL : now;
}

function isSmall(one: Class): boolean {
  return [Class.Small, Class.SmallA, Class.SmallL, Class.Consonant, Class.OpeningL].includes(one);
}

function isLetter(one: Class): boolean {
  return isSmall(one) || isCapital(one);
}

function isCapital(one: Class): boolean {
  return one === Class.Capital || one === Class.CapitalI;
}

/** Behind an apostrophe too: `we’ll`. */
function isInWord(one: Class): boolean {
  return isLetter(one) || [Class.Digit, Class.CloseSingle, Class.StraightSingle].includes(one);
}

function signalOf(now: Class): number {
  switch (now) {
    case Class.Tab:
      return Signal.Tab;
    case Class.NoBreak:
      return Signal.NoBreakSpace;
    case Class.Odd:
    case Class.OddSpace:
    case Class.OddLetter:
      return Signal.Odd;
    case Class.StraightQuote:
      return Signal.StraightQuote;
    case Class.StraightSingle:
      return Signal.StraightApostrophe;
    case Class.OpenQuote:
    case Class.CloseQuote:
      return Signal.CurlyQuote;
    case Class.OpenSingle:
    case Class.CloseSingle:
      return Signal.CurlyApostrophe;
    case Class.EnDash:
      return Signal.EnDash;
    case Class.EmDash:
      return Signal.EmDash;
    case Class.SquareOpen:
      return Signal.SquareOpen;
    case Class.SquareClose:
      return Signal.SquareClose;
    case Class.RoundOpen:
      return Signal.RoundOpen;
    case Class.RoundClose:
      return Signal.RoundClose;
    case Class.Digit:
      return Signal.Digit;
    case Class.Colon:
      return Signal.Colon;
    case Class.Semicolon:
      return Signal.Semicolon;
    case Class.Code:
      return Signal.Code;
    default:
      return 0;
  }
}

function signalOfPair(before: Class, now: Class): number {
  const isSpace = (one: Class) => one === Class.Space || one === Class.NoBreak || one === Class.Tab;
  const isDash = (one: Class) => one === Class.Hyphen || one === Class.EnDash || one === Class.EmDash;
  const isStop = (one: Class) => [Class.Stop, Class.Colon, Class.Semicolon].includes(one);
  const closes = (one: Class) => one === Class.RoundClose || one === Class.CloseQuote;
  const opens = (one: Class) => one === Class.RoundOpen || one === Class.SquareOpen || one === Class.OpenQuote;
  let signals = 0;
  if (isSpace(before)) {
    if (isSpace(now)) signals |= Signal.DoubleSpace;
    if (isStop(now) || closes(now) || now === Class.CloseSingle || now === Class.StraightSingle)
      signals |= Signal.SpaceBeforeStop;
    if (now === Class.LineEnd) signals |= Signal.OuterSpace;
    if (isDash(now)) signals |= Signal.SpacedDash;
    if (now === Class.SquareClose || now === Class.RoundClose) signals |= Signal.SpacedBracket;
  }
  if (before === Class.LineEnd && isSpace(now)) signals |= Signal.OuterSpace;
  if (opens(before) && isSpace(now)) signals |= Signal.SpacedBracket;
  if (isDash(before) && isDash(now)) signals |= Signal.DoubleDash;
  if ((isDash(before) && isSpace(now)) || (before === Class.Hyphen && now === Class.LineEnd))
    signals |= Signal.HyphenSpace;
  if ((isLetter(before) && now === Class.Digit) || (before === Class.Digit && isLetter(now)))
    signals |= Signal.DigitLetter;
  if (isSmall(before) && isCapital(now)) signals |= Signal.SmallCapital;
  if (isLetter(before) && now === Class.CapitalI) signals |= Signal.InnerI;
  if (isCapital(before) && isCapital(now)) signals |= Signal.Capitals;
  if (before === Class.OpeningL && now !== Class.Small && now !== Class.SmallA) signals |= Signal.OddL;
  if ((isStop(before) || closes(before)) && isLetter(now)) signals |= Signal.StopLetter;
  return signals;
}

/** The signals of a block, and how many it has of the signs that are counted on the way, at no cost to other characters. */
interface Scan {
  readonly signals: number;
  readonly curlyQuotes: number;
  readonly curlyApostrophes: number;
  readonly emDashes: number;
  /** Runs between spaces that hold a letter or a digit, behind the attribution and the link line of a turn. */
  readonly words: number;
}

/** What the scan that runs has counted. */
const counted = { curlyQuotes: 0, curlyApostrophes: 0, emDashes: 0, words: 0 };

export const scanOf: (block: Block) => Scan = memo((block) => {
  const { text } = block;
  const turn = block.kind === 'turn' ? block : undefined;
  const said = turn?.link?.end ?? turn?.parts[0]?.start ?? 0;
  counted.curlyQuotes = 0;
  counted.curlyApostrophes = 0;
  counted.emDashes = 0;
  let signals = 0;
  let state = Class.LineEnd as number;
  if (said > 0) {
    signals = scan(text, 0, turn?.link?.start ?? said, state);
    state = turn?.link ? Class.LineEnd : after % inWord;
    if (turn?.link) signals |= signalsAtEnd();
  }
  counted.words = 0;
  signals |= scan(text, said, text.length, state) | signalsAtEnd();
  const { curlyQuotes, curlyApostrophes, emDashes } = counted;
  const words = counted.words + (after >= inWord ? 1 : 0);
  return { signals, curlyQuotes, curlyApostrophes, emDashes, words };
});

/** The signals of a block, as flags. */
export const signalsOf = (block: Block): number => scanOf(block).signals;

/** The state behind the last character that was scanned. */
let after = 0;

/** The end of the text ends a line, too. */
const signalsAtEnd = (): number => pairs[after * Class.Count + Class.LineEnd] ?? 0;

function scan(text: string, start: number, end: number, before: number): number {
  let signals = 0;
  let words = 0;
  let state = before;
  const own = copied(text, start, end);
  for (let i = 0; i < own.length; i += 1) {
    const code = own.charCodeAt(i);
    const now = code < 256 ? (classes[code] ?? 0) : countedClass(own, i);
    const pair = state * Class.Count + now;
    signals |= pairs[pair] ?? 0;
    words += ends[pair] ?? 0;
    state = states[pair] ?? now;
  }
  counted.words += words;
  after = state;
  return signals;
}

function countedClass(text: string, at: number): Class {
  const now = wideClass(text, at);
  if (now === Class.OpenQuote || now === Class.CloseQuote) counted.curlyQuotes += 1;
  else if (now === Class.CloseSingle) counted.curlyApostrophes += 1;
  else if (now === Class.EmDash) counted.emDashes += 1;
  return now;
}
