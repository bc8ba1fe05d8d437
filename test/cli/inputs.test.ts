import assert from 'node:assert/strict';
import { chmodSync, closeSync, openSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decode } from '../../server/src/workspace/read.ts';
import { debate, folder, good, hansard, refused } from './hansard.ts';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const outline = (input: string | Uint8Array): unknown =>
  JSON.parse(good(['outline', '--format=json', '-'], { input })) as unknown;
const findings = (input: string | Uint8Array): unknown =>
  JSON.parse(good(['check', '--format=json', '-'], { input }, 1)) as unknown;

/** What is no transcript of any kind: `outline` and `check` say the same line of it, and nothing else. */
function notRead(t: TestContext, content: Uint8Array, why: string): void {
  const cwd = folder(t, { 'a.hansard': content });
  refused(['outline', 'a.hansard'], `hansard outline: a.hansard ${why}`, { cwd });
  refused(['outline', '-'], `hansard outline: <stdin> ${why}`, { input: content });
  const ran = hansard(['check', 'a.hansard', '--format=jsonl'], { cwd });
  assert.deepEqual(ran, { code: 2, out: '', err: `hansard check: a.hansard ${why}\n` });
}

test('line ends, byte order marks and UTF-16 change no answer', () => {
  const crlf = debate.replaceAll('\n', '\r\n');
  const forms = {
    CRLF: crlf,
    CR: debate.replaceAll('\n', '\r'),
    'a byte order mark': `\ufeff${debate}`,
    'UTF-16 LE': utf16(debate),
    'UTF-16 BE': utf16(crlf).swap16(),
    'no last line end': debate.trimEnd(),
  };
  for (const [name, form] of Object.entries(forms)) {
    assert.deepEqual(outline(form), outline(debate), name);
    assert.deepEqual(findings(form), findings(debate), name);
  }
});

const noTurns = 'hansard check: <stdin> has no turns; if it is not a transcript, name another file\n';

test('an empty text is a transcript with nothing in it, and it is said that there is nothing', () => {
  const nothing = { version: 1, title: null, date: null, chamber: null, page: 'fragment', items: [] };
  for (const input of ['', '\ufeff', '\n', ' \r\n\r\n']) {
    assert.deepEqual(outline(input), nothing);
    assert.deepEqual(hansard(['check', '-'], { input }), {
      code: 0,
      out: '1 transcript, 0 turns: nothing found\n',
      err: noTurns,
    });
  }
});

test('bytes become the text that they are, every character of it', () => {
  const text = '\u00a0Siân’s “—” \u{1f514}\u0000\t\r\n\ufffd';
  const padded = `${'x'.repeat(9000)}${text}`;
  assert.equal(decode(Buffer.from(padded)), padded);
  assert.equal(decode(Buffer.from(`\ufeff\ufeff${padded}`)), `\ufeff${padded}`);
  assert.equal(decode(utf16(padded)), padded);
  assert.equal(decode(utf16(padded).swap16()), padded);
});

test('a binary file is one clear line', (t) => {
  const why = 'is a binary file; a transcript is text in UTF-8, or in UTF-16 with a byte order mark';
  notRead(t, Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'), why);
  notRead(t, utf16('a\0b'), why);
});

test('bytes that are not UTF-8 are one clear line that says where', (t) => {
  const latin = Buffer.from('One line.\n\nAnother, of Siân’s.\r\n'.replace('’', "'"), 'latin1');
  notRead(t, latin, 'is not UTF-8 in line 3; save it as UTF-8, or try iconv -f WINDOWS-1252 -t UTF-8');
  notRead(t, utf16('cut short').subarray(0, -1), 'is not UTF-16LE, though it begins as such');
});

test('a file that is not there, or cannot be, is one clear line', (t) => {
  const cwd = folder(t, { 'a.hansard': debate });
  symlinkSync('gone.hansard', join(cwd, 'link.hansard'));
  symlinkSync('round.hansard', join(cwd, 'round.hansard'));
  const says = (path: string, why: string) =>
    refused(['outline', path], `hansard outline: ${path.replace('\x1b', '␛')} ${why}`, { cwd });
  says('b.hansard', 'is not there; check the path');
  says('\x1b[2J', 'is not there; check the path');
  says('a.hansard/x', 'is not there: a part of the path is a file, not a folder; check the path');
  says('link.hansard', 'is a link to a file that is not there; mend the link');
  says('round.hansard', 'is a link that leads back to itself; mend the link');
  says('.', 'is a folder; name a file in it');
  says('x'.repeat(300), 'cannot be read (ENAMETOOLONG); check the disk and the path');

  const ran = hansard(['check', '.'], { cwd });
  assert.equal(ran.code, 2);
  assert.match(ran.out, /^1 transcript, 2 turns: 1 error, 1 warning/m);
  assert.deepEqual(ran.err.split('\n'), [
    'hansard check: link.hansard is a link to a file that is not there; mend the link',
    'hansard check: round.hansard is a link that leads back to itself; mend the link',
    '',
  ]);
});

test('a folder on standard input is one clear line', (t) => {
  if (process.platform === 'win32') return t.skip('Windows opens no folder as a file');
  const stdin = openSync('/', 'r');
  refused(['outline', '-'], 'hansard outline: <stdin> is a folder; give it a file', { stdin });
  closeSync(stdin);
});

test('what may not be read is one clear line, and the rest is checked', (t) => {
  if (process.platform === 'win32') return t.skip('permissions are another thing on Windows');
  // Root may read everything, so the command is run as nobody; that user must be able to run it at all.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  if (!canRun(uid)) return t.skip('run as root, and nobody else may read the command or Node');
  const cwd = folder(t, { 'a.hansard': debate, 'shut.hansard': debate, 'shut/b.hansard': debate });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'shut.hansard'), 0);
  chmodSync(join(cwd, 'shut'), 0);
  const why = 'may not be read; ask for permission to read it (ls -l shows who has it)';
  const ran = hansard(['check', '.'], { cwd, uid });
  const pattern = hansard(['check', '*.hansard'], { cwd, uid });
  chmodSync(join(cwd, 'shut'), 0o755);
  assert.equal(ran.code, 2);
  assert.match(ran.out, /^1 transcript, 2 turns: 1 error, 1 warning/m);
  assert.deepEqual(ran.err.split('\n').sort(), [
    '',
    `hansard check: shut ${why}`,
    `hansard check: shut.hansard ${why}`,
  ]);
  // The pattern does not lead into the folder, so that is nobody’s concern.
  assert.deepEqual(pattern, { ...ran, err: `hansard check: shut.hansard ${why}\n` });
});

test('a file of 50 MB is checked to its last line', (t) => {
  const cwd = folder(t, {});
  const turn = 'Ada Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\n%\n\n'.replace(
    '%',
    'The lamp is lit. '.repeat(500).trim(),
  );
  const turns = Math.ceil((50 * 2 ** 20) / turn.length);
  const file = openSync(join(cwd, 'long.hansard'), 'w');
  writeSync(file, `${debate}\n`);
  for (let i = 0; i < turns; i += 1) writeSync(file, turn.replace('The lamp', `Lamp ${i}`));
  writeSync(file, `${debate.slice(debate.indexOf('Ada Pell'))}`);
  closeSync(file);
  const out = good(['check', '--format=json', '--rule=missing-link-line=hint', 'long.hansard'], { cwd });
  const { files, summary } = JSON.parse(out) as {
    files: [{ diagnostics: { code: string; range: { start: { line: number } } }[] }];
    summary: { turns: number; hints: number };
  };
  assert.deepEqual([summary.turns, summary.hints], [turns + 4, 2]);
  const last = files[0].diagnostics.filter(({ code }) => code === 'missing-link-line').at(-1);
  assert.equal(last?.range.start.line, 17 + 5 * turns + 5);
});

function canRun(uid: number | undefined): boolean {
  try {
    return hansard(['--version'], { uid }).code === 0;
  } catch {
    return false; // The system did not let that user start Node.
  }
}
