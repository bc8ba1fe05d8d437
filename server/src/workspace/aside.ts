/** Reading that may take long: it is done aside of the thread that answers, where there is another. */
import { nameKey } from '../model/names.ts';
import { packed } from '../roster/packed.ts';
import { type Read, readRoster } from '../roster/read.ts';
import { treeOf } from '../syntax/tree.ts';
import { decode } from './read.ts';
import { summaryOf } from './summary.ts';

export type Order = TranscriptOrder | RosterOrder;

/** What the index keeps of a transcript: its `Summary`, as JSON. */
interface TranscriptOrder {
  readonly kind: 'transcript';
  readonly bytes: Uint8Array;
}

/** A roster, packed. `beside`: other rosters, which say how the persons are called that this one has by number. */
interface RosterOrder {
  readonly kind: 'roster';
  readonly bytes: Uint8Array;
  readonly beside: readonly Uint8Array[];
}

/** A text longer than this (UTF-16 units) takes gigabytes; a year of Hansard is read when it is opened. */
const longest = 20_000_000;

/**
 * Carries an order out, here and now. What comes of it is text: a name cut from a text would keep all of that text in
 * memory, and between threads nothing is handed over as quickly. Throws, in a sentence, when the bytes are no text.
 */
export function carriedOut(order: Order): string {
  switch (order.kind) {
    case 'transcript': {
      const text = textOf(order.bytes);
      if (text.length > longest) throw new Error('it is too long to be read in the background; open it');
      return JSON.stringify(summaryOf(treeOf(text)));
    }
    case 'roster': {
      const people = new Map(order.beside.flatMap((bytes) => [...rosterIn(bytes).people]));
      return packed(rosterIn(order.bytes, people));
    }
    default:
      return order satisfies never;
  }
}

const rosterIn = (bytes: Uint8Array, people: Read['people'] = new Map()): Read =>
  readRoster([textOf(bytes)], { file: '', key: nameKey, people });

function textOf(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (typeof text !== 'string') throw new Error(`it ${text.why}`);
  return text;
}
