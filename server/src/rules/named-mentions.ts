/** Mentions of members as rules look at them: where they are, and whether the bracket holds a sitting member's name. */
import { type Mention, mentionsOf } from '../model/mention.ts';
import { isParty } from '../model/parties.ts';
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';

export interface Mentioning {
  readonly block: Block;
  readonly mentions: readonly Mention[];
}

/** The blocks of a debate that speak of members by their seats. */
export const mentionsIn: (debate: Debate) => readonly Mentioning[] = memo((debate) => {
  const found: Mentioning[] = [];
  for (const block of debate.blocks) {
    const mentions = mentionsOf(block);
    if (mentions.length > 0) found.push({ block, mentions });
  }
  return found;
});

/** Whether what stands in the bracket is a name, and said of a member who sits in this House now. */
export const isOfSitting = ({ name, sitting }: Mention): boolean =>
  name !== undefined && likeName.test(name) && !isParty(name) && sitting;

/** Two words or more that open with a capital, particles among them; an initial or a title may have its full stop. */
const likeName =
  /^(?:[\p{Lu}][\p{L}’'.-]*|(?:de|la|le|van|von|der|di|du|ap|ab|of)(?= ))(?: (?:[\p{Lu}][\p{L}’'.-]*|de|la|le|van|von|der|di|du|ap|ab|of)){1,5}$/u;
