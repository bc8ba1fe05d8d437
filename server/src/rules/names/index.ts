import type { Rule } from '../rule.ts';
import { ambiguousName } from './ambiguous-name.ts';
import { missingSeatParty } from './missing-seat-party.ts';
import { misspeltName } from './misspelt-name.ts';
import { portraitMismatch } from './portrait-mismatch.ts';
import { repeatedSeatParty } from './repeated-seat-party.ts';
import { strayAfterMention } from './stray-after-mention.ts';
import { unknownSpeaker } from './unknown-speaker.ts';
import { wrongSeat } from './wrong-seat.ts';

export const nameRules: readonly Rule[] = [
  misspeltName,
  portraitMismatch,
  unknownSpeaker,
  ambiguousName,
  missingSeatParty,
  repeatedSeatParty,
  wrongSeat,
  strayAfterMention,
];
