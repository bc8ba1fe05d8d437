import { mentionsOf } from '../../model/mention.ts';
import type { People } from '../../model/people.ts';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, mentions, unread } from '../aspects.ts';
import { isCommonWord, joint } from '../lexicon.ts';
import { mayHaveSplitNames, type SplitName, splitNamesIn } from '../parted-names.ts';
import { partedWords } from '../parted-words.ts';
import type { DebateFacts, DebateRule, Finding } from '../rule.ts';
import { spacedHyphens, spacedHyphensOfNames } from '../spaced-hyphens.ts';
import { unreadOf } from '../unread.ts';
import { satOn } from './sat.ts';
import { isMeantForPortrait } from './told.ts';

export const splitWord: DebateRule = {
  code: 'split-word',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['chair-form', 'malformed-title'],
  summary: 'A space stands within a word or a name.',
  why: 'The name matches nobody and no search finds the word.',
  examples: [
    `
Ada Pell Portrait Ada Pe ll (Dunmore North) (Lab)
                      ^^^^^ split-word
- Hansard - - - Excerpts

Mr Roe- Vane is good- going, and t he ferry of my hon. Friend the Member for Carrow (Idris V ane) is late.
   ^^^^^^^^^ split-word
                ^^^^^^^^^^^ split-word
                                 ^^^^ split-word
                                                                                           ^^^^^ split-word
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Mr Roe-Vane is good-going, and the ferry of my hon. Friend the Member for Carrow (Idris Vane) is late.
`,
    // A space in the wrong place, and one within the word between portrait and name.
    `
IdrisV ane Portrait Idris Vane (Carrow) (Con)
^^^^^^^^^^ split-word
- Hansard - - - Excerpts

It sails on Tuesday.

Ada PellP ortrait Ada Pell (Dunmore North) (Lab)
    ^^^^^^^^^^^^^ split-word
- Hansard - - - Excerpts

It will be cold.

Idris Vane Po rtrait Idris Vane
           ^^^^^^^^^ split-word
- Hansard - - - Excerpts

I shall bring a flask.
=>
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It will be cold.

Idris Vane Portrait Idris Vane
- Hansard - - - Excerpts

I shall bring a flask.
`,
    // A word that a space has parted into what are no two words, be it a common one or the field’s.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The Gov ernment told the n ext comm ittee of their inves tment, and tha t it is an after- the-event one.
    ^^^^^^^^^^^ split-word
                         ^^^^^ split-word
                               ^^^^^^^^^^ split-word
                                                   ^^^^^^^^^^^ split-word
                                                                    ^^^^^ split-word
                                                                                   ^^^^^^^^^^^^^^^^ split-word
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The Government told the next committee of their investment, and that it is an after-the-event one.
`,
    `
Ada Pell: The Govern- ment sail, and so do good- going lambs. I shall re- sign the treaty of co- operation.
              ^^^^^^^^^^^^ split-word
                                           ^^^^^^^^^^^ split-word
                                                                      ^^^^^^^^ split-word
                                                                                             ^^^^^^^^^^^^^ split-word
=>
Ada Pell: The Government sail, and so do good-going lambs. I shall re- sign the treaty of co-operation.
`,
    // A letter behind its word; an s may have had its apostrophe.
    `
Ada Pell: Between local and centra l ferries the budge t is small, as the price s of the tickets are.
                            ^^^^^^^^ split-word
                                                 ^^^^^^^ split-word
                                                                          ^^^^^^^ split-word
=>
Ada Pell: Between local and central ferries the budget is small, as the price s of the tickets are.
`,
    // A name on both sides of whose hyphen a space stands, and one as it is known.
    `
Rhona Young-Vane Portrait Rhona Young- Vane (Carrow) (Con)
                                ^^^^^^^^^^^ split-word
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Young-Vane Portrait Rhona Young - Vane
                                ^^^^^^^^^^^^ split-word
- Hansard - - - Excerpts

It will be cold.
=>
Rhona Young-Vane Portrait Rhona Young-Vane (Carrow) (Con)
- Hansard - - - Excerpts

It sails on Tuesday.

Rhona Young-Vane Portrait Rhona Young-Vane
- Hansard - - - Excerpts

It will be cold.
`,
    // Words that are broken often, of which one half or both might be letters of a list.
    `
Ada Pell: T he ferry o f Carrow went fro m Tarn, and w ith it b y night w e sailed.
          ^^^^ split-word
                     ^^^ split-word
                                     ^^^^^ split-word
                                                     ^^^^^ split-word
                                                              ^^^ split-word
                                                                        ^^^ split-word
=>
Ada Pell: The ferry of Carrow went from Tarn, and with it by night we sailed.
`,
  ],
  silent: [
    'Ada Pell: This policy -good or bad- is the ferry’s, and the reply of the Member (Lab - Carrow) is no word.',
    `
Ada de la Pell Portrait Ada de la Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Short- and long-term ferries, two- or three-deck ferries, pre- but not post-war ferries: I went- I think- by one, in class b or c, to Stow-on- the-Wold.

- The first item.

The cost was x or y pounds, s or d, p & p; e mail came.
`,
    `
The Minister responsible for ferries (Ada Pell): I agree with the hon. Member for Carrow (Baroness Vane of the Isle).

Lord Roe of Carrow (Life peer): I agree.

The Parliamentary Secretary, Treasury - Cabinet Office (Rhona Quill): I agree.

Jo Quill - Chair (Holme): I agree.

A noble Lord- on the Cross Bench: I agree.

Mr. F. A. D'Arcy van der Byl (Carrow): So do I.
`,
    // Two words that could be one are two, and a name or a foreign word is none that is known.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It may be cause for concern, in deed and in tent: I told Ed it was so, and it’s top of any one list. The ad hoc, per se and vice versa of plan B all along; il y a, yn y.
`,
    // What is short for something, what is said and in no small dictionary, letters by which something is called, and Welsh.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

They paid £900 pa in Tarn, and £40 pa per child. He and co at the quay, gay or bi as well, went to uni on a grant. A trans parent put an ad just there, with letters re port dues. The rep lied. Quill et al. in 1998, Buck et al, Mark et al.: it was 12 st and is 18 st one; the local comp any more than the rest.

Options a, b and c are open; paragraphs b and c all apply; grade c at sixteen, hepatitis b and c; under head b all of it, and option b at least. It took 5 l and 20 p an hour; there is the s word, the e. coli, and sub-paragraph f or g; items m or e; section s, grade d for all, the share r and s.

Mae’n rhaid bod y fferi yn hwyr, ac y mae hi yn oer ar y cei, ond nid oes dim byd o gwbl i’w wneud.
`,
    // Another slip than a space: to close up would make it worse.
    `
Ada Pell portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It sails on Tuesday.

Idris Vane portriat Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

It will be cold.

Lord Jay of Tarn Portrait Lord Jay off Tarn
- Hansard - - - Excerpts

I shall bring a flask.
`,
  ],
  reads: [aboveSpeech, mentions, ({ block }) => splitsOf(block)],
  near: { reach: 1, reads: [unread] },
  *check(facts) {
    const unreadNames = [...unreadOf(facts, 'split-word')];
    const isUnread = (block: Block, { start }: Span) =>
      unreadNames.some((one) => one.block === block && one.start <= start && start < one.end);
    let known: Known | undefined;
    for (const block of facts.blocks) {
      const { names, words, open } = splitsOf(block);
      for (const split of names) {
        known ??= knownTo(facts);
        const finding = inName(block, split, known);
        if (finding) yield { block, ...finding };
      }
      for (const span of open) {
        known ??= knownTo(facts);
        if (known.word(block.text.slice(span.start, span.end).replace(' - ', '-')))
          yield { block, ...closedUp(block, span) };
      }
      for (const span of words) if (!isUnread(block, span)) yield { block, ...closedUp(block, span) };
    }
    for (const { block, start, end, name } of unreadNames) yield { block, ...mended({ start, end }, name) };
  },
};

interface Splits {
  readonly names: readonly SplitName[];
  /** Words of speech. */
  readonly words: readonly Span[];
  /** What is one name where that is known: `Young - Vane`. */
  readonly open: readonly Span[];
}

const none: Splits = { names: [], words: [], open: [] };

const splitsOf: (block: Block) => Splits = memo((block) => {
  const signals = signalsOf(block);
  const names = mayHaveSplitNames(block) ? [...splitNamesIn(block)] : none.names;
  const words: Span[] = [];
  const open: Span[] = [];
  if (signals & (Signal.HyphenSpace | Signal.SpacedDash)) {
    for (const span of spacedHyphens(block)) words.push(span);
    for (const span of spacedHyphensOfNames(block)) (span.isOpen ? open : words).push(span);
  }
  for (const span of partedWords(block)) {
    if (!names.some(({ start, end }) => start < span.end && span.start < end)) words.push(span);
  }
  return names.length + words.length + open.length === 0 ? none : { names, words, open };
});

/** Whether a word is part of a name that the document has elsewhere, and whether a roster has a whole name. */
interface Known {
  word(word: string): boolean;
  name(name: string): boolean;
}

function knownTo(facts: DebateFacts): Known {
  const spoken = wordsOfNames(facts.document.people);
  let mentioned: ReadonlySet<string> | undefined;
  return {
    word: (word) => {
      if (spoken.has(word)) return true;
      mentioned ??= new Set(facts.blocks.flatMap((block) => mentionsOf(block).flatMap(({ name }) => partsOf(name))));
      return mentioned.has(word);
    },
    name: (name) => satOn(facts, name) !== undefined,
  };
}

const wordsOfNames: (people: People) => ReadonlySet<string> = memo(
  ({ all }) => new Set(all.flatMap(({ names, printed }) => [...names, ...printed].flatMap(partsOf))),
);

const partsOf = (name: string | undefined): readonly string[] => name?.split(/[\s()]+/) ?? [];

/** A name, or the word between portrait and name: mended where what comes of it is known, for a guess makes it worse. */
function inName(block: Block, split: SplitName, known: Known): Finding | undefined {
  const { start, end, beside, name, plain, unknown } = split;
  const [head = '', tail = ''] = block.text.slice(start, end).split(' ');
  const right = head + tail;
  const others = partsOf(beside);
  const isKnown = (word: string) => word === between || others.includes(word) || known.word(word);
  if (isKnown(right) || known.name(name)) return closedUp(block, { start, end });
  // `Iain Duncan smith`: what lacks its capital is a name of its own.
  if (plain || isKnown(tail.charAt(0).toUpperCase() + tail.slice(1))) return undefined;
  const moved = misplaced.exec(head);
  if (moved) {
    const [, first = '', capital = ''] = moved;
    const words = `${first} ${capital}${tail}`;
    if (isKnown(first) && isKnown(capital + tail)) return setRight(start, end, words);
  }
  if (isMeantForPortrait(tail) || isMeantForPortrait((moved?.[2] ?? '') + tail)) return undefined;
  // A capital by itself belongs to the small letters behind it, whoever that is, and letters that nobody can say to those before.
  if (head.length === 1 || unknown === 'close' || /^[^aeiouy]+$/.test(tail)) return closedUp(block, { start, end });
  return (unknown === 'nothing' && !moved) || tail === 'off' || isCommonWord(tail)
    ? undefined
    : leftOpen(start, end, `${head} ${tail}`);
}

/** What stands between the portrait and the printed name. */
const between = 'Portrait';

/** `IdrisV`, before `ane`. */
const misplaced = /^(\p{Lu}.*\p{Ll})(\p{Lu})$/u;

const apostrophe = (text: string): string => (text.includes("'") && !text.includes('’') ? "'" : '’');

/** One fix or, where a hyphen may belong to the word or to the end of a line, two to choose from. */
function closedUp({ text }: Block, { start, end }: Span): Finding {
  const split = text.slice(start, end);
  const gap = / *- +| +-? ?/.exec(split)?.[0] ?? ' ';
  const at = start + split.indexOf(gap);
  const [head = '', tail = ''] = split.toLowerCase().split(gap);
  // `Back- Bench` was broken at no line’s end.
  const isCapital = /\p{Lu}\S*$/u.test(split.slice(1));
  const glue = gap.includes('-') ? (isCapital ? '-' : joint(head, tail)) : '';
  const written = (between: string) => split.replace(gap, between);
  // `Member s` may be the Member’s.
  const choices = glue === undefined ? ['', '-'] : tail === 's' && isCommonWord(head) ? ['', apostrophe(text)] : [glue];
  return {
    start,
    end,
    message: `A space splits “${written(glue ?? '-')}” in two, so no search finds it. Close it up.`,
    fixes: choices.map((between) => ({
      title: `Close up “${written(between)}”`,
      edits: () => [{ start: at, end: at + gap.length, text: between }],
    })),
  };
}

const setRight = (start: number, end: number, words: string): Finding => ({
  start,
  end,
  message: `The space in “${words}” is a letter too late, so no search finds the words. Move it.`,
  fixes: [{ title: `Write “${words}”`, edits: () => [{ start, end, text: words }] }],
});

const mended = ({ start, end }: Span, right: string): Finding => ({
  start,
  end,
  message: `A space splits “${right}” in two, so the line is read as speech of whoever speaks before it. Close it up.`,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});

const leftOpen = (start: number, end: number, words: string): Finding => ({
  start,
  end,
  message: `A space stands in “${words}” where a name has none, so it matches nobody. Correct the name.`,
});
