/** The terms that the Members API tells of a member. */
import { dateFault, dayAfter, dayBefore } from './dates.ts';
import { type Biography, type HistoryEntry, type House, postLists } from './members-api.ts';
import { abbreviated } from './parties.ts';
import type { Term } from './roster.ts';

/** A member as a search finds them. */
interface Listed {
  readonly id: number;
  readonly nameDisplayAs: string;
}

/** The terms of one member in one house. Where there is no history of them, those that the biography tells. */
export function termsOfMember(
  { id: own, nameDisplayAs: name }: Listed,
  history: HistoryEntry | undefined,
  { value: biography }: Biography,
  house: House,
): readonly Term[] {
  const number = house === 'commons' ? 1 : 2;
  const id = String(own);
  const value: Partial<HistoryEntry['value']> = history?.value ?? {};
  const names = (value.nameHistory ?? []).flatMap((entry) =>
    entry.nameDisplayAs ? [{ text: entry.nameDisplayAs, ...spanOf(entry) }] : [],
  );
  const parties = (value.partyHistory ?? []).flatMap(({ party, ...entry }) => {
    const text = party?.abbreviation || party?.name;
    return text ? [{ text: abbreviated(text), ...spanOf(entry) }] : [];
  });
  const ofHouse = <T extends { readonly house?: number }>(list: readonly T[] | null | undefined): readonly T[] =>
    (list ?? []).filter((entry) => entry.house === undefined || entry.house === number);
  if (parties.length === 0)
    for (const { name: party, ...entry } of ofHouse(biography.partyAffiliations))
      if (party) parties.push({ text: abbreviated(party), ...spanOf(entry) });
  const all = [...new Set([...names.map(({ text }) => text), name])];
  const called = (from: string | undefined) => {
    const own = names.findLast((one) => covers(one, from))?.text ?? name;
    return { name: own, also: all.filter((other) => other !== own) };
  };
  const memberships = ofHouse(value.houseMembershipHistory).map((entry) => ({
    seat: entry.membershipFrom,
    ...spanOf({ startDate: entry.membershipStartDate, endDate: entry.membershipEndDate }),
  }));
  const told = ofHouse(house === 'commons' ? biography.representations : biography.houseMemberships);
  const sat =
    memberships.length > 0 ? memberships : told.map(({ name: seat, ...entry }) => ({ seat, ...spanOf(entry) }));
  const seats = sat.flatMap(({ seat, ...span }) =>
    divided(span, parties).map(({ text: party, from, to }) => ({
      ...called(from),
      seat: house === 'commons' ? seat?.trim() || undefined : undefined,
      party,
      office: undefined,
      from,
      to,
      id,
    })),
  );
  const offices = postLists
    .flatMap((list) => ofHouse(biography[list]))
    .flatMap((post) => {
      const office = post.name?.trim();
      const { from, to } = spanOf(post);
      return office ? [{ ...called(from), seat: undefined, party: undefined, office, from, to, id }] : [];
    });
  return [...joined(seats), ...offices];
}

interface Span {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface Piece extends Span {
  readonly text: string | undefined;
}

/** `2024-07-04T00:00:00`: days, without an hour that means anything. An end before the beginning is no end. */
function spanOf({
  startDate,
  endDate,
}: {
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
}): Span {
  const [from, to] = [startDate, endDate].map((date) => {
    const day = date?.slice(0, 10);
    return day !== undefined && dateFault(day) === undefined ? day : undefined;
  });
  return { from, to: from !== undefined && to !== undefined && to < from ? undefined : to };
}

const covers = ({ from, to }: Span, day: string | undefined): boolean =>
  (from === undefined || day === undefined || from <= day) && (to === undefined || (day !== undefined && day <= to));

/**
 * A membership, divided where the party changes. Before 2015 a membership ends on the day of the poll, on which the next
 * begins: a party of which no more than that day falls into the membership is that of the next.
 */
function divided({ from, to }: Span, parties: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const party of [...parties].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const start = at !== undefined && (party.from === undefined || party.from < at) ? at : party.from;
    const end = to !== undefined && (party.to === undefined || party.to > to) ? to : party.to;
    if (start !== undefined && end !== undefined && start >= end && !(from === to && start === end)) continue;
    if (at !== undefined && start !== undefined && at < start)
      pieces.push({ from: at, to: dayBefore(start), text: undefined });
    pieces.push({ from: start, to: end, text: party.text });
    if (end === undefined || end === to) return pieces;
    at = dayAfter(end);
  }
  return [...pieces, { from: at, to, text: undefined }];
}

/** One term for those that follow day upon day and say the same: parties are told parliament by parliament. */
function joined(terms: readonly Term[]): readonly Term[] {
  const found: Term[] = [];
  for (const term of [...terms].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const last = found.at(-1);
    const follows = last?.to !== undefined && term.from !== undefined && term.from <= dayAfter(last.to);
    if (last && follows && last.seat === term.seat && last.party === term.party && last.name === term.name)
      found[found.length - 1] = { ...last, to: term.to };
    else found.push(term);
  }
  return found;
}
