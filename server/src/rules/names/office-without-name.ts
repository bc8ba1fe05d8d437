import { attributionOf, isMinisterial } from '../../model/attribution.ts';
import { isShortName, slug } from '../../model/names.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import { aboveSpeech } from '../aspects.ts';
import { attributionFaults, hidingFaults } from '../attribution-faults.ts';
import { officeTurnsIn } from '../offices.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { whoIn } from '../who.ts';

const link = '- Hansard - - - Excerpts';
const head = `
Ferry Services

Tuesday 14th May 2019

Commons Chamber
`;

export const officeWithoutName: DebateRule = {
  code: 'office-without-name',
  scope: 'debate',
  severity: 'warning',
  fix: 'choice',
  yieldsTo: attributionFaults,
  waitsFor: hidingFaults,
  waits: true,
  summary: 'An office speaks for the first time in a debate, and who holds it is not said.',
  why: 'Who the Minister was is forgotten sooner than what was said; the first use of an office names its holder.',
  examples: [
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers
                    ^^^^^^^^^^^^^^^^^^^^^^^ office-without-name
${link}

I shall bring a flask.

Ada Pell Portrait Ada Pell
${link}

It will be cold by then.

Idris Vane Portrait The Minister for Rivers
${link}

I shall bring two.
`,
    `${head}
Idris Vane Portrait The Minister for Rivers ()
                    ^^^^^^^^^^^^^^^^^^^^^^^ office-without-name
${link}

I shall bring a flask.

Lord Quill Portrait The Minister for Ferries (Con)
                    ^^^^^^^^^^^^^^^^^^^^^^^^ office-without-name
${link}

It will be cold by then.
`,
  ],
  silent: [
    `${head}
Idris Vane Portrait The Minister for Rivers (Idris Vane)
${link}

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers
${link}

I shall bring two.
`,
    `
Ferry Services

Idris Vane Excerpts
Tuesday 14th May 2019

Commons Chamber

Idris Vane Portrait The Minister for Rivers
- Hansard - -

I shall bring a flask.
`,
    `${head}
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

4. What assessment he has made of ferry services.

Idris Vane Portrait The Attorney General
${link}

I made it in answer to the first of these questions.
`,
    `${head}
Aldous Renwick Portrait Mr Speaker
${link}

Order.

Lord Tarn Portrait The Lord Bishop of Carrow
${link}

My Lords, it sails.
`,
    `
Idris Vane Portrait The Minister for Rivers
${link}

I shall bring a flask.
`,
  ],
  reads: [aboveSpeech, ({ block }) => (block.kind === 'turn' ? numberOf(block) : '')],
  *check(facts) {
    if (facts.masthead.page !== 'full') return;
    const seen = new Set<string>();
    for (const { turn, at, office } of officeTurnsIn(facts.debate)) {
      const key = slug(office);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!isMinisterial(office)) continue;
      if (!isWhole(turn) || isLaterQuestion(facts.turns)) continue;
      const { base, groups } = at.spans;
      const [bracket] = groups;
      const names = holdersOf(office, at.portrait, facts);
      yield {
        block: turn,
        start: base.start,
        end: base.end,
        message:
          'This office speaks here for the first time and its holder is not named, so a later reader cannot tell who it was. Add the name in brackets.',
        fixes: names.map((name) => ({
          title: `Print “(${name})” after the office`,
          edits: () => [
            bracket && isEmpty(turn, bracket)
              ? { start: bracket.start, end: bracket.end, text: name }
              : { start: base.end, end: base.end, text: ` (${name})` },
          ],
        })),
      };
    }
  },
};

/** The brackets of an attribution that is broken, or does not close, are not read as its own. */
function isWhole(turn: Turn): boolean {
  const { attribution, joined } = turnLinesOf(turn);
  if (!attribution || joined !== undefined || !turn.attribution) return false;
  const { base, groups, virtual } = turn.attribution;
  // A bracket that is empty, or has the party alone, names nobody.
  const [bracket] = groups;
  if (groups.length > 1 || (bracket && !isEmpty(turn, bracket) && attributionOf(turn)?.partySpan !== bracket))
    return false;
  const end = bracket ? bracket.end + 1 : base.end;
  if (/[()]/.test(turn.text.slice(base.start, attribution.end).slice(0, base.end - base.start))) return false;
  return attribution.end === end + (virtual ? ' [V]'.length : 0);
}

const isEmpty = (turn: Turn, { start, end }: Span): boolean => turn.text.slice(start, end).trim() === '';

/** Whom the line itself, the document or the roster knows in the office. */
function holdersOf(office: string, portrait: string | undefined, facts: DebateFacts): readonly string[] {
  if (portrait !== undefined) return [portrait];
  const named = whoIn(facts)
    .ofOffice(office)
    .map(({ names }) => names.find((name) => !isShortName(name)) ?? names[0]);
  return [...new Set(named.filter((name) => name !== undefined))];
}

const question = /^[QT]? ?(\d{1,3})\.(?: ?\[\d+\])? ?\p{Lu}/u;

/** The number of the question that a turn opens with, or nothing. */
function numberOf({ text, parts: [first] }: Turn): string {
  return (first && question.exec(text.slice(first.start, first.start + 24))?.[1]) ?? '';
}

/** Whether the debate is a question that others came before: who answers them was named at the first. */
function isLaterQuestion(turns: readonly Turn[]): boolean {
  for (const turn of turns.slice(0, 3)) {
    const number = numberOf(turn);
    if (number !== '') return number !== '1';
  }
  return false;
}
