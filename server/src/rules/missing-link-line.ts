import type { BlockRule } from './rule.ts';

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
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I beg to move.
`,
    'The National Portrait Gallery was opened in 1856.',
  ],
  *check(block) {
    if (block.kind !== 'turn' || block.notation !== 'portrait' || block.link || !block.attribution) return;
    const { start, end } = block.attribution;
    yield {
      start,
      end,
      message:
        'This attribution has no link line under it, so the turn may be read as part of the one before. Insert “- Hansard -…” below.',
      fixes: [
        {
          title: 'Insert the link line',
          edits: ({ linkLine, lineEnd }) => [{ start: end, end, text: `${lineEnd}${linkLine}` }],
        },
      ],
    };
  },
};
