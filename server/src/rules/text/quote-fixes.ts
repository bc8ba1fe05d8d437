/** What can be done about a quotation mark that has no other: one fix where it is plain where the other was. */
import type { Block, Span } from '../../syntax/block.ts';
import type { Fix } from '../rule.ts';
import type { QuotationMark } from './quotes.ts';

/** How far from the mark that is there its fellow is sought. */
const furthest = 600;

const put = (title: string, at: number, text: string): Fix => ({ title, edits: () => [{ start: at, end: at, text }] });

const removed = ({ at }: QuotationMark): Fix => ({
  title: 'Remove the quotation mark',
  edits: () => [{ start: at, end: at + 1, text: '' }],
});

export const turningFix = ({ at, opens }: QuotationMark): Fix => ({
  title: 'Turn the quotation mark',
  edits: () => [{ start: at, end: at + 1, text: opens ? '“' : '”' }],
});

const closing = ({ sign }: QuotationMark): string => (sign === '"' ? '"' : '”');
const opening = ({ sign }: QuotationMark): string => (sign === '"' ? '"' : '“');

/** What others call out, up to the words: `[Hon. Members: `. It is quoted whole, from the colon to the bracket. */
const calling = /\[(?:An |Several |Some )?(?:[Hh]on|[Nn]oble)\.? (?:Members?|Lords?): $/;

/** Where a quotation that is never closed may end. */
export function closingFixes({ text }: Block, { start, end }: Span, mark: QuotationMark): readonly Fix[] {
  if (isDoubled(text, mark)) return [removed(mark)];
  const rest = text.slice(mark.at + 1, Math.min(end, mark.at + 1 + furthest));
  const sign = closing(mark);
  const called = calling.test(text.slice(Math.max(0, mark.at - 40), mark.at));
  const bracket = called ? /^[^[\]]{0,200}?[.?!](?=\])/.exec(rest) : null;
  if (bracket) return [put('Close the quotation', mark.at + 1 + bracket[0].length, sign)];
  const whole = wholeOf(text, start, end, mark, rest);
  if (whole !== undefined) return [put('Close the quotation', mark.at + 1 + whole, sign)];
  const sentence = /^.*?[.?!]['’]?(?= ["“‘']?\p{Lu}|$)/su.exec(rest)?.[0].length ?? rest.length;
  const fixes: Fix[] = [];
  const clause = /^[^.?!,;:—]*/.exec(rest)?.[0].length ?? 0;
  if (clause > 0 && clause < sentence)
    fixes.push(put('Close the quotation at the end of the clause', mark.at + 1 + clause, sign));
  if (sentence < rest.length)
    fixes.push(put('Close the quotation at the end of the sentence', mark.at + 1 + sentence, sign));
  return [...fixes, put('Close the quotation at the end of the paragraph', end, sign), removed(mark)];
}

/** `““`, `””`: a key was held too long. */
const isDoubled = (text: string, { at, sign }: QuotationMark): boolean =>
  sign !== '"' && (text.charAt(at - 1) === sign || text.charAt(at + 1) === sign);

/** How far the quotation goes that fills a paragraph by itself, to its end or to the reference behind it, where it was announced. */
function wholeOf(text: string, start: number, end: number, mark: QuotationMark, rest: string): number | undefined {
  if (mark.at !== start || /["“”]/.test(rest)) return undefined;
  const reference = /^.{1,500}?[.?!…](?=[—–-]{1,2}\[)/su.exec(rest);
  if (reference) return reference[0].length;
  if (mark.at + 1 + rest.length !== end || !/[.?!…]$/.test(rest)) return undefined;
  if (mayGoOn(text, end, rest.length)) return undefined;
  return announced.test(text.slice(Math.max(0, start - 30), start).trimEnd()) ? rest.length : undefined;
}

/** Whether the paragraph below is as short as this one: where the mark at its end was lost, so may those of the next have been. */
function mayGoOn(text: string, end: number, length: number): boolean {
  const [, below] = /^\s*([^\r\n]+)/.exec(text.slice(end, end + 2 * shortest)) ?? [];
  return below !== undefined && below.length < Math.min(shortest, 2 * length);
}

const shortest = 100;

/** What a quotation stands behind, in a paragraph of its own: the words that announce it, or the paragraph before of the same. */
const announced = /(?::|\b(?:that|said|says|saying|stated|states|wrote|writes|reads?),?)$/;

/**
 * Where a quotation that was never opened may begin. That is plain only where the mark closes whole sentences, with a
 * stop before it, at the end of what a colon announces: elsewhere the words quoted may be any of those before.
 */
export function openingFixes({ text }: Block, { start, end }: Span, mark: QuotationMark): readonly Fix[] {
  if (isDoubled(text, mark)) return [removed(mark)];
  const from = Math.max(start, mark.at - furthest);
  const before = text.slice(from, mark.at);
  const sign = opening(mark);
  const bracket = before.lastIndexOf('[');
  const colon = before.indexOf(': ', bracket) + 2;
  if (bracket >= 0 && text.charAt(mark.at + 1) === ']' && colon > 1 && calling.test(before.slice(bracket, colon)))
    return [put('Open the quotation', from + colon, sign)];
  const whole = put('Open the quotation at the beginning of the paragraph', start, sign);
  const told = [...before.matchAll(/[:,] (?=\p{Lu})/gu)];
  if ((mark.at + 1 === end || /^[—–-]{1,2}\[/.test(text.slice(mark.at + 1, mark.at + 4))) && /[.?!]$/.test(before)) {
    const [only] = told.filter(({ 0: words }) => words === ': ');
    if (only && told.length === 1 && !/["“”]|[.?!] /.test(before.slice(only.index)))
      return [put('Open the quotation behind the colon', from + only.index + 2, sign)];
    const above = text.slice(Math.max(0, start - 12), start).trimEnd();
    if (from === start && /^[\p{L}\d£(]/u.test(before) && announced.test(above) && !/["“”]/.test(before))
      return [whole];
  }
  const sentence = [...before.matchAll(/[.?!]["”]? (?=\p{Lu})/gu)].at(-1);
  const fixes: Fix[] = [];
  const comma = told.at(-1);
  if (comma) fixes.push(put('Open the quotation there', from + comma.index + 2, sign));
  if (sentence)
    fixes.push(
      put('Open the quotation at the beginning of the sentence', from + sentence.index + sentence[0].length, sign),
    );
  return [...fixes, whole, removed(mark)];
}
