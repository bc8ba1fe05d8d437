import type { Span, Turn } from '../../syntax/block.ts';
import { aboveSpeech, mentions, speech } from '../aspects.ts';
import { portraitSlip, portraitWord } from '../portrait-word.ts';
import type { DebateRule, Finding, Fix } from '../rule.ts';
import { misspeltChair } from './misspelt-chair.ts';
import { misspeltMentions } from './misspelt-mention.ts';
import { namingOf } from './naming.ts';
import { printedOf } from './printed.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

const turn = (attribution: string) => `${attribution}
- Hansard - - - Excerpts

It will be cold.
`;

/** Tobias Lunt speaks four times, as is printed of one who has spoken before. */
const answers = [
  'Tobias Lunt Portrait Tobias Lunt (Tarn) (Con)',
  'Ada Pell Portrait Ada Pell (Carrow) (Lab)',
  'Tobias Lunt Portrait Tobias Lunt',
  'Idris Vane Portrait Idris Vane (Holme) (LD)',
  'Tobias Lunt Portrait Tobias Lunt',
  'Ada Pell Portrait Ada Pell',
  'Tobias Lunt Portrait Tobias Lunt',
  'Idris Vane Portrait Idris Vane',
]
  .map(turn)
  .join('\n');

export const misspeltName: DebateRule = {
  code: 'misspelt-name',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['malformed-title'],
  summary:
    'A name is one letter off a name that the document or the roster knows, or “Portrait” between two names is misspelt.',
  why: 'The turn, or the mention, is counted for somebody who does not exist, and nobody who looks for the member finds it.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I thank the hon. Member for Dunmore North (Ada Plel), and so does Carrow.
                                               ^^^^ misspelt-name

Ada Pell Portrait Ada Pelll
                      ^^^^^ misspelt-name
- Hansard - - - Excerpts

I am glad of it.

Hester Oakenfull Portrait Madam Deputy Speeker
                                       ^^^^^^^ misspelt-name
- Hansard - - - Excerpts

Order.
=>
${head.slice(1)}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I thank the hon. Member for Dunmore North (Ada Pell), and so does Carrow.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I am glad of it.

Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.
`,
    `${head}
Morwenna Tressick (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): It will be cold.

Morwenna Tressik: I shall bring a flask.
         ^^^^^^^ misspelt-name

Idris Vane: I shall bring two.

Morwenna Tressick: Bring three.
=>
${head.slice(1)}
Morwenna Tressick (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): It will be cold.

Morwenna Tressick: I shall bring a flask.

Idris Vane: I shall bring two.

Morwenna Tressick: Bring three.
`,
    // Portrait and name are misspelt alike.
    `${head}
Morwenna Tressick Portrait Morwenna Tressick (Carrow) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It will be cold.

Morwenna Tressick Portrait Morwenna Tressick
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane (Tarn) (Con)
- Hansard - - - Excerpts

So shall I.

Morwenna Terssick Portrait Morwenna Terssick
                                    ^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

Bring two.
=>
${head.slice(1)}
Morwenna Tressick Portrait Morwenna Tressick (Carrow) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It will be cold.

Morwenna Tressick Portrait Morwenna Tressick
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane (Tarn) (Con)
- Hansard - - - Excerpts

So shall I.

Morwenna Tressick Portrait Morwenna Tressick
- Hansard - - - Excerpts

Bring two.
`,
    // Seat and party stand at each first turn: whoever has none has spoken before.
    `${head}
${answers}
Tobias Luntt Portrait Tobias Luntt
                             ^^^^^ misspelt-name
- Hansard - - - Excerpts

Friday.
=>
${head.slice(1)}
${answers}
Tobias Lunt Portrait Tobias Lunt
- Hansard - - - Excerpts

Friday.
`,
    // Named in full once, and later by a title and surname that nobody bears.
    `${head}
Morwenna Tressikc (Carrow) (Lab): It sails on Tuesday.
         ^^^^^^^^ misspelt-name

Idris Vane (Tarn) (Con): It will be cold.

Ms Tressick: I shall bring a flask.

Mr Vane: I shall bring two.

Ms Tressick: Bring three.

Mr Vnae: I shall.
   ^^^^ misspelt-name
=>
${head.slice(1)}
Morwenna Tressick (Carrow) (Lab): It sails on Tuesday.

Idris Vane (Tarn) (Con): It will be cold.

Ms Tressick: I shall bring a flask.

Mr Vane: I shall bring two.

Ms Tressick: Bring three.

Mr Vane: I shall.
`,
    // Once each: no name has such letters.
    `${head}
Edwin Haarle (Marlby) (Lab): It sails on Tuesday.
      ^^^^^^ misspelt-name

Ada Pell (Carrow) (Lab): It will be cold.

Edwin Harle: I shall bring a flask.
=>
${head.slice(1)}
Edwin Harle (Marlby) (Lab): It sails on Tuesday.

Ada Pell (Carrow) (Lab): It will be cold.

Edwin Harle: I shall bring a flask.
`,
    // Who presides is known by the portrait alone.
    `${head}
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell (Carrow) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Hester Oaknefull Portrait Madam Deputy Speaker
       ^^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold.

Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.
=>
${head.slice(1)}
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell (Carrow) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold.

Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.
`,
    // The portrait is the odd one out: the debate has the printed name elsewhere too.
    `${head}
Isolde Thcakray Portrait Isolde Thackray (Carrow) (Lab)
       ^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with the hon. Member for Carrow (Isolde Thackray).
=>
${head.slice(1)}
Isolde Thackray Portrait Isolde Thackray (Carrow) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with the hon. Member for Carrow (Isolde Thackray).
`,
    `
Ada Pell Portriat Ada Pell (Dunmore North) (Lab)
         ^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane portrait The Minister for Rivers (Idris Vane)
           ^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait. Ada Pell
         ^^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

I shall bring a flask.

Idris VanePortrait Idris Vane
          ^^^^^^^^ misspelt-name
- Hansard - - - Excerpts

I shall bring two.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring two.
`,
  ],
  silent: [
    // Two who sit for two seats.
    `${head}
Edwin Marris (Carrow) (Con): It sails on Tuesday.

Edwin Marries (Dunmore North) (Con): It will be cold.

Ada Pell (Tarn) (Lab): It will.

Edwin Marries: I shall bring a flask.
`,
    // Printed otherwise than known today, each time.
    `${head}
Grahame Orrin Portrait Graham Orrin (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I thank the hon. Member for Carrow (Graham Orrin).

Grahame Orrin Portrait Graham Orrin
- Hansard - - - Excerpts

It will be cold.
`,
    `${head}
Lord Lunt Portrait Mr Lunt
- Hansard - - - Excerpts

It sails on Tuesday.

Hilary O’Hare Portrait Hilary O'Hare (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.
`,
    // A word that is like the one between the names, and stands between none.
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Portraits (Idris Vane)
- Hansard - - - Excerpts

It will be cold.
`,
    // Two first names, and two families.
    `${head}
Terry Lunt Portrait Terry Lunt (Tarn) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Carrow) (Lab)
- Hansard - - - Excerpts

It will be cold.

Terry Lunt Portrait Terry Lunt
- Hansard - - - Excerpts

It will.

Kerry Lunt Portrait Kerry Lunt
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring two.

Terry Lunte Portrait Terry Lunte
- Hansard - - - Excerpts

Bring three.
`,
    `${head}
Edwin Marries (Carrow) (Con): It sails on Tuesday.

Ada Pell (Tarn) (Lab): It will be cold.

Mr Marris: I shall bring a flask.

Mr Hale: So shall I.

Mr Marris: Bring two.
`,
    // Two peers who speak to each other.
    `
Lord Rea: My Lords, it sails on Tuesday.

Lord Reay: My Lords, it will be cold.

Lord Rea: It will.

Baroness Tarn: My Lords, I shall bring a flask.

Lord Rea: So shall I.
`,
  ],
  reads: [aboveSpeech, mentions, speech],
  *check(facts) {
    for (const turn of facts.turns) {
      const span = portraitSlip(turn);
      if (span) yield { block: turn, ...wordFound(turn.text, span) };
      const chair = misspeltChair(turn);
      if (chair) yield { block: turn, ...found(chair, [{ span: chair, word: chair.word, right: chair.right }]) };
    }
    for (const [turn, slip] of namingOf(facts).slips) {
      if (slip.kind !== 'misspelt') continue;
      const [first] = slip.places;
      if (!first) continue;
      const options = slip.places.map(({ span, right, near, inPortrait }) => ({
        span,
        word: near.word,
        right,
        ...(inPortrait ? { inPortrait } : {}),
      }));
      const { known } = slip;
      const related = known && spanOf(known);
      yield {
        block: turn,
        ...found(first.span, options, slip.open),
        ...(related ? { related: { block: known, ...related, message: 'The name elsewhere' } } : {}),
      };
    }
    for (const { block, span, options, open } of misspeltMentions(facts)) {
      const [first] = options;
      if (!first) continue;
      const at = (near: Span) => ({ start: span.start + near.start, end: span.start + near.end });
      yield {
        block,
        ...found(
          at(first.near),
          options.map(({ near }) => ({ span: at(near), word: near.word, right: near.right })),
          open,
        ),
      };
    }
  },
};

/** The word that parts the two names of an attribution. */
function wordFound(text: string, span: Span): Finding {
  const word = text.slice(span.start, span.end);
  const isLetter = (at: number): boolean => /\p{L}/u.test(text.charAt(at));
  const right = `${isLetter(span.start - 1) ? ' ' : ''}${portraitWord}${isLetter(span.end) ? ' ' : ''}`;
  if (word === portraitWord)
    return {
      ...span,
      message: `“${word}” is joined to a name, so the two names of this attribution are read as one, of nobody. Put a space there.`,
      fixes: [{ title: 'Put a space there', edits: () => [{ ...span, text: right }] }],
    };
  return {
    ...span,
    message: `“${word}” is not “${portraitWord}”, so the two names of this attribution are read as one, of nobody. Correct the word.`,
    fixes: [{ title: `Write “${portraitWord}” for “${word}”`, edits: () => [{ ...span, text: right }] }],
  };
}

interface Option {
  readonly span: Span;
  readonly word: string;
  readonly right: string;
  readonly inPortrait?: Span;
}

function found({ start, end }: Span, options: readonly Option[], open = false): Finding {
  const [first] = options;
  const fixes: readonly Fix[] = options.map(({ span, word, right, inPortrait }) => ({
    title: `Write “${right}” for “${word}”`,
    edits: () => [...(inPortrait ? [inPortrait] : []), span].map(({ start, end }) => ({ start, end, text: right })),
  }));
  return {
    start,
    end,
    message: `“${first?.word}” is one letter off “${first?.right}”, so this is counted for nobody known here. Correct whichever is wrong.`,
    ...(open ? {} : { fixes }),
  };
}

const spanOf = (turn: Turn): Span | undefined => printedOf(turn)?.span;
