import { partsOf, type Side, type Voter, votesOf } from '../../model/division.ts';
import { nameKey } from '../../model/names.ts';
import type { Block, Division, Span } from '../../syntax/block.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule, Finding, Fix } from '../rule.ts';
import { chairsOf, isChair, tellersOf } from './chairs.ts';

const lists = (ayes: string, noes: string) => `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Division. Clear the Lobby.

Division No. 321] [9.59 pm

AYES

${ayes}

Tellers for the Ayes: Ada Pell and Tobias Lunt

NOES

${noes}

Tellers for the Noes: Rhona Quill and Edwin Harle
`;

export const divisionName: DebateRule = {
  code: 'division-name',
  scope: 'debate',
  severity: 'warning',
  fix: 'choice',
  summary:
    'A name in a list of votes is there twice, on both sides, run together with another, or a teller’s or the Chair’s.',
  why: 'The list is the record of how each member voted; whoever counts it gives the member two votes, or none.',
  examples: [
    lists(
      'Oduya, Dennis\nVane, Idris',
      'Corrie, Samuel\nCorrie, Samuel\n^^^^^^^^^^^^^^ division-name\nPryderi, Gwenno\nVane, Idris\n^^^^^^^^^^^ division-name',
    ),
    lists(
      'Lunt, Mr Tobias\n^^^^^^^^^^^^^^^ division-name\nVane, Idris',
      'Mr Speaker\n^^^^^^^^^^ division-name\nCorrie, Samuel',
    ),
    lists(
      'Oduya, DennisVane, Idris\n^^^^^^^^^^^^^^^^^^^^^^^^ division-name',
      'Corrie, Samuel\nRenwick, Aldous\n^^^^^^^^^^^^^^^ division-name',
    ),
  ],
  silent: [
    lists('McAllister, DeVere\nOduya, Dennis', 'Corrie, Samuel\nVane, Idris'),
    lists(
      'Foster, Mr Jem (Carrow)\nFoster, Mr Jem (Marlby)',
      'Foster, Alma\nVane, Idris (Proxy vote cast by Ada Pell)',
    ),
    lists('Oduya, Dennis', 'Renwick, Alma\nSpeaker, Dennis'),
  ],
  reads: [aboveSpeech],
  *check({ blocks, turns }) {
    let chairs: ReadonlySet<string> | undefined;
    for (const block of blocks) {
      if (block.kind !== 'division') continue;
      const { sides } = votesOf(block);
      if (sides.length === 0) continue;
      chairs ??= chairsOf(turns);
      for (const finding of inLists(block, sides, chairs)) yield { block, ...finding };
    }
  },
};

const fewOf = 4;

interface Place {
  readonly voter: Voter;
  readonly side: Side;
}

function* inLists(block: Division, sides: readonly Side[], chairs: ReadonlySet<string>): Iterable<Finding> {
  const seen = new Map<string, Place>();
  const tellers = tellersOf(sides);
  for (const side of sides) {
    for (const voter of side.names) {
      const before = seen.get(voter.key);
      seen.set(voter.key, before ?? { voter, side });
      const { start, end, words, name } = voter;
      const isPresiding = !side.lords && isChair(voter, chairs);
      if (before) yield again(block, before, { voter, side }, words);
      else if (isPresiding || tellers.has(nameKey(name)))
        yield {
          start,
          end,
          message: isPresiding
            ? `“${words}” is in the Chair in this debate, and the Chair does not vote. See whether another member is meant.`
            : `“${words}” is a teller in this division, and tellers are not counted. See whether another member is meant.`,
          fixes: [removal(block, voter)],
        };
    }
    // Where more lines than a few are of several names, the list stands in columns.
    if (side.several.length * fewOf > side.names.length + fewOf) continue;
    for (const line of side.several) {
      const parts = partsOf(block, line);
      if (parts.length > 0) yield runTogether(block, line, parts);
    }
  }
}

function again(block: Division, before: Place, now: Place, words: string): Finding {
  const { start, end } = now.voter;
  const both = before.side.vote !== now.side.vote;
  const title = (side: Side): string => block.text.slice(side.title.start, side.title.end);
  return {
    start,
    end,
    message: both
      ? `“${words}” is on both sides of the division, so the vote counts for neither. Remove the name from one of the lists.`
      : `“${words}” is in this list twice, so one vote is counted twice. Remove one, or tell the two members apart.`,
    fixes: both
      ? [
          { ...removal(block, now.voter), title: `Remove it from “${title(now.side)}”` },
          { ...removal(block, before.voter), title: `Remove it from “${title(before.side)}”` },
        ]
      : [removal(block, now.voter)],
    related: {
      block,
      start: before.voter.start,
      end: before.voter.end,
      message: both ? `On the other side, under “${title(before.side)}”` : 'The name for the first time',
    },
  };
}

/** Takes the line of a name out of its list, with the line end before it. */
function removal(block: Block, { start, end }: Span): Fix {
  const from = /(?:\r\n|\n|\r)[ \t]*$/.exec(block.text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return { title: 'Remove the name', edits: () => [{ start: start - from, end, text: '' }] };
}

function runTogether(block: Division, { start, end }: Span, parts: readonly number[]): Finding {
  return {
    start,
    end,
    message: `“${block.text.slice(start, end)}” is ${parts.length + 1} names run together, so neither is found or counted. Give each its line.`,
    fixes: [
      {
        title: 'Give each name its line',
        edits: ({ lineEnd }) => parts.map((at) => ({ start: at, end: at, text: lineEnd })),
      },
    ],
  };
}
