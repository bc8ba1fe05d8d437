import { Signal } from '../../model/signals.ts';
import type { Turn } from '../../syntax/block.ts';
import type { BlockRule, Finding, TextEdit } from '../rule.ts';
import { asks, questionOf } from './questions.ts';

export const subquestionNumbering: BlockRule = {
  code: 'subquestion-numbering',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  needs: Signal.Digit | Signal.RoundOpen,
  summary: 'The parts of a question or of a list are not numbered one after the other.',
  why: 'The answer refers to the parts by number; a number that is wrong or missing gives the answer to another part.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport (1) what assessment he has made of ferry services; [66880]

(3) what plans he has for the timetable; [66881]
^^^ subquestion-numbering

(3 whether he has been on the boat. [66882]
^^ subquestion-numbering
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport (1) what assessment he has made of ferry services; [66880]

(2) what plans he has for the timetable; [66881]

(3) whether he has been on the boat. [66882]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport what assessment he has made of ferry services; [66880]
                                            ^^^^ subquestion-numbering

(2) what plans he has for the timetable. [66881]
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport (1) what assessment he has made of ferry services; [66880]

(2) what plans he has for the timetable. [66881]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

There are three tests:

(a) that it floats;

(c) that it sails;
^^^ subquestion-numbering

(c) that it comes back.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

There are three tests:

(a) that it floats;

(b) that it sails;

(c) that it comes back.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

There are three tests in the Act:

(a) that it floats;

(b) that it sails;

(d) that it comes back.

The others are these:

(a) that it is dry;

(a) that it is warm.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport (1) what assessment he has made of ferry services under section 4(2) of the Act; [66880]

(2) what plans he has for (a) lambs and (b) pianos. [66881]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport what plans he has under (2) and (4) of the order of 2008. [66880]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I have three points: (1) what is late; (3) what is lost.

(5) what is left.
`,
    `
Lord Tarn Portrait Lord Tarn (CB)
- Hansard - - - Excerpts

To ask Her Majesty’s Government what assessment they have made of (1) how many lambs crossed, (2) the cost, and (3) whether it rained; and which of (1) the master, (2) the mate, or (3) another has the log.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport what plans he has for ferries, pursuant to

(2) of the order. [66880]
`,
  ],
  *check(block) {
    if (block.kind !== 'turn') return;
    const question = questionOf(block);
    if (!question) {
      yield* lettered(block);
      return;
    }
    const marks = marksOf(block, question.start);
    if (marks.length === 0) return;
    yield* unclosed(marks);
    yield* outOfOrder(block, marks, question.start);
  },
};

const letter = /^\(([a-z])\) /;

/**
 * `(a)`, `(c)`, `(c)` before the paragraphs of a list: one letter is another’s, and all others are in their places. A list in
 * which none is twice may have lost a paragraph, or begin in the middle.
 */
function* lettered({ text, parts }: Turn): Iterable<Finding> {
  let run: { readonly start: number; readonly letter: string }[] = [];
  for (const part of [...parts, undefined]) {
    const found = part?.kind === 'paragraph' ? letter.exec(text.slice(part.start, part.start + 4))?.[1] : undefined;
    if (found !== undefined && part && (run.length > 0 || found === 'a')) {
      run.push({ start: part.start, letter: found });
      continue;
    }
    yield* twice(run);
    run = [];
  }
}

function* twice(run: readonly { readonly start: number; readonly letter: string }[]): Iterable<Finding> {
  if (run.length < shortestRun) return;
  const due = (i: number): string => String.fromCharCode(97 + i);
  const wrong = run.flatMap((one, i) => (one.letter === due(i) ? [] : [i]));
  const [at] = wrong;
  if (at === undefined || wrong.length > 1) return;
  const one = run[at];
  if (!one || !(one.letter === run[at - 1]?.letter || one.letter === run[at + 1]?.letter)) return;
  const { start } = one;
  const right = `(${due(at)})`;
  yield {
    start,
    end: start + 3,
    message: `“(${one.letter})” stands where “${right}” is due, and is there twice, so neither is found by its letter. Write “${right}”.`,
    fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end: start + 3, text: right }] }],
  };
}

const shortestRun = 3;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** `(3)`, `(3`, `3)`, `( 3)`, `3.` */
  readonly words: string;
  /** Whether the part begins right behind it: `(3)whether`. */
  readonly glued: boolean;
}

const digits = String.raw`(?:\d{1,2}|[lI])`;
const brackets = String.raw`([([]{0,2} ?${digits} ?[)\]]{1,2}|[([]${digits}[.,]?(?=\s)|\d{1,2}\.(?=\s)) ?`;
/** At the start of a line, behind a part that is closed, any words may follow; within one only what asks. */
const mark = new RegExp(
  String.raw`(?<=[;,\].]|\band)\s{0,8}[\r\n]\s{0,8}${brackets}(?=\p{Ll})|(?:^|[;,\]] |\band |\p{Ll} )${brackets}(?=(?:and )?${asks}\b)`,
  'gu',
);

/** The numbers before the parts of a question. A number in brackets that stands elsewhere is a reference. */
function marksOf(turn: Turn, from: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (const found of turn.text.slice(from).matchAll(mark)) {
    const words = found[1] ?? found[2] ?? '';
    const start = from + found.index + found[0].indexOf(words);
    const end = start + words.length;
    const number = Number(/\d+/.exec(words)?.[0] ?? 1);
    marks.push({ start, end, number, words, glued: !/\s/.test(turn.text.charAt(end)) });
  }
  return marks;
}

function* unclosed(marks: readonly Mark[]): Iterable<Finding> {
  for (const { start, end, number, words, glued } of marks) {
    const right = `(${number})`;
    if (words === right && !glued) continue;
    yield {
      start,
      end,
      message:
        words === right
          ? `The words follow “${right}” without a space, so the part is not found by its number. Put a space between them.`
          : `“${words}” is the number of a part of the question, and its brackets are not right. Write “${right}”.`,
      fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: glued ? `${right} ` : right }] }],
    };
  }
}

function* outOfOrder(turn: Turn, marks: readonly Mark[], from: number): Iterable<Finding> {
  const [first] = marks;
  if (!first) return;
  const absent = first.number === 2 && marks.every(({ number }, i) => number === i + 2);
  if (absent) {
    const asked = firstAsked.exec(turn.text.slice(from, Math.min(first.start, from + 200)));
    if (!asked || turn.text.slice(from, first.start).includes('(1)')) return;
    const start = from + asked.index + asked[0].length - (asked[1]?.length ?? 0);
    yield {
      start,
      end: start + (asked[1]?.length ?? 0),
      message:
        'The question has a part (2) and no part (1), to which the answer refers. Put “(1)” before the first part.',
      fixes: [{ title: 'Insert “(1)”', edits: () => [{ start, end: start, text: '(1) ' }] }],
    };
    return;
  }
  for (const [i, { start, end, number, words }] of marks.entries()) {
    const wanted = i + 1;
    if (number === wanted || words !== `(${number})`) continue;
    // A part that is no question of its own, as in `of (1) how many, (2) the cost and (3) whether`.
    if (turn.text.slice(marks[i - 1]?.end ?? from, start).includes(`(${wanted})`)) return;
    // Where all that follow go on from a number left out, a part may be lost, and no number is wrong.
    const lost = number > wanted && goesOn(marks, i);
    const edits: TextEdit[] = [{ start, end, text: `(${wanted})` }];
    yield {
      start,
      end,
      message: `Part (${number}) of the question stands where part (${wanted}) is due, so the answer refers to another part. ${lost ? 'See whether a part is lost.' : `Write “(${wanted})”.`}`,
      ...(lost ? {} : { fixes: [{ title: `Write “(${wanted})”`, edits: () => edits }] }),
    };
    if (lost) return;
  }
}

/** Whether numbers follow the one at `i`, and each is one more than that before it. */
function goesOn(marks: readonly Mark[], i: number): boolean {
  const first = marks[i]?.number ?? 0;
  for (let k = i + 1; k < marks.length; k += 1) if (marks[k]?.number !== first + k - i) return false;
  return i + 1 < marks.length;
}

const firstAsked = new RegExp(String.raw`To ask [^;:]{4,160}?[,]? (${asks})\b`);
