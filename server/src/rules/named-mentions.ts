/** Mentions of members as rules look at them: what stands before them, and whether the bracket holds a name. */
import { type Mention, mentionsOf } from '../model/mention.ts';
import { isShortName, nameKey, slug } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import { quotationsOf } from '../model/quotations.ts';
import type { Block, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';

export interface NamedMention extends Mention {
  readonly name: string;
  readonly nameSpan: NonNullable<Mention['nameSpan']>;
  readonly seatKey: string;
  readonly nameKey: string;
  /** `Mr Roe`. */
  readonly short: boolean;
}

/** The mentions of sitting members that have a person's name in the bracket. */
export const namedMentionsOf: (block: Block) => readonly NamedMention[] = memo((block) => {
  const all = mentionsOf(block);
  if (all.length === 0) return none;
  const found: NamedMention[] = [];
  for (const mention of all) {
    const { name, nameSpan, seat, span } = mention;
    if (name === undefined || nameSpan === undefined || !likeName.test(name) || isParty(name)) continue;
    if (elsewhere.test(block.text.slice(Math.max(0, span.start - 40), span.start))) continue;
    found.push({ ...mention, name, nameSpan, seatKey: slug(seat), nameKey: nameKey(name), short: isShortName(name) });
  }
  return found;
});

const none: readonly never[] = [];

/** Two words or more that open with a capital, particles among them; an initial or a title may have its full stop. */
const likeName =
  /^(?:[\p{Lu}][\p{L}’'.-]*|(?:de|la|le|van|von|der|di|du|ap|ab|of)(?= ))(?: (?:[\p{Lu}][\p{L}’'.-]*|de|la|le|van|von|der|di|du|ap|ab|of)){1,5}$/u;

/** A seat that was held once, or is of another Parliament. */
const elsewhere =
  /(?:\b(?:[Ff]ormer|then|[Ll]ate|previous|erstwhile|predecessors?|successors?|[Ff]irst|Assembly|Parliament|Senedd|Scottish|European|one-time|sometime|future|new|as|became|become|was|elected|candidate|Mayor)[ ,’a-z-]{0,14}) $/;

/** Whether an offset lies in words that are quoted. */
export function isQuoted(turn: Turn, at: number): boolean {
  if (quotationsOf(turn).some(({ start, end }) => start <= at && at < end)) return true;
  const part = turn.parts.find(({ start, end }) => start <= at && at < end);
  if (!part) return false;
  const before = turn.text.slice(part.start, at);
  return before.split('"').length % 2 === 0;
}
