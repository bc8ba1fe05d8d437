import type { Rule } from '../rule.ts';
import { columnOrder } from './column-order.ts';
import { malformedTime } from './malformed-time.ts';
import { timeOrder } from './time-order.ts';

export const procedureRules: readonly Rule[] = [malformedTime, timeOrder, columnOrder];
