import type { Turn } from '../../syntax/block.ts';
import { noted } from '../noted.ts';
import { copied, repeatedIn, repeats } from '../repeats.ts';
import type { DebateRule, Fix } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

export const repeatedTurn: DebateRule = {
  code: 'repeated-turn',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  summary: 'A turn, or a passage of several, is there twice, word for word.',
  why: 'It was said once: the second is a slip of copying, and counts the speaker’s words twice.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

No.

Idris Vane Portrait Idris Vane
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

No.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

No.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

Will the hon. Lady give way?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

No.
`,
    `
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Why?

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask of tea and another of soup, and a tin of biscuits.

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

Why?

Idris Vane Portrait Idris Vane
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

I shall bring a flask of tea and another of soup, and a tin of biscuits.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order.
=>
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Why?

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask of tea and another of soup, and a tin of biscuits.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order.
`,
    `
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Will he come?

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still. I have written to the company that owns it, and to the harbour board at Holme Dunmore, and I have had no answer of either of them in nine weeks.

Ada Pell Portrait Ada Pell
^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

Will he come?

Idris Vane Portrait Idris Vane
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still. I have written to the company that owns it, and to the harbour board at Holme Dunmore, and I have had no answer of either of them in nine weeks.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. There is too much noise in the Chamber.

Aldous Renwick Portrait Mr Speaker
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-turn
- Hansard - - - Excerpts

Order. There is too much noise in the Chamber.
=>
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Will he come?

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still. I have written to the company that owns it, and to the harbour board at Holme Dunmore, and I have had no answer of either of them in nine weeks.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. There is too much noise in the Chamber.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. There is too much noise in the Chamber.
`,
  ],
  silent: [
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. Order.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry for himself on Tuesday?

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I am looking for my diary.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Will the Minister come and see the ferry for himself on Tuesday?
`,
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order.
`,
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. The hon. Gentleman must sit.

None Portrait An hon. Member
- Hansard - - - Excerpts

He has been late with every ferry!

None Portrait An hon. Member
- Hansard - - - Excerpts

He has been late with every ferry!
`,
    `
Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. Order. Order. Sit down.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. Order. Order. Sit down.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

No.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

Order. Order. Order. Sit down.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

No.
`,
  ],
  reads: [copied],
  near: { reach: 3, reads: [repeats, copied] },
  *check({ debate }) {
    for (const { turn, first, sure, rest } of repeatedIn(debate)) {
      const { attribution } = turnLinesOf(turn);
      const of = turnLinesOf(first).attribution;
      if (!attribution || !of) continue;
      yield {
        block: turn,
        start: attribution.start,
        end: attribution.end,
        ...(rest > 0 ? passage(rest) : sure ? once(turn) : perhaps(turn)),
        related: { block: first, start: of.start, end: of.end, message: 'The turn that is repeated' },
      };
    }
  },
};

const removal = (turn: Turn): Fix => ({
  title: 'Remove the repeated turn',
  edits: () => [{ start: 0, end: turn.text.length, text: '' }],
});

const once = (turn: Turn) => ({
  message: 'This turn repeats an earlier one word for word, so the speaker’s words are there twice. Remove it.',
  fixes: [removal(turn)],
});

const perhaps = (turn: Turn) => ({
  message:
    'This turn repeats an earlier one word for word. So few words may have been said again; if they were not, remove it.',
  fixes: [removal(turn), noted('repeated-turn', 'it was said twice', 0)],
});

const passage = (rest: number) => ({
  message: `A passage that was pasted twice begins here: this turn and ${rest} more repeat earlier ones word for word. Remove one of the two passages.`,
});
