import type { Rule } from '../rule.ts';
import { boilerplateInSpeech } from './boilerplate-in-speech.ts';
import { dateMismatch } from './date-mismatch.ts';
import { invalidDate } from './invalid-date.ts';
import { linkFormConflict } from './link-form-conflict.ts';
import { missingHeader } from './missing-header.ts';
import { productionResidue } from './production-residue.ts';
import { unknownChamber } from './unknown-chamber.ts';
import { unmarkedSection } from './unmarked-section.ts';

export const pageRules: readonly Rule[] = [
  missingHeader,
  invalidDate,
  dateMismatch,
  unknownChamber,
  boilerplateInSpeech,
  linkFormConflict,
  productionResidue,
  unmarkedSection,
];
