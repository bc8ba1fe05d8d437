import type { Block, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, unread } from '../aspects.ts';
import type { DebateRule, Finding, TextEdit } from '../rule.ts';
import { unreadOf } from '../unread.ts';

export const malformedColon: DebateRule = {
  code: 'malformed-colon',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary:
    'Another sign stands where a colon parts a speaker’s name from the speech, or one beside it, or no space behind it.',
  why: 'Without the colon the words are given to whoever spoke before; with another sign beside it they open with that sign.',
  examples: [
    `
Baroness Tarn (Lab): My Lords, it sails on Tuesday.

Lord Lunt; My Lords, I shall bring a flask.
         ^ malformed-colon

Baroness Tarn. It will be cold by then.
             ^ malformed-colon

Lord Lunt: : It will.
           ^ malformed-colon

Baroness Tarn:—I shall wear a scarf.
              ^ malformed-colon
=>
Baroness Tarn (Lab): My Lords, it sails on Tuesday.

Lord Lunt: My Lords, I shall bring a flask.

Baroness Tarn: It will be cold by then.

Lord Lunt: It will.

Baroness Tarn: I shall wear a scarf.
`,
    `
Mr Speaker: Order.

Ada Pell (Dunmore North) (Lab); It sails on Tuesday.
                              ^ malformed-colon

Mr Speaker: Order.

The Minister for Rivers (Idris Vane). I shall bring a flask.
                                    ^ malformed-colon
=>
Mr Speaker: Order.

Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

The Minister for Rivers (Idris Vane): I shall bring a flask.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

The Minister of State, Department for Rivers (Idris Vane); I shall bring a flask.
                                                         ^ malformed-colon

Ada Pell : It will be cold by then.
         ^ malformed-colon

Mr Speaker: Order.

Ada Pell—I thank him for the flask.
        ^ malformed-colon

Mr Speaker: Order.

Ada Pell:He may have mine.
        ^ malformed-colon
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

The Minister of State, Department for Rivers (Idris Vane): I shall bring a flask.

Ada Pell: It will be cold by then.

Mr Speaker: Order.

Ada Pell: I thank him for the flask.

Mr Speaker: Order.

Ada Pell: He may have mine.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab).
                                                ^ malformed-colon
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane:
                              ^ malformed-colon
- Hansard - - - Excerpts

I shall bring a flask.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Marta de Quill (Holme) (Con), I shall bring a flask.
                            ^ malformed-colon

Ada Pell, Order is not kept on that ferry.
        ^ malformed-colon

Mr Speaker: Order.

Ada Pell - The Minister has been asked for nine years whether it will sail on a Friday.
         ^ malformed-colon
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Marta de Quill (Holme) (Con): I shall bring a flask.

Ada Pell: Order is not kept on that ferry.

Mr Speaker: Order.

Ada Pell: The Minister has been asked for nine years whether it will sail on a Friday.
`,
  ],
  silent: [
    `
Ada Pell (Dunmore North) (Lab): I have a word of those who are gone.

Mr. Vane. I remember him well.

Idris Vane, I am told, drank tea. Idris Vane, May 3 and after.
`,
    `
Ada Pell (Dunmore North) (Lab): I have two questions.

Mr Speaker—I beg your pardon, Madam Deputy Speaker—it is late.

Ada Pell—my own name—is on neither list.

Idris Vane: ...and so is mine.
`,
    `
Ada Pell (Dunmore North) (Lab): Who sailed on it?

Idris Vane. Nobody else.

Idris Vane; Rhona Quill; Tobias Lunt.

Mr. Vane was seen on the quay.

Idris Vane (Carrow) (Con): —and with a flask.
`,
    `
Ada Pell (Dunmore North) (Lab): I have a list:

Holme Dunmore. The boat is late.

Friday Evening; The boat has gone.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Ada Pell. My name is not a long one.
`,
  ],
  reads: [aboveSpeech, ({ block }) => besideColon(block)],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    for (const block of facts.blocks) {
      const beside = besideColon(block);
      if (beside) yield { block, ...beside };
    }
    for (const { block, name, start, end, edits } of unreadOf(facts, 'malformed-colon')) {
      const sign = block.text.slice(start, end);
      const message = `“${sign}” stands behind “${name}” where a colon is due, so these words are given to whoever spoke before. Make it a colon.`;
      yield { block, start, end, message, fixes: fixesOf(edits) };
    }
  },
};

const fixesOf = (edits: readonly TextEdit[]) => [{ title: 'Make it a colon', edits: () => edits }];

/** A sign too many on either side of the colon that is read, or no space behind it: `Jane Roe: :`, `Jane Roe:—`, `Jane Roe;:`. */
const besideColon: (block: Block) => Finding | undefined = memo((block) => {
  if (block.kind !== 'turn' || !block.attribution) return undefined;
  if (block.notation !== 'inline') return overSpeech(block);
  const { text } = block;
  const colon = block.attribution.end;
  const after = behind.exec(text.slice(colon, colon + 8));
  const before = ahead.exec(text.slice(Math.max(block.attribution.start, colon - 5), colon))?.[0].length ?? 0;
  if (!after && before === 0) return undefined;
  const marks = after?.[1] ?? after?.[2] ?? after?.[3] ?? '';
  const end = colon + (after?.[0].length ?? 0);
  const at = colon + (after?.[0].indexOf(marks, 1) ?? 0);
  const [start, stop] = after ? (marks === '' ? [colon, colon + 1] : [at, at + marks.length]) : [colon - before, colon];
  const sign = text.slice(start, stop);
  return {
    start,
    end: stop,
    message:
      sign === ':' && start === colon
        ? 'No space stands behind the colon that parts the speaker’s name from the speech, so the two run into each other. Put a space there.'
        : `“${sign}” stands beside the colon behind the speaker’s name, so name or speech is read with it. Leave the colon alone.`,
    fixes: fixesOf([{ start: colon - before, end: after ? end : colon + 1, text: after ? ': ' : ':' }]),
  };
});

/** `Jane Roe Portrait Jane Roe:`, `… (Stafford) (Con).`: on its own line, over a link line, a name has no sign behind it. */
function overSpeech({ attribution, link, text }: Turn): Finding | undefined {
  if (!attribution?.portrait || !link) return undefined;
  const { base, groups } = attribution;
  const last = groups.at(-1);
  const stop = last ? last.end + 1 : base.end;
  const [found = '', sign] = /^\s?([.:;,]{1,2})\s*$/.exec(text.slice(stop, Math.min(link.start, stop + 8))) ?? [];
  if (sign === undefined || stop + found.length !== link.start) return undefined;
  const start = stop + found.indexOf(sign);
  const edits = [{ start: stop, end: start + sign.length, text: '' }];
  return {
    start,
    end: start + sign.length,
    message: `“${sign}” stands behind the speaker’s name, which has a line of its own here, so the name is read with it. Remove it.`,
    fixes: [{ title: `Remove “${sign}”`, edits: () => edits }],
  };
}

/** A dash with a space before it, or before a small letter, goes on with speech that was interrupted; so do three dots. */
const behind =
  /^:(?!\s?\.{3})(?:\s?([:;.,](?:\s?[:;.,])?)\s*|([:;.,\u2010-\u2015-]+)\s?(?=["“‘'\p{Lu}\d])|\s([\u2010-\u2015-])\s(?=\p{Lu})|(?=["“‘\p{Lu}]|\d{1,3}\.\s))/u;
/** A full stop behind three letters or a bracket is no initial’s. */
const ahead = /(?<=[\p{Lu}\p{Ll}]{3}|\))[.;,]+\s?$/u;
