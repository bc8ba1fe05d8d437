import { gestureAt, moveAt } from '../done-not-said.ts';
import type { BlockRule } from '../rule.ts';
import { Signal } from '../signals.ts';

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
  ],
  silent: [
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
    if (block.kind !== 'turn' || block.notation !== 'inline' || !block.attribution) return;
    const [first] = block.parts;
    if (!first) return;
    const gesture = style.gestures === 'plain' && gestureAt(block.text, first);
    if (!gesture && !(style.moves === 'plain' && moveAt(block.text, first))) return;
    const { end: colon } = block.attribution;
    yield {
      start: colon,
      end: colon + 1,
      message:
        'What follows says what the member did, and behind a colon it is read as what the member said. Remove the colon.',
      fixes: [{ title: 'Remove the colon', edits: () => [{ start: colon, end: first.start, text: ' ' }] }],
    };
  },
};
