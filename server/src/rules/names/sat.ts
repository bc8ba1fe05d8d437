/** Who sat on the day of a debate, as far as a roster says. */
import type { Roster, Term } from '../../roster/roster.ts';
import type { DebateFacts } from '../rule.ts';

/** The terms of those who sat under this name on the debate's day; `undefined` without a roster, or when nobody did. */
export function satOn({ document, masthead }: DebateFacts, name: string): readonly Term[] | undefined {
  return document.roster && named(document.roster, name, masthead.date);
}

/** The terms under this name on any day. */
export const everSat = ({ document }: DebateFacts, name: string): readonly Term[] | undefined =>
  document.roster && named(document.roster, name, undefined);

function named(roster: Roster, name: string, on: string | undefined): readonly Term[] | undefined {
  const terms = roster.named(name, on);
  return terms.length > 0 ? terms : undefined;
}
