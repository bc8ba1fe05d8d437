/** Attributions of inline notation whose brackets do not close, or close behind the colon. */

import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import type { Span } from '../syntax/block.ts';
import { unbalanced } from './brackets.ts';
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
  if (!/^\p{Lu}|^\(/u.test(text.slice(start, start + 2))) return undefined;
  return misplaced(text, start, colon) ?? notBalanced(text, start, colon, names);
}

/** `(Stafford) (Con:) I thank`: the bracket closes behind the colon. */
function misplaced(text: string, start: number, colon: number): BracketFault | undefined {
  const inside = /^:\s?(?=\))/.exec(text.slice(colon, colon + 3))?.[0];
  if (inside === undefined) return undefined;
  const rest = text.slice(colon + inside.length, colon + 100);
  const groups = /^\)(?: ?\([^()]{1,60}\)){0,2}/.exec(rest)?.[0] ?? ')';
  const end = colon + inside.length + groups.length;
  const words = mended(text, start, end, [{ start: colon, end: colon + inside.length, text: '' }]).replace(
    /^\((?=[^()]*\)$)/,
    '',
  );
  if (!isForm(words)) return undefined;
  const edits = [{ start: colon, end: colon + inside.length, text: '' }];
  if (text.charCodeAt(end) !== 58) edits.push({ start: end, end, text: ':' });
  return { code: 'misplaced-bracket', name: nameOf(words), start: colon, end: colon + 1, edits };
}

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
    return names.atEnd(words) ?? /(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness)\.? )?\S+ \S+$/.exec(words)?.[0] ?? '';
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
