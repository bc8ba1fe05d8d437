import { Signal } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import { Form, formsIn } from '../forms.ts';
import type { BlockRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';
import { marksOf } from './quotes.ts';

export const mixedQuotes: BlockRule = {
  code: 'mixed-quotes',
  scope: 'block',
  severity: 'information',
  fix: 'safe',
  yieldsTo: [
    'production-residue',
    'stage-direction-form',
    'malformed-time',
    'column-order',
    'boilerplate-in-speech',
    'procedure-in-speech',
    'missing-colon',
    'malformed-colon',
    'duplicated-name',
  ],
  needs: Signal.StraightQuote | Signal.CurlyQuote | Signal.StraightApostrophe | Signal.CurlyApostrophe,
  summary: 'A straight quotation mark or apostrophe in a document that has curly ones, or the reverse.',
  why: 'A search for a word with an apostrophe finds only those that are written like it, and the page looks patched.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company’s answer was “next week”, and the Minister's was "soon".
                                                      ^ mixed-quotes
                                                             ^ mixed-quotes
                                                                  ^ mixed-quotes

Its notice says, “No ferry is late that hasn´t sailed.”
                                            ^ mixed-quotes
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company’s answer was “next week”, and the Minister’s was “soon”.

Its notice says, “No ferry is late that hasn’t sailed.”
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company's answer was "next week", and the Minister’s was “soon”. It's the passengers' ferry.
                                                      ^ mixed-quotes
                                                             ^ mixed-quotes
                                                                  ^ mixed-quotes

Its notice says, "No ferry is late that hasn't sailed."

"Nor," it says, "is any early."
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company's answer was "next week", and the Minister's was "soon". It's the passengers' ferry.

Its notice says, "No ferry is late that hasn't sailed."

"Nor," it says, "is any early."
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company’s answer was “next week”, and the Minister’s was ~~soon'', which isn’t “now”.
                                                             ^^ mixed-quotes
                                                                   ^^ mixed-quotes
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company’s answer was “next week”, and the Minister’s was “soon”, which isn’t “now”.
`.replaceAll('~', '`'),
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company's answer was "next week", and the Minister's was "soon".
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company’s ramp is 6' wide, its “wide” lorries’ wheels are 7' apart, and Carrow’s aren’t.
`,
  ],
  // Nearly every block is clean: no generator is made for it.
  check: (block, style) => {
    const counts = formsIn(block);
    if (!counts) return none;
    const has = (form: Form): boolean => (counts[form] ?? 0) > 0;
    const inQuotes = has(style.quotes === 'curly' ? Form.StraightQuote : Form.CurlyQuote);
    const inApostrophes =
      has(style.apostrophes === 'curly' ? Form.StraightApostrophe : Form.CurlyApostrophe) || has(Form.AccentApostrophe);
    if (!inQuotes && !inApostrophes) return none;
    return [...(inQuotes ? quotes(block, style) : none), ...(inApostrophes ? apostrophes(block, style) : none)];
  },
};

const none: readonly Finding[] = [];

function* quotes(block: Block, { quotes }: Style): Generator<Finding> {
  for (const { at, sign, opens } of marksOf(block)) {
    if ((sign === '"') === (quotes === 'straight') || !/["“”]/.test(sign)) continue;
    yield findingAt(at, 'quotation mark', quotes, quotes === 'straight' ? '"' : opens ? '“' : '”');
  }
}

function* apostrophes({ text }: Block, { apostrophes, quotes }: Style): Generator<Finding> {
  for (const { index, 0: sign } of text.matchAll(apostrophes === 'curly' ? /''?|``?|´/g : /[‘’´]|``?|''/g)) {
    const before = text.charAt(index - 1);
    const after = text.slice(index + 1, index + 6);
    // Typesetters write ``so'' for “so”.
    if (sign === '``') {
      if (/^$|[\s([—–-]/.test(before) && /^`[\p{L}\d£]/u.test(after))
        yield findingAt(index, 'quotation mark', quotes, quotes === 'curly' ? '“' : '"', 2);
      continue;
    }
    // An accent by itself stands for much else.
    if (/[`´]/.test(sign) && !(/\p{L}/u.test(before) && /^\p{L}/u.test(after))) continue;
    // Two that are typed for one mark of a quotation.
    if (sign === "''") {
      if (!/\d/.test(before) && /[\p{L}.,?!]/u.test(before))
        yield findingAt(index, 'quotation mark', quotes, quotes === 'curly' ? '”' : '"', 2);
      continue;
    }
    // Feet and minutes.
    if (apostrophes === 'curly' && /\d/.test(before) && !/^\p{L}/u.test(after)) continue;
    const opens = /^$|[\s([“"—]/.test(before) && /^[\p{L}\d“"]/u.test(after) && !shortened.test(after);
    yield findingAt(index, 'apostrophe', apostrophes, apostrophes === 'straight' ? "'" : opens ? '‘' : '’');
  }
}

/** What has lost its beginning: `’90s`, `’em`. */
const shortened = /^(?:\d\ds\b|em\b|tis\b|twas\b|til\b|cause\b|n[’'])/i;

const findingAt = (at: number, what: string, form: 'curly' | 'straight', right: string, length = 1): Finding => ({
  start: at,
  end: at + length,
  message: `${length === 2 ? `Two signs are typed for this ${what}` : `This ${what} is ${form === 'curly' ? 'straight' : 'curly'}`}, and most here are ${form}: a search finds only those that are alike. Write ${right} there.`,
  fixes: [{ title: `Write ${right}`, edits: () => [{ start: at, end: at + length, text: right }] }],
});
