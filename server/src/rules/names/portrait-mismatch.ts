import { isPeer, withoutHonorific } from '../../model/names.ts';
import { aboveSpeech, speech } from '../aspects.ts';
import { portraitSplitBetween, splitPortrait } from '../portrait-splits.ts';
import type { DebateFacts, DebateRule, Fix } from '../rule.ts';
import { namingOf } from './naming.ts';
import { printedOf } from './printed.ts';
import type { Mismatch } from './slips.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

export const portraitMismatch: DebateRule = {
  code: 'portrait-mismatch',
  scope: 'debate',
  severity: 'information',
  fix: 'choice',
  yieldsTo: ['split-word', 'name-case', 'misspelt-name', 'ocr-letter'],
  summary: 'The portrait is one person’s and the name beside it another’s.',
  why: 'The speech is counted for the person of the portrait and read as the other’s.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (LD)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Idris Vane
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ portrait-mismatch
- Hansard - - - Excerpts

I shall bring two.
`,
  ],
  silent: [
    // Who it was then, and who it is now.
    `${head}
Lord Lunt Portrait Mr Lunt
- Hansard - - - Excerpts

It sails on Tuesday.

Baroness Orrin of Carrow Portrait Ruth Askwith (Carrow) (Lab)
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I shall bring a flask.

Baroness Orrin of Carrow Portrait Ruth Askwith
- Hansard - - - Excerpts

I shall bring two.
`,
    `${head}
Edwin Harle Portrait The Minister for Ferries (Edwin Harle)
- Hansard - - - Excerpts

It sails on Tuesday.

Hester Oakenfull Portrait Madam Deputy Speaker (Dame Hester Oakenfull)
- Hansard - - - Excerpts

Order.

Edwin Harle Portrait The Minister for Ferries
- Hansard - - - Excerpts

It will be cold.
`,
    `${head}
Gwenno Pryderi Portrait Gwenno Pryderi (Bro Hafren) (PC)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It will be cold.

Gwenno Pryderi Portrait Ms Gwen Pryderi
- Hansard - - - Excerpts

I shall bring a flask.
`,
  ],
  reads: [aboveSpeech, speech],
  near: { reach: 1, reads: [splitPortrait] },
  *check(facts) {
    for (const [turn, slip] of namingOf(facts).slips) {
      if (slip.kind !== 'mismatch') continue;
      const { at, name, span } = slip.printed;
      const { portrait } = at.spans;
      if (!portrait || at.portrait === undefined) continue;
      // Half of a name that is broken over two lines is nobody's.
      if (portraitSplitBetween(facts.blocks[facts.blocks.indexOf(turn) - 1], turn)) continue;
      const known = slip.known && printedOf(slip.known)?.at.spans;
      yield {
        block: turn,
        start: portrait.start,
        end: span.end,
        message: `The portrait is ${at.portrait}’s and the name ${name}’s, who are two people here, so it is open whose words these are. Make the two agree.`,
        fixes: choices(facts, slip),
        ...(slip.known && known
          ? { related: { block: slip.known, start: known.start, end: known.end, message: 'Who this is elsewhere' } }
          : {}),
      };
    }
  },
};

/** The printed name tells more than the portrait: it has the seat and the party beside it. */
function choices({ document, turns }: DebateFacts, { printed, known }: Mismatch): readonly Fix[] {
  const { at, name, span, short } = printed;
  const { spans, portrait: key = '' } = at;
  const { portrait, shown } = spans;
  if (!portrait) return [];
  // The portrait that this name has elsewhere, else the name itself.
  const other = known && printedOf(known)?.key === printed.key ? printedOf(known)?.at.portrait : undefined;
  const right = other ?? (short ? undefined : isPeer(name) ? name : withoutHonorific(name));
  const person = document.people.byId(at.speaker);
  // What stands behind the name is the other person's too.
  const own = turns
    .map(printedOf)
    .find((one) => one?.at.speaker === at.speaker && one.at.seat !== undefined && one.portrait === 'same');
  const brackets =
    at.office !== undefined || at.seat === undefined
      ? undefined
      : own && person
        ? ` (${own.at.seat})${own.at.party === undefined ? '' : ` (${own.at.party})`}`
        : '';
  const from = brackets === undefined ? span : { start: span.start, end: shown.end };
  return [
    ...(right === undefined
      ? []
      : [
          {
            title: `Make it the portrait of ${right}`,
            edits: () => [{ start: portrait.start, end: portrait.end, text: right }],
          },
        ]),
    {
      title: `Print ${key}`,
      edits: () => [{ start: from.start, end: from.end, text: `${key}${brackets ?? ''}` }],
    },
  ];
}
