import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, always } from '../aspects.ts';
import { type Split, splitBetween, splitsIn } from '../inline-splits.ts';
import { portraitSplitBetween, splitPortrait } from '../portrait-splits.ts';
import type { DebateRule, Finding, Fix, TextEdit } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { isInlineDebate } from '../unread.ts';

const lineBreak = /[ \t\u00a0]*(?:\r\n|\n|\r)(?:[ \t\u00a0]*(?:\r\n|\n|\r)){0,3}[ \t\u00a0]*/g;

/** Words in lower case that seats, offices and the like have; any other is speech. */
const notInAttributions =
  /(?:^|\s)(?!(?:a|an|and|ap|at|by|cum|de|der|du|for|hon|in|la|le|of|on|rose|super|the|to|under|upon|van|von|with|without|y)(?![\p{L}’'-]))\p{Ll}/u;

export const splitAttribution: DebateRule = {
  code: 'split-attribution',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary: 'An attribution is broken over two lines, or breaks off behind “Portrait”.',
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
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

The Minister for Rivers (
^^^^^^^^^^^^^^^^^^^^^^^^^ split-attribution
Idris Vane): I shall bring a flask.

Ada Pell: It will be cold by then.

Rhona Quill
^^^^^^^^^^^ split-attribution
(Marlby) (LD): It will.
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

The Minister for Rivers (Idris Vane): I shall bring a flask.

Ada Pell: It will be cold by then.

Rhona Quill (Marlby) (LD): It will.
`,
    `
Idris Vane Portrait The Minister for Rivers (
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-attribution

Idris Vane)
^^^^^^^^^^^ …
- Hansard - - - Excerpts

I shall bring a flask.

Tobias Lunt Portrait
^^^^^^^^^^^^^^^^^^^^ split-attribution
- Hansard - - - Excerpts

It will be cold by then.
=>
Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Tobias Lunt Portrait Tobias Lunt
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Idris Vane (Carrow) (Con): It sails on Tuesday.

Ada Pell
^^^^^^^^ split-attribution

(Dunmore North) (Lab): I shall bring a flask to the quay, and a tin of biscuits for the lambs.
=>
Idris Vane (Carrow) (Con): It sails on Tuesday.

Ada Pell (Dunmore North) (Lab): I shall bring a flask to the quay, and a tin of biscuits for the lambs.
`,
  ],
  silent: [
    `
Ada Pell (Dunmore North) (Lab): I have a list.

The Quay
Holme Dunmore (North): no ferry.

Tuesday
Friday: one boat.
`,
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
  reads: [aboveSpeech, ({ block }) => splitsIn(block)],
  near: {
    reach: 1,
    reads: [splitPortrait, ({ blocks, index }) => (splitBetween(blocks[index], blocks[index + 1]) ? always : 0)],
  },
  *check({ blocks, debate }) {
    const inline = isInlineDebate(debate);
    for (const [i, block] of blocks.entries()) {
      const own = inPortrait(block);
      if (own) yield { block, ...own };
      const name = portraitSplitBetween(block, blocks[i + 1]);
      if (name) yield { block, ...findingOf(name, editsOf(name)) };
      if (!inline) continue;
      for (const split of splitsIn(block)) yield { block, ...findingOf(split, editsOf(split)) };
      const split = splitBetween(block, blocks[i + 1]);
      if (split) yield { block, ...findingOf(split, editsOf(split)) };
    }
  },
};

const inPortrait: (block: Block) => Finding | undefined = memo((block) => {
  if (block.kind !== 'turn' || block.notation !== 'portrait' || !block.attribution) return undefined;
  const { attribution, joined } = turnLinesOf(block);
  if (!attribution || joined !== undefined) return undefined;
  const { start, end } = attribution;
  const { text } = block;
  const words = text.slice(start, end);
  const { portrait, shown } = block.attribution;
  // `Jane Roe Portrait`, and what was printed is not there.
  if (portrait && shown.start === shown.end && block.link)
    return { ...brokenOff, start, end, fixes: named(end, text.slice(portrait.start, portrait.end)) };
  const [first, ...below] = words.split(/[\r\n]+/);
  // The same line again is duplicated-name's.
  if (below.length === 0 || below[0] === first || below.some((line) => notInAttributions.test(line))) return undefined;
  const edits = [...words.matchAll(lineBreak)].map(({ 0: found, index }) => {
    const from = start + index;
    const to = from + found.length;
    // Nothing stands behind an opening bracket or in a hyphenated seat; a word ends anywhere else.
    const close = text[from - 1] === '(' || text[to] === ')' || /[^\s(]-/.test(text.slice(from - 2, from));
    return { start: from, end: to, text: close ? '' : ' ' };
  });
  return findingOf(attribution, edits);
});

const brokenOff = {
  message:
    'Nothing stands behind “Portrait” in this attribution, so the turn has no name that it is printed under. Put in the name.',
};

const named = (at: number, name: string): readonly Fix[] => [
  { title: `Put in “${name}”`, edits: () => [{ start: at, end: at, text: ` ${name}` }] },
];

const editsOf = ({ gap, glue }: Split): readonly TextEdit[] => [{ ...gap, text: glue }];

const findingOf = ({ start, end }: Span, edits: readonly TextEdit[]): Finding => ({
  start,
  end,
  message: 'This attribution is broken over two lines, so the second may be taken for speech. Join them.',
  fixes: [{ title: 'Join the lines of the attribution', edits: () => edits }],
});
