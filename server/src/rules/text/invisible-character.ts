import type { BlockRule, Finding, Fix } from '../rule.ts';
import { Signal } from '../signals.ts';
import type { Style } from '../style.ts';
import { meantBy, ofCodePage } from './mojibake.ts';

/**
 * In this order: what nobody sees; controls of Latin-1; the sign for what could not be read; private characters; and what
 * UTF-8 looks like when it is read as Windows’ code page.
 */
const odd =
  /(?<unseen>[\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]+)|(?<control>[\x80-\x9f])|(?<lost>\ufffd+)|[\ue000-\uf8ff]+|(?<garbled>[\xc2\xc3][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[\x80-\xbf€‚„†‡ˆ‰Š‹Œœ][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€|\xc2(?= [^A-Z]))/g;

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
  ],
  silent: [
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
      if (index === 0 && signs === '\ufeff') continue;
      const before = block.text.charAt(index - 1);
      const after = block.text.charAt(end);
      if (groups.unseen !== undefined && (joining.test(before) || joining.test(after))) continue;
      const finding = { ...withNeighbours(index, end, before, after) };
      const right = rightFor(groups, before, after + block.text.charAt(end + 1), style);
      yield { ...finding, message: messageOf(groups, right), fixes: fixesOf(index, end, right, style) };
    }
  },
};

/** Emoji and scripts in which such characters join or part letters. */
const joining = /[\ud800-\udfff\u0590-\u05ea\u0620-\u064a\u0904-\u0939]|\ufe0f/;

/** What cannot be seen is shown by the letters beside it. */
const withNeighbours = (index: number, end: number, before: string, after: string): Pick<Finding, 'start' | 'end'> => ({
  start: /\S/.test(before) ? index - 1 : index,
  end: /\S/.test(after) ? end + 1 : end,
});

type Groups = Readonly<Record<string, string | undefined>>;

/** What is to stand there; `undefined` where nobody can know. */
function rightFor(groups: Groups, before: string, after: string, style: Style): string | undefined {
  const { unseen, control, lost, garbled } = groups;
  if (unseen !== undefined)
    return /[\u2028\u2029]/.test(unseen) || (/[.,;:?!]/.test(before) && /^\p{L}/u.test(after)) ? ' ' : '';
  if (control !== undefined) return inStyle(ofCodePage(control), style);
  // What is left of a space that never breaks, beside a plain one.
  if (garbled === 'Â') return '';
  if (garbled !== undefined) return inStyle(meantBy(garbled), style);
  if (lost === '\ufffd' && /\p{L}/u.test(before) && /^[a-z](?:\P{L}|$)/u.test(after)) return inStyle('’', style);
  if (lost === '\ufffd' && /[\s(]/.test(before) && /^\d/.test(after)) return '£';
  return lost === undefined ? undefined : quotedBy(lost, before, after, style);
}

/** Of a mark or a dash three bytes are lost, and one sign is left or three. A letter is lost within a word only. */
function quotedBy(lost: string, before: string, after: string, style: Style): string | undefined {
  if (lost.length !== 1 && lost.length !== 3) return undefined;
  if (/^$|[\s(—]/.test(before) && /^\p{L}\p{L}/u.test(after)) return inStyle('“', style);
  if (/[.,?!\p{L}]/u.test(before) && /^(?:$|[\s).,;:—])/.test(after)) return inStyle('”', style);
  return lost.length === 3 && /\p{L}/u.test(before) && /^\p{L}/u.test(after) ? '—' : undefined;
}

function inStyle(sign: string, style: Style): string {
  if (/[“”]/.test(sign)) return style.quotes === 'straight' ? '"' : sign;
  return /[‘’]/.test(sign) && style.apostrophes === 'straight' ? "'" : sign;
}

function messageOf({ unseen, control, lost }: Groups, right: string | undefined): string {
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
