import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { paintFor } from '../../server/src/cli/paint.ts';
import { excerpt } from '../../server/src/cli/report/excerpt.ts';
import { pretty } from '../../server/src/cli/report/pretty.ts';
import type { Placed } from '../../server/src/features/diagnostics.ts';
import { fixOf } from '../../server/src/rules/fix-all.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { clean, cli, debate, folder, good, hansard } from './hansard.ts';

/** What people read, without the messages, whose words are each rule’s own: `…` stands for their lines. */
const withoutMessages = (out: string) => out.replace(/^( {2}\S.*\n)+/gm, '  …\n');

test('each finding has its place, its line with carets, and its fix; the sum is last', (t) => {
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': clean });
  const out = good(['check', '.'], { cwd }, 1);
  assert.equal(
    withoutMessages(out),
    `a.hansard:10:59  warning  stray-after-mention
  …

   10 │ My hon. Friend the Member for Sallow Bridge (Rhona Quill) Bridge and I have seen the lights.
      │                                                           ^^^^^^
      = safe fix: Remove “Bridge”

a.hansard:12:1  error  missing-link-line
  …

   12 │ Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab/Co-op)
      │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = safe fix: Insert the link line

2 transcripts, 4 turns: 1 error, 1 warning; 2 safe fixes
`,
  );
  assert.equal(good(['check', 'b.hansard'], { cwd }), '1 transcript, 2 turns: nothing found\n');
});

test('nothing in a file can move the cursor, change colours or turn the order of words round', () => {
  const input = debate.replace('have seen', 'have \x1b[31m\u202eseen\u200b\ta\u00a0b');
  const out = good(['check', '--rule=missing-link-line=off', '--fail-on=never', '-'], { input });
  assert.match(out, /and I have ␛\[31m<U\+202E>seen<U\+200B>→a␣b/);
  assert.doesNotMatch(out, /[\x1b\t\u202e\u200b]/);
});

test('the stretch of a line that is shown holds the fault, over its carets', () => {
  const under = (line: string, words: string, width: number) => {
    const start = line.indexOf(words);
    const { text, indent, carets } = excerpt(line, start, start + words.length, width);
    assert.ok([...text].length <= width, text);
    return `${text}\n${' '.repeat(indent)}${'^'.repeat(carets)}`;
  };
  const line = 'The quick brown fox jumps over the lazy dog and is not seen again.';
  assert.equal(under(line, 'brown', 80), `${line}\n          ^^^^^`);
  assert.equal(under(line, 'jumps', 24), '…fox jumps over the laz…\n     ^^^^^');
  assert.equal(under(line, 'The', 24), 'The quick brown fox ju…\n^^^');
  assert.equal(under(line, 'again.', 24), '…and is not seen again.\n                 ^^^^^^');
  assert.equal(under(line, line, 24), `The quick brown fox ju…\n${'^'.repeat(22)}`);
  assert.equal(under('é\te\u0301\u{1f514}x', 'x', 20), 'é→e\u0301\u{1f514}x\n     ^');
  const long = `${'word '.repeat(400_000)}fault${' word'.repeat(400_000)}`;
  assert.match(under(long, 'fault', 40), /^….*word fault word.*…\n +\^{5}$/);
});

/** A finding as no rule has it: over the whole of `text`, which is one block. */
function found(text: string, message: string, fixes: number, fix: Rule['fix']): Placed {
  const block = treeOf(text).debates[0]?.blocks[0];
  assert.equal(block?.text, text);
  const rule: Rule = {
    code: 'a-code',
    scope: 'block',
    severity: 'hint',
    fix,
    summary: '',
    why: '',
    examples: [],
    silent: [],
    check: () => [],
  };
  const fixOffered = { title: 'Mend\x07 it', edits: () => [] };
  const finding = { start: 0, end: text.length, message, fixes: Array(fixes).fill(fixOffered) };
  const lines = text.split('\n');
  const range = {
    start: { line: 6, character: 0 },
    end: { line: 5 + lines.length, character: lines.at(-1)?.length ?? 0 },
  };
  return { rule, block, finding, severity: 'hint', offset: 0, range };
}

test('a finding over many lines shows the first of them', () => {
  const text = 'One.\n\nTwo.\n\nThree.\n\nFour.';
  const one = found(
    `Ada Pell Portrait Ada Pell\n- Hansard - -\n\n${text}`,
    'It is \x1b[31mwrong and is to be mended.',
    2,
    'safe',
  );
  const shown = pretty((_, words) => words, 30).file({
    path: 'a\x1b',
    tree: treeOf(''),
    style: {},
    findings: [one],
    related: new Map(),
  });
  assert.equal(
    shown,
    `a␛:7:1  hint  a-code
  It is ␛[31mwrong and is to
  be mended.

    7 │ Ada Pell Portrait Ad…
      │ ^^^^^^^^^^^^^^^^^^^^
    8 │ - Hansard - -
      │ ^^^^^^^^^^^^^
    9 │
   10 │ One.
      │ ^^^^
    … │ and on to line 16
      = choice: Mend␇ it
      = choice: Mend␇ it

`,
  );
});

test('the other place that a finding speaks of is told by its line', () => {
  const again = clean.replace(
    'Question',
    `${['One.', 'Two.'].map((words) => `Ada Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\n${words}\n\n`).join('')}Question`,
  );
  const out = good(['check', '--rule=consecutive-turns=hint', '-'], { input: again });
  assert.match(out, /^<stdin>:22:1 {2}hint {2}consecutive-turns\n[\s\S]*^ {6}= line 17: /m);
});

test('a fix is safe when it is the one fix of a rule whose fixes are', () => {
  const fixes = (count: number, fix: Rule['fix']) => fixOf(found('Words.', 'Wrong.', count, fix));
  assert.deepEqual([fixes(0, 'safe'), fixes(1, 'safe'), fixes(2, 'safe')], ['none', 'safe', 'choice']);
  assert.deepEqual([fixes(0, 'choice'), fixes(1, 'choice'), fixes(0, 'none')], ['none', 'choice', 'none']);
});

test('colours are for terminals, and never with NO_COLOR', () => {
  const coloured = (env: Record<string, string>) =>
    good(['check', '-'], { input: debate, env }, 1).includes('\x1b[31merror\x1b[39m');
  assert.equal(coloured({}), false);
  assert.equal(coloured({ FORCE_COLOR: '1' }), true);
  assert.equal(coloured({ FORCE_COLOR: '0' }), false);
  assert.equal(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  const onTerminal = (env: Record<string, string>) => paintFor({ isTTY: true }, env)('red', 'x') !== 'x';
  assert.equal(onTerminal({ TERM: 'xterm' }), true);
  assert.equal(onTerminal({ TERM: 'dumb' }), false);
  assert.equal(onTerminal({ NO_COLOR: '1' }), false);
  assert.equal(onTerminal({ NO_COLOR: '' }), true);
});

test('a reader that has enough is no fault', async (t) => {
  const cwd = folder(t, { 'a.hansard': debate.repeat(5000) });
  const child = spawn(process.execPath, [cli, 'check', 'a.hansard', 'a.hansard'], { cwd });
  t.after(() => child.kill());
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [err, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.deepEqual({ err, code, signal }, { err: '', code: 0, signal: null });
});

test('a full disk is one clear line', { skip: process.platform !== 'linux' && 'needs /dev/full' }, () => {
  const { code, err } = hansard(['outline', '-'], { input: debate, stdout: openSync('/dev/full', 'w') });
  assert.equal(code, 2);
  assert.match(err, /^hansard: standard output cannot be written \(ENOSPC.*\); make room, or write elsewhere\n$/);
});
