import { isListedParty, isParty } from '../../model/parties.ts';
import { Signal } from '../../model/signals.ts';
import { textOf } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const link = '- Hansard - - - Excerpts';

export const reversedBrackets: BlockRule = {
  code: 'reversed-brackets',
  scope: 'block',
  severity: 'warning',
  needs: Signal.RoundOpen,
  fix: 'safe',
  yieldsTo: ['duplicated-name'],
  summary: 'The party stands before the seat.',
  why: 'The first bracket is read as the seat and the second as the party: the member sits for a party and belongs to a town.',
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

Ada Pell (Dunmore North) (Lab): I shall be on it.
=>
Mr. Vane (Carrow) (Con): It sails on Tuesday, and I shall bring a flask.

Ada Pell (Dunmore North) (Lab): I shall be on it.
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
    if (!first || !second) return;
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

const likeSeat = /^\p{Lu}[\p{L},.’' ()-]+$/u;
const ofTheSpeech = /\b(?:Questions?|Speech|Statement|Notice|Chair)$/;
