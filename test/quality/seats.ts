/** Every term of a roster, spoken of in an invented sentence on its first day, in the forms in which Hansard speaks of members. */
import { mentionsOf } from '../../server/src/model/mention.ts';
import { mentionedMembers } from '../../server/src/model/mentioned.ts';
import { surnameKey } from '../../server/src/model/names.ts';
import type { Roster, Term } from '../../server/src/roster/roster.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

export interface SeatForm {
  readonly what: string;
  words(seat: string, term: Term): string;
}

const titled = ({ name }: Term): string => `Dr ${name.slice(name.lastIndexOf(' ') + 1)}`;

export const seatForms: readonly SeatForm[] = [
  { what: 'the seat alone', words: (seat) => `${seat}.` },
  { what: 'in the middle of a sentence', words: (seat) => `${seat} is right.` },
  { what: 'before a comma', words: (seat) => `${seat}, who spoke first.` },
  { what: 'before a comma and a name', words: (seat) => `${seat}, Ada Pell, and others.` },
  { what: 'before “and”', words: (seat) => `${seat} and I agree.` },
  { what: 'before an office', words: (seat) => `${seat} and the Minister agree.` },
  { what: 'with the name', words: (seat, { name }) => `${seat} (${name}) and I agree.` },
  { what: 'with title and surname', words: (seat, term) => `${seat} (${titled(term)}) is right.` },
  { what: 'with “&” for “and”', words: (seat) => `${seat.replace(' and ', ' & ')} is right.` },
  { what: 'without its commas', words: (seat) => `${seat.replaceAll(',', '')} is right.` },
];

export interface SeatResult {
  readonly all: number;
  readonly resolved: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const months = 'January February March April May June July August September October November December'.split(' ');

export function seatsOf(roster: Roster, form: SeatForm): SeatResult {
  const wrong: string[] = [];
  const missed: string[] = [];
  let all = 0;
  for (const term of roster.terms) {
    if (term.seat === undefined || term.from === undefined) continue;
    const [year, month = 1, day] = term.from.split('-').map(Number);
    const said = `the hon. Member for ${form.words(term.seat, term)}`;
    const tree = treeOf(
      `Ferries\n\n${day} ${months[month - 1]} ${year}\n\nCommons Chamber\n\nZoe Nobody Portrait Zoe Nobody\n- Hansard - - - Excerpts\n\nI thank ${said}\n`,
    );
    all += 1;
    const found = tree.debates.flatMap((debate) =>
      debate.blocks.flatMap((block) =>
        mentionsOf(block).map((mention) => mentionedMembers(tree, debate, mention, { roster })),
      ),
    );
    const [members = []] = found;
    const [one, other] = members;
    if (!one || other) missed.push(said);
    else if (surnameKey(one.name) !== surnameKey(term.name)) wrong.push(`${said}: ${one.name}`);
  }
  return { all, resolved: all - wrong.length - missed.length, wrong, missed };
}
