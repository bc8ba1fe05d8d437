import { dashes } from '../forms.ts';
import type { BlockRule } from '../rule.ts';
import { dashesIn } from './dashes.ts';

export const dashForm: BlockRule = {
  code: 'dash-form',
  scope: 'block',
  severity: 'information',
  fix: 'safe',
  yieldsTo: [
    'production-residue',
    'stage-direction-form',
    'malformed-time',
    'column-order',
    'boilerplate-in-speech',
    'procedure-in-speech',
    'missing-colon',
    'malformed-colon',
  ],
  needs: dashes,
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
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The lambs–all of them—were late — very late— and hungry, and nobody—not the clerk—came.
         ^ dash-form
                               ^^^ dash-form
                                           ^^ dash-form
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The lambs—all of them—were late—very late—and hungry, and nobody—not the clerk—came.
`,
    // A space on one side, the signs of typesetters and of sums, and where somebody breaks off or moves.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The lambs- they were late―were hungry − very hungry -which is a pity. And the -
         ^^ dash-form
                         ^ dash-form
                                     ^^^ dash-form
                                                   ^^ dash-form
                                                                             ^^ dash-form

That is so. -[Interruption.] It is.
           ^^ dash-form

Motion made, That this House do now adjourn. - (Mr Vane.)
                                            ^^^ dash-form
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The lambs—they were late—were hungry—very hungry—which is a pity. And the—

That is so.—[Interruption.] It is.

Motion made, That this House do now adjourn.—(Mr Vane.)
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry—late as ever—was full, and the lambs were –
                                                   ^^ dash-form

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

They were not, and the hon. Lady knows it, although the clerk—

Rhona Quill Portrait Rhona Quill (Tarn) (Lab)
- Hansard - - - Excerpts

The clerk said–
              ^ dash-form

Nothing was -said, and I beg to move an amendment, at end insert —
           ^^ dash-form
                                                                ^^ dash-form

I had hoped-
           ^ dash-form

But only if-
           ^ dash-form
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry—late as ever—was full, and the lambs were—

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

They were not, and the hon. Lady knows it, although the clerk—

Rhona Quill Portrait Rhona Quill (Tarn) (Lab)
- Hansard - - - Excerpts

The clerk said—

Nothing was—said, and I beg to move an amendment, at end insert—

I had hoped—

But only if—
`,
  ],
  silent: [
    'Ada Pell: The ferry—it is one—has gone.\n\nSeveral hon. Members rose —\n\nAda Pell: It is short- and\n\nlong-\n\nterm at Carrow-on-\n\nTarn.\n\nAda Pell: The lambs have gone with it—all of them.\n',
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry—if it sails—is late. See https://carrow.example/a--b and www.xn--carrow-9ta.example.

It sails from 1 April – 3 May, 9 am – 5 pm, for £3 million – £5 million, at a fall of – 2.3 per cent. in the report “Ferries – 2017-18”.
`,
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
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry — if it sails — is late, and the lambs — all of them — are later.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry–if it sails–is late on the Carrow–Dunmore line, and the lambs–all of them–are later.
`,
  ],
  *check(block, { dash }) {
    if (dash !== 'em') return;
    for (const { start, end, form } of dashesIn(block)) {
      yield {
        start,
        end,
        message: `${stands[form]} here for the long dash that this document has, so it reads as something else. Write one long dash without spaces.`,
        fixes: [{ title: 'Write a long dash', edits: () => [{ start, end, text: '—' }] }],
      };
    }
  },
};

const stands = {
  hyphens: 'Hyphens stand',
  dashes: 'Two dashes stand',
  'spaced hyphen': 'A hyphen stands',
  'spaced dash': 'A short dash stands',
  wide: 'A dash with a space beside it stands',
  short: 'A short dash stands',
  bar: 'A typesetter’s bar stands',
  hung: 'A hyphen stands',
} as const;
