import { distance } from 'fastest-levenshtein';
import { attributionOf } from '../../model/attribution.ts';
import { isPeer } from '../../model/names.ts';
import { isListedParty, listedParties, partyMeant } from '../../model/parties.ts';
import { type Span, type Turn, textOf } from '../../syntax/block.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const link = '- Hansard - - - Excerpts';

export const unknownParty: DebateRule = {
  code: 'unknown-party',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['duplicated-name'],
  summary: 'A party is not printed as Hansard prints it.',
  why: 'Whoever counts or searches by party finds the member under no party, or under one that nobody else has.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab Co-op)
                                            ^^^^^^^^^ unknown-party
${link}

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con.)
                                         ^^^^ unknown-party
${link}

I shall bring a flask.

Lady Tarn Portrait Lady Tarn (Labour)
                              ^^^^^^ unknown-party
${link}

My Lords, so shall I.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab/Co-op)
${link}

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I shall bring a flask.

Lady Tarn Portrait Lady Tarn (Lab)
${link}

My Lords, so shall I.
`,
    `
Ada Pell (Dunmore North) (Lap): It sails on Tuesday, and I shall be on it.
                          ^^^ unknown-party

Idris Vane (Carrow) (Con): I shall bring a flask.
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday, and I shall be on it.

Idris Vane (Carrow) (Con): I shall bring a flask.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab) (Urgent Question)
${link}

To ask the Minister for Rivers whether it sails.

Idris Vane Portrait Idris Vane (Conholme)
${link}

It sails.

Lady Tarn Portrait Lady Tarn (Con) (Maiden Speech)
${link}

My Lords, it sails on Tuesday.
`,
    `
Tobias Lunt Portrait Tobias Lunt (Harrowby) (Fells) (LD)
${link}

It will.

Tobias Lunt Portrait Tobias Lunt (Harrowby) (Ind Lab)
${link}

It will, and it has.
`,
    `
Ada Pell Portrait Professor Pell (UCL)
${link}

It is a matter of tides.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Ferry)
${link}

It sails for the Ferry party.
`,
  ],
  beside: { parties: ['Ferry'] },
  reads: [aboveSpeech],
  *check({ turns, document: { parties } }) {
    for (const turn of turns) {
      const span = partySpanOf(turn);
      if (!span) continue;
      const words = textOf(turn, span);
      if (isListedParty(words, parties)) continue;
      const candidates = candidatesFor(words, parties);
      const [meant] = candidates;
      // An abbreviation alone behind a name may be where a witness comes from.
      if (meant === undefined && attributionOf(turn)?.seat === undefined && !isPeer(textOf(turn, baseOf(turn))))
        continue;
      yield {
        block: turn,
        ...span,
        message:
          candidates.length === 1
            ? `“${words}” is not how the party is printed, so a search by party misses the member. Print “${meant}”.`
            : `“${words}” is no party that is known, so a search by party misses the member. Correct it, or add it to the parties in the settings.`,
        fixes: candidates.map((party) => ({
          title: `Print “${party}”`,
          edits: () => [{ ...span, text: party }],
        })),
      };
    }
  },
};

const baseOf = (turn: Turn): Span => turn.attribution?.base ?? { start: 0, end: 0 };

/** What stands where the party does: the bracket that is read as one, else the second of two behind a name. */
function partySpanOf(turn: Turn): Span | undefined {
  const { attribution } = turn;
  if (!attribution || attribution.groups.length === 0 || turnLinesOf(turn).joined !== undefined) return undefined;
  const at = attributionOf(turn);
  if (!at || at.role === 'collective') return undefined;
  // A line break within is a fault of another kind, as is a bracket or a mark.
  if (at.partySpan) return /[\r\n]/.test(textOf(turn, at.partySpan)) ? undefined : at.partySpan;
  const [seat, second, third] = attribution.groups;
  if (!seat || !second || third) return undefined;
  // A Minister in the Lords: `The Minister of State (Baroness Tarn) (Con)`.
  const isPeers = at.role === 'office' && isPeer(textOf(turn, seat));
  if (!isPeers && (at.role !== 'member' || at.seat === undefined)) return undefined;
  const words = textOf(turn, second);
  return words !== textOf(turn, seat) && likeParty.test(words) ? second : undefined;
}

/** More words are no abbreviation. */
const likeParty = /^\p{L}[\p{L}./&’'-]{0,14}(?: [\p{L}./&’'-]{1,14}){0,2}$/u;

/** The parties that may be meant, in the order of the list: the one that is said in other words, else those a letter away. */
function candidatesFor(words: string, further: readonly string[]): readonly string[] {
  const meant = partyMeant(words, further);
  if (meant !== undefined) return [meant];
  const near = listedParties(further).filter((party) => party.length > 2 && isSlip(words, party));
  const usual = near.filter((party) => usualParties.has(party));
  return usual.length > 0 ? usual : near;
}

/** One letter wrong, missing or too many, or two changed round. */
const isSlip = (words: string, party: string): boolean =>
  distance(party, words) === 1 ||
  (distance(party, words) === 2 && [...party].sort().join('') === [...words].sort().join(''));

/** `(Lap)` is meant for Lab and not for LAP: the parties that most members have. */
const usualParties: ReadonlySet<string> = new Set(['Lab', 'Con', 'SNP', 'DUP', 'Lab/Co-op', 'Green', 'Non-Afl']);
