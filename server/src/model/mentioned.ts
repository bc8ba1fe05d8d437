/** Whom a mention in speech means, on the debate's day. What fits two people is given as both, and never chosen between. */
import type { Term } from '../roster/roster.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type Day, dayOf, type Named, speakerNamed } from './day.ts';
import { mastheadOf } from './header.ts';
import type { Mention, Reading } from './mention.ts';
import { isContradicted, isFormOf, isLoosely, isShortName, nameKey, seatKey, surnameKey } from './names.ts';
import { type Beside, type Member, memberOf, personsOf, termsOf } from './resolve.ts';
import { type Speaker, speakersIn } from './speakers.ts';

/** Those whom a mention may mean; one is certain. */
export const mentionedMembers = (tree: Tree, debate: Debate, mention: Mention, beside: Beside): readonly Member[] =>
  readMention(tree, debate, mention, beside).members;

export interface Read {
  readonly members: readonly Member[];
  /** The seat, as far as it goes when it is known who sits where. */
  readonly seat: Reading;
}

export function readMention(tree: Tree, debate: Debate, mention: Mention, { roster }: Beside): Read {
  const { seat, seatSpan, name, readings, sitting } = mention;
  const context: Context = { tree, day: dayOf(tree, debate), roster, date: mastheadOf(debate).date };
  const asWritten = { seat, span: seatSpan };
  // Who sat for a seat once, or sits for it in another Parliament, is told by a full name alone.
  if (!sitting)
    return { members: name === undefined || isPart(name) ? [] : [named(tree, { seat, name })], seat: asWritten };
  for (const reading of name === undefined && readings.length === 0 ? [asWritten] : readings) {
    const members = bySeat(context, reading.seat);
    if (members.length > 0) return { members, seat: reading };
  }
  return { members: name === undefined ? [] : byName(context, { seat, name }), seat: asWritten };
}

interface Context extends Beside {
  readonly tree: Tree;
  readonly day: Day;
  readonly date: string | undefined;
}

function byName({ tree, day, roster, date }: Context, { seat, name }: Named): readonly Member[] {
  const holders = roster?.ofSeat(seat, date) ?? [];
  const terms = holders.filter((term) => mayBe(name, term));
  const speaker = speakerNamed(day, { seat, name });
  const isElsewhere = speaker?.seat !== undefined && seatKey(speaker.seat) !== seatKey(seat);
  // A title and surname prove nothing where the roster has another of that surname for the seat, or others altogether.
  const isOther =
    terms.length > 0
      ? isElsewhere || !terms.some((term) => speaker && isSaidBoth(speaker, term, seat))
      : holders.length > 0 && isShortName(name) && speaker?.seat === undefined;
  if (speaker && !isOther) {
    const known = terms.length > 0 ? termsOf(roster, terms[0]?.name ?? '', seat, date) : undefined;
    return [memberOf(speaker, known ?? termsOf(roster, speaker.name, seat, date), seat)];
  }
  if (terms.length > 0) return personsOf(terms, roster, date, speakersIn(tree));
  return isPart(name) ? [] : [named(tree, { seat, name })];
}

/** Whether a name may be of many: `Mr Vane`, or a word that is perhaps no name. */
const isPart = (name: string): boolean => !name.includes(' ') || isShortName(name);

/** Whether a speaker and a row of a seat are one: the speaker's own lines print the seat, or the full names agree. */
const isSaidBoth = ({ name, seat: printed }: Speaker, { name: full, also }: Term, seat: string): boolean =>
  (printed !== undefined && seatKey(printed) === seatKey(seat)) ||
  [full, ...also].some((one) => nameKey(one) === nameKey(name) || isLoosely(one, name));

/** One whom the text alone names. */
function named(tree: Tree, { seat, name }: Named): Member {
  const id = nameKey(name);
  const speaker = speakersIn(tree).get(id);
  return speaker ? memberOf(speaker, []) : { id, name, seat, party: undefined, offices: [], speaker, terms: [] };
}

/** Whether a name in brackets may be that of one who sits for the seat: a surname is enough, unless the title contradicts. */
const mayBe = (name: string, { name: full, also }: Term): boolean =>
  [full, ...also].some(
    (one) =>
      nameKey(name) === nameKey(one) ||
      ((isFormOf(name, one) || surnameKey(name) === surnameKey(one)) && !isContradicted(name, one)),
  );

/** Those who sit for a seat: by their own lines, else by what speech and rosters say, which is as good as the other. */
function bySeat(context: Context, seat: string): readonly Member[] {
  const { tree, day, roster, date } = context;
  const key = seatKey(seat);
  const terms = roster?.ofSeat(seat, date) ?? [];
  const printed = day.bySeat.get(key) ?? [];
  const confirmed = printed.filter(({ name }) => terms.some((term) => mayBe(name, term)));
  const speakers = printed.length > 1 && confirmed.length > 0 ? confirmed : printed;
  if (speakers.length > 0) return speakers.map((one) => memberOf(one, termsOf(roster, one.name, seat, date)));
  const said = (day.namedBySeat.get(key) ?? []).flatMap((one) => byName(context, one));
  const listed = personsOf(terms, roster, date, speakersIn(tree));
  return [...new Map([...listed, ...said].map((member) => [member.id, member])).values()];
}
