/** What a finding is known by when its line has moved. */
import { createHash } from 'node:crypto';
import type { Found } from '../../rules/check.ts';

/** How far from a finding its own line counts: a line can be a whole speech, and have many findings. */
const reach = 200;
/** A line of so many words is known by itself; a shorter one, as an attribution is, by a few words around it, too. */
const enough = 12;
const neighbours = 5;
const neighbourReach = 100;

/**
 * A hash of the words of the finding’s line and, where these are few, of the nearest words before and after it in its
 * block. Line numbers, line ends, spacing and what stands in other blocks are no part of it.
 */
export function fingerprintOf({ block: { text }, finding }: Pick<Found, 'block' | 'finding'>): string {
  const start = lastEnd(text, finding.start);
  const end = nextEnd(text, Math.max(finding.start, Math.min(finding.end, text.length)));
  const own = text.slice(start, Math.min(end, finding.start + 2 * reach));
  const words = wordsOf(own);
  const around = words.length < enough ? [wordsBefore(text, start), wordsAfter(text, end)] : [];
  const known = [words.join(' ') || own.trim(), ...around].join('\n');
  return createHash('sha256').update(known).digest('hex').slice(0, 16);
}

function wordsBefore(text: string, at: number): string {
  const before = text.slice(0, at).trimEnd();
  const line = before.slice(Math.max(lastEnd(before, before.length), before.length - neighbourReach));
  return wordsOf(line).slice(-neighbours).join(' ');
}

function wordsAfter(text: string, at: number): string {
  const after = text.slice(at, at + 2 * neighbourReach).trimStart();
  const line = after.slice(0, Math.min(nextEnd(after, 0), neighbourReach));
  return wordsOf(line).slice(0, neighbours).join(' ');
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{Letter}\p{N}]+/gu) ?? [];

/** Where the line that holds `at` starts, or as far back as counts: a line of a million characters is not looked through. */
function lastEnd(text: string, at: number): number {
  const least = Math.max(0, at - reach);
  for (let i = at; i > least; i -= 1) if (isLineEnd(text.charCodeAt(i - 1))) return i;
  return least;
}

function nextEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + reach);
  for (let i = at; i < most; i += 1) if (isLineEnd(text.charCodeAt(i))) return i;
  return most;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
