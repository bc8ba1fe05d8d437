import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, unread } from '../aspects.ts';
import { type Unbalanced, unbalanced } from '../brackets.ts';
import { movedInPortrait } from '../moved-brackets.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { unreadOf } from '../unread.ts';

export const unbalancedBracket: DebateRule = {
  code: 'unbalanced-bracket',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary: 'A bracket in an attribution is opened and not closed, or closed and not opened.',
  why: 'The brackets tell seat, party and office-holder apart; where one is missing, none of them can be read.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North (Lab)
                           ^^^^^^^^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane
                                            ^^^^^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell)
                          ^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Idris Vane Portrait The Minister for Rivers Sir Idris Vane)
                                            ^^^^^^^^^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) Lab)
                                           ^^^^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.

Rhona Quill Portrait (Rhona Quill
                     ^ unbalanced-bracket
- Hansard - - - Excerpts

It will.
=>
Idris Vane Portrait The Minister for Rivers (Sir Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It will be cold by then.

Rhona Quill Portrait Rhona Quill
- Hansard - - - Excerpts

It will.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab [V]
                                           ^^^^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab) [V]
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Ada Pell (Dunmore North (Lab): It sails on Tuesday.
         ^^^^^^^^^^^^^^ unbalanced-bracket

Mr Speaker: Order.

The Minister for Rivers (Idris Vane: I shall bring a flask.
                        ^^^^^^^^^^^ unbalanced-bracket

Mr Speaker: Order.

Ada Pell): It will be cold by then.
        ^ unbalanced-bracket
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

The Minister for Rivers (Idris Vane): I shall bring a flask.

Mr Speaker: Order.

Ada Pell: It will be cold by then.
`,
    `
Ada Pell Portrait Ada Pell ( (Dunmore North) (Lab)
                           ^ unbalanced-bracket
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab) [V
                                                       ^^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.

Idris Vane Portrait Idris Vane (Carrow(Con)
                               ^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell (
                           ^ unbalanced-bracket
- Hansard - - - Excerpts

So shall I.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab) [V]
- Hansard - - - Excerpts

It will be cold by then.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

So shall I.
`,
  ],
  silent: [
    `
Ada Pell (Dunmore North) (Lab): I have two questions.

The letter (of 3 May: it is a long one) says nothing. The reply (dated 4 May says: no.

The Minister (whom I thank: he is patient) may know.
`,
    `
Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)
- Hansard - - - Excerpts

It will.
`,
    `
Idris Vane Portrait The Minister for Rivers (
Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry (when it sails is late.
`,
  ],
  reads: [aboveSpeech],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    for (const block of facts.blocks) {
      const own = inPortrait(block);
      if (own) yield { block, ...own };
    }
    for (const { block, start, end, edits } of unreadOf(facts, 'unbalanced-bracket'))
      yield { block, ...findingOf({ start, end, edits, opened: block.text.charCodeAt(start) !== 41 }) };
  },
};

const inPortrait: (block: Block) => Finding | undefined = memo((block) => {
  if (block.kind !== 'turn' || block.notation !== 'portrait' || !block.attribution) return undefined;
  const { attribution, joined } = turnLinesOf(block);
  if (!attribution || joined !== undefined || movedInPortrait(block)) return undefined;
  const shown = { start: block.attribution.shown.start, end: attribution.end };
  const { portrait } = block.attribution;
  const key = portrait ? block.text.slice(portrait.start, portrait.end) : '';
  const found = unbalanced(block.text, shown, key);
  return found && findingOf(found);
});

function findingOf({ start, end, edits, opened }: Unbalanced): Finding {
  return {
    start,
    end,
    message: opened
      ? 'A bracket is opened here and never closed, so seat, party and name cannot be told apart. Close it.'
      : 'A bracket is closed here that was never opened, so seat, party and name cannot be told apart. Open it before the name, or remove it.',
    fixes: [{ title: 'Correct the brackets', edits: () => edits }],
  };
}
