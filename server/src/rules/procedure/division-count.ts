import { linesOf, type Side, type Voter, type Votes, votesOf } from '../../model/division.ts';
import { nameKey } from '../../model/names.ts';
import { type Block, type Division, type Procedure, type Span, textOf } from '../../syntax/block.ts';
import { isEntry } from '../../syntax/division.ts';
import { aboveSpeech } from '../aspects.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { chairsOf, isChair, tellersOf } from './chairs.ts';

const lists = (count: number, tellers: string) => `
The House divided: Ayes ${count}, Noes 2.

Division No. 321] [9.59 pm

AYES

Oakenfull, Dame Hester
Oduya, Dennis
Vane, Idris

Tellers for the Ayes: Ada Pell and Tobias Lunt

NOES

Corrie, Samuel
Pryderi, Gwenno

${tellers}
`;

export const divisionCount: DebateRule = {
  code: 'division-count',
  scope: 'debate',
  severity: 'warning',
  fix: 'none',
  summary: 'The total of a division is not what its list, its outcome or its tellers say.',
  why: 'A vote is recorded for good by its list and its total; where they differ, one of them misstates the decision or a member’s vote.',
  examples: [
    lists(4, 'Tellers for the Noes: Rhona Quill and Edwin Harle').replace(
      'Ayes 4, Noes 2.\n',
      `Ayes 4, Noes 2.\n${' '.repeat(19)}^^^^^^ division-count\n`,
    ),
    lists(3, 'Tellers for the Noes: Rhona Quill, Edwin Harle and Morag Dunbrae').replace(
      'Dunbrae\n',
      `Dunbrae\n${'^'.repeat(64)} division-count\n`,
    ),
    lists(3, '').replace('NOES\n', 'NOES\n^^^^ division-count\n'),
    lists(3, `Tellers for the Ayes: Rhona Quill and Edwin Harle\n${'^'.repeat(49)} division-count`),
    lists(3, `Tellers for the Noes:\n${'^'.repeat(21)} division-count`),
    `
The House divided: Ayes 273.
                   ^^^^^^^^ division-count
`,
    `
The House divided: - Ayes: / Noes: 276 - Question accordingly negatived.
                     ^^^^^ division-count

The House divided: - Ayes: 273 / Noes: 2760 - Question accordingly negatived.
                                 ^^^^^^^^^^ division-count
`,
    lists(3, 'Tellers for the Noes: Rhona Quill and Edwin Harle').replace(
      ': Ayes 3, Noes 2.\n',
      `.\n${'^'.repeat(18)} division-count\n`,
    ),
    // What stands under the tellers of the Ayes is the list of the Noes.
    lists(3, 'Tellers for the Noes: Rhona Quill and Edwin Harle')
      .replace('\nNOES\n', '')
      .replace('Noes 2.\n', `Noes 2.\n${' '.repeat(27)}^^^^^^ division-count\n`),
  ],
  silent: [
    lists(3, 'Tellers for the Noes: Rhona Quill and Edwin Harle'),
    `
The House divided: Ayes 273, Noes 276.

Question accordingly negatived.
`,
    `
The House divided: Ayes 3, Noes 1.

Division No. 321] [9.59 pm

AYES

Oakenfull, Dame Hester
Oduya, Dennis

12 October 2011 : Column 414

Vane, Idris
Tellers for the Ayes: Ada Pell and Tobias Lunt

12 October 2011 : Column 415

NOES

Pryderi, Gwenno
Tellers for the Noes: Rhona Quill and Edwin Harle
`,
    `
The House divided: Ayes 6, Noes 2.

Division No. 321] [9.59 pm

AYES

Oakenfull, Dame Hester  Oduya, Dennis
Vane, Idris  Corrie, Samuel

Tellers for the Ayes: Ada Pell and Tobias Lunt

NOES

Corrie, Samuel
Pryderi, Gwenno

Tellers for the Noes: Rhona Quill and Edwin Harle
`,
  ],
  reads: [aboveSpeech],
  *check({ blocks, turns }) {
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (!block || (block.kind !== 'procedure' && block.kind !== 'division')) continue;
      yield* oneSided(block, blocks[i + 1]);
      yield* halfStated(block);
      yield* unstated(block, blocks[i + 1]);
      if (block.kind !== 'division') continue;
      const votes = votesOf(block);
      for (const finding of tooMany(block, votes)) yield { block, ...finding };
      for (const finding of contradicted(block, blocks[i + 1], votes)) yield { block, ...finding };
      if (votes.sides.length === 0) continue;
      const stated = totalsFor(blocks, i, votes);
      const broken = isBroken(blocks[i + 1]);
      for (const finding of counted(block, votes, stated, broken, () => chairsOf(turns))) yield { block, ...finding };
      for (const finding of told(block, votes, broken)) yield { block, ...finding };
    }
  },
};

/** `The House divided: Ayes 273.` with nobody against. */
function* oneSided(
  block: Division | Procedure,
  after: Block | undefined,
): Iterable<Finding & { readonly block: Block }> {
  const { text } = block;
  for (let at = text.indexOf('divided'); at >= 0; at = text.indexOf('divided', at + 1)) {
    const ahead = text.slice(Math.max(0, at - 80), at);
    const lead = ahead.length - (Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1);
    if (lead === 80) continue;
    const start = at - lead;
    const line = /^[^\r\n]*/.exec(text.slice(start, start + 160))?.[0] ?? '';
    const found = single.exec(line.trimEnd());
    const [all = '', total = ''] = found ?? [];
    if (!found || (after && /^\s*(?:Noes|Not-Contents)\b/.test(after.text))) continue;
    yield {
      block,
      start: start + all.length - total.length,
      end: start + all.length,
      message: `The total of those ${/^no/i.test(total) ? 'for' : 'against'} the motion is missing, so the result cannot be read. Add it from the list or the record.`,
    };
  }
}

/** `The House divided: - Ayes: / Noes: 276`: one of the two totals is not there. */
function* halfStated(block: Division | Procedure): Iterable<Finding & { readonly block: Block }> {
  if (!block.text.includes('divided')) return;
  for (const { start, end } of linesOf(block)) {
    if (end - start > longestLine) continue;
    const words = block.text.slice(start, end);
    const found = half.exec(words);
    const without = found?.[1] ?? found?.[2];
    if (!found || without === undefined) continue;
    const at = start + words.indexOf(without, found.index);
    yield {
      block,
      start: at,
      end: at + without.length,
      message: `The total of those ${/^no/i.test(without) ? 'against' : 'for'} the motion is missing, so the result cannot be read. Add it from the list or the record.`,
    };
  }
}

const longestLine = 160;
/** A side with no number, and the other with one. */
const half =
  /(?<=divided[:. \u2014-]{1,4})(?:(?=(Ayes:?) ?[/,;]? ?Noes:? ?\d)|(?=Ayes:? ?\d{1,4} ?[/,;]? ?(Noes:?)(?: ?-|$)))/;

/** More than there have ever been Members of the House of Commons: it had 707 at most. */
const mostMembers = 707;

function* tooMany(block: Division, votes: Votes): Iterable<Finding> {
  const { totals } = votes;
  if (!totals) return;
  const line = onOneLine(block, totals);
  for (const vote of ['ayes', 'noes'] as const) {
    const total = votes[vote];
    if (total === undefined || total <= mostMembers) continue;
    const span = totalSpan(block, line, vote);
    // In the Lords there have been more.
    if (!span || /ontent/i.test(block.text.slice(span.start, span.end))) continue;
    yield {
      ...span,
      message: `The total is ${total}, and the House has never had so many Members. Correct it from the list or the record.`,
    };
  }
}

/** `The House divided.` over two lists. */
function* unstated(
  block: Division | Procedure,
  after: Block | undefined,
): Iterable<Finding & { readonly block: Block }> {
  const { start } = block.content;
  const [line = ''] = /^[^\r\n]{0,60}/.exec(block.text.slice(start, start + 60)) ?? [];
  const found = bare.exec(line.trimEnd());
  const lists = block.kind === 'division' ? block : after;
  if (!found || lists?.kind !== 'division') return;
  const { sides, totals } = votesOf(lists);
  if (totals !== undefined || sides.length < 2) return;
  yield {
    block,
    start,
    end: start + found[0].length,
    message:
      'The totals of this division are missing, so its result cannot be read. Add them from the lists or the record.',
  };
}

const bare = /^(?:The (?:House|Committee) (?:having )?divided|(?:On Question, )?Their Lordships divided)[.:]?$/;

const single =
  /^.{0,80}\b(?:divided|having divided)[:.\u2014 -]{1,4}((?:Ayes|Noes|Contents|Not-Contents):?,? ?[\d,]+)(?=[;,./ -]{0,4}(?:(?:and )?(?:Ayes|Noes|Contents|Not-Contents):?\s*[.,-]?\s*)?(?:Question\b.{0,40})?$)/;

interface Totals {
  readonly ayes: number;
  readonly noes: number;
  readonly block: Block;
  readonly span: Span | undefined;
}

/** The totals that are stated for the lists of the block at `i`: in it, or right before it with a decision between. */
function totalsFor(blocks: readonly Block[], i: number, votes: Votes): Totals | undefined {
  const block = blocks[i];
  if (!block) return undefined;
  if (votes.ayes !== undefined && votes.noes !== undefined)
    return { ayes: votes.ayes, noes: votes.noes, block, span: votes.totals };
  for (let k = i - 1; k >= 0 && k >= i - 3; k -= 1) {
    const before = blocks[k];
    if (before?.kind === 'division') {
      const { ayes, noes, totals, sides } = votesOf(before);
      if (ayes === undefined || noes === undefined || sides.length > 0) return undefined;
      return { ayes, noes, block: before, span: totals };
    }
    if (before?.kind !== 'procedure') return undefined;
  }
  return undefined;
}

/** Whether a list may go on behind `after`: a column or a time was put into it, or words that are no names of the parser's. */
const isBroken = (after: Block | undefined): boolean =>
  after !== undefined &&
  !isUntitled(after) &&
  (after.kind === 'marker' || after.kind === 'time' || (after.kind === 'procedure' && after.form === 'text'));

/** Names under the tellers of a side: the list of the other one, which has lost its title. */
const isUntitled = (block: Block): boolean => block.kind === 'procedure' && isEntry(textOf(block, block.content));

/** Whether the whole of a list is there, one name a line. */
function isWhole(votes: Votes, side: Side, broken: boolean): boolean {
  if (side.several.length > 0 || votes.sides.filter(({ vote }) => vote === side.vote).length > 1) return false;
  const last = side === votes.sides.at(-1);
  return side.tellers !== undefined || !last || !broken;
}

function* counted(
  block: Division,
  votes: Votes,
  stated: Totals | undefined,
  broken: boolean,
  chairs: () => ReadonlySet<string>,
): Iterable<Finding> {
  if (!stated) return;
  const whole = votes.sides.filter((side) => isWhole(votes, side, broken));
  const agrees = whole.some((side) => side.names.length > 0 && side.names.length === stated[side.vote]);
  for (const side of whole) {
    const total = stated[side.vote];
    const { length } = side.names;
    if (length === total || length === 0) continue;
    // A name that is there twice, or on both sides, or a teller's or the Chair's, is a fault of its own.
    if (length > total && length - total <= doubtful(side, votes, chairs())) continue;
    // A list of a few names under a total of hundreds is a part of one.
    if (!agrees && length * 2 < total) continue;
    const span = (stated.block === block && stated.span && totalSpan(block, stated.span, side.vote)) || side.title;
    yield {
      ...span,
      message: `The total is ${total}, and the list has ${length} names, so one of the two is wrong. Compare them with the record.`,
      ...(span === side.title ? {} : { related: { block, ...side.title, message: `The list of ${length} names` } }),
    };
  }
}

/** How many names of a side are there twice, on the other side as well, or those of the Chair or of a teller. */
function doubtful({ vote, names }: Side, { sides }: Votes, chairs: ReadonlySet<string>): number {
  const others = new Set(
    sides.filter((side) => side.vote !== vote).flatMap((side) => side.names.map(({ key }) => key)),
  );
  const seen = new Set<string>();
  let count = 0;
  const tellers = tellersOf(sides);
  for (const voter of names) {
    const { key } = voter;
    if (seen.has(key) || others.has(key) || isChair(voter, chairs) || tellers.has(nameKey(voter.name))) count += 1;
    seen.add(key);
  }
  return count;
}

/** Where in the line of totals the one of `vote` stands. */
function totalSpan(block: Block, { start, end }: Span, vote: Side['vote']): Span | undefined {
  const words = block.text.slice(start, end);
  const found = (vote === 'noes' ? noes : ayes).exec(words);
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

const ayes = /\bAyes:?,? ?[\d,]*\d|(?<!Not-)\bContents:?,? ?[\d,]*\d/;
const noes = /\bNoes:?,? ?[\d,]*\d|\bNot-Contents:?,? ?[\d,]*\d/;

function* told(block: Division, votes: Votes, broken: boolean): Iterable<Finding> {
  const { sides } = votes;
  const of = (vote: Side['vote']) => sides.filter((side) => side.vote === vote);
  for (const vote of ['ayes', 'noes'] as const) {
    const here = of(vote);
    const other = of(vote === 'ayes' ? 'noes' : 'ayes');
    const word = sides[0]?.lords ? (vote === 'ayes' ? 'Contents' : 'Not-Contents') : vote === 'ayes' ? 'Ayes' : 'Noes';
    if (here.length === 0 && !broken && votes[vote] !== 0 && isClosed(other)) {
      const [first] = other;
      // Beside its total, where that is stated; else where the list would stand: above the Noes, or under the Ayes.
      const total = votes.totals && totalSpan(block, votes.totals, vote);
      const at = total ?? (vote === 'noes' ? (first?.tellers?.span ?? first?.title) : first?.title);
      if (at)
        yield {
          ...at,
          message: `There is no list of the ${word} beside this one, so their votes are lost. Add it from the record.`,
        };
    }
    const [only, second] = here;
    if (!only || second) continue;
    if (only.lords) {
      const others = other.flatMap((side) => side.names).filter(({ teller }) => teller);
      // A name that is there twice, or on both sides, is a fault of its own.
      const known = new Set(others.map(({ key }) => key));
      const marked: Voter[] = [];
      for (const voter of only.names) {
        if (voter.teller && !known.has(voter.key)) marked.push(voter);
        known.add(voter.key);
      }
      const third = marked[2];
      if (third || (marked.length < 2 && others.length === 2 && !broken))
        yield {
          ...(third ?? only.title),
          message: `${numberOf(marked.length)} of the ${word} ${marked.length === 1 ? 'is' : 'are'} marked as a teller, where a side has two. Compare the marks with the record.`,
        };
      continue;
    }
    const isEmpty = only.names.length === 0 && only.several.length === 0;
    if (isEmpty && only.tellers && votes[vote] !== 0)
      yield {
        ...only.title,
        message: `No name stands under this title, so the votes of the ${word} are lost. Add the list from the record.`,
      };
    else if (!only.tellers) {
      const last = only === sides.at(-1);
      if (isClosed(other) && !(last && broken) && only.names.length > 0)
        yield {
          ...only.title,
          message: `No tellers for the ${word} are named under this list, as they are for the other side. Add them from the record.`,
        };
    } else if (only.tellers.vote !== undefined && only.tellers.vote !== vote) {
      yield {
        ...onOneLine(block, only.tellers.span),
        message: `These tellers are named for the other side, and stand under the list of the ${word}. See whose tellers they are.`,
      };
    } else if (only.tellers.names.length === 0) {
      yield {
        ...only.tellers.span,
        message: `No teller is named for the ${word}, where a side has two. Add their names from the record.`,
      };
    } else if (only.tellers.names.length > 2) {
      yield {
        ...onOneLine(block, only.tellers.span),
        message: `${numberOf(only.tellers.names.length)} tellers are named for the ${word}, where a side has two. See whether one of them voted.`,
      };
    } else if (only.tellers.names.length === 1 && other.some(({ tellers }) => tellers?.names.length === 2)) {
      yield {
        ...onOneLine(block, only.tellers.span),
        message: `One teller is named for the ${word}, where a side has two. Add the other from the record.`,
      };
    }
  }
}

const isClosed = (sides: readonly Side[]): boolean => sides.length === 1 && sides[0]?.tellers !== undefined;

const numberOf = (count: number): string => ['None', 'One', 'Two', 'Three', 'Four'][count] ?? `${count}`;

function onOneLine(block: Block, { start, end }: Span): Span {
  const length = block.text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}

/** `Ayes 276, Noes 273` and `Question accordingly negatived.`: more voted for it than against. */
function* contradicted(block: Division, after: Block | undefined, votes: Votes): Iterable<Finding> {
  const { ayes: won, noes: lost, totals } = votes;
  if (won === undefined || lost === undefined || !totals || won === lost) return;
  const next = after?.kind === 'procedure' ? after.text.slice(0, 60) : '';
  const outcome = decided.exec(block.text.slice(totals.start)) ?? decided.exec(next);
  if (!outcome || (outcome[1] === 'negatived') === won < lost) return;
  const line = onOneLine(block, totals);
  const first = totalSpan(block, line, 'ayes');
  const second = totalSpan(block, line, 'noes');
  if (!first || !second) return;
  yield {
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
    message: `By these totals the Question was ${won > lost ? 'agreed to' : 'negatived'}, and the text says that it was ${outcome[1]}. Compare them with the record.`,
  };
}

const decided = /(?:^|[\n\r -])Question accordingly (negatived|agreed to)\b/;
