import type { Rule } from '../rule.ts';
import { columnOrder } from './column-order.ts';
import { divisionCount } from './division-count.ts';
import { divisionName } from './division-name.ts';
import { formulaWording } from './formula-wording.ts';
import { lordsDivisionWording } from './lords-division-wording.ts';
import { malformedTime } from './malformed-time.ts';
import { missingToAsk } from './missing-to-ask.ts';
import { procedureInSpeech } from './procedure-in-speech.ts';
import { questionNumber } from './question-number.ts';
import { stageDirectionForm } from './stage-direction-form.ts';
import { subquestionNumbering } from './subquestion-numbering.ts';
import { timeOrder } from './time-order.ts';

export const procedureRules: readonly Rule[] = [
  stageDirectionForm,
  procedureInSpeech,
  formulaWording,
  malformedTime,
  timeOrder,
  columnOrder,
  subquestionNumbering,
  questionNumber,
  missingToAsk,
  divisionCount,
  divisionName,
  lordsDivisionWording,
];
