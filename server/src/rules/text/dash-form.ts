import type { BlockRule } from '../rule.ts';
import { Signal } from '../signals.ts';
import { matchesIn } from './prose.ts';

/** Two hyphens or more, two dashes, or a hyphen or short dash between spaces: with the words around it, it is one for a long dash. */
const forms =
  /(?<=[^\s-]) ?(?<![-—–])(?:---?(?!-)|[—–][—–-](?![—–-])) ?(?=\S)|(?<![-—–\s])(?:--|[—–][—–-])(?=$|[\r\n])|(?<=[\p{L}\d.,;?!”"’')\]%]) [-–] (?=[\p{L}\d“"‘'[(£])/gu;

export const dashForm: BlockRule = {
  code: 'dash-form',
  scope: 'block',
  severity: 'information',
  fix: 'safe',
  needs: Signal.DoubleDash | Signal.SpacedDash,
  summary: 'Hyphens, a short dash or two dashes stand where this document has a long dash.',
  why: 'A reader takes a hyphen for part of a word, and programs find where a speaker broke off by the long dash.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry—late as ever--and the lambs - all of them - are later –– so I am told.
                      ^^ dash-form
                                     ^^^ dash-form
                                                   ^^^ dash-form
                                                               ^^^^ dash-form

The piano was not on it at all--
                              ^^ dash-form
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry—late as ever—and the lambs—all of them—are later—so I am told.

The piano was not on it at all—
`,
  ],
  silent: [
    `
Clause 2 - Duty to report

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I speak to Clause 3 - Duty to reply, to lines 4 - 12, to 2001 – 02 and to pre- and post-war ferries.

- The first is late.

--- Later in debate ---
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - -

Order—
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry--if it sails--is late, and the lambs--all of them--are later.
`,
  ],
  *check(block, { dash }) {
    if (block.kind !== 'turn' || dash !== 'em') return;
    const { text } = block;
    for (const { index, 0: found } of matchesIn(block, forms)) {
      const end = index + found.length;
      if (/^ [-–] $/.test(found) && !isBetweenWords(text, index, end)) continue;
      yield {
        start: index,
        end,
        message: `${/[-]/.test(found) ? 'Hyphens stand' : found.length > 3 || /[—–]{2}/.test(found) ? 'Two dashes stand' : 'A short dash stands'} here for the long dash that this document has. Write one long dash without spaces.`,
        fixes: [{ title: 'Write a long dash', edits: () => [{ start: index, end, text: '—' }] }],
      };
    }
  },
};

/** Not a range, nor the title of a provision or a work. */
function isBetweenWords(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.charAt(end);
  if (/\d/.test(after) && /\d$/.test(before)) return false;
  if (/(?:Clause|Schedule|Section|Part|Chapter|Article|Amendment|Ayes|Noes|Contents)\b[^.]{0,12}$/.test(before))
    return false;
  return !/\p{Lu}/u.test(after) || !/(?:^|[\s(“"])\p{Lu}[^\s]*$/u.test(before) || /\bI$/.test(before);
}
