/** Texts made to be slow. */

const million = 1_000_000;
const turn = 'Ada Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\n';

/** By name: the text, its length scaled by `share`. */
export const families: Readonly<Record<string, (share: number) => string>> = {
  '100,000 open brackets': (share) => `${turn}${'('.repeat(100_000 * share)}`,
  'a million open brackets': (share) => `${turn}${'('.repeat(million * share)}`,
  'a million open quotation marks': (share) => `${turn}${'“'.repeat(million * share)}`,
  'one line of 10 MB': (share) => `${turn}${'a plain word '.repeat((10 * million * share) / 13)}`,
  'a million blank lines': (share) => '\n'.repeat(million * share),
  'a million lines of spaces': (share) => '    \n'.repeat(million * share),
  'a million link lines': (share) => '- Hansard - - - Excerpts\n'.repeat(million * share),
  'a million short lines': (share) => 'Word\n'.repeat(million * share),
  'a million short paragraphs': (share) => 'Word\n\n'.repeat(million * share),
  'a million carriage returns': (share) => 'a\r'.repeat(million * share),
  '10 MB of a:': (share) => 'a:'.repeat(5 * million * share),
  '10 MB of inline turns': (share) => 'Mr Roe: Yes.\n\n'.repeat((10 * million * share) / 14),
  '10 MB of Portrait': (share) => 'Ada Portrait '.repeat((10 * million * share) / 13),
  '10 MB of attributions without speech': (share) => turn.repeat((10 * million * share) / turn.length),
  '10 MB of headings': (share) => '# Heading\n\n'.repeat((10 * million * share) / 11),
  '10 MB of mentions cut short': (share) =>
    `${turn}${'the hon. Member for Dunmore '.repeat((10 * million * share) / 28)}`,
  '10 MB of spaces': (share) => `${turn}a${' '.repeat(10 * million * share)}b`,
};
