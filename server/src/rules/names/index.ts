import type { Rule } from '../rule.ts';
import { ambiguousName } from './ambiguous-name.ts';
import { chairForm } from './chair-form.ts';
import { inconsistentAttribution } from './inconsistent-attribution.ts';
import { malformedMention } from './malformed-mention.ts';
import { malformedTitle } from './malformed-title.ts';
import { mentionMismatch } from './mention-mismatch.ts';
import { missingSeatParty } from './missing-seat-party.ts';
import { misspeltName } from './misspelt-name.ts';
import { nameCase } from './name-case.ts';
import { ocrLetter } from './ocr-letter.ts';
import { officeHeldTwice } from './office-held-twice.ts';
import { officeWithoutName } from './office-without-name.ts';
import { portraitMismatch } from './portrait-mismatch.ts';
import { repeatedSeatParty } from './repeated-seat-party.ts';
import { reversedBrackets } from './reversed-brackets.ts';
import { reversedOffice } from './reversed-office.ts';
import { selfReference } from './self-reference.ts';
import { splitWord } from './split-word.ts';
import { strayAfterMention } from './stray-after-mention.ts';
import { unknownParty } from './unknown-party.ts';
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
  inconsistentAttribution,
  unknownParty,
  reversedBrackets,
  officeWithoutName,
  reversedOffice,
  officeHeldTwice,
  malformedTitle,
  nameCase,
  ocrLetter,
  splitWord,
  strayAfterMention,
  mentionMismatch,
  malformedMention,
  selfReference,
  chairForm,
];
