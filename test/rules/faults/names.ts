/** Faults of names and mentions. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import { mastheadOf } from '../../../server/src/model/header.ts';
import { mentionsOf } from '../../../server/src/model/mention.ts';
import { isPeer, isShortName, nameKey } from '../../../server/src/model/names.ts';
import { peopleIn } from '../../../server/src/model/people.ts';
import { type Roster, rosterOf } from '../../../server/src/roster/roster.ts';
import { isVariant } from '../../../server/src/rules/names/near.ts';
import type { Turn } from '../../../server/src/syntax/block.ts';
import { treeOf } from '../../../server/src/syntax/tree.ts';
import { change, type Fault, lineAt, ofAttribution, type Place, pick, placesIn, type Random } from './kit.ts';

/** A word of `name` with one letter wrong, as typists get it wrong: left out, doubled, another, or changed with the next. */
function misspelt(name: string, random: Random): string | undefined {
  const words = [...name.matchAll(/[\p{L}]{4,}/gu)].filter(([word]) => !titles.test(word));
  const word = pick(random, words);
  if (!word) return undefined;
  const i = 1 + Math.floor(random() * (word[0].length - 1));
  const [before, letter, after] = [word[0].slice(0, i), word[0][i] ?? '', word[0].slice(i + 1)];
  const other = pick(random, [...'abcdefghijkmnoprstuvwy']) ?? 'a';
  const wrong = pick(random, [
    before + after,
    before + letter + letter + after,
    before + other + after,
    `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`,
  ]);
  if (wrong === undefined || wrong.toLowerCase() === word[0].toLowerCase() || /[a-z]I/.test(wrong)) return undefined;
  return name.slice(0, word.index) + wrong + name.slice(word.index + word[0].length);
}

const titles =
  /^(?:Lord|Lady|Baroness|Viscount|Earl|Countess|Sir|Dame|Miss|Deputy|Madam|Speaker|Members?|several|Bishop|Archbishop)$/i;

/** The turns of the same speaker, printed by the same name, other than this. */
const othersOf = ({ turn, turns }: Place): readonly Turn[] => {
  const at = attributionOf(turn);
  return turns.filter((other) => {
    const one = attributionOf(other);
    return other !== turn && one?.speaker === at?.speaker && nameKey(one?.name ?? '') === nameKey(at?.name ?? '');
  });
};

const isNamed = ({ turn }: Place): boolean => {
  const at = attributionOf(turn);
  return at?.role === 'member' && at.name !== undefined && !isShortName(at.name);
};

/** A roster of those who speak in the text, each in the seat that it gives them. */
function rosterFrom(clean: string): Roster {
  const { all } = peopleIn(treeOf(clean));
  const terms = all
    .filter(({ names }) => names.some((name) => !isShortName(name)))
    .map(({ id, names, seats, parties }) => ({
      name: names.find((name) => !isShortName(name)) ?? '',
      also: names,
      seat: seats[0],
      party: parties[0],
      office: undefined,
      from: undefined,
      to: undefined,
      id,
    }));
  return rosterOf(terms, nameKey);
}

const isFull = (clean: string): boolean => {
  const [debate] = treeOf(clean).debates;
  return debate !== undefined && mastheadOf(debate).page === 'full';
};

export const nameFaults: readonly Fault[] = [
  {
    code: 'stray-after-mention',
    name: 'the seat’s last word stands again after the name',
    inject: (clean, random) => {
      const place = pick(
        random,
        placesIn(clean).filter(({ turn }) => turn.text.includes('Member for ')),
      );
      const mention = place && pick(random, mentionsOf(place.turn));
      if (!place || !mention?.name) return undefined;
      const at = place.start + mention.span.end;
      const word = mention.seat.split(' ').at(-1) ?? '';
      // Behind the last word of a sentence nothing is left over, and before a name or a place of its own nobody can tell.
      if (!/^ [a-z]/.test(clean.slice(at))) return undefined;
      // Before a verb it may be the verb’s subject.
      if (/^ (?:is|was|has|had|will|would|can|could|may|might|must|should|does|did)\b/.test(clean.slice(at)))
        return undefined;
      return change(clean, at, at, ` ${word}`, at + 1);
    },
  },
  ofAttribution('misspelt-name', 'a printed name has a letter wrong', (clean, place, random, { base, portrait }) => {
    const others = othersOf(place);
    // A peer’s short title may be another’s too, unless the one is heard again and again.
    const isBare = base && /^(?:Lord|Lady|Baroness|Viscount) \S+$/.test(clean.slice(base.start, base.end));
    if (!base || !isNamed(place) || others.length < (portrait ? 0 : isBare ? 4 : 2)) return undefined;
    const wrong = misspelt(clean.slice(base.start, base.end), random);
    return wrong === undefined
      ? undefined
      : change(clean, base.start, base.end, wrong, base.start, others.length > 0 && !!portrait);
  }),
  ofAttribution(
    'misspelt-name',
    'portrait and name have the same letter wrong',
    (clean, place, random, { base, portrait }) => {
      const name = base && clean.slice(base.start, base.end);
      const at = attributionOf(place.turn);
      if (!base || !portrait || !name || clean.slice(portrait.start, portrait.end) !== name) return undefined;
      if (!isNamed(place) || othersOf(place).length < 3 || at?.seat !== undefined || at?.party !== undefined)
        return undefined;
      // In a short word, or beside no other that agrees, one letter may make another’s name.
      const wrong = name.split(' ').length < 2 || isPeer(name) ? undefined : misspelt(name, random);
      const i = wrong === undefined ? -1 : wrong.split(' ').findIndex((word, k) => word !== name.split(' ')[k]);
      const word = name.split(' ')[i] ?? '';
      if (wrong === undefined || word.length < 6 || isVariant(wrong.split(' ')[i] ?? '', word)) return undefined;
      const faulty = `${clean.slice(0, portrait.start)}${wrong} Portrait ${wrong}${clean.slice(base.end)}`;
      return { clean, faulty, line: lineAt(faulty, portrait.start), restores: true };
    },
  ),
  ofAttribution('misspelt-name', 'a portrait has a letter wrong', (clean, place, random, { portrait }) => {
    if (!portrait || !isNamed(place)) return undefined;
    const others = othersOf(place);
    const wrong = misspelt(clean.slice(portrait.start, portrait.end), random);
    if (wrong === undefined || attributionOf(place.turn)?.name !== attributionOf(place.turn)?.portrait)
      return undefined;
    return change(clean, portrait.start, portrait.end, wrong, portrait.start, others.length > 0);
  }),
  ofAttribution(
    'misspelt-name',
    'a name that the roster knows has a letter wrong',
    (clean, place, random, { base, portrait }) => {
      if (!base || portrait || !isNamed(place) || mastheadOf(treeOf(clean).debates[0] as never).date === undefined)
        return undefined;
      const wrong = misspelt(clean.slice(base.start, base.end), random);
      return wrong === undefined
        ? undefined
        : { ...change(clean, base.start, base.end, wrong, base.start), beside: { roster: rosterFrom(clean) } };
    },
  ),
  {
    code: 'misspelt-name',
    name: 'a name in brackets behind a seat has a letter wrong',
    inject: (clean, random) => {
      const blocks = treeOf(clean).debates.flatMap(({ blocks }) => blocks);
      const { all } = peopleIn(treeOf(clean));
      const places: { readonly at: number; readonly name: string }[] = [];
      let start = 0;
      for (const block of blocks) {
        for (const { name, nameSpan, seat } of mentionsOf(block)) {
          const known = all.some(
            (one) => one.seats.includes(seat) && one.names.some((full) => nameKey(full) === nameKey(name ?? '')),
          );
          if (known && name !== undefined && nameSpan) places.push({ at: start + nameSpan.start, name });
        }
        start += block.text.length;
      }
      const place = pick(random, places);
      const wrong = place && misspelt(place.name, random);
      if (!place || wrong === undefined) return undefined;
      // Of a name that stands in one other place either spelling may be the wrong one.
      const restores = clean.split(place.name).length > 3;
      return change(clean, place.at, place.at + place.name.length, wrong, place.at, restores);
    },
  },
  ofAttribution('portrait-mismatch', 'the portrait is another speaker’s', (clean, place, random, { portrait }) => {
    const at = attributionOf(place.turn);
    if (!portrait || !at || !isNamed(place) || othersOf(place).length === 0) return undefined;
    const neighbours = [place.before, place.after].map((block) =>
      block?.kind === 'turn' ? attributionOf(block)?.speaker : undefined,
    );
    const other = pick(random, place.turns);
    const one = other && attributionOf(other);
    if (!one?.portrait || one.speaker === at.speaker || neighbours.includes(one.speaker)) return undefined;
    if (one.role !== 'member' || nameKey(one.name ?? '') !== one.speaker) return undefined;
    return change(clean, portrait.start, portrait.end, one.portrait, portrait.start, false);
  }),
  ofAttribution('unknown-speaker', 'a speaker is nobody who sat', (clean, place, random, { base, portrait }) => {
    if (!base || !isNamed(place) || othersOf(place).length === 0) return undefined;
    // A roster of peers says nothing of those who are none.
    const names = isPeer(clean.slice(base.start, base.end))
      ? ['Lord Marrabel', 'Baroness Strake', 'Viscount Follow']
      : ['Quentin Marrabel', 'Ottilie Strake', 'Benedicta Follow'];
    const name = pick(random, names) ?? '';
    const first = portrait
      ? [clean.slice(0, portrait.start), name, clean.slice(portrait.end, base.start)]
      : [clean.slice(0, base.start)];
    const faulty = [...first, name, clean.slice(base.end)].join('');
    // Whoever is at a first turn with seat and party leaves the next without.
    if (attributionOf(place.turn)?.seat !== undefined || attributionOf(place.turn)?.party !== undefined)
      return undefined;
    const at = portrait?.start ?? base.start;
    return { clean, faulty, line: lineAt(faulty, at), restores: false, beside: { roster: rosterFrom(clean) } };
  }),
  ofAttribution(
    'ambiguous-name',
    'one of two of a surname is printed by it alone',
    (clean, place, _, { base, portrait, groups }) => {
      if (!base || portrait || groups.length > 0 || !isNamed(place) || othersOf(place).length === 0) return undefined;
      const words = clean.slice(base.start, base.end).split(' ');
      const surname = words.at(-1) ?? '';
      const family = new Set(
        place.turns.flatMap((turn) => {
          const name = attributionOf(turn)?.name;
          return name?.endsWith(` ${surname}`) && !isShortName(name) ? [nameKey(name)] : [];
        }),
      );
      if (family.size < 2 || place.turns.some((turn) => attributionOf(turn)?.name === `Mr ${surname}`))
        return undefined;
      return change(clean, base.start, base.end, `Mr ${surname}`, base.start, false);
    },
  ),
  ofAttribution(
    'missing-seat-party',
    'the first turn has no seat and no party',
    (clean, place, _, { base, shown, groups }) => {
      const at = attributionOf(place.turn);
      if (!base || !shown || groups.length < 2 || at?.role !== 'member' || !isFull(clean)) return undefined;
      if (at.seat === undefined || at.party === undefined || !isFirst(place) || !isCustom(place)) return undefined;
      return { ...change(clean, base.end, shown.end, '', base.start), beside: { roster: rosterFrom(clean) } };
    },
  ),
  ofAttribution('repeated-seat-party', 'a later turn has seat and party again', (clean, place, _, { base, groups }) => {
    const at = attributionOf(place.turn);
    if (
      !base ||
      groups.length > 0 ||
      at?.role !== 'member' ||
      (at.portrait !== undefined && nameKey(at.portrait) !== nameKey(at.name ?? ''))
    )
      return undefined;
    const earlier = place.turns.slice(0, place.turns.indexOf(place.turn));
    const own = earlier.filter((turn) => attributionOf(turn)?.speaker === at.speaker);
    const first = own
      .map((turn) => attributionOf(turn))
      .find((one) => one?.seat !== undefined && one.party !== undefined);
    const last = own.at(-1);
    if (!first || !last || shortLaters(place) < 4 || hasHeadingBetween(clean, last, place.turn)) return undefined;
    return change(clean, base.end, base.end, ` (${first.seat}) (${first.party})`, base.start);
  }),
  ofAttribution('wrong-seat', 'the seat is another than the roster’s', (clean, place, random, { groups }) => {
    const at = attributionOf(place.turn);
    const [seat] = groups;
    if (!seat || at?.role !== 'member' || at.seat === undefined) return undefined;
    const wrong = otherSeat(clean, place, random, at.seat);
    if (wrong === undefined || mastheadOf(treeOf(clean).debates[0] as never).date === undefined) return undefined;
    return { ...change(clean, seat.start, seat.end, wrong, seat.start), beside: { roster: rosterFrom(clean) } };
  }),
  ofAttribution('wrong-seat', 'the seat is another than in the first turn', (clean, place, random, { groups }) => {
    const at = attributionOf(place.turn);
    const [seat] = groups;
    if (!seat || at?.role !== 'member' || at.seat === undefined || isFirst(place)) return undefined;
    const wrong = otherSeat(clean, place, random, at.seat);
    return wrong === undefined ? undefined : change(clean, seat.start, seat.end, wrong, seat.start);
  }),
];

/** Whether every member has a seat at the first turn, and there are enough of them to show it. */
const isCustom = ({ turns }: Place): boolean => {
  const firsts = new Map<string, boolean>();
  for (const turn of turns) {
    const at = attributionOf(turn);
    if (at && !firsts.has(at.speaker)) firsts.set(at.speaker, at.role !== 'member' || at.seat !== undefined);
  }
  return firsts.size > 5 && [...firsts.values()].every((has) => has);
};

/** How many turns of speakers who spoke before have no seat: so many show a custom. */
const shortLaters = ({ turns }: Place): number => {
  const seen = new Set<string>();
  return turns.filter((turn) => {
    const at = attributionOf(turn);
    if (!at) return false;
    const later = seen.has(at.speaker);
    if (at.seat !== undefined) seen.add(at.speaker);
    return later && at.seat === undefined && at.role === 'member';
  }).length;
};

/** Under another heading the custom may be another. */
function hasHeadingBetween(clean: string, from: Turn, to: Turn): boolean {
  const words = (turn: Turn) => clean.indexOf(turn.text);
  return treeOf(clean.slice(words(from), words(to))).debates.some(({ blocks }) =>
    blocks.some(({ kind }) => kind === 'heading'),
  );
}

const isFirst = ({ turn, turns }: Place): boolean =>
  turns.find((one) => attributionOf(one)?.speaker === attributionOf(turn)?.speaker) === turn;

/** Another member’s seat, or the seat with another point of the compass or a letter wrong. */
function otherSeat(clean: string, { turns }: Place, random: Random, seat: string): string | undefined {
  const others = turns.flatMap((turn) => attributionOf(turn)?.seat ?? []).filter((one) => one !== seat);
  const wrong = pick(random, [
    pick(random, others),
    misspelt(seat, random),
    `${seat} South`,
    seat.replace(/North|West/, 'East'),
  ]);
  return wrong === seat || clean.includes(`for ${seat} (`) ? undefined : wrong;
}
