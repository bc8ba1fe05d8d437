/** What of a list is meant by the letters that are typed so far: the items whose words begin with them, the best first. */
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { isShortName, slug, withoutHonorific } from '../model/names.ts';

/** An item before it is chosen. `names`: what it may be found by, beside its label. */
export interface Offer extends CompletionItem {
  /** Items of a lower rank stand above the others. */
  readonly rank: number;
  readonly names?: readonly string[];
}

/** More than this nobody reads; the list is asked for again when more is typed. */
const most = 100;

/**
 * The offers that what is typed may mean: `pel`, `Ada P` and `Mr Pel` mean Ada Pell, and `north` Dunmore North. Of equal rank,
 * those come first whose beginning it is, then those whose last word it is, then the others, each as they were given; behind
 * a title, the last words come before the first.
 */
export function offered(typed: string, offers: readonly Offer[]): CompletionList {
  // `Mr` alone is a title that a name is to follow.
  const begun = typed.trimStart();
  const bare = isShortName(`${begun} Roe`) && !begun.includes(' ') ? '' : withoutHonorific(begun);
  const wanted = slug(bare)
    .split('-')
    .filter((word) => word !== '');
  const isTitled = bare !== begun;
  const found = offers.flatMap((offer) => {
    const match = bestOf([offer.label, ...(offer.names ?? [])].map((name) => matchOf(name, wanted, isTitled)));
    return match ? [{ offer, match }] : [];
  });
  found.sort((a, b) => a.offer.rank - b.offer.rank || a.match.worth - b.match.worth);
  const items = found.slice(0, most).map(
    ({ offer: { rank: _, names: __, ...item }, match }, i): CompletionItem => ({
      ...item,
      sortText: String(i).padStart(3, '0'),
      filterText: typed.slice(0, typed.length - bare.length) + asTyped(match.from, typed),
    }),
  );
  return { isIncomplete: found.length > items.length, items };
}

/**
 * An editor that filters again does so by the letters that are typed, and some want them at the beginning: without accents and
 * with a straight apostrophe, where they are so.
 */
function asTyped(name: string, typed: string): string {
  const straight = typed.includes('’') ? name : name.replaceAll('’', "'");
  return withoutAccents(typed) === typed ? withoutAccents(straight) : straight;
}

const withoutAccents = (words: string): string => words.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

interface Match {
  /** How good it is: 0 is best. */
  readonly worth: number;
  /** The name from the word that was found. */
  readonly from: string;
}

const bestOf = (matches: readonly (Match | undefined)[]): Match | undefined =>
  matches.reduce((best, one) => (one && (!best || one.worth < best.worth) ? one : best), undefined);

/** Each word that is typed begins a word of the name, in the order of the name. */
function matchOf(name: string, wanted: readonly string[], isTitled: boolean): Match | undefined {
  const bare = withoutHonorific(name);
  const words = [...bare.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ key: slug(word), index }));
  let first: number | undefined;
  let at = -1;
  for (const word of wanted) {
    at = words.findIndex(({ key }, i) => i > at && key.startsWith(word));
    if (at < 0) return undefined;
    first ??= at;
  }
  if (first === undefined || first === 0) return { worth: isTitled ? 1.5 : 0, from: bare };
  return { worth: first === words.length - 1 ? 1 : 2, from: bare.slice(words[first]?.index) };
}
