/** Names of persons, as they are compared: without the titles that come and go, and without case and accents. */

import { wordsOfSeat } from '../roster/roster.ts';
import { lastWordOf, withoutUnseen } from '../syntax/words.ts';

const mostRemembered = 4000;

const honorific =
  /^(?:(?:Rt\.? |Right )?Hon\.? |The Rt\.? Hon\.? |The (?=Rev))?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Rev|Reverend|Professor|Prof|Councillor|Cllr|Chief Constable)\.? ?)+(?=\p{Lu})/u;

/** `Sir John Roe` to `John Roe`, `Mr Roe` to `Roe`; a peer's title is part of the name. */
export const withoutHonorific = (name: string): string => name.replace(honorific, '');

/** Whether a name is a title and a surname, `Mr Roe`: it says which person only among those present. */
export const isShortName = (name: string): boolean => honorific.test(name) && !withoutHonorific(name).includes(' ');

/** The identity that a name stands for: `Dame Stella Ōe-O’Hara` to `stella-oe-o-hara`. Lower-case letters, digits, hyphens. */
export const nameKey = remembered((name) => slug(withoutHonorific(name)));

const peer =
  /^(?:The )?(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Archbishop|Bishop)\b/;

/** Whether a name is a peer's: its last word may be a place, and says nothing of a surname. */
export const isPeer = (name: string): boolean => peer.test(name);

const generationWord = /,? (?:Jnr|Jr|Snr|Sr|Junior|Senior|QC|KC|MP)\.?$/;

/** The last word of a name, as it is compared; a peer's of the title, `Lord Roe of Seat` to `roe`. */
export const surnameKey = remembered((name) => {
  const bare = withoutHonorific(isPeer(name) ? name.replace(/ of .*$/, '') : name).replace(generationWord, '');
  return slug(lastWordOf(bare));
});

const man = /(?:^|\(|[Hh]on\.? )(?:Mr|Sir|Lord|Baron|Earl|Viscount)\b/;
const woman = /(?:^|\(|[Hh]on\.? )(?:Mrs|Ms|Miss|Dame|Lady|Madam|Baroness|Countess|Viscountess)\b/;

/** Whether the titles in two printed forms are never those of one person: `Mrs Roe` and `Sir John Roe`. */
export const isContradicted = (one: string, other: string): boolean =>
  (man.test(one) && woman.test(other)) || (woman.test(one) && man.test(other));

/** `Sir` and `Dame` stand before a first name: two words behind them are the whole name. */
const knighted = /\b(?:Sir|Dame) \S+ \S/;

/** Whether `words`, a title and a name, may be said of the person whose name is `full`: `Mr Roe` of `Sir John Roe`. */
export function isFormOf(words: string, full: string): boolean {
  const bare = withoutHonorific(words);
  if (bare === words || isPeer(full) || isContradicted(words, full)) return false;
  const name = withoutHonorific(full);
  return name === bare || (name.endsWith(` ${bare}`) && !knighted.test(words));
}

/** Words as they are compared: `Stoke-on-Trent North` to `stoke-on-trent-north`. */
export const slug = remembered((words) =>
  withoutUnseen(words.normalize('NFD'))
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, ''),
);

/** A seat as it is compared: `Dunmore, North` and `North Dunmore` are one. */
export const seatKey = remembered((seat) => wordsOfSeat(slug(seat)));

const generation = /-(?:jnr|jr|snr|sr|junior|senior|qc|kc|mp)$/;

/**
 * Whether two full names may be of one person though one has more in it: `Ada Jane Pell`, `Ada J. Pell` and `Ada Pell`,
 * `Idris Vane Jnr` and `Idris Vane`. An initial may also be what tells two persons apart, so that this alone proves nothing.
 */
export function isLoosely(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => nameKey(name).replace(generation, '').split('-'));
  if (!a || !b || a.length < 2 || b.length < 2 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  return short.every((word) => {
    const found = long.findIndex((own, i) => i >= at && isInitialOf(own, word));
    at = found + 1;
    return found >= 0;
  });
}

const isInitialOf = (one: string, other: string): boolean =>
  one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

/** A transcript has few names and seats, and each of them many times. */
function remembered(make: (words: string) => string): (words: string) => string {
  const kept = new Map<string, string>();
  return (words) => {
    const same = kept.get(words);
    if (same !== undefined) return same;
    const made = make(words);
    if (kept.size >= mostRemembered) kept.clear();
    kept.set(words, made);
    return made;
  };
}
