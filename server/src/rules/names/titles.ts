/** Titles where a name begins that are not written as titles are. In speech they may be words of the sentence. */
import { mentionsOf } from '../../model/mention.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { isInCapitals } from '../letter-case.ts';
import { isOneOff } from './near.ts';

export interface OddTitle extends Span {
  /** The title that is meant. Of `Lod` more than one may be, and the name must tell. */
  readonly meant: readonly string[];
  /** Whether it can be nothing but the title: `Lod` may be a first name, and the name with its title must be known. */
  readonly certain: boolean;
  /** What stands behind it. */
  readonly name: string;
}

/** Those that may have a dot, and those that have none. */
const dotted = new Set(['Mr', 'Mrs', 'Ms', 'Dr']);
const ranks = [
  'Madam',
  'Sir',
  'Dame',
  'Miss',
  'Lord',
  'Lady',
  'Baroness',
  'Viscount',
  'Viscountess',
  'Earl',
  'Countess',
];
const byLetters = new Map([...dotted, ...ranks].map((title) => [title.toLowerCase(), title]));
/** Titles and first names that are one letter off another title. */
const ownTitles = new Set('mx md mc mt st sri baron dale carl pearl lori lacy sid cara karl ford jord mary'.split(' '));
/** With so many letters no name is one letter off a title. */
const longTitle = 7;

export const mayBeDotted = (title: string): boolean => dotted.has(title);

/** The first letters, and what stands between them and the next capital. */
const opening = /([A-Za-z]{2,12}?)([ .,;:\u2019'\u2018-]{0,4})(?=\p{Lu}[\p{Ll}\u2019'.])/uy;

const none: readonly OddTitle[] = [];

export const oddTitlesIn: (block: Block) => readonly OddTitle[] = memo((block) => {
  const found: OddTitle[] = [];
  for (const { start, end } of namesIn(block)) {
    opening.lastIndex = start;
    const [words, letters = '', signs = ''] = opening.exec(block.text) ?? [];
    // Of a name in capitals throughout the title is too, which is name-case’s to say.
    if (words === undefined || (letters === letters.toUpperCase() && isInCapitals(block.text.slice(start, end))))
      continue;
    const told = meant(`${letters}|${signs}`, letters, signs);
    if (told)
      found.push({ start, end: start + words.length, ...told, name: block.text.slice(start + words.length, end) });
  }
  return found.length > 0 ? found : none;
});

type Meant = Pick<OddTitle, 'meant' | 'certain'> | undefined;

/** Few words open the names of a transcript. */
const kept = new Map<string, Meant>();
const mostKept = 4000;

function meant(key: string, letters: string, signs: string): Meant {
  if (!kept.has(key)) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, meantBy(letters, signs));
  }
  return kept.get(key);
}

function meantBy(letters: string, signs: string): Meant {
  const small = letters.toLowerCase();
  const title = byLetters.get(small);
  const isPlain = /^\.? +$/.test(signs);
  if (title === letters) {
    const isUsual = /^ +$/.test(signs) || (isPlain && mayBeDotted(title));
    // `Lord-Lieutenant` is one word.
    const isJoined = signs === '-' || (signs === '\u2019' && !mayBeDotted(title));
    return isUsual || isJoined ? undefined : { meant: [title], certain: true };
  }
  if (!isPlain) return undefined;
  if (title) return { meant: [title], certain: true };
  if (ownTitles.has(small) || letters === letters.toUpperCase()) return undefined;
  const near = [...byLetters].filter(([other]) => isOneOff(small, other));
  const slips = near.filter(([other]) => small.length >= longTitle || isOfItsLetters(small, other));
  const meant = (slips.length > 0 ? slips : near).map(([, one]) => one);
  return meant.length > 0 ? { meant, certain: slips.length === 1 } : undefined;
}

/** `Lrod`, `Lordd`: a letter doubled, or two exchanged. */
const isOfItsLetters = (word: string, title: string): boolean =>
  word.length > title.length
    ? word.replace(/(.)\1/, '$1') === title
    : word.length === title.length && [...word].sort().join('') === [...title].sort().join('');

/** Names in attributions, in those that are not read because of the title, and in the brackets of mentions. */
function namesIn(block: Block): readonly Span[] {
  const names = mentionsOf(block).flatMap(({ nameSpan }) => nameSpan ?? []);
  if (block.kind !== 'turn') return names;
  const { attribution, parts, notation, text } = block;
  if (attribution) {
    const { portrait, base, groups } = attribution;
    names.push(...(portrait ? [portrait] : []), base, ...groups);
  }
  if (notation === 'inline') {
    for (const { start, kind } of parts) {
      if (kind !== 'paragraph' || start === attribution?.start) continue;
      const [whole, name = ''] = unread.exec(text.slice(start, start + longestOpening)) ?? [];
      if (whole !== undefined) names.push({ start, end: start + name.trimEnd().length });
    }
  }
  return names;
}

const longestOpening = 100;
const unread =
  /^([A-Za-z]{2,12}[ .,;'\u2019-]{0,4}(?:\p{Lu}[\p{L}\u2019'-]+\.?(?: of| the)? ?){1,4})(?:\([^()\n]{2,50}\) ?){0,2}: \S/u;
