/**
 * npm run bench:rules: how good the rules are. Faults of every code are put into clean transcripts at places that a seed
 * chooses; what is found in untouched real sittings is counted, and compared with what was judged by reading.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule, Severity } from '../../server/src/rules/rule.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { mulberry32, seedOfRun } from '../random.ts';
import { faults } from '../rules/faults/index.ts';
import type { Fault } from '../rules/faults/kit.ts';
import { findingsIn } from '../rules/run.ts';
import { judged, type Verdict } from './judged.ts';
import { type Clean, partOf, texts } from './texts.ts';
import { type Trial, trial } from './trial.ts';

const help = `npm run bench:rules [-- CODE…] [--times N] [--show]
  CODE        only these rules
  --times N   faults of each kind and text: 40, unless told
  --show      print each fault that was missed, not mended or found as something else
HANSARD_SEED chooses the places: a number, or random. A run of all rules writes docs/rules-quality.md.`;

/** How many of the faults must be found, by severity. */
const wanted: Readonly<Record<Severity, number>> = { error: 0.98, warning: 0.95, information: 0.9, hint: 0.9 };
const wantedRestored = 0.95;
/** At most this many false alarms in 10,000 words, of errors and warnings together. */
const mostAlarms = 1;

interface Score {
  readonly tried: number;
  readonly found: number;
  readonly mendable: number;
  readonly restored: number;
  readonly others: ReadonlyMap<string, number>;
}

const nothing: Score = { tried: 0, found: 0, mendable: 0, restored: 0, others: new Map() };

function main(): void {
  const options = { times: { type: 'string' }, show: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(help);
    return;
  }
  const unknown = positionals.find((code) => !rules.some((rule) => rule.code === code));
  if (unknown !== undefined) throw new Error(`there is no rule ${unknown}\n\n${help}`);
  const times = Number(values.times ?? 40);
  const chosen = rules.filter(({ code }) => positionals.length === 0 || positionals.includes(code));
  const seed = seedOfRun();
  const all = texts();
  console.log(`seed ${seed}, ${all.length} texts, ${all.filter(({ real }) => real).length} of them real`);
  const scores = new Map<string, Score>();
  for (const rule of chosen) {
    const score = scoreOf(rule, all, times, seed, values.show === true);
    scores.set(rule.code, score);
    console.log(rowOf(rule, score).join('  '));
  }
  const alarms = alarmsIn(all.filter(({ real }) => real));
  const text = report(chosen, scores, alarms, seed, times, all);
  if (positionals.length === 0) writeFileSync('docs/rules-quality.md', text);
  console.log(`\n${summary(chosen, scores, alarms)}`);
}

function scoreOf(rule: Rule, all: readonly Clean[], times: number, seed: number, show: boolean): Score {
  let score = nothing;
  for (const fault of faults.filter(({ code }) => code === rule.code)) {
    for (const text of all) {
      const random = mulberry32(seed);
      for (let i = 0, tried = 0; tried < times && i < 4 * times; i += 1) {
        const made = trial(fault, partOf(text, random), random);
        if (!made) continue;
        tried += 1;
        score = add(score, made);
        if (show) print(fault, text, made);
      }
    }
  }
  return score;
}

function add(score: Score, { found, restored, others }: Trial): Score {
  const counts = new Map(score.others);
  for (const code of new Set(others)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    tried: score.tried + 1,
    found: score.found + Number(found),
    mendable: score.mendable + Number(restored !== undefined),
    restored: score.restored + Number(restored === true),
    others: counts,
  };
}

function print(fault: Fault, { name }: Clean, { found, restored, others, faulty, line }: Trial): void {
  if (found && restored !== false && others.length === 0) return;
  const what = [found ? '' : 'missed', restored === false ? 'not restored' : '', ...others].filter(Boolean).join(', ');
  const lines = faulty.split(/\r\n|\r|\n/).slice(Math.max(0, line - 2), line + 3);
  console.log(
    `\n${fault.code}: ${fault.name} (${name}): ${what}\n${lines.map((one) => `  | ${one.slice(0, 200)}`).join('\n')}`,
  );
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const isGood = ({ severity }: Rule, { tried, found, mendable, restored }: Score): boolean =>
  tried > 0 && found >= wanted[severity] * tried && restored >= wantedRestored * mendable;

function rowOf(rule: Rule, score: Score): readonly string[] {
  const { tried, found, mendable, restored, others } = score;
  const elsewhere = [...others].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
  return [
    rule.code,
    rule.severity,
    String(tried),
    share(found, tried),
    rule.fix === 'safe' ? share(restored, mendable) : '–',
    rule.fix === 'safe' ? share(tried - mendable, tried) : '–',
    elsewhere.slice(0, 4).join(', ') || '–',
    isGood(rule, score) ? 'yes' : '**no**',
  ];
}

interface Alarms {
  readonly words: number;
  readonly byCode: ReadonlyMap<
    string,
    { readonly total: number; readonly verdicts: ReadonlyMap<Verdict | 'unread', number> }
  >;
}

/** What is found in real text that nobody touched, with what reading said of it. */
function alarmsIn(all: readonly Clean[]): Alarms {
  const byCode = new Map<string, { total: number; verdicts: Map<Verdict | 'unread', number> }>();
  let words = 0;
  for (const { name, text } of all) {
    words += text.split(/\s+/).length;
    for (const { rule, finding, offset } of findingsIn(treeOf(text))) {
      const line = text.slice(0, offset + finding.start).split(/\r\n|\r|\n/).length;
      const verdict = judged(name, line, rule.code) ?? 'unread';
      const entry = byCode.get(rule.code) ?? { total: 0, verdicts: new Map() };
      byCode.set(rule.code, entry);
      entry.total += 1;
      entry.verdicts.set(verdict, (entry.verdicts.get(verdict) ?? 0) + 1);
    }
  }
  return { words, byCode };
}

/** Errors and warnings that reading did not find to be real. */
function falseAlarms({ byCode }: Alarms): number {
  let count = 0;
  for (const { code, severity } of rules) {
    if (severity !== 'error' && severity !== 'warning') continue;
    const { total = 0, verdicts } = byCode.get(code) ?? {};
    count += total - (verdicts?.get('real') ?? 0);
  }
  return count;
}

const perTenThousand = (count: number, words: number): number => (words === 0 ? 0 : (10_000 * count) / words);

function summary(chosen: readonly Rule[], scores: ReadonlyMap<string, Score>, alarms: Alarms): string {
  const good = chosen.filter((rule) => isGood(rule, scores.get(rule.code) ?? nothing)).length;
  const rate = perTenThousand(falseAlarms(alarms), alarms.words);
  const of =
    alarms.words === 0
      ? 'No real sittings were at hand.'
      : `False alarms among errors and warnings: ${falseAlarms(alarms)} in ${alarms.words} words, ${rate.toFixed(2)} in 10,000 (at most ${mostAlarms}).`;
  return `${good} of ${chosen.length} rules reach their targets. ${of}`;
}

function report(
  chosen: readonly Rule[],
  scores: ReadonlyMap<string, Score>,
  alarms: Alarms,
  seed: number,
  times: number,
  all: readonly Clean[],
): string {
  const grid = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const real = all.filter((text) => text.real).length;
  const found = rules.flatMap((rule) => {
    const entry = alarms.byCode.get(rule.code);
    if (!entry) return [];
    const { total, verdicts } = entry;
    const count = (verdict: Verdict | 'unread') => String(verdicts.get(verdict) ?? 0);
    const rate = perTenThousand(total, alarms.words).toFixed(2);
    return [[rule.code, rule.severity, String(total), rate, count('real'), count('false alarm'), count('unread')]];
  });
  return `# How good the rules are

Made by \`npm run bench:rules\`, seed ${seed}.

**${summary(chosen, scores, alarms)}**

## Faults put in

Every kind of fault (test/rules/faults) is put ${times} times into each of ${all.length} texts, ${real} of them real sittings or pages, at
places that the seed chooses. *Found*: a finding of that code on that line. *Restored*: of the faults that leave all that is needed, the
share in which the safe fix of that finding gives back every byte. *Loses information*: faults after which no fix can know what stood there. *Elsewhere*: the
trials in which another code was found that was not found before. Wanted: 98 % found for errors, 95 % for warnings, 90 % for the
rest; 95 % restored.

${grid(
  ['code', 'severity', 'faults', 'found', 'restored', 'loses information', 'elsewhere', 'good'],
  chosen.map((rule) => rowOf(rule, scores.get(rule.code) ?? nothing)),
)}

## Real text, untouched

${alarms.words} words of real sittings and pages, as they were published. Each finding was read in its place (test/quality/judged.ts).

${grid(['code', 'severity', 'findings', 'in 10,000 words', 'real', 'false alarms', 'not read'], found)}
`;
}

main();
