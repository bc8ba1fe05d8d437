/** Capitals and small letters in names. */
import type { People } from '../model/people.ts';
import { memo } from '../syntax/memo.ts';

const particles = new Set('of the and for de la le du del della di da van von der den y ap ab in on'.split(' '));

/** A small word within names. */
export const isParticle = (word: string): boolean => particles.has(word);

/** `JANE O’ROE-MCPHEE` to `Jane O’Roe-McPhee`. */
export const inNameCase = (words: string): string =>
  words.replace(/[\p{L}’']+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (at > 0 && particles.has(small)) return small;
    return small.replace(/^(?:mc|[od][’'])?\p{L}/u, (head) =>
      head.length === 1
        ? head.toUpperCase()
        : head.charAt(0).toUpperCase() + head.slice(1, -1) + head.slice(-1).toUpperCase(),
    );
  });

/** The names of a transcript's speakers in mixed case, by their letters in lower case. */
const formsOf: (people: People) => ReadonlyMap<string, string> = memo((people) => {
  const forms = new Map<string, string>();
  for (const { names, printed, offices } of people.all) {
    for (const name of [...names, ...printed, ...offices]) {
      const key = name.toLowerCase();
      if (
        /\p{Lu}\p{Ll}/u.test(name) &&
        !/(?:^| )(?!(?:of|the|and|for|de|la|le|du|van|von|der|y|ap|in)\b)\p{Ll}/u.test(name)
      )
        if (!forms.has(key)) forms.set(key, name);
    }
  }
  return forms;
});

/** The name that `words` are, but for capitals, as the transcript has it elsewhere. */
export const knownForm = (words: string, people: People): string | undefined =>
  formsOf(people).get(words.toLowerCase());

/** Whether two spellings of a name, the same but for capitals, differ in more than `de` and `of`. */
export function isOtherCase(words: string, right: string): boolean {
  // Nearly all begin with another letter, or are the same.
  if ((words.charCodeAt(0) | 32) !== (right.charCodeAt(0) | 32)) return false;
  if (words === right || words.toLowerCase() !== right.toLowerCase()) return false;
  const others = right.split(' ');
  return words.split(' ').some((word, i) => word !== others[i] && !particles.has(word.toLowerCase()));
}
