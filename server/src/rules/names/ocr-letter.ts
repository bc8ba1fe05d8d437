import type { Block } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import { Signal, signalsOf } from '../signals.ts';
import { isAddress, tokenAt } from '../text/prose.ts';

export const ocrLetter: BlockRule = {
  code: 'ocr-letter',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A letter stands for another, or for a digit, that looks like it: `Mclsaac`, `l2.28 p.m.`.',
  why: 'It is how a scanned page is misread; the name matches nobody and the number is none.',
  examples: [
    `
Ada Mclsaac Portrait Ada Mclsaac (Dunmore North) (Lab)
    ^^^^^^^ ocr-letter
                         ^^^^^^^ ocr-letter
- Hansard - - - Excerpts

Under regulation (l7), on I2 June, at l2.28 p.m., the 2lst ferry sai1ed with 2O4 lambs.
                  ^^ ocr-letter
                          ^^ ocr-letter
                                      ^^^^^ ocr-letter
                                                      ^^^^ ocr-letter
                                                                 ^^^^^^ ocr-letter
                                                                             ^^^ ocr-letter

1 beg to move.
^ ocr-letter
=>
Ada McIsaac Portrait Ada McIsaac (Dunmore North) (Lab)
- Hansard - - - Excerpts

Under regulation (17), on 12 June, at 12.28 p.m., the 21st ferry sailed with 204 lambs.

I beg to move.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada McLean (Dunmore North) (Lab)
- Hansard - - - Excerpts

Mr Mclean and Mr McIntosh took 5l of milk, CO2, H2O, an A1 and an M1, to MI5, the I/O, Q10 and T1, in 2Bs, 10am, 10th, 1st and the ’90s; 20l, 4G, 3i, O2, G8, B12, H1N1 and Covid19; w1a, b2b and web2print.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

See www.carrow.gov/l7/sai1ed, ada1pell@carrow.org and the MacLlwraiths.
`,
  ],
  // Nearly every block is clean: no generator is made for it.
  check: (block) => {
    const signals = signalsOf(block);
    const found: Misread[] = [];
    if (block.text.includes('Mcl')) found.push(...scots(block.text));
    if (signals & Signal.DigitLetter) found.push(...digits(block));
    if (signals & Signal.Digit && block.text.includes('1 ')) found.push(...persons(block.text));
    return found.length === 0 ? none : found.map((one) => findingOf(block, one));
  },
};

const none: readonly Finding[] = [];

const findingOf = ({ text }: Block, { start, end, right }: Misread): Finding => ({
  start,
  end,
  message: `“${text.slice(start, end)}” has a letter or a digit that only looks like the right one, so no search finds it. Write “${right}”.`,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});

interface Misread {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** `Mclntosh`: behind `Mc` no name has a small l and a consonant. */
function* scots(text: string): Generator<Misread> {
  for (const { index, 0: name } of text.matchAll(/(?<!\p{L})Mcl[bcdfghjkmnpqrstvwxz]\p{L}+|(?<!\p{L})Mcllr\p{L}+/gu))
    yield { start: index, end: index + name.length, right: `McI${name.slice(3)}` };
}

/** Numbers with a letter in them, words with a digit, and `1 beg to move`. */
function* digits(block: Block): Generator<Misread> {
  const { text } = block;
  let from = 0;
  for (const { index } of text.matchAll(/[A-Za-z]\d|\d[A-Za-z]/g)) {
    if (index < from) continue;
    let start = index;
    let end = index + 1;
    while (start > from && index - start < longest && part.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && end - index < longest && part.test(text.charAt(end))) end += 1;
    from = end;
    while (start < end && /[.,:]/.test(text.charAt(start))) start += 1;
    while (end > start && /[.,:]/.test(text.charAt(end - 1))) end -= 1;
    const right = rightOf(text.slice(start, end), text, start, end);
    if (right !== undefined && !isAddress(tokenAt(text, start))) yield { start, end, right };
  }
}

const longest = 40;
const part = /[\p{L}\d.,:]/u;

const number = /^(?:l\d[\d.,:]*|\d[\d.,]*(?:O|l)[\d.,Ol]*\d)(?:[ap]m)?$/;
const ordinal = /^(?=\D*\d)(?:[\dl]*l[\dl]*(?:st|nd|rd|th)|\d+O+th)$/;
const zeroes = /^\d+O+$/;
const behindZeroes = /^(?:%| ?per cent| (?:million|billion|years|people|pounds|[ap]\.m\.))/;
const month = /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const word = /^(?:[A-Za-z][a-z]+(?:11?|0)[a-z]+|[A-Z]0[a-z]{2,})$/;
const opening = /^1n[a-z]{2,}$|^1(?:reland|rish|srael|slam)[a-z]*$/;

/** What the run of letters and digits should be; `undefined` when it may be as it is. */
function rightOf(run: string, text: string, start: number, end: number): string | undefined {
  const asDigits = (words: string): string => words.replaceAll('l', '1').replaceAll('O', '0');
  if (number.test(run) || ordinal.test(run)) return asDigits(run);
  if (zeroes.test(run))
    return text.charAt(start - 1) === '£' || behindZeroes.test(text.slice(end, end + 12)) ? asDigits(run) : undefined;
  if (/^I\d$/.test(run)) return month.test(text.slice(end, end + 12)) ? run.replace('I', '1') : undefined;
  if (word.test(run)) return run.replaceAll('1', 'l').replaceAll('0', 'o');
  return opening.test(run) ? run.replace('1', 'I') : undefined;
}

/** `1 beg to move`, where a sentence begins. */
function* persons(text: string): Generator<Misread> {
  for (let at = text.indexOf('1 '); at >= 0; at = text.indexOf('1 ', at + 1)) {
    if (!/(?:^|[\r\n“"]|[.?!] )$/.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (said.test(text.slice(at + 2, at + 22))) yield { start: at, end: at + 1, right: 'I' };
  }
}

const said =
  /^(?:beg|think|hope|shall|believe|know|agree|thank|should|accept|suspect|understand|wish|want|welcome|do not|am (?:glad|grateful|sure|afraid|sorry|not|very|pleased|happy|told|aware))\b/;
