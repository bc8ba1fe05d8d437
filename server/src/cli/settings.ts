/** The settings that hold for an input: of the nearest `.hansardrc.json` above it, and over them what the call says. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { nameKey } from '../model/names.ts';
import { type Roster, rosterOf } from '../roster/roster.ts';
import type { Checking, Levels } from '../rules/checking.ts';
import { settingsFile, usualRosters } from '../settings/files.ts';
import { type PlacedProblem, readFile } from '../settings/read.ts';
import { checkingOf } from '../settings/settings.ts';
import { CallError } from './call.ts';
import { unreadable } from './read.ts';
import { visible } from './visible.ts';

export interface SettingsFiles {
  /** How to check the file at `path`, or standard input where the caller stands. */
  of(path: string): Promise<Checking>;
  /** What is wrong with the files read so far. */
  readonly problems: readonly CallError[];
}

/** `levels` and `roster`: what the call itself says. Each file is read once, when it is first needed. */
export function settingsFiles(levels: Levels, roster?: Roster): SettingsFiles {
  const problems: CallError[] = [];
  const byFile = new Map<string, Promise<Checking>>();
  const byFolder = new Map<string, string>();
  const nearest = (folder: string): string => {
    const kept = byFolder.get(folder);
    if (kept !== undefined) return kept;
    const here = join(folder, settingsFile);
    const above = dirname(folder);
    const found = existsSync(here) ? here : above === folder ? '' : nearest(above);
    byFolder.set(folder, found);
    return found;
  };
  const load = async (file: string): Promise<Checking> => {
    const { input, problems: read } = file === '' ? { input: {}, problems: [] } : readFile(textOf(file, problems));
    problems.push(...read.map((problem) => sentence(file, problem)));
    const { checking, problems: more } = await checkingOf(input);
    problems.push(...more.map(({ message }) => new CallError(`${nameOf(file)}: ${message}`)));
    const known = roster ?? (await rosterBeside(file, input.roster, problems));
    const given = known ? { ...checking.given, roster: known } : checking.given;
    return { levels: { ...checking.levels, ...levels }, given };
  };
  return {
    of: (path) => {
      const file = nearest(dirname(resolve(path)));
      const checking = byFile.get(file) ?? load(file);
      byFile.set(file, checking);
      return checking;
    },
    problems,
  };
}

/** What cannot be read is said, and sets nothing. */
function textOf(file: string, problems: CallError[]): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const problem = unreadable(nameOf(file), error);
    if (!(problem instanceof CallError)) throw problem;
    problems.push(problem);
    return '{}';
  }
}

function sentence(file: string, { message, start }: PlacedProblem): CallError {
  const before = textBefore(file, start);
  return new CallError(`${nameOf(file)}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${message}`);
}

const textBefore = (file: string, offset: number): readonly string[] =>
  readFileSync(file, 'utf8').slice(0, offset).split('\n');

const nameOf = (file: string): string => visible(relative('.', file) || file);

/** The rosters that a settings file names, or those that lie beside it; where none do, those of the caller's folder above it. */
async function rosterBeside(
  file: string,
  named: readonly string[] | undefined,
  problems: CallError[],
): Promise<Roster | undefined> {
  const folder = file === '' ? '.' : dirname(file);
  const isBelow = !relative('.', folder).startsWith('..');
  const usual = [folder, ...(isBelow ? ['.'] : [])].map((place) =>
    usualRosters.map((name) => join(place, name)).filter(existsSync),
  );
  const paths = named?.map((path) => join(folder, path)) ?? usual.find((those) => those.length > 0) ?? [];
  if (paths.length === 0) return undefined;
  const { loadRosters } = await import('./roster/load.ts');
  const { rosters, unreadable } = await loadRosters(paths);
  problems.push(...unreadable);
  const terms = rosters.flatMap((one) => one.terms);
  return terms.length > 0 ? rosterOf(terms, nameKey) : undefined;
}
