/** Faults of headers and pages. */
import { distance } from 'fastest-levenshtein';
import { attributionOf } from '../../../server/src/model/attribution.ts';
import { months, weekdays } from '../../../server/src/roster/calendar.ts';
import { ordinalOf, readDate, weekdayOf } from '../../../server/src/rules/page/dates.ts';
import {
  change,
  type Fault,
  gapsIn,
  type Injected,
  lineAt,
  ofExtraLine,
  ofParagraph,
  partsOf,
  pick,
  pickMatch,
  placesIn,
  type Random,
  slipOf,
  withLines,
} from './kit.ts';

const dateLine = /^(?:[A-Z][a-z]+day )\d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+ \d{4}$/m;
const chamberLine = /^(?:Commons Chamber|Lords Chamber|Westminster Hall)$/m;

/** A fault of one line of the header, which `pattern` finds. */
const ofHeaderLine = (
  code: string,
  name: string,
  pattern: RegExp,
  harm: (clean: string, at: number, words: string, random: Random) => Injected | undefined,
): Fault => ({
  code,
  name,
  inject: (clean, random) => {
    const found = pattern.exec(clean);
    return found ? harm(clean, found.index, found[0], random) : undefined;
  },
});

/** A fault of a part of the date. */
const ofDate = (
  name: string,
  harm: (words: string, date: NonNullable<ReturnType<typeof readDate>>, random: Random) => string | undefined,
  restores = true,
): Fault =>
  ofHeaderLine('invalid-date', name, dateLine, (clean, at, words, random) => {
    const date = readDate(words);
    const wrong = date && harm(words, date, random);
    return wrong === undefined || wrong === words
      ? undefined
      : change(clean, at, at + words.length, wrong, at, restores);
  });

const without = (clean: string, at: number, words: string): Injected => {
  const { length } = /^\n*/.exec(clean.slice(at + words.length))?.[0] ?? '';
  const faulty = clean.slice(0, at) + clean.slice(at + words.length + length);
  return { clean, faulty, line: 1, restores: false };
};

/** A line or two of a header over a few words is no page of its own. */
const withoutIt = (clean: string, at: number, words: string): Injected | undefined =>
  placesIn(clean).length < 3 ? undefined : without(clean, at, words);

const furniture = [
  'Read Full debate',
  'Read Hansard Text Watch Debate',
  'This information is provided by Parallel Parliament and does not comprise part of the offical record',
  'Share this specific contribution',
  'Share this',
  '© Parliamentary copyright',
  '© Parliamentary copyright House of Commons 2009',
  'Page 12',
  'Page 12 of 40',
  '- 12 -',
  'Back to top',
  'Next Section Index Home Page',
  'Next Section | Index | Home Page',
  'Previous Section',
  'Previous Section Back to Table of Contents Lords Hansard Home Page',
  '771',
  'Full Debate: Read Full Debate',
];
const codes = [
  '{**pq num=1**}',
  '{**con**}{**/con**}',
  '{**column num=12**}',
  'label=adj_0 --',
  'label=head_12 --',
  '<jf12>',
  '<a name="12345">',
  '</font>',
  'hs_Para',
  'hs_8Question',
];

export const pageFaults: readonly Fault[] = [
  ofHeaderLine('missing-header', 'the date is gone', dateLine, withoutIt),
  ofHeaderLine('missing-header', 'the chamber is gone', chamberLine, withoutIt),
  ofHeaderLine('missing-header', 'the title is gone', /^.+$/m, (clean, at, words) =>
    /^Full Debate/m.test(clean) ? undefined : withoutIt(clean, at, words),
  ),
  ofDate('the weekday is another', (words, date, random) => {
    const right = weekdays[weekdayOf(date)] ?? '';
    const wrong =
      pick(
        random,
        weekdays.filter((name) => name !== right),
      ) ?? '';
    return words.replace(right, wrong);
  }),
  ofDate('the weekday is misspelt', (words, date, random) => {
    const right = weekdays[weekdayOf(date)] ?? '';
    return words.replace(right, slipOf(random, right));
  }),
  ofDate('the ordinal is another', (words, { day }, random) =>
    words.replace(
      `${day}${ordinalOf(day)}`,
      `${day}${pick(
        random,
        ['st', 'nd', 'rd', 'th'].filter((name) => name !== ordinalOf(day)),
      )}`,
    ),
  ),
  ofDate('the month is misspelt', (words, { spans: { month } }, random) => {
    const right = words.slice(month.start, month.end);
    const wrong = slipOf(random, right);
    return right.length < 4 ? undefined : words.replace(right, wrong);
  }),
  ofDate('the date has another order', (_, { day, month, year }, random) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return pick(random, [`${year}-${two(month + 1)}-${two(day)}`, `${months[month]} ${day}, ${year}`]);
  }),
  ofDate(
    'no month has such a day',
    (words, { day }, random) =>
      words.replace(/\d{1,2}(?:st|nd|rd|th)/, `${Math.min(day + 31, 32 + Math.floor(random() * 60))}th`),
    false,
  ),
  {
    code: 'date-mismatch',
    name: 'the columns are of another day',
    inject: (clean, random) => {
      const gaps = gapsIn(clean).slice(0, 40);
      const first = 1 + Math.floor(random() * 900);
      const lines = gaps.map((at, i) => ({ at, words: `14 May 2001 : Column ${first + i}` }));
      const found = dateLine.exec(clean);
      if (!found || lines.length === 0) return undefined;
      return { clean, faulty: withLines(clean, lines), line: lineAt(clean, found.index), restores: false };
    },
  },
  {
    code: 'date-mismatch',
    name: 'one column is of another day',
    inject: (clean, random) => {
      const found = dateLine.exec(clean);
      const date = found && readDate(found[0]);
      const gaps = gapsIn(clean).slice(0, 40);
      if (!date || gaps.length < 3) return undefined;
      const month = found[0].split(' ')[2] ?? '';
      const first = 1 + Math.floor(random() * 900);
      const head = (year: number) => `${date.day} ${month} ${year} : Column `;
      const wrong = Math.floor(random() * gaps.length);
      const right = withLines(
        clean,
        gaps.map((at, i) => ({ at, words: head(date.year) + (first + i) })),
      );
      const at = right.indexOf(`${head(date.year)}${first + wrong}\n`);
      return change(right, at, at + head(date.year).length, head(date.year - 1), at, false);
    },
  },
  ofHeaderLine('unknown-chamber', 'a letter of the chamber is wrong', chamberLine, (clean, at, words, random) => {
    const wrong = slipOf(random, words);
    return wrong.toLowerCase() === words.toLowerCase() ? undefined : change(clean, at, at + words.length, wrong, at);
  }),
  ofHeaderLine('unknown-chamber', 'two letters of the chamber are wrong', chamberLine, (clean, at, words, random) => {
    const [first = '', last = ''] = words.split(' ');
    const wrong = `${slipOf(random, first)} ${slipOf(random, last)}`;
    // Two letters that changed places in both words make it another line.
    return wrong === words || distance(wrong, words) > 3 ? undefined : change(clean, at, at + words.length, wrong, at);
  }),
  ofHeaderLine('unknown-chamber', 'the chamber has a small letter', chamberLine, (clean, at, words, random) => {
    const wrong = pick(random, [words.toLowerCase(), words.replace(/ \p{Lu}/u, (letter) => letter.toLowerCase())]);
    return wrong === undefined || wrong === words ? undefined : change(clean, at, at + words.length, wrong, at);
  }),
  ofExtraLine('boilerplate-in-speech', 'a line of the page among paragraphs', gapsIn, (random) =>
    pick(random, furniture),
  ),
  {
    code: 'link-form-conflict',
    name: 'the link line of a turn on a member’s page is of the other form',
    inject: (clean, random) => {
      const page = memberPage(clean, random);
      if (!page) return undefined;
      const turns = placesIn(page.text).filter(({ turn }) => turn.link && attributionOf(turn)?.role === 'member');
      const place = pick(random, turns);
      const link = place && partsOf(place).link;
      if (!place || !link) return undefined;
      const words = page.text.slice(link.start, link.end);
      if (words.endsWith('Hansard -')) return undefined;
      const other = words.endsWith('Excerpts') ? words.replace(' - Excerpts', '') : `${words} - Excerpts`;
      return change(page.text, link.start, link.end, other, link.start);
    },
  },
  {
    code: 'link-form-conflict',
    name: 'no excerpts are offered of one turn of a full debate',
    inject: (clean, random) => {
      const turns = placesIn(clean).filter(({ turn }) => turn.link && attributionOf(turn)?.role === 'member');
      const isFull = !/ Excerpts\n|^Debate between|\(Limited/m.test(clean.slice(0, turns[0]?.start ?? 0));
      const offers = turns.every(({ turn }) => turn.text.slice(0, turn.link?.end).endsWith('- - - Excerpts'));
      const place =
        isFull && offers && turns.length > 4 && placesIn(clean)[0]?.start !== 0 ? pick(random, turns) : undefined;
      const link = place && partsOf(place).link;
      return link ? change(clean, link.end - 11, link.end, '', link.start) : undefined;
    },
  },
  // Which version is to stay is for the editor to choose.
  ofExtraLine(
    'production-residue',
    'what a merge left alone on its line',
    gapsIn,
    (random) => pick(random, ['<<<<<<< HEAD', '=======', '>>>>>>> corrections']),
    false,
  ),
  ofExtraLine('production-residue', 'a comment or a code by itself', gapsIn, (random) =>
    pick(random, ['<!-- take 12 -->', '{pq num=1}', '**pq num=1**', '@@@']),
  ),
  ofExtraLine('production-residue', 'the operator’s whole name alone on its line', gapsIn, (random) =>
    pick(random, ['Sue Smith', 'Derek', 'Sue H', 'Trevor', 'Norman']),
  ),
  ofExtraLine('production-residue', 'a code alone on its line', gapsIn, (random) => pick(random, codes)),
  ofExtraLine('production-residue', 'the operator’s name alone on its line', gapsIn, (random) =>
    pick(random, ['Lorraine', 'Sue', 'KAREN', 'jane', 'Debbie']),
  ),
  ofParagraph('production-residue', 'a code before the first word', (_, random) => ({
    from: 0,
    to: 0,
    text: (pick(random, codes) ?? '').replace(/\w$|-$/, '$& '),
  })),
  ofParagraph('production-residue', 'a code between two words', (words, random) => {
    const found = pickMatch(random, words, /(?<=[a-z]{3}) (?=[a-z]{3})/g);
    return (
      found && {
        from: found.index,
        to: found.index,
        text: ` ${pick(random, ['{**con**}', '<i>', '<jf3>', '{**/con**}'])}`,
      }
    );
  }),
  ofParagraph('production-residue', 'what a web page writes for a dash or a mark', (words, random) => {
    const found = pickMatch(random, words, /[—’“”]| (?=the )/g);
    const written: Readonly<Record<string, readonly string[]>> = {
      ' ': ['&nbsp;', '&#160;'],
      '—': ['&mdash;', '&#151;', '&#8212;'],
      '’': ['&rsquo;', '&#146;'],
      '“': ['&ldquo;', '&#8220;'],
      '”': ['&rdquo;', '&#148;'],
    };
    return found && { from: found.index, to: found.index + 1, text: pick(random, written[found[0]] ?? []) ?? '' };
  }),
  {
    code: 'unmarked-section',
    name: 'speech under the header that nobody says',
    inject: (clean, random) => {
      const header = /^(?:This information is provided .*|Commons Chamber|Lords Chamber|Westminster Hall)\n\n/gm;
      const under = [...clean.matchAll(header)].at(-1);
      const at = under && under.index + under[0].length;
      const gap = pick(random, gapsIn(clean));
      if (at === undefined || gap === undefined) return undefined;
      const words = clean.slice(gap, clean.indexOf('\n', gap));
      return change(clean, at, at, `${words}\n\n`, at, false);
    },
  },
];

/** The page of one of its speakers made of a full one. */
function memberPage(clean: string, random: Random): { readonly text: string } | undefined {
  if (/ Excerpts$/m.test(clean.replace(/^- .*Hansard -.*$/gm, ''))) return { text: clean };
  const date = dateLine.exec(clean);
  const places = placesIn(clean).filter(
    ({ turn }) => attributionOf(turn)?.role === 'member' && attributionOf(turn)?.portrait,
  );
  const turn = pick(random, places)?.turn;
  const member = turn && attributionOf(turn);
  if (!date || !member?.portrait) return undefined;
  let text = clean;
  for (const place of placesIn(clean).toReversed()) {
    const { link } = partsOf(place);
    if (!link || attributionOf(place.turn)?.speaker !== member.speaker) continue;
    text =
      text.slice(0, link.start) + clean.slice(link.start, link.end).replace(' - Excerpts', '') + text.slice(link.end);
  }
  return { text: `${text.slice(0, date.index)}${member.portrait} Excerpts\n${text.slice(date.index)}` };
}
