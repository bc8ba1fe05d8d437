/** Names of persons, as they are compared: without the titles that come and go, and without case and accents. */

const honorific =
  /^(?:(?:Rt\.? |Right )?Hon\.? |The Rt\.? Hon\.? )?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Rev|Reverend|Professor|Prof)\.? ?)+(?=\p{Lu})/u;

/** `Sir John Roe` to `John Roe`, `Mr Roe` to `Roe`; a peer's title is part of the name. */
export const withoutHonorific = (name: string): string => name.replace(honorific, '');

/** Whether a name is a title and a surname, `Mr Roe`: it says which person only among those present. */
export const isShortName = (name: string): boolean => honorific.test(name) && !withoutHonorific(name).includes(' ');

/** The identity that a name stands for: `Dame Stella Ōe-O’Hara` to `stella-oe-o-hara`. Lower-case letters, digits, hyphens. */
export const nameKey = (name: string): string => slug(withoutHonorific(name));

export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
