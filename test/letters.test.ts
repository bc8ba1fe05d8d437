import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLatinLetters } from '../scripts/letters.js';

/** The pattern that a module of one line exports, as the build writes it. */
function built(line: string): RegExp {
  const module = withLatinLetters(line);
  assert.doesNotMatch(module, /\\p\{L[ul]?\}/);
  return new Function(`return ${module}`)() as RegExp;
}

const both = (line: string): readonly RegExp[] => [built(line), new Function(`return ${line}`)() as RegExp];

for (const line of [
  String.raw`/^\p{Lu}[\p{L}’'-]*(?: \p{Lu}\p{Ll}+)?$/u`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module.
  'new RegExp(`^\\\\p{Lu}[${"a"}\\\\p{L}’\'-]*(?:${" "}\\\\p{Lu}\\\\p{Ll}+)?$`, "u")',
  String.raw`new RegExp('^\\p{Lu}[\\p{L}’\'-]*(?: \\p{Lu}\\p{Ll}+)?$', 'u')`,
  String.raw`[0, /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}\p{Ll}+)?$/u][1]`,
])
  test(`names are told by ${line} as by the letters of every script`, () => {
    const [narrow, wide] = both(line);
    assert.ok(narrow && wide);
    for (const name of [
      'Siân Gŵyr',
      'Ó',
      'Łukasz',
      'Nguyễn Ba',
      "O'Hara",
      'siân',
      'ÉIRE',
      'Gŵ Ŵg',
      'Gŵ ŵg',
      '1a',
      '[a',
      'A]',
    ])
      assert.equal(narrow.test(name), wide.test(name), name);
    assert.ok(wide.test('Ξένη'));
    assert.ok(!narrow.test('Ξένη'));
  });

test('a backslash before a class is one', () => {
  const [narrow, wide] = both(String.raw`/^\\[\p{Lu}]\p{Ll}$/u`);
  for (const words of [String.raw`\Ŵg`, String.raw`\gŴ`, 'Ŵg', '[Ŵg'])
    assert.equal(narrow?.test(words), wide?.test(words), words);
  assert.ok(narrow?.test(String.raw`\Ŵg`));
});

test('the letters of every script stay where they are meant', () => {
  const line = String.raw`/[^\p{Letter}\p{N}]+/gu`;
  assert.equal(withLatinLetters(line), line);
});
