/**
 * A roster that has been read, as lines of text: a fraction of its file, read again in a fraction of the time and a slice at
 * a time. Each seat, party, day and name stands there once, with the first rows that have it, and is one string when
 * it has been read.
 */
import type { Fault } from './found.ts';
import type { Read } from './read.ts';
import type { Term } from './roster.ts';

/** What of a roster’s file is kept. */
export type Unpacked = Pick<Read, 'terms' | 'unnamed'> & { readonly problems: readonly Fault[] };

/** A line of it: some rows, and the words that they are the first to have. */
interface Slice {
  readonly words: readonly string[];
  readonly rows: readonly Row[];
}

/** The line in the file, name, seat, party, office, from, to and id, then the other names: words by their numbers, from one. */
type Row = readonly number[];

/** Rows in a line: to read them takes a fraction of a slice of work. */
const inLine = 400;

export function packed({ terms, lines, problems, unnamed }: Read): string {
  const numbers = new Map<string, number>();
  const found = [JSON.stringify({ unnamed, problems: problems.map(({ file: _, ...fault }) => fault) })];
  for (let at = 0; at < terms.length; at += inLine) {
    const words: string[] = [];
    const numberOf = (word: string | undefined): number => {
      if (word === undefined) return 0;
      const known = numbers.get(word);
      if (known !== undefined) return known;
      words.push(word);
      numbers.set(word, numbers.size + 1);
      return numbers.size;
    };
    const rows = terms
      .slice(at, at + inLine)
      .map(
        ({ name, seat, party, office, from, to, id, also }, i): Row => [
          lines[at + i] ?? 1,
          ...[name, seat, party, office, from, to, id, ...also].map(numberOf),
        ],
      );
    found.push(JSON.stringify({ words, rows } satisfies Slice));
  }
  return `${found.join('\n')}\n`;
}

/** What was packed, of the file at `uri`. `undefined` where the text is broken. `pause` is called between slices. */
export async function unpacked(
  text: string,
  uri: string,
  pause: () => Promise<unknown>,
): Promise<Unpacked | undefined> {
  try {
    let end = text.indexOf('\n');
    const { unnamed, problems } = JSON.parse(text.slice(0, end)) as Omit<Unpacked, 'terms'>;
    const terms: Term[] = [];
    const words: string[] = [];
    for (let at = end + 1; at < text.length; at = end + 1) {
      end = text.indexOf('\n', at);
      // Cut off: each line ends with a line end.
      if (end < 0) return undefined;
      const slice = JSON.parse(text.slice(at, end)) as Slice;
      for (const word of slice.words) words.push(word);
      for (const row of slice.rows) terms.push(termOf(row, words, uri));
      await pause();
    }
    return { terms, unnamed, problems };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function termOf(
  [line = 1, name = 0, seat, party, office, from, to, id, ...also]: Row,
  words: readonly string[],
  uri: string,
): Term {
  const word = (number: number | undefined) => (number === undefined ? undefined : words[number - 1]);
  return {
    name: word(name) ?? '',
    also: also.flatMap((number) => word(number) ?? []),
    seat: word(seat),
    party: word(party),
    office: word(office),
    from: word(from),
    to: word(to),
    id: word(id),
    source: { uri, line: line - 1 },
  };
}
