/** A roster as a table: the form that `readTable` reads back to the same terms. */
import type { Term } from './roster.ts';

const header = 'name,seat,party,office,from,to,id,also';

export const tableText = (terms: readonly Term[]): string => `${[header, ...terms.map(line)].join('\n')}\n`;

const line = ({ name, seat, party, office, from, to, id, also }: Term): string =>
  [name, seat, party, office, from, to, id, also.join(';')].map(cell).join(',');

/** A row is a line, so that a line end in a cell becomes a space. */
const cell = (words = ''): string => {
  const text = words.replace(/\s+/g, ' ').trim();
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
