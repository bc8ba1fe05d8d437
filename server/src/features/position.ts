import type { Range } from 'vscode-languageserver-types';
import type { Block, Span } from '../syntax/block.ts';

/** The range of a span of `block`, whose first line is `line` of the transcript. UTF-16 characters. */
export function rangeIn(block: Block, line: number, span: Span): Range {
  const start = walk(block.text, line, 0, 0, span.start);
  const end = walk(block.text, start.line, start.lineStart, span.start, span.end);
  return {
    start: { line: start.line, character: span.start - start.lineStart },
    end: { line: end.line, character: span.end - end.lineStart },
  };
}

/** Counts line ends from `from` to `to`. */
function walk(text: string, line: number, lineStart: number, from: number, to: number) {
  let count = line;
  let start = lineStart;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
      count += 1;
      start = i + 1;
    }
  }
  return { line: count, lineStart: start };
}
