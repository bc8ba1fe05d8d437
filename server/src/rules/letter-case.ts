/** Capitals and small letters in names. */
import type { People } from '../model/people.ts';
import { memo } from '../syntax/memo.ts';
import { lastWordOf } from '../syntax/words.ts';

const particles = new Set('of the and for de la le du del della di da van von der den y ap ab in on'.split(' '));

/** A small word within names. */
export const isParticle = (word: string): boolean => particles.has(word);

/** `JANE O’ROE-MCPHEE` to `Jane O’Roe-McPhee`. */
export const inNameCase = (words: string): string =>
  words.replace(/[\p{L}’‘']+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (at > 0 && particles.has(small)) return small;
    // `MacDONALD` says where its second capital is, as `MACDONALD` does not.
    const parted = /^Mac\p{Lu}/u.test(word) ? 4 : 0;
    const [prefixed] = /^(?:mc|m[’‘']|[od][’'])\p{L}/u.exec(small) ?? [];
    const head = parted || (prefixed?.length ?? 1);
    const first = small.charAt(0).toUpperCase();
    return head === 1
      ? first + small.slice(1)
      : first + small.slice(1, head - 1) + small.charAt(head - 1).toUpperCase() + small.slice(head);
  });

/** Whether a name has no small letter but that of `Mc` and of small words: `JOHN McROE`. */
export const isInCapitals = (words: string): boolean => {
  if (!mayBeInCapitals(words, 0)) return false;
  const base = words.replace(/\s*\(.*$/, '');
  return /\p{Lu}{2}/u.test(base) && !/\p{Lu}\p{Ll}/u.test(base.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, ''));
};

/** Cheap: nearly every name has a small letter behind its first, and not that of `Mc`. */
export function mayBeInCapitals(text: string, start: number): boolean {
  const second = text.charCodeAt(start + 1);
  return second < 97 || second > 122 || second === 99;
}

/** Whether a name ends in a surname in capitals, whatever stands before it: `Mr. ROE`, `Lieut.-Commander McROE`, `HON. MEMBERS`. */
export const isSurnameInCapitals = (name: string): boolean => {
  const last = lastWordOf(name);
  return /^(?:Ma?c(?=\p{Lu}))?(?:\p{Lu}[’‘']?)?\p{Lu}[\p{Lu}’‘'-]+$/u.test(last) && !postNominal.test(last);
};

/** What stands behind a name for what its bearer has been given, or is. */
export const postNominal =
  /^(?:MP|MSP|MEP|MLA|MS|AM|PC|KC|QC|SC|DL|JP|[IV]{2,3}|K[GTP]|OM|CH|[GKDC]CB|[GKDC]CMG|[GKDC]CVO|[GKDCMO]?BE|[LM]VO|C[BHM]|CMG|BEM|DSO|DSC|DFC|AFC|[GVMRT][CD]|ERD|QPM|FR(?:S[AEL]?|C[A-Z]|GS)|FBA|MRC[A-Z]{1,2}|PhD|MBBS|LL[BM]|BSc|MSc|M[ADB])$/;

/** The names of a transcript's speakers in mixed case, by their letters in lower case. */
const formsOf: (people: People) => ReadonlyMap<string, string> = memo((people) => {
  const forms = new Map<string, string>();
  for (const { names, printed, offices } of people.all) {
    for (const name of [...names, ...printed, ...offices]) {
      const key = name.toLowerCase();
      if (
        /\p{Lu}\p{Ll}/u.test(name) &&
        !isInCapitals(name) &&
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
