import { isFormOf, isPeer, nameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';
import { aboveSpeech, speech } from '../aspects.ts';
import type { DebateFacts, DebateRule, Fix } from '../rule.ts';
import { type Naming, namingOf } from './naming.ts';
import { type Printed, printedOf } from './printed.ts';

const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

export const ambiguousName: DebateRule = {
  code: 'ambiguous-name',
  scope: 'debate',
  severity: 'warning',
  waitsFor: ['duplicated-name'],
  fix: 'choice',
  summary: 'A title and surname may be said of two who spoke, or who sat.',
  why: 'Whose words these are cannot be told from the page, and they are counted for nobody.',
  examples: [
    `${head}
Tobias Lunt (Harrowby) (LD): It sails on Tuesday.

Mr Oswin Lunt (Carrow) (Con): It will be cold.

Mr Lunt: I shall bring a flask.
^^^^^^^ ambiguous-name
`,
  ],
  silent: [
    `${head}
Mr Oswin Lunt (Carrow) (Con): It sails on Tuesday.

Mrs Ada Lunt (Dunmore North) (Lab): It will be cold.

Mr Lunt: I shall bring a flask.
`,
    `${head}
Tobias Lunt (Harrowby) (LD): It sails on Tuesday.

Mr Oswin Lunt (Carrow) (Con): It will be cold.

Mr Lunt (Carrow) (Con): I shall bring a flask.
`,
    `${head}
Tobias Lunt Portrait Tobias Lunt (Harrowby) (LD)
- Hansard - - - Excerpts

It sails on Tuesday.

Oswin Lunt Portrait Mr Lunt
- Hansard - - - Excerpts

It will be cold.
`,
    // By the custom of this page Mr Lunt is the Minister; the other is given in full.
    `${head}
The Minister for Ferries (Mr Tobias Lunt): It sails on Tuesday.

Ada Pell (Dunmore North) (Lab): Does it?

Mr Lunt: It does.

Mr Oswin Lunt (Carrow) (Con): It will be cold.

Mr Lunt: It will.

Ada Pell: Will it?

Mr Lunt: It will.
`,
  ],
  reads: [aboveSpeech, speech],
  *check(facts) {
    const naming = namingOf(facts);
    const byName = new Map<string, { readonly turn: Turn; readonly printed: Printed }[]>();
    for (const turn of facts.turns) {
      const printed = printedOf(turn);
      if (!printed || !isBare(printed) || naming.slips.has(turn)) continue;
      const list = byName.get(printed.name);
      if (list) list.push({ turn, printed });
      else byName.set(printed.name, [{ turn, printed }]);
    }
    for (const [name, turns] of byName) {
      if (turns.length > mostBySlip) continue;
      const bearers = bearersOf(facts, naming, name);
      if (bearers.length < 2) continue;
      for (const { turn, printed } of turns) {
        const { span } = printed;
        const [one, other] = bearers;
        yield {
          block: turn,
          start: span.start,
          end: span.end,
          message: `“${name}” may be ${one?.full} or ${other?.full}, so it is open whose words these are. Give the name in full.`,
          fixes: bearers.slice(0, mostChoices).map(({ full }) => fix(printed, name, full)),
          ...relatedTo(one?.turn),
        };
      }
    }
  },
};

/** What a page prints more often than this it prints by custom: one of the two is known by it, the other by the full name. */
const mostBySlip = 2;
const mostChoices = 6;

/** A title and a surname, or a peer's title without the place, with no portrait and no seat that tells who it is. */
function isBare({ at, name, short }: Printed): boolean {
  return at.portrait === undefined && at.seat === undefined && at.office === undefined && (short || isBarePeer(name));
}

const isBarePeer = (name: string): boolean => /^(?:Lord|Lady|Baroness|Viscount) \S+$/.test(name);

interface Bearer {
  readonly full: string;
  readonly turn: Turn | undefined;
}

function bearersOf(facts: DebateFacts, naming: Naming, name: string): readonly Bearer[] {
  if (isBarePeer(name)) {
    const peers = new Map<string, Turn>();
    for (const turn of facts.turns) {
      const full = printedOf(turn)?.name;
      if (full?.startsWith(`${name} of `) && !peers.has(full)) peers.set(full, turn);
    }
    return [...peers].map(([full, turn]) => ({ full, turn }));
  }
  const spoke = naming.bearersOf(name).flatMap((id) => {
    const turn = naming.turnsOf(id).find((one) => printedOf(one)?.short === false);
    const printed = turn && printedOf(turn);
    return printed ? [{ full: printed.name, turn }] : [];
  });
  const { roster } = facts.document;
  const { date } = facts.masthead;
  if (spoke.length > 0 || !roster || date === undefined) return spoke;
  const surname = nameKey(name);
  const names = new Set(
    roster
      .on(date)
      .map((term) => term.name)
      .filter((full) => !isPeer(full) && nameKey(full).endsWith(surname) && isFormOf(name, full)),
  );
  return [...names].map((full) => ({ full, turn: undefined }));
}

function fix({ span }: Printed, name: string, full: string): Fix {
  const title = /^(?:Mr|Mrs|Ms|Miss|Dr)\.? /.exec(name)?.[0] ?? '';
  const titled = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? /.test(full) || isPeer(full) ? full : `${title}${full}`;
  return { title: `Write ${titled}`, edits: () => [{ start: span.start, end: span.end, text: titled }] };
}

function relatedTo(turn: Turn | undefined) {
  const span = turn && printedOf(turn)?.span;
  return turn && span ? { related: { block: turn, ...span, message: 'One of the two' } } : {};
}
