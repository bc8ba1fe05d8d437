import { mentionsOf } from '../../model/mention.ts';
import type { Block, Span } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';
import { Signal, signalsOf } from '../signals.ts';
import { matchesIn } from '../text/prose.ts';

export const splitWord: BlockRule = {
  code: 'split-word',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
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
  ],
  silent: [
    `
Ada de la Pell Portrait Ada de la Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Short- and long-term ferries, two- or three-deck ferries, pre- but not post-war ferries: I went- I think- by one, in class b or c, to Stow-on- the-Wold.

- The first item.

The cost was x or y pounds, s or d, p & p; e mail came.
`,
    `
The Minister responsible for ferries (Ada Pell): I agree with the hon. Member for Carrow (Baroness Vane of the Isle).

Lord Roe of Carrow: I agree.

Mr. F. A. D'Arcy van der Byl (Carrow): So do I.
`,
  ],
  *check(block) {
    const { text } = block;
    const signals = signalsOf(block);
    for (const { start, end } of [
      ...inNames(block),
      ...(signals & (Signal.HyphenSpace | Signal.SpacedDash) ? atHyphens(block) : []),
      ...(signals & Signal.LoneLetter ? loneLetters(block) : []),
    ]) {
      const split = text.slice(start, end);
      const right = split.replace(/ +/, '');
      yield {
        start,
        end,
        message: `A space splits “${right}” in two, so no search finds it. Close it up.`,
        fixes: [
          {
            title: `Close up “${right}”`,
            edits: () => {
              const at = start + split.indexOf(' ');
              return [{ start: at, end: at + (/ +/.exec(split)?.[0].length ?? 1), text: '' }];
            },
          },
        ],
      };
    }
  },
};

/** Small words within names. */
const particles = new Set(
  'de da di do du del della der den des dos van von vom zu zum la le les lo los al el bin ibn ben ap ab y e i of the and in on under upon at to for by with nic mac mc ní nan na an a or s'.split(
    ' ',
  ),
);

/** A capital, and behind the space the small letters that belong to it. */
const splitName = /(?<!\p{L})(\p{Lu}[\p{L}’'.-]*) (\p{Ll}+)(?![\p{L}’'-])/gu;

/** Names of attributions and mentions whose second half begins in a small letter. */
function* inNames(block: Block): Generator<Span> {
  const spans: Span[] = [];
  if (block.kind === 'turn' && block.attribution) {
    const { portrait, shown } = block.attribution;
    if (portrait) spans.push(portrait);
    // What does not look like a name's is not taken for the name's by the parser.
    const bracket = block.text.indexOf('(', shown.start);
    spans.push({ start: shown.start, end: bracket < 0 ? shown.end : Math.min(bracket, shown.end) });
  }
  for (const span of spans) yield* splitsIn(block.text, span);
  for (const { nameSpan } of mentionsOf(block)) if (nameSpan) yield* splitsIn(block.text, nameSpan);
}

function* splitsIn(text: string, { start, end }: Span): Generator<Span> {
  const name = text.slice(start, end);
  if (!/ \p{Ll}/u.test(name) || !isName(name)) return;
  for (const { index, 0: found, 2: tail = '' } of name.matchAll(splitName)) {
    if (!particles.has(tail) && !said.has(tail)) yield { start: start + index, end: start + index + found.length };
  }
}

/** What may follow a name that is no part of it. */
const said = new Set(
  'rose indicated assented dissented nodded moved made said asked spoke replied we he she it they rising'.split(' '),
);

/** At most five words, and no office. */
const isName = (words: string): boolean =>
  words.split(' ').length <= 6 &&
  (words.match(/ \p{Ll}+/gu) ?? []).filter((one) => !particles.has(one.trim())).length === 1 &&
  !/\b(?:The|Minister|Secretary|Members?|Attorney|Solicitor|Chancellor|Leader|Lords|Friends?|Several|An|Hon|hon)\b/.test(
    words,
  );

/** `Rees- Mogg`, `good- going`, `Rees -Mogg`. */
const hyphen = /(?<![\p{L}\d’'-])((?:\p{L}+-)*\p{L}{2,})(?:- | -)(\p{L}{2,})(?![\p{L}]*-)(?!\p{L})/gu;

/** Words before which a hyphen is left hanging, or stands for a dash. */
const follows = new Set(
  'and or to nor but not as than rather versus through then plus if the an in of for with by on at from is are was were be has have had he she it we they you my his her its our their this that these those which who what when where there so no yes do does did can could will would shall should may might must also even only just perhaps such including indeed namely because although though while since until or'.split(
    ' ',
  ),
);

function* atHyphens(block: Block): Generator<Span> {
  for (const { index, 0: found, 1: before = '', 2: after = '' } of matchesIn(block, hyphen)) {
    if (follows.has(after.toLowerCase()) || follows.has(before.toLowerCase())) continue;
    const capital = /^\p{Lu}/u.test(after);
    if (capital !== /^\p{Lu}/u.test(before.slice(before.lastIndexOf('-') + 1)) && capital) continue;
    yield { start: index, end: index + found.length };
  }
}

/** The commonest words: a letter by itself that makes one of them with its neighbour was parted from it. */
const common = new Set(
  'the and that have for not with you this but his from they say her she will one all would there their what about who get which when make can like time just him know take people into year your good some could them see other than then now look only come its over think also back after use two how our work first well way even new want because any these give day most has was are been were had more said many such where those through must much should before between under being did does very last right own same another while going still here made house bill member government minister friend lady gentleman secretary state question committee amendment clause order lord lords noble public local support years members hope need issue point'.split(
    ' ',
  ),
);

function* loneLetters(block: Block): Generator<Span> {
  const { text } = block;
  let from = 0;
  for (const { index } of matchesIn(block, / [b-z](?= )/g)) {
    const at = index + 1;
    if (at < from) continue;
    const before = /\p{L}{1,14}$/u.exec(text.slice(Math.max(0, index - 15), index))?.[0] ?? '';
    const after = /^\p{L}{1,14}(?![\p{L}’'-])/u.exec(text.slice(at + 2, at + 18))?.[0] ?? '';
    const letter = text.charAt(at);
    if (after !== '' && !common.has(after.toLowerCase()) && common.has(letter + after)) {
      from = at + 2 + after.length;
      yield { start: at, end: from };
    } else if (
      before !== '' &&
      !common.has(before.toLowerCase()) &&
      before.length > 1 &&
      common.has((before + letter).toLowerCase())
    ) {
      from = at + 1;
      yield { start: index - before.length, end: from };
    }
  }
}
