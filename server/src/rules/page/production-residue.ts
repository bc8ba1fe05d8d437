import { Signal, signalsOf } from '../../model/signals.ts';
import type { BlockRule, Finding } from '../rule.ts';
import { mergesIn } from './merge-conflicts.ts';
import { namesOf } from './operators.ts';
import { codeFound, codesIn } from './residue-codes.ts';

const none: readonly Finding[] = [];

export const productionResidue: BlockRule = {
  code: 'production-residue',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['split-attribution', 'missing-colon'],
  summary: 'A code of the typesetter or of the web page stands in the text, or the name of whoever typed it.',
  why: 'It was meant for a machine, or for nobody; readers stumble over it, and programs take it for speech.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

{**pq num=1**}What steps is he taking to mend the slip?
^^^^^^^^^^^^^^ production-residue

The slip at Skerry Point is <i>in a bad way</i>.
                            ^^^ production-residue
                                           ^^^^ production-residue

label=adj_0 --
^^^^^^^^^^^^^^ production-residue

It has been so since 1994&nbsp;or so.
                         ^^^^^^ production-residue
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

What steps is he taking to mend the slip?

The slip at Skerry Point is in a bad way.

It has been so since 1994 or so.
`,
    `
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

Lorraine
^^^^^^^^ production-residue

It has not done so since the winter before last, when the slip was carried away.
=>
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

It has not done so since the winter before last, when the slip was carried away.
`,
    `
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

Sue Smith
^^^^^^^^^ production-residue

It has not done so since the winter before last, when the slip was carried away.
=>
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

It has not done so since the winter before last, when the slip was carried away.
`,
    `
Ada Pell: The ferry&#151;it sails&#10;on Tuesday&#00;—costs &#128;4.
                   ^^^^^^ production-residue
                                 ^^^^^ production-residue
                                                ^^^^^ production-residue
                                                            ^^^^^^ production-residue
=>
Ada Pell: The ferry—it sails on Tuesday—costs €4.
`,
    `
Ada Pell: Will the ferry sail?

<<<<<<< HEAD
^^^^^^^ production-residue

Indeed it will.

||||||| base

It may.

=======

Indeed it will not.

>>>>>>> typist

That is for the weather to say. {pq num=1}
                                ^^^^^^^^^^ production-residue
=>
Ada Pell: Will the ferry sail?

<<<<<<< HEAD

Indeed it will.

||||||| base

It may.

=======

Indeed it will not.

>>>>>>> typist

That is for the weather to say.
`,
    // Where a turn stands within the passage, no mark of it is taken out by itself.
    `
Ada Pell: Will the ferry sail?{pq num=1}
                              ^^^^^^^^^^ production-residue

<<<<<<< HEAD
^^^^^^^^^^^^ production-residue

Idris Vane: Indeed it will.

=======
^^^^^^^ production-residue

Indeed it will not.

>>>>>>> typist
^^^^^^^^^^^^^^ production-residue
=>
Ada Pell: Will the ferry sail?

<<<<<<< HEAD

Idris Vane: Indeed it will.

=======

Indeed it will not.

>>>>>>> typist
`,
    `
Ada Pell: The answer is yes<br>and no.</p><p>The ferry sails;<br/> the lambs do not.
                           ^^^^ production-residue
                                      ^^^^^^^ production-residue
                                                             ^^^^^ production-residue
=>
Ada Pell: The answer is yes and no.

The ferry sails; the lambs do not.
`,
    // What was announced may have been said.
    `
Ada Pell: Two of them will be remembered here by me today, and the first is this one.

Jo Smith
^^^^^^^^ production-residue

She was the Member for Carrow for a good many years, and she is missed by the island.

Nobody at the Department could tell me who it was that had written about the lambs.

Lorraine.
^^^^^^^^^ production-residue

That was the answer that I was given, after nine weeks, by a clerk on the telephone.<jf12>
                                                                                    ^^^^^^ production-residue
=>
Ada Pell: Two of them will be remembered here by me today, and the first is this one.

Jo Smith

She was the Member for Carrow for a good many years, and she is missed by the island.

Nobody at the Department could tell me who it was that had written about the lambs.

Lorraine.

That was the answer that I was given, after nine weeks, by a clerk on the telephone.
`,
    `
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

J. Threlfall
^^^^^^^^^^^^ production-residue

It has not done so since the winter before last, when the slip was carried away.

THRELFALL
^^^^^^^^^ production-residue

Nobody has said when it will be put back, or by whom, or with what money. @@@
                                                                          ^^^ production-residue
=>
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

It has not done so since the winter before last, when the slip was carried away.

Nobody has said when it will be put back, or by whom, or with what money.
`,
  ],
  silent: [
    'Ada Pell: The sign said <<< and then >>> and the line below it was ========== from end to end.',
    'Ada Pell: The label said so. See <https://example.org/ferry_times> or write to <clerk@example.org>.',
    'Ada Pell: If a < b and b > c, then {a, b} is a set* and R&D is spent; x=2.',
    `
Ada Pell: There is a part of it that I should like to read out, and it is headed in this way.

Heather

Idris Vane: Nobody has said when it will be burnt, or by whom.
`,
    `
Ada Pell: The three ferries that sail from the slip at Skerry Point have these names:

Lorraine

Sally

Morag, which sails on Tuesdays, is the smallest of the three and the best loved of them.
`,
    `
Ada Pell: There is a part of it that I should like to read out, and it is headed in this way.

Background

The slip was built in 1921, and has been mended eleven times since, each time with less care.
`,
  ],
  check(block) {
    const signals = signalsOf(block);
    const mayBeCode = (signals & Signal.Code) !== 0 || ((signals & Signal.Semicolon) !== 0 && block.text.includes('&'));
    const found = mayBeCode
      ? [...mergesIn(block), ...codesIn(block.text).map(({ start, end }) => codeFound(block, start, end))]
      : none;
    const names = namesOf(block);
    return names.length === 0 ? found : [...found, ...names];
  },
};
