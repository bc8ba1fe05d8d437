/** Words and names with a space at their hyphen: `Rees- Mogg`, `good- going`, `Rees -Mogg`. */
import { mentionsOf } from '../model/mention.ts';
import { isParty } from '../model/parties.ts';
import type { Block, Span } from '../syntax/block.ts';
import { matchesIn } from './text/prose.ts';

/** Those of speech. */
export function* spacedHyphens(block: Block): Generator<Span> {
  const { text } = block;
  for (const { index } of matchesIn(block, candidate)) {
    const gap = index + 3;
    const before = hyphened.exec(text.slice(Math.max(0, gap - 60), gap))?.[1];
    const after = behind.exec(text.slice(gap, gap + 26))?.[0];
    if (before === undefined || after === undefined) continue;
    const isOneWord = after.includes('-');
    if (isParty(before) || isParty(after) || isAside(text, gap - 2)) continue;
    // `nine -to-five`, `after- the-event`: what has hyphens of its own is one word; in `short- and long-term` it may not be.
    if (isOneWord && text.charAt(gap - 2) !== ' ' && !within.test(after)) continue;
    if (!isOneWord && (follows.has(after.toLowerCase()) || follows.has(before.toLowerCase()))) continue;
    const capital = /^\p{Lu}/u.test(after);
    if (capital !== /^\p{Lu}/u.test(before.slice(before.lastIndexOf('-') + 1)) && capital) continue;
    yield { start: gap - 2 - before.length, end: gap + after.length };
  }
}

const candidate = /[A-Za-z\xc0-\u024f](?:- | -)(?=[A-Za-z\xc0-\u024f])/g;
const hyphened = /(?<![\p{L}\d’'-])((?:[\p{L}\d]{1,20}-){0,3}\p{L}{2,24})(?:- | -)$/u;
const behind = /^\p{L}{2,24}(?:-\p{L}{2,24}){0,2}(?![\p{L}-])/u;

/** Words before which a hyphen is left hanging, or stands for a dash. */
const follows = new Set(
  'and or to nor but not as than rather versus through then plus if the an in of for with by on at from is are was were be has have had he she it we they you my his her its our their this that these those which who what when where there so no yes do does did can could will would shall should may might must also even only just perhaps such including indeed namely because although though while since until or'.split(
    ' ',
  ),
);

/** Small words that stand in the middle of one with hyphens. */
const within =
  /^(?:the|of|and|or|to|in|for|by|on|at|up|a|off|out|down|over|year|month|week|day)-\p{Ll}|^(?:on|upon|in|under)-(?:the-)?\p{Lu}/u;

/** `this policy -good or bad- and`: hyphens for the dashes of an aside. */
const isAside = (text: string, at: number): boolean =>
  text.charAt(at) === ' '
    ? /^ -[^-\r\n.?!]{1,60}\p{Ll}- /u.test(text.slice(at, at + 66))
    : / -[^-\r\n.?!]{1,60}$/.test(text.slice(Math.max(0, at - 64), at));

export interface SpacedName extends Span {
  /** Whether spaces stand on both sides, as they do at a dash: then only a name that is known is one. */
  readonly isOpen: boolean;
}

/** What is said of hyphens in speech does not hold in a name: nothing is left hanging there. */
export function* spacedHyphensOfNames(block: Block): Generator<SpacedName> {
  const spans = mentionsOf(block).flatMap(({ nameSpan }) => nameSpan ?? []);
  if (block.kind === 'turn' && block.attribution) spans.push(block.attribution);
  for (const { start, end } of spans) {
    for (const { index, 0: words } of block.text.slice(start, end).matchAll(spacedName)) {
      if (ofOffice.test(words)) continue;
      yield { start: start + index, end: start + index + words.length, isOpen: words.includes(' - ') };
    }
  }
}

const spacedName =
  /(?<![\p{L}-])\p{Lu}[\p{L}\u2019'-]{0,24}(?:- | - ?)(?:\p{Lu}|(?:on|in|le|upon|under|the|by)[ -])[\p{L}\u2019'-]{0,24}/gu;

/** `Treasury - Cabinet Office`, `A noble Lord- on the Cross Bench`. */
const ofOffice =
  /(?<!\p{L})(?:Lords?|Lady|Member|Minister|Secretary|Treasury|Chair|Chairman|Chancellor|Office|Cabinet|Department|Speaker|Leader|President|Attorney|Solicitor|Advocate)(?!\p{L})/u;
