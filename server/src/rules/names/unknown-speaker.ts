import { isPeer, isShortName, nameKey, withoutHonorific } from '../../model/names.ts';
import { rosterOf, type Term } from '../../roster/roster.ts';
import type { Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, speech } from '../aspects.ts';
import { attributionFaults } from '../attribution-faults.ts';
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
  yieldsTo: attributionFaults,
  waits: true,
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
    roster: rosterOf([term('Ada Pell', 'Dunmore North', 'Lab'), term('Idris Vane', 'Carrow', 'Con')], nameKey),
  },
  reads: [aboveSpeech, speech],
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
  const others = new Map<Turn, Printed>();
  let known = 0;
  for (const turn of facts.turns) {
    const printed = printedOf(turn);
    if (!printed || seen.has(printed.at.speaker)) continue;
    seen.add(printed.at.speaker);
    if (slips.has(turn)) continue;
    const forms = [printed.name, printed.at.portrait].filter((name) => name !== undefined);
    if (forms.some((name) => sat(facts, name, surnames))) known += 1;
    else if (forms.some((name) => isPeer(name)) ? peers : members) unknown.set(turn, printed);
    else others.set(turn, printed);
  }
  // Where it knows nearly all who spoke, it is of this House, and would know these.
  if (others.size * 5 <= known) for (const [turn, printed] of others) unknown.set(turn, printed);
  // A roster that knows few of those who spoke is of another House, or of other years.
  return known === 0 || unknown.size > known ? new Map() : unknown;
});

/** What a roster has on a day: first names by surname, and whether peers and members are on it at all. */
const onRoster = memo((roster: NonNullable<DebateFacts['document']['roster']>) => {
  const kept = new Map<
    string | undefined,
    { surnames: ReadonlyMap<string, readonly string[]>; peers: boolean; members: boolean }
  >();
  return (date: string | undefined) => {
    const found = kept.get(date);
    if (found) return found;
    const all = roster.on(date).flatMap(({ name, also }) => [name, ...also]);
    const surnames = new Map<string, string[]>();
    for (const name of all) {
      const { first, last } = ends(name);
      const list = surnames.get(last);
      if (list) list.push(first);
      else surnames.set(last, [first]);
    }
    const made = { surnames, peers: all.some(isPeer), members: !all.every(isPeer) };
    kept.set(date, made);
    return made;
  };
});

/** The first and the last word of a name. `Ian Roe Jnr` is a Roe. */
function ends(name: string): { readonly first: string; readonly last: string } {
  const words = withoutHonorific(name)
    .replace(/,? (?:Jnr|Jr|Junior|[QK]C)\.?$/, '')
    .split(' ');
  return { first: nameKey(words[0] ?? ''), last: nameKey(words.at(-1) ?? '') };
}

/** Whether the roster has the name, or the surname with a form of the first name; of `Mr Roe` the surname does. */
function sat(facts: DebateFacts, name: string, surnames: ReadonlyMap<string, readonly string[]>): boolean {
  if (satOn(facts, name) !== undefined) return true;
  if (isPeer(name)) return false;
  const { first, last } = ends(name);
  const firsts = surnames.get(last) ?? [];
  return isShortName(name) ? firsts.length > 0 : firsts.some((other) => isFormOfFirst(first, other));
}

/** `Andy` of `Andrew`, `Bob` of `Robert`; the same, whatever stands between first name and surname. */
const isFormOfFirst = (a: string, b: string): boolean =>
  a === b ||
  (a.slice(0, 2) === b.slice(0, 2) && Math.min(a.length, b.length) <= 5) ||
  calledBy.some((names) => names.includes(a) && names.includes(b));

const calledBy = [
  'anthony tony',
  'catherine katherine kathleen kate katy kathy cathy',
  'charles charlie chuck',
  'edward edmund ted ned',
  'elizabeth liz lizzie beth betty',
  'geoffrey jeffrey jeff geoff',
  'gerald jerry',
  'henry harry',
  'james jim jimmy jamie',
  'john jack jock ian',
  'margaret meg peggy maggie',
  'mary molly polly',
  'richard dick rick',
  'robert bob bobby rob robin',
  'william bill billy will',
].map((names) => names.split(' '));

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
