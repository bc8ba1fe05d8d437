import type { Rule } from '../rule.ts';
import { inconsistentAttribution } from './inconsistent-attribution.ts';
import { malformedMention } from './malformed-mention.ts';
import { mentionMismatch } from './mention-mismatch.ts';
import { officeHeldTwice } from './office-held-twice.ts';
import { officeWithoutName } from './office-without-name.ts';
import { reversedBrackets } from './reversed-brackets.ts';
import { reversedOffice } from './reversed-office.ts';
import { selfReference } from './self-reference.ts';
import { strayAfterMention } from './stray-after-mention.ts';
import { unknownParty } from './unknown-party.ts';

export const nameRules: readonly Rule[] = [
  inconsistentAttribution,
  unknownParty,
  reversedBrackets,
  officeWithoutName,
  reversedOffice,
  officeHeldTwice,
  strayAfterMention,
  mentionMismatch,
  malformedMention,
  selfReference,
];
