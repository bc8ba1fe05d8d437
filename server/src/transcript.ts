/**
 * The open transcript: what `TextDocuments` keeps for each document. It is a tree of blocks and a version; each change
 * is an edit of the tree. It reads and converts positions as vscode-languageserver-textdocument does, to the character
 * (test/transcript/transcript.test.ts compares the two), but never holds the text in one string.
 */
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { PageKind } from './model/header.ts';
import { type Seams, seamsAfter, throughSeams } from './seams.ts';
import { countLines, lineStartOf, startOfLine } from './syntax/line-ends.ts';
import { blockAt, edit, placeAt, placeOfLine, type Tree, textBetween, treeOf } from './syntax/tree.ts';

export interface Transcript extends TextDocument {
  /** The blocks of the current version. */
  readonly tree: Tree;
  /** What its pages are to be taken for, when a person has said so; else the header of each tells. */
  page: PageKind | undefined;
}

class OpenTranscript implements Transcript {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  tree: Tree;
  page: PageKind | undefined;
  private seams: Seams = [];

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.tree = treeOf(text);
  }

  get lineCount(): number {
    return this.tree.lines + 1;
  }

  getText(range?: Range): string {
    const { start, end } = range ? this.offsets(range) : { start: 0, end: this.tree.length };
    return textBetween(this.tree, start, end);
  }

  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const at = Math.min(line, this.tree.lines);
    const end = this.offsetAt({ line: at, character: Number.MAX_SAFE_INTEGER });
    return { start: { line: at, character: 0 }, end: this.positionAt(end) };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line > this.tree.lines) return '';
    const end = this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    return textBetween(this.tree, end, this.offsetAt({ line: line + 1, character: 0 }));
  }

  positionAt(offset: number): Position {
    return positionAt(this.tree, offset);
  }

  offsetAt(position: Position): number {
    return offsetAt(this.tree, position);
  }

  apply(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change && change.range) {
        const { start, end } = this.clientOffsets(change.range);
        this.tree = edit(this.tree, start, end, change.text);
        this.seams = seamsAfter(this.seams, start, end, change.text.length, (at) => textBetween(this.tree, at, at + 1));
      } else {
        this.tree = treeOf(change.text);
        this.seams = [];
      }
    }
    this.version = version;
  }

  /** The offsets of a range; one that is the wrong way round is turned. */
  private offsets(range: Range): { readonly start: number; readonly end: number } {
    return inOrder(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** The offsets of a range of the client's, whose lines may be counted through seams. */
  private clientOffsets(range: Range): { readonly start: number; readonly end: number } {
    if (this.seams.length === 0) return this.offsets(range);
    const at = (position: Position): number => {
      const meant = throughSeams(this.seams, position, (offset) => this.positionAt(offset).line);
      return typeof meant === 'number' ? meant : this.offsetAt(meant);
    };
    return inOrder(at(range.start), at(range.end));
  }
}

const inOrder = (a: number, b: number) => ({ start: Math.min(a, b), end: Math.max(a, b) });

/** The factory that `TextDocuments` takes. */
export const transcripts = {
  create: (uri: string, languageId: string, version: number, text: string): Transcript =>
    new OpenTranscript(uri, languageId, version, text),
  update: (transcript: Transcript, changes: TextDocumentContentChangeEvent[], version: number): Transcript => {
    if (!(transcript instanceof OpenTranscript)) throw new TypeError('a transcript of transcripts.create is needed');
    transcript.apply(changes, version);
    return transcript;
  },
};

/** Line and UTF-16 character of an offset; an offset within a line end is the line's end. */
function positionAt(tree: Tree, offset: number): Position {
  const at = Math.max(0, Math.min(offset, tree.length));
  const place = placeAt(tree, at);
  if (!place) return { line: 0, character: 0 };
  const { text } = blockAt(tree, place);
  const within = at - place.offset;
  const start = lineStartOf(text, within);
  return { line: place.line + countLines(text.slice(0, start)), character: beforeLineEnd(text, start, within) - start };
}

/** The offset of a position. A character past the line's end is the line's end; a line past the last is the text's end. */
function offsetAt(tree: Tree, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line > tree.lines) return tree.length;
  const place = placeOfLine(tree, position.line);
  if (!place) return 0;
  const { text } = blockAt(tree, place);
  const start = startOfLine(text, position.line - place.line);
  if (position.character <= 0) return place.offset + start;
  const end = Math.min(start + position.character, lineStop(text, start));
  return place.offset + beforeLineEnd(text, start, end);
}

/** Where the words of the line that starts at `start` stop: at its line end, or at the end of the text. */
function lineStop(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  const back = text.slice(start, end).indexOf('\r');
  return back < 0 ? end : start + back;
}

/** `at`, moved back before the line end that it lies in or behind, not past `start`. */
function beforeLineEnd(text: string, start: number, at: number): number {
  let i = at;
  while (i > start && (text.charCodeAt(i - 1) === 10 || text.charCodeAt(i - 1) === 13)) i -= 1;
  return i;
}
