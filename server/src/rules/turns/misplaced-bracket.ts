import { isParty } from '../../model/parties.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, unread } from '../aspects.ts';
import { movedInPortrait } from '../moved-brackets.ts';
import type { DebateRule, Finding, TextEdit } from '../rule.ts';
import { isForm } from '../speaker-forms.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { unreadOf } from '../unread.ts';

export const misplacedBracket: DebateRule = {
  code: 'misplaced-bracket',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary: 'A bracket in an attribution stands in the wrong place, or the colon within or before one.',
  why: 'What stands in the brackets is the seat, the party or the name to the letter; with more in them it is none that is known.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab:)
                                               ^ misplaced-bracket
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane:)
                                                       ^ misplaced-bracket
- Hansard - - - Excerpts

I shall bring a flask.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells) (LD))
                                                   ^^^^^ misplaced-bracket
- Hansard - - - Excerpts

It will.
=>
Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)
- Hansard - - - Excerpts

It will.
`,
    `
Ada Pell (Dunmore North) (Lab:) It sails on Tuesday.
                             ^ misplaced-bracket

Mr Speaker: Order.

The Minister for Rivers (Idris Vane:) I shall bring a flask.
                                   ^ misplaced-bracket
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

The Minister for Rivers (Idris Vane): I shall bring a flask.
`,
    `
Idris Vane Portrait The Minister for Rivers (Idris) Vane
                                                  ^^^^^^ misplaced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada (Pell Dunmore North) (Lab)
                      ^^^^^^ misplaced-bracket
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Quill Portrait Rhona Quill (Sallow) Bridge (Lab/Co-op)
                                        ^^^^^^^^ misplaced-bracket
- Hansard - - - Excerpts

It will be cold by then.
=>
Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab/Co-op)
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

The Minister for Rivers (Idris) Vane: It will be cold by then.
                              ^^^^^^ misplaced-bracket

Mr Speaker: Order.

Tobias Lunt: (Harrowby) (LD) I have one of my own.
             ^^^^^^^^^^^^^^^ misplaced-bracket

Mr Speaker: Order.

Isolde Thackray (Tarn) (Lab;) It will.
                           ^ misplaced-bracket
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

The Minister for Rivers (Idris Vane): It will be cold by then.

Mr Speaker: Order.

Tobias Lunt (Harrowby) (LD): I have one of my own.

Mr Speaker: Order.

Isolde Thackray (Tarn) (Lab): It will.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North)(Lab)
                                          ^ misplaced-bracket
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane, (Carrow) (Con)
                              ^ misplaced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Rhona Quill Portrait Rhona Quill [Sallow Bridge] (Lab)
                                 ^^^^^^^^^^^^^^^ misplaced-bracket
- Hansard - - - Excerpts

It will be cold by then.

Tobias Lunt Portrait Tobias Lunt Harrowby (LD)
                                 ^^^^^^^^ misplaced-bracket
- Hansard - - - Excerpts

It is cold now.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab)
- Hansard - - - Excerpts

It will be cold by then.

Tobias Lunt Portrait Tobias Lunt (Harrowby) (LD)
- Hansard - - - Excerpts

It is cold now.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) Con: I shall bring a flask.
                    ^^^ misplaced-bracket

Ada Pell: It will be cold by then.

Rhona Quill(Sallow Bridge) (Lab): It is cold now.
           ^ misplaced-bracket
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): I shall bring a flask.

Ada Pell: It will be cold by then.

Rhona Quill (Sallow Bridge) (Lab): It is cold now.
`,
  ],
  silent: [
    `
Lord Tarn: My Lords, I am grateful.

(Maiden Speech): My Lords, so am I.

(Holme Dunmore): there is no ferry there.
`,
    `
Idris Vane Portrait The Minister for Rivers (Rt Hon Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell Brae (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Quill Portrait Madam Deputy Speaker (Dame Rhona Quill)
- Hansard - - - Excerpts

Order.
`,
    `
Ada Pell (Dunmore North) (Lab): I have a list.

Holme Dunmore (the quay:) no ferry. The Quay (closed:) no boat.
`,
    `
Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)
- Hansard - - - Excerpts

It will.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday (not Monday:) and Thursday.
`,
  ],
  reads: [aboveSpeech, ({ block }) => inGroups(block)],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    for (const block of facts.blocks) for (const finding of inGroups(block)) yield { block, ...finding };
    for (const { block, start, end, edits } of unreadOf(facts, 'misplaced-bracket'))
      yield {
        block,
        ...(isSign(block.text, start) ? beforeColon(start, end, edits) : movedFinding({ start, end, edits })),
      };
  },
};

const none: readonly Finding[] = [];

const inGroups: (block: Block) => readonly Finding[] = memo((block) => {
  if (block.kind !== 'turn' || !block.attribution || turnLinesOf(block).joined !== undefined) return none;
  const moved = movedIn(block) ?? behindColon(block);
  if (moved) return [moved];
  const found: Finding[] = [];
  for (const { start, end } of block.attribution.groups) {
    const one = mark(block.text, start, end) ?? party(block.text, start, end);
    if (one) found.push(one);
  }
  return found.length > 0 ? found : none;
});

/** Brackets around other words than they should hold. */
function movedIn(block: Turn): Finding | undefined {
  const found = movedInPortrait(block);
  return found && movedFinding(found);
}

const movedFinding = ({ start, end, edits }: Span & { readonly edits: readonly TextEdit[] }): Finding => ({
  start,
  end,
  message:
    'The brackets are not where they should be, so name, seat and party cannot be told apart. Put them in their places.',
  fixes: [{ title: 'Put the brackets in their places', edits: () => edits }],
});

/** `(Lab:)` where the colon is to stand behind the bracket. */
const beforeColon = (start: number, end: number, edits: readonly TextEdit[]): Finding => ({
  start,
  end,
  message:
    'The colon stands inside the bracket, so these words are read as speech and not as who speaks. Close the bracket before it.',
  fixes: [{ title: 'Put the colon behind the bracket', edits: () => edits }],
});

/** `Jane Roe: (Stafford) (Con) I thank`: seat and party, or the holder of an office, stand behind the colon. */
function behindColon({ notation, attribution, parts, text }: Turn): Finding | undefined {
  const [first] = parts;
  if (notation !== 'inline' || !attribution || attribution.groups.length > 0 || !first) return undefined;
  if (text.charCodeAt(first.start) !== 40) return undefined;
  const found = seatAndParty.exec(text.slice(first.start, Math.min(first.end, first.start + longestBrackets)));
  const groups = found?.[1] ?? '';
  const base = text.slice(attribution.base.start, attribution.base.end);
  const last = groups.slice(groups.lastIndexOf('(') + 1, -1);
  if (
    groups === '' ||
    !(isParty(last) || (base.startsWith('The ') && !groups.includes(') (') && isForm(`${base} ${groups}`)))
  )
    return undefined;
  const colon = attribution.end;
  const end = first.start + groups.length;
  return {
    start: first.start,
    end,
    message:
      'The colon stands before these brackets, so they are read as speech and not as who speaks. Put the colon behind them.',
    fixes: [
      {
        title: 'Put the colon behind the brackets',
        edits: () => [
          { start: colon, end: first.start, text: ' ' },
          { start: end, end, text: ':' },
        ],
      },
    ],
  };
}

const longestBrackets = 160;
const seatAndParty = /^(\(\p{Lu}[^()]{1,60}(?:\([^()]{2,30}\))?\)(?: \([^()]{1,14}\))?) (?=["“\p{Lu}\d])/u;

/** Whether what is at fault is the sign in the bracket, and not the bracket. */
const isSign = (text: string, at: number): boolean => /^[:;.]\s?\)/.test(text.slice(at, at + 3));

/** A colon, a comma or a semicolon before the bracket closes. */
function mark(text: string, start: number, end: number): Finding | undefined {
  const code = text.charCodeAt(end - 1);
  if ((code !== 58 && code !== 44 && code !== 59) || end - 1 <= start) return undefined;
  const sign = text.slice(end - 1, end);
  const from = start + text.slice(start, end - 1).trimEnd().length;
  return {
    start: end - 1,
    end,
    message: `“${sign}” stands inside the bracket, so what the bracket holds is not recognised. Close the bracket before it; “${sign}” has no place there.`,
    fixes: [{ title: `Remove “${sign}”`, edits: () => [{ start: from, end, text: '' }] }],
  };
}

/** `(Harrowby (LD))`: the party in the seat's bracket. */
function party(text: string, start: number, end: number): Finding | undefined {
  if (text.charCodeAt(end - 1) !== 41) return undefined;
  const open = text.lastIndexOf('(', end - 2);
  if (open <= start || !isParty(text.slice(open + 1, end - 1))) return undefined;
  const seatEnd = start + text.slice(start, open).trimEnd().length;
  if (seatEnd === start) return undefined;
  return {
    start: open,
    end: end + 1,
    message:
      'The party stands inside the seat’s bracket, so neither can be read. Close the bracket of the seat before it.',
    fixes: [
      {
        title: 'Close the seat’s bracket before the party',
        edits: () => [
          { start: seatEnd, end: seatEnd, text: ')' },
          { start: end, end: end + 1, text: '' },
        ],
      },
    ],
  };
}
