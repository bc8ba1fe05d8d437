import { distance } from 'fastest-levenshtein';

/** How many keys were hit wrongly to write `word` for `meant`, without regard to case: two exchanged letters are one slip. */
export function slipsBetween(word: string, meant: string): number {
  const a = word.toLowerCase();
  const b = meant.toLowerCase();
  const plain = distance(a, b);
  if (plain < 2 || a.length !== b.length) return plain;
  const exchanged = [...b].filter((letter, i) => letter === a[i + 1] && b[i + 1] === a[i] && letter !== a[i]).length;
  return Math.max(0, plain - exchanged);
}
