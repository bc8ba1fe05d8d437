import { aboveSpeech, unread } from '../aspects.ts';
import type { DebateRule } from '../rule.ts';
import { unreadOf } from '../unread.ts';

export const missingColon: DebateRule = {
  code: 'missing-colon',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary: 'The colon is missing between a speaker’s name and the speech.',
  why: 'The paragraph is read as more of the speech before it, so these words are given to the wrong member.',
  examples: [
    `
Baroness Tarn (Lab): My Lords, it sails on Tuesday.

Lord Lunt My Lords, I shall bring a flask.
^^^^^^^^^ missing-colon

Baroness Tarn It will be cold by then.
^^^^^^^^^^^^^ missing-colon

Lord Lunt: It will.
=>
Baroness Tarn (Lab): My Lords, it sails on Tuesday.

Lord Lunt: My Lords, I shall bring a flask.

Baroness Tarn: It will be cold by then.

Lord Lunt: It will.
`,
    `
Mr Speaker: Order.

Ada Pell (Dunmore North) (Lab) It sails on Tuesday.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-colon

Mr Speaker: Order.

The Minister for Rivers (Idris Vane) I shall bring a flask.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-colon
=>
Mr Speaker: Order.

Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

The Minister for Rivers (Idris Vane): I shall bring a flask.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con)
^^^^^^^^^^^^^^^^^^^^^^^^^ missing-colon
I shall bring a flask to the quay.

Ada Pell
^^^^^^^^ missing-colon
It will be cold by then, and colder later.
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): I shall bring a flask to the quay.

Ada Pell: It will be cold by then, and colder later.
`,
  ],
  silent: [
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Idris Vane (Carrow) (Con): I shall bring a flask.

Ada Pell has brought two. Idris Vane I have not asked.

Idris Vane, I am told, drinks tea.

Ada Pell MP wrote to the company.

Ada Pell and Idris Vane sailed on it. Mr Speaker, I have done.
`,
    `
Ada Pell (Dunmore North) (Lab): I beg to move,

That the following Members be members of the ferry committee:

Idris Vane (Carrow) (Con)

Ada Pell (Dunmore North) (Lab) Rhona Quill (Marlby) (LD)

Last Tuesday I sailed on it myself.

Holme Dunmore Will Sail again, says the notice.
`,
    `
Ada Pell (Dunmore North) (Lab): Will the Minister give way?

Idris Vane rose—

The Minister for Rivers (Idris Vane): No.

Ada Pell indicated dissent.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell I knew as a child, and never Ada.
`,
  ],
  reads: [aboveSpeech],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    for (const { block, name, start, end, edits } of unreadOf(facts, 'missing-colon')) {
      yield {
        block,
        start,
        end,
        message: `No colon stands behind “${name}”, so these words are read as the speech of whoever spoke before. Put it in.`,
        fixes: [{ title: 'Insert the colon', edits: () => edits }],
      };
    }
  },
};
