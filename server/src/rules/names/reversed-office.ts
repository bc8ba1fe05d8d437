import { isOffice } from '../../model/attribution.ts';
import { Signal } from '../../model/signals.ts';
import { textOf } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const link = '- Hansard - - - Excerpts';

export const reversedOffice: BlockRule = {
  code: 'reversed-office',
  scope: 'block',
  severity: 'warning',
  needs: Signal.RoundOpen,
  fix: 'safe',
  summary: 'An office stands in the bracket that is its holder’s.',
  why: 'Hansard gives the office and then its holder; the other way round, the office is read as the member’s seat.',
  examples: [
    `
Idris Vane Portrait Idris Vane (The Minister for Rivers)
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reversed-office
${link}

I shall bring a flask.
=>
Idris Vane Portrait The Minister for Rivers (Idris Vane)
${link}

I shall bring a flask.
`,
    `
Sir Idris Vane (The Minister of State, Department for Rivers): I shall bring a flask on Tuesday.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reversed-office
=>
The Minister of State, Department for Rivers (Sir Idris Vane): I shall bring a flask on Tuesday.
`,
  ],
  silent: [
    `
Idris Vane Portrait The Minister for Rivers (Idris Vane)
${link}

I shall bring a flask.
`,
    `
Ada Pell Portrait Ada Pell (The Wrekin) (Lab)
${link}

It sails on Tuesday.

Ada Pell Portrait Ada Pell (The Wrekin)
${link}

It has sailed.
`,
    `
Idris Vane Portrait The Minister for Buses (The Minister of State)
${link}

I shall bring a flask.

Tobias Lunt Portrait Tobias Lunt (in the Chair)
${link}

Order.
`,
  ],
  *check(block) {
    if (block.kind !== 'turn' || !block.attribution) return;
    const { base, groups } = block.attribution;
    const [group] = groups;
    if (!group || turnLinesOf(block).joined !== undefined || base.end <= base.start) return;
    const office = textOf(block, group);
    if (!isOffice(office)) return;
    const name = textOf(block, base);
    // An office before an office: which of them is the holder’s place is not known.
    if (/^The /.test(name) && !/^The (?:Lord|Lady|Earl|Countess|Duke|Marquess|Viscount|Baroness)\b/.test(name)) return;
    if (!/^\p{Lu}[^:;()]+$/u.test(name)) return;
    yield {
      start: base.start,
      end: group.end + 1,
      message: `“${name}” holds the office and stands before it, so the office is taken for a seat. Put the office first and the name in brackets.`,
      fixes: [
        {
          title: 'Put the office before its holder',
          edits: () => [
            { ...base, text: office },
            { ...group, text: name },
          ],
        },
      ],
    };
  },
};
