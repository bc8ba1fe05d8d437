/** Faults of suppression lines. */
import { change, type Fault, pick, placesIn } from './kit.ts';

export const suppressionFaults: readonly Fault[] = [
  {
    code: 'unused-ignore',
    name: 'a line silences what is not there',
    inject: (clean, random) => {
      const place = pick(random, placesIn(clean));
      if (!place || clean[place.start - 2] !== '\n') return undefined;
      const line = '[hansard-ignore repeated-turn: said twice that day]\n\n';
      return change(clean, place.start, place.start, line, place.start + 1, false);
    },
  },
];
