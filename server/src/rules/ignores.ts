/**
 * Suppression lines. `[hansard-ignore CODE: reason]` speaks for what follows it: the paragraph, when it stands within a turn,
 * else the block. `[hansard-ignore-file CODE: reason]` speaks for the whole document, wherever it stands.
 */
import type { Block, Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';

/** A suppression line. Spans are in `block`. */
export interface Ignore {
  readonly block: Block;
  /** The line, brackets included. */
  readonly span: Span;
  readonly codes: readonly string[];
  /** Where the codes stand. */
  readonly codesSpan: Span;
  readonly reason: string | undefined;
  readonly file: boolean;
  /** What it speaks for: a block, or a stretch of one. `undefined` for a document’s, and where nothing follows. */
  readonly target: { readonly block: Block; readonly span: Span | undefined } | undefined;
}

const line = /^\[hansard-ignore(-file)?(?:\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)?)?\s*(?::\s*(.*?))?\s*\]$/;

/** The suppression lines of a debate, in their order. */
export const ignoresOf: (debate: Debate) => readonly Ignore[] = memo(({ blocks }) => {
  const found: Ignore[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'marker' && block.form === 'ignore') {
      const next = blocks.slice(i + 1).find((other) => other.kind !== 'marker');
      found.push(read(block, block.content, next && { block: next, span: undefined }));
    } else if (block.kind === 'turn' && hasIgnores(block)) {
      for (const [j, part] of block.parts.entries())
        if (part.kind === 'ignore') found.push(read(block, part, under(block, j)));
    }
  }
  return found.length > 0 ? found : none;
});

const hasIgnores: (turn: Turn) => boolean = memo(({ parts }) => parts.some(({ kind }) => kind === 'ignore'));

const none: readonly Ignore[] = [];

function under(turn: Turn, i: number): Ignore['target'] {
  const span = turn.parts.slice(i + 1).find(({ kind }) => kind !== 'ignore');
  return span && { block: turn, span };
}

function read(block: Block, span: Span, target: Ignore['target']): Ignore {
  const words = block.text.slice(span.start, span.end);
  const [, file, codes = '', reason = ''] = line.exec(words) ?? [];
  const start = span.start + (codes === '' ? 1 : words.indexOf(codes));
  return {
    block,
    span,
    codes: codes === '' ? [] : codes.split(/\s*,\s*/),
    codesSpan: codes === '' ? { start, end: span.end - 1 } : { start, end: start + codes.length },
    reason: reason === '' ? undefined : reason,
    file: file !== undefined,
    target: file === undefined ? target : undefined,
  };
}

/** The suppression lines of a document that speak for all of it. */
export function fileIgnoresIn(tree: Tree): readonly Ignore[] {
  let found: Ignore[] | undefined;
  for (const debate of tree.debates) {
    for (const ignore of ignoresOf(debate)) {
      if (!ignore.file) continue;
      found ??= [];
      found.push(ignore);
    }
  }
  return found ?? none;
}

/** Whether a suppression line speaks for a finding of `code` that begins at `start` of `block`. */
export const silences = ({ codes, target }: Ignore, code: string, block: Block, start: number): boolean =>
  target !== undefined &&
  target.block === block &&
  codes.includes(code) &&
  (target.span === undefined || (start >= target.span.start && start < target.span.end));
