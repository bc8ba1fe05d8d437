import type { Rule } from '../rule.ts';
import { dashForm } from './dash-form.ts';
import { gluedText } from './glued-text.ts';
import { honForm } from './hon-form.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { mixedQuotes } from './mixed-quotes.ts';
import { nameSpace } from './name-space.ts';
import { spacing } from './spacing.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';

export const textRules: readonly Rule[] = [
  unbalancedQuotes,
  mixedQuotes,
  invisibleCharacter,
  spacing,
  dashForm,
  nameSpace,
  honForm,
  gluedText,
];
