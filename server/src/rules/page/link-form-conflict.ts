import { distance } from 'fastest-levenshtein';
import { attributionOf } from '../../model/attribution.ts';
import { nameKey } from '../../model/names.ts';
import { type Block, type Turn, textOf } from '../../syntax/block.ts';
import { isCanonicalLink } from '../../syntax/lines.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule, Finding } from '../rule.ts';

const head = `
Ferry Services

Ada Pell Excerpts
Tuesday 14th May 2019

Commons Chamber
`;

export const linkFormConflict: DebateRule = {
  code: 'link-form-conflict',
  scope: 'debate',
  severity: 'information',
  fix: 'safe',
  yieldsTo: ['portrait-mismatch', 'unknown-speaker', 'misspelt-name'],
  summary: 'On a member’s page, a link line offers excerpts of the member’s own turn, or offers none of another’s.',
  why: 'By this line programs tell whose page it is and whose turns are there only for what was said between.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- View Speech - Hansard - -
^^^^^^^^^^^^^^^^^^^^^^^^^^^ link-form-conflict

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^ link-form-conflict

Not yet.
=>${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- View Speech - Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - -

Not yet.
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - -
^^^^^^^^^^^^^ link-form-conflict

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I will.

Tobias Lunt Portrait Tobias Lunt (Marlby) (LD)
- Hansard - - - Excerpts

And to me?
=>
Ferry Services

Tuesday 14th May 2019

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I will.

Tobias Lunt Portrait Tobias Lunt (Marlby) (LD)
- Hansard - - - Excerpts

And to me?
`,
  ],
  silent: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Parliament Live - Hansard - -

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- View Speech - Hansard - - - Excerpts

Will the hon. Lady give way?

None Portrait Several hon. Members rose—
- Hansard -
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`,
    `
Ferry Services

Debate between Ada Pell and Idris Vane
Tuesday 14th May 2019

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - -

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - -

Will the hon. Lady give way?
`,
  ],
  reads: [aboveSpeech],
  *check({ masthead, turns }) {
    const [member] = masthead.members;
    if (masthead.page === 'full') yield* inFullDebate(turns);
    if (masthead.page !== 'member' || member === undefined) return;
    const host = nameKey(member);
    // A page whose member is known to its turns by another name says nothing of its links.
    if (!turns.some((turn) => attributionOf(turn)?.speaker === host)) return;
    for (const turn of turns) {
      const attribution = attributionOf(turn);
      if (!turn.link || !attribution || attribution.role === 'collective' || attribution.name === undefined) continue;
      const written = textOf(turn, turn.link);
      if (!isCanonicalLink(written) || written.endsWith('Hansard -')) continue;
      const offers = written.endsWith('Excerpts');
      const isOwn = attribution.speaker === host;
      if (offers !== isOwn || (!isOwn && isNear(attribution.speaker, host))) continue;
      const { start, end } = turn.link;
      const right = isOwn ? written.replace(' - Excerpts', '') : `${written} - Excerpts`;
      yield {
        block: turn,
        start,
        end,
        message: isOwn
          ? `This is ${member}’s page, so no excerpts are offered of ${member}’s own turns. Write “${right}”.`
          : `This is ${member}’s page, and the turn is another’s, of whom excerpts are offered. Write “${right}”.`,
        fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
      };
    }
  },
};

/** Whether it may be the page's own member, badly written: a letter off, or with a number before the name. */
const isNear = (speaker: string, host: string): boolean => speaker.includes(host) || distance(speaker, host) <= 3;

const fewestOffers = 3;
const offersToOne = 3;

/** In a full debate excerpts are offered of every speaker. Where that holds of nearly all turns, one without is a slip. */
function* inFullDebate(turns: readonly Turn[]): Iterable<Finding & { readonly block: Block }> {
  let offers = 0;
  const without: Turn[] = [];
  for (const turn of turns) {
    const form = linkForm(turn);
    if (form === 'offers') offers += 1;
    else if (form === 'none') without.push(turn);
  }
  if (offers < fewestOffers || without.length * offersToOne > offers) return;
  for (const turn of without) {
    const { link } = turn;
    if (!link) continue;
    const right = `${textOf(turn, link)} - Excerpts`;
    yield {
      block: turn,
      start: link.start,
      end: link.end,
      message: `Excerpts are offered of the other turns of this debate, and of this one they are not. Write “${right}”.`,
      fixes: [{ title: `Write “${right}”`, edits: () => [{ ...link, text: right }] }],
    };
  }
}

/** What the link line of a member's turn offers; `undefined` where it says nothing. */
const linkForm: (turn: Turn) => 'offers' | 'none' | undefined = memo((turn) => {
  const attribution = attributionOf(turn);
  if (!turn.link || !attribution || attribution.role === 'collective' || attribution.name === undefined)
    return undefined;
  const written = textOf(turn, turn.link);
  if (!isCanonicalLink(written) || written.endsWith('Hansard -')) return undefined;
  return written.endsWith('Excerpts') ? 'offers' : 'none';
});
