/** A space within a name of an attribution or a mention. */
import { attributionOf } from '../model/attribution.ts';
import { mentionsOf } from '../model/mention.ts';
import type { Block, Span } from '../syntax/block.ts';
import { isCommonWord } from './lexicon.ts';
import { isOneOff } from './names/near.ts';
import { isRestOfWord, smallWords, splitName, splitPrefix } from './split-names.ts';

/** `beside`: where else the name may be written. `name`: the whole of it, as it would be closed up. */
export interface SplitName extends Span {
  readonly beside: string;
  readonly name: string;
  /** Whether the words may be as they are, so that only what is known tells. */
  readonly plain: boolean;
  /** What may be said of a name that nobody knows. */
  readonly unknown: 'close' | 'open' | 'nothing';
}

/** Names of attributions and mentions whose second half begins in a small letter. */
export function* splitNamesIn(block: Block): Generator<SplitName> {
  const { text } = block;
  if (block.kind === 'turn' && block.attribution) {
    const { start, end, portrait, shown, groups } = block.attribution;
    // What does not look like a name's is not taken for the name's by the parser.
    const bracket = text.indexOf('(', shown.start);
    const whole = text.slice(start, end);
    if (portrait) yield* splitsIn(text, portrait, whole);
    yield* splitsIn(text, { start: shown.start, end: bracket < 0 ? shown.end : Math.min(bracket, shown.end) }, whole);
    const seat = attributionOf(block)?.seatSpan;
    for (const group of groups) yield* splitsIn(text, group, whole, group.start === seat?.start);
  }
  for (const { nameSpan } of mentionsOf(block)) if (nameSpan) yield* splitsIn(text, nameSpan, '');
}

/** Whether a name has a word in it that begins in a small letter. */
export const mayHaveSplitNames = (block: Block): boolean =>
  (block.kind === 'turn' && block.attribution !== undefined && hasSmallWord(block.text, block.attribution)) ||
  mentionsOf(block).some(({ nameSpan }) => nameSpan !== undefined && hasSmallWord(block.text, nameSpan));

/** Whether a word within the span begins in a small letter. */
function hasSmallWord(text: string, { start, end }: Span): boolean {
  for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if ((code >= 97 && code <= 122) || code >= 0xdf) return true;
  }
  return false;
}

/** What stands beside tells `Khan` that was split from a name with `an` in it. */
function* splitsIn(text: string, { start, end }: Span, beside: string, isSeat = false): Generator<SplitName> {
  const name = text.slice(start, end).trimEnd();
  if (!/ (?:\p{Ll}|(?<=Mc |[’'] )\p{Lu})/u.test(name) || !isName(name)) return;
  for (const pattern of [splitName, splitPrefix]) {
    for (const { index, 0: found, 1: head = '', 2: tail = '' } of name.matchAll(pattern)) {
      if (said.has(tail) && head.length > 1) continue;
      const after = index + found.length;
      // `o(f`: what is wrong is the bracket.
      if (/^\(\p{Ll}/u.test(text.slice(start + after, start + after + 2))) continue;
      // `A noble Lord` is anybody.
      const plain = smallWords.has(tail) || (index === 0 && /^An?$/.test(head)) || pattern === splitPrefix;
      const whole = name.slice(0, index) + head + tail + name.slice(after);
      const rest = isRestOfWord(name, index + head.length + 1);
      const unknown = isSeat
        ? (isSmallSlip(tail) && after < name.length) || areWords(head, tail)
          ? 'nothing'
          : 'close'
        : rest
          ? 'open'
          : 'nothing';
      yield { start: start + index, end: start + after, beside, name: whole, plain, unknown };
    }
  }
}

/** `(Life peer)`: no seat, and nothing is split. */
const areWords = (head: string, tail: string): boolean => isCommonWord(tail) && isCommonWord(head.toLowerCase());

/** `adn`, `off`: a small word with a letter wrong. */
const isSmallSlip = (word: string): boolean =>
  ['of', 'the', 'and', 'upon', 'under', 'with'].some((one) => isOneOff(word, one));

/** What may follow a name that is no part of it. */
const said = new Set(
  'rose indicated assented dissented nodded moved made said asked spoke replied we he she it they rising'.split(' '),
);

/** At most six words, and no office. */
const isName = (words: string): boolean =>
  words.split(' ').length <= 6 &&
  (words.match(/ \p{Ll}+/gu) ?? []).filter((one) => !smallWords.has(one.trim())).length < 2 &&
  !/^(?:The\b|An? )|\b(?:Minister|Secretary|Members?|Attorney|Solicitor|Chancellor|Leader|Lords|Friends?|Several|An|Hon|hon)\b/.test(
    words,
  );
