/**
 * What an edited debate was before: which of its blocks stand where others stood. What was derived from the debate before is
 * derived again only as far as the difference reaches.
 */
import type { Block } from './block.ts';
import { lasting } from './memo.ts';

interface Blocks {
  readonly blocks: readonly Block[];
}

/** The blocks from `start` to `end` stand where those of `from` from `start` to `fromEnd` stood; all others are the same. */
export interface Descent<D extends Blocks = Blocks> {
  readonly from: D;
  readonly start: number;
  readonly fromEnd: number;
  readonly end: number;
}

const descents = new WeakMap<Blocks, Descent>();

/**
 * Says what `debate` was. What `from` itself was is handed on, and not kept through it: however many edits are made, one
 * debate before is kept alive, the last of which anything was taken.
 */
export function descend<D extends Blocks>(debate: D, { from, start, fromEnd, end }: Descent<D>): void {
  const before = descents.get(from);
  if (!before) {
    descents.set(debate, { from, start, fromEnd, end });
    return;
  }
  const tail = Math.min(from.blocks.length - before.end, from.blocks.length - fromEnd);
  descents.set(debate, {
    from: before.from,
    start: Math.min(start, before.start),
    fromEnd: before.from.blocks.length - tail,
    end: debate.blocks.length - tail,
  });
}

/** What `debate` was, to be asked once: from here on it is itself what later ones were. */
export function takeDescent<D extends Blocks>(debate: D): Descent<D> | undefined {
  const descent = descents.get(debate);
  descents.delete(debate);
  return descent as Descent<D> | undefined;
}

/**
 * `combine`, asked once of a debate, of which it looks at what `read` says of each block and at nothing else: after an edit that
 * leaves this as it was, the answer is that of the debate before.
 */
export function gathered<D extends Blocks, V, R>(
  read: (block: Block) => V,
  combine: (debate: D) => R,
  isSame: (a: V, b: V) => boolean = (a, b) => a === b,
): (debate: D) => R {
  const kept = lasting<D, { answer?: R }>(() => ({}));
  return (debate) => {
    const slot = kept(debate);
    if ('answer' in slot) return slot.answer as R;
    const descent = descents.get(debate);
    const before = descent && kept(descent.from as D);
    const holds = before && 'answer' in before && readsSame(descent, debate, read, isSame);
    const answer = holds ? (before.answer as R) : combine(debate);
    slot.answer = answer;
    return answer;
  };
}

function readsSame<V>(
  { from, start, fromEnd, end }: Descent,
  { blocks }: Blocks,
  read: (block: Block) => V,
  isSame: (a: V, b: V) => boolean,
): boolean {
  if (end !== fromEnd) return false;
  for (let i = start; i < end; i += 1) {
    const [now, before] = [blocks[i], from.blocks[i]];
    if (!now || !before || (now !== before && !isSame(read(now), read(before)))) return false;
  }
  return true;
}
