/** What a link line that is not well written was meant to be. */
import { distance } from 'fastest-levenshtein';
import { isCanonicalLink } from '../syntax/lines.ts';
import type { House } from './rule.ts';

const dash = /[\u2010-\u2015\u2212-]/g;

/** The small letters of a line, without what stands between them. */
export const lettersOf = (line: string): string => line.toLowerCase().replace(/[^a-z]+/g, '');

interface Near {
  readonly source: '' | 'View Speech' | 'Parliament Live';
  readonly tail: '' | 'excerpts';
  /** How many letters the line has more, fewer or others. */
  readonly cost: number;
}

/** The link line whose letters those of `line` are nearest to: a slip moves spaces and dashes as often as letters. */
export function nearestLink(line: string): Near {
  const letters = lettersOf(line);
  let nearest: Near = { source: '', tail: '', cost: Number.POSITIVE_INFINITY };
  for (const source of sources) {
    for (const tail of tails) {
      const cost = distance(letters, `${lettersOf(source)}hansard${tail}`);
      if (cost < nearest.cost) nearest = { source, tail, cost };
    }
  }
  return nearest;
}

const sources = ['', 'View Speech', 'Parliament Live'] as const;
const tails = ['', 'excerpts'] as const;

/** The link line that `written` was meant for. Where its dashes may be those of either form, the speaker’s usual one. */
export function canonicalLink(written: string, speaker: string | undefined, house: House): string {
  if (isCanonicalLink(written)) return written;
  const { source, tail } = nearestLink(written);
  const opened = source === '' ? '' : `- ${source} `;
  if (tail !== '') return `${opened}- Hansard - - - Excerpts`;
  const words = behindHansard(written, `${lettersOf(source)}hansard`);
  const isLetter = /[a-z]/i.test(words);
  const dashes = words.match(dash)?.length ?? 0;
  if (dashes === 2 && !isLetter) return `${opened}- Hansard - -`;
  if (dashes === 1 && !isLetter) return `${opened}- Hansard -`;
  if (dashes >= 3 && isLetter) return `${opened}- Hansard - - - Excerpts`;
  const usual = house.linkLineOf(speaker);
  return opened + usual.slice(usual.indexOf('- Hansard'));
}

/** What follows the letters of `written` that are nearest to `opening`. */
function behindHansard(written: string, opening: string): string {
  let nearest = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { index } of written.matchAll(/[a-z]/gi)) {
    const cost = distance(lettersOf(written.slice(0, index + 1)), opening);
    if (cost < nearest) {
      nearest = cost;
      end = index + 1;
    }
  }
  return written.slice(end);
}
