import { type Block, Context, type Part, type Procedure, type Span, type Turn, textOf } from '../../syntax/block.ts';
import { isEntry } from '../../syntax/division.ts';
import { isStageDirection } from '../../syntax/lines.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, always } from '../aspects.ts';
import { isBroken } from '../going-on.ts';
import { isSplit, splitBetween } from '../inline-splits.ts';
import { versesOf } from '../quoted.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { firstWord, isUsual, lineEndsBetween, trimmed, turnLinesOf } from '../turn-lines.ts';

export const missingBlankLine: DebateRule = {
  code: 'missing-blank-line',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  summary: 'There is no blank line between two parts of the transcript.',
  why: 'The blank line is what parts a speech from the lines that name its speaker, and one paragraph from the next.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts
It sails on Tuesday. It has always sailed on a Tuesday, wind and tide permitting.
^^ missing-blank-line
The Minister may come and see.
^^^ missing-blank-line
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday. It has always sailed on a Tuesday, wind and tide permitting.

The Minister may come and see.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.
10:41
^^^^^ missing-blank-line

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.
Question put and agreed to.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-blank-line
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

10:41

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

Question put and agreed to.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.
[Interruption.]
^^^^^^^^^^^^^^^ missing-blank-line
I said Tuesday.
^ missing-blank-line

Clause 1
[Mr Idris Vane in the Chair]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-blank-line

Moved by

“(1) An order under this section may be made by the Secretary of State; and
(2) It is to be laid before each House of Parliament on the day on which it is made.”
^^^ missing-blank-line
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

[Interruption.]

I said Tuesday.

Clause 1

[Mr Idris Vane in the Chair]

Moved by

“(1) An order under this section may be made by the Secretary of State; and

(2) It is to be laid before each House of Parliament on the day on which it is made.”
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails from the fine old northern harbour of Holme Dunmore,
Marlby and Carrow, and from the other quays.

I have spoken for the lambs of this town for as long as I can remember;
Mr Speaker, nobody has listened.

The boat was late.
The tide was out.
I shall go home!
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
Read Hansard Text
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

--- Later in debate ---
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It has sailed.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The song that they sing at Holme Dunmore goes:

“The boat was late,
The tide was out,
The piper had a cold.”
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)

It sails on Tuesday.
`,
  ],
  reads: [aboveSpeech, ({ block }) => (block.kind === 'turn' ? withinOf(block) : none)],
  near: { reach: 1, reads: [({ blocks, index }) => (splitBetween(blocks[index - 1], blocks[index]) ? always : 0)] },
  *check({ blocks }) {
    for (const [i, block] of blocks.entries()) {
      const before = blocks[i - 1];
      const isApart = isUsual(before) || isListed(block, before) || splitBetween(before, block);
      if ((block.context & Context.Glued) !== 0 && !isApart) yield* apart(block, before);
      if (block.kind === 'turn') for (const finding of withinOf(block)) yield { block, ...finding };
    }
  },
};

/** Lines before anything else, one under the other, are a list: an index of members, what a program wrote. So are the names of those who voted, and of tellers. */
function isListed(block: Block, before: Block | undefined): boolean {
  if (
    block.kind === 'procedure' &&
    block.form === 'unmarked' &&
    before?.kind === 'procedure' &&
    before.form === 'unmarked'
  )
    return true;
  if (block.kind === 'heading' && before?.kind === 'procedure' && / and$/.test(textOf(before, before.content)))
    return true;
  return isVoter(block) && before !== undefined && isVoter(before);
}

function isVoter(block: Block): boolean {
  const span = block.kind === 'heading' ? block.title : block.kind === 'procedure' ? block.content : undefined;
  return span !== undefined && isEntry(textOf(block, span));
}

const withinOf: (turn: Turn) => readonly Finding[] = memo((turn) => {
  const found: Finding[] = [];
  const { text } = turn;
  const { link, ahead, speech, behind, attribution } = turnLinesOf(turn);
  const [first] = speech;
  if (link && attribution && first && !behind && !ahead && lineEndsBetween(text, link.end, first.start) === 1)
    found.push(between(turn, first));
  for (let i = 1; i < speech.length; i += 1) {
    const before = speech[i - 1];
    const after = speech[i];
    if (before && after && isGlued(turn, i, speech) && !isBroken(turn, i, speech)) found.push(between(turn, after));
  }
  return found.length > 0 ? found : none;
});

const none: readonly Finding[] = [];

/** A block right under the one before. An attribution there is buried, and a link line there is an orphan. */
function* apart(block: Block, before: Block | undefined): Iterable<Finding & { readonly block: Block }> {
  const span = lineOf(block, before);
  const line = span && trimmed(block.text, span.start, span.end);
  if (!line) return;
  yield {
    block,
    ...line,
    message:
      'There is no blank line before this, so it may be read as a part of what stands above. Put a blank line between them.',
    fixes: [{ title: 'Insert a blank line', edits: ({ lineEnd }) => [{ start: 0, end: 0, text: lineEnd }] }],
  };
}

/** The words that show that something else begins here; names under one another in a list show nothing. */
function lineOf(block: Block, before: Block | undefined): Span | undefined {
  switch (block.kind) {
    case 'heading':
      return block.title;
    case 'time':
    case 'division':
      return firstLine(block.text, block.content);
    case 'procedure':
      return block.form === 'formula' || isStageDirection(textOf(block, block.content))
        ? block.content
        : paragraphUnder(block, before);
    case 'turn':
      return block.notation === 'inline' ? block.attribution : undefined;
    case 'header':
      return block.headerLines[0];
    case 'marker':
      return undefined;
    default:
      return block satisfies never;
  }
}

function firstLine(text: string, { start, end }: Span): Span {
  const stop = text.slice(start, end).search(/[\r\n]/);
  return { start, end: stop < 0 ? end : start + stop };
}

/** The first word of a paragraph that nobody says, where the line above is one that ends. */
function paragraphUnder(block: Procedure, before: Block | undefined): Span | undefined {
  if (before?.kind !== 'procedure') return undefined;
  const { text, content } = block;
  return areParagraphs(textOf(before, before.content), textOf(block, content))
    ? { start: content.start, end: firstWord(text, content.start, content.end) }
    : undefined;
}

/** Whether `speech[i]`, of the parts of a turn's speech, is a paragraph of its own and stands right under the one before. */
function isGlued(block: Turn, i: number, speech: readonly Part[]): boolean {
  const { text } = block;
  const [before, after] = [speech[i - 1], speech[i]];
  if (!before || !after || !isUnder(text, before, after)) return false;
  if (before.kind === 'stage-direction' || after.kind === 'stage-direction') return true;
  if (block.notation === 'inline' && isSplit(text, before, after)) return false;
  const above = textOf(block, before);
  const below = textOf(block, after);
  return areParagraphs(above, below) || (areSentences(above, below) && !isVerse(block, i, speech));
}

const isUnder = (text: string, above: Part | undefined, below: Part | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  isSpeech(above) &&
  isSpeech(below) &&
  lineEndsBetween(text, above.end, below.start) === 1;

const isSpeech = ({ kind }: Part): boolean => kind === 'paragraph' || kind === 'stage-direction';

/** Lines of a song are short; two paragraphs of speech are not both. */
const shortLine = 60;

/** Whether two lines, one right under the other, are paragraphs: the first ends, and the second does not go on with it. */
const areParagraphs = (above: string, below: string): boolean =>
  (above.length >= shortLine || below.length >= shortLine || item.test(below)) &&
  (/[.?!:\u2014\u201d"’)\]]$/.test(above.slice(-1)) || (listed.test(above.slice(-5)) && item.test(below))) &&
  !/^[a-z]/.test(below);

/** A comma in running speech ends no paragraph, though a name may stand first on the line below. */
const listed = /[;,](?: (?:and|or))?$/;
const item = /^(?:[“"]?\((?:\d{1,3}|[a-z]{1,4})\) |That\b)/;

const areSentences = (above: string, below: string): boolean =>
  /[.?!]$/.test(above.slice(-1)) && /^\p{Lu}.*[.?!\u2014”]$/u.test(below);

/** Whether the line `speech[i]` and the one above are of several that are quoted as they were set, or of three, one under the other. */
function isVerse(turn: Turn, i: number, speech: readonly Part[]): boolean {
  const { text } = turn;
  const [above, before, after, below] = [speech[i - 2], speech[i - 1], speech[i], speech[i + 1]];
  return (
    isUnder(text, above, before) ||
    isUnder(text, after, below) ||
    versesOf(turn).some(({ start, end }) => before !== undefined && start <= before.start && before.end <= end)
  );
}

const between = (block: Block, after: Span): Finding => ({
  start: after.start,
  end: firstWord(block.text, after.start, after.end),
  message: 'There is no blank line between these two lines, so they may be read as one. Put a blank line between them.',
  fixes: [
    { title: 'Insert a blank line', edits: ({ lineEnd }) => [{ start: after.start, end: after.start, text: lineEnd }] },
  ],
});
