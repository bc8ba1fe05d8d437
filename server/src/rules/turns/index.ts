import type { Rule } from '../rule.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { buriedAttribution } from './buried-attribution.ts';
import { colonBeforeProcedure } from './colon-before-procedure.ts';
import { consecutiveTurns } from './consecutive-turns.ts';
import { duplicatedName } from './duplicated-name.ts';
import { emptyTurn } from './empty-turn.ts';
import { malformedColon } from './malformed-colon.ts';
import { malformedLinkLine } from './malformed-link-line.ts';
import { misplacedBracket } from './misplaced-bracket.ts';
import { missingBlankLine } from './missing-blank-line.ts';
import { missingColon } from './missing-colon.ts';
import { missingLinkLine } from './missing-link-line.ts';
import { orphanLinkLine } from './orphan-link-line.ts';
import { questionNumberInAttribution } from './question-number-in-attribution.ts';
import { repeatedTurn } from './repeated-turn.ts';
import { speechOnAttribution } from './speech-on-attribution.ts';
import { splitAttribution } from './split-attribution.ts';
import { strippedPage } from './stripped-page.ts';
import { unbalancedBracket } from './unbalanced-bracket.ts';

export const turnRules: readonly Rule[] = [
  missingLinkLine,
  orphanLinkLine,
  malformedLinkLine,
  emptyTurn,
  speechOnAttribution,
  buriedAttribution,
  questionNumberInAttribution,
  splitAttribution,
  unbalancedBracket,
  misplacedBracket,
  missingColon,
  malformedColon,
  colonBeforeProcedure,
  duplicatedName,
  brokenParagraph,
  missingBlankLine,
  repeatedTurn,
  consecutiveTurns,
  strippedPage,
];
