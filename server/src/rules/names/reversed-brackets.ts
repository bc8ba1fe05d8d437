import { isListedParty, isParty } from '../../model/parties.ts';
import { Signal } from '../../model/signals.ts';
import { type Span, textOf } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const link = '- Hansard - - - Excerpts';

export const reversedBrackets: BlockRule = {
  code: 'reversed-brackets',
  scope: 'block',
  severity: 'warning',
  needs: Signal.RoundOpen,
  fix: 'safe',
  yieldsTo: ['duplicated-name'],
  summary: 'The party stands before the seat, or in its bracket.',
  why: 'The first bracket is read as the seat and the second as the party: otherwise the member sits for a party and belongs to a town.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Lab) (Dunmore North)
                           ^^^^^^^^^^^^^^^^^^^^^ reversed-brackets
${link}

It sails on Tuesday.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.
`,
    `
Mr. Vane (Con) (Carrow): It sails on Tuesday, and I shall bring a flask.
         ^^^^^^^^^^^^^^ reversed-brackets

Ada Pell (Lab, Dunmore North): I shall be on it.
         ^^^^^^^^^^^^^^^^^^^^ reversed-brackets

Tobias Lunt (Marlby, LD): So shall I.
            ^^^^^^^^^^^^ reversed-brackets
=>
Mr. Vane (Carrow) (Con): It sails on Tuesday, and I shall bring a flask.

Ada Pell (Dunmore North) (Lab): I shall be on it.

Tobias Lunt (Marlby) (LD): So shall I.
`,
  ],
  silent: [
    `
Lady Tarn Portrait Lady Tarn (Con) (Maiden Speech)
${link}

My Lords, it sails on Tuesday.
`,
    `
Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)
${link}

It will.
`,
    `
Ada Pell Portrait Ada Pell (Lab) (Ind)
${link}

It sails on Tuesday.
`,
    `
Lady Tarn Portrait Lady Tarn (Con)
${link}

My Lords, it sails on Tuesday (Carrow) (Con).
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || !block.attribution) return;
    const [first, second] = block.attribution.groups;
    if (!first) return;
    if (!second) {
      const found = inOneBracket(textOf(block, first), first);
      if (found && turnLinesOf(block).joined === undefined) yield found;
      return;
    }
    const seat = textOf(block, second);
    if (isParty(seat)) return;
    const party = textOf(block, first);
    // A seat in capitals has a name; what is not on the list may be a place.
    const isSure = isListedParty(party) || (isParty(party) && !/^[A-Z]+$/.test(party));
    if (!isSure || !likeSeat.test(seat) || ofTheSpeech.test(seat)) return;
    if (turnLinesOf(block).joined !== undefined) return;
    yield {
      start: first.start - 1,
      end: second.end + 1,
      message: `“${party}” is a party and stands where the seat does, so neither is recognised. Put “${seat}” before it.`,
      fixes: [
        {
          title: 'Put the seat before the party',
          edits: () => [
            { ...first, text: seat },
            { ...second, text: party },
          ],
        },
      ],
    };
  },
};

/** `(Lab, Dunmore North)` and `(Dunmore North, Lab)`: a newspaper’s form. */
function inOneBracket(words: string, { start, end }: Span): Finding | undefined {
  const parts = words.split(', ');
  const party = isListedParty(parts[0] ?? '') ? parts.shift() : parts.pop();
  const seat = parts.join(', ');
  if (party === undefined || !isListedParty(party) || !likeSeat.test(seat)) return undefined;
  return {
    start: start - 1,
    end: end + 1,
    message: `“${words}” is a seat and a party in one bracket, so neither is recognised. Give each its own, the seat first.`,
    fixes: [{ title: 'Give each its own bracket', edits: () => [{ start, end, text: `${seat}) (${party}` }] }],
  };
}

const likeSeat = /^\p{Lu}[\p{L},.’' ()-]+$/u;
const ofTheSpeech = /\b(?:Questions?|Speech|Statement|Notice|Chair)$/;
