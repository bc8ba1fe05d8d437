import { attributionOf } from '../../model/attribution.ts';
import type { BlockRule } from '../rule.ts';
import { lineEndsBetween, turnLinesOf } from '../turn-lines.ts';

export const missingLinkLine: BlockRule = {
  code: 'missing-link-line',
  scope: 'block',
  severity: 'error',
  fix: 'safe',
  summary: 'An attribution has no link line under it.',
  why: 'Readers of the file know a turn by the two lines together; without the second, these words are given to the member before.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-link-line

Will the hon. Lady give way?
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Will the hon. Lady give way?
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-link-line
I beg to move.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ada Pell Excerpts

Tuesday 14th May 2019

Commons Chamber
Read Hansard Text
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-link-line

It has sailed.
=>
Ada Pell Excerpts

Tuesday 14th May 2019

Commons Chamber
Read Hansard Text
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

It has sailed.
`,
    `
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

It has sailed.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

It will again.

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-link-line

It will be cold by then.
=>
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

It has sailed.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

It will again.

Ada Pell Portrait Ada Pell
- Hansard - -

It will be cold by then.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I beg to move.
`,
    'The National Portrait Gallery was opened in 1856.',
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
– Hansard – – – Excerpts

I beg to move.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- View Speesch - Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard' - - - Exc erpts

Will the hon. Lady give way?
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || block.notation !== 'portrait' || block.link || !block.attribution) return;
    const { attribution, link, speech, behind } = turnLinesOf(block);
    // Speech on the attribution's line is one fault with this; the rule for it puts in the link line as well.
    if (!attribution || link || behind) return;
    const { start, end } = attribution;
    const [first] = speech;
    const close = first !== undefined && lineEndsBetween(block.text, end, first.start) < 2;
    yield {
      start,
      end,
      message:
        'This attribution has no link line under it, so the turn may be read as part of the one before. Insert “- Hansard -…” below.',
      fixes: [
        {
          title: 'Insert the link line',
          edits: ({ linkLineOf, lineEnd }) => {
            const at = attributionOf(block);
            // Where many rise and nobody speaks there is nothing to view or to excerpt.
            const link = at?.role === 'collective' && !first ? '- Hansard -' : linkLineOf(at?.speaker);
            // Of two blank lines the first is where the link line stood.
            if (first && lineEndsBetween(block.text, end, first.start) === 3 && block.text.startsWith(lineEnd, end))
              return [{ start: end + lineEnd.length, end: end + lineEnd.length, text: link }];
            return [{ start: end, end, text: `${lineEnd}${link}${close ? lineEnd : ''}` }];
          },
        },
      ],
    };
  },
};
