import type { Term } from '../../roster/roster.ts';
import { visible } from '../visible.ts';

interface Given {
  /** The rows of all that are named; `undefined` when none is. */
  readonly terms: readonly Term[] | undefined;
  /** Whether one cannot be read, or has no row that is right: what rests on it is then not checked. */
  readonly isWrong: boolean;
}

/** Problems that are told of each roster; `hansard roster check` tells the rest. */
const most = 10;

/** The rosters that `hansard check` is to know, together. What is wrong with them goes to stderr, a line each. */
export async function rosterGiven(paths: readonly string[]): Promise<Given> {
  if (paths.length === 0) return { terms: undefined, isWrong: false };
  const { loadRosters, problemLine } = await import('./load.ts');
  const { rosters, problems, unreadable } = await loadRosters(paths);
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const own = problems.filter((problem) => problem.file === file);
    for (const problem of own.slice(0, most)) complain(problemLine(problem));
    if (own.length > most) complain(`${file} has ${own.length - most} problems more; hansard roster check lists them`);
  }
  const terms = rosters.flatMap((roster) => roster.terms);
  const isEmpty = rosters.some((roster) => roster.terms.length === 0);
  return { terms, isWrong: unreadable.length > 0 || isEmpty };
}

const complain = (message: string) => process.stderr.write(`hansard check: ${visible(message)}\n`);
