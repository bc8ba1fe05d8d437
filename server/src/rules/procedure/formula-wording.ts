import { distance } from 'fastest-levenshtein';
import { linesOf } from '../../model/division.ts';
import { type Block, type Span, type Turn, textOf } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { dividedRight, longestTotals, shortestTotals } from './divided.ts';
import { moverSlip } from './movers.ts';

export const formulaWording: DebateRule = {
  code: 'formula-wording',
  scope: 'debate',
  severity: 'information',
  yieldsTo: ['dash-form'],
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

Motion made and Question proposed, that this House do now adjourn.—(Rhona Quill.)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ formula-wording

Question put That the House sit on Friday.
^^^^^^^^^^^^^^^^^ formula-wording
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I commend the order to the Committee.

Question put and agreed to.

Motion made, and Question proposed, That this House do now adjourn.—(Rhona Quill.)

Question put, That the House sit on Friday.
`,
    `
Divisions during this debate:

The House devided: - Ayes: 2 73 Noes 276 - Question acordingly negatived.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ formula-wording

Ada Pell: I beg to move.

Queston agreed to
^^^^^^^^^^^^^^^^^ formula-wording

Resovled,
^^^^^^^^^ formula-wording

That the ferry sail.

Motion made, and Question put, That the draft Order be approved.-(Edwin Harle.
                                                                ^^^^^^^^^^^^^^ formula-wording

House adjuorned.
^^^^^^^^^^^^^^^^ formula-wording
=>
Divisions during this debate:

The House divided: - Ayes: 273 / Noes: 276 - Question accordingly negatived.

Ada Pell: I beg to move.

Question agreed to.

Resolved,

That the ferry sail.

Motion made, and Question put, That the draft Order be approved.—(Edwin Harle.)

House adjourned.
`,
  ],
  silent: [
    `
Divisions during this debate:

The House divided: - Ayes: 273 / Noes: 276 - Question accordingly negatived.

Order.

Question agreed to.

Motion made, and Question proposed, That this House do now adjourn. —(Mr. Lunt.)

Motion made, and Question put, That leave be given under section 4 (Ferries).

Ada Pell: Questions agreed to.

Orders,

House adjourned at Ten o’clock.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry leaves at half past ten, and I must be on it, for the next is at half past two.

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
    `
The House having divided: Ayes 276, Noes 273.

The House divided: Ayes, 276; Noes, 273.

The Committee proceeded to a Division.
`,
  ],
  reads: [
    aboveSpeech,
    ({ block }) => (mayHave(block) ? inBlock(block) : none),
    ({ block }) => (block.kind === 'turn' ? saidIn(block) : unsaid),
  ],
  *check({ blocks, turns }) {
    yield* inSpeech(turns);
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (!block || !mayHave(block)) continue;
      const decision = blocks[i - 1]?.kind === 'division' ? decisionIn(block) : undefined;
      if (decision) yield { block, ...decision };
      else for (const finding of inBlock(block)) yield { block, ...finding };
    }
  },
};

/** A decision right behind a division that does not say that it follows from the vote. */
function decisionIn(block: Block): Finding | undefined {
  if (block.kind !== 'procedure' || block.content.end - block.content.start >= 60) return undefined;
  const found = afterDivision.exec(textOf(block, block.content));
  return found ? accordingly(block.content.start, found) : undefined;
}

const afterDivision = /^Question (?:put and )?(agreed to|negatived)(\.?)$/;

const accordingly = (start: number, found: RegExpExecArray): Finding =>
  reworded({ start, end: start + found[0].length }, found[0], `Question accordingly ${found[1]}.`);

/** `half past ten` in speech: where it is there more than once, and seldom otherwise, it is the form of the house. */
function* inSpeech(turns: readonly Turn[]): Iterable<Finding & { readonly block: Block }> {
  const found: (Finding & { readonly block: Block })[] = [];
  let joined = 0;
  for (const block of turns) {
    const { wrong, right } = saidIn(block);
    joined += right;
    for (const finding of wrong) found.push({ block, ...finding });
  }
  if (found.length <= joined + 1) yield* found;
}

/** What a block shows by itself. */
const inBlock: (block: Block) => readonly Finding[] = memo((block) => {
  switch (block.kind) {
    case 'division':
      return [...inDivision(block), ...linesOf(block).flatMap((line) => [...divided(block, line)])];
    case 'procedure': {
      const { content } = block;
      return [
        ...halfPast(block, content),
        ...misworded(block, content),
        ...divided(block, content),
        ...moved(block, content),
      ];
    }
    case 'turn':
      return block.parts.flatMap((part) =>
        mayBe(block, part) ? [...misworded(block, part), ...divided(block, part)] : none,
      );
    default:
      return none;
  }
});
const none: readonly Finding[] = [];

/** Whether a block is looked at: a formula that is not known for one is a paragraph of the turn before it. */
const mayHave = (block: Block): boolean =>
  block.kind === 'turn'
    ? block.parts.some((part) => mayBe(block, part))
    : block.kind === 'procedure' || block.kind === 'division';

const mayBe = ({ text }: Turn, { start, end }: Span): boolean =>
  end - start <= longestTotals && isInitial(text.charCodeAt(start));

/** The letters that the formulas begin with, `The House divided` among them. */
const initials: ReadonlySet<number> = new Set([...'ABMOQRqTH'].map((char) => char.charCodeAt(0)));
const isInitial = (code: number): boolean => initials.has(code);

/** `The House divided: - Ayes: 273 / Noes: 276 - Question negatived.` */
function* inDivision(block: Block): Iterable<Finding> {
  const { text } = block;
  if (!text.includes('Question ')) return;
  for (const found of text.matchAll(/Question (agreed to|negatived)\.?(?=[ \t]*(?:[\r\n]|$))/g))
    yield accordingly(found.index, found);
}

const halves =
  /\b[Hh]alf(?: past|past| ?[\u2010-\u2013] ?past| ?- past| -past)(?= (?:\p{Lu}|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))/gu;

function* halfPast(block: Block, { start, end }: Span): Iterable<Finding> {
  const words = block.text.slice(start, Math.min(end, start + 300));
  if (!words.includes('alf')) return;
  for (const found of words.matchAll(halves)) yield half(start + found.index, found[0]);
}

function half(start: number, words: string): Finding {
  const right = words.startsWith('H') ? 'Half-past' : 'half-past';
  return mended(
    { start, end: start + words.length },
    `“${words}” is not how a half hour is printed, so a search for the time does not find it. Write “${right}”.`,
    right,
  );
}

/** The half hours that are spoken of in a turn: those that are badly written, and how many are not. */
const saidIn: (turn: Turn) => { readonly wrong: readonly Finding[]; readonly right: number } = memo((turn) => {
  const { text, parts } = turn;
  if (!text.includes('alf past')) return text.includes('half-past') ? joinedOnce : unsaid;
  const wrong: Finding[] = [];
  for (const { index, 0: words } of text.matchAll(halves))
    if (parts.some(({ kind, start, end }) => kind === 'paragraph' && index >= start && index < end))
      wrong.push(half(index, words));
  return { wrong, right: text.includes('half-past') ? 1 : 0 };
});
const unsaid = { wrong: none, right: 0 };
const joinedOnce = { wrong: none, right: 1 };

/** Who moved, behind a motion, where it is not in its brackets. */
function* moved(block: Block, { start, end }: Span): Iterable<Finding> {
  const slip = moverSlip(block.text, { start, end });
  if (slip) yield reworded(slip, block.text.slice(slip.start, slip.end), slip.right);
}

/** The line of totals with a slip in it. */
function* divided(block: Block, span: Span): Iterable<Finding> {
  if (span.end - span.start > longestTotals || span.end - span.start < shortestTotals) return;
  const words = block.text.slice(span.start, span.end);
  const right = dividedRight(words);
  if (right === undefined) return;
  const message =
    'This line of totals is not in its usual form, so the decision is not found by a search for it. Write it as the others are.';
  yield mended(span, message, right);
}

/** The formulas that have no words of their own, and are never printed otherwise. */
const fixed = [
  'Question put and agreed to.',
  'Question put and negatived.',
  'Question accordingly agreed to.',
  'Question agreed to.',
  'Question negatived.',
  'House adjourned.',
  'Resolved,',
  'Ordered,',
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
  const initial = block.text.charCodeAt(start) & ~32;
  const motion =
    initial === 77 || initial === 81 ? opening.exec(block.text.slice(start, Math.min(end, start + 60))) : null;
  if (motion) {
    const [written, made = '', again = '', what = '', that = ''] = motion;
    const right = `${made && 'Motion made, and '}Question ${again.toLowerCase()}${what.toLowerCase()}${that && ', That'}`;
    if (made !== '' || that !== '') {
      if (written !== right && written !== written.toUpperCase())
        yield reworded({ start, end: start + written.length }, written, right);
      return;
    }
  }
  if (length < shortestFixed || length > longest) return;
  if (!isInitial(block.text.charCodeAt(start))) return;
  const words = block.text.slice(start, end);
  const same = plain(words);
  for (const right of fixed) {
    if (Math.abs(right.length - length) > 4) continue;
    const wanted = plain(right);
    const off = distance(same, wanted);
    if (off === 0) {
      if (isOther(words, right)) yield reworded({ start, end }, words, right);
      return;
    }
    if (off > (missing.test(words) ? 4 : 2) || known.test(words)) continue;
    // In one word two letters off is another word, but where they changed places.
    if (right.endsWith(',') && (!words.endsWith(',') || lettersOf(same) !== lettersOf(wanted))) continue;
    yield reworded({ start, end }, words, right);
    return;
  }
}

/** What opens a motion; a comma of it or a capital may be missing. */
const opening = /^(Motion made ?,? and )?Question (again )?(put|proposed)\b(,? that\b)?/i;

/** Whether the same words have a capital, a comma or a stop too many or too few. Some houses print `Question put, and agreed to.` */
function isOther(words: string, right: string): boolean {
  if (words === right || words === words.toUpperCase()) return false;
  if (words.endsWith(':') || words.endsWith(';')) return false;
  return words.replace(/^(Question put),/, '$1') !== right;
}

/** A whole word that is often lost: the `to` of `agreed to`, the `and` of `put and`. */
const missing = /\bagreed\.?$|\bput (?:agreed|negatived)\b/;
/** What differs by a letter or two and is a formula too. */
const known =
  /^(?:Motions?|Amendments|Bills|Questions?) (?:and|put|agreed|proposed)\b(?!.*\b(?:put an|agree|agreed)\b)|^Amendments,/;

const lettersOf = (words: string): string => [...words].sort().join('');
const plain = (words: string): string => words.toLowerCase().replace(/[,.:;]/g, '');

const reworded = (span: Span, wrong: string, right: string): Finding =>
  mended(
    span,
    `“${wrong}” is not the usual wording, so the decision is not found by a search for it. Write “${right}”.`,
    right,
  );

const mended = ({ start, end }: Span, message: string, right: string): Finding => ({
  start,
  end,
  message,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});
