import { passagesOf } from '../../model/passages.ts';
import type { Block } from '../../syntax/block.ts';

/** What `pattern`, a global expression, matches in the prose of a block: what is printed as said, not who says it. */
export function* matchesIn(block: Block, pattern: RegExp): Generator<RegExpExecArray> {
  const passages = passagesOf(block);
  let i = 0;
  const { text } = block;
  for (const match of text.matchAll(pattern)) {
    while (i < passages.length && (passages[i]?.end ?? 0) <= match.index) i += 1;
    const passage = passages[i];
    if (!passage) return;
    if (match.index >= passage.start) yield match as RegExpExecArray;
  }
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
