/** What reading said of the findings in real sittings. A line and a code; no word of the sittings is here. */
export type Verdict = 'real' | 'false alarm';

/** By the file’s name: lines (from 1) and codes. */
const verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {};

/** What was said of a finding; `undefined` for one that nobody has read. */
export const judged = (path: string, line: number, code: string): Verdict | undefined =>
  verdicts[path.split('/').at(-1) ?? path]?.[`${line} ${code}`];
