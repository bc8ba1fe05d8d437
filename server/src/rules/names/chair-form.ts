import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import { inNameCase } from '../letter-case.ts';
import type { BlockRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';

const smallTail = ['peaker'];
const bothTails = ['peaker', 'PEAKER'];

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
    `
Lord Tarn Portrait The deputy-Chairman of Committees (Lord Tarn)
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ chair-form
- Hansard - - - Excerpts

The amendment is not moved.
=>
Lord Tarn Portrait The Deputy Chairman of Committees (Lord Tarn)
- Hansard - - - Excerpts

The amendment is not moved.
`,
  ],
  silent: [
    `
Hester Oakenfull Portrait Madam Deputy Speaker
- Hansard - - - Excerpts

Order. The deputy Speaker, a Deputy-Speaker and the deputy speakers of other Houses all sit.
`,
    `
Mr. VANE: I shall bring a flask.

Mr. SPEAKER: Order.

Mr. LUNT: It sails on Tuesday.

Mr. DEPUTY-SPEAKER: Order.
`,
    'Mr. Deputy Speaker: Order. I thank Mr. Speaker, Mr Speakers and Mr Speakman.',
  ],
  *check(block, style) {
    const presiding = presidingIn(block);
    if (presiding) yield presiding;
    const { text } = block;
    const tails = signalsOf(block) & Signal.Capitals ? bothTails : smallTail;
    for (const tail of tails) {
      for (let at = text.indexOf(tail, 4); at >= 0; at = text.indexOf(tail, at + 6)) {
        const found = formAt(block, at, style);
        if (found) yield found;
      }
    }
  },
};

/** Who presides in Committee and in the Lords, by the office. */
const office =
  /^The (?:(?:Temporary|First|Second|Principal|Senior|Deputy|Lord)[ -]+){0,3}(?:Chair(?:man|woman)?|Speaker)(?: of (?:Committees|Ways and Means))?$/i;

/** `The Temporary chair`, `The Deputy-Chairman of Committees`. */
function presidingIn(block: Block): Finding | undefined {
  const { text } = block;
  const shown = block.kind === 'turn' ? block.attribution?.shown : undefined;
  if (!shown || !text.startsWith('The ', shown.start)) return undefined;
  // In small letters it is not read as what stands before the brackets.
  const { start } = shown;
  const bracket = text.indexOf(' (', start);
  const end = bracket < 0 ? shown.end : Math.min(bracket, shown.end);
  if (end - start > longestOffice) return undefined;
  const written = text.slice(start, end);
  if (!office.test(written) || written === written.toUpperCase()) return undefined;
  const right = inNameCase(written.replace(/[ -]+/g, ' '));
  return right === written ? undefined : { start, end, ...told(written, right, start, end) };
}

const longestOffice = 60;

const form = /(?<![\p{L}-])(Mr|Mister|Madame?)(\.?)(?: |-)(?:(Dep(?:uty|\.?))(?: ?- ?|,? |))?$/iu;

/** What stands before `peaker`, when it is not the form of the house. */
function formAt(block: Block, at: number, style: Style): Finding | undefined {
  const { text } = block;
  // Nearly all are right, or speak of a speaker.
  const before = text.charCodeAt(at - 2);
  if (before !== 32 && before !== 45 && before !== 121 && before !== 89) return undefined;
  if (!/^(?:peaker|PEAKER)(?!\p{L})/u.test(text.slice(at, at + 7)) || !/[sS]/.test(text.charAt(at - 1)))
    return undefined;
  const found = form.exec(text.slice(Math.max(0, at - 24), at - 1));
  if (!found) return undefined;
  const start = at - 1 - found[0].length;
  const end = at + 6;
  // Where speakers stand in capitals, `Mr. SPEAKER` and `Mr. DEPUTY-SPEAKER` do too.
  if (style.letters === 'capitals' && text.startsWith('PEAKER', at) && isSpeaker(block, start, end)) return undefined;
  const title = /^madam/i.test(found[1] ?? '') ? 'Madam' : 'Mr';
  const chair = `${found[3] === undefined ? '' : 'Deputy '}Speaker`;
  const written = text.slice(start, end);
  const own = `${title}${title === 'Mr' ? found[2] : ''} ${chair}`;
  if (written === own || (written === own.toUpperCase() && !isOddInCapitals(block, start, end, style)))
    return undefined;
  const right = title === 'Mr' && style.titles === 'dotted' ? `Mr. ${chair}` : own;
  return {
    start,
    end,
    ...told(written, right, start, end),
  };
}

const told = (written: string, right: string, start: number, end: number): Pick<Finding, 'message' | 'fixes'> => ({
  message: `“${written}” is printed “${right}” in Hansard, and is not found under any other form. Write it so.`,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});

/** Headings, and the speakers of some Hansards, are printed in capitals; of a speaker elsewhere they are name-case’s. */
const isOddInCapitals = (block: Block, start: number, end: number, { letters }: Style): boolean =>
  letters === 'mixed' && !isSpeaker(block, start, end) && hasSmallBeside(block.text, start, end);

function isSpeaker(block: Block, start: number, end: number): boolean {
  const attribution = block.kind === 'turn' ? block.attribution : undefined;
  return block.text.charAt(end) === ':' || (attribution !== undefined && start < attribution.end);
}

const hasSmallBeside = (text: string, start: number, end: number): boolean =>
  /\p{Ll}{2}/u.test(text.slice(Math.max(0, start - 40), start) + text.slice(end, end + 40));
