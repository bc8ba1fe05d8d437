import { isFormOf } from '../../model/names.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, unread } from '../aspects.ts';
import { isOwn } from '../cast.ts';
import { type OpeningName, openingNameOf } from '../opening-name.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { unreadOf } from '../unread.ts';

export const duplicatedName: DebateRule = {
  code: 'duplicated-name',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  yieldsTo: ['colon-before-procedure'],
  summary: 'A name is given twice in one attribution, or again at the head of the speech.',
  why: 'The two together are the name of nobody, so the turn is counted for a speaker who does not exist, or the name for speech.',
  examples: [
    `
Ada Pell Portrait Ada Pell Ada Pell
                           ^^^^^^^^ duplicated-name
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Idris Vane: I shall bring a flask.
^^^^^^^^^^^ duplicated-name

Mr Vane: I shall bring two.
^^^^^^^^ duplicated-name
=>
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.

I shall bring two.
`,
    `
Mr Vane: Mr Idris Vane: I shall bring a flask.
         ^^^^^^^^^^^^^^ duplicated-name

Ada Pell Ada Pell (Dunmore North) (Lab): It sails on Tuesday.
         ^^^^^^^^ duplicated-name
=>
Mr Vane: I shall bring a flask.

Ada Pell (Dunmore North) (Lab): It sails on Tuesday.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicated-name
- Hansard - - - Excerpts

It sails on Tuesday.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.
`,
  ],
  silent: [
    `
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

The record says:

“Order.

Idris Vane: I shall not.”
`,
    `
Mr Vane: Mr Speaker: who is that?

Ada Pell: Idris Vane: a flask of his own.
`,
    `
Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Ada Pell, my great-aunt, sailed on it in 1934.
`,
    `
Baroness Tarn of Dunmore Portrait Baroness Tarn of Dunmore (Lab)
- Hansard - - - Excerpts

My Lords, it sails on Tuesday.
`,
    `
Ada Lunt Portrait Ada Lunt (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Sir Tobias Lunt: It will be cold.

Baroness Tarn Portrait Baroness Tarn (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Lord Tarn: It will be cold.

Idris Vane Portrait Mr Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Mrs Vane: It will be cold.
`,
    `
Robert Roberts Portrait Robert Roberts (Carrow) (Con)
- Hansard - - - Excerpts

It has sailed.
`,
  ],
  reads: [aboveSpeech, ({ block }) => within(block)],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    for (const block of facts.blocks) for (const finding of within(block)) yield { block, ...finding };
    for (const { block, start, end, edits } of unreadOf(facts, 'duplicated-name'))
      yield { block, ...repeated(block.text, start, end, edits[0]?.start ?? start) };
  },
};

const none: readonly Finding[] = [];

const within: (block: Block) => readonly Finding[] = memo((block) => {
  if (block.kind !== 'turn' || !block.attribution) return none;
  const found: Finding[] = [];
  const { joined, speech } = turnLinesOf(block);
  if (joined !== undefined) return none;
  const { text } = block;
  const { portrait } = block.attribution;
  // A question's number stands before the name.
  const { start } = portrait ? block.attribution : block.attribution.shown;
  const key = portrait ? text.slice(portrait.start, portrait.end) : undefined;
  const attribution = block.notation === 'portrait' ? turnLinesOf(block).attribution : block.attribution;
  const end = attribution?.end ?? block.attribution.end;
  const again = againIn(text.slice(start, end), key);
  if (again) found.push(repeated(text, start + again.start, start + again.end, start + again.from));
  // In inline notation only the first paragraph is the speaker's own: another that opens so is a turn.
  for (const part of block.notation === 'inline' ? speech.slice(0, 1) : speech) {
    const opening = openingNameOf(text, part);
    if (!opening) continue;
    if (!isOwn(block, opening.name) || isOpen(text, speech[0]?.start ?? 0, part.start)) break;
    found.push(atSpeech(block, part.start, opening));
  }
  return found.length > 0 ? found : none;
});

/** Whether a quotation is open at `to`: who spoke is named in it. */
function isOpen(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = text.indexOf('\u201c', from); at >= 0 && at < to; at = text.indexOf('\u201c', at + 1)) depth += 1;
  for (let at = text.indexOf('\u201d', from); at >= 0 && at < to; at = text.indexOf('\u201d', at + 1)) depth -= 1;
  return depth > 0;
}

/** A name that is there again in an attribution: it goes, with what parts it from the words before it, from `from`. */
interface Again extends Span {
  readonly from: number;
}

/** What is given twice in the words of an attribution; `key` is what stands before `Portrait` in them. */
function againIn(words: string, key: string | undefined): Again | undefined {
  if (key === undefined) return twiceIn(words, 0, undefined);
  const shown = key.length + ' Portrait '.length;
  const whole = halfOf(words, undefined);
  if (whole > 0 && words.slice(0, whole).includes(' Portrait '))
    return { from: whole, start: whole + words.slice(whole).search(/\S/), end: words.length };
  // `Ada Pell Portrait Ada Pell Portrait Ada Pell`, `Ada Pell Portrait Portrait Ada Pell`.
  for (const more of [`${key} Portrait `, 'Portrait ']) {
    if (words.startsWith(more, shown) && words.length > shown + more.length)
      return { from: shown - 1, start: shown, end: shown + more.length - 1 };
  }
  const half = halfOf(key, key);
  if (half > 0) return { from: half, start: half + 1, end: key.length };
  return twiceIn(words, shown, half > 0 ? key.slice(0, half) : key);
}

/** Brackets, one of which may hold a pair of its own, and the same again. */
const brackets = /((?: \([^()]{1,80}(?:\([^()]{1,80}\)[^()]{0,80})?\)){1,2})\1$/;

/** What is given twice in the words that were printed, which begin at `start`. */
function twiceIn(words: string, start: number, key: string | undefined): Again | undefined {
  const shown = words.slice(start).replace(/ (?:\[V\]|rose\s?[\u2010-\u2015-]?)$/, '');
  const end = start + shown.length;
  const half = halfOf(shown, key);
  if (half > 0) return { from: start + half, start: start + half + firstLetter(shown.slice(half)), end };
  const open = shown.indexOf(' (');
  const base = open < 0 ? shown : shown.slice(0, open);
  const name = halfOf(base, key);
  if (name > 0)
    return { from: start + name, start: start + name + firstLetter(base.slice(name)), end: start + base.length };
  // `Ada Pell (Dunmore North) (Lab) (Dunmore North) (Lab)`
  const groups = open < 0 ? undefined : brackets.exec(shown.slice(open))?.[1];
  if (groups !== undefined) return { from: end - groups.length, start: end - groups.trimStart().length, end };
  // `Ada Pell The Minister for Rivers (Ada Pell)`, `The Minister for Rivers (Ada Pell) Ada Pell`
  const close = shown.indexOf(')', open);
  if (open > 0 && close > open) {
    const holds = shown.slice(open + 2, close);
    if (shown.slice(close + 1) === ` ${holds}`) return { from: start + close + 1, start: start + close + 2, end };
    if (base.startsWith(`${holds} The `)) return { from: start, start, end: start + holds.length };
  }
  return wordTwice(base, start, key);
}

/** `Ada Pell Pell`, `Ada Ada Pell`: a word of a name that has it once. */
function wordTwice(base: string, start: number, key: string | undefined): Again | undefined {
  const found = /(?<=^|\s)(\p{Lu}[\p{L}’'-]{2,30}) \1(?=$|\s)/u.exec(base);
  if (!found?.[1]) return undefined;
  const office = base.startsWith('The ');
  const from = found.index + found[1].length;
  const right = base.slice(0, from) + base.slice(found.index + found[0].length);
  const isName = key === undefined ? right.includes(' ') : right === key || isFormOf(right, key);
  if (!isName || (office && right !== key)) return undefined;
  return { from: start + from, start: start + from + 1, end: start + found.index + found[0].length };
}

/** Where a name ends that `words` are twice, with a space or a sign between, or none where it is the key; 0 otherwise. */
function halfOf(words: string, key: string | undefined): number {
  if (key !== undefined && words === key + key) return key.length;
  const gap = words.length % 2 === 1 ? 1 : 2;
  const half = (words.length - gap) / 2;
  if (half < 3 || !/^(?:[:;,]? |\r?\n|\r)$/.test(words.slice(half, half + gap))) return 0;
  const first = words.slice(0, half);
  return first === words.slice(half + gap) && (first === key || first.includes(' ')) ? half : 0;
}

const firstLetter = (words: string): number => words.search(/[^\s:;,]/);

/** The speech opens with the name: of `Ada Pell: Ada Pell (Dunmore North) (Lab): No.` the one without the seat goes. */
function atSpeech(
  { text, notation, attribution }: Turn,
  start: number,
  { colon, speech, shown, name }: OpeningName,
): Finding {
  const fuller =
    notation === 'inline' && attribution && shown !== name && text.slice(attribution.start, attribution.end) === name;
  if (fuller) return { ...repeated(text, attribution.start, attribution.end + 1, attribution.start, start) };
  const glue = text.charCodeAt(start - 1) === 58 ? ' ' : '';
  return repeated(text, start, colon + 1, start, speech, glue);
}

/** The name at `start` goes, with what stands between it and `from` before it, or up to `to` behind it. */
function repeated(text: string, start: number, end: number, from: number, to = end, glue = ''): Finding {
  const words = text.slice(start, end).replace(/:$/, '');
  // Where the first of two goes, so does the space behind it.
  const stop = from === start && text.charCodeAt(to) === 32 ? to + 1 : to;
  return {
    start,
    end,
    message: `“${words}” is given twice, so it is not read as the name that it is. Remove one of the two.`,
    fixes: [{ title: `Remove one “${words}”`, edits: () => [{ start: from, end: stop, text: glue }] }],
  };
}
