import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Log, Region, Result } from 'sarif';
import { clean, debate, folder, good, hansard } from './hansard.ts';

const settings = (message: string) =>
  JSON.stringify({ patterns: [{ code: 'own-lamp', pattern: 'lights', message, severity: 'hint' }] });

const sarif = (cwd: string, ...args: readonly string[]): Log =>
  JSON.parse(hansard(['check', '--format=sarif', ...args], { cwd }).out) as Log;
const resultsIn = (log: Log): readonly Result[] => log.runs[0]?.results ?? [];

test('sarif has what the standard and code hosts ask for', (t) => {
  const cwd = folder(t, {
    'a b/é.hansard': debate,
    'b.hansard': clean,
    '.hansardrc.json': settings('Say “lamps”, and why.'),
  });
  const log = sarif(cwd, '.');
  const [run] = log.runs;
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  assert.equal(run?.columnKind, 'utf16CodeUnits');
  assert.deepEqual(run?.invocations, [{ executionSuccessful: true }]);
  const { name, rules = [] } = run?.tool.driver ?? { name: '' };
  assert.equal(name, 'hansard');
  const ids = rules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.at(-1), 'own-lamp');
  for (const { id, helpUri, shortDescription, fullDescription } of rules.slice(0, -1)) {
    assert.match(helpUri ?? '', new RegExp(`^https://.*/${id}\\.md$`));
    assert.ok(shortDescription?.text && fullDescription?.text, id);
  }
  assert.deepEqual(
    resultsIn(log).map(({ ruleId, level, locations }) => {
      const place = locations?.[0]?.physicalLocation;
      return [ruleId, level, place?.artifactLocation?.uri, place?.region];
    }),
    [
      ['stray-after-mention', 'warning', 'a%20b/%C3%A9.hansard', region(10, 59, 10, 65)],
      ['own-lamp', 'note', 'a%20b/%C3%A9.hansard', region(10, 86, 10, 92)],
      ['missing-link-line', 'error', 'a%20b/%C3%A9.hansard', region(12, 1, 12, 61)],
      ['own-lamp', 'note', 'b.hansard', region(10, 79, 10, 85)],
    ],
  );
  for (const { ruleId, message, level } of resultsIn(log)) {
    assert.ok(ids.includes(ruleId ?? '') && level !== undefined && (message.text?.length ?? 0) > 10);
  }
});

const region = (startLine: number, startColumn: number, endLine: number, endColumn: number): Region => ({
  startLine,
  startColumn,
  endLine,
  endColumn,
});

test('the fixes of sarif make of a text what --fix makes of it', (t) => {
  for (const [name, text] of [
    ['line feeds', debate],
    ['returns too', debate.replaceAll('\n', '\r\n')],
  ] as const) {
    const cwd = folder(t, { 'a.hansard': text });
    const { out: mended } = hansard(['check', '--fix', '-'], { input: text });
    assert.equal(applied(text, resultsIn(sarif(cwd, 'a.hansard'))), mended, name);
  }
});

/** The text with all replacements made, the last first. */
function applied(text: string, results: readonly Result[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const offset = (line = 1, column = 1) => (starts[line - 1] ?? 0) + column - 1;
  const edits = results.flatMap(({ fixes = [] }) =>
    fixes.flatMap(({ artifactChanges: [change] }) => change?.replacements ?? []),
  );
  return edits.reduceRight((current, { deletedRegion: at, insertedContent }) => {
    const [start, end] = [offset(at.startLine, at.startColumn), offset(at.endLine, at.endColumn)];
    return current.slice(0, start) + (insertedContent?.text ?? '') + current.slice(end);
  }, text);
}

test('what sarif knows a finding by stays when the text moves, and no two are alike', (t) => {
  const more = 'Idris Vane Portrait Idris Vane (Carrow) (Con)\n- Hansard - - - Excerpts\n\nSo it is.\n\n';
  const cwd = folder(t, { 'a.hansard': debate, 'b.hansard': debate.replace('Ada Pell', `${more}Ada Pell`) });
  const prints = (name: string) => resultsIn(sarif(cwd, name)).map((one) => one.partialFingerprints?.['hansard/v1']);
  assert.deepEqual(prints('b.hansard'), prints('a.hansard'));
  const twice = folder(t, { 'a.hansard': debate + debate });
  const all = resultsIn(sarif(twice, 'a.hansard')).map(
    (one) => `${one.ruleId} ${one.partialFingerprints?.['hansard/v1']}`,
  );
  assert.ok(all.length >= 4);
  assert.equal(new Set(all).size, all.length);
});

test('sarif names files elsewhere by a whole URI, and says what could not be checked', (t) => {
  const cwd = folder(t, { 'in/empty.md': '', 'out/a.hansard': debate, 'out/c.hansard': Buffer.from([0, 1, 2]) });
  const log = sarif(join(cwd, 'in'), '../out/a.hansard', '../out/c.hansard');
  const uris = resultsIn(log).map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation);
  assert.deepEqual(uris[0], { uri: pathToFileURL(join(cwd, 'out/a.hansard')).href });
  const [invocation] = log.runs[0]?.invocations ?? [];
  assert.equal(invocation?.executionSuccessful, false);
  assert.match(invocation?.toolExecutionNotifications?.[0]?.message.text ?? '', /c\.hansard is a binary file/);
});

test('junit is a suite a file and a case a code, and a case that passes for a clean file', (t) => {
  const cwd = folder(t, {
    'a&<">.hansard': debate,
    'b.hansard': clean,
    'c.hansard': debate.replaceAll('lights', 'lamps') + debate.slice(debate.indexOf('Rhona Quill Portrait')),
    '.hansardrc.json': settings('A <bell>\u0007 & "more" \uffff.'),
  });
  const { code, out } = hansard(['check', '--format=junit', '.', 'gone.hansard'], { cwd });
  assert.equal(code, 2);
  const elements = wellFormed(out);
  const named = (kind: string) => elements.filter(([name]) => name === kind).map(([, attributes]) => attributes);
  assert.deepEqual(
    named('testsuite').map(({ name, tests, failures, errors }) => [name, tests, failures, errors]),
    [
      ['a&amp;&lt;&quot;&gt;.hansard', '3', '3', '0'],
      ['b.hansard', '1', '1', '0'],
      ['c.hansard', '3', '3', '0'],
      ['hansard check', '1', '0', '1'],
    ],
  );
  assert.deepEqual(new Set(named('failure').map(({ type }) => type)), new Set(['error', 'warning', 'hint']));
  assert.equal(named('failure').filter(({ message }) => message === '2 findings').length, 1);
  assert.match(out, /A &lt;bell&gt;␇ &amp; &quot;more&quot; \ufffd\./);
  const tidy = good(['check', '--format=junit', 'b.hansard', '--rule=stray-after-mention=off'], {
    cwd: folder(t, { 'b.hansard': clean }),
  });
  assert.deepEqual(
    wellFormed(tidy).map(([name]) => name),
    ['testsuites', 'testsuite', 'testcase'],
  );
});

type Element = readonly [name: string, attributes: Readonly<Record<string, string>>];

/** The elements of a document of XML 1.0, which this makes sure it is: tags in pairs, nothing bare, no control characters. */
function wellFormed(xml: string): readonly Element[] {
  assert.doesNotMatch(xml, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const elements: Element[] = [];
  const open: string[] = [];
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  assert.notEqual(body, xml);
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)) {
    const [tag, closes, name = '', attributes = '', alone] = match;
    assert.match(body.slice(at, match.index), /^[^<>"]*$/);
    at = match.index + tag.length;
    if (closes) assert.equal(open.pop(), name);
    else {
      assert.ok(open.length > 0 || elements.length === 0, 'one root');
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      elements.push([name, Object.fromEntries(pairs)]);
      if (!alone) open.push(name);
    }
  }
  assert.equal(body.slice(at), '\n');
  assert.deepEqual(open, []);
  assert.doesNotMatch(body, /&(?!(?:amp|lt|gt|quot);)/);
  return elements;
}

test('github is a command for each finding, escaped, and a line for people', (t) => {
  const cwd = folder(t, {
    'a,b: 50%.hansard': debate,
    '.hansardrc.json': settings('Half, 50%: see\nbelow.'),
  });
  const { code, out } = hansard(['check', '--format=github', '.', 'gone.hansard'], { cwd });
  assert.equal(code, 2);
  const lines = out.replace(/(title=[a-z-]+)::.{20,}$/gm, '$1::…').split('\n');
  const file = 'file=a%2Cb%3A 50%25.hansard';
  assert.deepEqual(lines, [
    `::warning ${file},line=10,col=59,endLine=10,endColumn=65,title=stray-after-mention::…`,
    `::notice ${file},line=10,col=86,endLine=10,endColumn=92,title=own-lamp::…`,
    `::error ${file},line=12,col=1,endLine=12,endColumn=61,title=missing-link-line::…`,
    '::error title=hansard check::gone.hansard is not there; check the path',
    '1 transcript, 2 turns: 1 error, 1 warning, 1 hint; 2 safe fixes',
    '',
  ]);
  assert.match(out, /title=own-lamp::Half, 50%25: see␊below\.$/m);
});
