/** Who voted: the lists of names of a division, their tellers and the totals, as far as the text gives them. */
import type { Block, Division, Span } from '../syntax/block.ts';
import { isChairLine, isSideLine, isTellersLine, sideIn } from '../syntax/division.ts';
import { memo } from '../syntax/memo.ts';
import { withoutHonorific } from './names.ts';

export type Vote = 'ayes' | 'noes';

export interface Voter extends Span {
  /** As it is printed. */
  readonly words: string;
  /** `Ada Pell` for `Pell, Ms Ada`: without titles, in the order of speech. */
  readonly name: string;
  /** The whole entry in lower case, without titles and the notes in brackets that are no seat: two of the same are one person. */
  readonly key: string;
  /** In the Lords tellers are counted, and marked, among the names. */
  readonly teller: boolean;
}

export interface Tellers {
  readonly span: Span;
  /** As they are printed: `Mr Tobias Lunt`. */
  readonly names: readonly string[];
  /** The side that their line is of, in its words. */
  readonly vote: Vote | undefined;
}

export interface Side {
  readonly vote: Vote;
  /** The line over the list: `AYES`, `NOT-CONTENTS`. */
  readonly title: Span;
  readonly names: readonly Voter[];
  /** Lines of several names, run together or side by side, which cannot be counted. */
  readonly several: readonly Span[];
  /** The names of the tellers that stand under the list; `undefined` where no line names tellers. */
  readonly tellers: Tellers | undefined;
  readonly lords: boolean;
}

export interface Votes {
  readonly sides: readonly Side[];
  readonly ayes: number | undefined;
  readonly noes: number | undefined;
  /** The line that states the totals, where one does. */
  readonly totals: Span | undefined;
}

/** The votes in a division. A side may be there twice where a list was broken and taken up again. */
export const votesOf: (division: Division) => Votes = memo((division) => {
  const sides: { -readonly [K in keyof Side]: Side[K] }[] = [];
  let totals: Span | undefined;
  let inTellers = false;
  for (const line of linesOf(division)) {
    const words = division.text.slice(line.start, line.end);
    const side = sides.at(-1);
    const title = isSideLine(words) ? { start: 0, end: words.length } : sideIn(words);
    if (title) {
      const name = words.slice(title.start, title.end);
      const vote = /^n/i.test(name) ? 'noes' : 'ayes';
      const lords = /content/i.test(name);
      const span = { start: line.start + title.start, end: line.start + title.end };
      sides.push({ vote, title: span, names: [], several: [], tellers: undefined, lords });
      inTellers = false;
    } else if (side && isTellersLine(words)) {
      const named = /\b(?:(ayes|contents)|(noes|no[tn][- ]contents))\b/i.exec(words);
      const vote = named ? (named[2] ? 'noes' : 'ayes') : undefined;
      side.tellers = { span: line, names: tellersIn(words.replace(/^[^:]*(?::[\s\u2014\u2013-]{0,4}|$)/, '')), vote };
      inTellers = true;
    } else if (/\d/.test(words)) {
      if (stated.test(words)) totals ??= line;
      inTellers = false;
    } else if (side?.tellers && inTellers) {
      if (/^Question\b/.test(words)) inTellers = false;
      else {
        const { span, names } = side.tellers;
        (names as string[]).push(...tellersIn(words));
        side.tellers = { ...side.tellers, span: { start: span.start, end: line.end } };
      }
    } else if (side && words.startsWith('(')) {
      const last = side.names.at(-1);
      if (last) (side.names as Voter[])[side.names.length - 1] = { ...last, key: `${last.key} ${words.toLowerCase()}` };
    } else if (side) {
      const voter = voterIn(words, line);
      if (voter) (side.names as Voter[]).push(voter);
      else (side.several as Span[]).push(line);
    }
  }
  return { sides, ayes: division.ayes, noes: division.noes, totals };
});

const stated = /(?:ayes|contents):?,? ?\d/i;

/** The names of tellers in `words`: `Ada Pell and Tobias Lunt`. */
const tellersIn = (words: string): string[] =>
  words
    .split(/ and |,|;|(?:^| )and$|^and /)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '');

const note = / ?(?:\[[^()[\]]{1,80}\]|\((?:proxy|tellers?)\b[^()[\]]{0,80}\))/gi;
const entry = /^([^,()[\]]+), (?:rh )?([^,()[\]]+?)( \([^()]{1,80}\))?$/;
/** A small letter right before a capital, as in `JimSimon`; `McAllister` and `DeVere` are names. */
const joined = /\p{Ll}(?<!\b(?:Mc|Mac|De|Fitz|Le|La|Du|Van|Ap|St))\p{Lu}/u;

function voterIn(words: string, line: Span): Voter | undefined {
  if (isChairLine(words)) return { ...line, words, name: words, key: words.toLowerCase(), teller: false };
  const found = entry.exec(words.replace(note, ''));
  const [, surname = '', first = '', bracket = ''] = found ?? [];
  if (!found || joined.test(first)) return undefined;
  const name = `${withoutHonorific(`${first.trim()} ${surname}`)}`;
  return { ...line, words, name, key: `${name}${bracket}`.toLowerCase(), teller: /[([]tellers?\.?[)\]]/i.test(words) };
}

/** The lines of a division, or of procedure, that are not blank. */
export function linesOf({ text, content }: Pick<Division, 'text' | 'content'>): readonly Span[] {
  const lines: Span[] = [];
  for (const found of text.slice(content.start, content.end).matchAll(/[^\r\n]+/g)) {
    const words = found[0].trimEnd();
    const start = content.start + found.index;
    if (words !== '') lines.push({ start, end: start + words.length });
  }
  return lines;
}

/**
 * Where a line of several names is parted, if names were run together on it: before each surname but the first. Behind a
 * space the last word before the next comma is taken for the surname.
 */
export function partsOf(block: Block, { start, end }: Span): readonly number[] {
  const words = block.text.slice(start, end);
  const joints = [...words.matchAll(runTogether)].map(({ index, 0: joint }) => start + index + joint.length);
  if (joints.length > 0) return joints;
  return [...words.matchAll(/, [^,]*?[\p{L}.)\]](?: {1,4}| ?[;,] ?)(?=[\p{L}\u2019'-]+, )/gu)].map(
    ({ index, 0: joint }) => start + index + joint.length,
  );
}

const runTogether =
  /[\p{Ll}.)\]](?<!\b(?:Mc|Mac|De|Fitz|Le|La|Du|Van|Ap|St))(?=\p{Lu}[\p{L}\u2019'-]+(?: [\p{L}\u2019'-]+){0,3}, )/gu;
