/** Faults of parties, offices and mentions. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import { mentionsOf } from '../../../server/src/model/mention.ts';
import { isShortName, nameKey, slug, withoutHonorific } from '../../../server/src/model/names.ts';
import { isParty } from '../../../server/src/model/parties.ts';
import type { Turn } from '../../../server/src/syntax/block.ts';
import {
  change,
  type Fault,
  type Injected,
  instead,
  isAmongTurns,
  ofMatch,
  type Place,
  pick,
  placesIn,
  type Random,
} from './kit.ts';

export const officeFaults: readonly Fault[] = [
  ofGroups('unknown-party', 'a party is written in another way', (clean, { party }, random) => {
    if (!party) return undefined;
    const right = clean.slice(party.start, party.end);
    const wrong = pick(random, otherWords[right] ?? []);
    return wrong === undefined ? undefined : change(clean, party.start, party.end, wrong, party.start);
  }),
  ofGroups('reversed-brackets', 'the party stands before the seat', (clean, { seat, party }) => {
    if (!seat || !party) return undefined;
    const [one, other] = [clean.slice(seat.start, seat.end), clean.slice(party.start, party.end)];
    return change(clean, seat.start, party.end, `${other}) (${one}`, seat.start);
  }),
  ofGroups('reversed-office', 'the holder stands before the office', (clean, { base, groups, turn }) => {
    const [holder] = groups;
    const at = attributionOf(turn);
    if (!holder || groups.length > 1 || at?.role !== 'office' || !clean.slice(base.start).startsWith('The '))
      return undefined;
    const [office, name] = [clean.slice(base.start, base.end), clean.slice(holder.start, holder.end)];
    return change(clean, base.start, holder.end + 1, `${name} (${office})`, base.start);
  }),
  ofGroups(
    'inconsistent-attribution',
    'a later attribution has another party',
    (clean, { base, groups, turn, place }, random) => {
      const at = attributionOf(turn);
      if (!at || groups.length > 0 || at.role !== 'member' || (at.name && isShortName(at.name) && !at.portrait))
        return undefined;
      const first = place.turns
        .map(attributionOf)
        .find((one) => one?.speaker === at.speaker && one.party !== undefined);
      if (first?.seat === undefined || first.party === undefined) return undefined;
      const before = place.turns.slice(0, place.turns.indexOf(turn));
      if (!before.some((one) => attributionOf(one) === first)) return undefined;
      const other = pick(
        random,
        ['Con', 'Lab', 'SNP', 'LD'].filter((party) => party !== first.party),
      );
      return change(clean, base.end, base.end, ` (${first.seat}) (${other})`, base.start, false);
    },
  ),
  ofGroups(
    'office-without-name',
    'the holder’s name is gone from the first use',
    (clean, { base, groups, turn, place }) => {
      const [holder] = groups;
      const at = attributionOf(turn);
      const isFirst = () => place.turns.find((one) => attributionOf(one)?.office === at?.office) === turn;
      if (!holder || groups.length > 1 || at?.role !== 'office' || !ministerial.test(at.office ?? '') || !isFirst())
        return undefined;
      if (!isFullDebate(clean)) return undefined;
      return change(clean, base.end, holder.end + 1, '', base.start, false);
    },
  ),
  ofGroups('office-held-twice', 'another holds the office too', (clean, { start, end, turn, place }, random) => {
    const { turns } = place;
    if (!isAmongTurns(place) || attributionOf(turn)?.role !== 'member') return undefined;
    const here = turns.indexOf(turn);
    const held = pick(
      random,
      turns
        .slice(0, here)
        .map(attributionOf)
        .filter((at) => at?.role === 'office' && single.test(at.office ?? '')),
    );
    const at = attributionOf(turn);
    if (!held?.office || !at?.name || isShortName(at.name) || at.speaker === held.speaker) return undefined;
    if (held.spans.groups.length === 0 || surname(held.name ?? '') === surname(at.name)) return undefined;
    if (turns.some((one) => one !== turn && attributionOf(one)?.speaker === at.speaker)) return undefined;
    const words = `${held.office} (${at.name})`;
    const key = turn.notation === 'portrait' ? `${at.portrait ?? at.name} Portrait ` : '';
    return change(clean, start, end, `${key}${words}`, start, false);
  }),
  ofMention('mention-mismatch', 'the seat is another’s', (clean, { seat, name }, random, turns) => {
    const who = name && knownBy(turns, name.words);
    const other = pick(
      random,
      seatsIn(turns).filter((one) => slug(one) !== slug(seat.words)),
    );
    if (!who?.seat || slug(who.seat) !== slug(seat.words) || other === undefined || overlap(other, seat.words))
      return undefined;
    return change(clean, seat.start, seat.end, other, seat.start, false);
  }),
  ofMention('mention-mismatch', 'the name is another’s', (clean, { seat, name }, random, turns) => {
    const who = name && knownBy(turns, name.words);
    if (!name || !who?.seat || slug(who.seat) !== slug(seat.words)) return undefined;
    const others = turns
      .map(attributionOf)
      .filter((at) => at?.role === 'member' && at.seat !== undefined && at.name !== undefined && !isShortName(at.name));
    const other = pick(random, others)?.name;
    if (other === undefined || surname(other) === surname(name.words)) return undefined;
    return change(clean, name.start, name.end, other, seat.start, false);
  }),
  ofMention('malformed-mention', 'the bracket is not closed', (clean, { name }) =>
    name?.words.includes(' ')
      ? change(clean, name.end, name.end + 1, '', name.start - 1, !/^ \p{Lu}/u.test(clean.slice(name.end + 1)))
      : undefined,
  ),
  ofMention('malformed-mention', 'the bracket is not opened', (clean, { name }, _, turns) => {
    if (name === undefined || !name.words.includes(' ')) return undefined;
    const titled = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b/.test(name.words);
    const plain = titled || knownBy(turns, name.words) !== undefined || name.words.split(' ').length === 2;
    return change(clean, name.start - 1, name.start, '', name.start, plain);
  }),
  ofMention('malformed-mention', 'the brackets are doubled or of two kinds', (clean, { name }, random) => {
    if (!name?.words.includes(' ')) return undefined;
    const wrong = pick(random, [`((${name.words})`, `(${name.words}))`, `(${name.words}]`, `[${name.words})`]) ?? '';
    return change(clean, name.start - 1, name.end + 1, wrong, name.start - 1);
  }),
  ofMatch(
    'malformed-mention',
    'the words before the seat are others',
    /(?<=\bhon\. (?:Friend the )?)Member for (?=\p{Lu}[\p{L}’'-]*(?: (?:and )?\p{Lu}[\p{L}’'-]*){0,3} \((?:Mr |Mrs |Sir )?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\))/gu,
    (found, random) => instead(found, pick(random, ['Member ', 'Memberfor ', 'Member of ']) ?? ''),
  ),
  ofMention('malformed-mention', 'the bracket is empty', (clean, { name }, random) =>
    name ? change(clean, name.start, name.end, pick(random, ['', ' ', '?']) ?? '', name.start - 1, false) : undefined,
  ),
  ofMention(
    'self-reference',
    'the turn is that of the member whom it speaks of',
    (clean, { name, seat, place }, _, turns) => {
      const who = name && knownBy(turns, name.words);
      const at = attributionOf(place.turn);
      const { attribution } = place.turn;
      if (
        !who?.seat ||
        slug(who.seat) !== slug(seat.words) ||
        !who.name ||
        isShortName(who.name) ||
        at?.role !== 'member' ||
        !attribution
      )
        return undefined;
      if (!/[Hh]on\. (?:Friend the )?$/.test(clean.slice(0, seat.start - 'Member for '.length))) return undefined;
      if (
        place.turn.parts.some((part) => /["“”]/.test(place.turn.text.slice(part.start, part.end))) ||
        at.speaker === who.speaker
      )
        return undefined;
      if (
        [place.before, place.after].some((one) => one?.kind === 'turn' && attributionOf(one)?.speaker === who.speaker)
      )
        return undefined;
      if (at.seat !== undefined) return undefined;
      const own = mentionsOf(place.turn).find((mention) => slug(mention.seat) === slug(seat.words));
      if (own && place.start + own.seatSpan.start !== seat.start) return undefined;
      const words = place.turn.notation === 'portrait' ? `${who.portrait ?? who.name} Portrait ${who.name}` : who.name;
      return change(clean, place.start + attribution.start, place.start + attribution.end, words, seat.start, false);
    },
  ),
];

const otherWords: Readonly<Record<string, readonly string[]>> = {
  Con: ['Con.', 'Cons', 'Conservative', 'CON', 'con', 'Cno'],
  Lab: ['Lab.', 'Labour', 'LAB', 'lab', 'Lap'],
  'Lab/Co-op': ['Lab Co-op', 'Lab/Coop', 'Labour/Co-op', 'Lab/co-op', 'Lab-Co-op'],
  LD: ['Lib Dem', 'LibDem', 'L.D.', 'LD.', 'Liberal Democrat'],
  SNP: ['S.N.P.', 'SNP.', 'snp'],
  PC: ['Plaid Cymru', 'P.C.', 'Plaid'],
  DUP: ['D.U.P.', 'DUP.'],
};

const ministerial = /Minister|Secretary|Chancellor|General/;
const single = /^The (?:Prime Minister|Secretary of State|Chancellor of the Exchequer|Minister for)/;
/** A page's member or Minister is introduced in the turns that the page leaves out; a fragment may leave out as much. */
const isFullDebate = (text: string): boolean =>
  /^(?:Commons Chamber|Lords Chamber|Westminster Hall)$/m.test(text) &&
  !/ Excerpts\n.*\d{4}$/m.test(text) &&
  !text.includes('(Limited Text');
const surname = (name: string): string => slug(withoutHonorific(name)).split('-').at(-1) ?? '';
const overlap = (a: string, b: string): boolean =>
  slug(a)
    .split('-')
    .some((word) => slug(b).split('-').includes(word));

const seatsIn = (turns: readonly Turn[]): readonly string[] =>
  turns.map(attributionOf).flatMap((at) => (at?.seat === undefined || at.role !== 'member' ? [] : [at.seat]));

/** The one speaker whom the words of a bracket name. */
function knownBy(turns: readonly Turn[], words: string) {
  const ats = turns
    .map(attributionOf)
    .filter((at) => at?.role === 'member' && at.name !== undefined && !isShortName(at.name));
  const fits = ats.filter(
    (at) =>
      at?.name && (nameKey(at.name) === nameKey(words) || (isShortName(words) && surname(at.name) === surname(words))),
  );
  const [one] = fits.filter((at) => at?.seat !== undefined);
  return one && new Set(fits.map((at) => at?.speaker)).size === 1 ? one : undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A fault in the brackets of an attribution, in either notation. Offsets are the text's. */
function ofGroups(
  code: string,
  name: string,
  harm: (
    clean: string,
    at: Span & {
      readonly base: Span;
      readonly groups: readonly Span[];
      readonly seat?: Span;
      readonly party?: Span;
      readonly turn: Turn;
      readonly place: Place;
    },
    random: Random,
  ) => Injected | undefined,
): Fault {
  return {
    code,
    name,
    inject: (clean, random) => {
      const place = pick(
        random,
        placesIn(clean).filter(({ turn }) => turn.attribution),
      );
      if (!place?.turn.attribution) return undefined;
      const { turn, start } = place;
      const shift = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
      const { base, groups } = place.turn.attribution;
      const [seat, party] = groups;
      const isWhole = groups.length === 2 && party && isParty(turn.text.slice(party.start, party.end));
      const parts = isWhole && seat ? { seat: shift(seat), party: shift(party) } : {};
      const rest = { base: shift(base), groups: groups.map(shift), turn, place };
      return harm(clean, { ...shift(place.turn.attribution), ...rest, ...parts }, random);
    },
  };
}

interface Words extends Span {
  readonly words: string;
}

/** A fault in a mention of a member. Offsets are the text's. */
function ofMention(
  code: string,
  name: string,
  harm: (
    clean: string,
    at: { readonly seat: Words; readonly name: Words | undefined; readonly place: Place },
    random: Random,
    turns: readonly Turn[],
  ) => Injected | undefined,
): Fault {
  return {
    code,
    name,
    inject: (clean, random) => {
      const all = placesIn(clean).flatMap((place) => mentionsOf(place.turn).map((mention) => ({ place, mention })));
      const one = pick(random, all);
      if (!one) return undefined;
      const { place, mention } = one;
      const at = ({ start, end }: Span): Words => ({
        start: place.start + start,
        end: place.start + end,
        words: place.turn.text.slice(start, end),
      });
      const parts = { seat: at(mention.seatSpan), name: mention.nameSpan && at(mention.nameSpan), place };
      return harm(clean, parts, random, place.turns);
    },
  };
}
