import { mentionsOf } from '../../model/mention.ts';
import { withoutHonorific } from '../../model/names.ts';
import type { Span } from '../../syntax/block.ts';
import { lastWordOf } from '../../syntax/words.ts';
import type { BlockRule, Finding } from '../rule.ts';

/** What may have been typed again, the longest first: the seat or a part of it, the name or the surname, a word that many seats end in. */
const leftOf = (seat: string, name: string): readonly string[] => {
  const words = seat.split(' ');
  const tails = words.map((_, i) => words.slice(i).join(' '));
  const heads = words.map((_, i) => words.slice(0, i).join(' '));
  const full = withoutHonorific(name);
  return [...new Set([...tails, `(${name})`, name, full, lastWordOf(full), ...heads, ...quarters])]
    .filter((one) => /^[(\p{Lu}]/u.test(one))
    .sort((x, y) => y.length - x.length);
};

const quarters = ['North', 'South', 'East', 'West', 'Central'];

/** No sentence goes on with a capital or a bracket behind a name; these are what nearly every mention has there. */
const mayBeLeft = (text: string, end: number): boolean => {
  if (text.charCodeAt(end) !== 32) return false;
  const code = text.charCodeAt(end + 1);
  return code === 40 || (code >= 65 && code <= 90) || code > 127;
};

/** A verb: what stands before it may be its subject, and no slip. */
const verb =
  /^ (?:is|are|was|were|has|had|have|does|did|will|would|can|could|may|might|must|shall|should|(?!(?:as|his|its|this|thus|us|always|perhaps|towards|across|besides|unless)\b)[a-z]{2,}s)\b/;

/** A member who opens the sentence, or a clause of it, is the subject of the verb that follows. */
const opensSentence =
  /(?:^|(?:(?<!\bhon)\.|[?!\n\r—:;“"]) ?|\b(?:as|that|if|because|when|what|which|whom|than|while|since|though|where) )(?:(?:and|but|as|so|that|if) )?(?:(?:my|the|both|right|hon\.|noble|learned|gallant|friend|lady) )*$/i;
const longestOpening = 80;

export const strayAfterMention: BlockRule = {
  code: 'stray-after-mention',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['malformed-mention'],
  summary: 'A word of the seat is left over after a member’s name in brackets.',
  why: 'It is what remains of a seat typed twice; read aloud, the sentence breaks.',
  examples: [
    `
My hon. Friend the Member for Dunmore North (Ada Pell) North and I have spoken.
                                                       ^^^^^ stray-after-mention
=>
My hon. Friend the Member for Dunmore North (Ada Pell) and I have spoken.
`,
    `
I told the hon. Members for Dunmore North (Ada Pell) North and for Carrow (Mr. Vane) Carrow that it sails.
                                                     ^^^^^ stray-after-mention
                                                                                     ^^^^^^ stray-after-mention
=>
I told the hon. Members for Dunmore North (Ada Pell) and for Carrow (Mr. Vane) that it sails.
`,
    `
I agree with the hon. Member for Carrow (Mr Vane) Vane, and with the hon. Member for Dunmore North (Ada Pell) North.
                                                  ^^^^ stray-after-mention
                                                                                                              ^^^^^ stray-after-mention
=>
I agree with the hon. Member for Carrow (Mr Vane), and with the hon. Member for Dunmore North (Ada Pell).
`,
  ],
  silent: [
    'I agree with the hon. Member for Dunmore North (Ada Pell). North and south must both be heard.',
    'The hon. Member for Dunmore North (Ada Pell) Northwards looked.',
    'I agree with the hon. Member for Dunmore North (Ada Pell) and with Dunmore North Council.',
    'I told the hon. Member for Dunmore North (Ada Pell) Dunmore North needs a ferry.',
    'I told the hon. Member for Carrow (Idris Vane) Carrow has a ferry.',
  ],
  *check(block) {
    for (const { seat, name, span } of mentionsOf(block)) {
      if (name === undefined) continue;
      const twice = ` (${name})`;
      // Two brackets behind a seat are read as the seat's own and the name.
      if (seat.endsWith(twice)) {
        yield leftOver(span.end - twice.length, span.end, twice.trim());
        continue;
      }
      if (!mayBeLeft(block.text, span.end)) continue;
      const rest = block.text.slice(span.end + 1, span.end + seat.length + name.length + 20);
      const stray = leftOf(seat, name).find(
        (words) => rest.startsWith(words) && /^(?:[ .,;:?!)\u2014\u201d]|$)/.test(rest.slice(words.length)),
      );
      if (stray === undefined || isSubject(block.text, span, stray)) continue;
      yield leftOver(span.end, span.end + 1 + stray.length, stray);
    }
  },
};

/** `from` is behind what is kept, the space before the words that are left over. */
const leftOver = (from: number, end: number, stray: string): Finding => ({
  start: from + 1,
  end,
  message: `“${stray}” is left over after the brackets: seat and name were already given. Remove it.`,
  fixes: [{ title: `Remove “${stray}”`, edits: () => [{ start: from, end, text: '' }] }],
});

/** Whether a sentence may go on with the words that stand behind the brackets: as its subject. */
function isSubject(text: string, { start, end }: Span, stray: string): boolean {
  if (!verb.test(text.slice(end + 1 + stray.length, end + stray.length + 30))) return false;
  return !opensSentence.test(text.slice(Math.max(0, start - longestOpening), start));
}
