/** How often a block has each form of what can be written in more than one way: what the style of a document is told from. */
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { Signal, signalsOf } from './signals.ts';

export enum Form {
  CurlyQuote,
  StraightQuote,
  CurlyApostrophe,
  StraightApostrophe,
  EmDash,
  DoubleHyphen,
  SpacedDash,
  DottedHon,
  PlainHon,
  CapitalMember,
  SmallMember,
  /** `rt. hon. Member`, `hon, Member`: no document’s form. */
  OddHon,
  OneSpace,
  TwoSpaces,
  Count,
}

export type Counts = Int32Array;

/** The forms in a block; `undefined` when it has none of any. */
export const formsIn: (block: Block) => Counts | undefined = memo((block) => {
  const counts = new Int32Array(Form.Count);
  if (block.kind === 'header' || block.kind === 'marker' || block.kind === 'division') return undefined;
  const { text } = block;
  const signals = signalsOf(block);
  if (signals & Signal.CurlyQuote) counts[Form.CurlyQuote] = occurrences(text, '“') + occurrences(text, '”');
  if (signals & Signal.StraightQuote) counts[Form.StraightQuote] = occurrences(text, '"');
  if (signals & Signal.CurlyApostrophe) counts[Form.CurlyApostrophe] = occurrences(text, '’');
  if (signals & Signal.StraightApostrophe) counts[Form.StraightApostrophe] = occurrences(text, "'");
  if (signals & Signal.EmDash) counts[Form.EmDash] = occurrences(text, '—');
  if (signals & Signal.DoubleDash) counts[Form.DoubleHyphen] = matches(text, doubleHyphen);
  if (signals & Signal.SpacedDash) counts[Form.SpacedDash] = matches(text, spacedDash);
  if (signals & Signal.DoubleSpace) {
    counts[Form.TwoSpaces] = matches(text, twoSpaces);
    counts[Form.OneSpace] = matches(text, oneSpace);
  }
  countHon(text, counts);
  return counts.some((count) => count > 0) ? counts : undefined;
});

const doubleHyphen = /(?<!-)--(?!-)/g;
const spacedDash = /(?<=\p{Ll}|[.,”"’')]) [-–] (?=\p{Ll}|["“‘I])/gu;
const twoSpaces = /[.?!]["”]? {2}\S/g;
const oneSpace = /[.?!]["”]? \S/g;

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `hon.` and `hon` before what honourable Members are called; a sentence may begin with `Hon.`, and a title hold it. */
function countHon(text: string, counts: Counts): void {
  for (let at = text.indexOf('hon'); at >= 0; at = text.indexOf('hon', at + 4)) {
    const stop = text.charCodeAt(at + 3);
    const spaced = stop === 32;
    if (!spaced && (text.charCodeAt(at + 4) !== 32 || !(stop === 46 || stop === 44 || (stop >= 58 && stop <= 59))))
      continue;
    const noun = at + (spaced ? 4 : 5);
    const code = text.charCodeAt(noun) | 32;
    // A, M, F, G, L: and learned, Member, Friend, Gentleman, Lady.
    if (code !== 109 && code !== 102 && code !== 103 && code !== 108 && code !== 97) continue;
    called.lastIndex = noun;
    const who = called.exec(text)?.[1];
    if (who === undefined) continue;
    const rank = text.charCodeAt(at - 2) === 46 ? at - 3 : at - 2;
    const odd = (!spaced && stop !== 46) || (text.charCodeAt(rank) === 116 && (text.charCodeAt(rank - 1) | 32) === 114);
    add(counts, odd ? Form.OddHon : spaced ? Form.PlainHon : Form.DottedHon);
    add(counts, who.charCodeAt(0) < 97 ? Form.CapitalMember : Form.SmallMember);
  }
}

const called = /(?:and (?:learned|gallant|reverend) )?(member|friend|gentlem[ae]n|lady|ladies)/iy;

const add = (counts: Counts, form: Form): void => {
  counts[form] = (counts[form] ?? 0) + 1;
};
