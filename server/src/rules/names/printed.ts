/** The name that an attribution prints, apart from offices, seats and parties, and how it stands to the portrait's. */
import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { isFormOf, isPeer, nameKey, withoutHonorific } from '../../model/names.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { nearBetween } from './near.ts';
import { toldBy } from './told.ts';

export interface Printed {
  readonly at: Attribution;
  /** The name before the brackets, or the holder's in the brackets of an office or a chair. */
  readonly name: string;
  readonly span: Span;
  /** Its identity; of a title and surname alone, that: it names nobody by itself. */
  readonly key: string;
  readonly short: boolean;
  /**
   * How the portrait stands to it. `same`: the same name, or a form of it. `akin`: they have a word in common, or one of
   * them is a title that says nothing of the other (`Lord Roe` and `Mr John Roe`). `near`: one letter off. `other`: neither.
   */
  readonly portrait: 'none' | 'same' | 'akin' | 'near' | 'other';
}

/** What a turn prints as its speaker's name; `undefined` under an office or a chair alone, and for collectives. */
export const printedOf: (turn: Turn) => Printed | undefined = memo((turn) => {
  const at = attributionOf(turn);
  if (!at || at.role === 'collective') return undefined;
  const span = nameSpan(at);
  if (!span || span.end - span.start < 2) return undefined;
  const name = turn.text.slice(span.start, span.end);
  if (name.includes('\n') || name.includes('\r')) return undefined;
  const { key, short } = toldBy(name);
  return { at, name, span, key, short, portrait: standing(at.portrait, name, short) };
});

/** A chair's holder may be followed by a party in the Lords, and by `in the Chair` in a Committee. */
function nameSpan({ office, partySpan, spans }: Attribution): Span | undefined {
  const { base, groups } = spans;
  if (office === undefined) return base.end > base.start ? base : undefined;
  return groups.findLast((group) => group !== partySpan);
}

function standing(portrait: string | undefined, name: string, short: boolean): Printed['portrait'] {
  if (portrait === undefined) return 'none';
  if (portrait === name || toldBy(portrait).key === toldBy(name).key || isFormOf(name, portrait)) return 'same';
  if (nearBetween(name, portrait)) return 'near';
  const own = wordsOf(portrait);
  const others = wordsOf(name);
  const peers = isPeer(portrait) || isPeer(name);
  // A first name in common says nothing: there are many Davids.
  const telling = short || peers ? own : own.slice(1);
  if (telling.some((word) => others.includes(word))) return 'akin';
  return 'other';
}

const wordsOf = (name: string): readonly string[] =>
  nameKey(withoutHonorific(name))
    .split('-')
    .filter((word) => word.length > 2 && !titles.has(word));

const titles = new Set(
  'the lord lady baroness baron viscount viscountess earl countess duke duchess marquess marchioness bishop archbishop sir dame and'.split(
    ' ',
  ),
);
