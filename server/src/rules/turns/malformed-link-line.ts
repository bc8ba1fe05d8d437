import { attributionOf } from '../../model/attribution.ts';
import { isCanonicalLink } from '../../syntax/lines.ts';
import { canonicalLink } from '../link-lines.ts';
import type { BlockRule, TextEdit } from '../rule.ts';
import { lineEndsBetween, turnLinesOf } from '../turn-lines.ts';

export const malformedLinkLine: BlockRule = {
  code: 'malformed-link-line',
  scope: 'block',
  severity: 'error',
  fix: 'safe',
  summary: 'A link line is not written as link lines are, or does not stand right under its attribution.',
  why: 'Programs find the turns by this line and take it to the letter: with another dash or a space too few, they miss the turn.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
– Hansard – – – Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
– Hansard – –
^^^^^^^^^^^^^ malformed-link-line

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - Excerpt
^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

Not yet.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - -

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Not yet.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)

- Hansard - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab) - View Speech - Hansard - -
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- View Speech - Hansard - -

I beg to move.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- View Speesch - Hansard - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Parliament Lie - Hansard - -
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
-H ansard - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

Not yet.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- View Speech - Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Parliament Live - Hansard - -

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Not yet.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansar d - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard' - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Exc erpts
^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

Not yet.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Not yet.
`,
    `
Ada Pell Portrait Ada Pell- Hansard - - - Excerpts
                          ^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.
=>
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - :Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - b- Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-link-line

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard
^^^^^^^^^ malformed-link-line
- - - Excerpts
^^^^^^^^^^^^^^ …

Not yet.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Not yet.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts
Hansard - no: the timetable - says otherwise.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Parliament Live - Hansard - - - Excerpts

I beg to move.

None Portrait Several hon. Members rose—
- Hansard -

Ada Pell Portrait Ada Pell
- View Speech - Hansard - -

I will give way once.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

- Hansard is the word for it: what was said, and not what was meant.
`,
    `
– Hansard – – – Excerpts

A link line with nobody over it is another fault.
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || block.notation !== 'portrait' || !block.attribution) return;
    const { attribution, link, ahead, joined } = turnLinesOf(block);
    if (!attribution || !link || joined !== undefined) return;
    const { text } = block;
    const written = text.slice(link.start, link.end);
    const lines = ahead ? 1 : lineEndsBetween(text, attribution.end, link.start);
    const before = text.charCodeAt(link.start - 1);
    const under = lines === 1 && (before === 10 || before === 13);
    if (under && isCanonicalLink(written)) return;
    yield {
      start: link.start,
      end: link.end,
      message: isCanonicalLink(written)
        ? `The link line ${places[lines] ?? places[2]}, so programs do not take the two for one turn. Put it at the beginning of the line below the name.`
        : 'This link line is not written as link lines are, so programs that read the file miss the turn. Write it as the others are.',
      fixes: [
        {
          title: isCanonicalLink(written) ? 'Put the link line under the attribution' : 'Correct the link line',
          edits: (house) => {
            const edits: TextEdit[] = [];
            if (!under) edits.push({ start: attribution.end, end: link.start, text: house.lineEnd });
            const right = canonicalLink(written, attributionOf(block)?.speaker, house);
            if (right !== written) edits.push({ start: link.start, end: link.end, text: right });
            return edits;
          },
        },
      ],
    };
  },
};

const places = ['stands on the line of its attribution', 'is indented', 'stands apart from its attribution'] as const;
