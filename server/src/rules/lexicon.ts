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

/** Whether letters that no word has are a common word behind an `s`, which a scan takes for a 5: `5peaker`. */
export const lacksFirstS = (rest: string): boolean => !isCommonWord(rest) && isCommonWord(`s${rest}`);

export const isCommonWord = (word: string): boolean => unpackedWords().common.has(word);

export const everyCommonWord = (): readonly string[] => [...unpackedWords().common];

function unpackedWords(): NonNullable<typeof words> {
  words ??= { common: new Set(unpacked(commonWords)), within: new Set(unpacked(wordsWithin)) };
  return words;
}

let words: { readonly common: ReadonlySet<string>; readonly within: ReadonlySet<string> } | undefined;
let made: Tables | undefined;

function madeTables(): Tables {
  const common = new Int32Array(1 << 15);
  const known = new Int32Array(1 << 15);
  put(commonWords, [common, known]);
  put(wordsWithin, [known]);
  return { common, known };
}

/** Puts packed words into tables. No word is made of letters: every process pays for this at its first block. */
function put(packed: string, into: readonly Int32Array[]): void {
  /** The numbers of the word's beginnings, by length. */
  const hashes = new Int32Array(64);
  let length = 0;
  for (let i = 0; i <= packed.length; i += 1) {
    const code = i < packed.length ? packed.charCodeAt(i) : 65;
    if (code >= 97) {
      hashes[length + 1] = hashed(hashes[length] ?? 0, code);
      length += 1;
      continue;
    }
    // A capital begins the next word.
    const at = place(hashes[length] ?? 0);
    if (i > 0) for (const table of into) table[at >> 5] = (table[at >> 5] ?? 0) | (1 << (at & 31));
    length = code - 65;
  }
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
