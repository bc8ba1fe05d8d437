/** The line that states the totals of a division, as it is printed and as it was meant. */
import { distance } from 'fastest-levenshtein';

/** The longest and the shortest line of totals that is looked at. */
export const longestTotals = 100;
export const shortestTotals = 14;

/** What a line of totals with a slip in it was meant for; `undefined` where it has none, or is no such line. */
export function dividedRight(words: string): string | undefined {
  const right = pageRight(words) ?? volumeRight(words);
  return right === words ? undefined : right;
}

const openings = ['The House divided', 'The Committee divided', 'The House having divided'];
const outcomes = ['Question accordingly agreed to.', 'Question accordingly negatived.'];
const total = String.raw`(\d(?: ?\d){0,3})`;

/** `The House divided: - Ayes: 273 / Noes: 276 - Question accordingly negatived.` */
const page = new RegExp(
  String.raw`^(\p{L}{2,4} \p{L}{4,10} \p{L}{6,9}) ?[:;.]? ?[-\u2013\u2014]? ?(\p{L}{3,5}) ?:? ?${total} ?[/|,;]? ?(\p{L}{3,5}) ?:? ?${total}(?: ?[-\u2013\u2014] ?(\p{L}.{0,60}))?$`,
  'u',
);

/** The page’s form has a dash behind its colon, or a stroke between the totals. */
function pageRight(words: string): string | undefined {
  if (!/[:;.] ?[-\u2013\u2014]|\//.test(words)) return undefined;
  const [, opening = '', ayes = '', first = '', noes = '', second = '', outcome] = page.exec(words) ?? [];
  const body = openings.find((one) => isNear(opening, one));
  if (body === undefined || !areSides(ayes, noes)) return undefined;
  const told = outcome === undefined ? '' : ` - ${outcomes.find((one) => isNear(outcome, one)) ?? outcome}`;
  return `${body}: - Ayes: ${first.replaceAll(' ', '')} / Noes: ${second.replaceAll(' ', '')}${told}`;
}

/** The form of the volumes: two numbers, and words that are a letter or two off. */
const volume =
  /^((?:The )?\p{L}{4,10}(?: having)? ?\p{L}{5,9})[ :;.,-]{1,3}(\p{L}{2,5})[ :,]{1,2}(\d{1,3})[ ,;.]{1,3}(?:and )?(\p{L}{2,5})[ :,]{1,2}(\d{1,3})\.?$/u;
/** The forms that are printed. */
const printed = /^The (?:House|Committee) (?:having )?divided: Ayes,?:? \d+[,;] Noes,?:? \d+\.$/;

function volumeRight(words: string): string | undefined {
  const found = words.length > longestVolume ? null : volume.exec(words);
  if (!found || printed.test(words)) return undefined;
  const [, opening = '', ayes = '', first = '', noes = '', second = ''] = found;
  const said = `${/^the /i.test(opening) ? '' : 'The '}${opening}`;
  const body = openings.find((one) => isNear(said, one));
  return body !== undefined && areSides(ayes, noes) ? `${body}: Ayes ${first}, Noes ${second}.` : undefined;
}

const longestVolume = 60;

const isNear = (one: string, other: string): boolean => distance(one.toLowerCase(), other.toLowerCase()) <= 2;
const areSides = (ayes: string, noes: string): boolean => /^(?:ay|ya|ey)/i.test(ayes) && /^(?:no|on)/i.test(noes);
