/** The report in Markdown: every target and whether it is met, then all figures. */
import { cpus, totalmem } from 'node:os';
import type { Part, Plan, Row, Table } from './part.ts';
import { origin } from './texts.ts';

export function report(parts: readonly Part[], plan: Plan, command: string, day: string): string {
  const rows = parts.flatMap((part) => part.rows);
  const count = (met: boolean | undefined) => rows.filter((row) => row.met === met).length;
  const paragraphs = [
    '# Performance',
    `Made by \`${command}\` on ${day}. Ratios hold from run to run; absolute figures are this machine’s, and drift.`,
    `**${count(true)} of ${rows.length} targets met, ${count(false)} missed, ${count(undefined)} not measured.**`,
    grid(['part', 'what', 'target', 'measured', 'met'], targets(parts)),
    '## How it is measured',
    machine(plan),
    ...parts.flatMap((part) => [`### ${part.title}`, part.how, ...part.tables.flatMap(titled)]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const verdict = ({ met }: Row): string => (met === undefined ? '–' : met ? 'yes' : '**no**');

const targets = (parts: readonly Part[]): readonly (readonly string[])[] =>
  parts.flatMap((part) => part.rows.map((row) => [part.title, row.what, row.target, row.measured, verdict(row)]));

const titled = ({ title, head, rows }: Table): readonly string[] => [`${title}:`, grid(head, rows)];

const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');

const inCell = (cell: string): string => cell.replaceAll('|', '\\|');

function machine({ sizes, rounds, edits }: Plan): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const sentences =
    origin === 'invented'
      ? 'sentences of the benchmark’s own'
      : 'sentences of real debates (`gen.mjs`), which stand beside the repository';
  return `${cpus().length} cores (${cpu?.model.trim()}), ${memory} GB, Node ${process.version}, ${process.platform}. Generated transcripts of ${sizes.join(', ')} MB with ${sentences}; the same content as Markdown and JSON for the peers. Contestants take turns, ${rounds} a contestant unless said otherwise, and the median is given; ${edits} edits a round over stdio. The bundles are those of a release.`;
}
