/** What a person can set: what is taken, what is said of the rest, and what it does to the findings. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { readFile, readValue } from '../../server/src/settings/read.ts';
import type { SettingsInput } from '../../server/src/settings/schema.ts';
import { checkingOf, merged } from '../../server/src/settings/settings.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

const debate = `Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

My hon. Friend the Member for Carrow East (Una Brae) East and I have seen the utilise of it.
`;

const found = async (input: SettingsInput, text = debate) => {
  const { checking, problems } = await checkingOf(input);
  assert.deepEqual(problems, []);
  return diagnostics(treeOf(text), checking, 'debate.hansard').map(({ code, severity }) => `${code} ${severity}`);
};

describe('a settings file', () => {
  it('takes comments and trailing commas', () => {
    const { input, problems } = readFile('{\n  // ours\n  "rules": { "stray-after-mention": "off", },\n}\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(input, { rules: { 'stray-after-mention': 'off' } });
  });

  const wrong: readonly (readonly [string, string, RegExp, unknown])[] = [
    ['{ "rules": { ', '', /not JSON: a closing \} is missing/, {}],
    ['', '', /not JSON/, {}],
    ['[]', '[]', /must be an object/, {}],
    [
      '{ "preset": "strict", "rule": {} }',
      '"rule": {}',
      /no setting “rule”; the nearest is rules/,
      { preset: 'strict' },
    ],
    [
      '{ "rules": { "stray-after-mentoin": "off", "empty-turn": "hint" } }',
      '"stray-after-mentoin": "off"',
      /no rule “stray-after-mentoin”; the nearest is stray-after-mention/,
      { rules: { 'empty-turn': 'hint' } },
    ],
    [
      '{ "rules": { "empty-turn": "loud" } }',
      '"empty-turn": "loud"',
      /rules\.empty-turn: "loud" is not taken; give .*"off"/,
      { rules: {} },
    ],
    ['{ "preset": 3 }', '"preset": 3', /preset: 3 is not taken/, {}],
    [
      '{ "patterns": [{ "code": "A b", "pattern": "x", "message": "y" }] }',
      '"code": "A b"',
      /small letters, digits and hyphens/,
      { patterns: [] },
    ],
    [
      '{ "patterns": [{ "code": "a", "pattern": "x" }] }',
      '{ "code": "a", "pattern": "x" }',
      /patterns\.0\.message: it is missing/,
      { patterns: [] },
    ],
  ];
  for (const [text, at, message, rest] of wrong) {
    it(`says what is wrong with ${text === '' ? 'an empty one' : text}, where, and takes the rest`, () => {
      const { input, problems } = readFile(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0]?.message ?? '', message);
      if (at !== '') assert.equal(text.slice(problems[0]?.start, problems[0]?.end), at);
      assert.deepEqual(input, rest);
    });
  }

  it('lets what the editor has set stand above it', () => {
    const file: SettingsInput = { preset: 'strict', rules: { 'empty-turn': 'off', 'repeated-turn': 'hint' } };
    const { input: editor } = readValue({ preset: null, rules: { 'empty-turn': 'error' } });
    const { preset, rules } = merged(file, editor);
    assert.deepEqual(
      { preset, rules },
      { preset: 'strict', rules: { 'empty-turn': 'error', 'repeated-turn': 'hint' } },
    );
  });
});

describe('settings', () => {
  it('change a severity, or turn a rule off', async () => {
    assert.deepEqual(await found({}), ['stray-after-mention 2']);
    assert.deepEqual(await found({ rules: { 'stray-after-mention': 'error' } }), ['stray-after-mention 1']);
    assert.deepEqual(await found({ rules: { 'stray-after-mention': 'off' } }), []);
  });

  it('strict makes information a warning, and leaves what is off off', async () => {
    const twice = `A Debate\nTuesday 14th May 2019\nCommons Chamber\n\n${debate}\n${debate.replace(/My .*/, 'It sailed.')}`;
    assert.ok((await found({}, twice)).includes('consecutive-turns 3'));
    assert.ok((await found({ preset: 'strict' }, twice)).includes('consecutive-turns 2'));
    const off = await found({ preset: 'strict', rules: { 'consecutive-turns': 'off' } }, twice);
    assert.ok(!off.some((one) => one.startsWith('consecutive-turns')));
  });

  it('extract takes a page for one, whatever its header says', async () => {
    const twice = `A Debate\nTuesday 14th May 2019\nCommons Chamber\n\n${debate}\n${debate.replace(/My .*/, 'It sailed.')}`;
    const codes = await found({ preset: 'extract' }, twice);
    assert.ok(!codes.some((one) => one.startsWith('consecutive-turns')), codes.join());
  });
});

describe('a pattern', () => {
  const utilise = {
    code: 'plain-words',
    pattern: '(?i)\\butilis(e|ed)\\b',
    message: 'Say “use”.',
    replacement: 'us$1',
  };

  it('finds in speech, and mends with the groups of what it found', async () => {
    const { checking } = await checkingOf({ patterns: [utilise] });
    const [rule] = checking.given.patterns ?? [];
    const [block] = treeOf(debate).debates[0]?.blocks ?? [];
    assert.ok(rule && block);
    const [one, ...more] = [...rule.check(block, { quotes: 'curly' } as Parameters<typeof rule.check>[1])];
    assert.deepEqual(more, []);
    assert.equal(block.text.slice(one?.start, one?.end), 'utilise');
    assert.deepEqual(one?.fixes?.[0]?.edits({} as never), [{ start: one?.start, end: one?.end, text: 'use' }]);
    assert.deepEqual(await found({ patterns: [utilise] }), ['stray-after-mention 2', 'plain-words 2']);
  });

  it('can be given another severity, and be ignored in the transcript', async () => {
    assert.ok((await found({ patterns: [utilise], rules: { 'plain-words': 'hint' } })).includes('plain-words 4'));
    const ignored = `[hansard-ignore-file plain-words: the speaker’s own word]\n\n${debate}`;
    assert.deepEqual(await found({ patterns: [utilise] }, ignored), ['stray-after-mention 2']);
  });

  it('looks at attributions where it is told to', async () => {
    const party = { code: 'no-lab', pattern: '\\(Lab\\)', message: 'x.', in: 'attributions' as const };
    assert.deepEqual(await found({ patterns: [party] }), ['no-lab 2', 'stray-after-mention 2']);
  });

  it('that cannot be read is said to be so, and the others hold', async () => {
    const { checking, problems } = await checkingOf({
      patterns: [{ ...utilise, code: 'back', pattern: '(a)\\1' }, utilise],
    });
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /^patterns\.0: the pattern cannot be read/);
    assert.deepEqual(
      checking.given.patterns?.map(({ code }) => code),
      ['plain-words'],
    );
  });

  it('that would run for ever elsewhere is done in one pass, and finds no more than it may', async () => {
    const { checking } = await checkingOf({
      patterns: [
        { ...utilise, code: 'catastrophe', pattern: '(a+)+$|(a|a)*b' },
        { ...utilise, code: 'letters', pattern: '.' },
      ],
    });
    const text = debate.replace(/My .*/, `${'a'.repeat(30_000)}!`);
    const codes = diagnostics(treeOf(text), checking, 'x').map(({ code }) => code);
    assert.equal(codes.filter((code) => code === 'letters').length, 50);
  });
});
