import { attributionOf } from '../../model/attribution.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import type { BlockRule, House, TextEdit } from '../rule.ts';
import { type TurnLines, turnLinesOf } from '../turn-lines.ts';

export const speechOnAttribution: BlockRule = {
  code: 'speech-on-attribution',
  scope: 'block',
  severity: 'error',
  fix: 'safe',
  yieldsTo: ['production-residue', 'invisible-character'],
  summary: 'Speech stands on the line of the attribution or of the link line.',
  why: 'Those two lines name the speaker and are not read as speech, so the words on them are lost to a search or a count.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab) Will the Minister come and see the ferry?
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speech-on-attribution
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts I shall bring a flask.
                         ^^^^^^^^^^^^^^^^^^^^^^ speech-on-attribution
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab): Will the Minister come and see the ferry?
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speech-on-attribution

It sails on Tuesday.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Will the Minister come and see the ferry?

It sails on Tuesday.
`,
    `
Idris Vane Portrait Idris Vane rose—
                               ^^^^^ speech-on-attribution
- Hansard - - - Excerpts
=>
Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

rose—
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)—It sails on Tuesday.
                                                 ^^^^^^^^^^^^^^^^^^^^ speech-on-attribution

Idris Vane Portrait Idris Vane. I shall bring a flask.
                                ^^^^^^^^^^^^^^^^^^^^^^ speech-on-attribution

Aldous Renwick Portrait Mr Speaker I call the hon. Lady.
                                   ^^^^^^^^^^^^^^^^^^^^^ speech-on-attribution
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.

Aldous Renwick Portrait Mr Speaker
- Hansard - - - Excerpts

I call the hon. Lady.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - ExcerptsWe sail on Tuesday.
                        ^^^^^^^^^^^^^^^^^^^ speech-on-attribution
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

We sail on Tuesday.
`,
  ],
  silent: [
    `
None Portrait Several hon. Members rose—
- Hansard -
`,
    `
Idris Vane Portrait The Minister for Rivers, Harbours and the Sea (Idris Vane) [V]
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) [Lab]
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers [Idris Vane]
- Hansard - - - Excerpts

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpt

It sails on Tuesday.
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || block.notation !== 'portrait' || !block.attribution) return;
    const lines = turnLinesOf(block);
    const { attribution, link, ahead, speech, behind, joined } = lines;
    if (!attribution || joined !== undefined) return;
    const [first] = speech;
    const found = ahead ?? (behind ? first : undefined);
    if (!found) return;
    const { start, end } = { start: found.start + punctuation(block.text, found), end: found.end };
    const words = block.text.slice(start, end);
    if (start >= end || bracketed.test(words)) return;
    // `None Portrait Several hon. Members rose.`: what they did is a part of the line, and the stop alone is wrong.
    if (block.text.startsWith('None Portrait ') && /^[Rr]ose\b.{0,3}$/.test(words)) return;
    const moved = !ahead && link ? 'link line' : 'attribution';
    yield {
      start,
      end,
      message: `These words stand on the line of the ${moved}, where they are not read as speech. Give them a paragraph of their own below.`,
      fixes: [
        {
          title: 'Put the speech into its own paragraph',
          edits: (house) =>
            ahead ? moveDown(block, lines, { start, end }, house) : breakBefore(block, lines, start, house),
        },
      ],
    };
  },
};

/** `[Lab]`, `[Ada Pell]`: a party or a name in brackets of another kind, which is nobody’s speech. */
const bracketed = /^\[[^[\].]{1,60}\]$/;

/** How many characters of the speech are a colon or a dash that stood between the name and the words. */
const punctuation = (text: string, { start, end }: Span): number =>
  /^[:;,.\u2010-\u2015-]?\s*/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;

/** The end of the attribution, without a sign that was set between the name and the speech. */
const nameEnd = (text: string, { start, end }: Span): number =>
  end - (/(?<=\p{Ll}{3}|\))[.,:;\u2010-\u2015-]$/u.exec(text.slice(Math.max(start, end - 4), end))?.[0].length ?? 0);

/** The words go from before the link line to after it. */
function moveDown(turn: Turn, { attribution, link, ahead }: TurnLines, words: Span, { lineEnd }: House): TextEdit[] {
  if (!attribution || !link || !ahead) return [];
  return [
    { start: nameEnd(turn.text, attribution), end: ahead.end, text: '' },
    { start: link.end, end: link.end, text: `${lineEnd}${lineEnd}${turn.text.slice(words.start, words.end)}` },
  ];
}

/** The words go down, behind the link line or, where there is none, behind a new one. */
function breakBefore(turn: Turn, { attribution, link }: TurnLines, start: number, house: House): TextEdit[] {
  const { lineEnd } = house;
  if (link) return [{ start: link.end, end: start, text: `${lineEnd}${lineEnd}` }];
  const line = house.linkLineOf(attributionOf(turn)?.speaker);
  return attribution
    ? [{ start: nameEnd(turn.text, attribution), end: start, text: `${lineEnd}${line}${lineEnd}${lineEnd}` }]
    : [];
}
