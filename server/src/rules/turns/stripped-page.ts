import type { Block, Header, Span } from '../../syntax/block.ts';
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
    const found = strippedAt(facts);
    const line = found && trimmed(found.block.text, found.start, found.end);
    if (!found || !line) return;
    yield {
      block: found.block,
      ...line,
      message: `This page has lost its attributions${facts.turns.length > 0 ? '' : ' and link lines'}, so nobody can be named for anything said on it. Fetch it again, or put the speakers in.`,
    };
  },
};

const glued = new RegExp(`(?:${chambers.join('|')})(?:Read |Watch )?(?=\\p{Lu}\\p{L})`, 'u');
/** `Ferry ServicesTuesday 14th May 2019Commons Chamber`: the whole header is one line. */
const gluedDate =
  /[\p{Ll}\d)](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8} \d{4}[\p{Lu}(]/u;

/** How far a page is looked into for the marks of one that lost its lines, in blocks, and how far into one of them. */
const farthest = 12;
const longestHeader = 400;
const longestGlued = 4000;

interface Line extends Span {
  readonly block: Block;
}

/** The line that a page without speakers is known by: the first of its header, or of all where it has none. */
function strippedAt(facts: DebateFacts): Line | undefined {
  const { blocks, turns } = facts;
  const header = blocks.find((block) => block.kind === 'header');
  const [first] = header?.headerLines ?? [];
  const top = header && first ? { block: header, start: first.start, end: first.end } : undefined;
  // Link lines, and nobody over any of them.
  const [turn] = turns;
  if (turn) {
    if (turns.length < fewestLinks || turns.some(({ attribution }) => attribution)) return undefined;
    return top ?? (turn.link && { block: turn, ...turn.link });
  }
  if (top) return isStripped(facts, top.block) ? top : undefined;
  const block = blocks.find(({ text }) => text.trim() !== '');
  const date = block && gluedDate.exec(block.text.slice(0, longestHeader));
  return date ? { block, start: 0, end: date.index + 1 } : undefined;
}

const fewestLinks = 3;

/** Whether texts run into each other on a page without a turn, or it is a published one that is all prose. */
function isStripped({ blocks }: DebateFacts, header: Header): boolean {
  if (blocks.slice(0, farthest).some((block) => glued.test(block.text.slice(0, longestGlued)))) return true;
  const published = header.headerLines.some(({ kind }) => kind === 'note' || kind === 'navigation');
  const prose = blocks.filter((block) => isProse(block, longProse));
  if (prose.length >= 3 && published) return true;
  return blocks.filter((block) => isProse(block, shortProse) && isSpoken(block)).length >= 3;
}

const longProse = 200;
const shortProse = 40;

/** So many letters or more that stand for themselves: speech, were there anybody to speak it. */
const isProse = (block: Block, least: number): boolean =>
  block.kind === 'procedure' && block.form !== 'formula' && block.content.end - block.content.start > least;

/** Words that are said to a House, and never printed by it: petitions, orders and motions have none of them. */
const isSpoken = ({ text }: Block): boolean =>
  /\bI (?!beg to move\b)[a-z]|\b[Mm]y (?:right )?(?:hon\.|noble) |\b(?:hon\.|noble) (?:Friend|Member|Gentleman|Lady|Lord|Baroness)\b/.test(
    text,
  );
