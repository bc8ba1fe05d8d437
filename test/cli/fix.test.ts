import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { clean, debate, folder, good, hansard } from './hansard.ts';

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

test('--fix makes the safe fixes, reports what is left, and has nothing more to do', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': clean });
  const before = statSync(join(cwd, 'b.hansard')).mtimeMs;
  const out = good(['check', '--fix', '--format', 'jsonl', 'a.hansard', 'b.hansard'], { cwd });
  assert.ok(
    out.split('\n').every((line) => line === '' || JSON.parse(line).diagnostics.length === 0),
    out,
  );
  const once = read(cwd, 'a.hansard');
  assert.notEqual(once, debate);
  assert.ok(!/\) North and|\) Fenwick /.test(once));
  good(['check', '--fix', 'a.hansard'], { cwd });
  assert.equal(read(cwd, 'a.hansard'), once);
  assert.equal(statSync(join(cwd, 'b.hansard')).mtimeMs, before, 'what has nothing to mend is not written');
  assert.deepEqual(readdirSync(cwd).sort(), ['a.hansard', 'b.hansard'], 'nothing is left beside them');
});

test('--fix keeps line ends, the byte order mark, UTF-16 and the mode', (t) => {
  const crlf = debate.replaceAll('\n', '\r\n');
  const cwd = folder(t, {
    'lf.hansard': debate,
    'bom.hansard': `\ufeff${crlf}`,
    'wide.hansard': Buffer.from(`\ufeff${debate}`, 'utf16le'),
  });
  chmodSync(join(cwd, 'bom.hansard'), 0o640);
  good(['check', '--fix', 'lf.hansard', 'bom.hansard', 'wide.hansard'], { cwd });
  const mended = read(cwd, 'lf.hansard');
  assert.equal(read(cwd, 'bom.hansard'), `\ufeff${mended.replaceAll('\n', '\r\n')}`);
  assert.equal(statSync(join(cwd, 'bom.hansard')).mode & 0o777, 0o640);
  assert.equal(readFileSync(join(cwd, 'wide.hansard')).toString('utf16le'), `\ufeff${mended}`);
});

test('--fix of standard input writes the mended text, and reports to stderr', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  const ran = hansard(['check', '--fix', '--format', 'json', '-'], { cwd, input: debate });
  good(['check', '--fix', 'a.hansard'], { cwd });
  assert.equal(ran.out, read(cwd, 'a.hansard'));
  assert.equal(JSON.parse(ran.err).summary.errors, 0);
  assert.equal(ran.code, 0);
});

test('--fix of what may not be written says so, and goes on with the others', {
  skip: process.getuid?.() === 0 && process.platform === 'win32',
}, (t) => {
  const cwd = folder(t, { 'no/a.hansard': debate, 'b.hansard': debate });
  chmodSync(join(cwd, 'no'), 0o555);
  chmodSync(cwd, 0o777);
  chmodSync(join(cwd, 'b.hansard'), 0o666);
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const ran = hansard(['check', '--fix', 'no/a.hansard', 'b.hansard'], { cwd, uid });
  chmodSync(join(cwd, 'no'), 0o755);
  assert.equal(ran.code, 2);
  assert.match(
    ran.err,
    /^hansard check: no\/a\.hansard could not be written \(EACCES\) and is left as it is; .*permissions\n$/,
  );
  assert.equal(read(cwd, 'no/a.hansard'), debate);
  assert.notEqual(read(cwd, 'b.hansard'), debate);
});

test('the nearest .hansardrc.json holds, and --rule stands over it', (t) => {
  const cwd = folder(t, {
    'a.hansard': debate,
    'deep/b.hansard': debate,
    '.hansardrc.json': '{ "rules": { "missing-link-line": "off" } } // ours',
    'deep/.hansardrc.json': '{ "rules": { "stray-after-mention": "off" } }',
  });
  const codes = (...more: readonly string[]) =>
    hansard(['check', '--format', 'jsonl', ...more, 'a.hansard', 'deep/b.hansard'], { cwd })
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line).diagnostics.map(({ code }: { readonly code: string }) => code));
  assert.deepEqual(codes(), [['stray-after-mention'], ['missing-link-line']]);
  assert.deepEqual(codes('--rule', 'stray-after-mention=hint', '--rule', 'missing-link-line=off'), [
    ['stray-after-mention'],
    ['stray-after-mention'],
  ]);
  const mended = hansard(['check', '--fix', 'a.hansard'], { cwd });
  assert.equal(mended.code, 0);
  assert.ok(
    !read(cwd, 'a.hansard').includes('Hansard - - - Excerpts\n\nThe ferry'),
    'a rule that is off mends nothing',
  );
});

test('what is wrong with a .hansardrc.json is said with its place; what is right of it holds', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  writeFileSync(join(cwd, '.hansardrc.json'), '{\n  "rules": { "missing-link-line": "off", "stray": "off" }\n}\n');
  const ran = hansard(['check', '--format', 'jsonl', 'a.hansard'], { cwd });
  assert.equal(ran.code, 2);
  assert.match(ran.err, /^hansard check: \.hansardrc\.json:2:\d+: There is no rule “stray”; the nearest is .*\n$/);
  assert.deepEqual(
    JSON.parse(ran.out).diagnostics.map(({ code }: { readonly code: string }) => code),
    ['stray-after-mention'],
  );
});
