import { isGivenName } from '../../model/given-names.ts';
import { mentionsOf } from '../../model/mention.ts';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import { arePartsOfWord, isCommonWord, isLastLetter, lacksFirstS } from '../lexicon.ts';
import type { BlockRule, Finding } from '../rule.ts';
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

In 202l, under clause 3O and section 2l, the right h0n. Member paid £lO million, and l thank him.
   ^^^^ ocr-letter
                      ^^ ocr-letter
                                     ^^ ocr-letter
                                                   ^^^ ocr-letter
                                                                     ^^ ocr-letter
                                                                                     ^ ocr-letter

AIan 1owe Portrait Alan Lowe (Carrow) (Con)
^^^^^^^^^ ocr-letter
- Hansard - - - Excerpts

It has sailed.

Ql. They paid £1S0 million for 2B,000 lambs and 5everal goats, Mr 5peaker.
^^ ocr-letter
               ^^^ ocr-letter
                               ^^^^^^ ocr-letter
                                                ^^^^^^^ ocr-letter
                                                                  ^^^^^^^ ocr-letter
=>
Ada McIsaac Portrait Ada McIsaac (Dunmore North) (Lab)
- Hansard - - - Excerpts

Under regulation (17), on 12 June, at 12.28 p.m., the 21st ferry sailed with 204 lambs.

I beg to move.

In 2021, under clause 30 and section 21, the right hon. Member paid £10 million, and I thank him.

Alan Lowe Portrait Alan Lowe (Carrow) (Con)
- Hansard - - - Excerpts

It has sailed.

Q1. They paid £150 million for 28,000 lambs and several goats, Mr Speaker.
`,
    // A letter alone, and what is behind a point or a comma.
    `
Ada Pell: 1 will give way, but | have said that it cost £12.O a day and 3,2OO a year, and when 1 have done, I2 lambs sail.
          ^ ocr-letter
                               ^ ocr-letter
                                                         ^^^^ ocr-letter
                                                                        ^^^^^ ocr-letter
                                                                                               ^ ocr-letter
                                                                                                            ^^ ocr-letter
=>
Ada Pell: I will give way, but I have said that it cost £12.0 a day and 3,200 a year, and when I have done, 12 lambs sail.
`,
    `
Mr B0b Roe: In Tarn, 1 am astonished that l% of it, under section 5(l) and the Ferries Act 200l, is 0bviously late.
   ^^^ ocr-letter
                     ^ ocr-letter
                                          ^ ocr-letter
                                                                    ^ ocr-letter
                                                                                           ^^^^ ocr-letter
                                                                                                    ^^^^^^^^^ ocr-letter
=>
Mr Bob Roe: In Tarn, I am astonished that 1% of it, under section 5(1) and the Ferries Act 2001, is obviously late.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada McLean (Dunmore North) (Lab)
- Hansard - - - Excerpts

Mr Mclean and Mr McIntosh took 5l of milk, CO2, H2O, an A1 and an M1, to MI5, the I/O, Q10 and T1, in 2Bs, 10am, 10th, 1st and the ’90s; 20l, 4G, 3i, O2, G8, B12, H1N1 and Covid19; section 12O and Schedule 2I; clause 2B, £2B and 5S1; letters k and l (l) and (20l), and let l and m be; w1a, b2b and web2print.

It was on page lxii, and it is on LinkedIn, where they CheckIn and OptIn, as SkillsIreland is. The lpg is a BigInt.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

See www.carrow.gov/l7/sai1ed, ada1pell@carrow.org and the MacLlwraiths.
`,
    // A number behind what has one, measures, roads and towers, what is written as one word, and Welsh.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Amendment No. 1 should it be moved; those at No. 1 should know. A 200l drum and a 190l tank hold 205l of water, and a small bottle (2l) of milk. Subsections (1A) to (1I) are clear. The I95 and the I360 are in MyImpact and EuroIslam. More than 1 have it, and under paragraph (l) and section 5(k) and (l) clauses 2 and 1 have gone by 1 am.

Nid oes dim byd i lwyddo yn y lle, ac y mae y lwfans ar lwybrau’r wlad, o’r lwyfan.
`,
    `
NIgel Vane Portrait NIgel Vane (Seat1) (Con)
- Hansard - - - Excerpts

I thank my hon. Friend the Member for Tarn (FIona Quill) and the Member for Holme (SImon Roe).
`,
    // A party in small letters is no misread one.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (ld)
- Hansard - - - Excerpts

It sails on Tuesday.
`,
  ],
  // Nearly every block is clean: no generator is made for it.
  check: (block) => {
    const signals = signalsOf(block);
    const found: Misread[] = [];
    const look = (more: Iterable<Misread>) => {
      for (const one of more) found.push(one);
    };
    if (block.text.includes('Mcl')) look(scots(block.text));
    if (signals & Signal.DigitLetter || (signals & Signal.Digit && signals & Signal.StopLetter)) look(digits(block));
    if (block.text.includes('1 ') || (signals & Signal.Code && block.text.includes('| '))) look(persons(block.text));
    // In a list of votes two names may be run together: `DermotIrton`.
    if (signals & Signal.InnerI && block.kind !== 'division' && mayHaveCapitalWithin(block.text))
      look(capitalsWithin(block.text));
    if (mayBeQuestion(block.text, signals)) look(questions(block.text));
    if (mayBeSmallOne(block.text, signals)) {
      look(smallAtStart(block));
      look(apart(block.text));
    }
    if (signals & (Signal.DigitLetter | Signal.InnerI)) look(inNames(block));
    if (block.text.includes('(l)')) look(bracketed(block.text));
    look(besidePortrait(block));
    if (found.length === 0) return none;
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let behind = 0;
    return found
      .filter(({ start, end }) => {
        const isNew = start >= behind;
        behind = Math.max(behind, end);
        return isNew;
      })
      .map((one) => findingOf(block, one));
  },
};

/** Cheap: what a small l or a nought must look like to be another letter. */
const mayBeSmallOne = (text: string, signals: number): boolean =>
  (signals & Signal.OddL) !== 0 ||
  opensWith(text, 'lan ') ||
  opensWith(text, 'lain ') ||
  text.includes('£l') ||
  text.includes('£I') ||
  ((signals & Signal.Digit) !== 0 && (text.includes('0\u2019') || text.includes("0'")));

/** Whether a word is `word`: most have the letters at their end, `plan`, `explain`. */
function opensWith(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isSmallLetter(text.charCodeAt(at - 1))) return true;
  return false;
}

/** Cheap: a capital I behind a small letter, or behind one that is not of English. */
function mayHaveCapitalWithin(text: string): boolean {
  for (let at = text.indexOf('I', 1); at >= 0; at = text.indexOf('I', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (isSmallLetter(before) || (before >= 0xb5 && before < 0x2000)) return true;
  }
  return false;
}

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;

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
  for (const { index } of text.matchAll(/[A-Za-z]\d|\d[A-Za-z]|\d[.,][OIl](?=O*(?![A-Za-z]))/g)) {
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

const number =
  /^(?:l(?:\d|O(?=\d))[\d.,:lIO]*|[QT]\d{1,2}[OIl](?=$)|I\d*[.,:lO][\d.,:lIO]*\d|\d[\d.,:]*[OoIl][\d.,:OoIl]*\d)(?:[ap]m)?$/;
const ordinal = /^(?=\D*\d)(?:[\dl]*l[\dl]*(?:st|nd|rd|th)|\d+O+th)$/;
/** Numbers that end in a letter: of an Act’s section the letter may be its own. */
const ending = /^(?=\d)[\d.,:]*[OoIl]+$/;
const ofAnAct =
  /\b(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|[Rr]egulations?|[Rr]ules?|[Pp]aragraphs?|[Ss]chedules?|[Aa]mendments?|Part|[Ss]ubsections?|and|or|to|,) $/;
const behindZeroes = /^(?:%| ?per cent| (?:million|billion|years|people|pounds|more|[ap]\.?m\.?)\b| ?o[\u2019']clock)/;
/** Looks like a number in brackets: `(l7)`, `(1O)`, and not the subsection of a section before it. */
const isBracketed = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(end) === ')' && text.charAt(start - 2) === ' ' && end - start > 1;
const asDigits = (words: string): string => words.replace(/[lI]/g, '1').replace(/[Oo]/g, '0');

/** Whether a run of digits that ends in a letter is a number. */
function isNumber(run: string, text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 16);
  if (text.charAt(start - 1) === '£' || behindZeroes.test(after) || month.test(after)) return true;
  // `(2l)` is a measure, and `(1I)` what stands behind `(1H)`.
  if (isBracketed(text, start, end) && run.length < 3)
    return !run.endsWith('l') && !(run.endsWith('I') && /\(\d[A-H]\)/.test(text));
  if (/[(\d]/.test(text.charAt(start - 1))) return false;
  if (/^(?:19|20)\d[IO]$/.test(run)) return true;
  if (/^(?:19|20)\dl$/.test(run))
    return inYear.test(text.slice(Math.max(0, start - 24), start)) && !/^ of\b/.test(after);
  const before = ofAnAct.exec(text.slice(Math.max(0, start - 14), start))?.[0];
  // What an Act has behind a number is a capital: `section 2L`.
  if (/l$/.test(run)) return before !== undefined && /\p{L}{4}/u.test(before);
  if (/^\d{1,3}(?:,[\dO]{3})+$/.test(run)) return true;
  return /^\d+[Oo]+$/.test(run) && (before === undefined || /^(?:[Cc]lauses?|[Aa]mendments?) $/.test(before));
}

/** What stands before a year, and before no measure: `200l` is two hundred litres too. */
const inYear =
  /(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Bb]etween|year|Act|Bill|Order|Regulations|Rules|Budget|Convention|Review|Report|Strategy|Census|January|February|March|April|May|June|July|August|September|October|November|December|(?<!\b(?:capacity|volume|total|tank|drum|bottle|maximum|minimum|limit|amount|average|quantity)) of|(?:19|20)\d\d(?: and| to)) |(?:19|20)\d\d[-\u2013])$/u;

const month = /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const word = /^(?:[A-Za-z][a-z]+(?:11?|00?)[a-z]+|[A-Za-z](?:1|00?)[a-z]{2,})$/;
const shortWord = /^(?:[nN]0t|[fF]0r|[hH]0n|[nN]0w|[yY]0u|[wW]h0|tw0|int0|als0)$/;
const fiveFirst = /^5[a-z]{3,}$/;
const beforeCapital = /(?:^|[\r\n]|[.?!:] |\b(?:Mr|Mrs|Ms|Miss|Dr|Madam|Deputy|Lord|Lady|Sir|Dame) )$/;
const zeroFirst = /^0[a-z]{3,}$/;
const opening =
  /^1n[a-z]{2,}$|^1(?:reland|rish|srael|slam|vor|an|ain|rene|ris|saac|rvine|mran|qbal|slington|pswich|lford)[a-z]*$/;

/** What is counted. */
const ofThings =
  /^(?: (?:per cent|million|billion|thousand|hundred|people|men|women|children|hon\. |of (?:the|them|us|our|my|his|her|these|those)\b|(?:or|more|other|new) |\p{Ll}{3,20}s\b)|%|-(?:year|month|week|day|hour|minute|point|mile)\b)/u;

const summed = /^\d[\d,.]*[SB][\d,.SB]*$/;

/** What the run of letters and digits should be; `undefined` when it may be as it is. */
function rightOf(run: string, text: string, start: number, end: number): string | undefined {
  if (number.test(run) || ordinal.test(run)) return asDigits(run);
  // Only a sum or thousands: `2B` and `5S1` may be names of something.
  if (summed.test(run) && (text.charAt(start - 1) === '£' || /[SB\d],\d{3}(?!\d)/.test(run)) && !/\dbn?$/i.test(run))
    return run.replaceAll('S', '5').replaceAll('B', '8');
  if (ending.test(run)) return isNumber(run, text, start, end) ? asDigits(run) : undefined;
  if (/^I\d{1,3}$/.test(run)) {
    // `the I95 and the I360` are a road and a tower.
    const isOne = month.test(text.slice(end, end + 12)) || ofThings.test(text.slice(end, end + 24));
    return isOne || isBracketed(text, start, end) ? run.replace('I', '1') : undefined;
  }
  if (word.test(run) || shortWord.test(run)) return run.replaceAll('1', 'l').replaceAll('0', 'o');
  if (zeroFirst.test(run))
    return `${isCommonWord(`o${run.slice(1)}`) && !isOpening(text, start) ? 'o' : 'O'}${run.slice(1)}`;
  if (fiveFirst.test(run) && lacksFirstS(run.slice(1))) return `${isOpening(text, start) ? 'S' : 's'}${run.slice(1)}`;
  return opening.test(run) ? run.replace('1', 'I') : undefined;
}

const isOpening = (text: string, at: number): boolean => beforeCapital.test(text.slice(Math.max(0, at - 10), at));

/** `section 5(l)`, `subsection (l)`: a letter stands in a list of letters, a number behind a section. */
function* bracketed(text: string): Generator<Misread> {
  if (/\([km]\)/.test(text)) return;
  for (const { index } of text.matchAll(
    /(?<=(?:\b(?:[Ss]ections?|[Cc]lauses?|[Rr]egulations?|[Aa]rticles?|[Rr]ules?|[Pp]aragraphs?|[Ss]chedules?|and|to|insert|out) [“"]?\d{1,4}[A-Z]{0,3}|\b[Ss]ubsections? )\()l(?=\))/g,
  ))
    yield { start: index, end: index + 1, right: '1' };
}

/** `WiIson`: a capital I between small letters, and no name composed of two. */
function* capitalsWithin(text: string): Generator<Misread> {
  for (const { index, 0: word } of text.matchAll(/(?<![\p{L}\d])\p{L}{0,20}?\p{Ll}I(?:I|\p{Ll})\p{L}{0,20}/gu)) {
    const right = word.replace(/(?<=\p{Ll})I+(?=\p{Ll}|$)/gu, (all) => 'l'.repeat(all.length));
    if (!isCommonWord(right.toLowerCase()) && isComposed(word)) continue;
    if (isAddress(tokenAt(text, index))) continue;
    yield { start: index, end: index + word.length, right };
  }
}

/** Names of two parts, and what is written as one: `FitzIvor`, `LinkedIn`, `BigInt`, `MyImpact`. */
const isComposed = (name: string): boolean =>
  composed.test(name) || isCommonWord(name.slice(name.lastIndexOf('I')).toLowerCase());

const composed =
  /^(?:Ma?c|Fitz|Di|De|Da|Del|La|Le|Van|O[\u2019'])I|\p{Ll}{2}In(?:t|s)?$|I(?:n|T)\p{L}{2,}|I(?:reland|srael|tal|ran|raq|celand|sle|sland|slam|nfo|mage|ndex)|\p{Lu}{2}/u;

const mayBeQuestion = (text: string, signals: number): boolean =>
  (signals & Signal.OddL) !== 0 || text.includes('Ql. ') || text.includes('Tl. ');

/** `Ql.`, `lO.`: the number of a question, where what is asked begins. */
function* questions(text: string): Generator<Misread> {
  for (const { index, 0: run } of text.matchAll(/(?<=^|[\r\n]|: )(?:[QT]l|[QT]?lO)(?=\. (?:\p{Lu}|\[))/gu))
    yield { start: index, end: index + run.length, right: asDigits(run) };
}

/** `lan Roe`, `lndeed`, `lt`: a small l where a name or a sentence begins, or before a consonant that it never stands before; of Welsh is `lwybrau`. */
function* smallAtStart({ text }: Block): Generator<Misread> {
  for (const { index, 0: word } of text.matchAll(
    /(?<![\p{L}\d\p{Cf}\0-\x08\x0e-\x1f\x7f-\x9f\ufffd\u2019'.@/&-])l[bcdfghjkmnpqrstvxz]\p{Ll}*/gu,
  ))
    if (!shortened.test(word) && !isAddress(tokenAt(text, index)))
      yield { start: index, end: index + word.length, right: `I${word.slice(1)}` };
  for (const { index, 0: word } of text.matchAll(forename))
    yield { start: index, end: index + word.length, right: `I${word.slice(1)}` };
}

/** Short for something, or a number of a page before the first. */
const shortened = /^l(?:bs?|td|d|lc|lp|ng|pg|m|hs|cm|tr|gbt\p{L}*|x[cvxi]*|v[xi]*)$/u;
const forename = /(?<![\p{L}\d\u2019'-])l(?:an|ain|rene|vor|da|van|saac|rvine|sobel|mran|qbal)(?= \p{Lu}\p{Ll})/gu;

/** What is only letters, and still a number or a word: `l think`, `at lO am`, `£l`. */
function* apart(text: string): Generator<Misread> {
  for (const { index, 0: run } of text.matchAll(
    /(?<![\p{L}\d])(?:lO|l[.:]\d\d)(?= ?[ap]\.?m\b| ?o[\u2019']clock|\))/gu,
  ))
    yield { start: index, end: index + run.length, right: asDigits(run) };
  for (const { index, 0: run } of text.matchAll(
    /(?<=£)[lI][OoIl]*(?=[,.]\d| [mb]illion)|(?<![\p{L}\d.,])l(?=,\d{3}|%| [mb]illion\b| per cent\b)|(?<![\p{L}\d])0(?=[\u2019']\p{Lu}\p{Ll})/gu,
  ))
    yield { start: index, end: index + run.length, right: run === '0' ? 'O' : asDigits(run) };
  for (const { index } of text.matchAll(/(?<![^\s\u201c\u2018"(\u2014])l(?= \p{Ll}|[\u2019'](?:m|ve|ll|d)\b)/gu)) {
    const before = text.slice(Math.max(0, index - 14), index);
    const head = /\p{Ll}{3,}(?= $)/u.exec(before)?.[0];
    // `centra l` is a word in two.
    if (head !== undefined && (arePartsOfWord(head, 'l') || isLastLetter(head, 'l'))) continue;
    if (notI.test(before) && !(/\band $/.test(before) && ofI.test(text.slice(index + 1, index + 16)))) continue;
    // `let l and m be`
    if (/^ (?:and|or|to) [b-hj-z]\b/.test(text.slice(index + 1, index + 8))) continue;
    yield { start: index, end: index + 1, right: 'I' };
  }
}

/** What somebody does, and no letter. */
const ofI =
  /^ (?:am|was|will|would|shall|should|have|had|hope|think|thank|look|can|could|do|did|want|know|agree|support|therefore|also|believe|welcome|understand|beg|must|say|ask|urge|call)\b/;

/** A letter that is spoken of, or a measure. */
const notI = /(?:\d|\b(?:letter|paragraph|item|line|column|an?|the|and|or|to|point|section)) $/i;

/** What is no slip of a scan in any word may be one in a name: `Be11`, `PateI`, `AIison`. */
function* inNames(block: Block): Generator<Misread> {
  const spans = mentionsOf(block).flatMap(({ nameSpan }) => nameSpan ?? []);
  if (block.kind === 'turn' && block.attribution) spans.push(block.attribution);
  for (const { start, end } of spans) {
    for (const { index, 0: word } of block.text.slice(start, end).matchAll(misreadName)) {
      const right = word
        .replace(/(?<=\p{L})1{1,2}/gu, (all) => 'l'.repeat(all.length))
        .replaceAll('0', 'o')
        .replace(/I+(?!\p{Lu})(?<=\p{L}{2,20})/gu, (all) => 'l'.repeat(all.length));
      // `NIgel`, `FIona`: a letter in the wrong case. `Seat1`: no name ends so.
      if (/^\p{Lu}l/u.test(right) && !mayOpen(right)) continue;
      if (/[^aeiouyrwl]l$/.test(right)) continue;
      yield { start: start + index, end: start + index + word.length, right };
    }
  }
}

/** Whether a name may begin so: with a vowel and an l, or with a consonant and one where the name is known. */
const mayOpen = (name: string): boolean =>
  isGivenName(name) || (/^[AEIOU]l/.test(name) && !isGivenName(name.replace('l', 'i')));

const misreadName =
  /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}{1,20}(?:I{1,2}|1{1,2})|\p{Lu}I\p{Ll}{2,20}|\p{Lu}\p{Ll}{0,20}0{1,2}\p{Ll}{1,20})(?![\p{L}\d])/gu;

/** Portrait and printed name that are the same but for letters that look alike: the portrait is no scan. */
function* besidePortrait(block: Block): Generator<Misread> {
  if (block.kind !== 'turn' || !block.attribution?.portrait) return;
  const { portrait, shown } = block.attribution;
  const key = block.text.slice(portrait.start, portrait.end);
  if (block.text.startsWith(key, shown.start)) return;
  const printed = block.text.slice(shown.start, shown.end).replace(/ \(.*$/s, '');
  // Two letters may be taken for one, and one for two, once or twice in a name.
  if (Math.abs(printed.length - key.length) > 2 || printed.toLowerCase() === key.toLowerCase()) return;
  if (alike(printed) !== alike(key)) return;
  if (isOdd(key) && !isOdd(printed)) yield { start: portrait.start, end: portrait.end, right: printed };
  else yield { start: shown.start, end: shown.start + printed.length, right: key };
}

const isOdd = (name: string): boolean => /\d|(?<!\bMa?c)(?<=\p{Ll})I|\p{Lu}I\p{Ll}|(?:^| )l\p{Ll}/u.test(name);

/** Letters that a scan takes for one another, as one of them. */
const alike = (name: string): string =>
  name
    .replace(/(?<!\p{L})Me(?=\p{Lu}|ln)/gu, 'Mc')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[I1|]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/^o|(?<= )o/g, 'O')
    .replace(/^l|(?<= )l/g, 'L')
    .replace(/(?<=\p{L})O(?=[\u2019'])/gu, 'O');

/** `1 beg to move`, `| beg to move`: where a sentence begins, or behind what leads on to who does something. */
function* persons(text: string): Generator<Misread> {
  for (const { index } of text.matchAll(/(?<![^\s\u201c"(\u2014])[1|](?= \p{Ll})/gu)) {
    const before = text.slice(Math.max(0, index - 14), index);
    const after = text.slice(index + 2, index + 22);
    const leads = opens.test(before) || (leadsOn.test(before) && !/\d[\p{L}\d]? (?:and|or) $/u.test(before));
    if (leads && said.test(after)) yield { start: index, end: index + 1, right: 'I' };
  }
}

/** Not behind what has a number: `No. 1 should know`. */
const opens =
  /(?:^|[\r\n\u201c"]|(?<!\b(?:Nos?|Vols?|Arts?|Cls?|Schs?|Chs?|Pts?|Figs?|[Pp]aras?|[Pp]p?|[Rr]egs?|[Ss]s?|[Cc]h?|[Oo]p|[Ee]d))[.?!:] )$/;
const leadsOn =
  /(?:(?:\b(?:that|which|what|when|if|[Aa]s|because|where|how|why|while|though|although|whether|then|so|but|and|or|whom)|^[^\d]*,) |^[^\d]*\u2014)$/;
const said =
  /^(?:beg|think|hope|shall|believe|know|agree|thank|should|accept|suspect|understand|wish|want|welcome|have|do not|cannot|would|will (?:not|give|come|turn|say|look|take|try|be (?:brief|happy|glad))|am (?:always|looking|glad|grateful|sure|afraid|sorry|not|very|pleased|happy|told|aware|saying|asking|going|astonished|delighted|proud|so|therefore|also|still|confident|concerned|certain|keen|conscious|minded|clear|surprised|simply|only|talking|speaking))\b/;
