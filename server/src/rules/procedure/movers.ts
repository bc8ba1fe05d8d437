/** Who moved a motion, in brackets behind it: `approved.\u2014(Edwin Harle.)` */
import type { Span } from '../../syntax/block.ts';

const longestMover = 70;
const mover =
  /(?<=[.\u201d\u2019])( ?)([-\u2010-\u2015\u2212]{0,3})( ?)([([])(\p{Lu}[\p{L}.\u2019' -]{2,50}?)(\.?)([)\]]?)(\.?)$/u;
/** Two words at least, or one with a title: a name. */
const name = /^(?:\p{Lu}[\p{L}.\u2019'-]*)(?: (?:of|the|de|van|von|\p{Lu}[\p{L}.\u2019'-]*)){1,6}$/u;

/** The mover at the end of the motion in `span` that is not printed as movers are, and what is right. */
export function moverSlip(text: string, { start, end }: Span): (Span & { readonly right: string }) | undefined {
  const last = text.charCodeAt(end - 1);
  // A bracket or a stop, or a name that neither follows: cheap, as nearly every motion ends in a stop.
  if (!text.startsWith('Motion made', start)) return undefined;
  const from = Math.max(start, end - longestMover);
  const found = mover.exec(text.slice(from, end));
  const [all = '', before = '', dash = '', , open = '', who = '', , close = ''] = found ?? [];
  if (!found || !name.test(who)) return undefined;
  // With neither dash nor bracket behind it, it is the rest of a sentence.
  if (dash === '' && close === '' && last !== 46) return undefined;
  const right = `${dash === '\u2014' ? before : ''}\u2014${open}${who}.${open === '[' ? ']' : ')'}`;
  return right === all ? undefined : { start: from + found.index, end, right };
}
