/** Titles and surnames that nobody bears, one letter off the surname of somebody who is named in full: `Mr Lunt` after `Tobias Lnut (Tarn) (Lab)`. */
import { isContradicted, isFormOf, isPeer, isShortName } from '../../model/names.ts';
import type { People, Person } from '../../model/people.ts';
import type { Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { lastWordOf } from '../../syntax/words.ts';
import type { DebateFacts } from '../rule.ts';
import { isFamilyVariant, isVariant, nearBetween, nearOf } from './near.ts';
import { looksOf, sure } from './odd-letters.ts';
import { printedOf } from './printed.ts';
import { slipIn } from './rare-names.ts';
import { satOn } from './sat.ts';
import type { Slips } from './slips.ts';

interface Pair {
  readonly short: string;
  readonly full: string;
  /** The name in full with the other’s surname. */
  readonly mended: string;
}

const pairsIn = memo(({ all }: People): readonly Pair[] => {
  const isFull = (name: string): boolean => !isShortName(name) && !isPeer(name);
  const shorts = all.flatMap(({ names }) => names.filter(isShortName));
  if (shorts.length === 0) return [];
  const bearers = new Map<string, { readonly full: string; readonly person: Person }[]>();
  for (const person of all) {
    if (person.seats.length + person.parties.length + person.offices.length === 0) continue;
    for (const full of person.names.filter(isFull)) {
      const last = lastWordOf(full);
      bearers.set(last, [...(bearers.get(last) ?? []), { full, person }]);
    }
  }
  const find = nearOf([...bearers.keys()]);
  const byLast = new Map<string, string[]>();
  for (const full of all.flatMap(({ names }) => names)) {
    const last = lastWordOf(full);
    const list = byLast.get(last);
    if (list) list.push(full);
    else byLast.set(last, [full]);
  }
  return shorts.flatMap((short) => {
    const last = lastWordOf(short);
    if (byLast.get(last)?.some((full) => full !== short && isFormOf(short, full))) return [];
    const [one, ...others] = find(last).flatMap((other) => bearers.get(other) ?? []);
    if (!one || others.length > 0) return [];
    if ([one.full, ...one.person.printed].some((form) => isContradicted(short, form))) return [];
    return [{ short, full: one.full, mended: one.full.slice(0, -lastWordOf(one.full).length) + last }];
  });
});

export function bearerlessNames(facts: DebateFacts, slips: Slips): void {
  for (const { short, full, mended } of pairsIn(facts.document.people)) {
    const near = nearBetween(short, full);
    if (!near || near.right.length < shortest || isFamilyVariant(near.word, near.right) || satOn(facts, mended))
      continue;
    const turns = facts.turns.filter((turn) => printedOf(turn)?.at.portrait === undefined);
    const named = (is: (name: string) => boolean) => turns.filter((turn) => is(printedOf(turn)?.name ?? ''));
    const a = named((name) => name === short);
    const b = named((name) => name === full);
    const forms = named((name) => name !== full && isShortName(name) && isFormOf(name, full));
    const known = b.length + forms.length;
    const [first] = b;
    if (a.length === 0 || !first || isNext(facts, a, b)) continue;
    if (isVariant(near.word, near.right) && Math.max(a.length, known) < many) continue;
    const looks = a.length === known ? looksOf(mended, full) : Math.sign(known - a.length) * sure;
    const isOpen = Math.abs(looks) < sure;
    // Of the two, the one that is seldom found.
    const odd = looks < 0 ? b : a;
    if (odd.length > 1 || (odd === b && forms.length > 0)) continue;
    for (const turn of odd) {
      const slip = odd === a ? slipIn(turn, short, [full], first) : slipIn(turn, full, [mended], a[0]);
      if (slip && !slips.has(turn)) slips.set(turn, isOpen ? { ...slip, open: true } : slip);
    }
  }
}

const shortest = 4;
const many = 3;

/** Whether one of the turns follows one of the others: two who speak to each other are two. */
function isNext({ blocks }: DebateFacts, some: readonly Turn[], others: readonly Turn[]): boolean {
  return some.some((turn) => {
    const i = blocks.indexOf(turn);
    return others.some((other) => blocks[i - 1] === other || blocks[i + 1] === other);
  });
}
