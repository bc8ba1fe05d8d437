/** The portrait of who presides, misspelt: nothing but the Chair is printed beside it, which stands at many turns. */
import { attributionOf } from '../../model/attribution.ts';
import { nameKey } from '../../model/names.ts';
import type { Turn } from '../../syntax/block.ts';
import type { DebateFacts } from '../rule.ts';
import { isVariant, nearBetween } from './near.ts';
import { type Slips, shifted } from './slips.ts';

export function chairPortraits({ turns }: DebateFacts, slips: Slips): void {
  const byChair = new Map<string, Map<string, Turn[]>>();
  for (const turn of turns) {
    const at = attributionOf(turn);
    if (at?.role !== 'chair' || at.spans.groups.length > 0 || at.portrait === undefined) continue;
    const portraits = byChair.get(at.shown) ?? new Map<string, Turn[]>();
    byChair.set(at.shown, portraits);
    portraits.set(at.portrait, [...(portraits.get(at.portrait) ?? []), turn]);
  }
  for (const portraits of byChair.values()) {
    // A House has a few who preside: more names than that are no Chair's.
    if (portraits.size < 2 || portraits.size > most) continue;
    for (const [name, [turn, other]] of portraits) {
      if (!turn || other) continue;
      const start = attributionOf(turn)?.spans.portrait?.start ?? 0;
      const right = [...portraits].filter(([one, { length }]) => length > 1 && nearBetween(name, one));
      const [known, more] = right;
      const near = known && nearBetween(name, known[0]);
      if (!known || !near || more || isVariant(near.word, near.right)) continue;
      const places = [{ span: shifted(start, near), near, right: near.right }];
      slips.set(turn, { kind: 'misspelt', places, known: known[1][0], person: nameKey(known[0]) });
    }
  }
}

const most = 12;
