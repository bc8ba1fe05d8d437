import { Signal } from '../../model/signals.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';
import { badTime, badTimesAmong, timeAmongOthers, timeInNumber } from './times.ts';

export const malformedTime: BlockRule = {
  code: 'malformed-time',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  needs: Signal.Digit,
  summary: 'A time is not written as times are, or the clock has none such.',
  why: 'A line that is not read as a time is taken for speech, and what was said cannot be found by the clock.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry sails on Tuesdays.

4 15 pm
^^^^^^^ malformed-time

It used to sail on Fridays too.

Sitting suspended till 3. 19 pm.
                       ^^^^^^^^ malformed-time

16;30
^^^^^ malformed-time

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It was late at 3.18.pm yesterday, and at 418 pm on Monday.
               ^^^^^^^ malformed-time
                                         ^^^^^^ malformed-time
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry sails on Tuesdays.

4.15 pm

It used to sail on Fridays too.

Sitting suspended till 3.19 pm.

16:30

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It was late at 3.18 pm yesterday, and at 4.18 pm on Monday.
`,
    `
Ada Pell: The ferry sails on Tuesdays.

9:10 am
^^^^^^^ malformed-time

9.15am
^^^^^^ malformed-time
=>
Ada Pell: The ferry sails on Tuesdays.

9.10 am

9.15 am
`,
    `
Ada Pell: The ferry sails on Tuesdays at 4.15 p m or later.
                                         ^^^^^^^^ malformed-time

14,30
^^^^^ malformed-time

Idris Vane: It is late.

15. 12
^^^^^^ malformed-time

Ada Pell: It is later.

15:41 00
^^^^^^^^ malformed-time
=>
Ada Pell: The ferry sails on Tuesdays at 4.15 pm or later.

14:30

Idris Vane: It is late.

15:12

Ada Pell: It is later.

15:41:00
`,
    `
Ada Pell: The ferry sails on Tuesdays.

08:44

Idris Vane: When?

0859
^^^^ malformed-time

Ada Pell: On Tuesdays.

[09:05]
^^^^^^^ malformed-time

Idris Vane: When?

09:20

Ada Pell: I have said.
=>
Ada Pell: The ferry sails on Tuesdays.

08:44

Idris Vane: When?

08:59

Ada Pell: On Tuesdays.

09:05

Idris Vane: When?

09:20

Ada Pell: I have said.
`,
  ],
  silent: [
    `
Ada Pell: The ferry sails on Tuesdays, and it was built in

1944

12:44

Idris Vane: When?

13:20

Ada Pell: The odds are

7:2
`,
    `
Ada Pell: They earn 1,200 pm and 10,000 pm. It is on page 3,10 am being too late.
`,
    `
Ada Pell: It is clause 9. 10 pm is late, and 11 12 pm tickets were sold.

Ada Pell: It sails at 3.15 pm, at 4 pm and at 12.30 a.m. on Tuesdays.

4.15 pm

It is 3.5 pm in the old books.

Ada Pell: It rose from 10.5. Pm is short for promethium.

12 noon
`,
    `
Ada Pell: The office is open from 9-11 am, and on Mondays at 9-10 am.

9-10 am
`,
    `
Ada Pell: These are the fares.

12.75

14.30

25 70

10 20 30

60:40
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

These are the fares to the islands:

the nearer of them

14,30

the farther of them

17,40
`,
    `
Ada Pell: It sails at 3:15 pm, at 4:20 pm and at 5:40 pm.

6:15 pm
`,
    `
Division No. 3] [9.59 pm

Sitting suspended until half-past Four o’clock.

House adjourned at 10.30 pm.

Amendments 3 and 4, 5 pm: not moved.
`,
  ],
  check(block, style) {
    switch (block.kind) {
      case 'turn':
        return inTurn(block, style);
      case 'heading':
        return alone(block, block.title, style);
      case 'time':
        return alone(block, block.content, style);
      case 'division':
      case 'procedure': {
        // What stands before anything else may be a table.
        const found = alone(block, block.content, style, block.kind === 'division' || block.form !== 'unmarked');
        const { start, end } = block.content;
        return found.length > 0 ? found : among(block, { start, end: Math.min(end, start + window) }, false, style);
      }
      case 'header':
      case 'marker':
        return none;
      default:
        return block satisfies never;
    }
  },
};

const none: readonly Finding[] = [];

function inTurn(turn: Turn, style: Style): readonly Finding[] {
  const { parts, text } = turn;
  const mayBeInSpeech = isTimed(text);
  const found: Finding[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (!part) break;
    const isShort = part.end - part.start <= longestAlone;
    if (!isShort && part.kind === 'paragraph' && !mayBeInSpeech) continue;
    const more = isShort
      ? isCell(turn, parts[i - 1]) || isCell(turn, parts[i + 1])
        ? none
        : alone(turn, part, style, isProse(turn, parts[i - 1]) && isProse(turn, parts[i + 1]))
      : among(turn, part, part.kind === 'paragraph', style);
    for (const one of more) found.push(one);
  }
  return found.length > 0 ? found : none;
}

/** Whether `am` or `pm` stands behind a digit somewhere, with no more than a space or a stop between. */
function isTimed(text: string): boolean {
  return ['m', 'M'].some((sign) => {
    for (let at = text.indexOf(sign, 3); at >= 0; at = text.indexOf(sign, at + 1)) {
      const letter = text.charCodeAt(at - 1) | 32;
      if (letter !== 97 && letter !== 112 && letter !== 46 && !(letter === 32 && isDigit(text.charCodeAt(at - 4))))
        continue;
      if (timed.test(text.slice(Math.max(0, at - 6), at + 1))) return true;
    }
    return false;
  });
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const timed = /\d[., ]{0,3}[ap][. ]?m$/i;

const longestAlone = 16;

/** How much of procedure is looked at: times stand in short lines of it, not in motions and lists of names. */
const window = 200;

/** Short lines of numbers one under the other are a table, which may have any. */
const isCell = ({ text }: Block, part: Span | undefined): boolean =>
  part !== undefined && part.end - part.start <= longestAlone && /[\d£$%]/.test(text.slice(part.start, part.end));

/** What stands before or after a line and is no cell of a table: a sentence, or nothing. */
const isProse = ({ text }: Block, part: Span | undefined): boolean =>
  part === undefined || part.end - part.start > longestCell || /[.?!\u2014\u201d\]]/.test(text.charAt(part.end - 1));

const longestCell = 60;

/** `noTable`: whether no table can stand here, so that a number by itself is a time. */
function alone({ text }: Block, { start, end }: Span, style: Style, noTable = true): readonly Finding[] {
  const code = text.charCodeAt(start);
  if (end - start > longestAlone || !(isDigit(code) || code === 91)) return none;
  const words = text.slice(start, end);
  const meant = noTable ? timeInNumber(words) : undefined;
  const among = noTable && style.times === 'day' ? timeAmongOthers(words) : undefined;
  const bad = meant === undefined ? (badTime(words, style) ?? among) : { right: meant };
  return bad ? [finding(words, start, end, bad.right)] : none;
}

const among = ({ text }: Block, span: Span, isSpeech: boolean, style: Style): readonly Finding[] =>
  badTimesAmong(text, span, isSpeech, style).map(({ start, end, right }) =>
    finding(text.slice(start, end), start, end, right),
  );

const finding = (words: string, start: number, end: number, right: string | undefined): Finding => ({
  start,
  end,
  message:
    right === undefined
      ? `No clock shows “${words}”, so nobody can tell when this was. Correct the time.`
      : `“${words}” is not how a time is written, so it is not read as one. Write “${right}”.`,
  ...(right === undefined
    ? {}
    : { fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }] }),
});
