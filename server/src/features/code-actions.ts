import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Checking } from '../rules/checking.ts';
import { fixOf, safeEdits } from '../rules/fix-all.ts';
import { houseOf } from '../rules/house.ts';
import type { Fix, House } from '../rules/rule.ts';
import type { Debate } from '../syntax/tree.ts';
import type { Transcript } from '../transcript.ts';
import { diagnosticOf, findings, type Placed } from './diagnostics.ts';
import { fixAllKind } from './kinds.ts';

/**
 * The fixes of the findings that a range touches, and the lines that would ignore these; for a source action, all safe
 * fixes of the transcript. `snippets`: whether the client takes text with a place to fill in.
 */
export function codeActions(
  transcript: Transcript,
  checking: Checking,
  range: Range,
  context: CodeActionContext,
  snippets: boolean,
): CodeAction[] {
  const wanted = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const fixesAll = context.only !== undefined && wanted(fixAllKind);
  const placed = findings(transcript.tree, checking, transcript.uri, fixesAll ? undefined : range);
  const house = houseOf(transcript.tree, checking.given.style);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const here = placed.filter((one) => touches(one.range, range));
    for (const one of here) actions.push(...quickFixes(transcript, one, house));
    // What silences a finding stands below what mends it, and each code is offered once.
    for (const one of new Map(here.map((one) => [one.rule.code, one])).values())
      actions.push(...ignoreActions(transcript, one, snippets));
  }
  if (fixesAll) {
    const edit = fixAll(transcript, placed, house);
    if (edit.length > 0)
      actions.push({
        title: 'Make all safe fixes',
        kind: fixAllKind,
        edit: { changes: { [transcript.uri]: edit } },
      });
  }
  return actions;
}

function quickFixes(transcript: Transcript, one: Placed, house: House): CodeAction[] {
  return (one.finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(one)],
    isPreferred: fixOf(one) === 'safe',
    edit: { changes: { [transcript.uri]: editsOf(transcript, one, fix, house) } },
  }));
}

const editsOf = (transcript: Transcript, { offset }: Placed, fix: Fix, house: House): TextEdit[] =>
  fix.edits(house).map(({ start, end, text }) => edit(transcript, offset + start, offset + end, text));

/** The ways to ignore a finding: where it is, unless that is a header, and in the whole transcript; each writes a line with a reason to fill in. */
function ignoreActions(transcript: Transcript, one: Placed, snippets: boolean): CodeAction[] {
  const { rule, block, finding } = one;
  if (rule.scope === 'ignores') return [];
  const { code } = rule;
  const { lineEnd } = houseOf(transcript.tree);
  const action = (title: string, at: number, word: string): CodeAction => {
    const line = (reason: string) => `[${word} ${code}: ${reason}]${lineEnd}${lineEnd}`;
    const position = transcript.positionAt(at);
    const range = { start: position, end: position };
    const edits: (TextEdit | SnippetTextEdit)[] = snippets
      ? [{ range, snippet: { kind: 'snippet', value: line('$' + '{1:reason}') } }]
      : [{ range, newText: line('reason') }];
    const { uri, version } = transcript;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(one)],
      edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
    };
  };
  const part =
    block.kind === 'turn'
      ? block.parts.find(
          ({ start, end }) =>
            finding.start >= start && finding.start < end && /[\r\n]/.test(block.text.charAt(start - 1)),
        )
      : undefined;
  const first = transcript.tree.debates.find((debate) => debate.blocks.some(({ kind }) => kind === 'turn'));
  const top = first ? offsetOfFirst(transcript, first) : 0;
  const everywhere = action(`Ignore ${code} in this transcript`, top, 'hansard-ignore-file');
  // A line above a header stands in no debate with it, and within it ends it.
  if (block.kind === 'header') return [everywhere];
  return [action(`Ignore ${code} here`, one.offset + (part?.start ?? 0), 'hansard-ignore'), everywhere];
}

/** The offset of a debate's first block that is not its header. */
function offsetOfFirst({ tree }: Transcript, debate: Debate): number {
  let offset = 0;
  for (const other of tree.debates) {
    if (other === debate) break;
    offset += other.length;
  }
  const [first] = debate.blocks;
  return first?.kind === 'header' ? offset + first.text.length : offset;
}

function edit(transcript: Transcript, start: number, end: number, newText: string): TextEdit {
  return { range: { start: transcript.positionAt(start), end: transcript.positionAt(end) }, newText };
}

/** The edits of all safe fixes, those left out that would touch another's text: they are found again when these are done. */
function fixAll(transcript: Transcript, placed: readonly Placed[], house: House): TextEdit[] {
  return safeEdits(placed, house).map(({ start, end, text }) => edit(transcript, start, end, text));
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range, y: Range) =>
    x.end.line < y.start.line || (x.end.line === y.start.line && x.end.character < y.start.character);
  return !before(a, b) && !before(b, a);
}
