import { chambers } from '../../syntax/header.ts';
import type { Debate } from '../../syntax/tree.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule } from '../rule.ts';
import { marks, marksIn, type PlacedTime } from './marks.ts';

const hour = 60;
const day = 24 * hour;

export const timeOrder: DebateRule = {
  code: 'time-order',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'The time goes back.',
  why: 'One of the times is wrong, or a part of the debate stands in the wrong place.',
  examples: [
    `
Ada Pell: The ferry sails on Tuesdays.

14:30

Idris Vane: It used to sail on Fridays.

13:41
^^^^^ time-order

Ada Pell: It will again.

14:52

Idris Vane: When?
`,
    `
Ada Pell: The ferry sails on Tuesdays.

3.30 pm

Idris Vane: It used to sail on Fridays.

7.41 pm
^^^^^^^ time-order

Ada Pell: It will again.

3.52 pm

Idris Vane: When?
`,
  ],
  silent: [
    `
Ada Pell: The ferry sails on Tuesdays.

11.45 pm

Idris Vane: It used to sail on Fridays.

12.10 am

Ada Pell: It will again.

1 am

Idris Vane: When?
`,
    `
Ada Pell: The ferry sails on Tuesdays.

11.30 am

Idris Vane: It used to sail on Fridays.

12 noon

Ada Pell: It will again.

12.10 pm

Idris Vane: When?

2.30 pm

Ada Pell: On the day after Thursday.
`,
    `
Ada Pell: The fares are these.

4.15

A child pays

2.10

and a dog

1.05

Idris Vane: And a cat?
`,
  ],
  reads: [aboveSpeech, marks],
  *check({ debate }) {
    for (const times of runsOf(debate)) {
      // Where no hour is past twelve, the clock has twelve.
      const isWhole = times.some(({ minutes, isVague }) => !isVague && minutes >= 13 * hour);
      yield* check(isWhole ? times : times.filter(({ isVague }) => !isVague));
    }
  },
};

/** The times of each sitting: another chamber begins its day anew. */
function* runsOf(debate: Debate): Iterable<readonly PlacedTime[]> {
  const { times } = marksIn(debate);
  if (times.length < 2) return;
  let run: PlacedTime[] = [];
  let next = 0;
  for (const block of debate.blocks) {
    if (block.kind === 'heading' && isChamber(block.text.slice(block.title.start, block.title.end))) {
      yield run;
      run = [];
    }
    // The times are in the order of the blocks.
    for (let time = times[next]; time?.block === block; time = times[next]) {
      run.push(time);
      next += 1;
    }
  }
  yield run;
}

const chamberNames: ReadonlySet<string> = new Set(chambers.map((name) => name.toLowerCase()));
const isChamber = (words: string): boolean => words.length <= 40 && chamberNames.has(words.toLowerCase());

function* check(times: readonly PlacedTime[]) {
  let before: PlacedTime | undefined;
  let last: PlacedTime | undefined;
  let days = 0;
  for (const [i, time] of times.entries()) {
    const now: PlacedTime = { ...time, minutes: time.minutes + days };
    if (!last || now.minutes >= last.minutes) {
      [before, last] = [last, now];
      continue;
    }
    const next = times[i + 1];
    if (isMidnight(last.minutes - days, time.minutes, next?.minutes)) {
      days += day;
      [before, last] = [last, { ...time, minutes: time.minutes + days }];
      continue;
    }
    const leapt = isLeap(before?.minutes, last.minutes, now.minutes, next && next.minutes + days);
    const [wrong, other]: readonly [PlacedTime, PlacedTime] = leapt ? [last, now] : [now, last];
    if (leapt) last = now;
    yield {
      block: wrong.block,
      start: wrong.start,
      end: wrong.end,
      message: leapt
        ? 'This time is later than the one after it, so one is wrong or the text is out of order. Correct the time.'
        : 'This time is earlier than the one before it, so one is wrong or the text is out of order. Correct the time.',
      related: {
        block: other.block,
        start: other.start,
        end: other.end,
        message: leapt ? 'The next time' : 'The time before',
      },
    };
  }
}

/** From the evening to the small hours, and no later time of the day after that. */
const isMidnight = (last: number, now: number, next: number | undefined): boolean =>
  last >= 18 * hour && now <= 8 * hour && (next === undefined || next < 12 * hour);

/** Whether it is the last time that leapt ahead: what comes before and behind it agrees with the one after it. */
function isLeap(before: number | undefined, last: number, now: number, next: number | undefined): boolean {
  if (before !== undefined && before > now) return false;
  if (next !== undefined) return next < last && next >= now;
  return before !== undefined && last - before > 2 * hour && now - before < hour;
}
