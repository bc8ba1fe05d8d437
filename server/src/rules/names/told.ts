/** What a name tells by itself. Few names make up a transcript, and each is asked about at every turn: answers are kept. */
import { distance } from 'fastest-levenshtein';
import { isPeer, isShortName, nameKey } from '../../model/names.ts';

export interface Told {
  /** The identity that the name stands for. */
  readonly key: string;
  /** Whether it is a title and a surname alone. */
  readonly short: boolean;
  readonly peer: boolean;
  /** Bishops and archbishops have no party; the Speaker has none to tell. */
  readonly seatless: boolean;
  /** Whether it can be read as a person’s name, and not as an office twice, a sentence, or a name with a number before it. */
  readonly plain: boolean;
  /** Whether a word of it was meant for the one between portrait and name: `Ada Pell Portriat Ada Pell`. */
  readonly joined: boolean;
}

/** Whether a word is `Portrait` but for two letters at most. */
export const isMeantForPortrait = (word: string): boolean =>
  word.length > 5 && word.length < 11 && distance(word.toLowerCase(), 'portrait') <= 2;

const kept = new Map<string, Told>();
const mostKept = 5000;

export function toldBy(name: string): Told {
  const known = kept.get(name);
  if (known) return known;
  const told = {
    key: nameKey(name),
    short: isShortName(name),
    peer: isPeer(name),
    plain:
      !/[\d()]|\b(?:Speaker|Chair(?:man|woman)?|Minister|Secretary|Members?|Chancellor|Advocate|Commissioner)\b/.test(
        name,
      ) && name.split(' ').length < 9,
    joined: name.split(' ').some(isMeantForPortrait),
    seatless: /\b(?:Bishop|Archbishop|Speaker)\b/.test(name),
  };
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, told);
  return told;
}
