import { Signal } from '../../model/signals.ts';
import { Context, type Span } from '../../syntax/block.ts';
import { isCommonWord } from '../lexicon.ts';
import type { BlockRule, Finding, Fix } from '../rule.ts';
import type { Style } from '../style.ts';
import { ligature, lookAlike, readAs } from './look-alikes.ts';
import { meantBy, misread, ofCodePage } from './mojibake.ts';

/**
 * In this order: what nobody sees; what UTF-8 looks like when it is read as Windows’ code page; controls of Latin-1; the
 * sign for what could not be read; what is read as other letters; and private characters.
 */
const odd = new RegExp(
  String.raw`(?<unseen>[\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u034f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc]+)|(?<garbled>(?:${misread})+|\xc2(?= [^A-Z]))|(?<control>[\x80-\x9f])|(?<lost>\ufffd+)|(?<ligature>${ligature})|(?<lookAlike>${lookAlike})|[\ue000-\uf8ff]+`,
  'g',
);

export const invisibleCharacter: BlockRule = {
  code: 'invisible-character',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  needs: Signal.Odd,
  summary: 'A character that cannot be seen, or that is what a conversion left of another.',
  why: 'Words with it in them are found by no search and match no name, and nobody who reads them sees why.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The fer\u200bry was late, and the companyâ€™s only answer was â€œNext week.â€\u009d It cost Â£3.5 million.
      ^^^ invisible-character
                                   ^^^^^ invisible-character
                                                         ^^^^ invisible-character
                                                                     ^^^^ invisible-character
                                                                                  ^^^ invisible-character
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry was late, and the company’s only answer was “Next week.” It cost £3.5 million.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The com\u00adpany\u0092s timetable has no times, and the Minister\ufffds reply has no date.
      ^^^ invisible-character
           ^^^ invisible-character
                                                      ^^^ invisible-character
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company’s timetable has no times, and the Minister’s reply has no date.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The com\ufffdpany and the Ministers\ufffd advisers say \ufffdNext week” of it, which isnÃ¢â‚¬â„¢t a da\u0085te.
      ^^^ invisible-character
                             ^^ invisible-character
                                             ^^ invisible-character
                                                                        ^^^^^^^^^^ invisible-character
                                                                                      ^^^ invisible-character
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company and the Ministers’ advisers say “Next week” of it, which isn’t a date.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I ﬁnd the com\u0440any \u0441lose to e\ufb03cient.
  ^^ invisible-character
            ^^^ invisible-character
                  ^^ invisible-character
                           ^^^ invisible-character
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I find the company close to efficient.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company calls its \ufffdrobust\ufffd timetable robust.
                      ^^ invisible-character
                            ^^ invisible-character
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The company calls its “robust” timetable robust.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The Friends of Москва and of Σαμοθράκη brought 20 μg of α-pinene, 5 kΩ and a Tŷ Gŵyl to Carrow.
`,
    `
The Ferry

Wednesday 3rd April 2019

(5\u00a0years, 8\u00a0months ago)

Commons Chamber
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The château at Âge-sur-Mer, the São Bento ferry and Siân Ōe’s café are not in Carrow. SÃO BENTO!
`,
    '\ufeffAda Pell Portrait Ada Pell (Dunmore North) (Lab)\n- Hansard - - - Excerpts\n\nThe ferry was late 👩‍🌾.\n',
  ],
  *check(block, style) {
    for (const match of block.text.matchAll(odd)) {
      const { index, 0: signs, groups = {} } = match;
      const end = index + signs.length;
      if (index === 0 && signs === '\ufeff' && (block.context & ~Context.Glued) === Context.Start) continue;
      const before = block.text.charAt(index - 1);
      const after = block.text.charAt(end);
      if (groups.unseen !== undefined && (joining.test(before) || joining.test(after))) continue;
      if (groups.lookAlike !== undefined && !(latin.test(before) || latin.test(after))) continue;
      const finding = { ...withNeighbours(index, end, before, after) };
      const right = rightFor(groups, block.text, { start: index, end }, style);
      yield { ...finding, message: messageOf(groups, right), fixes: fixesOf(index, end, right, style) };
    }
  },
};

/** Emoji and scripts in which such characters join or part letters. */
const joining = /[\ud800-\udfff\u0590-\u05ea\u0620-\u064a\u0904-\u0939\u2190-\u2bff#*]|\u20e3/;

const latin = /\p{L}/u;

/** What cannot be seen is shown by the letters beside it. */
const withNeighbours = (index: number, end: number, before: string, after: string): Pick<Finding, 'start' | 'end'> => ({
  start: /\S/.test(before) ? index - 1 : index,
  end: /\S/.test(after) ? end + 1 : end,
});

type Groups = Readonly<Record<string, string | undefined>>;

/** What is to stand there; `undefined` where nobody can know. */
function rightFor(groups: Groups, text: string, place: Span, style: Style): string | undefined {
  const { unseen, control, lost, garbled } = groups;
  const before = text.charAt(place.start - 1);
  const after = text.charAt(place.end);
  const isWord = isOneWord(text, place);
  if (unseen !== undefined) {
    const parts = /[\u2028\u2029]/.test(unseen) ? /\S/.test(before) && !isWord : /[.,;:?!]/.test(before);
    return parts && /\p{L}/u.test(after) ? ' ' : '';
  }
  if (control !== undefined) {
    const sign = ofCodePage(control);
    const isInWord = isWord && nowhereWithin.test(sign);
    return isInWord || (sign === '€' && !/\d/.test(after)) ? '' : inStyle(sign, style);
  }
  const read = groups.ligature ?? groups.lookAlike;
  if (read !== undefined) return readAs(read);
  // What is left of a space that never breaks, beside a plain one.
  if (garbled === 'Â') return '';
  if (garbled !== undefined) return [...meantBy(garbled)].map((sign) => inStyle(sign, style)).join('');
  return lost === undefined ? undefined : lostAt(lost, text, place, style);
}

/** The signs of the code page that no word has in it. */
const nowhereWithin = /^[€‚„…†‡ˆ‰‹•˜™›]$/;

/** Of a mark or a dash three bytes are lost, and one sign is left or three; what stands for nothing came in from outside. */
function lostAt(lost: string, text: string, { start, end }: Span, style: Style): string | undefined {
  if (lost.length !== 1 && lost.length !== 3) return undefined;
  const before = text.slice(Math.max(0, start - longest), start);
  const after = text.slice(end, end + longest);
  if (/\p{L}$/u.test(before) && shortened.test(after)) return inStyle('’', style);
  if (/[\s(]$/.test(before) && /^\d/.test(after))
    return lackingMark(text, start, end) === '“' ? inStyle('“', style) : '£';
  if (/\p{L}$/u.test(before) && /^\p{L}/u.test(after)) {
    if (lost.length === 3) return '—';
    return isOneWord(text, { start, end }) && !areTwoWords(before, after) ? '' : undefined;
  }
  const lacking = lackingMark(text, start, end) ?? markOfPair(text, start, end);
  // Where a line ends, a speaker may have broken off.
  if (lacking === undefined && /\p{L}$/u.test(before) && /^(?:$|[\r\n])/.test(after)) return undefined;
  if (/(?:^|[\s(—])$/.test(before) && /^\p{L}\p{L}/u.test(after)) return lacking === '“' ? inStyle('“', style) : '';
  if (/[.,?!\p{L}]$/u.test(before) && /^(?:$|[\s).,;:—])/.test(after))
    return lacking === '”' ? inStyle('”', style) : /s$/.test(before) ? inStyle('’', style) : '';
  return undefined;
}

/** Whether the letters on both sides are those of one word, as far as can be seen: they are not both words of this text. */
function isOneWord(text: string, { start, end }: Span): boolean {
  const [left = ''] = /\p{L}+$/u.exec(text.slice(Math.max(0, start - longest), start)) ?? [];
  const [right = ''] = /^\p{L}+/u.exec(text.slice(end, end + longest)) ?? [];
  return left !== '' && right !== '' && !(stands(text, left) && stands(text, right));
}

/** Whether the letters on both sides are common words and make none together: what was lost parted them. */
function areTwoWords(before: string, after: string): boolean {
  const [left = ''] = /\p{L}+$/u.exec(before) ?? [];
  const [right = ''] = /^\p{L}+/u.exec(after) ?? [];
  const [first, last] = [left.toLowerCase(), right.toLowerCase()];
  const isCommon = (word: string) =>
    /^[ai]$/.test(word) || isCommonWord(word) || (word.endsWith('s') && isCommonWord(word.slice(0, -1)));
  return isCommon(first) && isCommon(last) && !isCommon(first + last);
}

const longest = 40;
/** What is behind an apostrophe. */
const shortened = /^(?:[stdm]|re|ve|ll)(?:\P{L}|$)/u;

/** Whether a word stands by itself elsewhere in the text. */
const stands = (text: string, word: string): boolean => text.includes(` ${word} `);

/** The quotation mark that the line from `start` to `end` is the place of, if one is wanting in it. */
function lackingMark(text: string, start: number, end: number): '“' | '”' | undefined {
  const from = Math.max(text.lastIndexOf('\n', start), start - farthest);
  const rest = text.slice(end, end + farthest).split('\n', 1)[0] ?? '';
  const before = text.slice(from + 1, start);
  if (/["]/.test(before + rest))
    return before.split('"').length % 2 === 0 ? '”' : rest.split('"').length % 2 === 0 ? '“' : undefined;
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return '”';
  const close = rest.indexOf('”');
  const open = rest.indexOf('“');
  return close >= 0 && (open < 0 || close < open) ? '“' : undefined;
}

/** The mark of a quotation both of whose marks were lost: `\ufffdso\ufffd`. */
function markOfPair(text: string, start: number, end: number): '“' | '”' | undefined {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - farthest);
  if (/(?:^|[\s(—])\ufffd[\p{L}\d][^\ufffd"“”]*$/u.test(text.slice(from, start))) return '”';
  return /^[\p{L}\d][^\ufffd"“”\n]*[\p{L}\d.,?!]\ufffd(?=$|[\s).,;:?!—])/u.test(text.slice(end, end + farthest))
    ? '“'
    : undefined;
}

const farthest = 600;

function inStyle(sign: string, style: Style): string {
  if (/[“”]/.test(sign)) return style.quotes === 'straight' ? '"' : sign;
  return /[‘’]/.test(sign) && style.apostrophes === 'straight' ? "'" : sign;
}

function messageOf({ unseen, control, lost, ligature, lookAlike }: Groups, right: string | undefined): string {
  if (ligature !== undefined)
    return `“${ligature}” is one character and is read as the letters “${right}”, so no search finds the word. Write the letters.`;
  if (lookAlike !== undefined)
    return `“${lookAlike}” is of another alphabet and only looks like “${right}”, so no search finds the word. Write the letters that are meant.`;
  if (unseen !== undefined)
    return `A character that cannot be seen stands here, so no search finds the word. ${right === '' ? 'Remove it' : 'Put a space there'}.`;
  if (right === undefined)
    return lost === undefined
      ? 'This character means something only in the font that it was typed in. Type what it stands for.'
      : 'A character was lost here in conversion. Type what was there.';
  const what = control === undefined ? 'These signs are' : 'This control character is';
  return `${what} what a conversion left of another character. ${right === '' ? 'Remove it.' : `Put “${right}” there.`}`;
}

function fixesOf(start: number, end: number, right: string | undefined, style: Style): readonly Fix[] {
  const put = (text: string): Fix => ({
    title: text === '' ? 'Remove the character' : text === ' ' ? 'Put a space there' : `Put “${text}” there`,
    edits: () => [{ start, end, text }],
  });
  return right === undefined ? [inStyle('’', style), '—', ''].map(put) : [put(right)];
}
