import { mentionsOf } from '../model/mention.ts';
import type { BlockRule } from './rule.ts';

/** The words of the seat that may have been typed again: its last word, its last two, or all of it. */
const tailsOf = (seat: string): readonly string[] => {
  const words = seat.split(' ');
  return words.map((_, i) => words.slice(i).join(' '));
};

export const strayAfterMention: BlockRule = {
  code: 'stray-after-mention',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
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
  ],
  *check(block) {
    for (const { seat, name, span } of mentionsOf(block)) {
      if (name === undefined) continue;
      const rest = block.text.slice(span.end, span.end + seat.length + 2);
      const stray = tailsOf(seat).find(
        (tail) => rest.startsWith(` ${tail}`) && /^(?: |$)/.test(rest.slice(tail.length + 1)),
      );
      if (stray === undefined) continue;
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
