/** Names with a space within a word, as far as the words themselves show it: `Jenr ick`, `M r`. */
import { withoutHonorific } from '../model/names.ts';
import { lastWordOf } from '../syntax/words.ts';

/** Small words within names. */
export const smallWords: ReadonlySet<string> = new Set(
  'de da di do du del della der den des dos van von vom zu zum la le les lo los al el bin ibn ben ap ab y e i of the and in on under upon at to for by with nic mac mc ní nan na an a or s'.split(
    ' ',
  ),
);

/** A capital, and behind the space the small letters that may belong to it. */
export const splitName = /(?<!\p{L})(\p{Lu}[\p{L}’'.-]*) (\p{Ll}+)(?![\p{L}’'-])/gu;

/** `Mc Crea`: what stands before the space is no name. */
export const splitPrefix = /(?<!\p{L})(Mc|O[’']) (\p{Lu}\p{Ll}+)(?![\p{L}’'-])/gu;

/**
 * Whether a small word at `at` in a name is the rest of the one before it, and no name that lacks its capital: `Robert
 * Jenr ick` and `Mr Mit chell`, but `Jane roe`, `Sir John roe`, `Ada Quill smith` and `Ada De roe`.
 */
export function isRestOfWord(name: string, at: number): boolean {
  const bare = withoutHonorific(name);
  const before = name.slice(name.length - bare.length, at).trim();
  const head = lastWordOf(before);
  if (head.length === 1) return true;
  if (smallWords.has(head.toLowerCase())) return false;
  const tail = /^\p{Ll}+/u.exec(name.slice(at))?.[0] ?? '';
  if (head.length >= wholeWord && tail.length >= wholeWord) return false;
  return before.includes(' ') || (bare !== name && !/^(?:Sir|Dame) /.test(name));
}

/** Two halves of so many letters may each be a name. */
const wholeWord = 4;

/** A name with the first such space closed up; `undefined` when it has none. */
export function closedUpName(name: string): string | undefined {
  for (const { index, 0: words, 1: head = '', 2: tail = '' } of name.matchAll(splitName)) {
    if (smallWords.has(tail) || !isRestOfWord(name, index + head.length + 1)) continue;
    return name.slice(0, index) + head + tail + name.slice(index + words.length);
  }
  return undefined;
}
