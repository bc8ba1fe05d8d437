/** The parties as they are printed in brackets, and the words that are meant for one of them. The list is this one place. */
export const partyNames: readonly string[] = [
  'Alba',
  'Alliance',
  'APNI',
  'Bishops',
  'Bshp',
  'CB',
  'Change UK',
  'Con',
  'CUK',
  'DUP',
  'GP',
  'Green',
  'Ind',
  'Ind Con',
  'Ind KHHC',
  'Ind Lab',
  'Ind LD',
  'Ind SD',
  'Ind SDP',
  'Ind Ulster',
  'Ind UU',
  'IU',
  'Judge',
  'KHHC',
  'Lab',
  'Lab/Co-op',
  'Lab Ind',
  'LD',
  'LD Ind',
  'LDem',
  'Lib',
  'LS',
  'Non-Afl',
  'PC',
  'PUP',
  'RES',
  'Reform',
  'Respect',
  'Restore',
  'RUK',
  'SDLP',
  'SDP',
  'SF',
  'SNP',
  'Soc Dem',
  'Spk',
  'TIG',
  'TUV',
  'UKIP',
  'UKUP',
  'UPUP',
  'UUP',
  'WPB',
  'Your',
  'Your Party',
];

/** What else is written for a party, by its letters, in lower case. */
const meant: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Alba: 'alba party',
    Alliance: 'alliance party',
    Bishops: 'bishop, lords spiritual',
    CB: 'crossbench, crossbencher, cross bench, x-bench, xb',
    Con: 'cons, cons., conservative, conservatives, conservative party, tory',
    DUP: 'democratic unionist, democratic unionist party',
    Green: 'greens, green party',
    Ind: 'indep, indy, independent',
    Lab: 'labour, labour party, labor, labr',
    'Lab/Co-op':
      'labour/co-op, labour/co-operative, labour co-operative, labour and co-operative, labour & co-op, labour and co-op, lab and co-op, lab/co-operative, lab/cop',
    LD: 'lib dem, lib dems, l dem, lds, liberal democrat, liberal democrats, lib democrat',
    'Non-Afl': 'non-affiliated, non-aff, unaffiliated, non-affil',
    PC: 'plaid, plaid cymru',
    Reform: 'reform uk',
    SDLP: 'social democratic and labour party',
    SF: 'sinn fein, sinn féin',
    SNP: 'scottish national party, scottish nationalist, scot nat',
    Spk: 'speaker',
    UUP: 'ulster unionist, ulster unionist party',
  }).flatMap(([party, words]) => words.split(', ').map((one) => [lettersOf(one), party] as const)),
);

const listed: ReadonlySet<string> = new Set(partyNames);

const byLetters: ReadonlyMap<string, string> = new Map([
  ...meant,
  ...partyNames.map((party) => [lettersOf(party), party] as const),
]);

/** Whether the words are printed for a party. `further`: those that a person has added to the list. */
export const isListedParty = (words: string, further: readonly string[] = []): boolean =>
  listed.has(words) || further.includes(words);

/** The parties that are listed. */
export const listedParties = (further: readonly string[] = []): readonly string[] => [...partyNames, ...further];

/** The party that the words say in another way than is printed: `Con.`, `Labour`, `Lab Co-op`. */
export const partyMeant = (words: string, further: readonly string[] = []): string | undefined =>
  further.find((party) => lettersOf(party) === lettersOf(words)) ?? byLetters.get(lettersOf(words));

/** What was asked for: a transcript has few seats and parties, and each many times. */
const asked = new Map<string, boolean>();
const mostAsked = 4000;

/** Whether the words in a bracket are a party: one of the list, one said in another way, or an abbreviation of that kind. */
export function isParty(words: string): boolean {
  if (listed.has(words)) return true;
  const before = asked.get(words);
  if (before !== undefined) return before;
  const is = /^[A-Z]{2,5}$/.test(words) || (partyForm.test(words) && partyMeant(words) !== undefined);
  if (asked.size >= mostAsked) asked.clear();
  asked.set(words, is);
  return is;
}

/** What stands in a bracket with a party may be a fault of another kind: a colon or a bracket that is not its own. */
const partyForm = /^[\p{L}][\p{L}./& -]{0,40}$/u;

function lettersOf(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
}
