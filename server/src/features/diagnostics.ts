import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import { type ByBlock, type Found, foundSoon } from '../rules/check.ts';
import type { Checking, Levels } from '../rules/checking.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Block } from '../syntax/block.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { rangeIn } from './position.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
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

/** The findings of a transcript, in the order of its text; of the debates that `within` touches, where it is given. */
export function findings(tree: Tree, { levels, given }: Checking, uri: string, within?: Range): readonly Placed[] {
  const asked = tree.debates.map(() => true);
  let end = 0;
  for (const [i, debate] of tree.debates.entries()) {
    const start = end;
    end += debate.lines;
    asked[i] = !within || (start <= within.end.line && within.start.line <= end);
  }
  const { found } = foundSoon(tree, { fileName: fileNameOf(uri), ...given }, (debate) => asked[debate] ?? true);
  const placed: Placed[] = [];
  let offset = 0;
  let line = 0;
  for (const [i, debate] of tree.debates.entries()) {
    for (const { found: one, at } of asked[i] ? placesOf(debate, found[i]) : []) {
      const severity = levels[one.rule.code] ?? one.rule.severity;
      if (severity === 'off') continue;
      placed.push({
        ...one,
        severity,
        offset: offset + at.offset,
        range: rangeIn(one.block, line + at.line, one.finding),
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

/** The last part of a path or a URI, as it is read. */
function fileNameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A path, and no URI: a per cent sign is its own.
  }
}

interface PlacedInDebate {
  readonly found: Found;
  readonly at: At;
  readonly other: At | undefined;
}

const nowhere: readonly PlacedInDebate[] = [];
const placed = new WeakMap<object, readonly PlacedInDebate[]>();

/**
 * The findings of a debate with the lines of their blocks, and of the blocks that they name. The same findings are on the same
 * lines (`foundIn`); their offsets may be others by now.
 */
function placesIn(debate: Debate, byBlock: ByBlock | undefined): readonly PlacedInDebate[] {
  if (!byBlock || byBlock.size === 0) return nowhere;
  let places = placed.get(byBlock);
  if (!places) {
    places = placesOf(debate, byBlock);
    placed.set(byBlock, places);
  }
  return places;
}

function placesOf(debate: Debate, byBlock: ByBlock | undefined): readonly PlacedInDebate[] {
  if (!byBlock || byBlock.size === 0) return nowhere;
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
}

const start: At = { offset: 0, line: 0 };

/**
 * The diagnostics of a transcript. `uri` is its own, for the other places that a diagnostic names. A debate in which
 * nothing else is found, and that has not moved by a line, gives the same objects again.
 */
export const diagnostics = (tree: Tree, checking: Checking, uri: string): readonly Diagnostic[] =>
  diagnosticsSoon(tree, checking, uri, () => true).byDebate.flat();

/** The same by debate, as far as there is time: `foundSoon` says what stands for the rest. */
export function diagnosticsSoon(
  tree: Tree,
  { levels, given }: Checking,
  uri: string,
  mayGoOn: () => boolean,
): { readonly byDebate: readonly (readonly Diagnostic[])[]; readonly isWhole: boolean } {
  const { found, isWhole } = foundSoon(tree, { fileName: fileNameOf(uri), ...given }, mayGoOn);
  let line = 0;
  const byDebate = tree.debates.map((debate, i) => {
    const places = placesIn(debate, found[i]);
    const before = places === nowhere ? none : sent.get(places);
    const kept =
      before && (before === none || (before.line === line && before.levels === levels && before.uri === uri));
    const items = kept ? before.items : diagnosticsOf(places, line, levels, uri);
    if (!kept) sent.set(places, { line, levels, uri, items });
    line += debate.lines;
    return items;
  });
  return { byDebate, isWhole };
}

interface Sent {
  readonly line: number;
  readonly levels: Levels;
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

const none: Sent = { line: 0, levels: {}, uri: '', items: [] };

/** What was made of the findings of a debate. */
const sent = new WeakMap<readonly PlacedInDebate[], Sent>();

function diagnosticsOf(
  places: readonly PlacedInDebate[],
  line: number,
  levels: Levels,
  uri: string,
): readonly Diagnostic[] {
  return places.flatMap((placed) => {
    const { found, at, other } = placed;
    const severity = levels[found.rule.code] ?? found.rule.severity;
    if (severity === 'off') return [];
    const before = made.get(found);
    const lines = [line + at.line, other && line + other.line] as const;
    if (before?.levels === levels && before.uri === uri && before.lines[0] === lines[0] && before.lines[1] === lines[1])
      return before.item;
    const item = placedDiagnostic(found, severity, lines, uri);
    made.set(found, { levels, uri, lines, item });
    return item;
  });
}

/** The lines of a finding's block, and of the other that it names. */
type Lines = readonly [number, number | undefined];

/** What was made of a finding: it is the same object as long as it says the same. */
const made = new WeakMap<
  Found,
  { readonly levels: Levels; readonly uri: string; readonly lines: Lines; readonly item: Diagnostic }
>();

function placedDiagnostic(
  { rule, block, finding }: Found,
  severity: Severity,
  [line, other]: Lines,
  uri: string,
): Diagnostic {
  const said = diagnosticOf({ rule, severity, finding, range: rangeIn(block, line, finding) });
  const { related } = finding;
  if (!related || other === undefined) return said;
  const location = { uri, range: rangeIn(related.block, other, related) };
  return { ...said, relatedInformation: [{ location, message: related.message }] };
}

/** What an editor is told of a finding, but for the other place that it may name. */
export const diagnosticOf = ({
  rule,
  severity,
  finding,
  range,
}: Pick<Placed, 'rule' | 'severity' | 'finding' | 'range'>): Diagnostic => ({
  range,
  severity: severities[severity],
  code: rule.code,
  ...descriptionOf(rule),
  source: 'hansard',
  message: finding.message,
});

/** The page that explains a rule. */
export const pageOf = (code: string): string =>
  `https://github.com/hansard-tools/hansard/blob/main/docs/rules/${code}.md`;

/** Where a rule is explained: one that a person has written has no page. */
const descriptionOf = ({ code, examples }: Rule): { readonly codeDescription?: { readonly href: string } } =>
  examples.length > 0 ? { codeDescription: { href: pageOf(code) } } : {};
