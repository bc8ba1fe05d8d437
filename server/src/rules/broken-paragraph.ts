import type { Part, Turn } from '../syntax/block.ts';
import type { BlockRule } from './rule.ts';
import { firstWord, lastWord, lineEndsBetween, turnLinesOf } from './turn-lines.ts';

export const brokenParagraph: BlockRule = {
  code: 'broken-paragraph',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A paragraph breaks off in the middle of a sentence, and the next goes on with it.',
  why: 'A reader stops where the paragraph does, and a search finds neither half of the sentence.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were
                                                  ^^^^ broken-paragraph

later still. I have written to the company.
^^^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still. I have written to the company.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and it carried
                                           ^^^^^^^ broken-paragraph

140 lambs and a piano.
^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and it carried 140 lambs and a piano.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move,

That this House has considered ferry services.

The company’s own notice says:

“no sailing is late that has not yet sailed”

and I leave the House to make of that what it can. The terms are three: that the ferry must

(a) sail,

(b) arrive, and

(c) come back.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The clause as amended would read as follows:

“The company must publish a timetable for the services to

the northern isles, and

the western isles.”
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move,

That this House,

noting that the ferry was late again on Friday,

regrets the loss of the lambs’ afternoon; and calls on the company to publish a timetable.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Amendment 4, in clause 2, page 3, line 8, after second “ferry”

or boat”.

At end of clause 3, insert

subsections (2) and (3).
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I have three questions on the timetable

1. Does the Minister have one?

2. Has he read it?
`,
  ],
  *check(block) {
    if (block.kind !== 'turn') return;
    const { speech } = turnLinesOf(block);
    for (let i = 1; i < speech.length; i += 1) {
      const before = speech[i - 1];
      const after = speech[i];
      if (!before || !after || !isBroken(block, before, after)) continue;
      const { text } = block;
      const hyphen = text.charCodeAt(before.end - 1) === 45;
      yield {
        start: lastWord(text, before.start, before.end),
        end: firstWord(text, after.start, after.end),
        message:
          'The paragraph breaks off in the middle of a sentence and the next goes on with it, so neither can be read alone. Join them.',
        fixes: [
          {
            title: 'Join the paragraphs',
            edits: () => [{ start: before.end, end: after.start, text: hyphen ? '' : ' ' }],
          },
        ],
      };
    }
  },
};

/** A line of this width that the next follows with no blank line between was broken by a mail program, not by a mistake. */
const narrowestWrap = 40;
const widestWrap = 110;

/** Whether a sentence goes on from one paragraph to the next. */
export function isBroken(turn: Turn, before: Part, after: Part): boolean {
  if (before.kind !== 'paragraph' || after.kind !== 'paragraph') return false;
  const { text } = turn;
  if (!goesOn(text, after) || !breaksOff(text, before)) return false;
  const length = before.end - before.start;
  const wrapped = length >= narrowestWrap && length <= widestWrap;
  return !(wrapped && lineEndsBetween(text, before.end, after.start) < 2);
}

/** The paragraph opens in lower case or with a number, and not with the number of an item. */
function goesOn(text: string, { start, end }: Part): boolean {
  const code = text.charCodeAt(start);
  if (code >= 97 && code <= 122) return !/^(?:[a-z]|[ivx]{1,4})[.):]/.test(text.slice(start, start + 6));
  const digits = (code >= 48 && code <= 57) || code === 163;
  return digits && !item.test(text.slice(start, Math.min(end, start + 24)));
}

const item =
  /^\d+[A-Za-z]*[.):\]]|^\d{1,3}[A-Z]*\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[\p{Lu}“"[(]|^\d+[A-Za-z]*$/u;

/** The paragraph ends with a word, or with a comma in running speech, and is neither an item of a list nor a quotation set off. */
function breaksOff(text: string, { start, end }: Part): boolean {
  if (end - start < shortest || !opens.test(text.slice(start, start + 7))) return false;
  const last = text.charAt(end - 1);
  const tail = text.slice(Math.max(start, end - longestTail), end);
  if (last === ',') return running.test(tail);
  if (last === '-') return /\p{L}-$/u.test(tail);
  if (!/[\p{L}\p{N}%]/u.test(last) || amending.test(tail)) return false;
  return !provision.test(text.slice(start, Math.min(end, start + 60))) && !isOpenQuotation(text.slice(start, end));
}

/** How much of the paragraph's end is looked at. */
const longestTail = 400;

const shortest = 12;
/** A sentence, a quotation, a remark in brackets; not `(a)` or `(12)`, nor a line that goes on itself. */
const opens = /^(?:[\p{Lu}\d“"‘'£]|\((?![a-z\d]{1,4}\)))/u;
const isQuote = (code: number): boolean => code === 34 || code === 0x201c || code === 39 || code === 0x2018;

/** A sentence and the beginning of another, which stops at a comma: no line of a motion or a list. */
const running = /[.?!]["”’]? \p{Lu}[^“"]*,$/u;

/** The text of an amendment goes on in lines of its own. */
const amending = /\b(?:leave out|insert)\b[^.]{0,200}$/i;
const provision =
  /^(?:\d+[A-Z]*:? +)?(?:Clause|Schedule|Amendment|Page) [\dA-Z]+, (?:in )?(?:page|clause|schedule|line|leave|at)\b/i;

/** A quotation that opens the paragraph and does not end in it: a text that is quoted keeps its own lines. */
function isOpenQuotation(words: string): boolean {
  if (!isQuote(words.charCodeAt(0))) return false;
  const curly = words.charCodeAt(0) >= 0x2018;
  if (!curly) return (words.match(/["']/g)?.length ?? 0) % 2 === 1;
  return (words.match(/[“]/g)?.length ?? 0) > (words.match(/[”]/g)?.length ?? 0) || words.charCodeAt(0) === 0x2018;
}
