/** The title of the Chair with a letter wrong, `Mr Speeker`: who presides is a person of every document. */
import { attributionOf } from '../../model/attribution.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { isOneOff } from './near.ts';

export interface MisspeltChair extends Span {
  readonly word: string;
  readonly right: string;
}

/** The word of the turn's attribution that is one letter off a word of the Chair's title. */
export const misspeltChair: (turn: Turn) => MisspeltChair | undefined = memo((turn) => {
  const at = attributionOf(turn);
  if (!at || at.seat !== undefined || at.party !== undefined) return undefined;
  const { start, end } = at.spans.base;
  if (end - start > longest) return undefined;
  const words = turn.text.slice(start, end);
  const found = title.exec(words);
  if (!found) return undefined;
  const [, address = '', deputy, speaker = ''] = found;
  const last = { start: end - speaker.length, end, word: speaker, right: 'Speaker' };
  if (deputy === undefined) return isSlip(speaker, 'Speaker') ? last : undefined;
  const first = start + address.length + 1;
  if (deputy === 'Deputy') return isSlip(speaker, 'Speaker') ? last : undefined;
  return speaker === 'Speaker' && isSlip(deputy, 'Deputy')
    ? { start: first, end: first + deputy.length, word: deputy, right: 'Deputy' }
    : undefined;
});

const longest = 40;
const title = /^(Mr\.?|Madam) (?:([A-Z][a-z]{4,6}) )?([A-Z][a-z]{5,7})$/;

/** `Speake`, `Speaks` and `Speakers` are other words, the first of them a family's name. */
const isSlip = (word: string, right: string): boolean =>
  isOneOff(word.toLowerCase(), right.toLowerCase()) && !/^Speak(?:e|s|ers)$/.test(word);
