/** Faults of times and columns. */
import {
  betweenTurns,
  change,
  type Fault,
  gapsIn,
  type Injected,
  lineAt,
  ofExtraLine,
  ofPlanted,
  pick,
  type Random,
  sentenceEnds,
  withLines,
} from './kit.ts';

/** A time badly written, with what it was. */
type Slip = (hour: number, minute: string, random: Random) => readonly [right: string, wrong: string];

const slips: readonly Slip[] = [
  (hour, minute) => [`${hour}.${minute} pm`, `${hour} ${minute} pm`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}. ${minute} pm`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}.${minute}.pm`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour},${minute} pm`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}..${minute} pm`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}.${minute[0]} ${minute[1]} pm`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}.${minute} p m`],
  (hour, minute) => [`${hour}.${minute} p.m.`, `${hour} ${minute} p.m.`],
  (hour, minute) => [`${hour}.${minute} p.m.`, `${hour}. ${minute} p.m.`],
];
const slipsAlone: readonly Slip[] = [
  ...slips,
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}.${minute} PM`],
  (hour, minute) => [`${hour}.${minute} pm`, `${hour}${minute} pm`],
  (hour, minute) => [`${hour + 12}:${minute}`, `${hour + 12};${minute}`],
  (hour, minute) => [`${hour + 12}:${minute}`, `${hour + 12}: ${minute}`],
  (hour, minute) => [`${hour + 12}:${minute}`, `${hour + 12}::${minute}`],
  (hour, minute) => [`${hour + 12}:${minute}`, `${hour + 12},${minute}`],
  (hour, minute) => [`${hour + 12}:${minute}`, `${hour + 12}. ${minute}`],
];

function slipIn(random: Random, all: readonly Slip[]): readonly [string, string] {
  const slip = pick(random, all) ?? slips[0];
  const minute = String(13 + Math.floor(random() * 47));
  return slip?.(1 + Math.floor(random() * 11), minute, random) ?? ['', ''];
}

/** The clean text has the time as it should be. */
function timeLine(
  name: string,
  placesOf: (text: string) => readonly number[],
  around: (time: string, random: Random) => string,
  all: readonly Slip[],
): Fault {
  return {
    code: 'malformed-time',
    name,
    inject: (text, random) => {
      if (/^\d{1,2}[:.]\d\d(?: [ap]m)?$/m.test(text)) return undefined;
      const at = pick(random, placesOf(text));
      if (at === undefined) return undefined;
      const [right, wrong] = slipIn(random, all);
      const words = around(right, random);
      const clean = withLines(text, [{ at, words }]);
      const from = at + words.indexOf(right);
      return change(clean, from, from + right.length, wrong, at);
    },
  };
}

const withoutTimes = (text: string): string => text.replace(/^\d{1,2}:\d\d\n\n/gm, '');
const ofUntimed = (fault: Fault): Fault => ({
  ...fault,
  inject: (clean, random) => fault.inject(withoutTimes(clean), random),
});

const suspended = [
  'Sitting suspended till @.',
  'House adjourned at @.',
  'Sitting suspended until @',
  'Division No. 3] [@',
];

/** The text with times that rise, between its turns. */
function timed(
  clean: string,
  random: Random,
): { readonly text: string; readonly times: readonly string[] } | undefined {
  const text = withoutTimes(clean);
  const places = betweenTurns(text)
    .filter((_, i) => i % 3 === 0)
    .slice(0, 12);
  if (places.length < 4) return undefined;
  const isColon = random() < 0.5;
  let at = 60 * 14 + Math.floor(random() * 40);
  const times = places.map(() => {
    at += 8 + Math.floor(random() * 22);
    const minute = String(at % 60).padStart(2, '0');
    return isColon ? `${Math.floor(at / 60)}:${minute}` : `${Math.floor(at / 60) - 12}.${minute} pm`;
  });
  return {
    text: withLines(
      text,
      places.map((place, i) => ({ at: place, words: times[i] ?? '' })),
    ),
    times,
  };
}

const lineOf = (clean: string, line: string, from: string, to: string): Injected => {
  const at = clean.indexOf(`\n${line}\n`) + 1;
  const start = at + line.indexOf(from);
  return change(clean, start, start + from.length, to, at, false);
};

/** The text with columns that count up, and the number of the first. */
function numbered(clean: string, random: Random) {
  const places = (random() < 0.5 ? gapsIn(clean) : betweenTurns(clean)).slice(0, 30);
  if (places.length < 5) return undefined;
  const first = 10 + Math.floor(random() * 900);
  const form = pick(random, ['Column @', '[Column @]', 'Column @WH', '28 March 2023 : Column @']) ?? '';
  const dated = /^\S+ (\d+)(?:st|nd|rd|th) (\S+ \d{4})$/m.exec(clean);
  const words = (number: number) =>
    form.replace('28 March 2023', `${dated?.[1]} ${dated?.[2]}`).replace('@', String(number));
  const lines = places.map((at, i) => ({ at, words: words(first + i) }));
  return { text: withLines(clean, lines), first, count: lines.length, words };
}

function ofColumn(name: string, harm: (number: number, random: Random) => number | undefined): Fault {
  return {
    code: 'column-order',
    name,
    inject: (clean, random) => {
      const columns = numbered(clean, random);
      if (!columns) return undefined;
      const number = columns.first + 1 + Math.floor(random() * (columns.count - 2));
      const wrong = harm(number, random);
      if (wrong === undefined || wrong === number) return undefined;
      return lineOf(columns.text, columns.words(number), `Column ${number}`, `Column ${wrong}`);
    },
  };
}

export const timeFaults: readonly Fault[] = [
  ofUntimed(timeLine('a time between turns', betweenTurns, (time) => time, slipsAlone)),
  ofUntimed(timeLine('a time among paragraphs', gapsIn, (time) => time, slipsAlone)),
  ofUntimed(
    timeLine(
      'a time in procedure',
      betweenTurns,
      (time, random) => (pick(random, suspended) ?? '').replace('@', time.replace(/p\.m\.$/, 'pm')),
      slips.slice(0, 6),
    ),
  ),
  ofPlanted('malformed-time', 'a time that is spoken of', sentenceEnds, [
    [
      ' We met at 4.15 pm and again.',
      ' We met at 4 15 pm and again.',
      ' We met at 4. 15 pm and again.',
      ' We met at 4 .15 pm and again.',
      ' We met at 4.15 p m and again.',
      ' We met at 4.15.pm and again.',
      ' We met at 4..15 pm and again.',
      ' We met at 415 pm and again.',
      ' We met at 4-15 pm and again.',
      ' We met at 4,15 pm and again.',
      ' We met at 4:15 pm and again.',
      ' We met at 4.15pm and again.',
      ' We met at 4.15 PM and again.',
    ],
  ]),
  {
    ...ofExtraLine('malformed-time', 'no clock has such a time', betweenTurns, (random) =>
      pick(random, ['25:70', '14:75', '31:10', '9.75 pm', '13.40 pm', '14:125']),
    ),
    inject: (clean, random) => {
      const text = withoutTimes(clean);
      const at = pick(random, betweenTurns(text));
      const words = pick(random, ['25:70', '14:75', '31:10', '9.75 pm', '13.40 pm', '14:125']);
      return at === undefined ? undefined : { ...change(text, at, at, `${words}\n\n`, at), restores: false };
    },
  },
  {
    code: 'time-order',
    name: 'a time is earlier than the one before',
    inject: (clean, random) => {
      const found = timed(clean, random);
      if (!found) return undefined;
      const i = 1 + Math.floor(random() * (found.times.length - 2));
      const line = found.times[i] ?? '';
      const [hour = ''] = line.split(/[:.]/);
      return lineOf(
        found.text,
        line,
        hour,
        String(Number(hour) - 2 < 1 ? 1 : Number(hour) - 3 > 0 ? Number(hour) - 3 : 1),
      );
    },
  },
  {
    code: 'time-order',
    name: 'a time is later than the one after',
    inject: (clean, random) => {
      const found = timed(clean, random);
      if (!found) return undefined;
      const line = found.times[Math.floor(random() * (found.times.length - 1))] ?? '';
      const [hour = ''] = line.split(/[:.]/);
      const later = Number(hour) + 5;
      return later > (line.includes(':') ? 23 : 11) ? undefined : lineOf(found.text, line, hour, String(later));
    },
  },
  ofColumn('a column is repeated', (number) => number - 1),
  ofColumn('a column falls back', (number, random) => Math.max(2, number - 2 - Math.floor(random() * 40))),
  ofColumn('a column leaps ahead', (number, random) => number + 2 + Math.floor(random() * 100)),
  {
    code: 'column-order',
    name: 'a column is gone',
    inject: (clean, random) => {
      const columns = numbered(clean, random);
      // On a page of extracts, and behind a division, a column may be missing.
      if (!columns || / Excerpts\nT/.test(clean)) return undefined;
      const number = columns.first + 1 + Math.floor(random() * (columns.count - 2));
      const [from, to] = [number - 1, number + 1].map((one) => columns.text.indexOf(`\n${columns.words(one)}\n`));
      if (/^Division/m.test(columns.text.slice(from, to))) return undefined;
      const line = `${columns.words(number)}\n\n`;
      const faulty = columns.text.replace(line, '');
      const next = faulty.indexOf(`\n${columns.words(number + 1)}\n`) + 1;
      return { clean: columns.text, faulty, line: lineAt(faulty, next), restores: false };
    },
  },
  {
    code: 'column-order',
    name: 'the word is misspelt',
    inject: (clean, random) => {
      const columns = numbered(clean, random);
      if (!columns) return undefined;
      const number = columns.first + Math.floor(random() * columns.count);
      const wrong = pick(random, ['Colunm', 'Colum', 'Coloumn', 'Cloumn', 'Columm', 'Colmun']) ?? '';
      return lineOf(columns.text, columns.words(number), 'Column', wrong);
    },
  },
];
