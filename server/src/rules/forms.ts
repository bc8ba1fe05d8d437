/** How often a block has each form of what can be written in more than one way: what the style of a document is told from. */
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { Signal, scanOf } from './signals.ts';
import { dashesIn } from './text/dashes.ts';

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
  if (signals & Signal.StraightApostrophe) counts[Form.StraightApostrophe] = occurrences(text, "'");
  if (signals & (Signal.DoubleDash | Signal.SpacedDash)) {
    for (const { form } of dashesIn(block)) {
      if (form === 'hyphens') add(counts, Form.DoubleHyphen);
      else if (form !== 'dashes') add(counts, Form.SpacedDash);
    }
  }
  if (signals & Signal.DoubleSpace) {
    counts[Form.TwoSpaces] = matches(text, twoSpaces);
    counts[Form.OneSpace] = matches(text, oneSpace);
  }
  countHon(text, counts);
  return counts;
});

const none: Counts = new Array<number>(Form.Count).fill(0);

const twoSpaces = /[.?!]["”]? {2}\S/g;
const oneSpace = /[.?!]["”]? \S/g;

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `hon.` and `hon` before what honourable Members are called; a sentence may begin with `Hon.`, and a title hold it. */
function countHon(text: string, counts: number[]): void {
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

const add = (counts: number[], form: Form): void => {
  counts[form] = (counts[form] ?? 0) + 1;
};
