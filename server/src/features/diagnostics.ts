import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import { type Found, foundIn } from '../rules/check.ts';
import type { Severity } from '../rules/rule.ts';
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { rangeIn } from './position.ts';

/** A severity, or `off`, for a rule that is not to have its own. By code. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding in its place in the transcript. */
export interface Placed extends Found {
  readonly severity: Severity;
  /** The offset of the block that the finding's offsets are counted from. */
  readonly offset: number;
  readonly range: Range;
}

/** The findings of a transcript, in the order of its text. */
export function findings(tree: Tree, levels: Levels): readonly Placed[] {
  const placed: Placed[] = [];
  let offset = 0;
  let line = 0;
  for (const debate of tree.debates) {
    for (const { found, at } of placesIn(debate)) {
      const severity = levels[found.rule.code] ?? found.rule.severity;
      if (severity === 'off') continue;
      placed.push({
        ...found,
        severity,
        offset: offset + at.offset,
        range: rangeIn(found.block, line + at.line, found.finding),
      });
    }
    offset += debate.length;
    line += debate.lines;
  }
  return placed;
}

/** Offset and line of a block's start, from the start of its debate. */
interface At {
  readonly offset: number;
  readonly line: number;
}

/** The findings of a debate with the places of their blocks, and of the blocks that they name. */
const placesIn: (
  debate: Debate,
) => readonly { readonly found: Found; readonly at: At; readonly other: At | undefined }[] = memo((debate) => {
  const byBlock = foundIn(debate);
  if (byBlock.size === 0) return [];
  const places = new Map<Block, At>();
  let offset = 0;
  let line = 0;
  for (const block of debate.blocks) {
    places.set(block, { offset, line });
    offset += block.text.length;
    line += block.lines;
  }
  return debate.blocks.flatMap((block) =>
    (byBlock.get(block) ?? []).map((found) => {
      const { related } = found.finding;
      return { found, at: places.get(block) ?? start, other: related && places.get(related.block) };
    }),
  );
});

const start: At = { offset: 0, line: 0 };

/**
 * The diagnostics of a transcript. `uri` is its own, for the other places that a diagnostic names. A debate that has not
 * changed, and not moved by a line, gives the same objects again.
 */
export function diagnostics(tree: Tree, levels: Levels, uri: string): readonly Diagnostic[] {
  const all: Diagnostic[] = [];
  let line = 0;
  for (const debate of tree.debates) {
    const before = given.get(debate);
    const kept = before && before.line === line && before.levels === levels && before.uri === uri;
    const items = kept ? before.items : diagnosticsOf(debate, line, levels, uri);
    if (!kept) given.set(debate, { line, levels, uri, items });
    for (const item of items) all.push(item);
    line += debate.lines;
  }
  return all;
}

interface Given {
  readonly line: number;
  readonly levels: Levels;
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

const given = new WeakMap<Debate, Given>();

function diagnosticsOf(debate: Debate, line: number, levels: Levels, uri: string): readonly Diagnostic[] {
  return placesIn(debate).flatMap(({ found: { rule, block, finding }, at, other }) => {
    const severity = levels[rule.code] ?? rule.severity;
    if (severity === 'off') return [];
    const { related } = finding;
    const place = related && other && { uri, range: rangeIn(related.block, line + other.line, related) };
    return {
      range: rangeIn(block, line + at.line, finding),
      severity: severities[severity],
      code: rule.code,
      codeDescription: { href: pageOf(rule.code) },
      source: 'hansard',
      message: finding.message,
      ...(place ? { relatedInformation: [{ location: place, message: related.message }] } : {}),
    };
  });
}

/** The page of docs/rules.md that explains a rule. */
export const pageOf = (code: string): string =>
  `https://github.com/hansard-tools/hansard/blob/main/docs/rules.md#${code}`;
