import { isPeer, isShortName, nameKey, slug, withoutHonorific } from '../../model/names.ts';
import { rosterOf, type Term } from '../../roster/roster.ts';
import type { Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { DebateFacts, DebateRule, Fix } from '../rule.ts';
import { namingOf } from './naming.ts';
import { type Printed, printedOf } from './printed.ts';
import { everSat, satOn } from './sat.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

const term = (name: string, seat: string, party: string): Term => ({
  name,
  also: [],
  seat,
  party,
  office: undefined,
  from: '2017-06-08',
  to: undefined,
  id: undefined,
});

export const unknownSpeaker: DebateRule = {
  code: 'unknown-speaker',
  scope: 'debate',
  severity: 'hint',
  fix: 'choice',
  summary: 'By the roster nobody of this name sat that day.',
  why: 'The name may be misspelt, or another member’s; or the roster is not complete.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idwal Fane Portrait Idwal Fane (Carrow) (Con)
                    ^^^^^^^^^^ unknown-speaker
- Hansard - - - Excerpts

It will be cold.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.
`,
  ],
  silent: [
    `${head}
Ada Pell Portrait Dame Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Mr Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.
`,
    // No peers are on this roster, so that it knows none says nothing.
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Lord Tarn Portrait Lord Tarn (CB)
- Hansard - - - Excerpts

It will be cold.
`,
    // Nobody here is on the roster: it is of another House.
    `${head}
Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.
`,
    `${head}
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Vane: It will be cold.

The Minister for Ferries: It will.
`,
  ],
  beside: {
    roster: rosterOf([term('Ada Pell', 'Dunmore North', 'Lab'), term('Idris Vane', 'Carrow', 'Con')], slug),
  },
  *check(facts) {
    for (const [block, printed] of unknownIn(facts)) {
      const { name, span, at } = printed;
      const ever = everSat(facts, name) ?? (at.portrait === undefined ? undefined : everSat(facts, at.portrait));
      const { date } = facts.masthead;
      yield {
        block,
        start: span.start,
        end: span.end,
        message:
          ever && date !== undefined
            ? `${name} is on the roster, but did not sit on ${date}. Check the name and the date.`
            : `Nobody of the name ${name} is on the roster${date === undefined ? '' : ` on ${date}`}. Check the name, or add it to the roster.`,
        fixes: choices(facts, printed),
      };
    }
  },
};

/** The first turn of each speaker whom a roster that knows the others does not know. */
export const unknownIn: (facts: DebateFacts) => ReadonlyMap<Turn, Printed> = memo((facts) => {
  const unknown = new Map<Turn, Printed>();
  const { roster } = facts.document;
  if (!roster) return unknown;
  const { slips } = namingOf(facts);
  const { surnames, peers, members } = onRoster(roster)(facts.masthead.date);
  const seen = new Set<string>();
  let known = 0;
  for (const turn of facts.turns) {
    const printed = printedOf(turn);
    if (!printed || seen.has(printed.at.speaker)) continue;
    seen.add(printed.at.speaker);
    if (slips.has(turn)) continue;
    const forms = [printed.name, printed.at.portrait].filter((name) => name !== undefined);
    if (forms.some((name) => sat(facts, name, surnames))) known += 1;
    else if (forms.some((name) => isPeer(name)) ? peers : members) unknown.set(turn, printed);
  }
  // A roster that knows few of those who spoke is of another House, or of other years.
  return known === 0 || unknown.size > known ? new Map() : unknown;
});

/** What a roster has on a day: surnames, for those of whom no more is printed, and whether peers and members are on it at all. */
const onRoster = memo((roster: NonNullable<DebateFacts['document']['roster']>) => {
  const kept = new Map<string | undefined, { surnames: ReadonlySet<string>; peers: boolean; members: boolean }>();
  return (date: string | undefined) => {
    const found = kept.get(date);
    if (found) return found;
    const all = roster.on(date).flatMap(({ name, also }) => [name, ...also]);
    const made = {
      surnames: new Set(all.map(lastKey)),
      peers: all.some(isPeer),
      members: !all.every(isPeer),
    };
    kept.set(date, made);
    return made;
  };
});

const lastKey = (name: string): string => nameKey(name.slice(name.lastIndexOf(' ') + 1));

const sat = (facts: DebateFacts, name: string, surnames: ReadonlySet<string>): boolean =>
  satOn(facts, name) !== undefined || (isShortName(name) && surnames.has(lastKey(name)));

/** Who sat for the seat that is printed. */
function choices({ document, masthead }: DebateFacts, { at, span, name }: Printed): readonly Fix[] {
  if (at.seat === undefined || masthead.date === undefined) return [];
  const { portrait } = at.spans;
  const names = new Set(document.roster?.ofSeat(at.seat, masthead.date).map((one) => one.name));
  return [...names].map((right) => ({
    title: `Write ${right}, who sat for ${at.seat}`,
    edits: () => [
      // A portrait that has the same name has the same fault.
      ...(portrait && at.portrait !== undefined && nameKey(at.portrait) === nameKey(name)
        ? [{ start: portrait.start, end: portrait.end, text: right }]
        : []),
      { start: span.end - withoutHonorific(name).length, end: span.end, text: right },
    ],
  }));
}
