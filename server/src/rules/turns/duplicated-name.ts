import type { Span } from '../../syntax/block.ts';
import { isOwn } from '../cast.ts';
import { openingNameOf } from '../opening-name.ts';
import type { BlockRule, Finding } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

export const duplicatedName: BlockRule = {
  code: 'duplicated-name',
  scope: 'block',
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
  ],
  silent: [
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
  *check(block) {
    if (block.kind !== 'turn' || !block.attribution) return;
    const { joined, speech } = turnLinesOf(block);
    if (joined !== undefined) return;
    const { text } = block;
    const { portrait, base, groups } = block.attribution;
    const key = portrait ? text.slice(portrait.start, portrait.end) : undefined;
    for (const span of portrait ? [portrait, base] : [base]) {
      const half = halfOf(text.slice(span.start, span.end), key);
      if (half > 0) yield twice(text, span.start + half, { start: span.start + half + 1, end: span.end });
    }
    for (const [i, group] of groups.entries()) {
      const before = groups[i - 1];
      if (before && text.slice(before.start, before.end) === text.slice(group.start, group.end))
        yield twice(text, before.end + 1, { start: group.start - 1, end: group.end + 1 });
    }
    for (const part of speech) {
      const opening = openingNameOf(text, part);
      if (!opening) continue;
      if (!isOwn(block, opening.name)) break;
      yield twice(text, part.start, { start: part.start, end: opening.colon + 1 }, opening.speech);
    }
  },
};

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
