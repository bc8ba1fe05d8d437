/** Where a person stands in a transcript: the attributions of the turns, and the mentions in the speech of others. */
import type { Block, Span } from '../syntax/block.ts';
import type { Tree } from '../syntax/tree.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { identitiesIn } from './identity.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { mentionedMembers } from './mentioned.ts';
import type { Beside } from './resolve.ts';

export type Occurrence = TurnOccurrence | MentionOccurrence;

interface Where {
  readonly block: Block;
  /** The line and the offset of the block’s start. */
  readonly line: number;
  readonly offset: number;
  /** What stands for the person, in the block. */
  readonly span: Span;
}

export interface TurnOccurrence extends Where {
  readonly attribution: Attribution;
  readonly mention?: undefined;
}

export interface MentionOccurrence extends Where {
  readonly mention: Mention;
  readonly attribution?: undefined;
}

/** The occurrences of the person `id` in the order of the text. A mention that two may be meant by is nobody’s. */
export function occurrencesOf(tree: Tree, id: string, beside: Beside): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const identify = identitiesIn(tree);
  let line = 0;
  let offset = 0;
  for (const debate of tree.debates) {
    const meant = new Map<string, boolean>();
    const isMeant = (mention: Mention): boolean => {
      const key = `${mention.readings[0]?.seat ?? mention.seat}\n${mention.name}\n${mention.sitting}`;
      const known = meant.get(key);
      if (known !== undefined) return known;
      const [one, other] = mentionedMembers(tree, debate, mention, beside);
      meant.set(key, one?.id === id && !other);
      return one?.id === id && !other;
    };
    for (const block of debate.blocks) {
      const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
      const where = { block, line, offset };
      if (attribution && attribution.role !== 'collective' && identify(attribution) === id)
        found.push({ ...where, span: attribution.spans.portrait ?? attribution.spans.shown, attribution });
      for (const mention of mentionsOf(block)) {
        if (isMeant(mention)) found.push({ ...where, span: mention.nameSpan ?? mention.seatSpan, mention });
      }
      line += block.lines;
      offset += block.text.length;
    }
  }
  return found;
}
