import type { Rule } from '../rule.ts';
import { divisionCount } from './division-count.ts';
import { divisionName } from './division-name.ts';
import { formulaWording } from './formula-wording.ts';
import { lordsDivisionWording } from './lords-division-wording.ts';
import { missingToAsk } from './missing-to-ask.ts';
import { procedureInSpeech } from './procedure-in-speech.ts';
import { questionNumber } from './question-number.ts';
import { stageDirectionForm } from './stage-direction-form.ts';
import { subquestionNumbering } from './subquestion-numbering.ts';

export const procedureRules: readonly Rule[] = [
  stageDirectionForm,
  procedureInSpeech,
  formulaWording,
  subquestionNumbering,
  questionNumber,
  missingToAsk,
  divisionCount,
  divisionName,
  lordsDivisionWording,
];
