/** A baseline: findings that are known, and are not reported. A file that is kept beside the transcripts. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { decode } from '../../workspace/read.ts';
import { CallError } from '../call.ts';
import { standardInputName, unreadable } from '../read.ts';
import { replaceFile } from '../replace.ts';
import { visible } from '../visible.ts';
import type { Compared, KnownOfFile } from './task.ts';

export interface Baseline {
  readonly path: string;
  /** The folder that the paths of the baseline are from: its own. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, KnownOfFile>;
}

interface Entry {
  readonly path: string;
  readonly code: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** The baseline in a file; one that is to be made may be absent. Throws `CallError`. */
export function readBaseline(path: string, update: boolean): Baseline {
  const folder = dirname(resolve(path));
  const text = textOf(path, update);
  const files = new Map<string, Map<string, number>>();
  for (const { path: file, code, fingerprint, count } of text === undefined ? [] : entriesOf(text, path)) {
    const known = files.get(file) ?? new Map<string, number>();
    files.set(file, known.set(`${code} ${fingerprint}`, (known.get(`${code} ${fingerprint}`) ?? 0) + count));
  }
  return { path, folder, files };
}

/** How a baseline in `folder` calls a file. */
export const keyIn = (folder: string, path: string): string =>
  path === standardInputName ? path : relative(folder, resolve(path)).replaceAll(sep, '/');

/** How many findings it holds that are there no more: of files that were checked, and of files that are gone. */
export function goneFrom(baseline: Baseline, compared: readonly Compared[]): number {
  const checked = new Set(compared.map(({ key }) => key));
  const lost = [...baseline.files].filter(([key]) => !checked.has(key) && isGone(baseline, key));
  return compared.reduce((sum, { gone }) => sum + gone, 0) + lost.reduce((sum, [, known]) => sum + countOf(known), 0);
}

/**
 * Writes the baseline anew with what was found, and answers how many findings it holds. Of files that were not checked it
 * keeps what it has, as long as they are there.
 */
export function updateBaseline(baseline: Baseline, compared: readonly Compared[]): number {
  const files = new Map([...baseline.files].filter(([key]) => !isGone(baseline, key)));
  for (const { key, found } of compared) files.set(key, found);
  const text = textFor(files);
  if (!existsSync(baseline.path) || readFileSync(baseline.path, 'utf8') !== text)
    replaceFile(baseline.path, new TextEncoder().encode(text));
  return [...files.values()].reduce((sum, known) => sum + countOf(known), 0);
}

const isGone = ({ folder }: Baseline, key: string): boolean =>
  key !== standardInputName && !existsSync(resolve(folder, key));

const countOf = (known: KnownOfFile): number => [...known.values()].reduce((sum, count) => sum + count, 0);

/** One line a finding, in an order that is always the same: what changes is what a reader of the difference sees. */
function textFor(files: ReadonlyMap<string, KnownOfFile>): string {
  const entries: Entry[] = [...files].flatMap(([path, known]) =>
    [...known].map(([key, count]) => {
      const [code = '', fingerprint = ''] = key.split(' ');
      return { path, code, fingerprint, count };
    }),
  );
  const order = ({ path, code, fingerprint }: Entry) => [path, code, fingerprint].join('\0');
  const lines = entries
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(
      ({ path, code, fingerprint, count }) =>
        `    { "path": ${JSON.stringify(path)}, "code": ${JSON.stringify(code)}, "fingerprint": ${JSON.stringify(fingerprint)}, "count": ${count} }`,
    );
  const findings = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

function textOf(path: string, update: boolean): string | undefined {
  try {
    const text = decode(readFileSync(path));
    if (typeof text !== 'string') throw notOne(path, text.why);
    return text;
  } catch (error) {
    if (isAbsent(error)) {
      if (update) return undefined;
      throw new CallError(`the baseline ${visible(path)} is not there; add --update-baseline to make it`);
    }
    throw unreadable(path, error);
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function entriesOf(text: string, path: string): readonly Entry[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw notOne(path, `is not JSON (${visible((error as Error).message)})`);
  }
  if (!isRecord(content) || !Array.isArray(content.findings)) throw notOne(path, 'has no list of findings');
  if (content.version !== 1) throw notOne(path, 'is not of version 1');
  const bad = content.findings.findIndex((entry) => !isEntry(entry));
  if (bad >= 0) throw notOne(path, `has no path, code, fingerprint and count in its finding ${bad + 1}`);
  return content.findings;
}

const notOne = (path: string, why: string): CallError =>
  new CallError(
    `${visible(path)} is no baseline: it ${why}; mend it, or take it away and make it anew with --update-baseline`,
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  [value.path, value.code, value.fingerprint].every((word) => typeof word === 'string') &&
  Number.isInteger(value.count) &&
  Number(value.count) > 0;
