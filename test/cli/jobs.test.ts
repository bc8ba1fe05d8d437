import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { sharedOut } from '../../server/src/cli/check/batches.ts';
import { pooled } from '../../server/src/cli/check/pool.ts';
import { clean, debate, folder, good, hansard, refused } from './hansard.ts';

const crlf = debate.replaceAll('\n', '\r\n');

/** Good files among what cannot be read, of every encoding. */
const mixed = (): Record<string, string | Uint8Array> => ({
  'a.hansard': debate,
  'b.hansard': Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'),
  'c.hansard': `\ufeff${crlf}`,
  'd.hansard': Buffer.from(`\ufeff${debate}`, 'utf16le'),
  'e.hansard': Buffer.from('Siân'.replace('â', '\u00e2'), 'latin1'),
  'f.hansard': clean,
  'g.hansard': '',
});

test('every form of report is the same by however many threads', (t) => {
  const cwd = folder(t, mixed());
  for (const format of ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github']) {
    const by = (jobs: number, ...more: readonly string[]) =>
      hansard(['check', '--format', format, '--jobs', String(jobs), '.', 'absent.hansard', ...more], { cwd });
    const one = by(1);
    assert.equal(one.code, 2);
    assert.equal(one.err.split('\n').length, 5, one.err);
    for (const jobs of [2, 3, 8]) assert.deepEqual(by(jobs), one, `${format} by ${jobs}`);
    const input = (jobs: number) =>
      hansard(['check', '--format', format, '--jobs', String(jobs), 'f.hansard', '-', 'a.hansard'], {
        cwd,
        input: debate,
      });
    assert.deepEqual(input(2), input(1), `${format} with standard input`);
  }
});

test('thousands of files come in their order, and their sums add up', (t) => {
  const count = 3000;
  const names = Array.from({ length: count }, (_, i) => `${String(i).padStart(4, '0')}.hansard`);
  const cwd = folder(t, Object.fromEntries(names.map((name, i) => [name, i % 3 === 0 ? debate : clean])));
  const { files, summary } = JSON.parse(good(['check', '--jobs=2', '--format=json', '.'], { cwd }, 1));
  assert.deepEqual(
    files.map(({ path }: { readonly path: string }) => path),
    names,
  );
  assert.deepEqual(summary, {
    files: count,
    turns: 2 * count,
    errors: count / 3,
    warnings: count / 3,
    informations: 0,
    hints: 0,
  });
});

test('--fix is done by threads, and an empty folder needs none', (t) => {
  const cwd = folder(t, { ...mixed(), 'empty/readme.md': '' });
  const same = folder(t, mixed());
  const ran = hansard(['check', '--fix', '--jobs=4', '.'], { cwd });
  assert.deepEqual(hansard(['check', '--fix', '--jobs=1', '.'], { cwd: same }), ran);
  for (const name of readdirSync(same)) {
    assert.deepEqual(readFileSync(join(cwd, name)), readFileSync(join(same, name)), name);
    assert.equal(name.endsWith('.tmp'), false);
  }
  assert.notEqual(readFileSync(join(cwd, 'c.hansard'), 'utf8'), `\ufeff${crlf}`);
  const empty = hansard(['check', '--jobs=2', 'empty'], { cwd });
  assert.equal(empty.code, 2);
  assert.match(empty.err, /^hansard check: empty is a folder without transcripts .*\n$/);
});

test('settings files hold in every thread, and what is wrong with them is said once', (t) => {
  const cwd = folder(t, {
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.hansard`, debate])),
    '.hansardrc.json': '{ "rules": { "missing-link-line": "off", "stray": "off" } }',
  });
  const ran = hansard(['check', '--jobs=4', '--format=jsonl', '.'], { cwd });
  assert.equal(ran.code, 2);
  assert.match(ran.err, /^hansard check: \.hansardrc\.json:1:\d+: There is no rule “stray”; .*\n$/);
  assert.doesNotMatch(ran.out, /missing-link-line/);
  assert.equal(hansard(['check', '--jobs=4', '--rule=stray-after-mention=error', '.'], { cwd }).code, 2);
});

test('a number of threads that is none is refused', () => {
  for (const jobs of ['0', '-1', 'two', '1.5', '', '257'])
    refused(
      ['check', `--jobs=${jobs}`, '.'],
      `hansard check: --jobs is a number of threads from 1 to 256, not “${jobs}”`,
    );
});

test('a fault of the program is said with the file’s name, and the others are checked', (t) => {
  const cwd = folder(t, {
    'a.hansard': clean,
    'bad.hansard': clean,
    'c.hansard': clean,
    // Stands in for a bug: it strikes in whichever thread reads that file.
    'break.cjs': `const fs = require('node:fs');
      const read = fs.readFileSync;
      fs.readFileSync = (path, ...more) => {
        if (String(path).endsWith('bad.hansard')) process.env.HOW === 'exit' ? process.exit(7) : undefined.broken;
        return read(path, ...more);
      };`,
  });
  const run = (jobs: number, how: string) =>
    hansard(['check', `--jobs=${jobs}`, '.'], {
      cwd,
      env: { NODE_OPTIONS: `--require ${JSON.stringify(join(cwd, 'break.cjs'))}`, HOW: how },
    });
  for (const ran of [run(1, 'throw'), run(2, 'throw'), run(2, 'exit')]) {
    assert.equal(ran.code, 2);
    assert.equal(ran.out, '2 transcripts, 4 turns: nothing found\n');
    assert.match(ran.err, /^hansard check: bad\.hansard met a fault of the program, version \S+, please report it\n./);
  }
});

/** A thread that echoes paths, and does what some of them say. */
const echo = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ first, paths }) => paths.forEach((path, i) => {
    if (path === 'throw') throw new TypeError('broken');
    if (path === 'exit') process.exit(3);
    if (path === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    parentPort.postMessage({ index: first + i, outcome: { path } });
  }));`;

test('a thread that dies takes one file with it', async () => {
  const paths = ['slow', 'a', 'throw', 'b', 'exit', 'exit', 'c', 'slow', 'throw'];
  const batches = [0, 3, 6].map((first) => ({ first, paths: paths.slice(first, first + 3) }));
  for (const jobs of [1, 2, 3]) {
    const told: string[] = [];
    for await (const { path, fault } of pooled(batches, jobs, () => new Worker(echo, { eval: true, stdout: true }))) {
      if (fault !== undefined)
        assert.match(fault, path === 'throw' ? /^TypeError: broken\n/ : /^The thread .* code 3\.$/);
      told.push(fault === undefined ? path : `${path}!`);
    }
    assert.deepEqual(told, ['slow', 'a', 'throw!', 'b', 'exit!', 'exit!', 'c', 'slow', 'throw!']);
  }
});

test('batches hold every file once, in order; little is left to one thread', (t) => {
  const cwd = folder(t, Object.fromEntries(['a', 'b', 'c'].map((name) => [name, 'x'.repeat(4e6)])));
  const large = ['a', 'b', 'c'].map((name) => join(cwd, name));
  const small = Array.from({ length: 500 }, (_, i) => join(cwd, `absent-${i}`));
  for (const [paths, wanted] of [
    [large, undefined],
    [small, 4],
    [[...small, ...large], 2],
    [large, 9],
  ] as const) {
    const { batches } = sharedOut(paths, wanted);
    assert.deepEqual(
      batches.flatMap((batch) => batch.paths),
      paths,
    );
    assert.ok(batches.every(({ first, paths: [path] }) => paths[first] === path));
  }
  assert.equal(sharedOut(small, undefined).jobs, 1);
  assert.equal(sharedOut(large, undefined).jobs, 1);
  for (const path of large) truncateSync(path, 40e6);
  assert.equal(sharedOut(large, undefined).jobs, Math.min(availableParallelism(), 3));
  assert.equal(sharedOut(large, 9).jobs, 3);
  assert.ok(sharedOut(small, 4).batches.length >= 4);
});
