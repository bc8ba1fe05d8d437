import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { lastLineOf } from '../model/outline.ts';
import type { Tree } from '../syntax/tree.ts';

/** Headers, sections under headings, and turns. A header folds as comments do, so that all headers fold at once. */
export function foldingRanges(tree: Tree): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let line = 0;
  for (const debate of tree.debates) {
    const open: { readonly level: number; readonly startLine: number }[] = [];
    let last = line;
    const close = (level: number) => {
      while ((open.at(-1)?.level ?? 0) >= level) add(folds, open.pop()?.startLine ?? last, last);
    };
    for (const block of debate.blocks) {
      const end = line + lastLineOf(block);
      if (block.kind === 'heading') {
        close(block.level);
        open.push({ level: block.level, startLine: line });
      } else if (block.kind === 'header') add(folds, line, end, FoldingRangeKind.Comment);
      else if (block.kind === 'turn' || block.kind === 'division') add(folds, line, end);
      last = end;
      line += block.lines;
    }
    close(1);
  }
  return folds;
}

function add(folds: FoldingRange[], startLine: number, endLine: number, kind?: FoldingRangeKind): void {
  if (endLine > startLine) folds.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
}
