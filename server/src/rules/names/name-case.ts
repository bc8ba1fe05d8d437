import { attributionOf } from '../../model/attribution.ts';
import { isGivenName } from '../../model/given-names.ts';
import { mentionsOf } from '../../model/mention.ts';
import { isParty } from '../../model/parties.ts';
import type { People } from '../../model/people.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, unread } from '../aspects.ts';
import {
  inNameCase,
  isInCapitals,
  isOtherCase,
  isParticle,
  isSurnameInCapitals,
  knownForm,
  mayBeInCapitals,
  postNominal,
} from '../letter-case.ts';
import type { DebateRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';
import { unreadOf } from '../unread.ts';

export const nameCase: DebateRule = {
  code: 'name-case',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['ocr-letter', 'chair-form', 'misspelt-name', 'malformed-title', 'split-word'],
  summary: 'A name has a capital where it has none, or none where it has one.',
  why: 'The name is not as its bearer writes it, and it stands out on the page as no other does.',
  examples: [
    `
Ada Pell Portrait ADA PELL (Dunmore North) (Lab)
                  ^^^^^^^^ name-case
- Hansard - - - Excerpts

I agree with Mr O’hara and with the hon. Member for Carrow (IDRIS VANE).
                ^^^^^^ name-case
                                                            ^^^^^^^^^^ name-case

Morag Mcleish Portrait Morag Mcleish (Marlby) (LD)
      ^^^^^^^ name-case
                             ^^^^^^^ name-case
- Hansard - - - Excerpts

It will be cold by then.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with Mr O’Hara and with the hon. Member for Carrow (Idris Vane).

Morag McLeish Portrait Morag McLeish (Marlby) (LD)
- Hansard - - - Excerpts

It will be cold by then.
`,
    `
Ada Pell: It sails on Tuesday.

MR VANE: I shall bring a flask.
^^^^^^^ name-case

Ada pell: It will be cold by then.
^^^^^^^^ name-case

Mr Vane: It will.
=>
Ada Pell: It sails on Tuesday.

Mr Vane: I shall bring a flask.

Ada Pell: It will be cold by then.

Mr Vane: It will.
`,
    `
Ada Pell: It sails on Tuesday.

Mr. DE VANE: I shall bring a flask.
^^^^^^^^^^^ name-case

Mr. M‘LEISH: So shall I.
^^^^^^^^^^^ name-case

Tobias Lunt: It will be cold.

Mr. RAMSAY MacQUILL: It will.
^^^^^^^^^^^^^^^^^^^ name-case

Ada Pell: Bring two.
=>
Ada Pell: It sails on Tuesday.

Mr. de Vane: I shall bring a flask.

Mr. M‘Leish: So shall I.

Tobias Lunt: It will be cold.

Mr. Ramsay MacQuill: It will.

Ada Pell: Bring two.
`,
    `
Lord Vane: My Lords, it sails on Tuesday.

Lord pellow: My Lords, it will be cold.
^^^^^^^^^^^ name-case

Lord Vane: It will. Lord knows: It was cold last year.

Alison THalless: So it was.
^^^^^^^^^^^^^^^ name-case
=>
Lord Vane: My Lords, it sails on Tuesday.

Lord Pellow: My Lords, it will be cold.

Lord Vane: It will. Lord knows: It was cold last year.

Alison Thalless: So it was.
`,
    // No form in capitals is a pattern for another.
    `
MORAG McLEISH Portrait Miss Morag McLeish (Marlby) (LD)
^^^^^^^^^^^^^ name-case
- Hansard - - - Excerpts

It will be cold by then.
=>
Morag McLeish Portrait Miss Morag McLeish (Marlby) (LD)
- Hansard - - - Excerpts

It will be cold by then.
`,
    // The portrait is the odd one, with a capital within a word; or the other turns have it otherwise.
    `
AdA Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^^^^^^ name-case
- Hansard - - - Excerpts

It sails on Tuesday.

Morag Macleish Portrait Morag MacLeish (Marlby) (LD)
^^^^^^^^^^^^^^ name-case
- Hansard - - - Excerpts

It will be cold by then.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.

Morag MacLeish Portrait Morag MacLeish
- Hansard - - - Excerpts

I shall bring two.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Morag MacLeish Portrait Morag MacLeish (Marlby) (LD)
- Hansard - - - Excerpts

It will be cold by then.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I shall bring a flask.

Morag MacLeish Portrait Morag MacLeish
- Hansard - - - Excerpts

I shall bring two.
`,
  ],
  silent: [
    `
MR. VANE: I shall bring a flask.

MISS PELL: It sails on Tuesday.

MR. SPEAKER: Order.
`,
    // Before the war a speaker's surname stood in capitals, whatever stood before it.
    `
Mr. VANE: I shall bring a flask.

Lieut.-Commander PELL: It sails on Tuesday.

Viscountess TARN: It has sailed.

HON. MEMBERS: Hear, hear.

THE DUKE OF HOLME AND MARLBY: My Lords, so I am told.

Mr. RAMSAY MacLEISH: Who told him?

Mr. Speaker: Order.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The hon. Member for Carrow (who is not here) asked the hon. Member for Marlby (from a sedentary position).

The hon. Members for Carrow (Idris Vane and others), for Marlby (formerly Tarn) and for Holme (BBC News) agree. The hon. Member for Tarn (Rhona Quill asked) too.

Lord Roe Portrait Lord Roe (Ind KHHC)
- Hansard - - - Excerpts

I agree.

JoAnn Vane Portrait JoAnn Vane (Carrow) (Con)
- Hansard - - - Excerpts

So do I.
`,
    `
Professor Sir John Roe FRCP: It will be cold.

Ada Pell GCVO: It sails on Tuesday.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails at two o’clock; at Two O’clock, says the notice. O’er the water, McDougall’s and DEFRA wait. MPs sail too.

Nick de Holme Portrait Nick De Holme (Carrow) (Con)
- Hansard - - - Excerpts

It has sailed.

Guy d’Orme-Roe Portrait Guy d’Orme-Roe (Marlby) (Your Party)
- Hansard - - - Excerpts

I missed it.
`,
    `
Ada Pell PortraitAda Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It has sailed.
`,
    `
Lord Vane: My Lords, it will be cold.

Lord knows: It was cold last year.
`,
    `
Ada Pell: The name of the boat: none.

Mr Vane: I have said so.
`,
  ],
  reads: [aboveSpeech, ({ block, facts: { document } }) => foundIn(block, document.people, document.style.letters)],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    const { blocks, document } = facts;
    const { people, style } = document;
    for (const block of blocks) {
      const found = foundIn(block, people, style.letters);
      for (const finding of found) yield { block, ...finding };
      if (found.length > 0 || block.kind !== 'turn' || style.letters !== 'mixed') continue;
      const other = otherCaseIn(block);
      if (other) yield { block, ...oneOf(block, other, facts.turns) };
    }
    for (const { block, start, end, name } of unreadOf(facts, 'name-case'))
      if (style.letters === 'mixed' || !isSurnameInCapitals(block.text.slice(start, end)))
        yield { block, ...mended(block, { start, end }, name) };
  },
};

const none: readonly never[] = [];

interface Kept {
  people: People | undefined;
  letters: Style['letters'];
  found: readonly Finding[];
}

const keptOf = memo<Block, Kept>(() => ({ people: undefined, letters: 'mixed', found: none }));

function foundIn(block: Block, people: People, letters: Style['letters']): readonly Finding[] {
  const kept = keptOf(block);
  if (kept.people !== people || kept.letters !== letters) {
    const found = find(block, people, letters);
    kept.people = people;
    kept.letters = letters;
    kept.found = found.length > 0 ? found : none;
  }
  return kept.found;
}

function find(block: Block, people: People, letters: Style['letters']): readonly Finding[] {
  const found = smallAfterPrefix(block).map((span) =>
    mended(block, span, inNameCase(block.text.slice(span.start, span.end))),
  );
  if (letters !== 'mixed') return found;
  if (block.kind === 'turn') found.push(...inAttribution(block, people));
  for (const { name, nameSpan } of mentionsOf(block)) {
    if (name === undefined || !nameSpan || !mayBeName(name, people)) continue;
    const right = isInCapitals(name) ? (knownForm(name, people) ?? inNameCase(name)) : caseMended(name, people);
    if (right !== undefined && right !== name) found.push(mended(block, nameSpan, right));
  }
  return found;
}

/** Whether what a mention has in its bracket is a name but for capitals. Other things are said there: `(who is not here)`, `(formerly Tarn)`. */
function mayBeName(name: string, people: People): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || /[,;:]| and /.test(name) || isParty(name)) return false;
  if (isInCapitals(name))
    return words.every((word, i) => isParticle(word.toLowerCase()) || isOddWord(word, i, words.length));
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !isParticle(word));
  if (small.length === 0) return true;
  // Behind a whole name it is more likely a word of the sentence: `(Ada Pell will)`.
  if (words.length > 2 && small[0] === words.at(-1) && !small[1]) return knownForm(name, people) !== undefined;
  if (small.length === 1 && !beforeName.test(name)) return words.every((word) => word !== 'the' && word !== 'in');
  return knownForm(name, people) !== undefined || isGivenName(words[0] ?? '');
}

/** What is said before a name, and is no part of it. */
const beforeName =
  /^(?:formerly|previously|then|now|later|late|alias|n[eé]e|also|including|except|like|with|not|by|both|as|who|from|her|his|my|our|their|son|daughter|wife|husband|friend) /;

/** `O’hara`, `Mcleish`. */
const prefixed = /\b(?:O[’'](?!(?:clock|er|ahu)\b)|Mc)\p{Ll}{3,}/gu;

function smallAfterPrefix({ text }: Block): readonly Span[] {
  if (!hasSmall(text, 'O’') && !hasSmall(text, "O'") && !hasSmall(text, 'Mc')) return none;
  return [...text.matchAll(prefixed)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Cheap: a small letter right behind `prefix`. */
function hasSmall(text: string, prefix: string): boolean {
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 2)) {
    const code = text.charCodeAt(at + 2);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}

/** The names of an attribution that are in capitals throughout. */
function inAttribution(turn: Turn, people: People): readonly Finding[] {
  const { attribution, text } = turn;
  if (!attribution) return none;
  const { portrait, base, groups } = attribution;
  const found: Finding[] = [];
  const inCapitals = (span: Span) => {
    const words = text.slice(span.start, span.end);
    if (!words.trim().includes(' ') || isParty(words.trim()) || /^ \p{Ll}/u.test(text.slice(span.end, span.end + 2)))
      return;
    const isWhole = mayBeInCapitals(text, span.start) && isInCapitals(words);
    const right = isWhole ? (knownForm(words, people) ?? inNameCase(words)) : caseMended(words, people);
    if (right !== undefined && right !== words) found.push(mended(turn, span, right));
  };
  if (portrait) inCapitals(portrait);
  inCapitals(base);
  // A seat in capitals is no name of a person.
  if (groups.length > 0 && attributionOf(turn)?.seat === undefined) for (const group of groups) inCapitals(group);
  return found.length > 0 ? found : none;
}

/** A name in which some word has its capitals wrong, as it should be; `undefined` for one that may be right. */
function caseMended(name: string, people: People): string | undefined {
  // `IdrisV ane` has its space in the wrong place.
  // A space that never breaks is another fault.
  if (
    !mayBeOdd.test(name) ||
    name.includes('\u00a0') ||
    // `Ada PellPortrait Ada Pell` lacks a space, not capitals.
    name.includes('Portrait') ||
    /^The\b|\b(?:Minister|Secretary|Chancellor|Leader)\b|\p{Ll}\p{Lu} \p{Ll}/u.test(name)
  )
    return undefined;
  const words = name.split(' ');
  const isSmall = !/\p{Lu}/u.test(name);
  const isOdd = (at: number): boolean => isSmall || isOddWord(words[at] ?? '', at, words.length);
  // `St` is too short to be odd by itself.
  const right = words
    .map((word, at) => {
      if (isOdd(at)) return at > 0 && isParticle(word) ? word : inNameCase(word);
      // `ST` and `DE` are too short to be odd by themselves.
      if (!isOdd(at + 1) || !/^\p{Lu}{2}$/u.test(word)) return word;
      return word === 'ST' ? 'St' : isParticle(word.toLowerCase()) ? word.toLowerCase() : word;
    })
    .join(' ');
  if (right === name) return undefined;
  const known = knownForm(name, people);
  return known !== undefined && known !== name && !known.split(' ').some((word, i) => isOddWord(word, i, 3))
    ? known
    : right;
}

/** Cheap: nearly every word of a name is a capital and small letters. */
const mayBeOdd = /\p{Ll}\p{Lu}|\p{Lu}{2}|(?:^|[ \u2019'-])\p{Ll}/u;

/** `ROE` beside small letters, `RoE`, `ROe`, and `roe` where a name begins or ends. */
function isOddWord(word: string, at: number, of: number): boolean {
  if (/[\d.()]/.test(word) || postNominal.test(word)) return false;
  if (/^\p{Lu}[\p{Lu}\u2019\u2018'-]{2,}$/u.test(word)) return /[AEIOUY]/.test(word.slice(1)) || word.length > 3;
  if (/^\p{Ll}{1,3}[\u2019']\p{Lu}/u.test(word)) return false;
  if (/^\p{Ll}/u.test(word))
    return (at === 0 || at === of - 1) && word.length > (at === 0 ? 2 : 3) && !isParticle(word) && !small.has(word);
  if (at === of - 1 && smallPart.test(word)) return true;
  return word
    .split('-')
    .some(
      (part) =>
        (/\p{Ll}\p{Lu}/u.test(part) && !composed.test(part) && !/^O[\u2019']/.test(part)) ||
        (/^\p{Lu}{2,}\p{Ll}/u.test(part) && !composed.test(part) && !/^\p{Lu}+s$/u.test(part)),
    );
}

/** `Rees-mogg`, `D’souza`, `MccAbe`. */
const smallPart =
  /^(?:\p{Lu}\p{Ll}+-(?!(?:the|and|von|van|del|upon)\b)\p{Ll}{3,}|[OD][\u2019']\p{Ll}{3,}|Mcc\p{Lu}\p{Ll}+)$/u;
const small = new Set('rose indicated assented dissented nodded members member friend lord'.split(' '));

/** Portrait and printed name of one line, the same but for capitals. */
interface OtherCase {
  readonly key: Span;
  readonly printed: Span;
}

const otherCaseIn: (turn: Turn) => OtherCase | undefined = memo(({ text, attribution }) => {
  if (!attribution?.portrait) return undefined;
  const { portrait, shown } = attribution;
  // Nearly all are printed as the key has them, or begin with another letter.
  if ((text.charCodeAt(portrait.start) | 32) !== (text.charCodeAt(shown.start) | 32)) return undefined;
  const key = text.slice(portrait.start, portrait.end);
  if (text.startsWith(key, shown.start)) return undefined;
  const printed = { start: shown.start, end: shown.start + key.length };
  return isOtherCase(text.slice(printed.start, printed.end), key) ? { key: portrait, printed } : undefined;
});

/** Which of the two has its capitals wrong: the one that no name has so, or that the other turns have otherwise; or a choice. */
function oneOf(turn: Turn, { key, printed }: OtherCase, turns: readonly Turn[]): Finding {
  const inKey = turn.text.slice(key.start, key.end);
  const inPrint = turn.text.slice(printed.start, printed.end);
  const oddness = Number(isOddCase(inKey)) - Number(isOddCase(inPrint));
  const balance = oddness === 0 ? timesIn(turns, inPrint) - timesIn(turns, inKey) : oddness;
  if (balance > 0) return mended(turn, key, inPrint);
  const finding = mended(turn, printed, inKey);
  return balance < 0
    ? finding
    : { ...finding, fixes: [...(finding.fixes ?? []), ...(mended(turn, key, inPrint).fixes ?? [])] };
}

/** `DamiAn`, `HInds`, `hinds`: a capital within a word, with no `Mc` or the like before it, or none where a word begins. */
const isOddCase = (name: string): boolean =>
  name
    .split(/[\s-]+/)
    .some(
      (word) =>
        (/\p{Ll}\p{Lu}/u.test(word) && !composed.test(word)) ||
        /^\p{Lu}{2,}\p{Ll}/u.test(word) ||
        (/^\p{Ll}/u.test(word) && !isParticle(word)),
    );

const composed =
  /^(?:M[ac]c?|Fitz|Jo|Su|Sue|D[aeiou]|Des|Del|Della|L[aeo]|Les|Van|Von|Vander|St|Ap|Ab|Al|El|Abu|Bin|Ben|Mc\p{Lu}\p{Ll}+)\p{Lu}[^\p{Lu}]+$/u;

/** How many turns have the name so, as their portrait or in print. A turn that has it both ways counts for both. */
const timesIn = (turns: readonly Turn[], name: string): number => countsOf(turns).get(name) ?? 0;

const countsOf: (turns: readonly Turn[]) => ReadonlyMap<string, number> = memo((turns) => {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { attribution, text } of turns) {
    if (!attribution) continue;
    const { portrait, base } = attribution;
    if (portrait) add(text.slice(portrait.start, portrait.end));
    // A name may be the beginning of what is printed before the brackets.
    const printed = text.slice(base.start, Math.min(base.end, base.start + longestName));
    for (let end = printed.indexOf(' '); end >= 0; end = printed.indexOf(' ', end + 1)) add(printed.slice(0, end));
    add(printed);
  }
  return counts;
});

const longestName = 80;

function mended(block: Block, { start, end }: Span, right: string): Finding {
  const words = block.text.slice(start, end);
  return {
    start,
    end,
    message: `“${words}” does not have its capitals as a name has them, so it looks like another’s. Write “${right}”.`,
    fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
  };
}
