import { distance } from 'fastest-levenshtein';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule, Finding } from '../rule.ts';

export const formulaWording: DebateRule = {
  code: 'formula-wording',
  scope: 'debate',
  severity: 'information',
  fix: 'safe',
  summary: 'A formula of procedure is not in its usual words.',
  why: 'Decisions are searched for by their formula; one that is worded otherwise is not found, and may be read as speech.',
  examples: [
    `
Question put.

The House divided: Ayes 273, Noes 276.

Question negatived.
^^^^^^^^^^^^^^^^^^^ formula-wording

Adjourned accordingly at half past Ten o’clock.
                         ^^^^^^^^^ formula-wording
=>
Question put.

The House divided: Ayes 273, Noes 276.

Question accordingly negatived.

Adjourned accordingly at half-past Ten o’clock.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I commend the order to the Committee.

Question put an agreed to.
^^^^^^^^^^^^^^^^^^^^^^^^^^ formula-wording
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I commend the order to the Committee.

Question put and agreed to.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry leaves at half past ten, and I must be on it.

Question agreed to.

Question put and negatived.

Amendment agreed to.
`,
    `
The House divided: Ayes 276, Noes 273.

Question accordingly agreed to.

Question put and agreed to.

Amendment agreed to.
`,
    `
The House divided: Ayes 276, Noes 273.

Question put, That the amendment be made.

Question agreed to.
`,
  ],
  reads: [aboveSpeech, ({ block }) => (mayHave(block) ? inBlock(block) : none)],
  *check({ blocks }) {
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (!block || !mayHave(block)) continue;
      for (const finding of inBlock(block)) yield { block, ...finding };
      if (block.kind !== 'procedure' || blocks[i - 1]?.kind !== 'division') continue;
      const { start, end } = block.content;
      const found = end - start < 60 ? afterDivision.exec(block.text.slice(start, end)) : null;
      if (found) yield { block, ...accordingly(start, found) };
    }
  },
};

const afterDivision = /^Question (agreed to|negatived)(?=\.?$)/;

const accordingly = (start: number, found: RegExpExecArray): Finding =>
  reworded({ start, end: start + found[0].length }, found[0], `Question accordingly ${found[1]}`, '.');

/** What a block shows by itself. */
const inBlock: (block: Block) => readonly Finding[] = memo((block) => {
  switch (block.kind) {
    case 'division':
      return [...inDivision(block)];
    case 'procedure':
      return [...halfPast(block, block.content), ...misworded(block, block.content)];
    case 'turn': {
      const last = block.parts.at(-1);
      return last ? [...misworded(block, last)] : none;
    }
    default:
      return none;
  }
});
const none: readonly Finding[] = [];

/** Whether a block is looked at: a formula that is not known for one is the last paragraph of the turn before it. */
function mayHave(block: Block): boolean {
  if (block.kind !== 'turn') return block.kind === 'procedure' || block.kind === 'division';
  const last = block.parts.at(-1);
  return last !== undefined && last.end - last.start <= longest && isInitial(block.text.charCodeAt(last.start));
}

/** A, B, M, Q: the letters that the formulas begin with. */
const isInitial = (code: number): boolean => code === 65 || code === 66 || code === 77 || code === 81;

/** `The House divided: - Ayes: 273 / Noes: 276 - Question negatived.` */
function* inDivision(block: Block): Iterable<Finding> {
  const { text } = block;
  if (!text.includes('Question ')) return;
  for (const found of text.matchAll(/Question (agreed to|negatived)(?=\.?[ \t]*(?:[\r\n]|$))/g))
    yield accordingly(found.index, found);
}

function* halfPast(block: Block, { start, end }: Span): Iterable<Finding> {
  const words = block.text.slice(start, Math.min(end, start + 300));
  if (!words.includes('alf past')) return;
  for (const found of words.matchAll(
    /\bhalf past(?= (?:\p{Lu}|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))/gu,
  )) {
    const at = start + found.index;
    yield reworded({ start: at, end: at + found[0].length }, found[0], 'half-past', '');
  }
}

/** The formulas that have no words of their own, and are never printed otherwise. */
const fixed = [
  'Question put and agreed to.',
  'Question put and negatived.',
  'Question accordingly agreed to.',
  'Question accordingly negatived.',
  'Question again proposed.',
  'Amendment, by leave, withdrawn.',
  'Motion, by leave, withdrawn.',
  'Bill accordingly read a Second time.',
  'Bill read the Third time and passed.',
  'Brought up, and read the First time.',
];
const byLength = [...fixed].sort((a, b) => a.length - b.length);
const shortestFixed = (byLength[0]?.length ?? 0) - 2;
const longest = (byLength.at(-1)?.length ?? 0) + 2;

/** A formula one or two letters off. One that differs in capitals, commas or its last stop is another house's form. */
function* misworded(block: Block, { start, end }: Span): Iterable<Finding> {
  const length = end - start;
  if (length < shortestFixed || length > longest) return;
  if (!isInitial(block.text.charCodeAt(start))) return;
  const words = block.text.slice(start, end);
  const same = plain(words);
  for (const right of fixed) {
    if (Math.abs(right.length - length) > 3) continue;
    const wanted = plain(right);
    const off = distance(same, wanted);
    if (off === 0) return;
    if (off > (missing.test(words) ? 4 : 2) || known.test(words)) continue;
    yield reworded({ start, end }, words, right, '');
    return;
  }
}

/** A whole word that is often lost: the `to` of `agreed to`. */
const missing = /\bagreed\.?$/;
/** What differs by a letter or two and is a formula too. */
const known =
  /^(?:Motions?|Amendments|Bills|Questions?) (?:and|put|agreed|proposed)\b(?!.*\b(?:put an|agree|agreed)\b)|^Amendments,/;

const plain = (words: string): string => words.toLowerCase().replace(/[,.:;]/g, '');

const reworded = ({ start, end }: Span, wrong: string, right: string, stop: string): Finding => ({
  start,
  end: end + stop.length,
  message: `“${wrong}” is not the usual wording, so the decision is not found by a search for it. Write “${right}”.`,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});
