import { nameKey } from '../../server/src/model/names.ts';
import { type Read, type Reading, readRoster } from '../../server/src/roster/read.ts';
import { rosterOf, type Term } from '../../server/src/roster/roster.ts';

/** A roster's text as it is read, in pieces of `size` characters. */
export function read(
  text: string,
  { size = 65536, ...more }: Partial<Reading> & { readonly size?: number } = {},
): Read {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
  return readRoster(chunks, { file: 'r', key: nameKey, ...more });
}

/** `line:column message`, each. */
export const problems = (text: string): readonly string[] =>
  read(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

/** A term in a line: `Ada Pell|Dunmore North|Lab||2017-06-08||7|Ada Roe`. */
export const shown = ({ name, seat, party, office, from, to, id, also }: Term): string =>
  [name, seat, party, office, from, to, id, also.join(';')].join('|');

export const terms = (text: string): readonly string[] => read(text).terms.map(shown);

export const rosterIn = (text: string) => rosterOf(read(text).terms, nameKey);
