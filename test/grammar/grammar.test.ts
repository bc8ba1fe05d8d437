import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import {
  type IGrammar,
  INITIAL,
  type IRawGrammar,
  type ITokenizeLineResult,
  parseRawGrammar,
  Registry,
} from 'vscode-textmate';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { hostileLines, lineOpenings } from '../hostile.ts';

type Rule = { readonly [key: string]: unknown };
type Registered = Parameters<typeof runGrammarTestCase>[0];

const path = 'syntaxes/hansard.tmLanguage.json';
const source = JSON.parse(readFileSync(path, 'utf8')) as Rule;
const marked = readdirSync('test/grammar').filter((name) => name.endsWith('.hansard'));

// The engine and the version of it that VS Code runs, not the older one that vscode-tmgrammar-test brings.
const registry = new Registry({
  onigLib: wasm().then(() => ({ createOnigScanner, createOnigString })),
  loadGrammar: async (scope) => (scope === source.scopeName ? rawGrammar() : null),
});
let grammar: IGrammar;
before(async () => {
  const loaded = await registry.loadGrammar('text.hansard');
  assert(loaded);
  grammar = loaded;
});

async function wasm(): Promise<void> {
  await loadWASM({ data: readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')) });
}

function rawGrammar(): IRawGrammar {
  return parseRawGrammar(readFileSync(path, 'utf8'), path);
}

describe('scopes, marked in place', () => {
  for (const name of marked) {
    const testCase = parseGrammarTestCase(readFileSync(`test/grammar/${name}`, 'utf8'));
    test(`${name}: ${testCase.metadata.description}`, async () => {
      const failures = await runGrammarTestCase(registry as unknown as Registered, testCase);
      assert.deepEqual(
        failures.map(({ line, missing, unexpected, actual }) => ({ line: line + 1, missing, unexpected, actual })),
        [],
      );
    });
    test(`${name}: what no caret marks is plain`, () => {
      const carets = new Map(testCase.assertions.map((each) => [each.sourceLineNumber, each.scopeAssertions]));
      let stack = INITIAL;
      const stray = testCase.source.flatMap((line, number) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        return tokens
          .filter(({ scopes }) => scopes.some((scope, depth) => depth > 0 && !scope.startsWith('meta.')))
          .map((token) => ({ ...token, endIndex: Math.min(token.endIndex, line.length) }))
          .filter(({ startIndex, endIndex }) => !covered(carets.get(number) ?? [], startIndex, endIndex))
          .map(({ startIndex, endIndex, scopes }) => ({ line, text: line.slice(startIndex, endIndex), scopes }));
      });
      assert.deepEqual(stray, []);
    });
  }
});

function covered(carets: readonly { from: number; to: number }[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!carets.some(({ from, to }) => from <= at && at < to)) return false;
  return true;
}

describe('the grammar as a text', () => {
  const rules = [...rulesIn(source)];
  const expressions = rules.flatMap((rule) =>
    ['match', 'begin', 'while', 'end'].flatMap((key) => (typeof rule[key] === 'string' ? [rule[key]] : [])),
  );

  test('every scope ends in .hansard', () => {
    const names = rules.filter((rule) => rule !== source).flatMap((rule) => [rule.name, rule.contentName]);
    const scopes = names.filter((name) => typeof name === 'string').flatMap((name) => name.split(' '));
    assert(scopes.length > 40);
    assert.deepEqual(
      scopes.filter((scope) => !/^[a-z][a-z.-]*\.hansard$/.test(scope)),
      [],
    );
  });

  test('every repetition has an upper bound', () => {
    assert(expressions.length > 40);
    assert.deepEqual(
      expressions.filter((expression) => unbounded(expression)),
      [],
    );
    assert(['a*', 'a+', '(?:a){2,}', '[^”]*', '\\\\+'].every(unbounded));
    assert(!['a{0,3}', '[*+]', '\\*\\+', '[\\]*]', '(?:a)?'].some(unbounded));
  });

  test('every rule is used, and every include is there', () => {
    const repository = Object.keys(source.repository as Rule);
    const included = rules.flatMap(({ include }) => (typeof include === 'string' ? [include.slice(1)] : []));
    assert.deepEqual([...new Set(included)].sort(), repository.sort());
  });

  test('the manifest names it', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly grammars: readonly Rule[] };
    };
    const [contributed] = contributes.grammars;
    assert.equal(contributed?.path, `./${path}`);
    assert.equal(contributed?.scopeName, source.scopeName);
  });
});

function* rulesIn(node: unknown): Generator<Rule> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield node as Rule;
  for (const child of Object.values(node)) yield* rulesIn(child);
}

/** Whether an expression repeats without end: `*`, `+` or `{2,}` outside a class and not escaped. */
function unbounded(expression: string): boolean {
  const bare = expression.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  return /[*+]|\{\d*,\}/.test(bare);
}

// How long they take is measured by `npm run bench -- grammar`; here a pattern that backtracks does not come to an end.
describe('a hostile line is coloured to its end, and the next as if it had not been', { timeout: 120_000 }, () => {
  const plain = 'It was late.';
  const title = () => grammar.tokenizeLine2('Lamps', INITIAL).ruleStack;
  const inDebate = () => grammar.tokenizeLine2(plain, title()).ruleStack;
  /** The line end counts as a character of the last token. */
  const ends = ({ tokens }: ITokenizeLineResult): number => tokens.at(-1)?.endIndex ?? 0;
  const scopes = ({ tokens }: ITokenizeLineResult) =>
    tokens.map(({ startIndex, endIndex, scopes }) => [startIndex, endIndex, ...scopes]);

  test('as the first line', () => {
    for (const line of hostileLines('')) assert.ok(ends(grammar.tokenizeLine(line, INITIAL)) >= line.length);
  });

  test('inside a debate', () => {
    const expected = scopes(grammar.tokenizeLine(plain, inDebate()));
    for (const opening of lineOpenings)
      for (const line of hostileLines(opening)) {
        const coloured = grammar.tokenizeLine(line, inDebate());
        assert.ok(ends(coloured) >= line.length);
        assert.deepEqual(scopes(grammar.tokenizeLine(plain, coloured.ruleStack)), expected, line.slice(0, 60));
      }
  });
});

describe('the language configuration', () => {
  const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly autoClosingPairs: readonly { readonly open: string }[];
    readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText: string } }[];
  };
  const { pattern, flags } = configuration.wordPattern;

  test('a word keeps its apostrophes, hyphens and accents', () => {
    const text = 'Saint-Denys’s Siôn Ó’Daly-Pell, “isn’t” the members’ Stoke‑under‑Ham—£4,500 at 10.30.';
    assert.deepEqual(text.match(new RegExp(pattern, `${flags}g`)), [
      'Saint-Denys’s',
      'Siôn',
      'Ó’Daly-Pell',
      'isn’t',
      'the',
      'members',
      'Stoke‑under‑Ham',
      '4,500',
      'at',
      '10.30',
    ]);
  });

  test('an apostrophe opens no pair', () => {
    const opens = configuration.autoClosingPairs.map(({ open }) => open);
    assert.deepEqual(opens, ['(', '[', '“', '‘']);
  });

  test('Enter leaves a blank line after a link line, and after nothing else', () => {
    const [rule, ...others] = configuration.onEnterRules;
    assert(rule && others.length === 0);
    assert.equal(rule.action.appendText, '\n');
    const links = [
      '- Hansard - - - Excerpts|- Hansard - -|- Hansard -|- View Speech - Hansard - - - Excerpts|- View Speech - Hansard - -',
      '- Parliament Live - Hansard - - - Excerpts|- Parliament Live - Hansard - -',
      '-Hansard - -|– Hansard – –|- Hansard - - Excerpts|— Hansard|- Hansard - - ',
    ].flatMap((some) => some.split('|'));
    const plain = 'Ada Pell Portrait Ada Pell|- a lamp|- Hansard Society|Read Hansard Text|Hansard|-|'.split('|');
    const matches = (line: string) => new RegExp(rule.beforeText).test(line);
    const coloured = (line: string) =>
      grammar
        .tokenizeLine(line, INITIAL)
        .tokens.some(({ scopes }) => scopes.includes('comment.line.link-line.hansard'));
    assert.deepEqual(
      links.filter((line) => !matches(line) || !coloured(line)),
      [],
    );
    assert.deepEqual(
      plain.filter((line) => matches(line) || coloured(line)),
      [],
    );
  });
});
