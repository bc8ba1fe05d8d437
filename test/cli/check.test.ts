import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, debate, folder, good, hansard, refused } from './hansard.ts';

const stray = {
  code: 'stray-after-mention',
  severity: 'warning',
  range: { start: { line: 9, character: 58 }, end: { line: 9, character: 64 } },
  fix: 'safe',
};
const missing = {
  code: 'missing-link-line',
  severity: 'error',
  range: { start: { line: 11, character: 0 }, end: { line: 11, character: 60 } },
  fix: 'safe',
};
const nothing = { errors: 0, warnings: 0, informations: 0, hints: 0 };

/** What JSON says, with the messages taken out: how they are worded is each rule’s own. */
function parsed(text: string): unknown {
  return JSON.parse(text, (key, value) => {
    if (key !== 'message') return value;
    assert.ok(typeof value === 'string' && value.length > 20);
    return undefined;
  });
}

const paths = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly path: string }).path);

test('json is the shape that programs are promised', (t) => {
  const cwd = folder(t, {
    'a.hansard': debate,
    'b.txt': 'Mr Roe: Yes.\n\nMrs Poe: No.\n\nMr Roe: Yes.\n\nMrs Poe: No.\n',
  });
  const out = good(['check', 'a.hansard', 'b.txt', '--format=json', '--rule=missing-link-line=warning'], { cwd });
  assert.deepEqual(parsed(out), {
    version: 1,
    files: [
      {
        path: 'a.hansard',
        notation: 'portrait',
        page: 'full',
        turns: 2,
        diagnostics: [stray, { ...missing, severity: 'warning' }],
      },
      { path: 'b.txt', notation: 'inline', page: 'fragment', turns: 4, diagnostics: [] },
    ],
    summary: { files: 2, turns: 6, ...nothing, warnings: 2 },
  });
});

test('jsonl is a line for each file', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': clean });
  const lines = good(['check', '--format', 'jsonl', 'a.hansard', 'b.hansard'], { cwd }, 1).split('\n');
  assert.equal(lines.pop(), '');
  assert.deepEqual(lines.map(parsed), [
    { path: 'a.hansard', notation: 'portrait', page: 'full', turns: 2, diagnostics: [stray, missing] },
    { path: 'b.hansard', notation: 'portrait', page: 'full', turns: 2, diagnostics: [] },
  ]);
});

test('notation and page are told from the text', () => {
  const told = (input: string) => {
    const { out } = hansard(['check', '--format=jsonl', '--fail-on=never', '-'], { input });
    const { notation, page } = JSON.parse(out) as { readonly notation: string; readonly page: string };
    return `${notation} ${page}`;
  };
  const inline = 'Mr Roe: Yes.\n\nMrs Poe: No.\n\nMr Roe: Yes.\n\nMrs Poe: No.\n\nMr Roe: Yes.\n\nMrs Poe: No.\n\n';
  assert.equal(told(clean), 'portrait full');
  assert.equal(told(clean.replace('\n\n', '\n\nAda Pell Excerpts\n')), 'portrait member');
  assert.equal(told(inline), 'inline fragment');
  assert.equal(told(`${inline}Ada Pell Portrait Ada Pell\n- Hansard - -\n\nAye.\n`), 'mixed fragment');
  assert.equal(told(`${inline}${inline}${clean}`), 'mixed fragment');
  assert.equal(told('The rain fell.\n'), 'none fragment');
});

test('the exit code follows --fail-on and --rule', () => {
  const code = (...args: string[]) => hansard(['check', '-', ...args], { input: debate }).code;
  const without = ['--rule', 'missing-link-line=off'];
  assert.equal(code(), 1);
  assert.equal(code('--fail-on=never'), 0);
  assert.equal(code(...without), 0);
  assert.equal(code(...without, '--fail-on=warning'), 1);
  assert.equal(code(...without, '--fail-on=hint'), 1);
  assert.equal(code(...without, '--rule=stray-after-mention=information', '--fail-on=warning'), 0);
  assert.equal(code(...without, '--rule=stray-after-mention=information', '--fail-on=information'), 1);
  assert.equal(code(...without, '--rule=stray-after-mention=error'), 1);
  assert.equal(code(...without, '--rule=stray-after-mention=off', '--fail-on=hint'), 0);
});

test('an input that is wrong makes the exit code 2, and the others are checked', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': clean });
  const ran = hansard(['check', '--format=jsonl', 'absent.hansard', 'a.hansard', '*.none', 'b.hansard'], { cwd });
  assert.equal(ran.code, 2);
  assert.deepEqual(paths(ran.out), ['a.hansard', 'b.hansard']);
  assert.deepEqual(ran.err.split('\n').sort(), [
    '',
    'hansard check: *.none matches no file; check the pattern and its quotes',
    'hansard check: absent.hansard is not there; check the path',
  ]);
});

test('a folder gives its transcripts, sorted, but for what others keep there', (t) => {
  const cwd = folder(t, {
    'b.transcript': clean,
    'a.hansard.txt': clean,
    'c/d/e.hansard': clean,
    'notes.txt': clean,
    'node_modules/x.hansard': debate,
    '.git/x.hansard': debate,
    'empty/readme.md': '',
  });
  const given = (...args: string[]) => paths(good(['check', '--format=jsonl', ...args], { cwd }));
  assert.deepEqual(given('.'), ['a.hansard.txt', 'b.transcript', 'c/d/e.hansard']);
  assert.deepEqual(given(), given('.'));
  assert.deepEqual(given('c', 'c/', './c/d', 'notes.txt'), ['c/d/e.hansard', 'notes.txt']);
  const none = hansard(['check', 'empty'], { cwd });
  assert.deepEqual(none, {
    code: 2,
    out: 'No transcript was checked\n',
    err: 'hansard check: empty is a folder without transcripts (*.hansard, *.transcript, *.hansard.txt); name the files\n',
  });
});

test('a pattern gives the files that it names; a file whose name is one is that file', (t) => {
  const cwd = folder(t, {
    'a.hansard': clean,
    'a[1].hansard': clean,
    'c/b.hansard': clean,
    'c/d/e.txt': clean,
    'node_modules/x.hansard': debate,
  });
  const given = (pattern: string, where = cwd) => paths(good(['check', '--format=jsonl', pattern], { cwd: where }));
  assert.deepEqual(given('*.hansard'), ['a.hansard', 'a[1].hansard']);
  assert.deepEqual(given('a[1].hansard'), ['a[1].hansard']);
  assert.deepEqual(given('./c/*'), ['c/b.hansard']);
  assert.deepEqual(given('**/*.{hansard,txt}'), ['a.hansard', 'a[1].hansard', 'c/b.hansard', 'c/d/e.txt']);
  assert.deepEqual(given('../c/**', `${cwd}/c`), ['../c/b.hansard', '../c/d/e.txt']);
  assert.deepEqual(given(`${cwd}/?/b.hansard`), [`${cwd}/c/b.hansard`]);
});

test('standard input has the path that it is said to have', () => {
  const path = (...args: string[]) => paths(good(['check', '--format=jsonl', ...args], { input: clean }));
  assert.deepEqual(path('-'), ['<stdin>']);
  assert.deepEqual(path('-', '--stdin-path', 'debates/a.hansard'), ['debates/a.hansard']);
  assert.deepEqual(path('--stdin-path=a.hansard'), ['a.hansard']);
  assert.deepEqual(path('-', '-'), ['<stdin>']);
  refused(
    ['check', '--stdin-path=a.hansard', 'b.hansard'],
    'hansard check: --stdin-path names standard input, which is not read; add - to read it',
  );
});
