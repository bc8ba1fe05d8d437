import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTranscript } from '../../client/src/detect.ts';

/** A text and whether it clearly is a transcript; its lines are not indented in the editor either. */
const cases = (wanted: boolean) => (name: string) => (text: TemplateStringsArray | string) => {
  const whole = (typeof text === 'string' ? text : text.raw.join('')).replace(/^\n/, '');
  test(`${wanted ? 'a transcript' : 'no transcript'}: ${name}`, () => assert.equal(isTranscript(whole), wanted));
};
const transcript = cases(true);
const other = cases(false);

const turn = (who: string, link = '- Hansard - - - Excerpts') => `${who}\n${link}\n\nI am grateful.\n\n`;
const pell = turn('Ada Pell Portrait Ada Pell (Dunmore North) (Lab)');
const vane = turn('Idris Vane Portrait The Minister for Ports (Idris Vane)', '- Hansard - -');
const note = 'This information is provided by Parallel Parliament and does not comprise part of the offical record\n\n';

transcript('two turns with link lines')(pell + vane);
transcript('one turn, and the publisher’s note')(`Harbour Lights\n\n${note}${pell}`);
transcript('link lines with a recording')(
  turn('Ada Pell Portrait Ada Pell', '- View Speech - Hansard - - - Excerpts') +
    turn('Idris Vane Portrait Idris Vane', '- Parliament Live - Hansard - -'),
);
transcript('line ends of Windows')((pell + vane).replaceAll('\n', '\r\n'));
transcript('turns after pages of something else')(`${'The quay was rebuilt in granite.\n'.repeat(2000)}${pell}${vane}`);

transcript('members with their seats and parties')`
Ada Pell (Dunmore North) (Lab): I beg to move.

Idris Vane (Carrow) (Con): I second it.

Una Brae (Ness and Firth (East)) (LD): I do not.
`;
transcript('an office, the chair, a title')`
The Minister for Ports (Idris Vane): The lamp is on order.

Madam Deputy Speaker (Dame Una Brae): Order.

Mr Vane: It is the same lamp.
`;
transcript('offices with a seat in their name')`
The Parliamentary Under-Secretary of State, Ministry of Harbours (Idris Vane): Yes.

The Lord Bishop of Carrow: My Lords, no.

The Solicitor General for Scotland: Perhaps.
`;
transcript('questions by their numbers')`
Q1. [900123] Ada Pell (Dunmore North) (Lab): What did he do on Tuesday?

2. Una Brae (Ness) (LD): And on Wednesday?

T3. [900125] Idris Vane (Carrow) (Con): And on Thursday?
`;
transcript('members by title, with an interruption between')`
Mrs Pell: I give way.

[Interruption.]

Mr Vane: I am grateful.

Mrs Pell: I wish that I had not.
`;

other('nothing')('');
other('one turn alone')(pell);
other('the publisher’s note alone')(note.repeat(3));
other('two turns without link lines')((pell + vane).replaceAll(/^- .*\n/gm, ''));
other('a list of portraits')`
Ada Pell Portrait Oil on canvas
- Lent by the harbour board

Idris Vane Portrait Watercolour
- Hansard Gallery, second room
`;
other('two paragraphs that open with who speaks')`
Ada Pell (Dunmore North) (Lab): I beg to move.

The Minister for Ports (Idris Vane): The lamp is on order.
`;
other('a page that starts as transcripts do only after its first hundred thousand characters')(
  `${'The quay was rebuilt in granite.\n'.repeat(4000)}${pell}${vane}`,
);
other('a letter')`
Dear Mrs Pell,

The boat: it sails on Tuesday.

The quay: it is being mended.

The Reason: nobody painted it.
`;
other('a play')`
ADA: Who goes there?

IDRIS: A friend.

First Sailor: What cheer?

ADA: Little.
`;
other('a chat')`
Ada Pell: is the boat in
Idris Vane: no
Ada Pell: still?
Idris Vane: still
`;
other('a log')`
2023-06-06 10:00:01 INFO Harbour Server (main): started
Harbour Server (main) listening: 8080
Error: the lamp is out
Mr: an unknown title
`;
other('a recipe, a signature, a table of contents')`
Method (for four people): mix.

Ingredients: flour, salt

Chapter One (the quay): page 3
`;
other('who speaks, in the middle of lines')`
He said: Mr Vane: no.
Then Mrs Pell: yes.
And at last Mr Speaker: order.
`;
other('minutes of a club')`
The Secretary reported: nothing to report.

The President of the club said this: thank you.

The Leader sang: a shanty.
`;
