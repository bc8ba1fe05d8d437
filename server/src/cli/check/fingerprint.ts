/** What a finding is known by when its line has moved. */
import { createHash } from 'node:crypto';
import type { Found } from '../../rules/check.ts';

/** How far from a finding its own line counts: a line can be a whole speech, and have many findings. */
const reach = 200;
/** Few words of the lines around: enough to tell two lines that are the same, few enough to outlast most edits. */
const neighbours = 5;
const neighbourReach = 100;

/**
 * A hash of the words of the finding’s line and of the nearest words before and after it in its block. Line numbers, line
 * ends, spacing and what stands in other blocks are no part of it.
 */
export function fingerprintOf({ block: { text }, finding }: Pick<Found, 'block' | 'finding'>): string {
  const start = lastEnd(text, finding.start);
  const end = nextEnd(text, Math.max(finding.start, Math.min(finding.end, text.length)));
  const own = text.slice(
    Math.max(start, finding.start - reach),
    Math.min(end, finding.end + reach, finding.start + 2 * reach),
  );
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end, end + 2 * neighbourReach).trimStart();
  const above = before.slice(Math.max(lastEnd(before, before.length), before.length - neighbourReach));
  const below = after.slice(0, Math.min(nextEnd(after, 0), neighbourReach));
  const words = [
    wordsOf(own).join(' ') || own.trim(),
    ...wordsOf(above).slice(-neighbours),
    '|',
    ...wordsOf(below).slice(0, neighbours),
  ];
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where the line that holds `at` starts, as far back as matters. */
function lastEnd(text: string, at: number): number {
  for (let i = at; i > 0; i -= 1) if (isLineEnd(text.charCodeAt(i - 1))) return i;
  return 0;
}

function nextEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i += 1) if (isLineEnd(text.charCodeAt(i))) return i;
  return text.length;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
