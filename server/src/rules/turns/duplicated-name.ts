import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, unread } from '../aspects.ts';
import { isOwn } from '../cast.ts';
import { openingNameOf } from '../opening-name.ts';
import type { DebateRule, Finding } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';
import { unreadOf } from '../unread.ts';

export const duplicatedName: DebateRule = {
  code: 'duplicated-name',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
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
  ],
  silent: [
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
  reads: [aboveSpeech, unread, ({ block }) => within(block)],
  near: 1,
  *check(facts) {
    for (const block of facts.blocks) for (const finding of within(block)) yield { block, ...finding };
    for (const { block, start, end } of unreadOf(facts, 'duplicated-name'))
      yield { block, ...twice(block.text, start - 1, { start, end }) };
  },
};

const none: readonly Finding[] = [];

const within: (block: Block) => readonly Finding[] = memo((block) => {
  if (block.kind !== 'turn' || !block.attribution) return none;
  const found: Finding[] = [];
  const { joined, speech } = turnLinesOf(block);
  if (joined !== undefined) return none;
  const { text } = block;
  const { portrait, base, groups } = block.attribution;
  const key = portrait ? text.slice(portrait.start, portrait.end) : undefined;
  for (const span of portrait ? [portrait, base] : [base]) {
    const half = halfOf(text.slice(span.start, span.end), key);
    if (half > 0) found.push(twice(text, span.start + half, { start: span.start + half + 1, end: span.end }));
  }
  for (const [i, group] of groups.entries()) {
    const before = groups[i - 1];
    if (before && text.slice(before.start, before.end) === text.slice(group.start, group.end))
      found.push(twice(text, before.end + 1, { start: group.start - 1, end: group.end + 1 }));
  }
  // In inline notation only the first paragraph is the speaker's own: another that opens so is a turn.
  for (const part of block.notation === 'inline' ? speech.slice(0, 1) : speech) {
    const opening = openingNameOf(text, part);
    if (!opening) continue;
    if (!isOwn(block, opening.name)) break;
    found.push(twice(text, part.start, { start: part.start, end: opening.colon + 1 }, opening.speech));
  }
  return found.length > 0 ? found : none;
});

/** Where the second of two equal names begins, less the space before it; 0 when `name` is not one name twice. */
function halfOf(name: string, key: string | undefined): number {
  const half = (name.length - 1) / 2;
  if (!Number.isInteger(half) || half < 3 || !/\s/.test(name.charAt(half))) return 0;
  const first = name.slice(0, half);
  return first === name.slice(half + 1) && (first === key || first.includes(' ')) ? half : 0;
}

/** The second name goes, with what stands between it and `from` before it, or up to `to` behind it. */
function twice(text: string, from: number, again: Span, to = again.end): Finding {
  const words = text.slice(again.start, again.end).replace(/:$/, '');
  return {
    start: again.start,
    end: again.end,
    message: `“${words}” is given twice, so it is not read as the name that it is. Remove the second.`,
    fixes: [{ title: `Remove the second “${words}”`, edits: () => [{ start: from, end: to, text: '' }] }],
  };
}
