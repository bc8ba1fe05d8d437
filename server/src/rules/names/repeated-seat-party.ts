import { aboveSpeech, mentions, speech } from '../aspects.ts';
import { attributionFaults, hidingFaults } from '../attribution-faults.ts';
import { copied, repeats, repeatsOf } from '../repeats.ts';
import type { DebateRule } from '../rule.ts';
import { type Seated, sittersIn } from './seating.ts';
import { isSlip } from './slips.ts';
import { wrongSeatsIn } from './wrong-seat.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

export const repeatedSeatParty: DebateRule = {
  code: 'repeated-seat-party',
  scope: 'debate',
  severity: 'information',
  fix: 'safe',
  yieldsTo: attributionFaults,
  waitsFor: hidingFaults,
  waits: true,
  summary: 'A later turn of a member gives the seat and the party again, as the others’ do not.',
  why: 'A seat and a party say that somebody speaks for the first time in the debate.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
                           ^^^^^^^^^^^^^^^^^^^^^ repeated-seat-party
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring two.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Bring three.
=>
${head.slice(1)}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring two.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Bring three.
`,
  ],
  silent: [
    // The custom of this page.
    `${head}
Baroness Tarn Portrait Baroness Tarn (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Lord Lunt Portrait Lord Lunt (Con)
- Hansard - - - Excerpts

It will be cold.

Baroness Tarn Portrait Baroness Tarn (Lab)
- Hansard - - - Excerpts

I shall bring a flask.

Lord Lunt Portrait Lord Lunt (Con)
- Hansard - - - Excerpts

I shall bring two.

Baroness Tarn Portrait Baroness Tarn
- Hansard - - - Excerpts

Bring three.
`,
    // Each question begins anew.
    `${head}
# Ferries

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring two.

# Buses

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Bring three.
`,
  ],
  reads: [aboveSpeech, copied, mentions, speech],
  near: { reach: 3, reads: [repeats, copied] },
  *check(facts) {
    if (facts.masthead.page === 'fragment') return;
    const wrong = wrongSeatsIn(facts);
    const later = { here: [] as Seated[], under: [] as Seated[] };
    const short = { here: 0, under: 0 };
    for (const { turns } of sittersIn(facts).values()) {
      let section: number | undefined;
      for (const one of turns) {
        const long = one.at.spans.groups.length > 0 && (one.at.seat !== undefined || one.at.party !== undefined);
        if (section !== undefined) {
          const where = section === one.section ? 'here' : 'under';
          if (long) later[where].push(one);
          else short[where] += 1;
        }
        if (long || section !== undefined) section = one.section;
      }
    }
    for (const where of ['here', 'under'] as const) {
      const all = later[where].length + short[where];
      if (short[where] < fewest[where] || !isSlip(later[where].length, all)) continue;
      for (const { turn, at } of later[where]) {
        if (wrong.has(turn) || repeatsOf(facts.debate).has(turn)) continue;
        const { base, shown } = at.spans;
        const [first] = at.spans.groups;
        if (!first) continue;
        yield {
          block: turn,
          start: first.start - 1,
          end: shown.end,
          message: `${at.name} has spoken in this debate before, so seat and party are known; here they say that it is the first time. Give the name alone.`,
          fixes: [
            {
              title: 'Give the name alone',
              edits: () => [{ start: base.end, end: shown.end, text: '' }],
            },
          ],
        };
      }
    }
  },
};

/** How many turns must show the custom: under another heading it may be another. */
const fewest = { here: 1, under: 2 };
