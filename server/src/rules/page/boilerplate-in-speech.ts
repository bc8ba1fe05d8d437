import { linesOf } from '../../model/division.ts';
import type { Block, Header, Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { lineRemoval } from '../removal.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { furnitureBehind, isFurniture, mayBeFurniture } from './furniture.ts';
import { isStrayHeader } from './header-lines.ts';

export const boilerplateInSpeech: DebateRule = {
  code: 'boilerplate-in-speech',
  yieldsTo: ['malformed-link-line'],
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  summary: 'A line of the published page stands in a speech.',
  why: 'It came along when the page was copied, and nobody said it; it is counted, searched and quoted as if somebody had.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry sails on Tuesdays.

Next Section Index Home Page
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

It used to sail on Fridays too.

Back to top
^^^^^^^^^^^ boilerplate-in-speech
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry sails on Tuesdays.

It used to sail on Fridays too.
`,
    `
Ada Pell: The ferry sails on Tuesdays.

Read Full debate Watch Debate
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

© Parliamentary copyright 2019
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

913 Ferries 3 APRIL 2019 Ferries 914
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

Link to this speech In context Individually
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

Add an annotation
^^^^^^^^^^^^^^^^^ boilerplate-in-speech

Idris Vane: It used to sail on Fridays too.
=>
Ada Pell: The ferry sails on Tuesdays.

Idris Vane: It used to sail on Fridays too.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry sails on Tuesdays. Read Full debate Watch Debate
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

It used to sail on Fridays too.

View Speech
^^^^^^^^^^^ boilerplate-in-speech

It was no better then.

(Limited Text - Ministerial Extracts only)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ boilerplate-in-speech

I hope that it will be.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry sails on Tuesdays.

It used to sail on Fridays too.

It was no better then.

I hope that it will be.
`,
  ],
  silent: [
    `
Ferry Services

Tuesday 14th May 2019

Westminster Hall
Read Full debate Read Hansard Text

Westminster Hall is an alternative Chamber for MPs to hold debates, named after the adjoining Westminster Hall.

This information is provided by Parallel Parliament and does not comprise part of the offical record

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ferry Services

Tuesday 14th May 2019

Westminster Hall
Read Full debate Read Hansard Text

Westminster Hall is an alternative Chamber for MPs to hold debates, named after the adjoining Westminster Hall.

Each debate is chaired by an MP from the Panel of Chairs, rather than the Speaker or Deputy Speaker.

This informaiton is provided by Parallel Parliament and does not comprise part of the offical record

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ada Pell: Read the debate, and watch the ferry.

Back to the harbour we went. Next. See the foot of the page. Page 12

Page 12 of the report says so.

Contents

Index
`,
    `
Contents 12

Not-Contents 9
`,
  ],
  reads: [({ block }) => foundIn(block)],
  *check({ blocks }) {
    // Above the first turn nothing is in a speech: where a line of the header has a slip, the lines below it are no longer read as its own.
    let inSpeech = false;
    for (const block of blocks) {
      inSpeech ||= block.kind === 'turn' || isStrayHeader(block);
      if (inSpeech) yield* foundIn(block);
    }
  },
};

const foundIn: (block: Block) => readonly Found[] = memo((block) => {
  switch (block.kind) {
    case 'turn':
      return inParts(block);
    case 'heading':
      return mayBeFurniture(block.text, block.title) ? inLine(block, block.title) : none;
    case 'procedure':
      return mayBeFurniture(block.text, block.content) ? inLine(block, block.content) : none;
    case 'header':
      return isStrayHeader(block) ? strayLines(block) : none;
    case 'division':
      return linesOf(block).flatMap((line) => (mayBeFurniture(block.text, line) ? inLine(block, line) : none));
    case 'time':
    case 'marker':
      return none;
    default:
      return block satisfies never;
  }
});

/** They go together. */
function strayLines(block: Header): readonly Found[] {
  const { headerLines } = block;
  const [first] = headerLines;
  const last = headerLines.at(-1);
  if (!first || !last) return none;
  const fix = { title: 'Remove the lines', edits: () => [lineRemoval(block, { start: first.start, end: last.end })] };
  return headerLines.map((line) =>
    headerLines.length > 1 ? { ...finding(block, line), fixes: [fix] } : finding(block, line),
  );
}

type Found = Finding & { readonly block: Block };

const none: readonly Found[] = [];

function inParts(turn: Turn): readonly Found[] {
  const { text, parts } = turn;
  const found: Found[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'paragraph') continue;
    const behind = furnitureBehind(text, part);
    if (behind !== undefined) found.push(behindSpeech(turn, behind, part.end));
    if (!mayBeFurniture(text, part)) continue;
    // A number alone between two long paragraphs is a page's; among short lines it is a table's.
    const isPage = part.end - part.start <= 4 && isLong(parts[i - 1]) && isLong(parts[i + 1]) && isNumber(text, part);
    found.push(...(isPage ? [finding(turn, part)] : inLine(turn, part)));
  }
  return found.length > 0 ? found : none;
}

/** Words of the page that stand on the line of the speech. */
function behindSpeech(turn: Turn, start: number, end: number): Found {
  const before = turn.text.slice(0, start).trimEnd().length;
  const found = finding(turn, { start, end });
  return { ...found, fixes: [{ title: 'Remove the words', edits: () => [{ start: before, end, text: '' }] }] };
}

const longParagraph = 60;
const isLong = (part: Span | undefined): boolean => part !== undefined && part.end - part.start >= longParagraph;
const isNumber = (text: string, { start, end }: Span): boolean => /^\d{1,4}$/.test(text.slice(start, end));

const inLine = (block: Block, span: Span): readonly Found[] =>
  isFurniture(block.text.slice(span.start, span.end)) ? [finding(block, span)] : none;

function finding(block: Block, { start, end }: Span): Found {
  const line = block.text.slice(start, end);
  const shown = line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
  return {
    block,
    start,
    end,
    message: `“${shown}” is a line of the published page, and nobody said it. Remove it.`,
    fixes: [{ title: 'Remove the line', edits: () => [lineRemoval(block, { start, end })] }],
  };
}
