/** Faults of the attribution: its brackets, its signs, the word between its names. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import { change, type Fault, isAmongTurns, ofInlineTurn, ofTurn, type Place, pick, type Random } from './kit.ts';

/** One of the ways in which the brackets of `Name (Seat) (Party)` or `Office (Name)` stand around other words. */
function moved(words: string, random: Random): string | undefined {
  const seat = /^(\S+) (\S+) \(([^()]+)\) \(([^()]+)\)$/.exec(words);
  if (seat) {
    const [, given, surname, place = '', party] = seat;
    const [first, ...rest] = place.split(' ');
    return pick(random, [
      `${given} (${surname} ${place}) (${party})`,
      ...(rest.length > 0 ? [`${given} ${surname} (${first}) ${rest.join(' ')} (${party})`] : []),
      `${given} ${surname} (${place}) ()${party}`,
    ]);
  }
  const office = /^(The [^()]+) (\S+) \((\S+) (\S+)\)$/.exec(words);
  if (!office) return undefined;
  const [, opening, last, given, surname] = office;
  return pick(random, [
    `${opening} ${last} (${given}) ${surname}`,
    `${opening} ${last} ${given} (${surname})`,
    `${opening} (${last} ${given} ${surname})`,
  ]);
}

/** Whether the person is named in full at another turn, so that the name is known whatever becomes of this one. */
const isKnown = ({ turn, turns }: Place): boolean => {
  const name = attributionOf(turn)?.name;
  return turns.some((other) => other !== turn && other.text.startsWith(`${name}:`));
};

export const attributionFaults: readonly Fault[] = [
  ofTurn(
    'misplaced-bracket',
    'the brackets stand around other words',
    (clean, { turn }, random, { attribution, shown }) => {
      const key = attributionOf(turn)?.portrait;
      if (!attribution || !shown || key === undefined) return undefined;
      const words = clean.slice(shown.start, shown.end);
      const wrong = words.includes(key) ? moved(words, random) : undefined;
      return wrong === undefined ? undefined : change(clean, shown.start, shown.end, wrong, attribution.start);
    },
  ),
  ofInlineTurn(
    'misplaced-bracket',
    'the brackets stand around other words, before a colon',
    (clean, place, random, { attribution, shown }) => {
      const wrong = isKnown(place) ? moved(clean.slice(shown.start, shown.end), random) : undefined;
      return wrong === undefined ? undefined : change(clean, shown.start, shown.end, wrong, attribution.start);
    },
  ),
  ofInlineTurn(
    'misplaced-bracket',
    'the sign for the colon stands in the bracket',
    (clean, _, random, { attribution, groups, colon, first }) => {
      const group = groups.at(-1);
      if (!group || !/^\p{Lu}/u.test(clean.slice(first.start))) return undefined;
      const sign = pick(random, [' :)', ';)', ':))']) ?? '';
      return change(clean, group.end, colon + 1, sign, attribution.start);
    },
  ),
  ofInlineTurn(
    'misplaced-bracket',
    'seat and party stand behind the colon',
    (clean, _, __, { attribution, base, shown, colon }) => {
      const groups = clean.slice(base.end, shown.end);
      if (!/^ \([^()]+\) \((?:Con|Lab|LD|SNP|PC|DUP)\)$/.test(groups)) return undefined;
      return change(clean, base.end, colon + 1, `:${groups}`, attribution.start);
    },
  ),
  ofTurn('unbalanced-bracket', '[V] has lost a bracket', (clean, { turn }, random, { attribution, shown }) => {
    if (!attribution || !shown || attributionOf(turn)?.role !== 'member') return undefined;
    const text = clean.slice(0, shown.end);
    const whole = `${text} [V]${clean.slice(attribution.end)}`;
    return change(whole, shown.end + 1, shown.end + 4, pick(random, ['[V', 'V]']) ?? '', attribution.start);
  }),
  ofInlineTurn(
    'malformed-colon',
    'a dash, a space too many or none',
    (clean, place, random, { attribution, colon, first }) => {
      if (!/^[\p{Lu}“"]/u.test(clean.slice(first.start))) return undefined;
      // A dash behind a name may be the speech’s own, unless the name is known and a sentence follows.
      const dashes =
        isKnown(place) &&
        /^(?:I|We|My|It|That|There|What|Will)\b[^—]*$/.test(clean.slice(first.start, first.start + 60));
      const sign = pick(random, [' : ', ':', ' ; ', '.—', ': — ', ...(dashes ? ['—', ' – '] : [])]) ?? '';
      return change(clean, colon, first.start, sign, attribution.start);
    },
  ),
  ofTurn('duplicated-name', 'the attribution is there twice', (clean, { turn }, _, { attribution }) => {
    if (!attribution || attributionOf(turn)?.role === 'collective') return undefined;
    const words = clean.slice(attribution.start, attribution.end);
    return words.length > 120
      ? undefined
      : change(clean, attribution.end, attribution.end, `\n${words}`, attribution.end + 1);
  }),
  ofTurn(
    'misspelt-name',
    'the word between the names is wrong',
    (clean, { turn }, random, { attribution, portrait }) => {
      if (!attribution || !portrait || attributionOf(turn)?.role === 'collective') return undefined;
      const from = portrait.end + 1;
      const slip = pick(random, ['Portriat', 'portrait', 'Potrait', 'Portrait.', 'Portait']) ?? '';
      return change(clean, from, from + 'Portrait'.length, slip, from);
    },
  ),
  ofTurn('split-attribution', 'nothing stands behind `Portrait`', (clean, _, __, { attribution, portrait, shown }) => {
    if (!attribution || !portrait || !shown) return undefined;
    const isName = clean.slice(shown.start, attribution.end) === clean.slice(portrait.start, portrait.end);
    return isName ? change(clean, shown.start - 1, shown.end, '', attribution.start) : undefined;
  }),
  ofTurn('split-attribution', 'a blank line stands in a bracket', (clean, _, __, { attribution, shown }) => {
    if (!attribution || !shown) return undefined;
    const open = clean.slice(shown.start, shown.end).indexOf('(');
    if (open < 0) return undefined;
    return change(clean, shown.start + open + 1, shown.start + open + 1, '\n\n', attribution.start);
  }),
  ofTurn(
    'speech-on-attribution',
    'the first paragraph stands behind a dash or a stop',
    (clean, { turn }, random, { attribution, link, first, parts }) => {
      if (!attribution || !link || !first || parts[0]?.kind !== 'paragraph' || attributionOf(turn)?.role !== 'member')
        return undefined;
      const words = clean.slice(first.start, first.end);
      if (!/[.?!]$/.test(words) || !/^(?:I|We|My|It|This|That|There|What|Will|The)\b/.test(words)) return undefined;
      const sign = pick(random, ['—', '. ', ': ']) ?? '';
      const rest = clean.slice(attribution.end, link.end);
      return change(clean, attribution.end, first.end, `${sign}${words}${rest}`, attribution.end);
    },
  ),
  ofTurn(
    'buried-attribution',
    'a turn stands within a paragraph of the one before',
    (clean, place, _, { attribution, shown, first, parts }) => {
      const { turn, turns, before } = place;
      const at = attributionOf(turn);
      if (!attribution || !shown || !first || !isAmongTurns(place) || at?.role !== 'member' || at.name === undefined)
        return undefined;
      if (before?.kind !== 'turn' || attributionOf(before)?.speaker === at.speaker) return undefined;
      if (parts[0]?.kind !== 'paragraph' || before.parts.at(-1)?.kind !== 'paragraph') return undefined;
      if (!/[.?!]\n\n$/.test(clean.slice(0, attribution.start)) || !/^\p{Lu}/u.test(clean.slice(first.start)))
        return undefined;
      const known = turns.some((other) => other !== turn && attributionOf(other)?.name === at.name);
      if (!(known && at.name.includes(' ')) && at.party === undefined) return undefined;
      const words = ` ${clean.slice(shown.start, attribution.end)}: `;
      return change(clean, attribution.start - 2, first.start, words, attribution.start - 1, false);
    },
  ),
];
