import type { BlockRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const lineBreak = /[ \t\u00a0]*(?:\r\n|\n|\r)[ \t\u00a0]*/g;

/** Words in lower case that seats, offices and the like have; any other is speech. */
const notInAttributions =
  /(?:^|\s)(?!(?:a|an|and|ap|at|by|cum|de|der|du|for|hon|in|la|le|of|on|rose|super|the|to|under|upon|van|von|with|without|y)(?![\p{L}’'-]))\p{Ll}/u;

export const splitAttribution: BlockRule = {
  code: 'split-attribution',
  scope: 'block',
  severity: 'error',
  fix: 'safe',
  summary: 'An attribution is broken over two lines.',
  why: 'The first line names nobody to the end, and the second is taken for speech.',
  examples: [
    `
Idris Vane Portrait The Minister for Rivers (
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-attribution
Idris Vane)
^^^^^^^^^^^ …
- Hansard - - - Excerpts

I shall bring a flask.
=>
Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ split-attribution
(Dunmore North) (Lab)
^^^^^^^^^^^^^^^^^^^^^ …
- Hansard - - - Excerpts

It sails on Tuesday.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.
`,
  ],
  silent: [
    `
Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
It sails on Tuesday.
- Hansard - - - Excerpts
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
Ferries sail on Tuesday from Dunmore
- Hansard - - - Excerpts
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || block.notation !== 'portrait' || !block.attribution) return;
    const { attribution, joined } = turnLinesOf(block);
    if (!attribution || joined !== undefined) return;
    const { start, end } = attribution;
    const { text } = block;
    const words = text.slice(start, end);
    const [, ...below] = words.split(/[\r\n]+/);
    if (below.length === 0 || below.some((line) => notInAttributions.test(line))) return;
    const edits = [...words.matchAll(lineBreak)].map(({ 0: found, index }) => {
      const from = start + index;
      const to = from + found.length;
      // Nothing stands behind an opening bracket or in a hyphenated seat; a word ends anywhere else.
      const close = text[from - 1] === '(' || text[to] === ')' || /[^\s(]-/.test(text.slice(from - 2, from));
      return { start: from, end: to, text: close ? '' : ' ' };
    });
    yield {
      start,
      end,
      message: 'This attribution is broken over two lines, so the second may be taken for speech. Join them.',
      fixes: [{ title: 'Join the lines of the attribution', edits: () => edits }],
    };
  },
};
