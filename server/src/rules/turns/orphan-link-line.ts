import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { Context, type Turn } from '../../syntax/block.ts';
import { aboveSpeech } from '../aspects.ts';
import { canonicalLink } from '../link-lines.ts';
import { nameAtEnd, nameBehind } from '../named-within.ts';
import type { DebateRule, Fix } from '../rule.ts';

export const orphanLinkLine: DebateRule = {
  code: 'orphan-link-line',
  scope: 'debate',
  severity: 'error',
  fix: 'choice',
  waitsFor: ['stripped-page'],
  summary: 'A link line has no attribution over it.',
  why: 'It begins a turn that nobody is named for: the words below it belong to no member until a name is put over them.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I have seen the timetable.

- Hansard - - - Excerpts
^^^^^^^^^^^^^^^^^^^^^^^^ orphan-link-line

That is not the same thing.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?
`,
    `
Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
-Hansard - -

Will the Minister come and see the ferry?
`,
  ],
  reads: [aboveSpeech, nameBehind],
  *check({ turns }) {
    for (const [i, turn] of turns.entries()) {
      const { link } = turn;
      const before = turns[i - 1];
      if (turn.attribution || !link || (before && nameAtEnd(before, turn))) continue;
      const likely = speakerBefore(turns, i);
      const { start, end } = link;
      // Right under a link line with no speech it is the same line once more.
      const again = before?.link !== undefined && before.parts.length === 0;
      yield {
        block: turn,
        start,
        end,
        message:
          'This link line has no attribution over it, so nobody is named for the words below. Insert the speaker, or remove the line.',
        fixes: [
          ...(again ? [remove(turn)] : []),
          ...(likely ? [insert(turn, `Give these words to ${likely.name}`, likely.line)] : []),
          insert(turn, 'Insert a speaker to be named', 'None Portrait An hon. Member'),
          ...(again ? [] : [remove(turn)]),
        ],
        ...(likely
          ? {
              related: {
                block: likely.turn,
                start: likely.at.spans.start,
                end: likely.at.spans.end,
                message: `${likely.name} spoke last but one, and may be speaking again`,
              },
            }
          : {}),
      };
    }
  },
};

/** Two members take turns in most of a debate: the speaker is likely to be the one before the last. */
function speakerBefore(turns: readonly Turn[], index: number) {
  const last = turns[index - 1];
  const turn = turns[index - 2];
  const at = turn && attributionOf(turn);
  if (!at || !last?.attribution || at.role === 'collective' || attributionOf(last)?.speaker === at.speaker)
    return undefined;
  const printed = printedAgain(at);
  const name = at.name ?? printed;
  return { turn, at, name, line: at.portrait === undefined ? printed : `${at.portrait} Portrait ${printed}` };
}

/** What is printed for a speaker who spoke before: the chair's title, and anybody else's name without seat and party. */
const printedAgain = ({ role, office, name, shown }: Attribution): string =>
  role === 'chair' ? (office ?? shown) : (name ?? shown);

function insert(turn: Turn, title: string, line: string): Fix {
  return {
    title,
    edits: (house) => {
      const { link, text } = turn;
      if (!link) return [];
      const glued = (turn.context & Context.Glued) !== 0;
      const written = text.slice(link.start, link.end);
      const right = canonicalLink(written, undefined, house);
      return [
        {
          start: 0,
          end: right === written ? 0 : link.end,
          text: `${glued ? house.lineEnd : ''}${line}${house.lineEnd}${right === written ? '' : right}`,
        },
      ];
    },
  };
}

/** Without its link line the speech goes on the turn before. */
function remove(turn: Turn): Fix {
  const next = turn.parts[0]?.start ?? turn.text.length;
  return { title: 'Remove the link line', edits: () => [{ start: 0, end: next, text: '' }] };
}
