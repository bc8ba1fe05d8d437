import { type Block, type Span, textOf } from '../../syntax/block.ts';
import { formulaWindow, isFormula } from '../../syntax/formulas.ts';
import { isChairChange } from '../../syntax/lines.ts';
import type { BlockRule } from '../rule.ts';

export const procedureInSpeech: BlockRule = {
  code: 'procedure-in-speech',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A formula of procedure stands at the end of a speech’s paragraph.',
  why: 'What the House did is then read as words of the member, and the outline shows no decision.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I commend the motion to the House. Question put and agreed to.
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ procedure-in-speech
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I commend the motion to the House.

Question put and agreed to.
`,
    `
Ada Pell: The waiting room was promised in 2014, with a stove. Rhona Quill indicated assent.
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ procedure-in-speech

Idris Vane: I beg to move. Order for Second Reading read.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ procedure-in-speech

Ada Pell: Will she go and see it? [Dame Hester Oakenfull in the Chair]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ procedure-in-speech
=>
Ada Pell: The waiting room was promised in 2014, with a stove.

Rhona Quill indicated assent.

Idris Vane: I beg to move.

Order for Second Reading read.

Ada Pell: Will she go and see it?

[Dame Hester Oakenfull in the Chair]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to ask leave to withdraw the amendment. Amendment, by leave, withdrawn. Clause 4 ordered to stand part of the Bill.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ procedure-in-speech
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to ask leave to withdraw the amendment.

Amendment, by leave, withdrawn. Clause 4 ordered to stand part of the Bill.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

They wrote in the minutes, “All were present. Question put and agreed to.” I was not there. The Question put to us is another.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I was asked to move. Amendment 12 made clear that the ferry must sail. The House divided on that very clause, and the Bill passed.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I commend the motion to the House.

Question put and agreed to.
`,
  ],
  *check(block) {
    if (block.kind !== 'turn') return;
    const last = block.parts.at(-1);
    for (const part of block.parts) {
      if (
        part.kind !== 'paragraph' ||
        (!mayEnd(block.text, part) && !(part === last && endsInMotion(block.text, part)))
      )
        continue;
      const start = formulaAt(block, part);
      if (start === undefined) continue;
      const before = block.text.slice(0, start).trimEnd().length;
      yield {
        start,
        end: part.end,
        message:
          'This is a formula of procedure, not words of the speaker, and stands in the paragraph of a speech. Give it a line of its own.',
        fixes: [
          {
            title: 'Give it a line of its own',
            edits: ({ lineEnd }) => [{ start: before, end: start, text: `${lineEnd}${lineEnd}` }],
          },
        ],
      };
    }
  },
};

/** The words that the formulas open with which are looked for here. */
const openings =
  /^(?:Question|Main Question|Original Question|Motion|Amendments?|Clauses?|Schedules?|New [Cc]lause|Bill|Sitting|Proceedings|Order for|Ordered|Resolved|Debate|House|On Question|Leave|The (?:House|Committee|sitting|(?:Deputy )?(?:Speaker|Chairman|Chair))|Several|Adjourned|Committee|Title|Preamble|Lords [Aa]mendment|Manuscript|On resuming|It being|Brought up)\b/;
/** Formulas that the parser does not need to know, as they stand after others. */
const more =
  /^(?:House (?:resumed|adjourned at [^.]{3,40})\.$|Debate (?:adjourned|resumed|to be resumed [^.]{2,40})\.$|Committee (?:rose|adjourned)\.$)/;
/** Words that a formula has not, and speech has. */
const spoken = /\b(?:I|we|We|my|My|our|you|You|hon\.|Gentleman|Lady|he|she|they)\b|[?\u201c\u201d"]/;

const longestFormula = 420;

/** Where the formula or the formulas begin that a paragraph ends with, behind a sentence of speech. */
function formulaAt(block: Block, part: Span): number | undefined {
  const { text } = block;
  const from = Math.max(part.start, part.end - longestFormula);
  let start: number | undefined;
  let end = part.end;
  // From the last sentence backwards, as long as each is a formula.
  for (let at = end - 2; at > from; at -= 1) {
    const code = text.charCodeAt(at - 1);
    if (code !== 46 && code !== 63 && code !== 33 && code !== 0x201d && code !== 41 && code !== 93) continue;
    let word = at;
    while (word < end && isGap(text.charCodeAt(word))) word += 1;
    const capital = text.charCodeAt(word);
    if (capital !== 91 && (capital < 65 || capital > 90)) continue;
    if (
      !openings.test(text.slice(word, word + 20)) &&
      !isGesture(text.slice(word, end)) &&
      !isChairChange(text.slice(word, Math.min(end, word + longestGesture)))
    ) {
      // Any other sentence ends the search: what stands before it belongs to the speech.
      if (word > at && code !== 41 && !abbreviation.test(text.slice(Math.max(from, at - 5), at))) break;
      continue;
    }
    const words = text.slice(word, end);
    if (!isWholeFormula(words)) break;
    start = word;
    end = at;
  }
  if (start === undefined || textOf(block, { start: part.start, end: start }).trim().length < shortest)
    return undefined;
  return start;
}

/** The words that a formula ends in, without the stop: few sentences of speech end so. */
const lastWords = `to agreed disagreed negatived withdrawn suspended adjourned resumed divided proposed put forthwith moved made Bill bill
  time Time pass passed considered committed reported read Question adjourn again discharged accordingly part Committee House
  Division division printed approved Table lie noon pm am p.m a.m midnight oclock rose resuming asked amended amendment amendments granted insert assent dissent drafts recommit o\u2019clock o'clock`;
const longestWord = 13;

/** A word as a number, letter by letter from its end: two words of one number cost a second look, and nothing else. */
const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const endings: ReadonlySet<number> = new Set(
  lastWords.split(/\s+/).map((word) => [...word].reverse().reduce((hash, char) => step(hash, char.charCodeAt(0)), 0)),
);

/** Whether a paragraph may end in a formula: told from its last word, or a number or a mover in brackets there. */
function mayEnd(text: string, { start, end }: Span): boolean {
  let to = end;
  const last = text.charCodeAt(to - 1);
  if (last === 41 || (last >= 48 && last <= 57) || (last === 44 && text.charCodeAt(to - 2) === 41)) return true;
  if (last === 93) return text.startsWith(inChair, end - inChair.length);
  if (last !== 46 && last !== 0x2014) return false;
  to -= 1;
  const digit = text.charCodeAt(to - 1);
  if (digit === 41 || (digit >= 48 && digit <= 57)) return true;
  let hash = 0;
  for (let at = to - 1; at >= start && to - at <= longestWord; at -= 1) {
    const code = text.charCodeAt(at);
    if (isGap(code)) return endings.has(hash);
    hash = step(hash, code);
  }
  return false;
}

const inChair = ' in the Chair]';

/** Whether the last sentence is a question or an order whose own words end it: `Question put, That this House regrets…`. */
function endsInMotion(text: string, { start, end }: Span): boolean {
  const from = Math.max(start, end - longestFormula);
  let at = end - shortest;
  while (at > from && !(text.charCodeAt(at) === 32 && isStop(text.charCodeAt(at - 1)))) at -= 1;
  if (at <= from) return false;
  at += 1;
  const code = text.charCodeAt(at);
  // M, O, Q, R: Motion, Ordered, Question, Resolved.
  return code >= 77 && code <= 82 && code !== 78 && code !== 80 && motion.test(text.slice(at, at + 24));
}

/** `.`, `?`, `!`, `”` */
const isStop = (code: number): boolean => code === 46 || code === 63 || code === 33 || code === 0x201d;

const motion = /^(?:Motion made|Ordered,|Question (?:put|proposed|again)|Resolved,)/;

const abbreviation = /\b(?:Mr|Mrs|Ms|Dr|Rev|St|No|hon|\p{Lu})\.$/u;

/** Less than this before a formula is a number or a mover, and no speech. */
const shortest = 8;

const isGap = (code: number): boolean => code === 32 || code === 0xa0;

/** `Jane Roe indicated assent.`, `Mr Roe rose—` */
const isGesture = (words: string): boolean => words.length < longestGesture && gesture.test(words);
const longestGesture = 120;
const gesture =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*| of| the| \([^()]{1,60}\)){1,8} (?:rose\s?[\u2014\u2013-]|indicated (?:as|dis)sent\.)$/u;

function isWholeFormula(words: string): boolean {
  if (isGesture(words) || isChairChange(words)) return true;
  if (spoken.test(words)) return false;
  return more.test(words) || isFormula(words.slice(0, formulaWindow));
}
