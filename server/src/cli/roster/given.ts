import type { Term } from '../../roster/roster.ts';
import { visible } from '../visible.ts';

interface Given {
  /** `undefined` when no roster is named. */
  readonly terms: readonly Term[] | undefined;
  /** Those that cannot be read, or have no row that is right: a line each. What rests on them is not checked. */
  readonly wrong: readonly string[];
}

/** Problems that are told of each roster; `hansard roster check` tells the rest. */
const most = 10;

/** The rosters that `hansard check` is to know, as one. What is wrong with them goes to stderr, a line each. */
export async function rosterGiven(paths: readonly string[]): Promise<Given> {
  if (paths.length === 0) return { terms: undefined, wrong: [] };
  const { loadRosters, problemLine } = await import('./load.ts');
  const { rosters, problems, unreadable } = await loadRosters(paths);
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const own = problems.filter((problem) => problem.file === file);
    for (const problem of own.slice(0, most)) complain(problemLine(problem));
    if (own.length > most) complain(`${file} has ${own.length - most} problems more; hansard roster check lists them`);
  }
  const empty = rosters.filter((roster) => roster.terms.length === 0);
  return {
    terms: rosters.flatMap((roster) => roster.terms),
    wrong: [
      ...unreadable.map(({ message }) => message),
      ...empty.map(({ file }) => `${file} has no row that is right, so nothing is held against it; mend it`),
    ],
  };
}

const complain = (message: string) => process.stderr.write(`hansard check: ${visible(message)}\n`);
