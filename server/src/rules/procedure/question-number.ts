import { Signal } from '../../model/signals.ts';
import type { Part, Span, Turn } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';

export const questionNumber: BlockRule = {
  code: 'question-number',
  scope: 'block',
  severity: 'warning',
  yieldsTo: ['column-order'],
  fix: 'safe',
  needs: Signal.Digit,
  summary: 'The number of a question is there twice, in the wrong place, or glued to what follows.',
  why: 'Questions are found and answered by their numbers; one that is not in its form is read as part of the text.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Q1.[44176]If he will list his official engagements.
^^^^^^^^^^ question-number
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Q1. [44176] If he will list his official engagements.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

3.What assessment he has made of ferry services.
^^ question-number
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

3. What assessment he has made of ferry services.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

T1. T1. [44176] If he will make a statement on his departmental responsibilities.
^^^^^^^^^^^^^^^ question-number
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

T1. [44176] If he will make a statement on his departmental responsibilities.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Q2.
^^^ question-number

If he will list his official engagements.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

What assessment he has made of ferry services. [44176] 3.
                                                       ^^ question-number
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Q2. If he will list his official engagements.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

3. What assessment he has made of ferry services. [44176]
`,
  ],
  silent: [
    `
Q157 Chair: Good afternoon. Who are you?

Ada Pell: I am Ada Pell.

Q158 Mr Vane: Where does the ferry sail?

Rhona Quill: It sails to Carrow.
`,
    `
Q1. [44176] Ada Pell (Dunmore North) (Lab): If he will list his engagements.

T2. [66880] Idris Vane (Carrow) (Con): If he will make a statement.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

3. What assessment he has made of ferry services. [44176]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

14 members of the crew were on the boat. 3.5 million lambs were not.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

2.15 pm is too late for a ferry. 61 Members have told me so.
`,
  ],
  *check(block) {
    if (block.kind !== 'turn') return;
    const { attribution, parts } = block;
    // In inline notation the number stands before the name; else, and there too, it may open the question.
    if (block.notation === 'inline' && attribution) {
      const found = opened(block, attribution.start, attribution.end, 'name');
      if (found) {
        yield found;
        return;
      }
    }
    const [first] = parts;
    if (first?.kind !== 'paragraph') return;
    const found =
      opened(block, first.start, first.end, 'question') ?? atEnd(block, first) ?? alone(block, first, parts[1]);
    if (found) yield found;
    // Behind a number that is badly written a name is not read as one, and its turn is taken for more of this.
    if (block.notation === 'inline') yield* unread(block, parts);
  },
};

/** A question's number, or the register's in brackets. */
const token =
  /((?:[QTqt] ?)?\d{1,3})(?![\d\p{L}\])}])( ?[.,:;]{0,2})( ?)|(\[ ?)(\d{1,7})( ?[\])}]?)( ?)|([[(]?)(\d{3,7})([\])}]?)( ?)/uy;
/** What a name or a question opens with. */
const opening = /[\p{Lu}(\u201c]/uy;
const mostTokens = 4;
const longestNumber = 40;

/** What questions open with, in the Commons. */
const question =
  /^(?:What|How|If|Whether|When|Which|Who|Why|Where|Will|To ask|Does|Is|Has|Can|Could|May|Would|I |Thank|Mr\.? Speaker|On |In |For|With|Pursuant|Further|Given|As )/;

/** `Q`, `T`, `q`, `t`, `[`, `(` */
const initials: ReadonlySet<number> = new Set([81, 84, 113, 116, 91, 40]);

function opened(block: Turn, start: number, end: number, before: 'name' | 'question'): Finding | undefined {
  const { text } = block;
  const code = text.charCodeAt(start);
  if (!(code >= 48 && code <= 57) && !initials.has(code)) return undefined;
  const numbers = new Set<string>();
  const references = new Set<string>();
  let stopped = false;
  let at = start;
  for (let i = 0; i < mostTokens && at < end; i += 1) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) break;
    const [all, number, stop = ''] = found;
    const [open = '', digits, close = ''] = found[5] === undefined ? found.slice(8, 11) : found.slice(4, 7);
    if (number !== undefined) {
      stopped ||= stop.trim() !== '';
      numbers.add(number.replace(' ', '').toUpperCase());
    } else {
      // A number without any bracket is a number of things, or a year.
      if (digits === undefined || (open === '' && close === '')) return undefined;
      references.add(open === '(' && close === ')' ? `(${digits})` : `[${digits}]`);
    }
    at += all.length;
  }
  const [number] = numbers;
  const [reference = ''] = references;
  opening.lastIndex = at;
  if (number === undefined || numbers.size > 1 || references.size > 1 || !opening.test(text)) return undefined;
  // Without stop or reference a number is a number of things, unless a question follows, and `Q158 ` is right before
  // who asks it in evidence, where nobody's seat is given.
  const plain = !stopped && references.size === 0;
  const isAsked = before === 'question' ? question.test(text.slice(at, at + 14)) : isOral(block, number, start, end);
  if (plain && !isAsked) return undefined;
  const right = `${number}. ${reference}${reference === '' ? '' : ' '}`;
  return mend(start, text.slice(start, at), right);
}

/** `Q2 ` and `2 ` before a member with a seat or a party: an oral question. */
const isOral = ({ text, attribution }: Turn, number: string, start: number, end: number): boolean =>
  attribution !== undefined &&
  attribution.start === start &&
  attribution.groups.length > 0 &&
  /^[QT]/.test(number) &&
  text.charCodeAt(end - 1) === 41;

function mend(start: number, wrong: string, right: string): Finding | undefined {
  if (wrong === right) return undefined;
  const shown = wrong.trimEnd();
  return {
    start,
    end: start + shown.length,
    message: `“${shown}” is not the form of a question’s number, so the question is not found by it. Write “${right.trimEnd()}” and a space.`,
    fixes: [{ title: `Write “${right.trimEnd()}”`, edits: () => [{ start, end: start + wrong.length, text: right }] }],
  };
}

function* unread(block: Turn, parts: Turn['parts']): Iterable<Finding> {
  for (let i = 1; i < parts.length; i += 1) {
    const part = parts[i];
    if (part?.kind !== 'paragraph') continue;
    const found = opened(block, part.start, part.end, 'name');
    if (found && named.test(block.text.slice(found.end, Math.min(part.end, found.end + 160)))) yield found;
  }
}

/** A name and its colon. */
const named = /^ ?\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){1,5}(?: ?\([^()]{1,60}\)){0,3} ?:/u;

/** `Q2.` on a line of its own, over the question. */
function alone({ text }: Turn, { start, end }: Span, next: Part | undefined): Finding | undefined {
  if (end - start > longestNumber || next?.kind !== 'paragraph' || !numberAlone.test(text.slice(start, end)))
    return undefined;
  if (!question.test(text.slice(next.start, next.start + 14))) return undefined;
  return {
    start,
    end,
    message: 'The question’s number stands on a line of its own, so the question is not found by it. Join the two.',
    fixes: [{ title: 'Join them', edits: () => [{ start: end, end: next.start, text: ' ' }] }],
  };
}

const numberAlone = /^[QT]?\d{1,3}\.(?: ?\[\d{4,7}\])?$/;

/** `What assessment he has made of ferry services. 3.`: the number behind the question. */
const last = /(?<=[.?\])] )([QT]?\d{1,3}\.(?: [[(]\d{4,7}[\])])?)$/;

function atEnd(block: Turn, { start, end }: Span): Finding | undefined {
  const { text } = block;
  const stop = text.charCodeAt(end - 1);
  const digit = text.charCodeAt(end - 2);
  if ((stop !== 46 && stop !== 93 && stop !== 41) || !(digit >= 48 && digit <= 57)) return undefined;
  const from = Math.max(start, end - longestNumber);
  const found = last.exec(text.slice(from, end));
  if (!found || !question.test(text.slice(start, start + 20))) return undefined;
  const at = from + found.index;
  return {
    start: at,
    end,
    message: `“${found[0]}” is the question’s number and stands behind the question, where nobody looks for it. Let it open the question.`,
    fixes: [
      {
        title: 'Move the number to the question’s start',
        edits: () => [
          { start, end: start, text: `${found[0]} ` },
          { start: at - 1, end, text: '' },
        ],
      },
    ],
  };
}
