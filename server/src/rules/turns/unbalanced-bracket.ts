import { isParty } from '../../model/parties.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import type { BlockRule, TextEdit } from '../rule.ts';
import { trimmed, turnLinesOf } from '../turn-lines.ts';

export const unbalancedBracket: BlockRule = {
  code: 'unbalanced-bracket',
  scope: 'block',
  severity: 'error',
  fix: 'safe',
  summary: 'A bracket in an attribution is opened and not closed, or closed and not opened.',
  why: 'The brackets tell seat, party and office-holder apart; where one is missing, none of them can be read.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North (Lab)
                           ^^^^^^^^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane
                                            ^^^^^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell)
                          ^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Idris Vane Portrait The Minister for Rivers Sir Idris Vane)
                                            ^^^^^^^^^^^^^^^ unbalanced-bracket
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) Lab)
                                           ^^^^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.

Rhona Quill Portrait (Rhona Quill
                     ^ unbalanced-bracket
- Hansard - - - Excerpts

It will.
=>
Idris Vane Portrait The Minister for Rivers (Sir Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It will be cold by then.

Rhona Quill Portrait Rhona Quill
- Hansard - - - Excerpts

It will.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab [V]
                                           ^^^^ unbalanced-bracket
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab) [V]
- Hansard - - - Excerpts

It will be cold by then.
`,
  ],
  silent: [
    `
Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)
- Hansard - - - Excerpts

It will.
`,
    `
Idris Vane Portrait The Minister for Rivers (
Idris Vane)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry (when it sails is late.
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || block.notation !== 'portrait' || !block.attribution) return;
    const { attribution, joined } = turnLinesOf(block);
    if (!attribution || joined !== undefined) return;
    const shown = { start: block.attribution.shown.start, end: attribution.end };
    const found = unbalanced(block, shown);
    if (!found) return;
    const { start, end, edits, opened } = found;
    yield {
      start,
      end,
      message: opened
        ? 'A bracket is opened here and never closed, so seat, party and name cannot be told apart. Close it.'
        : 'A bracket is closed here that was never opened, so seat, party and name cannot be told apart. Open it before the name, or remove it.',
      fixes: [{ title: 'Correct the brackets', edits: () => edits }],
    };
  },
};

interface Unbalanced extends Span {
  readonly edits: readonly TextEdit[];
  readonly opened: boolean;
}

function unbalanced(turn: Turn, shown: Span): Unbalanced | undefined {
  const { text } = turn;
  const open: number[] = [];
  let after = shown.start;
  for (let i = shown.start; i < shown.end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40) open.push(i);
    else if (code === 41) {
      if (open.pop() === undefined) return closed(turn, after, i, shown);
      after = i + 1;
    }
  }
  return open.length > 0 ? unclosed(turn, open, shown) : undefined;
}

/** Brackets left open: the outer one closes before the party, if a party is what comes last, and the others at the end. */
function unclosed(turn: Turn, open: readonly number[], shown: Span): Unbalanced {
  const { text } = turn;
  const virtual = / ?\[V\]$/.exec(text.slice(shown.start, shown.end))?.[0].length ?? 0;
  const end = shown.end - virtual;
  const [first = shown.start] = open;
  const insert = (at: number, words: string): TextEdit => ({ start: at, end: at, text: words });
  const start = trimmed(text, shown.start, shown.end)?.start;
  if (open.length === 1 && first === start)
    return { start: first, end: first + 1, opened: true, edits: [{ start: first, end: first + 1, text: '' }] };
  const last = text.lastIndexOf('(', end - 1);
  const inner = text.slice(last + 1, end).replace(/\)$/, '');
  const before = trimmed(text, first, last);
  if (last > first && before && isParty(inner.trim())) {
    const inside = open.filter((at) => at < last).length;
    const edits = [insert(before.end, ')'.repeat(inside))];
    if (inside < open.length) edits.push(insert(end, ')'));
    return { start: first, end: before.end, opened: true, edits };
  }
  const stop = trimmed(text, first, end)?.end ?? end;
  return { start: first, end: stop, opened: true, edits: [insert(stop, ')'.repeat(open.length))] };
}

/** A bracket that was not opened, at `close`: opened before the name or the seat that it closes, or removed where it closes nothing. */
function closed(turn: Turn, after: number, close: number, shown: Span): Unbalanced {
  const { text, attribution } = turn;
  const inside = trimmed(text, after, close);
  const key = attribution?.portrait ? text.slice(attribution.portrait.start, attribution.portrait.end) : '';
  const at = inside && opensAt(text.slice(inside.start, close), key, after === shown.start);
  if (inside && at !== undefined) {
    const start = inside.start + at;
    return { start, end: close + 1, opened: false, edits: [{ start, end: start, text: '(' }] };
  }
  return { start: close, end: close + 1, opened: false, edits: [{ start: close, end: close + 1, text: '' }] };
}

const titleAtEnd = /(?:Sir|Dame|Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Baroness)\.? $/;

/** Where in `words`, which a bracket closes, it was to be opened: at a seat behind the name, at the name behind an office. */
function opensAt(words: string, key: string, first: boolean): number | undefined {
  if (!first) return 0;
  const at = key === '' ? -1 : words.indexOf(key);
  if (at < 0) return undefined;
  const before = words.slice(0, at);
  const title = titleAtEnd.exec(before)?.[0].length ?? 0;
  if (before.length === title) return words.charAt(key.length + at) === ' ' ? at + key.length + 1 : undefined;
  return at + key.length === words.length && before.endsWith(' ') ? before.length - title : undefined;
}
