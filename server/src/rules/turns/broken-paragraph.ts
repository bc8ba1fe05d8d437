import { isHeadingForm } from '../../syntax/lines.ts';
import { isBroken, opensSentence } from '../going-on.ts';
import { joint } from '../lexicon.ts';
import type { BlockRule, Fix } from '../rule.ts';
import { firstWord, lastWord, turnLinesOf } from '../turn-lines.ts';

export const brokenParagraph: BlockRule = {
  code: 'broken-paragraph',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A paragraph breaks off in the middle of a sentence, and the next goes on with it.',
  why: 'A reader stops where the paragraph does, and a search finds neither half of the sentence.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were
                                                  ^^^^ broken-paragraph

later still. I have written to the company.
^^^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and the lambs were later still. I have written to the company.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and it carried
                                           ^^^^^^^ broken-paragraph

140 lambs and a piano.
^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late again on Friday, and it carried 140 lambs and a piano.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Harbour Pilots: Ske
                ^^^ broken-paragraph

rries Development
^^^^^ …

I have asked the Chair of t
                          ^ broken-paragraph

e Ferries Committee for his view.
^ …

The ferry was late again on Friday, and the lambs were
                                                  ^^^^ broken-paragraph

later still.
^^^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Harbour Pilots: Ske

rries Development

I have asked the Chair of t

e Ferries Committee for his view.

The ferry was late again on Friday, and the lambs were later still.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am grateful to the hon.
                     ^^^^ broken-paragraph

Gentleman for his flask.
^^^^^^^^^ …

We have
   ^^^^ broken-paragraph

waited nine years for a service that runs after six o’clock, and the piper has waited for ten.
^^^^^^ …

The hon. Member for Carrow (Idris Vane)
                                  ^^^^^ broken-paragraph

asked about the lambs. They are well, and they will be later still.
^^^^^ …

I have asked my hon. Friend the
                            ^^^ broken-paragraph

Member for Carrow for his view.
^^^^^^ …

The ferry was late again on Friday, and the lambs
                                            ^^^^^ broken-paragraph
were later still than they had been on any Friday since the quay at Holme Dunmore was built.
^^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am grateful to the hon. Gentleman for his flask.

We have waited nine years for a service that runs after six o’clock, and the piper has waited for ten.

The hon. Member for Carrow (Idris Vane) asked about the lambs. They are well, and they will be later still.

I have asked my hon. Friend the Member for Carrow for his view.

The ferry was late again on Friday, and the lambs were later still than they had been on any Friday since the quay at Holme Dunmore was built.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The harbour board considered all of my amend-
                                       ^^^^^^ broken-paragraph

ments on Tuesday.
^^^^^ …
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The harbour board considered all of my amendments on Tuesday.
`,
  ],
  silent: [
    // Items of lists, and what no speaker said.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The bodies that have been consulted are as follows

the Harbour Board

the Pilots’ Union and the piper

I want to ask three questions of the Minister

first, will he come; and, if he will not, has he a boat?

The ports that it has called at this year are on the two quays

the old harbour

the northern isles

Lambs carried from Holme, 3,838

1,204 of them asleep

Idris Vane holding answer 3 June 2019

1,065 lambs sailed in 2018.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The money for the ferry that we have waited for is in the

913 Ferries 3 APRIL 2019 Ferries 914

hands of the Treasury.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move,

That this House has considered ferry services.

The company’s own notice says:

“no sailing is late that has not yet sailed”

and I leave the House to make of that what it can. The terms are three: that the ferry must

(a) sail,

(b) arrive, and

(c) come back.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The clause as amended would read as follows:

“The company must publish a timetable for the services to

the northern isles, and

the western isles.”
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move,

That this House,

noting that the ferry was late again on Friday,

regrets the loss of the lambs’ afternoon; and calls on the company to publish a timetable.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Amendment 4, in clause 2, page 3, line 8, after second “ferry”

or boat”.

At end of clause 3, insert

subsections (2) and (3).
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I have three questions on the timetable

1. Does the Minister have one?

2. Has he read it?
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It is for all of us here to hear what is said of the

“lambs of Friday” in the song that they sing at Holme Dunmore:

“The boat was late upon the shore,

The tide was out and so

the piper had a cold.”
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

On Friday the ferry carried

140 lambs and a goat

12 pianos

3 flasks
`,
  ],
  *check(block) {
    if (block.kind !== 'turn') return;
    const { speech } = turnLinesOf(block);
    for (let i = 1; i < speech.length; i += 1) {
      const before = speech[i - 1];
      const after = speech[i];
      if (!before || !after || !isBroken(block, i, speech)) continue;
      const { text } = block;
      const hyphen = text.charCodeAt(before.end - 1) === 45;
      const start = lastWord(text, before.start, before.end);
      const end = firstWord(text, after.start, after.end);
      const join = (title: string, glue: string): Fix => ({
        title,
        edits: () => [
          { start: before.end - (glue === '' && isOneWord && hyphen ? 1 : 0), end: after.start, text: glue },
        ],
      });
      const isOneWord = areParts(text.slice(start, before.end), text.slice(after.start, end));
      const inWord =
        isPiece(text.slice(start, before.end)) ||
        isPiece(text.slice(after.start, end)) ||
        isTitle(text.slice(before.start, before.end));
      yield {
        start,
        end,
        message:
          'The paragraph breaks off in the middle of a sentence and the next goes on with it, so neither can be read alone. Join them.',
        fixes:
          inWord && !hyphen && !isOneWord
            ? [
                join('Join the paragraphs, and the word between them', ''),
                join('Join the paragraphs with a space', ' '),
              ]
            : [join('Join the paragraphs', hyphen || isOneWord ? '' : ' ')],
      };
    }
  },
};

/** `amend-` and `ments,`, `Divi` and `sion`: a common word in two. */
const areParts = (above: string, below: string): boolean =>
  joint(above.toLowerCase().replace(/-$/, ''), /^[a-z]*/.exec(below)?.[0] ?? '') === '';

/** What is no word but a piece of one: a letter that is none by itself, or two or three with no vowel among them. */
const isPiece = (word: string): boolean => /^(?:[^\W\daioIO_]|[b-df-hj-np-tv-xz]{2,3}[,.;:]?)$/.test(word);

/** A short line whose words begin with capitals, the last too: a heading that may have broken within a word. */
const isTitle = (line: string): boolean =>
  line.length <= 60 &&
  !opensSentence(line) &&
  /(?:^|\s)\p{Lu}\S*$/u.test(line) &&
  !/[.?!] /.test(line) &&
  isHeadingForm(line);
