/** What a link line that is not well written was meant to be. */
import { isCanonicalLink } from '../syntax/lines.ts';
import type { House } from './rule.ts';

const dash = /[\u2010-\u2015\u2212-]/g;

/** The link line that `written` was meant for. Three dashes without `Excerpts` may be either form: then the speaker's usual one. */
export function canonicalLink(written: string, speaker: string | undefined, house: House): string {
  if (isCanonicalLink(written)) return written;
  const from = /^[\s\u2010-\u2015\u2212-]*(View Speech|Parliament Live)/i.exec(written)?.[1]?.toLowerCase();
  const source = from === undefined ? '' : from.startsWith('v') ? '- View Speech ' : '- Parliament Live ';
  const words = written.slice(written.search(/h\w{4,8}/i)).replace(/^\w+/, '');
  const dashes = words.match(dash)?.length ?? 0;
  if (/\w/.test(words)) return `${source}- Hansard - - - Excerpts`;
  if (dashes === 2) return `${source}- Hansard - -`;
  if (dashes === 1) return `${source}- Hansard -`;
  const usual = house.linkLineOf(speaker);
  return source + usual.slice(usual.indexOf('- Hansard'));
}
