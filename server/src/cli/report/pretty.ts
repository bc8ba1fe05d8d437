/** What people read: each finding with its line, what is at fault underlined, and the sum at the end. */
import type { Placed } from '../../features/diagnostics.ts';
import { fixOf } from '../../rules/fix-all.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Paint, Style } from '../paint.ts';
import { visible } from '../visible.ts';
import { excerpt } from './excerpt.ts';
import type { Related, Report } from './report.ts';
import { summaryLine } from './summary.ts';

/** `width`: the columns that there are. Lines and columns are counted from one, as editors show them. */
export function pretty(paint: Paint, width: number): Report {
  return {
    start: '',
    file: ({ path, findings, related }) =>
      findings.map((one) => entry(path, one, related.get(one) ?? [], paint, width)).join(''),
    joint: '',
    end: (total) => `${summaryLine(total, paint)}\n`,
  };
}

const colours: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

function entry(path: string, one: Placed, related: readonly Related[], paint: Paint, width: number): string {
  const { rule, severity, range, finding } = one;
  const place = `${visible(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const gutter = String(Math.max(range.end.line + 1, 100)).length + 2;
  const note = (text: string) => `${' '.repeat(gutter)} ${paint('dim', '=')} ${text}`;
  const lines = [
    `${paint('bold', place)}  ${paint(colours[severity], severity)}  ${paint('dim', rule.code)}`,
    ...wrapped(visible(finding.message), width - 2).map((line) => `  ${line}`),
    '',
    ...source(one, paint, gutter, Math.max(20, width - gutter - 3)),
    ...fixNotes(one).map((text) => note(visible(text))),
    ...related.map(({ location, message }) => note(visible(`line ${location.range.start.line + 1}: ${message}`))),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Words in lines of at most `width` columns. */
const wrapped = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`.{1,${width}}(?= |$)|[^ ]+`, 'g'))?.map((line) => line.trim()) ?? [];

/** The most lines of a finding that are shown. */
const mostLines = 4;

function source({ block, finding, severity, range }: Placed, paint: Paint, gutter: number, width: number): string[] {
  const lines: string[] = [];
  const row = (label: string, text: string) => `${paint('dim', `${label.padStart(gutter)} │`)} ${text}`;
  let start = finding.start - range.start.character;
  for (let line = range.start.line; line <= range.end.line && start <= block.text.length; line += 1) {
    if (line === range.start.line + mostLines) {
      lines.push(row('…', paint('dim', `and on to line ${range.end.line + 1}`)));
      break;
    }
    const [end, next] = lineEnd(block.text, start);
    const from = Math.max(finding.start, start) - start;
    const to = Math.min(finding.end, end) - start;
    const text = block.text.slice(start, end);
    const shown = excerpt(text, from, to, width);
    lines.push(row(String(line + 1), shown.text).trimEnd());
    if (to > from || line === range.start.line)
      lines.push(row('', ' '.repeat(shown.indent) + paint(colours[severity], '^'.repeat(shown.carets))));
    start = next;
  }
  return lines;
}

/** Where the line that begins at `start` ends, and where the next begins. */
function lineEnd(text: string, start: number): readonly [number, number] {
  const lineEnds = /\r\n|\n|\r/g;
  lineEnds.lastIndex = start;
  const match = lineEnds.exec(text);
  return match ? [match.index, lineEnds.lastIndex] : [text.length, text.length + 1];
}

function fixNotes(one: Placed): readonly string[] {
  const titles = (one.finding.fixes ?? []).map((fix) => fix.title);
  if (titles.length === 0) return [];
  return fixOf(one) === 'safe' ? [`safe fix: ${titles[0]}`] : titles.map((title) => `choice: ${title}`);
}
