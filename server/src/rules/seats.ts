/** Seats as they are compared: Hansard writes one seat in several ways, and members in more. */
import { distance } from 'fastest-levenshtein';
import { slug } from '../model/names.ts';

const joints = new Set('and of the on upon under in le y with cum by super a'.split(' '));
const compass = new Set('north south east west northern southern eastern western central mid'.split(' '));

/**
 * Whether two seats may be one: the words of the one among those of the other, in any order (`Hull North` and
 * `Kingston upon Hull North`), or one word spelt wrong. `Dunmore North` and `Dunmore South` are two.
 */
export function mayBeSameSeat(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  if (onlyA.length === 0 || onlyB.length === 0) return true;
  if ([...onlyA, ...onlyB].some((word) => compass.has(word))) return false;
  const x = onlyA.join('');
  const y = onlyB.join('');
  return distance(x, y) <= (Math.min(x.length, y.length) > 5 ? 2 : 1);
}

const wordsOf = (seat: string): readonly string[] =>
  slug(seat)
    .split('-')
    .filter((word) => !joints.has(word));
