/** Faults of the turn structure that are seen across the lines of a turn, or across turns. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import type { Turn } from '../../../server/src/syntax/block.ts';
import { change, type Fault, hasUsualLink, ofInlineTurn, ofTurn, type Place, pick, placesIn, saysMuch } from './kit.ts';

/** How long what is said in a turn is. */
const speechIn = ({ parts }: Turn): number => (parts.at(-1)?.end ?? 0) - (parts[0]?.start ?? 0);

const passage = 4;

/** The last of so many portrait turns, one after another, of which each says enough to be known for a copy. */
const passagesIn = (places: readonly Place[]): readonly number[] =>
  [...places.keys()].filter((last) => {
    const all = places.slice(Math.max(0, last - passage + 1), last + 1);
    return (
      all.length === passage &&
      all.every(({ turn, start }, i) => {
        const before = all[i - 1];
        return (
          turn.notation === 'portrait' &&
          speechIn(turn) >= 180 &&
          turn.text.endsWith('\n\n') &&
          (!before || before.start + before.turn.text.length === start)
        );
      })
    );
  });

export const turnSlips: readonly Fault[] = [
  ofTurn('malformed-link-line', 'the words of the link line alone', (clean, place, random, { link, first }) => {
    if (!link || !first) return undefined;
    const right = clean.slice(link.start, link.end);
    const words = right.replaceAll('-', '').replace(/\s+/g, ' ').trim();
    const wrong = pick(random, [words, right.replaceAll('-', '_'), right.replaceAll('-', '=')]) ?? '';
    return change(clean, link.start, link.end, wrong, link.start, right.endsWith('Excerpts') || hasUsualLink(place));
  }),
  ofInlineTurn(
    'question-number-in-attribution',
    'one question’s number stands before a name',
    (text, { turn }, random, { attribution, shown, first }) => {
      if (attribution.start !== shown.start || attributionOf(turn)?.role !== 'member') return undefined;
      if (
        /^[QT]?\d{1,3}\. (?:\[\d+\] )?\p{Lu}[^:]{2,60}: /mu.test(text) ||
        !/^\p{Lu}\p{Ll}/u.test(text.slice(first.start))
      )
        return undefined;
      const number = pick(random, ['3. ', 'Q10. ', 'T1. ', '7. [123456] ', '12.  ']) ?? '';
      const clean = `${text.slice(0, first.start)}${number.trimEnd()} ${text.slice(first.start)}`;
      const { faulty, line } = change(text, shown.start, shown.start, number, shown.start);
      return { clean, faulty, line, restores: true };
    },
  ),
  ofTurn('broken-paragraph', 'a paragraph is broken where a member comes next', (clean, _, random, { parts }) => {
    const part = pick(random, parts);
    if (part?.kind !== 'paragraph') return undefined;
    const gap = pick(random, [...clean.slice(part.start, part.end).matchAll(/(?<=\w{3}.*\bhon\.) (?=\p{Lu})/gu)]);
    if (!gap || gap.index < 12) return undefined;
    const at = part.start + gap.index;
    return change(clean, at, at + 1, '\n\n', at - 1);
  }),
  ofTurn('broken-paragraph', 'the first words of a paragraph stand alone', (clean, _, random, { parts }) => {
    const part = pick(random, parts);
    const words = part?.kind === 'paragraph' ? clean.slice(part.start, part.end) : '';
    const gap = /^(?:I|We|My|It|This|That|The|What|Will|There)(?: \p{Ll}{2,6})? (?=\p{Ll})/u.exec(words)?.[0].length;
    if (!part || gap === undefined || gap > 12 || words.length < 120 || !/[.?!]$/.test(words)) return undefined;
    return change(clean, part.start + gap - 1, part.start + gap, '\n\n', part.start);
  }),
  {
    code: 'repeated-turn',
    name: 'a passage is there twice',
    inject: (clean, random) => {
      const places = placesIn(clean);
      const last = pick(random, passagesIn(places));
      if (last === undefined) return undefined;
      const start = places[last - passage + 1]?.start ?? 0;
      const end = (places[last]?.start ?? 0) + (places[last]?.turn.text.length ?? 0);
      return change(clean, end, end, clean.slice(start, end), end, false);
    },
  },
  ofInlineTurn('repeated-turn', 'a short turn is there twice', (clean, place, _, { attribution, end }) => {
    const { turn } = place;
    if (saysMuch(place) || attributionOf(turn)?.role !== 'member' || !turn.text.endsWith('\n\n')) return undefined;
    return turn.parts.length === 1 && turn.parts[0]?.kind === 'paragraph'
      ? change(clean, end, end, clean.slice(attribution.start, end), end)
      : undefined;
  }),
  {
    code: 'stripped-page',
    name: 'the page has kept nothing but its link lines',
    inject: (clean) => {
      if ((clean.match(/^.+ Portrait .+\n- .*Hansard -/gm) ?? []).length < 4) return undefined;
      return { clean, faulty: clean.replace(/^.+ Portrait .+\n(?=- .*Hansard -)/gm, ''), line: 1, restores: false };
    },
  },
];
