/** The words of a name, as they are parted by spaces. */

export const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** What nobody sees in a word that it was caught in on its way: soft hyphens, marks of no width, directions. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
export const withoutUnseen = (words: string): string => words.replace(unseen, '');
