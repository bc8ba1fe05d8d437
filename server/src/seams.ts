/**
 * Where a `\r` and a `\n` came together by an edit, they are one line end to whoever reads the text, and still two to a
 * client that keeps a table of lines and splices it (vscode-languageserver-textdocument and what is built on it). Where
 * the client's edits land is for the client's count to say; so the seams are kept, and its lines are read through them.
 * There are none in a document whose line ends are of one kind.
 */
import type { Position } from 'vscode-languageserver-types';

/** Offsets between a `\r` and a `\n` that the client counts as two line ends, ascending. */
export type Seams = readonly number[];

/** The seams after the characters from `start` to `end` gave way to `inserted`. `charAt` reads the new text. */
export function seamsAfter(
  seams: Seams,
  start: number,
  end: number,
  inserted: number,
  charAt: (offset: number) => string,
): Seams {
  const shift = inserted - (end - start);
  const kept = new Set<number>();
  for (const seam of seams) {
    if (seam <= start) kept.add(seam);
    else if (seam >= end) kept.add(seam + shift);
  }
  kept.add(start).add(start + inserted);
  return [...kept]
    .filter((seam) => seam > 0 && charAt(seam - 1) === '\r' && charAt(seam) === '\n')
    .sort((a, b) => a - b);
}

/**
 * The position that the client means, in lines as the text has them, or the offset when it lies on a seam. `lineOf` is
 * the line that an offset lies in.
 */
export function throughSeams(seams: Seams, position: Position, lineOf: (offset: number) => number): Position | number {
  let line = position.line;
  for (const [i, seam] of seams.entries()) {
    const counted = lineOf(seam - 1) + 1 + i;
    if (counted === position.line) return seam;
    if (counted > position.line) break;
    line -= 1;
  }
  return line === position.line ? position : { line, character: position.character };
}
