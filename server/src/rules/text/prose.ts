import { passagesOf } from '../../model/passages.ts';
import type { Block } from '../../syntax/block.ts';

const none: readonly RegExpExecArray[] = [];

/** What `pattern`, a global expression, matches in the prose of a block: what is printed as said, not who says it. */
export function matchesIn(block: Block, pattern: RegExp): readonly RegExpExecArray[] {
  const { text } = block;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  const passages = passagesOf(block);
  let i = 0;
  for (; match; match = pattern.exec(text)) {
    while (i < passages.length && (passages[i]?.end ?? 0) <= match.index) i += 1;
    const passage = passages[i];
    if (!passage) break;
    if (match.index >= passage.start) found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** The run of characters without space around `at`. */
export function tokenAt(text: string, at: number): string {
  let start = at;
  let end = at;
  while (start > 0 && at - start < longestToken && !/\s/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < longestToken && !/\s/.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

const longestToken = 120;

/** Addresses, file names, references of programs: they have their own use of stops and capitals. */
export const isAddress = (token: string): boolean =>
  /[@/\\_=]|www\.|\.(?:com|org|net|uk|gov|eu|co|info|scot|wales|io|tv)\b/i.test(token);
