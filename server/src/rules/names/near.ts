/** Names that are one letter apart: a letter too many, too few or another, or two that changed places. */
import { isShortName, withoutHonorific } from '../../model/names.ts';
import { memo } from '../../syntax/memo.ts';
import { toldBy } from './told.ts';

/** A word of a name that is one letter off, in offsets into the name, and what stands in its place in the other name. */
export interface Near {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly right: string;
}

/**
 * The one word of `name` that is one letter off the word of `other` in its place, when every other word is the same.
 * Titles that come and go are left out; a title and surname is compared with the end of `other`. What differs in case,
 * accents, apostrophes or hyphens alone is no misspelling; nor are the letters that a scanner takes for one another,
 * which have a rule of their own.
 */
export function nearBetween(name: string, other: string): Near | undefined {
  const bare = withoutHonorific(name);
  const words = bare.split(' ');
  let others = withoutHonorific(other).split(' ');
  if (isShortName(name) && others.length > 1) others = others.slice(-1);
  if (words.length !== others.length) return undefined;
  let near: Near | undefined;
  let at = name.length - bare.length;
  for (const [i, word] of words.entries()) {
    const right = others[i] ?? '';
    const a = word === right ? '' : folded(word);
    const b = word === right ? '' : folded(right);
    if (a !== b) {
      if (near || Math.min(a.length, b.length) < shortest || !isOneOff(a, b) || isScanned(word, right))
        return undefined;
      near = { start: at, end: at + word.length, word, right };
    }
    at += word.length + 1;
  }
  return near;
}

const shortest = 3;

/** Whether two words differ by one letter, or by two neighbours that changed places. Linear. */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [x, y] = [a.slice(start, endA), b.slice(start, endB)];
  return Math.max(x.length, y.length) === 1 || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

const folded = (word: string): string =>
  /^[A-Za-z]+$/.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');

/** `Mclsaac`, `Hi1ary`: letters of one shape. */
const isScanned = (word: string, right: string): boolean =>
  /\d/.test(word) ||
  (word.length === right.length &&
    [...word].every((char, i) => char === right[i] || /^[Il1|]{2}$/.test(char + right[i])));

/**
 * Whether both words may well be names of two families or two persons: `Clark` and `Clarke`, `Davis` and `Davies`,
 * `Thomson` and `Thompson`, `Jon` and `John`, `Philip` and `Phillip`. That one is rare and the other common tells nothing
 * of these.
 */
export function isVariant(word: string, right: string): boolean {
  const [short, long] = [folded(word), folded(right)].sort((a, b) => a.length - b.length) as [string, string];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length === long.length)
    return exchanged.test(`${short[i]}${long[i]}`) && short.slice(i + 1) === long.slice(i + 1);
  // Of a doubled letter the second is the one added.
  return added.test(`${long.slice(Math.max(0, i - 2), i)}<${long[i]}>${long.slice(i + 1, i + 3)}`);
}

const exchanged = /^(?:iy|yi|ck|kc|sz|zs|eo|oe|ae|ea|ei|ie|ao|oa)$/;
const added =
  /^(?:.{0,2}<[es]>|.*i<e>s|m<a>c.?|.*a<i>n|.*[octsr]<h>.*|.*m<p>s.?|.*s<t>o.?|.*[aeiouy]([lrtnsmpgdfbcz])<\1>(?:[aeiouy].?)?)$/;

/** Whether two surnames differ as those of one first name may: `Edwin Marris` and `Edwin Marries`. */
export const isFamilyVariant = (word: string, right: string): boolean =>
  isVariant(word, right) && /^(?:e?s|e)$/.test(ending(folded(word), folded(right)));

/** What the longer of two words has at its end. */
function ending(a: string, b: string): string {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) ? long.slice(short.length) : /ies$/.test(long) ? 'es' : '';
}

/** Finds among many names those that may be one letter off a name. */
export type FindNear = (name: string) => readonly string[];

/** More names than this with one beginning or end are not looked through: a transcript has a few hundred in all. */
const mostAlike = 300;

/**
 * A name with one letter wrong still begins or ends as it should: with seven letters or more, one of its first three and
 * last three is whole. So names are kept by both.
 */
function nearIn(names: Iterable<string>): FindNear {
  const byEnd = new Map<string, string[]>();
  for (const name of names) {
    for (const end of endsOf(name)) {
      const list = byEnd.get(end);
      if (list) list.push(name);
      else byEnd.set(end, [name]);
    }
  }
  return (name) => {
    const found = new Set<string>();
    const { key } = toldBy(name);
    for (const end of endsOf(name)) {
      const list = byEnd.get(end) ?? [];
      if (list.length > mostAlike) continue;
      for (const other of list) {
        if (isOneOff(key, toldBy(other).key) && nearBetween(name, other)) found.add(other);
      }
    }
    return [...found];
  };
}

const endsOf = (name: string): readonly string[] => {
  const { key: whole, peer } = toldBy(name);
  const key = peer ? whole.replace(/^(?:the-)?(?:lord|baroness|earl|viscount)-/, '') : whole;
  const long = [`${key.slice(0, 3)}…`, `…${key.slice(-3)}`];
  // Of `Lnut` and `Lunt` neither the first two letters nor the last two are the same.
  if (key.length === 4) long.push(`${key[0]}…${key[3]}`);
  return key.length < shortest ? [] : key.length < 8 ? [...long, `${key.slice(0, 2)}…`, `…${key.slice(-2)}`] : long;
};

/** What is asked of one object again and again. */
export const nearOf: (names: readonly string[]) => FindNear = memo(nearIn);
