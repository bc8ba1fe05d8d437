/** Random edits of transcripts, the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Random {
  /** A whole number from 0 up to `n`, `n` excluded. */
  below(n: number): number;
  of<T>(items: readonly T[]): T;
}

/** `HANSARD_SEED`: a number, or `random` for another at each run. The same one unless told, so that a red run stays red. */
export const seedOfRun = (): number =>
  process.env.HANSARD_SEED === 'random' ? Date.now() % 1_000_000_007 : Number(process.env.HANSARD_SEED ?? 20_260_101);

/** Mulberry32: numbers from 0 up to 1, 1 excluded, the same for the same seed. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomOf(seed: number): Random {
  const next = mulberry32(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
  };
}

/** What a person types or pastes, and what decides how the lines around it are read. */
const pieces = [
  ...['x', ' ', '\n', '\n\n', '\n\n\n', '.', ':', ',', '(', ')', '[', ']', '—', '“', '”', '\t', 'A', '# ', '## ', '- '],
  ...[
    'Ada Pell Portrait Ada Pell (Dunmore North) (Lab)\n',
    '- Hansard - - - Excerpts\n',
    '- Hansard -\n',
    '\n- View Speech - Hansard - -',
  ],
  ...[
    'Ada Pell Portrait Ada Pell\n- Hansard - -\n\n',
    'Gilbert Askwith Portrait Sir Gilbert\nAskwith\n',
    ' Portrait ',
    'Portrait',
    'None',
  ],
  ...[
    'Mr Corrie: ',
    '\n\nAda Pell: I agree.\n\n',
    'Q3 ',
    'Dennis Oduya (Eastmarsh) (Lab): ',
    '\n\nThe Chair: Order.\n\n',
    'Tobias Lunt:\n',
  ],
  ...[
    'Rural Buses',
    '\n\nRural Buses\n\n',
    '\n\nVillage Halls\n\nHeating\n\n',
    'New Clause 4',
    '\n\nClause 2 - Duty to report\n\n',
    'That ',
  ],
  ...[
    '14:30',
    '\n\n14:30\n\n',
    '4.30 pm\n',
    'Column 12',
    '\n\n19 July 2011 : Column 771\n\n',
    '[hansard-ignore x: y]\n',
    '--- Later in debate ---\n',
  ],
  ...[
    'Wednesday 3rd April 2019',
    '\n14 May 2019\n',
    '(5\u00a0years ago)',
    'Commons Chamber\n',
    'Comons Chamber\n',
    'Westminster Hall\n',
  ],
  ...[
    'Read Full debate Read Hansard Text\n',
    'Ada Pell Excerpts\n',
    'Full Debate: Read Full Debate\n',
    'Department: Department for Transport\n',
  ],
  ...[
    'This information is provided by Parallel Parliament and does not comprise part of the offical record\n',
    '(Limited Text - Ministerial Extracts only)\n',
  ],
  ...[
    'Question put and agreed to.',
    '\n\nQuestion put.\n\n',
    'Resolved,\n\n',
    '[Interruption.]',
    '\n\n[Dame Ada Pell in the Chair]\n\n',
    'rose—',
    'Several hon. Members rose—',
  ],
  ...[
    'Divisions during this debate:\n\n',
    'The House divided: Ayes 3, Noes 4.\n',
    'Division No. 3] [9.59 pm\n',
    'AYES\n',
    'Pell, Ms Ada\n',
    'Tellers for the Ayes:\n',
  ],
  ...[
    'a line of about the width that a letter has when it has been wrapped by hand\n',
    'The hon. Member for Marlby (Sir Gilbert Askwith) said so',
  ],
];

const hostile = [
  ...[
    '\0',
    '\ud83d',
    '\ude00',
    '\u{1f600}',
    '\r',
    '\r\n',
    '\n\r',
    '\r\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\u00a0',
    '\v\f',
    '\n\v\n',
  ],
  ...[
    'e\u0301\u0301\u0301',
    '\x1b[31m',
    '__proto__',
    'constructor',
    '$\u007b{x}}',
    'Ö'.repeat(300),
    'a'.repeat(5000),
    '('.repeat(900),
    '“'.repeat(600),
    ' '.repeat(1500),
  ],
  ...[
    '- - '.repeat(300),
    '\n'.repeat(400),
    '\r'.repeat(50),
    '# '.repeat(100),
    ' Portrait '.repeat(60),
    'A\n\n'.repeat(60),
    'Aa: '.repeat(100),
  ],
];

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A random edit of a text of `length` characters that holds `lines`, to insert some of them again. */
export function editOf(random: Random, length: number, lines: readonly string[]): Edit {
  const start = random.below(length + 1);
  const kind = random.below(20);
  const reach = kind < 10 ? 0 : kind < 17 ? random.below(30) : kind < 19 ? random.below(800) : random.below(length + 1);
  const end = Math.min(length, start + reach);
  const inserts = kind < 10 || random.below(2) === 0;
  return { start, end, text: inserts ? piece(random, lines) : '' };
}

function piece(random: Random, lines: readonly string[]): string {
  const kind = random.below(10);
  if (kind < 6) return random.of(pieces);
  return kind < 8 || lines.length === 0
    ? random.of(hostile)
    : `${random.of(lines).slice(0, 300)}${random.of(['', '\n', '\n\n'])}`;
}

/** The samples, and what of real transcripts there is in `folders`: each in pieces of about `size` characters. */
export function transcriptsIn(folders: readonly string[], size: number): readonly string[] {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  return files
    .filter((file) => /\.(?:hansard|txt)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const cuts: string[] = [];
      for (let at = 0; at < text.length && cuts.length < 8; at += size) cuts.push(text.slice(at, at + size));
      return cuts;
    });
}
