/** What the arguments of a command mean: files, folders of transcripts, patterns, standard input. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import { CallError } from './call.ts';
import { standardInput, unreadable } from './read.ts';
import { visible } from './visible.ts';

export interface Inputs {
  /** Paths, and `-`; each once, in the order of the arguments and, within a folder, of names. */
  readonly paths: readonly string[];
  /** What is wrong with arguments, and with folders under them. */
  readonly problems: readonly CallError[];
}

/** A path, or why there is none. */
type Found = string | CallError;

const isTranscript = (name: string): boolean => /\.(?:hansard|transcript|hansard\.txt)$/.test(name);
const isPattern = (argument: string): boolean => /[*?{[]|[@!+]\(/.test(argument);
/** Folders that hold nobody's transcripts: packages, and what programs keep for themselves (`.git`, an editor's history). */
const isPassedOver = (folder: string): boolean => folder === 'node_modules' || folder.startsWith('.');

export async function inputsOf(args: readonly string[]): Promise<Inputs> {
  const paths = new Map<string, string>();
  const problems: CallError[] = [];
  for (const argument of args) {
    for (const found of await filesOf(argument)) {
      if (found instanceof CallError) problems.push(found);
      else if (!paths.has(keyOf(found))) paths.set(keyOf(found), found);
    }
  }
  return { paths: [...paths.values()], problems };
}

const keyOf = (path: string): string => (path === standardInput ? path : resolve(path));

/** A pattern is one only where there is no file of that name: names may have brackets. */
async function filesOf(argument: string): Promise<readonly Found[]> {
  if (argument === standardInput) return [argument];
  const kind = kindOf(argument);
  const name = visible(argument);
  if (kind === 'folder') {
    const found = [
      ...walk(
        argument === '.' ? '' : argument,
        () => true,
        (path) => isTranscript(path),
      ),
    ];
    const why = 'is a folder without transcripts (*.hansard, *.transcript, *.hansard.txt); name the files';
    return found.length > 0 ? found : [new CallError(`${name} ${why}`)];
  }
  if (kind === 'absent' && isPattern(argument)) {
    const found = await matching(argument);
    return found.length > 0 ? found : [new CallError(`${name} matches no file; check the pattern and its quotes`)];
  }
  return [argument];
}

function kindOf(path: string): 'folder' | 'other' | 'absent' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return 'absent';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other'; // Whoever reads it will be told why it cannot be.
  }
}

/** The files that a pattern names. Only folders that the pattern can lead through are looked into. */
async function matching(argument: string): Promise<readonly Found[]> {
  const { Minimatch } = await import('minimatch');
  const windows = sep === '\\';
  const pattern = posix.normalize(windows ? argument.replaceAll('\\', '/') : argument);
  const matcher = new Minimatch(pattern, { windowsPathsNoEscape: windows });
  const steps = pattern.split('/');
  const fixed = steps.slice(0, steps.findIndex(isPattern)).join('/');
  const start = pattern.startsWith('/') && fixed === '' ? '/' : fixed;
  if (start !== '' && kindOf(start) !== 'folder') return [];
  return [
    ...walk(
      start,
      (path) => matcher.match(path, true),
      (path) => matcher.match(path),
    ),
  ];
}

/** The files under `folder` (`''` is the current one) that are wanted. Links to folders are not followed: they may lead round. */
function* walk(folder: string, enters: (path: string) => boolean, takes: (path: string) => boolean): Generator<Found> {
  for (const entry of entriesOf(folder)) {
    if (entry instanceof CallError) {
      yield entry;
      continue;
    }
    const path = folder === '' || folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name) && enters(path)) yield* walk(path, enters, takes);
    } else if (takes(path) && !(entry.isSymbolicLink() && kindOf(path) === 'folder')) yield path;
  }
}

function entriesOf(folder: string): readonly (Dirent | CallError)[] {
  try {
    return readdirSync(folder || '.', { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const problem = unreadable(folder || '.', error);
    if (problem instanceof CallError) return [problem];
    throw problem;
  }
}
