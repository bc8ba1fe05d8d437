import { aboveSpeech } from '../aspects.ts';
import type { DebateRule } from '../rule.ts';
import { chamberMeant, headerLinesOf } from './header-lines.ts';

const around = (chamber: string) => `
Ferry Services

Tuesday 14th May 2019

${chamber}

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
`;

export const unknownChamber: DebateRule = {
  code: 'unknown-chamber',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  summary: 'The chamber’s name is misspelt.',
  why: 'Debates are sorted and counted by chamber; one of a chamber that there is not is found under none.',
  examples: [
    `
Ferry Services

Tuesday 14th May 2019

Westminister Hall
^^^^^^^^^^^^^^^^^ unknown-chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
=>${around('Westminster Hall')}`,
    `
Ferry Services

Tuesday 14th May 2019

Comons Chmaber
^^^^^^^^^^^^^^ unknown-chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.
=>${around('Commons Chamber')}`,
  ],
  silent: [around('Westminster Hall'), around('Delegated Legislation Committees'), around('Scottish Grand Committee')],
  reads: [aboveSpeech],
  *check({ debate }) {
    const { chamber } = headerLinesOf(debate);
    if (!chamber) return;
    const meant = chamberMeant(chamber.words);
    // Space around it is another fault.
    if (meant === undefined || meant === chamber.words.trim()) return;
    const { block, start, end } = chamber;
    yield {
      block,
      start,
      end,
      message: `There is no chamber “${chamber.words}”, so this debate is found under none. Write “${meant}”.`,
      fixes: [{ title: `Write “${meant}”`, edits: () => [{ start, end, text: meant }] }],
    };
  },
};
