/** How often a block has each form of what can be written in more than one way: what the style of a document is told from. */

import { Signal, scanOf } from '../model/signals.ts';
import { type Block, textOf } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { type Dash, dashesIn } from './text/dashes.ts';

export enum Form {
  CurlyQuote,
  StraightQuote,
  CurlyApostrophe,
  StraightApostrophe,
  /** An accent by itself: no document’s form. */
  AccentApostrophe,
  EmDash,
  DoubleHyphen,
  SpacedDash,
  ShortDash,
  DottedHon,
  PlainHon,
  CapitalMember,
  SmallMember,
  /** `honourable Member` */
  LongHon,
  /** `rt. hon. Member`, `my Right hon. Friend`, `hon, Member`: no document’s form. */
  OddHon,
  OneSpace,
  TwoSpaces,
  /** `3.18 pm` and `3:18 pm`; `3.18 pm` and `3.18pm`. */
  DottedTime,
  ColonTime,
  SpacedHalf,
  GluedHalf,
  /** `14:30` alone on its line: the clock of the whole day. */
  DayTime,
  /** `rose—` and `rose —`, at the end of a line. */
  CloseRose,
  ApartRose,
  Count,
}

export type Counts = readonly number[];

/** The forms in a block; `undefined` where nothing is written freely. */
export const formsIn: (block: Block) => Counts | undefined = memo((block) => {
  if (block.kind === 'header' || block.kind === 'marker' || block.kind === 'division') return undefined;
  const counts = [...none];
  const { text } = block;
  const { signals, curlyQuotes, curlyApostrophes, emDashes } = scanOf(block);
  counts[Form.CurlyQuote] = curlyQuotes;
  counts[Form.CurlyApostrophe] = curlyApostrophes;
  counts[Form.EmDash] = emDashes;
  if (signals & Signal.StraightQuote) counts[Form.StraightQuote] = occurrences(text, '"');
  if (signals & Signal.StraightApostrophe) {
    counts[Form.StraightApostrophe] = occurrences(text, "'");
    counts[Form.AccentApostrophe] = occurrences(text, '`') + occurrences(text, '´');
  }
  if (signals & dashes) {
    for (const { form } of dashesIn(block)) {
      const one = dashForms[form];
      if (one !== undefined) add(counts, one);
      if (form === 'wide') add(counts, Form.EmDash, -1);
    }
  }
  if (signals & Signal.DoubleSpace) {
    counts[Form.TwoSpaces] = matches(text, twoSpaces);
    counts[Form.OneSpace] = matches(text, oneSpace);
  }
  countHon(text, counts);
  countPeers(text, counts);
  if (signals & Signal.Digit) {
    countTimes(text, counts);
    counts[Form.DayTime] = timesAlone(block);
  }
  if (emDashes > 0 && text.includes('rose')) {
    for (const [, space] of text.matchAll(roseAtEnd)) add(counts, space === '' ? Form.CloseRose : Form.ApartRose);
  }
  return counts;
});

/** Where `dashesIn` finds anything. */
export const dashes = Signal.DoubleDash | Signal.SpacedDash | Signal.HyphenSpace | Signal.EnDash;

/** Two dashes are no document’s form. */
const dashForms: Readonly<Partial<Record<Dash['form'], Form>>> = {
  hyphens: Form.DoubleHyphen,
  'spaced hyphen': Form.SpacedDash,
  'spaced dash': Form.SpacedDash,
  wide: Form.SpacedDash,
  short: Form.ShortDash,
  bar: Form.ShortDash,
};

const none: Counts = new Array<number>(Form.Count).fill(0);

const twoSpaces = /[.?!]["”]? {2}\S/g;
const oneSpace = /[.?!]["”]? \S/g;

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * `hon.`, `hon` and `honourable` before what honourable Members are called; a sentence may begin with `Hon.`, and a title
 * hold it.
 */
function countHon(text: string, counts: number[]): void {
  for (let at = text.indexOf('hon'); at >= 0; at = text.indexOf('hon', at + 4)) {
    const stop = text.charCodeAt(at + 3);
    const isLong = stop === 111 && text.startsWith('ourable', at + 3);
    // The spelling of America.
    const isForeign = stop === 111 && text.startsWith('orable ', at + 3);
    const spaced = stop === 32;
    // One stop, or one too many.
    const stops = text.charCodeAt(at + 4) === 32 ? 1 : stop === 46 && text.charCodeAt(at + 4) === 46 ? 2 : 0;
    if (
      !isLong &&
      !isForeign &&
      !spaced &&
      (stops === 0 || !(stop === 46 || stop === 44 || (stop >= 58 && stop <= 59)))
    )
      continue;
    const noun = at + (isLong ? 11 : isForeign ? 10 : spaced ? 4 : 4 + stops);
    const code = text.charCodeAt(noun) | 32;
    // A, M, F, G, L: and learned, Member, Friend, Gentleman, Lady.
    if (code !== 109 && code !== 102 && code !== 103 && code !== 108 && code !== 97) continue;
    called.lastIndex = noun;
    const who = called.exec(text)?.[1];
    if (who === undefined) continue;
    const isCapital = who.charCodeAt(0) < 97;
    if (isLong || isForeign) {
      if (isCapital) add(counts, isLong ? Form.LongHon : Form.OddHon);
      continue;
    }
    const rank = text.charCodeAt(at - 2) === 46 ? at - 3 : at - 2;
    const isOddRank =
      text.charCodeAt(rank) === 116 &&
      ((text.charCodeAt(rank - 1) | 32) === 114 ||
        (text.charCodeAt(at - 6) === 82 && isSmall(text.charCodeAt(at - 8))));
    const isHyphened = text.charCodeAt(at - 1) === 45;
    const odd = (!spaced && (stop !== 46 || stops === 2)) || isOddRank || isHyphened;
    add(counts, odd ? Form.OddHon : spaced ? Form.PlainHon : Form.DottedHon);
    add(counts, isCapital ? Form.CapitalMember : Form.SmallMember);
  }
}

/** `noble Lord`: its capital is that of `hon. Member`. */
function countPeers(text: string, counts: number[]): void {
  for (let at = text.indexOf('noble '); at >= 0; at = text.indexOf('noble ', at + 6)) {
    peer.lastIndex = at + 6;
    const who = peer.exec(text)?.[1];
    if (who !== undefined) add(counts, who.charCodeAt(0) < 97 ? Form.CapitalMember : Form.SmallMember);
  }
}

const peer = /(?:and (?:learned|gallant) )?(lords?|baroness)\b/iy;

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** The times of the clock of twelve hours that have minutes. */
function countTimes(text: string, counts: number[]): void {
  for (let at = text.indexOf('m', 5); at >= 0; at = text.indexOf('m', at + 1)) {
    const letter = text.charCodeAt(at - 1);
    if (letter !== 97 && letter !== 112 && letter !== 46) continue;
    const found = timed.exec(text.slice(Math.max(0, at - 7), at + 1));
    if (!found) continue;
    add(counts, found[1] === ':' ? Form.ColonTime : Form.DottedTime);
    add(counts, found[2] === '' ? Form.GluedHalf : Form.SpacedHalf);
  }
}

function timesAlone(block: Block): number {
  if (block.kind === 'time') return dayTime.test(textOf(block, block.content)) ? 1 : 0;
  if (block.kind !== 'turn') return 0;
  return block.parts.filter((part) => part.kind === 'time' && dayTime.test(textOf(block, part))).length;
}

const dayTime = /^\d{1,2}:\d{2}$/;
const roseAtEnd = /\brose( ?)\u2014(?=[\r\n]|$)/g;

const timed = /\d([.:])[0-5]\d( ?)[ap]\.?m$/;

const called = /(?:and (?:learned|gallant|reverend) )?(member|friend|gentlem[ae]n|lady|ladies)/iy;

const add = (counts: number[], form: Form, count = 1): void => {
  counts[form] = (counts[form] ?? 0) + count;
};
