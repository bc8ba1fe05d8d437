// The one runner: what `npm test` runs here is what CI runs. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { run } from 'node:test';
import { inspect, parseArgs } from 'node:util';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[]; // Each test with its reason.
}

interface Stage {
  readonly name: string;
  readonly files: readonly string[];
  run(files: readonly string[]): Promise<Tally>;
}

const help = `npm test [-- WORD… --no-vscode]
  WORD         run only the stages, or the test files, whose name contains it: npm test -- rules
  --no-vscode  leave out the tests inside VS Code
  --help       this text`;

const built = 'out/test';
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (colour: 31 | 32 | 33, text: string) => (colours ? `\x1b[${colour}m${text}\x1b[0m` : text);

async function main(): Promise<number> {
  const options = { help: { type: 'boolean' }, 'no-vscode': { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options });
  const unknown = Object.keys(values).find((name) => !(name in options));
  if (unknown !== undefined) return refuse(`unknown option ${unknown}`);
  if (values.help) {
    console.log(help);
    return 0;
  }
  process.chdir(join(__dirname, '..', '..'));
  process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  // Handed on to the test files' processes: they are bundled, and their stack traces should name the sources.
  process.execArgv.push('--enable-source-maps');
  const chosen = stages(!values['no-vscode']).flatMap((stage) => choose(stage, positionals));
  if (chosen.length === 0) return refuse(`no stage and no test file is named ${positionals.join(' or ')}`);

  let passed = 0;
  let failed = 0;
  const skipped: string[] = [];
  for (const stage of chosen) {
    console.log(`\n${stage.name}`);
    const start = performance.now();
    const tally = await stage.run(stage.files);
    const total = tally.passed + tally.failed;
    const none = total + tally.skipped.length === 0;
    passed += tally.passed;
    failed += none ? 1 : tally.failed;
    skipped.push(...tally.skipped);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const result = none ? 'no test ran' : `${tally.passed} of ${total} good`;
    console.log(paint(none || tally.failed > 0 ? 31 : 32, `  ${result}, ${seconds} s`));
  }
  if (skipped.length > 0) console.log(paint(33, `\nskipped: ${skipped.length}\n  ${skipped.join('\n  ')}`));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function refuse(why: string): number {
  console.error(`npm test: ${why}; npm test -- --help says what it takes`);
  return 2;
}

function stages(withVSCode: boolean): readonly Stage[] {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js') && !file.startsWith('vscode'))
    .sort();
  const outside = (file: string) => /^(protocol|cli)\b/.test(file);
  return [
    command('types: tsc --noEmit'),
    command('style: biome check .'),
    command('unused: knip'),
    { name: 'tests in process', files: files.filter((file) => !outside(file)), run: nodeTests },
    { name: 'tests over stdio: protocol and command line', files: files.filter(outside), run: nodeTests },
    ...(withVSCode ? [{ name: 'tests inside VS Code (vscode)', files: [], run: vscodeTests }] : []),
  ];
}

/** The stage as far as the words ask for it: all of it when its name has one of them, else its files that do. */
function choose(stage: Stage, words: readonly string[]): readonly Stage[] {
  const asked = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
  const files = asked(stage.name) ? stage.files : stage.files.filter(asked);
  return files.length > 0 || asked(stage.name) ? [{ ...stage, files }] : [];
}

/** One check that is good or bad as a whole, named `what: command`; its output is shown when it is bad. */
function command(name: string): Stage {
  const check = async (): Promise<Tally> => {
    const lines: string[] = [];
    const good = (await start(name.replace(/^\w+: /, ''), (line) => lines.push(line))) === 0;
    if (!good) console.log(lines.join('\n'));
    return { passed: Number(good), failed: Number(!good), skipped: [] };
  };
  return { name, files: [], run: check };
}

async function nodeTests(files: readonly string[]): Promise<Tally> {
  let passed = 0;
  let failed = 0;
  const skipped: string[] = [];
  const fail = (what: string, why = '') => {
    failed++;
    console.log(paint(31, `  ✗ ${what}\n`), why.replace(/\n +at .*node:(internal|async_hooks).*/g, ''));
  };
  const paths = files.map((file) => resolve(built, file));
  for await (const { type, data } of run({ files: paths, concurrency: availableParallelism(), timeout: 300_000 })) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type === 'test:pass' && data.details.type !== 'suite') {
      if (data.skip !== undefined) skipped.push(`${data.name}: ${data.skip === true ? 'no reason given' : data.skip}`);
      // A file with no test in it is reported as one passing test of the file's own name: it checks nothing.
      else if (paths.includes(resolve(data.name))) fail(`no test in ${data.name}`);
      else passed++;
    }
    if (type === 'test:fail') {
      const { error } = data.details;
      const cause = error.cause ?? error;
      // A suite fails with its tests, which are counted; it counts itself only when it could not run them.
      const twice = 'failureType' in error && error.failureType === 'subtestsFailed' && data.details.type === 'suite';
      if (!twice) fail(`${data.name} (${data.file ?? ''})`, cause instanceof Error ? cause.stack : inspect(cause));
    }
  }
  return { passed, failed, skipped };
}

async function vscodeTests(): Promise<Tally> {
  let tally: Tally = { passed: 0, failed: 0, skipped: [] };
  const code = await start(`node ${built}/vscode/runner.js`, (line) => {
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(line) ?? [];
    if (passed === undefined) console.log(line);
    else tally = { ...tally, passed: Number(passed), failed: Number(failed) };
  });
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Runs a command line, hands on each line that it prints, and answers its exit code. */
function start(line: string, print: (line: string) => void): Promise<number> {
  const child = spawn(`${line} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', print);
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

main().then((code) => {
  process.exitCode = code;
});
