import { attributionOf } from '../../model/attribution.ts';
import { mentionsOf } from '../../model/mention.ts';
import type { People } from '../../model/people.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { inNameCase, isOtherCase, knownForm } from '../letter-case.ts';
import type { DebateRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';
import { isInCapitals, mayBeInCapitals } from '../turn-style.ts';
import { unreadOf } from '../unread.ts';

export const nameCase: DebateRule = {
  code: 'name-case',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['ocr-letter', 'chair-form', 'misspelt-name'],
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
  ],
  silent: [
    `
MR. VANE: I shall bring a flask.

MISS PELL: It sails on Tuesday.

MR. SPEAKER: Order.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails at two o’clock; at Two O’clock, says the notice. O’er the water, McDougall’s and DEFRA wait. MPs sail too.

Nick de Holme Portrait Nick De Holme (Carrow) (Con)
- Hansard - - - Excerpts

It has sailed.
`,
    `
Ada Pell: The name of the boat: none.

Mr Vane: I have said so.
`,
  ],
  *check(facts) {
    const { blocks, document } = facts;
    const { people, style } = document;
    for (const block of blocks)
      for (const finding of foundIn(block, people, style.letters)) yield { block, ...finding };
    for (const { block, start, end, name } of unreadOf(facts, 'name-case'))
      yield { block, ...mended(block, { start, end }, name) };
  },
};

interface Kept {
  people: People | undefined;
  letters: Style['letters'];
  found: readonly Finding[];
}

const keptOf = memo<Block, Kept>(() => ({ people: undefined, letters: 'mixed', found: noFindings }));

function foundIn(block: Block, people: People, letters: Style['letters']): readonly Finding[] {
  const kept = keptOf(block);
  if (kept.people !== people || kept.letters !== letters) {
    const found = find(block, people, letters);
    kept.people = people;
    kept.letters = letters;
    kept.found = found.length > 0 ? found : noFindings;
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
    if (name === undefined || !nameSpan || !isInCapitals(name) || !name.includes(' ')) continue;
    found.push(mended(block, nameSpan, knownForm(name, people) ?? inNameCase(name)));
  }
  return found;
}

const none: readonly Span[] = [];

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

/** The names of an attribution that are in capitals throughout, or have other capitals than the person's key. */
function inAttribution(turn: Turn, people: People): readonly Finding[] {
  const { attribution, text } = turn;
  if (!attribution) return noFindings;
  const { portrait, base, shown, groups } = attribution;
  const found: Finding[] = [];
  const inCapitals = (span: Span) => {
    if (!mayBeInCapitals(text, span.start)) return;
    const words = text.slice(span.start, span.end);
    if (words.includes(' ') && isInCapitals(words))
      found.push(mended(turn, span, knownForm(words, people) ?? inNameCase(words)));
  };
  if (portrait) {
    inCapitals(portrait);
    // Nearly all are printed as the key has them, or begin with another letter.
    if (found.length === 0 && (text.charCodeAt(portrait.start) | 32) === (text.charCodeAt(shown.start) | 32)) {
      const key = text.slice(portrait.start, portrait.end);
      const printed = { start: shown.start, end: shown.start + key.length };
      if (!text.startsWith(key, shown.start) && isOtherCase(text.slice(printed.start, printed.end), key))
        return [mended(turn, printed, key)];
    }
  }
  inCapitals(base);
  // A seat in capitals is no name of a person.
  if (groups.length > 0 && attributionOf(turn)?.seat === undefined) for (const group of groups) inCapitals(group);
  return found.length > 0 ? found : noFindings;
}

const noFindings: readonly Finding[] = [];

function mended(block: Block, { start, end }: Span, right: string): Finding {
  const words = block.text.slice(start, end);
  return {
    start,
    end,
    message: `“${words}” does not have its capitals as a name has them, so it looks like another’s. Write “${right}”.`,
    fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
  };
}
