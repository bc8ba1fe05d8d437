/** Hyphens and dashes that stand where a long dash may be meant. */
import type { Block } from '../../syntax/block.ts';
import { matchesIn } from './prose.ts';

export interface Dash {
  /** With the spaces around it. */
  readonly start: number;
  readonly end: number;
  readonly form: 'hyphens' | 'dashes' | 'spaced hyphen' | 'spaced dash';
}

const candidate = /--|[—–][—–-]|-[—–]| [-–] /g;

/** In the prose of a turn; not the rules that are drawn of many hyphens, nor ranges, nor titles. */
export function dashesIn(block: Block): readonly Dash[] {
  if (block.kind !== 'turn' && block.kind !== 'procedure') return none;
  const { text } = block;
  const found: Dash[] = [];
  let from = 0;
  for (const { index, 0: signs } of matchesIn(block, candidate)) {
    if (index < from || isMeantForLink(text, index)) continue;
    if (signs.length === 3) {
      // In procedure a spaced dash parts a provision from its title.
      if (block.kind === 'turn' && isBetweenWords(text, index, index + 3))
        found.push({ start: index, end: index + 3, form: signs === ' - ' ? 'spaced hyphen' : 'spaced dash' });
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
}

const none: readonly Dash[] = [];

/** A link line with a fault is the fault of another rule. */
const isMeantForLink = (text: string, at: number): boolean =>
  /(?:^|[\r\n]|- )(?:[-–— ]*(?:View Speech|Parliament Live)\b|[-–— ]*(?:hansa|excerpt))/i.test(
    text.slice(Math.max(0, at - 24), at + 24),
  );

const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014;

/** Not a range, nor the title of a provision or a work. */
function isBetweenWords(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.charAt(end);
  if (!/[\p{L}\d.,;?!”"’')\]%]$/u.test(before) || !/[\p{L}\d“"‘'[(£]/u.test(after)) return false;
  if (/\d/.test(after) && /\d$/.test(before)) return false;
  if (/(?:Clause|Schedule|Section|Part|Chapter|Article|Amendment|Ayes|Noes|Contents)\b[^.]{0,12}$/.test(before))
    return false;
  return !/\p{Lu}/u.test(after) || !/(?:^|[\s(“"])\p{Lu}[^\s]*$/u.test(before) || /\bI$/.test(before);
}
