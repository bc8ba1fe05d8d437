import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, always } from '../aspects.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { closingFixes, openingFixes, turningFix } from './quote-fixes.ts';
import { asideAround, closesMore, mayHaveMarks, type Passage, passagesIn, reachOf } from './quoted-passages.ts';
import { isUsual, marksOf, type QuotationMark } from './quotes.ts';

export const unbalancedQuotes: DebateRule = {
  code: 'unbalanced-quotes',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: [
    'production-residue',
    'stage-direction-form',
    'malformed-time',
    'column-order',
    'boilerplate-in-speech',
    'procedure-in-speech',
    'missing-colon',
    'malformed-colon',
  ],
  waitsFor: [
    'production-residue',
    'malformed-time',
    'column-order',
    'boilerplate-in-speech',
    'procedure-in-speech',
    'unmarked-section',
  ],
  summary: 'A quotation is opened and never closed, or closed and never opened.',
  why: 'A reader cannot tell the words that are quoted from the speaker’s own.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company calls its timetable “robust”, which it is not. [Hon. Members: “Shame!]
                                                                          ^ unbalanced-quotes

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Its notice says:

No sailing is late that has not yet sailed.”
                                           ^ unbalanced-quotes

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

He calls it ”late”, and the company “early“.
            ^ unbalanced-quotes
                                          ^ unbalanced-quotes
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company calls its timetable “robust”, which it is not. [Hon. Members: “Shame!”]

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Its notice says:

“No sailing is late that has not yet sailed.”

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

He calls it “late”, and the company “early”.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with some of the things” that the company has said.
                               ^ unbalanced-quotes

Then the chairman said: We shall sail on Friday.”
                                                ^ unbalanced-quotes

“She told me, ‘Go away.’ I went.
^ unbalanced-quotes
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with some of the things” that the company has said.

Then the chairman said: “We shall sail on Friday.”

“She told me, ‘Go away.’ I went.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The notice says:

“No sailing is late that has not yet sailed.

No sailing is early that has.”
^ unbalanced-quotes
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The notice says:

“No sailing is late that has not yet sailed.

“No sailing is early that has.”
`,
    // The quotation may be all four.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The notice said ”nothing”, and then this:
                ^ unbalanced-quotes

“No island will lose its ferry.
^ unbalanced-quotes

No lamb will be late.

That is my promise.

I believed it then, and I was wrong to do so.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The notice said “nothing”, and then this:

“No island will lose its ferry.

No lamb will be late.

That is my promise.

I believed it then, and I was wrong to do so.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company calls it ”late”, and I commend the report “Islands Adrift, which puts it like this:
                     ^ unbalanced-quotes
                                                      ^ unbalanced-quotes

“No ferry has been on time since the spring.”
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company calls it “late”, and I commend the report “Islands Adrift, which puts it like this:

“No ferry has been on time since the spring.”
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The sign at the harbour said „Geschlossen“, which is “closed”, and the other said „Zamknięte”.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The notice says:

“No sailing is late that has not yet sailed.

“No sailing is early that has.

“The company’s decision is ‘final’.”

That is not “robust”. [Hon. Members: “Hear, hear!”]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move amendment 4, in clause 2, page 3, line 8, at end insert—

“(1A) In section 3 of the Ferries Act, after subsection (2) insert—

“(3) The company must publish a timetable.

(4) A “timetable” has times.””
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move amendment 5, at end insert—

""ferry" means a boat—

(a) that sails, or

(b) that is 6" longer than one that does."

The clerk told me: "It is in order."
`,
  ],
  reads: [aboveSpeech, ({ blocks, index }) => (isFaulty(blocks, index) ? always : '')],
  *check({ blocks }) {
    let first = 0;
    let faulty = false;
    for (let i = 0; i <= blocks.length; i += 1) {
      const block = blocks[i];
      if (!block || opensSection(block)) {
        if (faulty) yield* foundIn(blocks, first, i);
        first = i;
        faulty = false;
      }
      if (block && !isBalanced(block)) faulty = true;
    }
  },
};

/** A quotation does not go on under a heading or another speaker. */
const opensSection = (block: Block): boolean =>
  block.kind === 'heading' || (block.kind === 'turn' && block.attribution !== undefined);

/** Whether the section that the block at `index` stands in has a quotation that does not end in its paragraph. */
function isFaulty(blocks: readonly Block[], index: number): boolean {
  for (let i = index; ; i -= 1) {
    const block = blocks[i];
    if (!block) break;
    if (!isBalanced(block)) return true;
    if (opensSection(block)) break;
  }
  for (let i = index + 1; ; i += 1) {
    const block = blocks[i];
    if (!block || opensSection(block)) return false;
    if (!isBalanced(block)) return true;
  }
}

type Found = Finding & { readonly block: Block };

const none: readonly never[] = [];
const keptOf = memo<Block, { section: readonly Block[]; found: readonly Found[] }>(() => ({
  section: none,
  found: none,
}));

/** What is found in a section: kept by its first block, as long as the others are what they were. */
function foundIn(blocks: readonly Block[], first: number, end: number): readonly Found[] {
  const block = blocks[first];
  if (!block) return none;
  const kept = keptOf(block);
  if (kept.section.length === end - first && kept.section.every((one, i) => one === blocks[first + i]))
    return kept.found;
  kept.section = blocks.slice(first, end);
  kept.found = [...findingsIn(kept.section)];
  return kept.found;
}

/** Whether curly marks open and close by turns, each pair within a line, and each where such a mark usually stands. */
function isPlain(text: string): boolean {
  let open = text.indexOf('“');
  let close = text.indexOf('”');
  let feed = text.indexOf('\n');
  while (open >= 0 && open < close) {
    const next = text.indexOf('“', open + 1);
    if (next >= 0 && next < close) return false;
    if (!isUsual('“', text.charAt(open - 1)) || !isUsual('”', text.charAt(close - 1))) return false;
    if (feed >= 0 && feed < open) feed = text.indexOf('\n', open);
    if (feed >= 0 && feed < close) return false;
    open = next;
    close = text.indexOf('”', close + 1);
  }
  return open < 0 && close < 0;
}

/** Whether each quotation in the block ends in the paragraph in which it begins. */
const isBalanced: (block: Block) => boolean = memo((block) => {
  if (!mayHaveMarks(block)) return true;
  if ((signalsOf(block) & (Signal.StraightQuote | Signal.Odd)) === 0 && isPlain(block.text)) return true;
  let depth = 0;
  let within = 0;
  for (const { opens, turned, passage } of marksOf(block)) {
    if (turned || (passage !== within && depth > 0)) return false;
    within = passage;
    depth += opens ? 1 : -1;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
});

interface Open {
  readonly passage: Passage;
  readonly mark: QuotationMark;
  /** Where a quotation of several paragraphs opens for the last time: it is to be closed there. */
  readonly latest?: Omit<Open, 'latest'>;
}

function* findingsIn(section: readonly Block[]): Generator<Finding & { readonly block: Block }> {
  /** Opened in an earlier passage, and not closed yet. */
  const pending: Open[] = [];
  /** How many marks opened a paragraph again: where the text of a law is quoted they may have been meant for its own. */
  let again = 0;
  /** The last passage of the quotation that goes on. */
  let last = 0;
  let reach = 1;
  for (const passage of passagesIn(section)) {
    const open: Open[] = [];
    for (const [i, mark] of passage.marks.entries()) {
      if (mark.turned) yield turnedAt(passage, mark);
      const aside = asideAround(passage, i, mark);
      if (aside) {
        if (aside === 'alone') yield mark.opens ? neverClosed({ passage, mark }) : neverOpened(passage, mark);
        continue;
      }
      // A quotation of several paragraphs opens again at each and closes once.
      if (
        mark.opens &&
        mark.first &&
        pending.length > 0 &&
        passage.number <= last + reach &&
        !closesMore(passage) &&
        !pending.some(endsBefore)
      ) {
        again += 1;
        last = passage.number;
        reach = reachOf(passage);
        const first = pending.pop();
        if (first) pending.push({ ...first, latest: { passage, mark } });
      } else if (mark.opens) open.push({ passage, mark });
      else if (open.pop()) continue;
      else if (pending.length > 0) {
        const opened = pending.pop();
        if (opened && opensNoMore(opened.latest ?? opened, passage)) yield notOpenedAgain(passage);
      } else if (again > 0 && /[”"’']/.test(passage.block.text.charAt(mark.at - 1))) again -= 1;
      else yield neverOpened(passage, mark);
    }
    if (pending.length === 0) again = 0;
    if (open.length > 0) {
      last = passage.number;
      reach = reachOf(passage);
    }
    for (const one of open) pending.push(one);
  }
  for (const open of pending) yield neverClosed(open);
}

/** Whether a quotation of a few words within a sentence was left open, in a paragraph that announces another. */
const endsBefore = ({ passage, mark, latest }: Open): boolean =>
  !latest &&
  !mark.first &&
  passage.block.text.charAt(passage.end - 1) === ':' &&
  /\p{L} $/u.test(passage.block.text.slice(Math.max(0, mark.at - 2), mark.at));

const turnedAt = ({ block }: Passage, mark: QuotationMark): Finding & { readonly block: Block } => ({
  block,
  start: mark.at,
  end: mark.at + 1,
  message: `This quotation mark is turned the wrong way: it ${mark.opens ? 'opens' : 'closes'} a quotation. Turn it.`,
  fixes: [turningFix(mark)],
});

const neverOpened = (passage: Passage, mark: QuotationMark): Finding & { readonly block: Block } => ({
  block: passage.block,
  start: mark.at,
  end: mark.at + 1,
  message: 'This closes a quotation that was never opened, so nobody can tell what is quoted. Open it where it begins.',
  get fixes() {
    return openingFixes(passage.block, passage, mark);
  },
});

/** Whether this paragraph is the next of a quotation of whole paragraphs, not of a law, and does not open with its mark. */
function opensNoMore({ passage: above, mark }: Open, { block, number, start, end, marks }: Passage): boolean {
  if (!mark.first || mark.sign === '"' || above.block !== block || number !== above.number + 1 || marks.length !== 1)
    return false;
  const { text } = block;
  const opening = text.slice(above.start + 1, above.start + 3);
  return (
    above.marks.length === 1 &&
    marks[0]?.at === end - 1 &&
    /[.?!]/.test(text.charAt(above.end - 1)) &&
    /^\p{Lu}\p{Ll}/u.test(opening) &&
    /^\p{Lu}/u.test(text.charAt(start)) &&
    !/(?:insert|leave out|substitute)\b.{0,6}$/u.test(text.slice(Math.max(0, above.start - 20), above.start).trimEnd())
  );
}

const notOpenedAgain = ({ block, start }: Passage): Finding & { readonly block: Block } => ({
  block,
  start,
  end: start + 1,
  message:
    'A quotation goes on here from the paragraph above, and does not say so. Open it again: it is closed once, at its end.',
  fixes: [{ title: 'Open the quotation again', edits: () => [{ start, end: start, text: '“' }] }],
});

const neverClosed = ({ latest, ...first }: Open): Finding & { readonly block: Block } => openFor(latest ?? first);

const openFor = ({ passage, mark }: Open): Finding & { readonly block: Block } => ({
  block: passage.block,
  start: mark.at,
  end: mark.at + 1,
  message: 'This quotation is never closed, so nobody can tell where it ends. Close it where it does.',
  get fixes() {
    return closingFixes(passage.block, passage, mark);
  },
});
