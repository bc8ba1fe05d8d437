/** The names by which a transcript's speakers may be known at the head of a paragraph. */
import { withoutHonorific } from '../model/names.ts';
import type { People } from '../model/people.ts';
import { memo } from '../syntax/memo.ts';
import { lastWordOf } from '../syntax/words.ts';

export interface SpeakerNames {
  /** The longest known name that stands at `start`, whole: its end, or -1. */
  endAt(text: string, start: number): number;
  /** The known name that `words` are but for capitals. */
  ignoringCase(words: string): string | undefined;
  /** The known name that `words` are but for spaces that stand within a word, or beside a hyphen. */
  ignoringSpaces(words: string): string | undefined;
  /** The known names that `words` ends with, behind a space or an opening bracket, the longest first. */
  allAtEnd(words: string): readonly string[];
}

/** Who is printed without being anybody in particular: the Chair, and many at once. */
const anybody = [
  ...['Mr', 'Mr.', 'Madam'].flatMap((title) => [`${title} Speaker`, `${title} Deputy Speaker`]),
  ...['Hon. Members', 'Several hon. Members', 'An hon. Member', 'Noble Lords', 'A noble Lord'],
  ...['The Chair', 'The Chairman', 'The Temporary Chair', 'The Deputy Speaker', 'The Lord Speaker'],
];

/** Names by their first words, the longest first. */
export const speakerNamesOf: (people: People) => SpeakerNames = memo((people) => {
  const all = new Set(anybody);
  for (const { names, printed, offices } of people.all) {
    for (const name of [...names, ...printed]) {
      const bare = withoutHonorific(name);
      all.add(name);
      // `Mr. John Roe` at first is `Mr. Roe` later.
      if (bare !== name) all.add(name.slice(0, name.length - bare.length) + lastWordOf(bare));
    }
    for (const office of offices) all.add(office);
  }
  // A name with a bracket in it is one that a fault has run together with a seat.
  for (const name of all) if (name === '' || /[()]$/.test(name)) all.delete(name);
  const byFirst = new Map<string, string[]>();
  for (const name of [...all].sort((a, b) => b.length - a.length)) {
    const first = firstWordOf(name, 0);
    const list = byFirst.get(first);
    if (list) list.push(name);
    else byFirst.set(first, [name]);
  }
  const byLast = new Map<string, string[]>();
  for (const list of byFirst.values()) {
    for (const name of list) {
      const last = lastPartOf(name);
      const others = byLast.get(last);
      if (others) others.push(name);
      else byLast.set(last, [name]);
    }
  }
  const byLetters = new Map([...all].map((name) => [name.toLowerCase(), name]));
  let bySigns: ReadonlyMap<string, string> | undefined;
  return {
    endAt(text, start) {
      for (const name of byFirst.get(firstWordOf(text, start)) ?? []) {
        const end = start + name.length;
        if (text.startsWith(name, start) && !/[\p{L}\p{N}’'-]/u.test(text.charAt(end))) return end;
      }
      return -1;
    },
    ignoringCase: (words) => byLetters.get(words.toLowerCase()),
    ignoringSpaces(words) {
      if (words !== words.trim()) return undefined;
      bySigns ??= new Map([...all].map((name) => [squashed(name), name]));
      const name = bySigns.get(squashed(words));
      return name !== undefined && name.length < words.length && !all.has(words) ? name : undefined;
    },
    allAtEnd: (words) =>
      byLast
        .get(lastPartOf(words))
        ?.filter((name) => words.endsWith(name) && /^[ (]?$/.test(words.charAt(words.length - name.length - 1)))
        .sort((a, b) => b.length - a.length) ?? [],
  };
});

/** What stands behind the last space or opening bracket. */
const lastPartOf = (words: string): string => words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf('(')) + 1);

const squashed = (name: string): string => name.replaceAll(' ', '');

/** The letters up to the first character that parts words, a bracket and a colon among them. */
function firstWordOf(text: string, start: number): string {
  let end = start;
  for (let code = text.charCodeAt(end); code > 45 && code !== 58 && code !== 59; code = text.charCodeAt(end)) end += 1;
  return text.slice(start, end);
}
