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

/**
 * Whether two halves are a common word that a space has parted, and no two words: one of them is none by itself. Of one or
 * two letters nearly all may stand by themselves (`paragraph b`, `£500 pa`, `et al.`, `18 st`), so that such halves tell
 * nothing, but for the breaks that are known.
 */
export const arePartsOfWord = (head: string, tail: string): boolean =>
  isCommonWord(head + tail) &&
  (isPiece(head) || isPiece(tail) || (head.length > 2 && endings.has(tail)) || (breaks.get(head)?.has(tail) ?? false));

/**
 * What stands between two halves that a hyphen parts, and a space or a new line besides: nothing where it was set at the
 * end of a line, `govern- ment`, and the hyphen where the word has one, `good- going`. `undefined` where only somebody who
 * knows what is meant can tell: `pre- vent`, but `re- sign`.
 */
export function joint(head: string, tail: string): '' | '-' | undefined {
  if (arePartsOfWord(head, tail)) return '';
  return isCommonWord(head + tail) && !/^(?:co|non|anti|self|pro|mid)$/.test(head) ? undefined : '-';
}

/** Whether letters are no word, nor short for one. */
const isPiece = (half: string): boolean =>
  half.length > 2 ? !isCommonWord(half) && !unpackedWords().within.has(half) : beginnings.has(half);

/** Two letters that are short for nothing. */
const beginnings: ReadonlySet<string> = new Set('gu ju kn qu sk sy wh wr'.split(' '));

/**
 * Whether a letter by itself is the last of the word before it, which is a word without it too: `centra l`, `product s`.
 * Not where the word is one that letters stand behind: `section s`, `grade d`.
 */
export const isLastLetter = (word: string, letter: string): boolean =>
  letter.length === 1 && word.length > 3 && !lettered.test(word) && isCommonWord(word + letter);

const lettered =
  /^(?:articles?|cases?|categor(?:y|ies)|class|classes|clauses?|codes?|columns?|figures?|forms?|grades?|groups?|heads?|headings?|items?|letters?|levels?|lines?|lists?|models?|notes?|options?|pages?|paragraphs?|parts?|phases?|places?|plans?|points?|questions?|rates?|routes?|rules?|scales?|schedules?|sections?|series|sizes?|stages?|states?|subsections?|tables?|terms?|tests?|their|types?|units?|values?|words?|zones?)$/;

/** What is written behind no whole word: `part ly`. */
const endings: ReadonlySet<string> = new Set('ck ed fy ht ion ions ly nt ry ty ve'.split(' '));

/** Words that are broken often, and of which neither half is written beside the other. */
const breaks: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'a ll nd ny',
    'aga inst',
    'al so',
    'an d',
    'ar e',
    'b e ut y',
    'f or rom',
    'fo r',
    'fr om',
    'fro m',
    'h ad ave',
    'ha ve',
    'i f n s t',
    'li ke',
    'm ay ember embers ore ust y',
    'ma ke king ny',
    'n ext ot ow umber umbers',
    'o f n r ur ut ver',
    'ou r',
    't hat he heir hem hen here hey his hose o',
    'ta ke king',
    'th an at e em en ere ey is ose rough',
    'tha n t',
    'the ir se y',
    'tho se',
    'w as e hat hen here ho ill ith',
    'wa s',
    'wh at en ere o y',
    'wi ll th thin',
    'wit h hin',
    'y ou our',
    'yo u ur',
  ].map((line) => {
    const [head = '', ...tails] = line.split(' ');
    return [head, new Set(tails)];
  }),
);

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
