import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';
import { matchesIn } from './prose.ts';

export const spacing: BlockRule = {
  code: 'spacing',
  scope: 'block',
  severity: 'hint',
  fix: 'safe',
  yieldsTo: [
    'production-residue',
    'stage-direction-form',
    'malformed-time',
    'column-order',
    'boilerplate-in-speech',
    'procedure-in-speech',
    'malformed-link-line',
    'unknown-chamber',
    'missing-colon',
    'malformed-colon',
    'misplaced-bracket',
    'unbalanced-bracket',
    'question-number-in-attribution',
    'duplicated-name',
    'name-space',
  ],
  needs:
    Signal.Tab |
    Signal.DoubleSpace |
    Signal.OuterSpace |
    Signal.SpaceBeforeStop |
    Signal.SpacedBracket |
    Signal.NoBreakSpace |
    Signal.CurlyQuote,
  summary: 'A tab, a doubled space, a space at either end of a line, or one before a punctuation mark.',
  why: 'Phrases with a doubled space in them are found by no search, and what is copied carries the gaps along.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry  was late , and the lambs were\tlater .
         ^^ spacing
                   ^^ spacing
                                        ^ spacing
                                              ^^ spacing
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late, and the lambs were later.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company has said \u0020
                    ^^ spacing

“nothing at all ” about it.
               ^^ spacing

  The ferry ’s timetable has no times  .
^^ spacing
           ^^ spacing
                                     ^^ spacing
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company has said

“nothing at all” about it.

The ferry’s timetable has no times.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry 's timetable\u2003has no\xa0 times.
         ^^ spacing
                      ^ spacing
                             ^^ spacing

Idris Vane Portrait The Minister for Sport ( Idris Vane)
                                           ^^^ spacing
- Hansard - - - Excerpts

Nobody's answer is 'nothing', for 10\u2009000 lambs.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry's timetable has no times.

Idris Vane Portrait The Minister for Sport (Idris Vane)
- Hansard - - - Excerpts

Nobody's answer is 'nothing', for 10\u2009000 lambs.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

On the road to ’s-Hertogenbosch I thought of the verse:

    The boat was late,
    The tide was out,
        I shall go home.
`,
    'Ada Pell: These are the fares:\n\nYear\tFare\n2019\t£4\n2020\t£5 million\n',
    'Ada Pell: The ferry was late in the past six 28 Oct 2009 : Column 271 months.',
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The notice says: “No ferry . . . is late ... that has not sailed …”, and a .5 share of “( ) nothing” is .com money.

Year      Ferries    Lambs

2009      12         140

2010\t13\t160

  2011    14    180
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late.  The lambs were later.  The piano was not on it.  Nobody was.
`,
  ],
  *check(block, style) {
    const signals = signalsOf(block);
    if (signals & Signal.OuterSpace) yield* indented(block);
    if (signals & (Signal.Tab | Signal.DoubleSpace | Signal.OuterSpace)) yield* gaps(block, style);
    if (signals & Signal.NoBreakSpace) yield* wideSpaces(block);
    if (block.kind !== 'turn' && block.kind !== 'procedure') return;
    if (signals & Signal.SpaceBeforeStop) yield* beforeStops(block);
    if (signals & Signal.SpacedBracket) yield* inBrackets(block);
  },
};

/** A block that is indented throughout is one finding. */
function* indented({ text, kind }: Block): Generator<Finding> {
  if (kind === 'division') return;
  const all = [...text.matchAll(/(?:^|(?<=[\r\n]))[ \t\xa0]+(?=\S)/g)]
    .map(({ index, 0: space }) => ({ start: index, end: index + space.length }))
    .filter(({ start, end }) => !isTable(text, end) && !(kind === 'turn' && isVerse(text, start)));
  const [first] = all;
  if (!first) return;
  yield {
    ...first,
    message: `${all.length === 1 ? 'The line begins' : `${all.length} lines begin`} with space, so what stands there may not be read as what it is. Remove it.`,
    fixes: [{ title: 'Remove the indentation', edits: () => all.map((space) => ({ ...space, text: '' })) }],
  };
}

/** Spaces of a width of their own between two words; a narrow one between digits is how some write numbers. */
function* wideSpaces({ text, kind }: Block): Generator<Finding> {
  if (kind === 'header') return;
  for (const { index } of text.matchAll(/(?<=[\p{L},;.?!’”)])[\u2000-\u200a\u202f\u205f\u3000](?=[\p{L}“‘(])/gu)) {
    yield {
      start: index,
      end: index + 1,
      message:
        'A space of a width of its own stands between two words, so no search for the phrase finds it. Type a plain one.',
      fixes: [{ title: 'Type a plain space', edits: () => [{ start: index, end: index + 1, text: ' ' }] }],
    };
  }
}

/** Short lines right under one another, as verse is set: where they begin is part of it. */
function isVerse(text: string, at: number): boolean {
  const above = /([^\r\n]*)(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, at - longestVerse), at))?.[1] ?? '';
  const [line = '', below = ''] = text.slice(at, at + 2 * longestVerse).split(/\r\n|\r|\n/);
  const isShort = (one: string): boolean => one.length < longestVerse && /^[ \t\xa0]*[\p{Lu}“‘"']?\p{L}/u.test(one);
  return isShort(line) && (isShort(above) || isShort(below));
}

const longestVerse = 64;

function* gaps(block: Block, { gap }: Style): Generator<Finding> {
  const { text, kind } = block;
  const link = kind === 'turn' ? block.link : undefined;
  const isList = kind === 'division' || kind === 'marker' || kind === 'time';
  for (const { index, 0: spaces } of text.matchAll(
    /(?<=\S)(?:[ \t\xa0]*[\t ][ \t\xa0]+|[ \t\xa0]*\t|\xa0+ |[ \t\xa0]+(?=[\r\n]|$))/g,
  )) {
    if (link && index >= link.start && index < link.end) continue;
    const end = index + spaces.length;
    const trails = /^[\r\n]?$/.test(text.charAt(end));
    if (!trails && (isList || isTable(text, index) || spaces.length > widest)) continue;
    if (!trails && spaces.includes('\t') && isAmongTabs(text, index)) continue;
    if (!trails && gap === 'two' && spaces === '  ' && /[.?!:]["”’)]?$/.test(text.slice(Math.max(0, index - 2), index)))
      continue;
    const closes = !trails && /[.,;:?!)”]/.test(text.charAt(end)) && /[\p{L}\d]/u.test(text.charAt(index - 1));
    const right = trails || (closes && !/[.\w]/.test(text.charAt(end + 1))) ? '' : ' ';
    yield {
      start: index,
      end,
      message: trails
        ? 'The line ends in space, which nobody sees and every copy carries along. Remove it.'
        : `${spaces.includes('\t') ? 'A tab' : 'More than one space'} stands between two words, so no search for the phrase finds it. Leave one space.`,
      fixes: [
        {
          title: right === '' ? 'Remove the space' : 'Leave one space',
          edits: () => [{ start: index, end, text: right }],
        },
      ],
    };
  }
}

/** A gap that is wider parts columns. */
const widest = 8;

/** How much of a line is looked at on each side. */
const nearby = 120;

/** Whether the line has gaps of two kinds or many: its words stand in columns. */
function isTable(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - nearby), at)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const line = before + (text.slice(at, at + nearby).split(/[\r\n]/, 1)[0] ?? '');
  const wide = line.match(/\S(?: {3,}|\t)(?=\S)/g)?.length ?? 0;
  return wide > 1 || (wide > 0 && /(?: {3,}|\t)[£\d.,%—–-]+$/.test(line));
}

/** Whether the line above or below has a tab within it, too: then each parts two columns. */
function isAmongTabs(text: string, at: number): boolean {
  const above = text.slice(Math.max(0, at - 2 * nearby), at).split(/\r\n|[\r\n]/);
  const below = text.slice(at, at + 2 * nearby).split(/\r\n|[\r\n]/);
  return [above.at(-2), below[1]].some((line) => line !== undefined && /\S\t\S/.test(line));
}

/** Not before `’s-Hertogenbosch`. */
const beforeStop = / (?=[.,;:?!)”]|[’']s(?![\w-]))/g;

function* beforeStops(block: Block): Generator<Finding> {
  const { text } = block;
  for (const { index } of matchesIn(block, beforeStop)) {
    const end = index + 1;
    const before = text.charAt(index - 1);
    if (
      !/[\p{L}\d)\]”’%]/u.test(before) &&
      !(/[.?!]/.test(before) && /^”(?:$|[\s.,;:?!)—])/.test(text.slice(end, end + 2)))
    )
      continue;
    const right = text.charAt(end);
    if (/[’']/.test(right) && !/\p{Ll}/u.test(before)) continue;
    // `word ,word`: the space is on the wrong side.
    const isMoved = /[,;]/.test(right) && /^\p{L}/u.test(text.slice(end + 1, end + 2));
    // A decimal, an ellipsis, an address; a mark that opens, turned the wrong way.
    if (/^(?:\.[.\w]|\. \.|:[\w/]|[)”]\p{L})/u.test(text.slice(end, end + 3))) continue;
    if (text.charAt(end) === ':' && (block.kind !== 'turn' || text.startsWith(': Column ', end))) continue;
    if (/[«»]/.test(text.slice(Math.max(0, index - 60), end + 20))) continue;
    yield {
      start: index,
      end: end + 1,
      message: `A space stands before “${text.charAt(end)}”, where a line may break between the two. Remove it.`,
      fixes: [
        isMoved
          ? {
              title: 'Put the space behind it',
              edits: () => [
                { start: index, end, text: '' },
                { start: end + 1, end: end + 1, text: ' ' },
              ],
            }
          : { title: 'Remove the space', edits: () => [{ start: index, end, text: '' }] },
      ],
    };
  }
}

const within = /(?<=[\s—]\(|^\(|[\s—(]“|^“) (?=[\p{L}\d])/gmu;

/** `( Dunmore)`, `“ robust”`: a space behind what opens. */
function* inBrackets(block: Block): Generator<Finding> {
  if (block.kind !== 'turn') return;
  const { text, attribution } = block;
  const named = attribution ? text.slice(attribution.start, attribution.end).matchAll(within) : [];
  const places = [...named].map(({ index }) => index + (attribution?.start ?? 0));
  for (const { index } of matchesIn(block, within)) places.push(index);
  for (const index of places) {
    // The mover of a motion, `—( Mr. Roe.)`, is printed so in many a volume.
    if (text.startsWith('( ', index - 1) && text.charAt(index - 2) === '—') continue;
    yield {
      start: index - 1,
      end: index + 2,
      message: `A space stands behind “${text.charAt(index - 1)}”, where a line may break between the two. Remove it.`,
      fixes: [{ title: 'Remove the space', edits: () => [{ start: index, end: index + 1, text: '' }] }],
    };
  }
}
