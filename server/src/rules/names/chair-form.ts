import type { Block } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';

export const chairForm: BlockRule = {
  code: 'chair-form',
  scope: 'block',
  severity: 'information',
  fix: 'safe',
  summary: 'The Chair is not written as Hansard writes it.',
  why: 'Hansard has one form, `Mr Deputy Speaker`; whoever counts or searches for what the Chair said misses any other.',
  examples: [
    `
Hester Oakenfull Portrait Madam deputy Speaker
                          ^^^^^^^^^^^^^^^^^^^^ chair-form
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am obliged, Madame Deputy Speaker; Mr Deputy-Speaker was kind, and so was Mr speaker.
              ^^^^^^^^^^^^^^^^^^^^^ chair-form
                                     ^^^^^^^^^^^^^^^^^ chair-form
                                                                            ^^^^^^^^^^ chair-form
=>
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I am obliged, Madam Deputy Speaker; Mr Deputy Speaker was kind, and so was Mr Speaker.
`,
  ],
  silent: [
    `
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order. The deputy Speaker, a Deputy-Speaker and the deputy speakers of other Houses all sit.
`,
    'Mr. Deputy Speaker: Order. I thank Mr. Speaker, Mr Speakers and Mr Speakman.',
  ],
  *check(block) {
    const { text } = block;
    for (let at = text.indexOf('ker', 6); at >= 0; at = text.indexOf('ker', at + 3)) {
      const found = text.startsWith('pea', at - 3) ? formAt(block, at - 3) : undefined;
      if (found) yield found;
    }
  },
};

const form = /\b(Mr|Madame?)(\.?)(?:( )[Dd]eputy[ -]?| )$/;

/** What stands before `peaker`, when it is not the form of the house. */
function formAt({ text }: Block, at: number): Finding | undefined {
  // Nearly all are right, or speak of a speaker.
  const before = text.charCodeAt(at - 2);
  if (before !== 32 && before !== 45 && before !== 121) return undefined;
  if (!/^peaker(?!\p{L})/u.test(text.slice(at, at + 7))) return undefined;
  const found = form.exec(text.slice(Math.max(0, at - 20), at - 1));
  const letter = text.charAt(at - 1);
  if (!found || (letter !== 's' && letter !== 'S')) return undefined;
  const start = at - 1 - found[0].length;
  const end = at + 6;
  const title = found[1] === 'Mr' ? 'Mr' : 'Madam';
  const right = `${title}${found[2]} ${found[3] === undefined ? '' : 'Deputy '}Speaker`;
  const written = text.slice(start, end);
  if (written === right) return undefined;
  return {
    start,
    end,
    message: `“${written}” is printed “${right}” in Hansard, and is not found under any other form. Write it so.`,
    fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
  };
}
