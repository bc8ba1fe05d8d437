/** Mentions in which the words before the seat are not `Member for`: `the hon. Member of Carrow (Ada Pell)`. */
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';

const none: readonly Span[] = [];

/** What stands for `Member for ` in a block. */
export const oddOpeningsIn: (block: Block) => readonly Span[] = memo((block) => {
  const { text } = block;
  let found: Span[] | undefined;
  for (let start = text.indexOf('Member', 3); start >= 0; start = text.indexOf('Member', start + 6)) {
    if (!mayBeOdd(text, start + 6)) continue;
    opening.lastIndex = start;
    const words = opening.exec(text)?.[1];
    if (words === undefined || !before.test(text.slice(Math.max(0, start - 40), start))) continue;
    found ??= [];
    found.push({ start, end: start + words.length });
  }
  return found ?? none;
});

/** Cheap: `Memberfor`, `Member of` and `Member Carrow`; nearly all are `Member for`, `Members` and `Member who`. */
function mayBeOdd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 32) return code === 102 && text.charAt(at + 1) === 'o';
  const next = text.charCodeAt(at + 1);
  return (next >= 65 && next <= 90) || (next === 111 && text.charAt(at + 2) === 'f');
}

const before = /\b[Hh]on\.? (?:and (?:learned|gallant) )?(?:[Ff]riend,? the )?$/;
const word = "(?!(?:State|Parliament|Committee|House|Government)s?\\b)\\p{Lu}[\\p{L}\\u2019'-]*";
const name = "(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\.? )?\\p{Lu}[\\p{L}\\u2019'.-]*";
/** Of one word in brackets nobody can tell whether it is a name. */
const opening = new RegExp(
  `(Memberfor|Member(?: of)?) (?:The )?${word}(?:,? (?:(?:and|of|the|on|upon|in|le|with) ){0,2}${word}){0,6} \\((?=[^)]{0,40} )${name}(?: ${name}){0,3}\\)`,
  'uy',
);
