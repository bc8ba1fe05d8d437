/** npm run bench: what the product takes, against floors and peers, in one run. `--help` says what it takes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { project, state } from './folders.ts';
import type { Ground } from './ground.ts';
import type { Part, Plan } from './part.ts';
import { attacking } from './parts/adversarial.ts';
import { editing } from './parts/edit.ts';
import { featuring } from './parts/features.ts';
import { colouring } from './parts/grammar.ts';
import { indexing } from './parts/indexing.ts';
import { typing } from './parts/keystrokes.ts';
import { remembering } from './parts/memory.ts';
import { outlining } from './parts/outline.ts';
import { parsing } from './parts/parse.ts';
import { surviving } from './parts/reliability.ts';
import { ruling } from './parts/rules.ts';
import { starting } from './parts/start.ts';
import { installPeers } from './peers.ts';
import { report } from './report.ts';
import { textOf } from './texts.ts';

const parts: Readonly<Record<string, (ground: Ground) => Promise<Part>>> = {
  keystrokes: typing,
  edit: editing,
  outline: outlining,
  features: featuring,
  parse: parsing,
  rules: ruling,
  start: starting,
  memory: remembering,
  index: indexing,
  adversarial: attacking,
  grammar: colouring,
  reliability: surviving,
};

const help = `npm run bench [-- quick] [-- PART…] [--fuzz ROUNDS] [--soak EDITS] [--write]
  quick          two minutes: 0.1, 1 and 10 MB, few edits, no soak
  PART           only these: ${Object.keys(parts).join(', ')}
  --fuzz ROUNDS  rounds of hostile edits: 60, in a quick run 3, unless told
  --soak EDITS   edits of the soak: 100000, unless told
  --write        write docs/performance.md also from a run that is quick or of some parts

A full run writes docs/performance.md; every run writes .bench/performance.md.`;

async function main(): Promise<void> {
  const options = {
    fuzz: { type: 'string' },
    soak: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(help);
  const quick = positionals.includes('quick');
  const chosen = positionals.filter((word) => word !== 'quick');
  const unknown = chosen.find((word) => !(word in parts));
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}\n\n${help}`);
  const plan: Plan = {
    quick,
    sizes: quick ? [0.1, 1, 10] : [0.1, 1, 10, 60],
    rounds: quick ? 1 : 3,
    edits: quick ? 60 : 200,
    fuzzRounds: Number(values.fuzz ?? (quick ? 3 : 60)),
    soakEdits: Number(values.soak ?? 100_000),
  };
  const made: Part[] = [];
  const ground = { plan, peers: installPeers(), text: textOf };
  for (const [name, measure] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const start = performance.now();
    const part = await measure(ground);
    made.push(part);
    console.log(`\n${part.title} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
    for (const { what, target, measured, met } of part.rows)
      console.log(`  ${met === undefined ? '–' : met ? '✓' : '✗'} ${what}: ${measured}; ${target}`);
  }
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  const text = report(made, plan, command, new Date().toISOString().slice(0, 10));
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'performance.md'), text);
  const whole = !quick && chosen.length === 0;
  if (whole || values.write) writeFileSync(join(project, 'docs/performance.md'), text);
  console.log(`\nAll figures: ${whole || values.write ? 'docs' : '.bench'}/performance.md`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
