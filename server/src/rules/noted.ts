/** The other choice where a fault may be none. */
import type { Fix } from './rule.ts';

/** Says in the transcript that what a rule finds from `at` on, in its block, is as it should be: see `ignores.ts`. */
export const noted = (code: string, reason: string, at: number): Fix => ({
  title: `Note that ${reason}`,
  edits: ({ lineEnd }) => [{ start: at, end: at, text: `[hansard-ignore ${code}: ${reason}]${lineEnd}${lineEnd}` }],
});
