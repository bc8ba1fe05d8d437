/** The parties as they are printed in brackets, and the words that are meant for one of them. The list is this one place. */
export const partyNames: readonly string[] = [
  'Alba',
  'Alliance',
  'Bishops',
  'CB',
  'Change UK',
  'Con',
  'CUK',
  'DUP',
  'GP',
  'Green',
  'Ind',
  'Ind Con',
  'Ind Lab',
  'Ind LD',
  'Ind SD',
  'Ind UU',
  'Lab',
  'Lab/Co-op',
  'Lab Co-op',
  'LD',
  'LDem',
  'Non-Afl',
  'PC',
  'PUP',
  'RES',
  'Reform',
  'Respect',
  'SDLP',
  'SF',
  'SNP',
  'Soc Dem',
  'Spk',
  'TIG',
  'TUV',
  'UKIP',
  'UUP',
  'WPB',
  'Your',
  'Plaid Cymru',
];

const known: ReadonlySet<string> = new Set(partyNames);

/** Whether the words in a bracket are a party: one of the list, or an abbreviation of that kind (`Con.`, `Labour`). */
export const isParty = (words: string): boolean =>
  known.has(words) ||
  /^(?:[A-Z]{2,5}|(?:Con|Lab|Lib|LibDem|Lib Dem|LD|Ind|Green|Labour|Conservative|Liberal Democrat|Independent|Plaid)\.?)$/.test(
    words,
  );
