import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { fixOf, safeEdits } from '../rules/fix-all.ts';
import { houseOf } from '../rules/house.ts';
import type { Fix } from '../rules/rule.ts';
import type { Transcript } from '../transcript.ts';
import { type Checking, findings, type Placed, pageOf, severities } from './diagnostics.ts';

/** All safe fixes of a transcript at once; an editor may run it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.hansard`;

/** The fixes of the findings that a range touches; for a source action, all safe fixes of the transcript. */
export function codeActions(
  transcript: Transcript,
  checking: Checking,
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  const wanted = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const placed = findings(transcript.tree, checking, transcript.uri);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const one of placed) if (touches(one.range, range)) actions.push(...quickFixes(transcript, one));
  }
  if (context.only && wanted(fixAllKind)) {
    const edit = fixAll(transcript, placed);
    if (edit.length > 0)
      actions.push({
        title: 'Fix all that has one safe fix',
        kind: fixAllKind,
        edit: { changes: { [transcript.uri]: edit } },
      });
  }
  return actions;
}

function quickFixes(transcript: Transcript, one: Placed): CodeAction[] {
  const { rule, severity, finding, range } = one;
  const diagnostic = {
    range,
    severity: severities[severity],
    code: rule.code,
    codeDescription: { href: pageOf(rule.code) },
    source: 'hansard',
    message: finding.message,
  };
  return (finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fixOf(one) === 'safe',
    edit: { changes: { [transcript.uri]: editsOf(transcript, one, fix) } },
  }));
}

const editsOf = (transcript: Transcript, { offset }: Placed, fix: Fix): TextEdit[] =>
  fix
    .edits(houseOf(transcript.tree))
    .map(({ start, end, text }) => edit(transcript, offset + start, offset + end, text));

function edit(transcript: Transcript, start: number, end: number, newText: string): TextEdit {
  return { range: { start: transcript.positionAt(start), end: transcript.positionAt(end) }, newText };
}

/** The edits of all safe fixes, those left out that would touch another's text: they are found again when these are done. */
function fixAll(transcript: Transcript, placed: readonly Placed[]): TextEdit[] {
  return safeEdits(placed, houseOf(transcript.tree)).map(({ start, end, text }) => edit(transcript, start, end, text));
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range, y: Range) =>
    x.end.line < y.start.line || (x.end.line === y.start.line && x.end.character < y.start.character);
  return !before(a, b) && !before(b, a);
}
