import { attributionOf } from '../../model/attribution.ts';
import { mentionsOf } from '../../model/mention.ts';
import { isParty } from '../../model/parties.ts';
import type { People } from '../../model/people.ts';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block, Span } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, mentions, unread } from '../aspects.ts';
import { arePartsOfWord, isCommonWord } from '../lexicon.ts';
import { partedWords } from '../parted-words.ts';
import type { DebateFacts, DebateRule, Finding } from '../rule.ts';
import { isRestOfWord, smallWords, splitName, splitPrefix } from '../split-names.ts';
import { matchesIn } from '../text/prose.ts';
import { unreadOf } from '../unread.ts';
import { isOneOff } from './near.ts';
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
Ada Pell: The Govern- ment sail, and so do good- going lambs.
              ^^^^^^^^^^^^ split-word
                                           ^^^^^^^^^^^ split-word
=>
Ada Pell: The Government sail, and so do good-going lambs.
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

Mr. F. A. D'Arcy van der Byl (Carrow): So do I.
`,
    // Two words that could be one are two, and a name or a foreign word is none that is known.
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

It may be cause for concern, in deed and in tent: I told Ed it was so, and it’s top of any one list. The ad hoc, per se and vice versa of plan B all along; il y a, yn y.
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
      const { names, words } = splitsOf(block);
      for (const split of names) {
        known ??= knownTo(facts);
        const finding = inName(block, split, known);
        if (finding) yield { block, ...finding };
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
}

/** `beside`: where else the name may be written. `name`: the whole of it, as it would be closed up. */
interface SplitName extends Span {
  readonly beside: string;
  readonly name: string;
  /** Whether the words may be as they are, so that only what is known tells. */
  readonly plain: boolean;
  /** What may be said of a name that nobody knows. */
  readonly unknown: 'close' | 'open' | 'nothing';
}

const none: Splits = { names: [], words: [] };

const splitsOf: (block: Block) => Splits = memo((block) => {
  const signals = signalsOf(block);
  const names = mayHaveSplitNames(block) ? [...inNames(block)] : none.names;
  const words: Span[] = [];
  if (signals & (Signal.HyphenSpace | Signal.SpacedDash)) {
    for (const span of atHyphens(block)) words.push(span);
    for (const span of hyphensInNames(block)) words.push(span);
  }
  for (const span of partedWords(block)) {
    if (!names.some(({ start, end }) => start < span.end && span.start < end)) words.push(span);
  }
  return names.length === 0 && words.length === 0 ? none : { names, words };
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

const closedUp = ({ text }: Block, { start, end }: Span): Finding => {
  const split = text.slice(start, end);
  const gap = / *- +| +-? ?/.exec(split);
  const at = start + (gap?.index ?? 0);
  const [head = '', tail = ''] = split.toLowerCase().split(gap?.[0] ?? ' ');
  // `govern- ment` was broken at the end of a line.
  const joint = gap?.[0].includes('-') && !arePartsOfWord(head, tail) ? '-' : '';
  const right = split.replace(gap?.[0] ?? '', joint);
  return {
    start,
    end,
    message: `A space splits “${right}” in two, so no search finds it. Close it up.`,
    fixes: [
      { title: `Close up “${right}”`, edits: () => [{ start: at, end: at + (gap?.[0].length ?? 0), text: joint }] },
    ],
  };
};

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

/** Names of attributions and mentions whose second half begins in a small letter. */
function* inNames(block: Block): Generator<SplitName> {
  const { text } = block;
  if (block.kind === 'turn' && block.attribution) {
    const { start, end, portrait, shown, groups } = block.attribution;
    // What does not look like a name's is not taken for the name's by the parser.
    const bracket = text.indexOf('(', shown.start);
    const whole = text.slice(start, end);
    if (portrait) yield* splitsIn(text, portrait, whole);
    yield* splitsIn(text, { start: shown.start, end: bracket < 0 ? shown.end : Math.min(bracket, shown.end) }, whole);
    const seat = attributionOf(block)?.seatSpan;
    for (const group of groups) yield* splitsIn(text, group, whole, group.start === seat?.start);
  }
  for (const { nameSpan } of mentionsOf(block)) if (nameSpan) yield* splitsIn(text, nameSpan, '');
}

/** Whether a name has a word in it that begins in a small letter. */
const mayHaveSplitNames = (block: Block): boolean =>
  (block.kind === 'turn' && block.attribution !== undefined && hasSmallWord(block.text, block.attribution)) ||
  mentionsOf(block).some(({ nameSpan }) => nameSpan !== undefined && hasSmallWord(block.text, nameSpan));

/** Whether a word within the span begins in a small letter. */
function hasSmallWord(text: string, { start, end }: Span): boolean {
  for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if ((code >= 97 && code <= 122) || code >= 0xdf) return true;
  }
  return false;
}

/** What stands beside tells `Khan` that was split from a name with `an` in it. */
function* splitsIn(text: string, { start, end }: Span, beside: string, isSeat = false): Generator<SplitName> {
  const name = text.slice(start, end).trimEnd();
  if (!/ (?:\p{Ll}|(?<=Mc |[’'] )\p{Lu})/u.test(name) || !isName(name)) return;
  for (const pattern of [splitName, splitPrefix]) {
    for (const { index, 0: found, 1: head = '', 2: tail = '' } of name.matchAll(pattern)) {
      if (said.has(tail) && head.length > 1) continue;
      const after = index + found.length;
      // `o(f`: what is wrong is the bracket.
      if (/^\(\p{Ll}/u.test(text.slice(start + after, start + after + 2))) continue;
      // `A noble Lord` is anybody.
      const plain = smallWords.has(tail) || (index === 0 && /^An?$/.test(head)) || pattern === splitPrefix;
      const whole = name.slice(0, index) + head + tail + name.slice(after);
      const rest = isRestOfWord(name, index + head.length + 1);
      const unknown = isSeat
        ? isSmallSlip(tail) || areWords(head, tail)
          ? 'nothing'
          : 'close'
        : rest
          ? 'open'
          : 'nothing';
      yield { start: start + index, end: start + after, beside, name: whole, plain, unknown };
    }
  }
}

/** `(Life peer)`: no seat, and nothing is split. */
const areWords = (head: string, tail: string): boolean => isCommonWord(tail) && isCommonWord(head.toLowerCase());

/** `adn`, `off`: a small word with a letter wrong. */
const isSmallSlip = (word: string): boolean =>
  ['of', 'the', 'and', 'upon', 'under', 'with'].some((one) => isOneOff(word, one));

/** What may follow a name that is no part of it. */
const said = new Set(
  'rose indicated assented dissented nodded moved made said asked spoke replied we he she it they rising'.split(' '),
);

/** At most six words, and no office. */
const isName = (words: string): boolean =>
  words.split(' ').length <= 6 &&
  (words.match(/ \p{Ll}+/gu) ?? []).filter((one) => !smallWords.has(one.trim())).length < 2 &&
  !/^(?:The\b|An? )|\b(?:Minister|Secretary|Members?|Attorney|Solicitor|Chancellor|Leader|Lords|Friends?|Several|An|Hon|hon)\b/.test(
    words,
  );

/** `Rees- Mogg`, `good- going`, `Rees -Mogg`. */
const candidate = /[A-Za-z\xc0-\u024f](?:- | -)(?=[A-Za-z\xc0-\u024f])/g;
const hyphened = /(?<![\p{L}\d’'-])((?:[\p{L}\d]{1,20}-){0,3}\p{L}{2,24})(?:- | -)$/u;
const behind = /^\p{L}{2,24}(?:-\p{L}{2,24}){0,2}(?![\p{L}-])/u;

/** What is said of hyphens in speech does not hold in a name: nothing is left hanging there. */
function* hyphensInNames(block: Block): Generator<Span> {
  const spans = mentionsOf(block).flatMap(({ nameSpan }) => nameSpan ?? []);
  if (block.kind === 'turn' && block.attribution) spans.push(block.attribution);
  for (const { start, end } of spans) {
    for (const { index, 0: words } of block.text.slice(start, end).matchAll(spacedName))
      yield { start: start + index, end: start + index + words.length };
  }
}

const spacedName =
  /(?<![\p{L}-])\p{Lu}[\p{L}\u2019'-]{0,24}(?:- | - ?)(?:\p{Lu}|(?:on|in|le|upon|under|the|by)[ -])[\p{L}\u2019'-]{0,24}/gu;

/** Words before which a hyphen is left hanging, or stands for a dash. */
const follows = new Set(
  'and or to nor but not as than rather versus through then plus if the an in of for with by on at from is are was were be has have had he she it we they you my his her its our their this that these those which who what when where there so no yes do does did can could will would shall should may might must also even only just perhaps such including indeed namely because although though while since until or'.split(
    ' ',
  ),
);

/** Small words that stand in the middle of one with hyphens. */
const within = /^(?:the|of|in|for|by|on|at|up|a|off|out|down|over)-\p{Ll}/u;

/** `this policy -good or bad- and`: hyphens for the dashes of an aside. */
const isAside = (text: string, at: number): boolean =>
  text.charAt(at) === ' '
    ? /^ -[^-\r\n.?!]{1,60}\p{Ll}- /u.test(text.slice(at, at + 66))
    : / -[^-\r\n.?!]{1,60}$/.test(text.slice(Math.max(0, at - 64), at));

function* atHyphens(block: Block): Generator<Span> {
  const { text } = block;
  for (const { index } of matchesIn(block, candidate)) {
    const gap = index + 3;
    const before = hyphened.exec(text.slice(Math.max(0, gap - 60), gap))?.[1];
    const after = behind.exec(text.slice(gap, gap + 26))?.[0];
    if (before === undefined || after === undefined) continue;
    const isOneWord = after.includes('-');
    if (isParty(before) || isParty(after) || isAside(text, gap - 2)) continue;
    // `nine -to-five`, `after- the-event`: what has hyphens of its own is one word; in `short- and long-term` it may not be.
    if (isOneWord && text.charAt(gap - 2) !== ' ' && !within.test(after)) continue;
    if (!isOneWord && (follows.has(after.toLowerCase()) || follows.has(before.toLowerCase()))) continue;
    const capital = /^\p{Lu}/u.test(after);
    if (capital !== /^\p{Lu}/u.test(before.slice(before.lastIndexOf('-') + 1)) && capital) continue;
    yield { start: gap - 2 - before.length, end: gap + after.length };
  }
}
