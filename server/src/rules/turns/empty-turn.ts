import { attributionOf } from '../../model/attribution.ts';
import type { Block, Turn } from '../../syntax/block.ts';
import { isHeadingForm } from '../../syntax/lines.ts';
import { aboveSpeech } from '../aspects.ts';
import { columnAt } from '../procedure/columns.ts';
import { badTime, usualClock } from '../procedure/times.ts';
import type { DebateRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

export const emptyTurn: DebateRule = {
  code: 'empty-turn',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'A speaker is named, and no speech follows.',
  why: 'Either the words were lost, or the name was put in by mistake; the outline and the statistics count a turn that says nothing.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?

Idris Vane Portrait Idris Vane (Carrow) (Con)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ empty-turn
- Hansard - - - Excerpts

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

He is looking for his diary.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?

Idris Vane Portrait Idris Vane (Carrow) (Con)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ empty-turn
- Hansard - - - Excerpts

Harbour Lights

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab/Co-op)
- Hansard - - - Excerpts

What assessment he has made of the light at Skerry Point.
`,
  ],
  silent: [
    `
None Portrait Several hon. Members rose—
- Hansard -

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I will give way once.
`,
    `
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

indicated dissent.
`,
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

The House divided: Ayes 120, Noes 98.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts
- Hansard - - - Excerpts

A link line too many is the one fault here.
`,
  ],
  reads: [aboveSpeech],
  near: { reach: 1, reads: [({ blocks, index }) => saysNothing(blocks[index], blocks[index + 1])] },
  *check({ blocks }) {
    for (const [i, block] of blocks.entries()) {
      if (block.kind !== 'turn') continue;
      const next = blocks[i + 1];
      if (!saysNothing(block, next)) continue;
      const heading = headingIn(block, next);
      const { attribution } = turnLinesOf(block);
      if (!attribution) continue;
      const name = attributionOf(block)?.name ?? 'This speaker';
      const until = heading === undefined ? 'the next turn' : `the heading “${heading}”, which is read as speech`;
      yield {
        block,
        start: attribution.start,
        end: attribution.end,
        message: `${name} is named here and says nothing before ${until}. Put in the words that were lost, or remove the turn.`,
      };
    }
  },
};

const saysNothing = (block: Block | undefined, next: Block | undefined): boolean =>
  block?.kind === 'turn' && (headingIn(block, next) !== undefined || (isEmpty(block) && !isSpokenFor(block, next)));

/** A heading right under the two lines of a turn is read as its speech: what looks like one and is all there is. */
function headingIn(turn: Turn, next: Block | undefined): string | undefined {
  const { attribution, notation, parts, text } = turn;
  const [part] = parts;
  if (!attribution || notation === 'inline' || parts.length !== 1 || part?.kind !== 'paragraph') return undefined;
  if (!next || next.kind === 'header' || next.kind === 'marker' || part.end - part.start > longestHeading)
    return undefined;
  const words = text.slice(part.start, part.end);
  // A time or a column that is badly written is no heading.
  if (badTime(words, usualClock) || columnAt(turn, part)) return undefined;
  return words.includes(' ') && isHeadingForm(words) && !opening.test(words) ? words : undefined;
}

const longestHeading = 100;
/** How speech opens that somebody has only begun to write; and what a bracket ends is no heading. */
const opening = /^(?:I|My|Mr|Madam|Order|Yes|No|Hear|Thank|Number|On|The|It|We)\b|[\])]$/;

const isEmpty = (turn: Turn): boolean =>
  turn.attribution !== undefined &&
  !turnLinesOf(turn).ahead &&
  !turnLinesOf(turn).speech.some(({ kind }) => kind === 'paragraph' || kind === 'stage-direction') &&
  turnLinesOf(turn).joined === undefined;

/** What stands there instead of speech: many at once, a formula that the speaker read out, a link line too many, words on the next name's line. */
function isSpokenFor(turn: Turn, next: Block | undefined): boolean {
  if (attributionOf(turn)?.role === 'collective') return true;
  if (next?.kind === 'turn') return next.attribution === undefined || turnLinesOf(next).joined !== undefined;
  return next?.kind === 'procedure' || next?.kind === 'division';
}
