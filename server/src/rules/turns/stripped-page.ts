import type { Block, Header } from '../../syntax/block.ts';
import { chambers } from '../../syntax/header.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { trimmed } from '../turn-lines.ts';

export const strippedPage: DebateRule = {
  code: 'stripped-page',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'The published page has lost its attributions and link lines.',
  why: 'Nothing on it says who spoke, so there is no outline, and its words can be given to nobody.',
  examples: [
    `
Ferry Services
^^^^^^^^^^^^^^ stripped-page

Tuesday 14th May 2019

(5 years, 7 months ago)

Westminster HallWestminster Hall is an alternative Chamber for MPs to hold debates.

This information is provided by Parallel Parliament and does not comprise part of the offical record

I beg to move, That this House has considered ferry services.

I shall bring a flask.
`,
  ],
  silent: [
    `
Ferry Services

Tuesday 14th May 2019

(5 years, 7 months ago)

Westminster Hall
Read Hansard Text

Westminster Hall is an alternative Chamber for MPs to hold debates.

This information is provided by Parallel Parliament and does not comprise part of the offical record

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move, That this House has considered ferry services.
`,
    `
Ferry Services

Tuesday 14th May 2019

Westminster HallWestminster Hall is an alternative Chamber for MPs to hold debates.

This information is provided by Parallel Parliament and does not comprise part of the offical record

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move, That this House has considered ferry services.
`,
    `
Business of the House

Tuesday 14th May 2019

Commons Chamber

Ordered,

That at this day’s sitting the Speaker shall put the Questions forthwith.
`,
  ],
  reads: [aboveSpeech],
  *check(facts) {
    const header = strippedHeader(facts);
    const [first] = header?.headerLines ?? [];
    const line = header && first && trimmed(header.text, first.start, first.end);
    if (!header || !line) return;
    yield {
      block: header,
      start: line.start,
      end: line.end,
      message:
        'This page has lost its attributions and link lines, so nobody can be named for anything said on it. Fetch it again, or put the speakers in.',
    };
  },
};

const glued = new RegExp(`(?:${chambers.join('|')})(?:Read |Watch )?(?=\\p{Lu}\\p{L})`, 'u');

/** How far a page is looked into for the marks of one that lost its lines, in blocks. */
const farthest = 12;

/** The header of a page without a turn on which texts run into each other, or a published one that is all prose. */
function strippedHeader({ blocks, turns }: DebateFacts): Header | undefined {
  const header = blocks.find((block) => block.kind === 'header');
  if (!header || turns.length > 0) return undefined;
  const first = blocks.slice(0, farthest);
  if (first.some((block) => glued.test(block.text.slice(0, 4000)))) return header;
  const published = header.headerLines.some(({ kind }) => kind === 'note' || kind === 'navigation');
  const prose = blocks.filter(isProse);
  return prose.length >= 3 && (published || prose.filter(isSpoken).length >= 3) ? header : undefined;
}

/** Forty words or more that stand for themselves: speech, were there anybody to speak it. */
const isProse = (block: Block): boolean =>
  block.kind === 'procedure' && block.form !== 'formula' && block.content.end - block.content.start > 200;

/** Words that are said to a House, and never printed by it: petitions, orders and motions have none of them. */
const isSpoken = ({ text }: Block): boolean =>
  /\bI (?!beg to move\b)[a-z]|\b[Mm]y (?:right )?(?:hon\.|noble) |\b(?:hon\.|noble) (?:Friend|Member|Gentleman|Lady|Lord|Baroness)\b/.test(
    text,
  );
