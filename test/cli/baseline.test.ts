import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { clean, debate, folder, hansard, refused } from './hansard.ts';

const known = ['--baseline', 'known.json'];
const update = [...known, '--update-baseline'];

const read = (cwd: string) => readFileSync(join(cwd, 'known.json'), 'utf8');

/** The codes that are reported, and the exit code. */
function reported(cwd: string, ...args: readonly string[]): readonly [readonly string[], number | null, string] {
  const ran = hansard(['check', '--format=jsonl', '--fail-on=hint', ...args], { cwd });
  const lines = ran.out.split('\n').filter((line) => line !== '');
  const codes = lines.flatMap((line) =>
    JSON.parse(line).diagnostics.map(({ code }: { readonly code: string }) => code),
  );
  return [codes, ran.code, ran.err];
}

test('what a baseline holds is not reported and does not count; what is new is', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'deep/b.hansard': debate, 'c.hansard': clean });
  assert.deepEqual(reported(cwd, ...update), [[], 0, 'hansard check: known.json holds 4 findings\n']);
  assert.deepEqual(reported(cwd, ...known), [[], 0, '']);
  assert.deepEqual(reported(cwd, ...known, '--jobs=3'), [[], 0, '']);
  const fault = 'My hon. Friend the Member for Sallow Bridge (Rhona Quill) Bridge and I have seen the lights.';
  writeFileSync(
    join(cwd, 'a.hansard'),
    debate.replace(
      fault,
      `${fault}\n\nAnd my hon. Friend the Member for Fenwick Vale (Idris Vane) Vale and I were there.`,
    ),
  );
  writeFileSync(join(cwd, 'c.hansard'), debate);
  const [codes, code] = reported(cwd, ...known);
  assert.deepEqual(codes, ['stray-after-mention', 'stray-after-mention', 'missing-link-line']);
  assert.equal(code, 1);
  assert.equal(reported(cwd)[0].length, 7);
});

test('text that moves stays known, in other line ends and in UTF-16 too', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  reported(cwd, ...update);
  const turn = 'Idris Vane Portrait Idris Vane (Carrow) (Con)\n- Hansard - - - Excerpts\n\nSo it is.\n\n';
  const moved = debate.replace('Ada Pell Portrait', `${turn.repeat(3)}Ada Pell Portrait`);
  for (const text of [moved, moved.replaceAll('\n', '\r\n'), Buffer.from(`\ufeff${moved}`, 'utf16le')]) {
    writeFileSync(join(cwd, 'a.hansard'), text);
    const [codes, , err] = reported(cwd, ...known);
    assert.deepEqual([codes.filter((code) => code !== 'consecutive-turns' && code !== 'repeated-turn'), err], [[], '']);
  }
});

test('of findings that are alike as many are known as there were', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  reported(cwd, ...update);
  writeFileSync(join(cwd, 'a.hansard'), debate + debate);
  assert.deepEqual(reported(cwd, ...known)[0].filter((code) => code === 'missing-link-line').length, 1);
  reported(cwd, ...update);
  assert.match(read(cwd), /"code": "missing-link-line", "fingerprint": "[0-9a-f]{16}", "count": 2 }/);
});

test('a baseline is the same whatever the order and the place of the call, and a line a finding', (t) => {
  const cwd = folder(t, { 'b.hansard': debate, 'deep/a.hansard': debate });
  reported(cwd, ...update, 'deep', 'b.hansard');
  const first = read(cwd);
  rmSync(join(cwd, 'known.json'));
  hansard(['check', '--baseline=../known.json', '--update-baseline', '--jobs=2', '..'], { cwd: join(cwd, 'deep') });
  assert.equal(read(cwd), first);
  assert.deepEqual(
    JSON.parse(first).findings.map(({ path, code }: Record<string, string>) => `${path} ${code}`),
    ['b.hansard', 'deep/a.hansard'].flatMap((path) => [`${path} missing-link-line`, `${path} stray-after-mention`]),
  );
  assert.equal(first.split('\n').filter((line) => /^ {4}\{ "path".*\},?$/.test(line)).length, 4);
  assert.deepEqual(readdirSync(cwd).sort(), ['b.hansard', 'deep', 'known.json']);
});

test('what is there no more is said, and taken out by --update-baseline', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': debate, 'c.hansard': debate });
  reported(cwd, ...update);
  writeFileSync(join(cwd, 'a.hansard'), clean);
  rmSync(join(cwd, 'b.hansard'));
  assert.equal(
    reported(cwd, ...known)[2],
    'hansard check: 4 findings of known.json are there no more; take them out with --update-baseline\n',
  );
  // What is not looked at is neither gone nor lost.
  assert.match(reported(cwd, ...known, 'a.hansard')[2], / 4 findings of /);
  assert.deepEqual(reported(cwd, ...update, 'a.hansard'), [[], 0, 'hansard check: known.json holds 2 findings\n']);
  assert.deepEqual(reported(cwd, ...known), [[], 0, '']);
});

test('a file that cannot be read keeps what the baseline holds of it', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': debate });
  reported(cwd, ...update);
  writeFileSync(join(cwd, 'a.hansard'), Buffer.from([0, 1, 2]));
  const [codes, code, err] = reported(cwd, ...update);
  assert.deepEqual([codes, code], [[], 2]);
  assert.match(err, /a\.hansard is a binary file.*\nhansard check: known\.json holds 4 findings\n$/);
});

test('standard input has a place in the baseline by its path', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  reported(cwd, ...update);
  const ran = hansard(['check', ...known, '--stdin-path=a.hansard', '-'], { cwd, input: debate });
  assert.deepEqual(ran, { code: 0, out: '1 transcript, 2 turns: nothing found\n', err: '' });
});

test('a baseline that is absent or is none is refused, and left as it is', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  const says = (line: string, args: readonly string[] = known) =>
    refused(['check', ...args], `hansard check: ${line}`, { cwd });
  says('the baseline known.json is not there; add --update-baseline to make it');
  says('--update-baseline needs to know which; name it with --baseline FILE', ['--update-baseline']);
  const mend = 'mend it, or take it away and make it anew with --update-baseline';
  for (const [text, why] of [
    [debate, 'is not JSON'],
    ['[]', 'has no list of findings'],
    ['{ "version": 2, "findings": [] }', 'is not of version 1'],
    ['{ "version": 1, "findings": [{ "path": "a" }] }', 'has no path, code, fingerprint and count in its finding 1'],
  ] as const) {
    writeFileSync(join(cwd, 'known.json'), text);
    for (const args of [known, update]) {
      const { code, out, err } = hansard(['check', ...args], { cwd });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`^hansard check: known\\.json is no baseline: it ${why}.*; ${mend}\\n$`));
    }
    assert.equal(read(cwd), text);
  }
  renameSync(join(cwd, 'known.json'), join(cwd, 'other.json'));
  mkdirSync(join(cwd, 'known.json'));
  says('known.json is a folder; name a file in it');
});
