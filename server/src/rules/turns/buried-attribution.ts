import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { type Block, Context, type Turn } from '../../syntax/block.ts';
import { aboveSpeech } from '../aspects.ts';
import type { Known } from '../cast.ts';
import { type Buried, buriedIn } from '../inline-buried.ts';
import { headingAlone, loneNames, type NameAlone, namesAlone } from '../name-alone.ts';
import { mayNameOthers, nameAtEnd, nameBehind, others, othersIn } from '../named-within.ts';
import { noted } from '../noted.ts';
import type { OpeningName } from '../opening-name.ts';
import { portraitSplitBetween, splitPortrait } from '../portrait-splits.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { isUsual, lineEndsBetween, turnLinesOf } from '../turn-lines.ts';

export const buriedAttribution: DebateRule = {
  code: 'buried-attribution',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  yieldsTo: ['colon-before-procedure'],
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
    `
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Philippa Vane Portrait Philippa Vane (Marlby) (Con)
- Hansard - - - Excerpts

It has sailed.

Ada Lunt Portrait Ada Lunt (Dunmore North) (Lab)
- Hansard - - - Excerpts

I have a piano on it.

Mr Vane: It is a heavy piano.
^^^^^^^^ buried-attribution

Sir Tobias Lunt: It will be cold by then.
^^^^^^^^^^^^^^^^ buried-attribution
=>
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Philippa Vane Portrait Philippa Vane (Marlby) (Con)
- Hansard - - - Excerpts

It has sailed.

Ada Lunt Portrait Ada Lunt (Dunmore North) (Lab)
- Hansard - - - Excerpts

I have a piano on it.

Mr Vane Portrait Mr Vane
- Hansard - - - Excerpts

It is a heavy piano.

Tobias Lunt Portrait Sir Tobias Lunt
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Iris Thorne Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order. Order.

Lady Tarn Portrait Lady Tarn (CB)
- Hansard - - - Excerpts

It sails on Tuesday.

Madam Deputy Speaker: The noble Lady is in the wrong House.
^^^^^^^^^^^^^^^^^^^^^ buried-attribution

Lord Tarn: And in the wrong boat.
^^^^^^^^^^ buried-attribution
=>
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Iris Thorne Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order. Order.

Lady Tarn Portrait Lady Tarn (CB)
- Hansard - - - Excerpts

It sails on Tuesday.

None Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

The noble Lady is in the wrong House.

Lord Tarn Portrait Lord Tarn
- Hansard - - - Excerpts

And in the wrong boat.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): I shall bring a flask. Ada Pell: It will be cold by then.
                                                  ^^^^^^^^ buried-attribution
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): I shall bring a flask.

Ada Pell: It will be cold by then.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday. Idris Vane (Carrow) (Con) [V]: I shall bring a flask.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ buried-attribution

It will be cold. Gordon Lunt: When will it sail?
                 ^^^^^^^^^^^^ buried-attribution

Stuart Orrin: I have crossed on it every week since the quay was built.
^^^^^^^^^^^^^ buried-attribution
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con) [V]
- Hansard - - - Excerpts

I shall bring a flask.

It will be cold.

Gordon Lunt Portrait Gordon Lunt
- Hansard - - - Excerpts

When will it sail?

Stuart Orrin Portrait Stuart Orrin
- Hansard - - - Excerpts

I have crossed on it every week since the quay was built.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane (Carrow) (Con)
^^^^^^^^^^^^^^^^^^^^^^^^^ buried-attribution

I shall bring a flask.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring two.

Ada Pell
^^^^^^^^ buried-attribution

We shall be glad of them.

Sir Tobias Lunt (Marlby) (LD)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ buried-attribution

There is none left at Marlby.

Lord Tarn (CB)
^^^^^^^^^^^^^^ buried-attribution

Nor here.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring two.

Ada Pell

We shall be glad of them.

Tobias Lunt Portrait Sir Tobias Lunt (Marlby) (LD)
- Hansard - - - Excerpts

There is none left at Marlby.

Lord Tarn Portrait Lord Tarn (CB)
- Hansard - - - Excerpts

Nor here.
`,
  ],
  silent: [
    // Who is spoken of, and who is quoted.
    `
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I pay tribute to those who sailed before me.

Idris Vane

He was brave in the matter of the flask. Let me name two of the dead.

Julia Orrin: a pilot and a friend.

Stuart Orrin: a piper.

I have the minutes here.

“Mr Orrin: Will it sail?

Mr Speaker: No.

Mr Orrin: Why not?”

Mr Speaker: I say to you, Sir, that it sailed.
`,
    `
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Quill Portrait Rhona Quill (Holme) (Lab)
- Hansard - - - Excerpts

It sails on Friday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The letter was signed by two of them.

Idris Vane

It was not short.

Rhona Quill

I answered it.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Three members asked for it.

Idris Vane (Carrow) (Con)

Tobias Lunt (Marlby) (LD)

Iris Thorne (Holme)

They were refused. The letter came from the quay.

Holme Quay (Old Harbour)

Nothing sails from there.
`,
    // A heading may be somebody’s name.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I knew him well.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I am here.
`,
    `
Rhona Quill Portrait Rhona Quill (Holme) (Lab)
- Hansard - - - Excerpts

My list is as follows:

Ada Pell: Ferries;

Idris Vane: Buses.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am glad to be on it.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company gave evidence to us. What does it cost to cross?

Stuart Orrin: It costs nine pounds.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

And with a lamb?

Stuart Orrin: The lamb goes free, and so does the piper.
`,
    `
Idris Vane (Carrow) (Con): It has sailed.

Ada Pell (Dunmore North) (Lab): The minutes are short. "Holme Dunmore. Idris Vane: No." That is all.

I asked twice. The answer: no. Holme Dunmore: no ferry at all.
`,
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
  reads: [
    aboveSpeech,
    others,
    nameBehind,
    loneNames,
    ({ block, facts }) => (block.kind === 'turn' ? buriedIn(block, facts.document.people) : ''),
  ],
  near: { reach: 1, reads: [splitPortrait] },
  *check({ blocks, turns, document }) {
    let next = 0;
    for (const [i, turn] of blocks.entries()) {
      if (turn.kind === 'heading') {
        const alone = headingAlone(blocks, i, turns, next);
        if (alone) yield { block: turn, ...onItsLine(alone) };
      }
      if (turn.kind !== 'turn') continue;
      next += 1;
      if (turn.notation === 'inline') {
        for (const buried of buriedIn(turn, document.people)) yield { block: turn, ...inParagraph(buried) };
        continue;
      }
      const glued = gluedAttribution(turn, blocks[i - 1]) ?? atEnd(turn, turns[next]);
      if (glued) yield { block: turn, ...glued };
      for (const alone of namesAlone(turn, turns, next - 1)) yield { block: turn, ...onItsLine(alone) };
      if (mayNameOthers(turn)) for (const finding of within(turn, turns, next - 1)) yield { block: turn, ...finding };
    }
  },
};

/** A name that has lost what makes an attribution of it. */
const onItsLine = ({ start, end, name, known, shown, sure }: NameAlone): Finding => ({
  start,
  end,
  message: sure
    ? `${name} stands alone on this line, where it is not read as who speaks, so the words below are given to nobody or to another. Make it an attribution.`
    : `${name} stands alone on this line, where it is not read as who speaks. Make it an attribution, unless the name was said or is a heading.`,
  fixes: [
    {
      title: `Begin a turn for ${name}`,
      edits: ({ linkLineOf, lineEnd }) => {
        const line = attributionLine(shown, known, name);
        return [{ start, end, text: `${line}${lineEnd}${linkLineOf(known?.speaker)}` }];
      },
    },
    ...(sure ? [] : [noted('buried-attribution', 'the name was said', start)]),
  ],
});

const under =
  'This attribution stands right behind the words of the turn before, so the two turns may be read as one. Put a blank line between them.';

const underLine =
  'This attribution stands right under another line, so the two may be read as one. Put a blank line between them.';

/** An attribution right under, or on the line of, what was said before it. */
function gluedAttribution(turn: Turn, before: Block | undefined): Finding | undefined {
  const { attribution, joined } = turnLinesOf(turn);
  if (!attribution) return undefined;
  const below = (turn.context & Context.Glued) !== 0 && !isUsual(before) && !portraitSplitBetween(before, turn);
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

/** An attribution of inline notation on the line of what was said before it. */
const inParagraph = ({ name, start, end, gap }: Buried): Finding => ({
  start,
  end,
  message: `${name} is named here inside another’s turn, so these words are given to the wrong member. Begin a turn of its own.`,
  fixes: [
    {
      title: `Begin a turn for ${name}`,
      edits: ({ lineEnd }) => [{ ...gap, text: `${lineEnd}${lineEnd}` }],
    },
  ],
});

/** The attribution that `nameAtEnd` tells. */
function atEnd(turn: Turn, next: Turn | undefined): Finding | undefined {
  const found = nameAtEnd(turn, next);
  if (!found) return undefined;
  const { before, start, end } = found;
  return {
    start,
    end,
    message: under,
    fixes: [
      {
        title: 'Begin a turn of its own',
        edits: ({ lineEnd }) => [{ start: before, end: start, text: `${lineEnd}${lineEnd}` }],
      },
    ],
  };
}

function* within(turn: Turn, turns: readonly Turn[], here: number): Generator<Finding> {
  for (const { part, before, opening, known, inside } of othersIn(turn, turns, here)) {
    const { start } = part;
    const at = known ?? (opening.spans && attributionOf({ ...turn, attribution: opening.spans }));
    const line = attributionLine(opening.shown, known, personIn(opening, at));
    const gap = lineEndsBetween(turn.text, before.end, start);
    yield {
      start,
      end: opening.colon + 1,
      message: `${opening.name} is named here inside another’s turn, so these words are given to the wrong member. Begin a turn of its own.`,
      fixes: [
        {
          title: `Begin a turn for ${opening.name}`,
          edits: ({ linkLineOf, lineEnd }) => {
            const link = linkLineOf(at?.speaker);
            const text = `${lineEnd.repeat(Math.max(0, 2 - gap))}${line}${lineEnd}${link}${lineEnd}${lineEnd}`;
            return [{ start: inside ? before.end : start, end: opening.speech, text }];
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

/** The line for a speaker: with the key that the debate knows, else one made of the name itself. */
function attributionLine(shown: string, known: Known | undefined, name: string | undefined): string {
  const key = known ? known.portrait : name === undefined ? 'None' : withoutTitle(name);
  return key === undefined ? shown : `${key} Portrait ${shown}`;
}

/** The person's name, where the words say one: a collective, or the chair by title, says none. */
function personIn({ name }: OpeningName, at: Attribution | undefined): string | undefined {
  if (!at || at.role === 'collective') return undefined;
  return at.name ?? (at.role === 'chair' ? undefined : name);
}

/** The name without Sir or Mr, when a full name is left. */
function withoutTitle(name: string): string {
  const bare = name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? /, '');
  return bare.includes(' ') ? bare : name;
}
