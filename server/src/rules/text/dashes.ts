/** Hyphens and dashes that stand where a long dash may be meant. */
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { matchesIn, tokenAt } from './prose.ts';

export interface Dash {
  /** With the spaces around it. */
  readonly start: number;
  readonly end: number;
  /**
   * `wide`: a long dash with a space beside it. `short`: one that joins two words, as `to` does in a range. `bar`: `―`.
   * `hung`: a hyphen with a space on one side.
   */
  readonly form: 'hyphens' | 'dashes' | 'spaced hyphen' | 'spaced dash' | 'wide' | 'short' | 'bar' | 'hung';
}

const candidate =
  /--|[—–][—–-]|-[—–]|(?<=[.?!”"])(?: [-–−] ?|[-−] |– ?)(?=[([])| (?:[-–−—] |—(?=[a-z]))|— (?=[a-z])|–(?=[a-z]{2})|―|(?<=[a-z],?)(?: [-–−—]|[-–])(?=[\r\n]|$)|(?<=[a-z])- (?=[a-zI])|(?<=[a-z]) -(?=[a-zI])/g;

/** What never follows the hyphen of `pre- and post-war`, nor is the second half of one word. */
const clause =
  /^(?:said|says|the|I|we|it|he|she|they|you|this|that|these|those|because|which|who|is|was|are|were|for|with|from|what|when|where|there|although|my|our|their|his|her|its)(?![\p{L}-])/u;

/** In the prose of a turn; not the rules that are drawn of many hyphens, nor ranges, nor titles. */
export const dashesIn: (block: Block) => readonly Dash[] = memo((block) => {
  if (block.kind !== 'turn' && block.kind !== 'procedure') return none;
  const { text } = block;
  const found: Dash[] = [];
  let from = 0;
  for (const { index, 0: signs } of matchesIn(block, candidate)) {
    if (index < from || isMeantForLink(text, index) || isInAddress(text, index)) continue;
    const form = formOf(signs);
    if (form) {
      const end = index + signs.length;
      if (isMeant(block, index, end, form)) found.push({ start: index, end, form });
      continue;
    }
    let start = index;
    let end = index;
    while (isDash(text.charCodeAt(end))) end += 1;
    from = end;
    if (end - index > 3) continue;
    if (text.charCodeAt(start - 1) === 32) start -= 1;
    const before = text.charAt(start - 1);
    if (before === '' || /\s/.test(before) || isDash(before.charCodeAt(0))) continue;
    if (text.charCodeAt(end) === 32) end += 1;
    found.push({ start, end, form: /[—–]/.test(text.slice(start, end)) ? 'dashes' : 'hyphens' });
  }
  return found;
});

const none: readonly Dash[] = [];

function formOf(signs: string): Dash['form'] | undefined {
  if (signs === '–') return 'short';
  if (signs === ' –' || signs === ' —') return signs === ' —' ? 'wide' : 'hung';
  if (signs === '―') return 'bar';
  if (/^(?: ?-|- ?| ?−)$/.test(signs)) return 'hung';
  if (!signs.includes(' ')) return undefined;
  if (signs.includes('—')) return 'wide';
  return signs.includes('-') ? 'spaced hyphen' : 'spaced dash';
}

/** Whether a dash of that form is meant for the one that breaks a sentence. */
function isMeant({ kind, text }: Block, start: number, end: number, form: Dash['form']): boolean {
  const after = text.slice(end, end + 16);
  if (mover.test(after) && /[.?!”"]$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  if (isAtEnd(after)) return breaksOff(text, start) && (text.slice(start, end) !== '-' || !isParted(text, start, end));
  // In procedure a spaced dash parts a provision from its title.
  if (kind !== 'turn') return false;
  switch (form) {
    case 'short':
      return /[a-z]{2}$/.test(text.slice(Math.max(0, start - 2), start)) && isBetweenWords(text, start, end);
    case 'hung':
      return start + 1 < end && clause.test(after) && /[a-z]{2}$/.test(text.slice(Math.max(0, start - 2), start));
    default:
      return isBetweenWords(text, start, end);
  }
}

/** Whether a dash behind these words at the end of a line is where a speaker broke off; `rose—` is a stage direction. */
const breaksOff = (text: string, start: number): boolean =>
  /[a-z]{2},?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  !/\brose$/.test(text.slice(Math.max(0, start - 5), start));

/** Whether a hyphen at a line's end parts a word or a name that goes on below. */
const isParted = (text: string, start: number, end: number): boolean =>
  /^\s*\p{Ll}/u.test(text.slice(end, end + 8)) ||
  !/(?:^|[\s“"—])\p{Ll}+,?$/u.test(text.slice(Math.max(0, start - 24), start));

const isAtEnd = (after: string): boolean => /^(?:[\r\n]|$)/.test(after);

/** Who moves, and what is written behind words that were said or quoted. */
const mover = /^(?:\(\s?\p{Lu}|\[ ?(?:Official|Interruption|Laughter))/u;

/** A link line with a fault is the fault of another rule. */
function isMeantForLink(text: string, at: number): boolean {
  const from = Math.max(0, at - 24);
  const before = text.slice(from, at);
  const start = from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start, at + 24))?.[0] ?? '';
  return /(?:^|- )(?:[-–— ]*(?:View Speech|Parliament Live)\b|[-–— ]*(?:hansa|excerpt))/i.test(line);
}

/** `www.xn--carrow-ferry.example`; `and/or--but` is no address. */
const isInAddress = (text: string, at: number): boolean =>
  /:\/\/|www\.|@|\.(?:com|org|net|uk|gov|eu|scot|wales)\//i.test(tokenAt(text, at));

const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014;

/** Not a range, nor the title of a provision or a work. */
function isBetweenWords(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.charAt(end);
  if (!/[\p{L}\d.,;?!”"’')\]%]$/u.test(before) || !/[\p{L}\d“"‘'[(£]/u.test(after)) return false;
  // A range, the year of a title, a sum below nothing.
  if (/[\d£]/.test(after) && /(?:\d|%|\d (?:[ap]\.?m\.?|million|billion)|(?:^|[\s(“"‘'])\p{Lu}[^\s]*)$/u.test(before))
    return false;
  if (/\d/.test(after) && /\s(?:of|by|to|from|at|than|between|minus)$/.test(before)) return false;
  if (/(?:Clause|Schedule|Section|Part|Chapter|Article|Amendment|Ayes|Noes|Contents)\b[^.]{0,12}$/.test(before))
    return false;
  return !/\p{Lu}/u.test(after) || !/(?:^|[\s(“"])\p{Lu}[^\s]*$/u.test(before) || /\bI$/.test(before);
}
