/** Reads what a person has set. What is wrong is said, with its place; the rest holds all the same. */
import { closest } from 'fastest-levenshtein';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as v from 'valibot';
import { rules } from '../rules/index.ts';
import { type SettingsInput, settingsSchema } from './schema.ts';

/** What is wrong with settings: a sentence, and where; `path` is empty for the whole. */
export interface Problem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export interface Read {
  readonly input: SettingsInput;
  readonly problems: readonly Problem[];
}

/** A problem of a file, with the offsets of what is at fault. */
export interface PlacedProblem extends Problem {
  readonly start: number;
  readonly end: number;
}

/** The text of a `.hansardrc.json`; comments and trailing commas are taken. */
export function readFile(text: string): { readonly input: SettingsInput; readonly problems: readonly PlacedProblem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: false });
  const [error] = errors;
  if (error || !root) {
    const what = error
      ? (words[printParseErrorCode(error.error)] ?? 'something is missing or too much here')
      : 'the file is empty';
    const start = error?.offset ?? 0;
    const message = `This is not JSON: ${what}. Nothing of the file is taken until it is.`;
    return { input: {}, problems: [{ message, path: [], start, end: start + Math.max(1, error?.length ?? 1) }] };
  }
  const { input, problems } = readValue(getNodeValue(root));
  return { input, problems: problems.map((problem) => ({ ...problem, ...spanOf(root, problem.path) })) };
}

const words: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word stands here without quotation marks',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a name in quotation marks must stand here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is more after its end',
  UnexpectedEndOfString: 'quotation marks are not closed here',
};

function spanOf(root: Node, path: readonly (string | number)[]): { readonly start: number; readonly end: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    // A key that should not be there is itself at fault, and not what it is given.
    const at = node?.parent?.type === 'property' && length === path.length ? node.parent : node;
    if (at) return { start: at.offset, end: at.offset + at.length };
  }
  return { start: 0, end: 1 };
}

/** Settings as a value: from an editor, or of a file that has been parsed. */
export function readValue(value: unknown): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { input: {}, problems: [{ message: 'The settings must be an object: { "rules": { … } }.', path: [] }] };
  const problems: Problem[] = [];
  const input: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (key === '$schema' || given === null || given === undefined) continue;
    if (ofEditor.has(key)) {
      problems.push({ message: `“${key}” is a setting of the editor alone; set hansard.${key} there.`, path: [key] });
      continue;
    }
    if (!(key in settingsSchema.entries)) {
      const nearest = closest(key, Object.keys(settingsSchema.entries));
      problems.push({ message: `There is no setting “${key}”; the nearest is ${nearest}.`, path: [key] });
      continue;
    }
    const read = readKey(key as keyof SettingsInput, given);
    if (read.value !== undefined) input[key] = read.value;
    problems.push(...read.problems);
  }
  const { levels, problems: more } = knownLevels(
    (input as SettingsInput).rules ?? {},
    (input as SettingsInput).patterns ?? [],
  );
  return { input: { ...input, ...(input.rules ? { rules: levels } : {}) }, problems: [...problems, ...more] };
}

/** Settings that nothing but an editor has a use for. */
const ofEditor: ReadonlySet<string> = new Set(['detect', 'exclude', 'inlayHints', 'trace']);

/** One key. Of a list or a table, the entries that are right are taken. */
function readKey(
  key: keyof SettingsInput,
  given: unknown,
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const result = v.safeParse(settingsSchema.entries[key], given);
  if (result.success) return { value: result.output, problems: [] };
  const paths = result.issues.map((issue) => (issue.path ?? []).map(({ key: step }) => step as string | number));
  const problems = result.issues.map((issue, i) => ({
    message: `${[key, ...(paths[i] ?? [])].join('.')}: ${sentence(issue)}`,
    path: [key, ...(paths[i] ?? [])],
  }));
  const wrong = new Set(paths.map(([first]) => String(first)));
  if (wrong.has('undefined') || typeof given !== 'object' || given === null) return { value: undefined, problems };
  const right = Object.entries(given).filter(([entry]) => !wrong.has(entry));
  return { value: Array.isArray(given) ? right.map(([, one]) => one) : Object.fromEntries(right), problems };
}

function sentence({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return `${message}.`;
  if (expected === 'never') return 'there is no such key; remove it.';
  if (expected === null) return `${message}.`;
  return received === 'undefined'
    ? `it is missing; give ${expected}.`
    : `${received} is not taken; give ${shapes[expected] ?? expected.replaceAll('|', 'or').replace(/^\((.*)\)$/, '$1')}.`;
}

/** What a programmer calls otherwise. */
const shapes: Readonly<Record<string, string>> = {
  Array: 'a list, such as ["one", "two"]',
  Object: 'names with values, such as { "spacing": "off" }',
  string: 'words in quotation marks',
};

/** The severities of rules that there are. */
function knownLevels(given: NonNullable<SettingsInput['rules']>, patterns: NonNullable<SettingsInput['patterns']>) {
  const codes = [...rules, ...patterns].map(({ code }) => code);
  const problems: Problem[] = [];
  const levels: NonNullable<SettingsInput['rules']> = {};
  for (const [code, level] of Object.entries(given)) {
    if (codes.includes(code)) levels[code] = level;
    else
      problems.push({
        message: `There is no rule “${code}”; the nearest is ${closest(code, codes)}.`,
        path: ['rules', code],
      });
  }
  return { levels, problems };
}
