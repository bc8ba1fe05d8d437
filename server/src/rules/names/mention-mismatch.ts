import { distance } from 'fastest-levenshtein';
import { isShortName, slug, withoutHonorific } from '../../model/names.ts';
import { type NamedMention, namedMentionsOf } from '../named-mentions.ts';
import type { DebateFacts, DebateRule, Fix } from '../rule.ts';
import { mayBeSameSeat } from '../seats.ts';
import { type Somebody, surnameOf, type Who, whoIn } from '../who.ts';

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

I sailed with the former Member for Marlby (Ada Pell), with the hon. Member for Dunmore (Ada Pell) and with the hon. Member for Dunmoor North (Ada Pell).
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
    for (const block of facts.blocks) {
      for (const mention of namedMentionsOf(block)) {
        who ??= whoIn(facts);
        const found = mismatch(mention, who, facts);
        if (!found) continue;
        const { seats, names } = found;
        const { seat, name, seatSpan, nameSpan } = mention;
        const fixes: Fix[] = [
          ...seats.map((right) => ({
            title: `Print “${right} (${name})”`,
            edits: () => [{ ...seatSpan, text: right }],
          })),
          ...names.map((right) => ({
            title: `Print “${seat} (${right})”`,
            edits: () => [{ ...nameSpan, text: right }],
          })),
        ];
        yield {
          block,
          start: seatSpan.start,
          end: nameSpan.end + 1,
          message:
            seats.length > 0
              ? `${name} sits for ${seats[0]} and not for ${seat}, so it is not clear who is meant. Correct the seat or the name.`
              : `${seat} is the seat of ${names[0]} and not of ${name}, so it is not clear who is meant. Correct the seat or the name.`,
          fixes,
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
}

function mismatch(mention: NamedMention, who: Who, facts: DebateFacts): Mismatch | undefined {
  const { seat, name, short } = mention;
  const holders = who.ofSeat(seat);
  if (holders.some((one) => mayBeNamed(one, name))) return undefined;
  const persons = who.named(name);
  const all = persons.flatMap(({ seats }) => seats);
  const seats = [...new Map(all.map((one) => [slug(one), one])).values()];
  if (seats.some((one) => mayBeSameSeat(one, seat))) return undefined;
  const names = [...new Set(holders.flatMap(({ names: [first] }) => first ?? []))];
  const listed = persons.some(({ source, seats: of }) => source === 'roster' && of.length > 0);
  if (seats.length === 0) {
    // A new surname: the first name is the same.
    const sameFirst = holders.some((one) => one.names.some((other) => firstName(other) === firstName(name)));
    if (short || names.length === 0 || sameFirst) return undefined;
  }
  // What is said more than once is not a slip: the attribution may be the one that is wrong.
  if (!listed && isUsual(mention, facts)) return undefined;
  return { seats, names };
}

/** Whether a name may be one of the person's, spelt wrong or changed in part. */
function mayBeNamed({ names }: Somebody, name: string): boolean {
  const surname = surnameOf(name);
  const parts = laterWords(name);
  return names.some((full) => {
    const other = surnameOf(full);
    if (distance(other, surname) <= (Math.min(other.length, surname.length) > 5 ? 2 : 1)) return true;
    const others = laterWords(full);
    return parts.some((word) => others.includes(word));
  });
}

const firstName = (name: string): string => slug(withoutHonorific(name)).split('-')[0] ?? '';

/** The words of a name but the first: `Roe-Doe` and `Doe` may be one person. */
const laterWords = (name: string): readonly string[] =>
  isShortName(name) ? slug(withoutHonorific(name)).split('-') : slug(withoutHonorific(name)).split('-').slice(1);

/** Whether the debate has the seat with the name again. */
function isUsual({ seatKey, nameKey }: NamedMention, { blocks }: DebateFacts): boolean {
  let count = 0;
  for (const block of blocks) {
    for (const other of namedMentionsOf(block)) {
      if (other.seatKey === seatKey && other.nameKey === nameKey) count += 1;
      if (count > 1) return true;
    }
  }
  return false;
}
