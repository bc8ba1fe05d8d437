/** Where a debate prints seats and parties: at whose turns, and as it is its custom. */
import { type Attribution, attributionOf } from '../../model/attribution.ts';
import type { Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { DebateFacts } from '../rule.ts';
import { namingOf } from './naming.ts';
import { toldBy } from './told.ts';

/** A turn of somebody who is printed by name. */
export interface Seated {
  readonly turn: Turn;
  readonly at: Attribution;
  readonly person: string;
  /** How many headings stand above it. */
  readonly section: number;
  readonly peer: boolean;
}

/** The turns of one person, in their order. */
export interface Sitter {
  /** The first turn, unless that is under an office or a chair: then seat and party are not asked for. */
  readonly first: Seated | undefined;
  readonly turns: readonly Seated[];
}

export const sittersIn: (facts: DebateFacts) => ReadonlyMap<string, Sitter> = memo((facts) => {
  const { whoseIs } = namingOf(facts);
  const sitters = new Map<string, { first: Seated | undefined; turns: Seated[] }>();
  let section = 0;
  for (const block of facts.blocks) {
    if (block.kind === 'heading') section += 1;
    const at = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (block.kind !== 'turn' || !at || at.role === 'collective') continue;
    const person = whoseIs(block);
    if (person === undefined) continue;
    const sitter = sitters.get(person);
    const told = at.role === 'member' && at.name !== undefined ? toldBy(at.name) : undefined;
    // A title and surname that nobody is known by says too little to be anybody’s first turn.
    const seated =
      told && !told.seatless && !(told.short && at.portrait === undefined && !sitter && at.seat === undefined)
        ? { turn: block, at, person, section, peer: told.peer }
        : undefined;
    if (!sitter) sitters.set(person, { first: seated, turns: seated ? [seated] : [] });
    else if (seated) sitter.turns.push(seated);
  }
  return sitters;
});
