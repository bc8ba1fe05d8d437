/** Common words with a space within them: `gov ernment`, `t he`. */
import { passagesOf } from '../model/passages.ts';
import type { Block, Span } from '../syntax/block.ts';
import { copied } from '../syntax/copied.ts';
import { arePartsOfWord, hashed, isLastLetter, joined, mayHave, tables } from './lexicon.ts';

/** Spans of two halves and the space between them, ascending; none overlaps another. */
export function partedWords(block: Block): readonly Span[] {
  let found: Parted[] | undefined;
  for (const { start, end } of passagesOf(block)) found = partedIn(copied(block.text, start, end), start, found);
  return found ?? none;
}

const none: readonly Span[] = [];

interface Parted extends Span {
  /** Where the second half begins. */
  readonly tail: number;
  /** How many of the halves are no words. */
  readonly odd: number;
}

/** Nothing is made for a word that is known: nearly all are. */
function partedIn(text: string, offset: number, before: Parted[] | undefined): Parted[] | undefined {
  const { known, common } = tables();
  let found = before;
  let headStart = 0;
  // No word stands there.
  let headEnd = -2;
  let headHash = 0;
  let isHeadWord = false;
  let isHeadCapital = false;
  const { length } = text;
  for (let i = 0; i < length; ) {
    const first = text.charCodeAt(i);
    const small = first | 32;
    if (small < 97 || small > 122) {
      i += 1;
      continue;
    }
    const start = i;
    let hash = small;
    let code = space;
    for (i += 1; i < length; i += 1) {
      code = text.charCodeAt(i);
      if (code < 97 || code > 122) break;
      hash = hashed(hash, code);
    }
    if (i === length) code = space;
    const isWord = mayHave(known, hash);
    const isCapital = first < 97;
    if (
      start === headEnd + 1 &&
      // A name, too, begins with a capital and is no word: then the other half must be none, unless a sentence begins.
      (isHeadCapital ? !isWord || headEnd - headStart === 1 : !(isWord && isHeadWord)) &&
      !isCapital &&
      mayHave(common, joined(headHash, hash, i - start)) &&
      isWhole(text, start, i)
    ) {
      const head = text.slice(headStart, headEnd).toLowerCase();
      const tail = text.slice(start, i);
      if (
        (arePartsOfWord(head, tail) || (isLastLetter(head, tail) && !isNamedBy(text, i))) &&
        !(isHeadCapital && isWord && !opensSentence(text, headStart)) &&
        !(head.length < 3 && (isWord || tail.length < 3) && isLabel(text, headStart, head)) &&
        !isWelsh(text.slice(Math.max(0, headStart - 40), i + 40))
      ) {
        const one = {
          start: offset + headStart,
          tail: offset + start,
          end: offset + i,
          odd: Number(!isWord) + Number(!isHeadWord),
        };
        found ??= [];
        const last = found.at(-1);
        if (last?.tail !== one.start) found.push(one);
        // `the n ext`: what is no word belongs to the other that is none, or to what comes after.
        else if (one.odd >= last.odd) found[found.length - 1] = one;
      }
    }
    if (code === space && (start === 0 || isWholeBefore(text, start))) {
      headStart = start;
      headEnd = i;
      headHash = hash;
      isHeadWord = isWord;
      isHeadCapital = isCapital;
    } else headEnd = -2;
  }
  return found;
}

const space = 32;

const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[\r\n\u201c]|[.?!] )$/.test(text.slice(Math.max(0, at - 2), at));

/** `the f word`, `r and s`: a letter that is one, though a word stands before it. */
const isNamedBy = (text: string, end: number): boolean =>
  /^(?:-| (?:words?|coli|diff|mail|numbers?|sections?|shaped)\b|,? (?:and|or|to) [a-z]\b|, [a-z]\b)/.test(
    text.slice(end, end + 12),
  );

/** `paragraph b`, `option w`, `5 m`, `a, b and f`: a letter by itself, where such stand. */
const isLabel = (text: string, at: number, letters: string): boolean =>
  behindNumber.test(text.slice(Math.max(0, at - 16), at)) ||
  (/^[a-n]$/.test(letters) && /(?:[,(]|\b(?:and|or|to)) $/.test(text.slice(Math.max(0, at - 4), at)));

const behindNumber =
  /(?:\d|\b(?:paragraphs?|options?|class|grades?|letters?|sections?|heads?|items?|schedules?|clauses?|plan|type|category|hepatitis|vitamin|note|point|part|group|annex|appendix|table|line|band|limb)) $/i;

/** Words of Welsh, of which no list has all: two are Welsh, for one may be a letter or a name. */
function isWelsh(words: string): boolean {
  return (
    (
      words.match(
        /(?<![\p{L}\u2019'-])(?:yn|yr|y|mae|wedi|bod|ond|gan|gyda|eich|sydd|nad|fod|ac|ar|ei|i)(?![\p{L}-])/gu,
      ) ?? []
    ).length > 1
  );
}

/** Not behind `’` or a closing mark, of which the `s` of `it’s` and `“so”s` would be left. */
function isWholeBefore(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  if (code === 34) return start === 1 || text.charCodeAt(start - 2) === space;
  return code === space || code === 10 || code === 13 || code === 40 || code === 0x201c || code === 0x2014;
}

/** Not before a hyphen, a digit, a letter or what cannot be seen; nor before `.g.` or `’une`. */
function isWhole(text: string, start: number, end: number): boolean {
  if (end === text.length) return true;
  const code = text.charCodeAt(end);
  if (code === 46) return end + 1 === text.length || !/\p{L}/u.test(text.charAt(end + 1));
  if (code === 0x2019) return end - start > 2;
  return (
    (code >= space && code <= 34) ||
    code === 10 ||
    code === 13 ||
    code === 41 ||
    code === 44 ||
    (code >= 58 && code <= 63) ||
    code === 0x2014 ||
    code === 0x201d ||
    code === 0x2026
  );
}
