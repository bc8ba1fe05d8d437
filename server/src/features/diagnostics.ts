import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import { type Found, foundIn } from '../rules/check.ts';
import type { Severity } from '../rules/rule.ts';
import type { Block } from '../syntax/block.ts';
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
    placeFindings(debate, offset, line, levels, placed);
    offset += debate.length;
    line += debate.lines;
  }
  return placed;
}

function placeFindings(debate: Debate, debateOffset: number, debateLine: number, levels: Levels, into: Placed[]): void {
  const found = foundIn(debate);
  if (found.size === 0) return;
  let offset = debateOffset;
  let line = debateLine;
  for (const block of debate.blocks) {
    for (const one of found.get(block) ?? []) {
      const severity = levels[one.rule.code] ?? one.rule.severity;
      if (severity !== 'off') into.push({ ...one, severity, offset, range: rangeIn(block, line, one.finding) });
    }
    offset += block.text.length;
    line += block.lines;
  }
}

/** The diagnostics of a transcript. `uri` is its own, for the other places that a diagnostic names. */
export function diagnostics(tree: Tree, levels: Levels, uri: string): readonly Diagnostic[] {
  const placed = findings(tree, levels);
  const lines = placed.some(({ finding }) => finding.related) ? linesOf(tree) : undefined;
  return placed.map(({ rule, severity, finding, range }): Diagnostic => {
    const related = finding.related;
    const line = related && lines?.get(related.block);
    return {
      range,
      severity: severities[severity],
      code: rule.code,
      codeDescription: { href: pageOf(rule.code) },
      source: 'hansard',
      message: finding.message,
      ...(related && line !== undefined
        ? {
            relatedInformation: [
              { location: { uri, range: rangeIn(related.block, line, related) }, message: related.message },
            ],
          }
        : {}),
    };
  });
}

function linesOf(tree: Tree): ReadonlyMap<Block, number> {
  const lines = new Map<Block, number>();
  let line = 0;
  for (const debate of tree.debates) {
    for (const block of debate.blocks) {
      lines.set(block, line);
      line += block.lines;
    }
  }
  return lines;
}

/** The page of docs/rules.md that explains a rule. */
export const pageOf = (code: string): string =>
  `https://github.com/hansard-tools/hansard/blob/main/docs/rules.md#${code}`;
