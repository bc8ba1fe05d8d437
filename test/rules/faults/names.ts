/** Faults of names and mentions. */
import { mentionsOf } from '../../../server/src/model/mention.ts';
import { change, type Fault, pick, placesIn } from './kit.ts';

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
      return change(clean, at, at, ` ${word}`, at + 1);
    },
  },
];
