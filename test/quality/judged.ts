/** What reading said of the findings in real sittings. Lines and codes; no word of the sittings is here. */
export type Verdict = 'real' | 'false alarm';

const real = (code: string, lines: readonly number[]): readonly (readonly [string, Verdict])[] =>
  lines.map((line) => [`${line} ${code}`, 'real'] as const);

/** By the file’s name: lines (from 1) and codes. */
const verdicts: Readonly<Record<string, ReadonlyMap<string, Verdict>>> = {
  // Spaces within square brackets, beside others without; marks of quotation that lack their fellow; spaces before stops.
  'commons-2009-10-28-inline.hansard': new Map([
    ...real('stage-direction-form', [117, 121, 145, 335, 715, 935, 939, 971, 1305, 1767, 1833, 1937]),
    ...real('unbalanced-quotes', [1825]),
    ...real('spacing', [571, 1033, 2087, 2129, 2137, 2149, 2157, 2165]),
    ...real('dash-form', [583, 713, 727]),
    ...real('hon-form', [635]),
  ]),
  // A bracket with no space behind it, spaces behind hyphens, marks that lack their fellow; members whose seats the source left out.
  'commons-2023-03-28.hansard': new Map([
    ...real('glued-text', [2213]),
    ...real('split-word', [2403, 2411]),
    ...real('unbalanced-quotes', [2465, 4222]),
    ...real('spacing', [2559]),
    ...real('mixed-quotes', [2584]),
    ...real('missing-seat-party', [63, 216, 273, 898, 962, 1241, 1322, 1417]),
  ]),
  '002_17bca77bd56bae14.txt': new Map(real('stray-after-mention', [47])),
};

/** What was said of a finding; `undefined` for one that nobody has read. */
export const judged = (path: string, line: number, code: string): Verdict | undefined =>
  verdicts[path.split('/').at(-1) ?? path]?.get(`${line} ${code}`);
