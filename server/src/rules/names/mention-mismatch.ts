import { distance } from 'fastest-levenshtein';
import { isShortName, nameKey, slug, surnameKey } from '../../model/names.ts';
import { isOfSitting, mentionsIn } from '../named-mentions.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { mayBeSameSeat } from '../seats.ts';
import { type Somebody, type Who, whoIn } from '../who.ts';

const link = '- Hansard - - - Excerpts';

export const mentionMismatch: DebateRule = {
  code: 'mention-mismatch',
  scope: 'debate',
  severity: 'warning',
  fix: 'choice',
  summary: 'A member is named with a seat that is another’s.',
  why: 'The seat says one member and the bracket another; nobody can tell later which of the two was meant.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday, as the hon. Member for Marlby (Idris Vane) knows.
                                            ^^^^^^^^^^^^^^^^^^^ mention-mismatch

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I do, and so does the hon. Member for Dunmore North (Rhona Quill).
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mention-mismatch
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

The hon. Member for Carrow (Mr Vane) and the hon. Member for Marlby (Rhona Quill) sail on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I sailed with the former Member for Marlby (Ada Pell), the then hon. Member for Harrowby (Ada Pell), with the hon. Member for Dunmore (Ada Pell) and with the hon. Member for Dunmoor North (Ada Pell).
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

The hon. Member for Carrow (Con) and the hon. Member for Carrow (Harrowby) are one, and the hon. Member for Carrow (Idris Vain) is he.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I am he, and the hon. Member for Dunmore North (Ada Pell-Lunt) is newly married.
`,
    `
Ada Pell Portrait Ada Pell (Harrowby (Fells)) (Lab)
${link}

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I met the hon. Member for Harrowby, Fells (Ada Pell), the hon. Member for Harrowby (Fells) (Ada Pell) and Dame Ada.
`,
  ],
  *check(facts) {
    let who: Who | undefined;
    for (const { block, mentions } of mentionsIn(facts.debate)) {
      for (const mention of mentions) {
        const { seat, name, seatSpan, nameSpan } = mention;
        if (name === undefined || nameSpan === undefined) continue;
        who ??= whoIn(facts);
        const found = mismatch(seat, name, who);
        if (!found || !isOfSitting(mention) || (!found.listed && isUsual(seat, name, facts))) continue;
        const { seats, names } = found;
        yield {
          block,
          start: seatSpan.start,
          end: nameSpan.end + 1,
          message: `${seats.length > 0 ? `${name} sits for ${seats[0]}` : `${names[0]} sits for ${seat}`}, so the seat and the name do not agree and it is unclear who is meant. Correct one of them.`,
          fixes: [
            ...seats.map((right) => ({
              title: `Print “${right} (${name})”`,
              edits: () => [{ ...seatSpan, text: right }],
            })),
            ...names.map((right) => ({
              title: `Print “${seat} (${right})”`,
              edits: () => [{ ...nameSpan, text: right }],
            })),
          ],
        };
      }
    }
  },
};

interface Mismatch {
  /** The seats of the member in the bracket. */
  readonly seats: readonly string[];
  /** The members of the seat. */
  readonly names: readonly string[];
  /** Whether the roster knows the member in the bracket. */
  readonly listed: boolean;
}

function mismatch(seat: string, name: string, who: Who): Mismatch | undefined {
  const holders = who.ofSeat(seat);
  if (holders.some((one) => mayBeNamed(one, name))) return undefined;
  const persons = who.named(name);
  if (holders.length === 0 && persons.length === 0) return undefined;
  const all = persons.flatMap(({ seats }) => seats);
  const seats = [...new Map(all.map((one) => [slug(one), one])).values()];
  if (seats.some((one) => mayBeSameSeat(one, seat))) return undefined;
  const names = [...new Set(holders.flatMap(({ names: [first] }) => first ?? []))];
  if (seats.length === 0) {
    // A new surname: the first name is the same.
    const sameFirst = holders.some((one) => one.names.some((other) => firstName(other) === firstName(name)));
    if (isShortName(name) || names.length === 0 || sameFirst) return undefined;
  }
  return { seats, names, listed: persons.some(({ source, seats: of }) => source === 'roster' && of.length > 0) };
}

/** Whether a name may be one of the person's, spelt wrong or changed in part. */
function mayBeNamed({ names }: Somebody, name: string): boolean {
  const surname = surnameKey(name);
  if (names.some((full) => surnameKey(full) === surname)) return true;
  const parts = laterWords(name);
  return names.some((full) => {
    const other = surnameKey(full);
    if (distance(other, surname) <= (Math.min(other.length, surname.length) > 5 ? 2 : 1)) return true;
    const others = laterWords(full);
    return parts.some((word) => others.includes(word));
  });
}

const firstName = (name: string): string => nameKey(name).split('-')[0] ?? '';

/** The words of a name but the first: `Roe-Doe` and `Doe` may be one person. */
const laterWords = (name: string): readonly string[] =>
  nameKey(name)
    .split('-')
    .slice(isShortName(name) ? 0 : 1);

/** Whether the debate has the seat with the name again: that is no slip, and it may be the attribution that is wrong. */
function isUsual(seat: string, name: string, { debate }: DebateFacts): boolean {
  let count = 0;
  for (const { mentions } of mentionsIn(debate)) {
    for (const other of mentions) {
      if (other.name !== undefined && slug(other.seat) === slug(seat) && nameKey(other.name) === nameKey(name))
        count += 1;
    }
  }
  return count > 1;
}
