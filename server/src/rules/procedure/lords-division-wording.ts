import type { Block, Span } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';

export const lordsDivisionWording: BlockRule = {
  code: 'lords-division-wording',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'The totals of a division in the Lords are not in their usual words.',
  why: 'The Lords vote Content and Not-Content, and programs read the totals of `Contents 366; Not-Contents 59.` by these words.',
  examples: [
    `
Contents 366; Non-Contents 59.
              ^^^^^^^^^^^^ lords-division-wording

Amendment 12 agreed.
=>
Contents 366; Not-Contents 59.

Amendment 12 agreed.
`,
    `
On Question, Their Lordships divided: 366 Contents; 59 Not-Contents.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lords-division-wording
=>
On Question, Their Lordships divided: Contents 366; Not-Contents 59.
`,
    `
Contents 366, Not Contents 59.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lords-division-wording

Division No. 1

CONTENTS

Tarn, L.
Alston, B.

NOES
^^^^ lords-division-wording

Rhodd, L.
=>
Contents 366; Not-Contents 59.

Division No. 1

CONTENTS

Tarn, L.
Alston, B.

NOT-CONTENTS

Rhodd, L.
`,
  ],
  silent: [
    `
Contents 366; Not-Contents 59.

Their Lordships divided: Contents, 118; Not-Contents, 95.

Their Lordships divided: Contents, 29; Not Contents, 12.
`,
    `
Lord Tarn: My Lords, there were 366 Contents and 59 Not-Contents, and I was one of the non-contents of the last century.

Baroness Alston: Contents were what I looked for in the report.
`,
    `
Table of Contents 3

The non-contents are 12 in number.
`,
  ],
  *check(block) {
    const { text } = block;
    if (block.kind === 'time' || block.kind === 'marker' || block.kind === 'header') return;
    for (const { start, end } of block.kind === 'turn' ? block.parts : linesOf(block)) {
      if (end - start > longest) continue;
      if (!mayState(text, start)) continue;
      const words = text.slice(start, end);
      if (!/ontent|ONTENT|Ayes|^(?:AYES?|NOES)$/.test(words)) continue;
      if (wrongTitle.test(words))
        yield mend(start, words, /ON/.test(words) || capitals.test(text) ? 'NOT-CONTENTS' : 'Not-Contents');
      else if (block.kind === 'division' && ofCommons.test(words)) {
        if (capitals.test(text)) yield mend(start, words, words.startsWith('N') ? 'NOT-CONTENTS' : 'CONTENTS');
      } else yield* inTotals(start, words);
    }
  },
};

/** A title of the lists, as it is in capitals. */
const capitals = /^(?:NOT-)?CONTENTS\s*$/m;
/** A title that the lists of the Commons have, or the half of one. */
const ofCommons = /^(?:AYES?|NOES|CONTENT|NOT-CONTENT)$/;

/** Whether a line opens as one that states totals: `On Question`, `The House`, `Their Lordships`, `Division`, `Contents`, `Non-`, a number. */
function mayState(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code === 84)
    return (
      text.startsWith('Their ', start) || text.startsWith('The House', start) || text.startsWith('The Comm', start)
    );
  return (
    (code >= 48 && code <= 57) || code === 67 || code === 65 || code === 68 || code === 78 || code === 79 || code === 99
  );
}

const wrongTitle = /^(?:NON?[- ]?CONTENTS|Non[- ]?[Cc]ontents|NOT ?CONTENTS)$/;

const number = '\\d[\\d,]*';
const not = '(?:[Nn]on|[Nn]o|[Nn]ot|NO[TN])[-\u2013 ]?(?:[Cc]ontents?|CONTENTS?)';
const content = '(?:[Cc]ontents?|CONTENTS?)';
const totals = new RegExp(
  String.raw`^(?:Division \d+\s*[:\u2014-]?\s*|.{0,120}?\b(?:[Tt]heir Lordships|The House|The Committee) (?:having )?divided\s*[:.,;]\s*(?:\u2014\s*)?)?((?:${content}[:,]? ?${number}|${number} ${content})(?: ?[;,./:] ?| and | )(?:and )?(?:(${not})[:,]? ?${number}|${number} (${not})))\.?$`,
);
/** `Contents 366; Not-Contents 59`, and what other volumes and pages have: `Contents, 29; Not Contents, 12`, `Contents: 366 / Not-Contents: 59`. */
const right = new RegExp(
  `^Contents (?:${number}; Not-Contents ${number}|${number} / Not-Contents ${number})$|^Contents[:,] ${number} ?[;,/] Not[- ]Contents[:,] ${number}$`,
);
/** As the Commons state theirs. */
const asCommons = new RegExp(
  String.raw`\b[Tt]heir Lordships divided\s*[:.,;]\s*(Ayes[:,]? ?${number}(?: ?[;,] ?| and | )Noes[:,]? ?${number})\.?$`,
);
/** Nothing but the word for those against is wrong: the rest is as this Hansard prints it. */
const rightButWord = new RegExp(
  `^Contents ${number}(?:;| /) ${not} ${number}$|^Contents[:,] ${number} ?[;,/] ${not}[:,] ${number}$`,
);

function* inTotals(start: number, words: string): Iterable<Finding> {
  const found = totals.exec(words) ?? asCommons.exec(words);
  const body = found?.[1];
  if (!found || body === undefined || right.test(body)) return;
  const from = start + words.indexOf(body);
  const word = found[2];
  if (word !== undefined && rightButWord.test(body)) {
    yield mend(from + body.indexOf(word), word, 'Not-Contents');
    return;
  }
  const [first = '', second = ''] = body.match(/\d(?:[\d,]*\d)?/g) ?? [];
  yield mend(from, body, `Contents ${first}; Not-Contents ${second}`);
}

const longest = 200;
const none: readonly Span[] = [];

/** The lines outside turns that may state totals, or stand over a list. */
function linesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'procedure':
      return [block.content];
    case 'heading':
      return [block.title];
    case 'division':
      return [...block.text.matchAll(/\S[^\r\n]*/g)].map(({ index, 0: words }) => ({
        start: index,
        end: index + words.trimEnd().length,
      }));
    default:
      return none;
  }
}

const mend = (start: number, wrong: string, wanted: string): Finding => ({
  start,
  end: start + wrong.length,
  message: `“${wrong}” is not how the Lords state their votes, so the division is not read. Write “${wanted}”.`,
  fixes: [{ title: `Write “${wanted}”`, edits: () => [{ start, end: start + wrong.length, text: wanted }] }],
});
