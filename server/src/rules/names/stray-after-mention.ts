import { mentionsOf } from '../../model/mention.ts';
import type { Span } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';

/** The words of the seat that may have been typed again, the most first: all of it, or its last ones. */
const tailsOf = (seat: string): readonly string[] => {
  const words = seat.split(' ');
  return words.map((_, i) => words.slice(i).join(' '));
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
      const rest = block.text.slice(span.end, span.end + seat.length + 2);
      const stray = tailsOf(seat).find(
        (tail) => rest.startsWith(` ${tail}`) && /^(?: |$)/.test(rest.slice(tail.length + 1)),
      );
      if (stray === undefined || isSubject(block.text, span, seat, stray)) continue;
      const start = span.end + 1;
      yield {
        start,
        end: start + stray.length,
        message: `“${stray}” is left over after the brackets: the seat was already given before the name. Remove it.`,
        fixes: [
          { title: `Remove “${stray}”`, edits: () => [{ start: span.end, end: start + stray.length, text: '' }] },
        ],
      };
    }
  },
};

/** Whether a sentence may go on with the words that stand behind the brackets: as its subject, or as the seat itself. */
function isSubject(text: string, { start, end }: Span, seat: string, stray: string): boolean {
  if (stray === seat && seat.includes(' ')) return true;
  if (!verb.test(text.slice(end + 1 + stray.length, end + stray.length + 30))) return false;
  return !opensSentence.test(text.slice(Math.max(0, start - longestOpening), start));
}
