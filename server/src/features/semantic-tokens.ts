import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Tree } from '../syntax/tree.ts';
import { rangeIn } from './position.ts';

/** What the grammar cannot know by its words alone: package.json says how it is coloured. */

/** The headings of a transcript, and the titles of its debates. */
export function semanticTokens(tree: Tree): SemanticTokens {
  const data: number[] = [];
  let before = 0;
  let line = 0;
  for (const debate of tree.debates) {
    for (const block of debate.blocks) {
      const spans =
        block.kind === 'heading'
          ? [block.title]
          : block.kind === 'header'
            ? block.headerLines.filter(({ kind }) => kind === 'title')
            : [];
      for (const span of spans) {
        const { start } = rangeIn(block, line, span);
        data.push(start.line - before, start.character, span.end - span.start, 0, 0);
        before = start.line;
      }
      line += block.lines;
    }
  }
  return { data };
}
