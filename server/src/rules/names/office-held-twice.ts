import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { nameKey, slug, surnameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';
import type { Debate } from '../../syntax/tree.ts';
import { aboveSpeech } from '../aspects.ts';
import { officeTurnsIn } from '../offices.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { whoIn } from '../who.ts';

const link = '- Hansard - - - Excerpts';

export const officeHeldTwice: DebateRule = {
  code: 'office-held-twice',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'An office that one person holds has two holders in one debate.',
  why: 'One of the two did not hold it, and answers here for what the other one said.',
  examples: [
    `
Idris Vane Portrait The Secretary of State for Rivers (Idris Vane)
${link}

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.

Tobias Lunt Portrait The Secretary of State for Rivers (Tobias Lunt)
                                                        ^^^^^^^^^^^ office-held-twice
${link}

It will be cold by then.
`,
    `
The Prime Minister (Idris Vane): I shall bring a flask on Tuesday.

Ada Pell (Dunmore North) (Lab): It will be cold by then.

The Prime Minister (Tobias Lunt): It will be a warm flask.
                    ^^^^^^^^^^^ office-held-twice
`,
    // Several may hold this one, and not whoever is printed with a seat and a party.
    `
The Parliamentary Under-Secretary of State for Rivers (Idris Vane): I shall bring a flask on Tuesday.

Ada Pell (Dunmore North) (Lab): It will be cold by then.

Idris Vane: It will be a warm flask.

The Parliamentary Under-Secretary of State for Rivers (Ada Pell): I am glad of it.
                                                       ^^^^^^^^ office-held-twice
`,
  ],
  silent: [
    `
Idris Vane Portrait The Parliamentary Under-Secretary of State for Rivers (Idris Vane)
${link}

I shall bring a flask.

Tobias Lunt Portrait The Parliamentary Under-Secretary of State for Rivers (Tobias Lunt)
${link}

So shall I.

Ada Pell Portrait The Minister of State, Department for Rivers (Ada Pell)
${link}

It is a large department.

Rhona Quill Portrait The Minister of State, Department for Rivers (Rhona Quill)
${link}

It is.
`,
    `
The Prime Minister (Mr. Idris Vane): I shall bring a flask on Tuesday.

Ada Pell (Dunmore North) (Lab): It will be cold by then.

The Prime Minister (Mr. Vane): It will be a warm flask.

The Prime Minister: It will.
`,
    `
Tobias Lunt Portrait The Temporary Chair (Sir Tobias Lunt)
${link}

Order.

Rhona Quill Portrait The Temporary Chair (Rhona Quill)
${link}

Order. Order.
`,
    `
Lord Tarn Portrait The Secretary of State for Rivers (Lord Tarn of Carrow)
${link}

My Lords, I shall bring a flask.

Lord Tarn Portrait The Secretary of State for Rivers (Mr Idris Vane)
${link}

I have brought it.
`,
  ],
  reads: [aboveSpeech],
  *check(facts) {
    const offices = heldIn(facts.debate);
    const members = offices.size === 0 ? none : membersAmong(facts.turns);
    for (const [key, held] of offices) {
      const holders: Holding[][] = [];
      for (const one of held) {
        const same = holders.find(([first]) => first !== undefined && isSame(first, one));
        if (same) same.push(one);
        else holders.push([one]);
      }
      if (holders.length < 2 || changedHands(key, held, facts)) continue;
      // Whoever holds it most often does so; of two the first.
      const [right, ...wrong] = holders.sort((a, b) => b.length - a.length);
      for (const [one] of wrong) {
        const first = right?.[0];
        if (!one || !first) continue;
        // Several may hold such an office, but not a member who is printed with a seat and a party elsewhere.
        if (!isSingle(one.office) && !members.has(one.at.speaker)) continue;
        yield {
          block: one.turn,
          ...one.span,
          message: `This office is ${first.at.name}’s elsewhere in this debate and ${one.at.name}’s here, and only one of them can hold it. Correct the name or the office.`,
          related: { block: first.turn, ...first.span, message: `${first.at.name} holds it here` },
        };
      }
    }
  },
};

const none: ReadonlySet<string> = new Set();

/** Those who are printed with a seat: no minister is, who speaks as one. */
const membersAmong = (turns: readonly Turn[]): ReadonlySet<string> =>
  new Set(
    turns.flatMap((turn) => {
      const at = attributionOf(turn);
      return at?.role === 'member' && at.seat !== undefined && at.party !== undefined ? [at.speaker] : [];
    }),
  );

interface Holding {
  readonly office: string;
  readonly turn: Turn;
  readonly at: Attribution;
  readonly span: { readonly start: number; readonly end: number };
}

/** By office, those whom the attributions name. */
function heldIn(debate: Debate): ReadonlyMap<string, readonly Holding[]> {
  const offices = new Map<string, Holding[]>();
  for (const { turn, at, office } of officeTurnsIn(debate)) {
    if (at.name === undefined || !(isSingle(office) || isShared(office)) || turnLinesOf(turn).joined !== undefined)
      continue;
    const key = slug(office);
    const span = at.spans.groups.at(at.party === undefined ? -1 : -2) ?? at.spans.base;
    const holding = { office, turn, at, span };
    const list = offices.get(key);
    if (list) list.push(holding);
    else offices.set(key, [holding]);
  }
  return offices;
}

const single =
  /^(?:The )?(?:(?:Deputy )?Prime Minister|(?:First )?Secretary of State\b.*|Chancellor of the (?:Exchequer|Duchy of Lancaster)\b.*|(?:Home|Foreign) Secretary|(?:Deputy )?Leader of the House\b.*|Lord (?:High )?Chancellor\b.*|Lord President of the Council\b.*|Lord Privy Seal\b.*|(?:Attorney|Solicitor|Advocate|Paymaster)[ -]General\b.*|(?:Chief|Financial|Economic|Exchequer|Commercial|Parliamentary) Secretary to the Treasury|President of the Board of Trade|Minister for (?!State\b).+|Lord Advocate)$/;

/**
 * Whether one person holds an office at a time. No two ministers were `Minister for` one thing between 2010 and 2020;
 * several were Ministers of State, Parliamentary Secretaries and Under-Secretaries of one department.
 */
const isSingle = (office: string): boolean => single.test(office);

const isShared = (office: string): boolean =>
  /^(?:The )?(?:Parliamentary (?:Under-)?Secretary|Minister of State)\b.{6}/.test(office);

/** The portrait says who it is, whatever is printed; without one, names of one surname may be those of one person. */
function isSame(a: Holding, b: Holding): boolean {
  if (a.at.portrait !== undefined && a.at.portrait === b.at.portrait) return true;
  const one = a.at.name ?? '';
  const other = b.at.name ?? '';
  return nameKey(one) === nameKey(other) || surnameKey(one) === surnameKey(other);
}

/** Whether the roster has more than one holder on the day: the office passed from one to the other. */
function changedHands(key: string, held: readonly Holding[], facts: DebateFacts): boolean {
  const office = held[0]?.at.office ?? key;
  const who = whoIn(facts);
  const holders = new Set(
    who
      .ofOffice(office)
      .filter(({ source }) => source === 'roster')
      .map(({ names }) => nameKey(names[0] ?? '')),
  );
  return holders.size > 1;
}
