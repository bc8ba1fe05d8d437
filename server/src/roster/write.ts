/** A roster as a table or as JSON: the readers read both back to the same terms. */
import type { Term } from './roster.ts';

/** In the form that the name of the file says: JSON for `.json`, else a table. */
export const rosterText = (file: string, terms: readonly Term[]): string =>
  /\.json$/i.test(file) ? jsonText(terms) : tableText(terms);

/** A row a line: what changed is then seen by the tools that compare lines. */
const jsonText = (terms: readonly Term[]): string =>
  `{ "members": [\n${terms.map(({ also, source: _, ...term }) => `  ${JSON.stringify(also.length > 0 ? { ...term, also } : term)}`).join(',\n')}\n] }\n`;

const header = 'name,seat,party,office,from,to,id,also';

export const tableText = (terms: readonly Term[]): string => `${[header, ...terms.map(line)].join('\n')}\n`;

const line = ({ name, seat, party, office, from, to, id, also }: Term): string =>
  [name, seat, party, office, from, to, id, also.join(';')].map(cell).join(',');

/** A row is a line, so that a line end in a cell becomes a space. */
export const cell = (words = ''): string => {
  const text = words.replace(/\s+/g, ' ').trim();
  return /[",;\t]/.test(text) ? quoted(text) : text;
};

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
