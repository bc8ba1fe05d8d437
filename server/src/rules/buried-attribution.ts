import { attributionOf } from '../model/attribution.ts';
import { isParty } from '../model/parties.ts';
import { isPortraitName } from '../syntax/attribution.ts';
import { type Block, Context, type Part, type Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { type Known, knownAs } from './cast.ts';
import { isOwn } from './duplicated-name.ts';
import { isUsual } from './missing-blank-line.ts';
import { type OpeningName, openingNameOf, untitled } from './opening-name.ts';
import type { DebateRule, Finding } from './rule.ts';
import { afterSentence, lineEndsBetween, turnLinesOf } from './turn-lines.ts';

export const buriedAttribution: DebateRule = {
  code: 'buried-attribution',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary: 'Another speaker is named inside a turn.',
  why: 'What that speaker said is given to the one before.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane (Carrow) (Con): I shall bring a flask.
^^^^^^^^^^^^^^^^^^^^^^^^^^ buried-attribution

Ada Pell: It will be cold by then.
^^^^^^^^^ buried-attribution
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.
Idris Vane Portrait Idris Vane (Carrow) (Con)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ buried-attribution
- Hansard - - - Excerpts

I shall bring a flask. Hester Oakenfull Portrait Madam Deputy Speaker
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ buried-attribution
- Hansard - - - Excerpts

Order.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.
`,
    `
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Madam Deputy Speaker: Order. The hon. Lady has made her point.
^^^^^^^^^^^^^^^^^^^^^ buried-attribution
=>
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order. The hon. Lady has made her point.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I have a list of the sailings that were missed.

The Reason: nobody knows.

Friday Evening: the tide was out. Holme Dunmore: no ferry at all.

Holme Dunmore (North): the boat, and no crew.
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
Read Hansard Text
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The letter says this:

“Mr Vane: the flask is yours.”
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Idris Vane and I agree on this: the ferry is late.
`,
  ],
  *check({ blocks, turns }) {
    let next = 0;
    for (const [i, turn] of blocks.entries()) {
      if (turn.kind !== 'turn') continue;
      next += 1;
      if (turn.notation === 'inline') continue;
      const glued = gluedAttribution(turn, blocks[i - 1]) ?? endingAttribution(turn, turns[next]);
      if (glued) yield { block: turn, ...glued };
      if (opensOf(turn).length > 0)
        for (const finding of within(turn, turns, next - 1)) yield { block: turn, ...finding };
    }
  },
};

const under =
  'This attribution stands right behind the words of the turn before, so the two turns may be read as one. Put a blank line between them.';

const underLine =
  'This attribution stands right under another line, so the two may be read as one. Put a blank line between them.';

/** An attribution right under, or on the line of, what was said before it. */
function gluedAttribution(turn: Turn, before: Block | undefined): Finding | undefined {
  const { attribution, joined } = turnLinesOf(turn);
  if (!attribution) return undefined;
  const below = (turn.context & Context.Glued) !== 0 && !isUsual(before);
  if (joined === undefined && !below) return undefined;
  const start = joined ?? attribution.start;
  const end = turn.text.slice(0, start).trimEnd().length;
  return {
    start,
    end: attribution.end,
    message: joined !== undefined || before?.kind === 'turn' ? under : underLine,
    fixes: [
      {
        title: 'Begin a turn of its own',
        edits: ({ lineEnd }) => [
          joined === undefined
            ? { start: 0, end: 0, text: lineEnd }
            : { start: end, end: start, text: `${lineEnd}${lineEnd}` },
        ],
      },
    ],
  };
}

/**
 * An attribution at the end of a turn's last paragraph, when a link line follows right under it that has none: the
 * paragraph is too long to be read as one line with a name.
 */
export function endingAttribution(turn: Turn, next: Turn | undefined): Finding | undefined {
  const part = turn.parts.at(-1);
  if (!part || !next?.link || next.attribution || (next.context & Context.Glued) === 0) return undefined;
  const { text } = turn;
  const at = text.lastIndexOf(' Portrait ', part.end);
  const from = Math.max(part.start, at - longestEnding);
  const gap = at > from ? afterSentence(text.slice(from, at)) : undefined;
  if (!gap) return undefined;
  const before = from + gap.start;
  const start = from + gap.end;
  if (!isPortraitName(text.slice(start, at))) return undefined;
  return {
    start,
    end: part.end,
    message: under,
    fixes: [
      {
        title: 'Begin a turn of its own',
        edits: ({ lineEnd }) => [{ start: before, end: start, text: `${lineEnd}${lineEnd}` }],
      },
    ],
  };
}

/** A name and the end of the sentence before it. */
const longestEnding = 160;

interface Opens {
  readonly part: Part;
  readonly before: Part;
  readonly opening: OpeningName;
}

/** The paragraphs of a turn that may open with another speaker's name: all but the first, which is the turn's own. */
const opensOf: (turn: Turn) => readonly Opens[] = memo((turn) => {
  const found: Opens[] = [];
  const { speech } = turnLinesOf(turn);
  if (!turn.text.includes(': ')) return none;
  for (let i = 1; i < speech.length; i += 1) {
    const part = speech[i];
    const before = speech[i - 1];
    const opening = part?.kind === 'paragraph' ? openingNameOf(turn.text, part) : undefined;
    if (part && before && opening) found.push({ part, before, opening });
  }
  return found.length > 0 ? found : none;
});

const none: readonly Opens[] = [];

/** Whether the words at the end of a turn are given to another speaker, named among its paragraphs. */
export const endsWithAnother = (turn: Turn, turns: readonly Turn[]): boolean =>
  opensOf(turn).length > 0 && !within(turn, turns, turns.length).next().done;

function* within(turn: Turn, turns: readonly Turn[], here: number): Generator<Finding> {
  let own = true;
  for (const { part, before, opening } of opensOf(turn)) {
    const known = knownAs(turns, here, opening.name);
    if (!known && !isNamed(opening)) continue;
    // The speaker's own name again is duplicated-name's, until somebody else has come between.
    if (own && isOwn(turn, opening.name)) continue;
    own = false;
    const { start } = part;
    const line = attributionLine(turn, opening, known);
    const gap = lineEndsBetween(turn.text, before.end, start);
    yield {
      start,
      end: opening.colon + 1,
      message: `${opening.name} is named here inside another’s turn, so these words are given to the wrong member. Begin a turn of its own.`,
      fixes: [
        {
          title: `Begin a turn for ${opening.name}`,
          edits: ({ linkLineOf, lineEnd }) => {
            const link = linkLineOf(known?.speaker);
            const text = `${lineEnd.repeat(Math.max(0, 2 - gap))}${line}${lineEnd}${link}${lineEnd}${lineEnd}`;
            return [{ start, end: opening.speech, text }];
          },
        },
      ],
      ...(known && known.turn !== turn
        ? {
            related: {
              block: known.turn,
              start: known.spans.start,
              end: known.spans.end,
              message: `${known.name ?? opening.name} speaks here`,
            },
          }
        : {}),
    };
  }
}

/** Words that nobody in the debate is known by, and that can be nothing but a speaker. */
function isNamed({ spans, name, shown }: OpeningName): boolean {
  if (!spans) return false;
  if (untitled(name) !== undefined || chair.test(name)) return true;
  const last = spans.groups.at(-1);
  if (!last || !shown.endsWith(')')) return false;
  return spans.groups.length > 1 || isParty(shown.slice(shown.lastIndexOf('(') + 1, -1)) || office.test(name);
}

const office =
  /^The .*\b(?:Minister|Secretary|Chancellor|Attorney|Solicitor|Advocate|Leader|Paymaster|Treasurer|Whip)\b/;
const chair =
  /^(?:(?:Mr|Madam) (?:Deputy )?Speaker|The (?:Temporary |Deputy )?(?:Chair|Chairman|Chairwoman)|The Lord Speaker|(?:Several |Some )?[Hh]on\. Members)$/;

/** The line for a speaker: with the key that the debate knows, else one made of the name itself. */
function attributionLine(turn: Turn, { name, shown, spans }: OpeningName, known: Known | undefined): string {
  if (known) return known.portrait === undefined ? shown : `${known.portrait} Portrait ${shown}`;
  const at = spans && attributionOf({ ...turn, attribution: spans });
  if (!at || at.role === 'collective' || (at.role === 'chair' && at.name === undefined))
    return `None Portrait ${shown}`;
  return `${personOf(at.name ?? name)} Portrait ${shown}`;
}

/** The name without Sir or Mr, when a full name is left. */
function personOf(name: string): string {
  const bare = name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? /, '');
  return bare.includes(' ') ? bare : name;
}
