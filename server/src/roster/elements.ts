/**
 * The entries of the lists of a JSON text, one at a time: of `[…]` each entry, of `{ "key": […] }` each entry of each
 * list with its key. The text comes in pieces and may be far larger than what is held of it: one entry. What is cheap
 * to see by its brackets and quotation marks is seen here; the entry itself is for JSON.parse.
 */
import { type ParseError, parseTree } from 'jsonc-parser';
import type { Fault } from './found.ts';

export interface Element {
  /** Of the list; `undefined` where the text is itself a list. */
  readonly list: string | undefined;
  readonly value: unknown;
  readonly text: string;
  /** Where it begins, from one. */
  readonly line: number;
  readonly column: number;
}

export type Entry = Element | Fault;

export const isFault = (entry: Entry): entry is Fault => 'message' in entry;

const [quote, backslash, comma, lineEnd] = [34, 92, 44, 10];
const isOpening = (code: number) => code === 123 || code === 91;
const isClosing = (code: number) => code === 125 || code === 93;
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;

export function* elementsOf(chunks: Iterable<string>): Generator<Entry> {
  let depth = 0;
  let rootIsList: boolean | undefined;
  let inList = false; // Whether what stands here is a list whose entries are asked for.
  let key: string | undefined;
  let inString = false;
  let escaped = false;
  let kept = ''; // What of the open entry, or of the last string beside the lists, stood in pieces before this one.
  let start = -1; // Where in this piece the open entry or string begins; negative when there is none.
  let line = 1;
  let column = 0; // Of the last character that was seen.
  let place = { line: 1, column: 1 };
  let isDone = false;
  let hasMore = false;

  for (const chunk of chunks) {
    if (start >= 0) start = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const code = chunk.charCodeAt(i);
      if (code === lineEnd) {
        line += 1;
        column = 0;
      } else column += 1;
      const level = rootIsList ? 1 : 2;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === backslash) escaped = true;
        else if (code === quote) {
          inString = false;
          if (!inList && depth === 1 && start >= 0) {
            key = (kept + chunk.slice(start, i)).slice(1);
            kept = '';
            start = -1;
          }
        }
        continue;
      }
      if (isSpace(code)) continue;
      if (isDone) {
        if (!hasMore)
          yield { line, column, message: 'There is more after the end of the JSON; delete what stands from here on.' };
        hasMore = true;
        continue;
      }
      const ends = inList && depth === level && start >= 0 && (code === comma || isClosing(code));
      if (ends) {
        yield entryOf(kept + chunk.slice(start, i), key, place);
        kept = '';
        start = -1;
      }
      if (inList && depth === level && start < 0 && code !== comma && !isClosing(code)) {
        start = i;
        place = { line, column };
      }
      if (code === quote) {
        inString = true;
        if (!inList && depth === 1) start = i;
      } else if (isOpening(code)) {
        depth += 1;
        if (rootIsList === undefined) rootIsList = code === 91;
        if (depth === (rootIsList ? 1 : 2) && code === 91 && !inList) inList = true;
      } else if (isClosing(code)) {
        depth -= 1;
        if (inList && depth < level) inList = false;
        isDone = depth <= 0;
      }
    }
    if (start >= 0) kept += chunk.slice(start);
  }
  if (!isDone && rootIsList !== undefined)
    yield {
      line,
      column: column + 1,
      message: 'The file ends in the middle of its JSON; it was cut off: fetch or save it again.',
    };
}

function entryOf(text: string, list: string | undefined, { line, column }: { line: number; column: number }): Entry {
  try {
    return { list, value: JSON.parse(text), text, line, column };
  } catch {
    // JSON.parse says what is wrong in words of its engine, and not always where.
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const place = placeIn({ text, line, column }, errors[0]?.offset ?? 0);
    return {
      ...place,
      message:
        'This is not JSON, and its entry is left out; look for a quotation mark, comma or bracket that is missing here or too much.',
    };
  }
}

/** The place of an offset in the text of an entry. */
export function placeIn(
  { text, line, column }: Omit<Element, 'list' | 'value'>,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { line: line + before.length - 1, column: before.length > 1 ? last + 1 : column + last };
}
