/** Attributions of inline notation whose brackets do not close, or close behind the colon. */

import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import type { Span } from '../syntax/block.ts';
import { unbalanced } from './brackets.ts';
import { movedBrackets } from './moved-brackets.ts';
import type { TextEdit } from './rule.ts';
import { isForm } from './speaker-forms.ts';
import type { SpeakerNames } from './speaker-names.ts';

/** `start` and `end` cover what is at fault; `edits` mend it. */
export interface BracketFault extends Span {
  readonly code: 'unbalanced-bracket' | 'misplaced-bracket';
  /** What is printed before the first bracket. */
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** What is at fault with the brackets of the words from `start` to the colon, if they are an attribution when it is mended. */
export function bracketsMended(
  text: string,
  start: number,
  colon: number,
  names: SpeakerNames,
): BracketFault | undefined {
  if (!/^\p{Lu}|^[()]/u.test(text.slice(start, start + 2))) return undefined;
  return moved(text, start, colon, names) ?? notBalanced(text, start, colon, names);
}

/** `The Minister for Sport (Jane) Roe: I thank`: the brackets are all there, around other words. */
export function moved(text: string, start: number, colon: number, names: SpeakerNames): BracketFault | undefined {
  const words = text.slice(start, colon);
  if (!words.includes('(') || /[?!“”"]/.test(words)) return undefined;
  const bare = words.replace(/[\s()]+/g, ' ').trim();
  const office = bare.startsWith('The ') && !isPeer(bare);
  const known = office ? names.allAtEnd(bare) : [bare.slice(0, Math.max(0, names.endAt(bare, 0)))];
  for (const key of [...known.filter((name) => name.includes(' ')), '']) {
    const found = movedBrackets(text, { start, end: colon }, key);
    if (!found || !isForm(found.right)) continue;
    // Nobody knows the name that stands in brackets: then only what a speech opens with tells it from a note.
    if (key === '' && words.startsWith('(') && !/^:\s*["“‘'\p{Lu}\d]/u.test(text.slice(colon, colon + 4))) continue;
    const { start: from, end, edits, right } = found;
    return { code: 'misplaced-bracket', name: nameOf(right), start: from, end, edits };
  }
  return undefined;
}

/** A sign for the colon that a bracket closes behind, and a second bracket that closes nothing. */
const inside = /\s?[:;.]\s?\)/;

/**
 * `(Stafford) (Con:) I thank`: the bracket closes behind the colon, or behind the sign that was typed for it. Of the
 * paragraph from `start`, `opening` is as much as an attribution may have.
 */
export function closedBehindColon(opening: string, start: number): BracketFault | undefined {
  const sign = inside.exec(opening);
  if (!sign || !/^\p{Lu}|^\(/u.test(opening)) return undefined;
  const at = sign.index;
  const close = at + sign[0].length;
  const isColon = sign[0].includes(':');
  const rest = opening.slice(close);
  const groups = /^(?: ?\([^()]{1,60}\)){0,2}/.exec(rest)?.[0] ?? '';
  const again = rest.startsWith(')') && !isOpen(opening.slice(0, close)) ? 1 : 0;
  const gap = /^:?\s*/.exec(rest.slice(groups.length + again))?.[0] ?? '';
  // `(Con.):` is a party that is written otherwise, and its colon is in its place.
  if (!isColon && gap.startsWith(':')) return undefined;
  const words = `${opening.slice(0, at)})${groups}`.replace(/^\((?=[^()]*\)$)/, '');
  const whole = words.length < at + 1 + groups.length ? words.slice(0, -1) : words;
  if (!isForm(whole) || (!isColon && !/^["“\p{Lu}\d]/u.test(rest.slice(groups.length + again + gap.length))))
    return undefined;
  const end = close + again + groups.length + gap.length;
  const text = whole === words ? `)${groups}: ` : ': ';
  const edits = [
    ...(whole === words ? [] : [{ start, end: start + 1, text: '' }]),
    { start: start + at, end: start + end, text: gap.startsWith(':') && gap.length === 1 ? text.trimEnd() : text },
  ];
  const from = start + at + sign[0].search(/\S/);
  return { code: 'misplaced-bracket', name: nameOf(whole), start: from, end: from + 1, edits };
}

const isOpen = (words: string): boolean => words.split('(').length > words.split(')').length;

function notBalanced(text: string, start: number, colon: number, names: SpeakerNames): BracketFault | undefined {
  const words = text.slice(start, colon);
  if (/[?!“”"]/.test(words)) return undefined;
  const found = unbalanced(text, { start, end: colon }, keyOf(text, start, colon, names));
  if (!found) return undefined;
  const after = mended(text, start, colon, found.edits);
  if (!isForm(after)) return undefined;
  const { edits, start: from, end } = found;
  return { code: 'unbalanced-bracket', name: nameOf(after), start: from, end, edits };
}

/** The name that the words to the colon are of: it tells where a bracket was to be opened. */
function keyOf(text: string, start: number, colon: number, names: SpeakerNames): string {
  const known = names.endAt(text, start);
  const office = text.startsWith('The ', start) && !isPeer(text.slice(start, colon));
  if (known >= 0 && !office) return text.slice(start, known);
  const close = text.slice(start, colon).indexOf(')');
  const words = text.slice(start, close < 0 ? colon : start + close);
  const party = / (\S+)$/.exec(words);
  if (!office && party && isParty(party[1] ?? '')) return words.slice(0, party.index);
  if (!office && isPeer(words)) return words;
  if (office)
    return (
      names.allAtEnd(words)[0] ?? /(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness)\.? )?\S+ \S+$/.exec(words)?.[0] ?? ''
    );
  return /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? )?\S+ \S+/.exec(words)?.[0] ?? '';
}

const nameOf = (words: string): string => words.replace(/\s*\(.*$/, '');

function mended(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  let words = '';
  let at = start;
  for (const edit of edits) {
    words += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return words + text.slice(at, end);
}
