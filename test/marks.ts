/**
 * Tests that read as the specification. A text carries its own expectations: carets under a line say what is found
 * there, `<|>` is the cursor, and a line `=>` parts the text before from the text after. A test strips the notes, runs,
 * writes what it got back as notes, and compares text with text, so that “and no more” comes free.
 *
 *     My hon. Friend the Member for Dunmore North (Ada Pell) North and I agree.
 *                                                            ^^^^^ stray-after-mention
 *     =>
 *     My hon. Friend the Member for Dunmore North (Ada Pell) and I agree.
 *
 * What lies on several lines has carets under each that is not blank; under all but the first they are noted `…`.
 */

export interface Annotated {
  /** The text without notes and cursor. */
  readonly text: string;
  /** Where `<|>` stood; `undefined` without one. */
  readonly cursor: number | undefined;
  /** The text after `=>`; `undefined` without one. */
  readonly after: string | undefined;
}

export interface Note {
  /** Offsets into the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

const noteLine = /^ *\^+ \S.*$/;
const cursor = '<|>';

/** Takes an annotated text apart. A line end right at its beginning, where a template literal opens, is not part of it. */
export function unmark(annotated: string): Annotated {
  const body = annotated.startsWith('\n') ? annotated.slice(1) : annotated;
  const [before = '', after, ...more] = body.split(/^=>\n/m);
  if (more.length > 0) throw new Error('more than one => in an annotated text');
  const text = before
    .split('\n')
    .filter((line) => !noteLine.test(line))
    .join('\n');
  const at = text.indexOf(cursor);
  return { text: text.replace(cursor, ''), cursor: at < 0 ? undefined : at, after };
}

/** What of an annotated text stands before `=>`, notes and all: what `mark` has to give. */
export function marked(annotated: string): string {
  const body = annotated.startsWith('\n') ? annotated.slice(1) : annotated;
  return body.split(/^=>\n/m)[0] ?? '';
}

/** Writes notes under the lines of `text` that they are about: in the order of the text, and of `notes` where two begin together. */
export function mark(text: string, notes: readonly Note[]): string {
  const inOrder = [...notes].sort((a, b) => a.start - b.start);
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push(line);
    const end = start + line.length;
    for (const note of inOrder) {
      const from = Math.max(note.start, start);
      const to = Math.min(note.end, end);
      const here = note.start >= start && note.start <= end;
      // A note of no length would be invisible: it is shown by one caret.
      if (from < to || (here && note.start === note.end))
        lines.push(`${' '.repeat(from - start)}${'^'.repeat(Math.max(1, to - from))} ${here ? note.note : '…'}`);
    }
    start = end + 1;
  }
  return lines.join('\n');
}

/** `text` with `edits` made. They must ascend and not overlap. */
export function applied(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another that ends at ${at}, or leaves the text`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
