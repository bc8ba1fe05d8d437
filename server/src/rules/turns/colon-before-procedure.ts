import { Signal } from '../../model/signals.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { doneBehindColon, gestureAt, moveAt } from '../done-not-said.ts';
import type { BlockRule } from '../rule.ts';

export const colonBeforeProcedure: BlockRule = {
  code: 'colon-before-procedure',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['stage-direction-form', 'missing-to-ask'],
  needs: Signal.Colon,
  summary: 'A colon stands between a member’s name and what the member did.',
  why: 'What is said of a member is read as words that the member spoke.',
  examples: [
    `
Lord Lunt: I shall bring a flask.

Baroness Tarn: moved Amendment No. 1:
             ^ colon-before-procedure

Lord Lunt: It will be cold by then.

Several noble Lords rose—

Baroness Tarn: rose—
             ^ colon-before-procedure
=>
Lord Lunt: I shall bring a flask.

Baroness Tarn moved Amendment No. 1:

Lord Lunt: It will be cold by then.

Several noble Lords rose—

Baroness Tarn rose—
`,
    `
Wyn Tarn Portrait Baroness Tarn
- Hansard - - - Excerpts

I shall bring a flask.

Baroness Tarn: moved Amendment 1
             ^ colon-before-procedure

Several noble Lords: rose—
                   ^ colon-before-procedure
=>
Wyn Tarn Portrait Baroness Tarn
- Hansard - - - Excerpts

I shall bring a flask.

Baroness Tarn moved Amendment 1

Several noble Lords rose—
`,
  ],
  silent: [
    `
Wyn Tarn Portrait Baroness Tarn
- Hansard - - - Excerpts

I shall bring a flask.

The flask was this: moved by whom we know not, it had gone cold. Two things rose: moved, they sailed.
`,
    `
Baroness Tarn: Moved by whom?

Lord Lunt: move on, somebody said, and I did.
`,
    `
Ada Pell: It sails on Tuesday.

Idris Vane: rose—

Ada Pell: I shall bring a flask.

Idris Vane: rose—

Ada Pell: It will be cold by then.

Idris Vane: indicated dissent.
`,
    `
Ada Pell: —moved by what I have heard, I sat down.

Idris Vane: rose-coloured glasses were worn on that ferry by all of us.
`,
  ],
  *check(block, style) {
    for (const { colon, done, gesture } of doneIn(block)) {
      if ((gesture ? style.gestures : style.moves) !== 'plain') continue;
      yield {
        start: colon,
        end: colon + 1,
        message:
          'What follows says what the member did, and behind a colon it is read as what the member said. Remove the colon.',
        fixes: [{ title: 'Remove the colon', edits: () => [{ start: colon, end: done.start, text: ' ' }] }],
      };
    }
  },
};

/** A turn's own colon; and those of lines that are read as others: in portrait notation none is a turn. */
function* doneIn(block: Block): Generator<NonNullable<ReturnType<typeof doneBehindColon>>> {
  const { text } = block;
  for (const line of linesOf(block)) {
    const found = doneBehindColon(text, line);
    if (found) yield found;
  }
  if (block.kind !== 'turn' || block.notation !== 'inline' || !block.attribution) return;
  const [first] = block.parts;
  const gesture = first !== undefined && gestureAt(text, first);
  if (first && (gesture || moveAt(text, first))) yield { colon: block.attribution.end, done: first, gesture };
}

function linesOf(block: Block): readonly Span[] {
  if (block.kind === 'procedure') return [block.content];
  if (block.kind === 'heading') return [block.title];
  if (block.kind !== 'turn') return none;
  // `None Portrait Several hon. Members: rose—` is an attribution with nothing behind it.
  const { attribution, parts } = block;
  const shown = attribution && block.notation === 'portrait' && { ...attribution.shown, end: attribution.end };
  return shown && parts.length === 0 ? [shown] : parts.filter(({ kind }, i) => kind === 'paragraph' && i > 0);
}

const none: readonly Span[] = [];
