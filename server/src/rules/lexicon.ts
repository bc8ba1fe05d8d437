/**
 * Words of which the halves are told from words. Most of the text is asked about, so that a table of bits says first what
 * may be one; the words themselves are unpacked when two halves are found that are no two words.
 */
import { commonWords, wordsWithin } from './common-words.ts';

/** A number for the letters of a word, so that of two halves it can be told without joining them. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, base) + code) | 0;

/** The number of what two halves make together; `length` is the second’s. */
export const joined = (head: number, tail: number, length: number): number =>
  (Math.imul(head, powers[length] ?? 0) + tail) | 0;

const base = 31;
const longest = 24;
const powers = Int32Array.from({ length: longest }, (_, power) => {
  let product = 1;
  for (let i = 0; i < power; i += 1) product = Math.imul(product, base);
  return product;
});

/** What may be a word, by number; one in a hundred that are none may. */
export interface Tables {
  readonly common: Int32Array;
  /** Those, and what is half of one and a word. */
  readonly known: Int32Array;
}

export function tables(): Tables {
  made ??= madeTables();
  return made;
}

const place = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 12;

export function mayHave(table: Int32Array, hash: number): boolean {
  const at = place(hash);
  return ((table[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** Whether two halves are a common word that a space has parted, and no two words. */
export function arePartsOfWord(head: string, tail: string): boolean {
  const { common, within } = unpackedWords();
  const isWord = (half: string): boolean => common.has(half) || within.has(half);
  return common.has(head + tail) && !(isWord(head) && isWord(tail));
}

export const isCommonWord = (word: string): boolean => unpackedWords().common.has(word);

function unpackedWords(): NonNullable<typeof words> {
  words ??= { common: new Set(unpacked(commonWords)), within: new Set(unpacked(wordsWithin)) };
  return words;
}

let words: { readonly common: ReadonlySet<string>; readonly within: ReadonlySet<string> } | undefined;
let made: Tables | undefined;

function madeTables(): Tables {
  const common = new Int32Array(1 << 15);
  const known = new Int32Array(1 << 15);
  for (const [packed, all] of [
    [commonWords, [common, known]],
    [wordsWithin, [known]],
  ] as const) {
    for (const word of unpacked(packed)) {
      let hash = 0;
      for (let i = 0; i < word.length; i += 1) hash = hashed(hash, word.charCodeAt(i));
      const at = place(hash);
      for (const table of all) table[at >> 5] = (table[at >> 5] ?? 0) | (1 << (at & 31));
    }
  }
  return { common, known };
}

/** A capital says how many letters of the word before the next one has: `A` none. */
function unpacked(packed: string): readonly string[] {
  let before = '';
  return (
    packed.match(/[A-Z][a-z]*/g)?.map((one) => {
      before = before.slice(0, one.charCodeAt(0) - 65) + one.slice(1);
      return before;
    }) ?? []
  );
}
