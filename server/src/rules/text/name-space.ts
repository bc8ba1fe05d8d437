import { Signal } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';

const title =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Madam|Rev|Professor)\\.?';
const word = "\\p{Lu}(?:[\\p{L}’'-]{1,30}\\.?|\\.)";
const particle = 'of|for|de|la|le|du|van|von|der|upon|under|on|in|y|ap';
/** Words of which a title, a seat or an office is made. */
const names = `${word}(?:,? (?:(?:${particle}|and)(?: the)? )?${word}){0,7}`;
/**
 * A mention with what it opens with, a title and a name, and words with capitals one after another. They are looked for
 * where the spaces are plain.
 */
const pattern = new RegExp(
  `\\bhon\\.? (?:and \\p{L}{1,12} )?(?:Friend the )?(?:Member for ${names}(?: \\(${names}\\))?|Member|Friend|Gentleman|Lady)|\\bMember for(?: ${names}(?: \\(${names}\\))?)?|\\b(?:${title} )+${names}|\\b${word}(?: (?:(?:${particle})(?: the)? )?${word}){1,6}|^${word}, (?:${title} )?${word}`,
  'gmu',
);
/** Words that open a sentence before a name, or stand before a number, and are no part of a name. */
const opener =
  /(?:^| )(?:Clause|Schedule|Part|Section|Chapter|Article|Amendment|Annex|Table|Class|Tier|Group|Phase|The|A|An|In|On|At|But|And|If|When|As|For|To|By|From|With|That|This|I|My|Our|We|He|She|It|Will|Is|Does|Has|Can)$/;

export const nameSpace: BlockRule = {
  code: 'name-space',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  needs: Signal.NoBreakSpace,
  summary: 'A no-break space stands inside a name.',
  why: 'It looks like any space and is none: the name matches no other, and no search finds it.',
  examples: [
    `
Ada Pell Portrait Ada\xa0Pell (Dunmore North) (Lab)
                     ^ name-space
- Hansard - - - Excerpts

I agree with Mr\xa0Vane and with my hon. Friend the Member for Dunmore\xa0South (Sir\xa0John Roe).
               ^ name-space
                                                                   ^ name-space
                                                                              ^ name-space
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with Mr Vane and with my hon. Friend the Member for Dunmore South (Sir John Roe).
`,
    `
Ada Pell: I thank the hon.\xa0Member for Carrow and\xa0Tarn, the Minister for\xa0Sport and Idris\xa0Vane of Lower\u2009Marlby.
                          ^ name-space
                                                ^ name-space
                                                                       ^ name-space
                                                                                       ^ name-space
                                                                                                     ^ name-space
=>
Ada Pell: I thank the hon. Member for Carrow and Tarn, the Minister for Sport and Idris Vane of Lower Marlby.
`,
  ],
  silent: [
    `
The Ferry

Wednesday 3rd April 2019

(5\xa0years, 8\xa0months ago)

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The ferry costs £3.5\xa0million, at 5\xa0pm and under Clause\xa02.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Yes, Mr Vane.\xa0Will he come? Diolch.\xa0Will she? The\xa0company has said nothing, Mr Speaker, of Part\xa0II and Schedule\xa0B. In\xa0Carrow, it has.
`,
  ],
  *check(block) {
    for (const at of gapsIn(block)) {
      yield {
        start: at,
        end: at + 1,
        message: 'This space inside a name is one that never breaks, so the name matches no other. Type a plain space.',
        fixes: [{ title: 'Type a plain space', edits: () => [{ start: at, end: at + 1, text: ' ' }] }],
      };
    }
  },
};

/** Where the spaces stand, each once, ascending. */
function gapsIn(block: Block): readonly number[] {
  const plain = block.text.replace(gaps, ' ');
  const places = new Set<number>();
  const look = (start: number, end: number) => {
    for (const { index } of block.text.slice(start, end).matchAll(gaps)) places.add(start + index);
  };
  const attribution = block.kind === 'turn' ? block.attribution : undefined;
  if (attribution) look(attribution.start, attribution.end);
  for (const { index, 0: words } of plain.matchAll(opening)) look(index, index + words.length);
  for (const { index, 0: words } of plain.matchAll(pattern))
    for (const { index: at } of block.text.slice(index, index + words.length).matchAll(gaps))
      if (!opener.test(words.slice(0, at)) && !endsSentence.test(words.slice(0, at))) places.add(index + at);
  return [...places].sort((a, b) => a - b);
}

/** A stop that is none of an initial, a title or `hon.`: the next word belongs to no name. */
const endsSentence =
  /(?<!(?:^|[\s(])(?:\p{Lu}|\p{Lu}\p{Ll}|Mrs|[Hh]on|Rev|Revd|Prof|Capt|Col|Gen|Lieut|Maj|Sgt|Messrs|Cllr))\.$/u;

/** The no-break spaces, and those of a width of their own, that pages are set with. */
const gaps = /[\xa0\u2000-\u200a\u202f\u205f\u3000]/g;

/** A name and its colon at the start of a line: with such a space in it, the line is not read as an attribution. */
const opening =
  /^(?:\p{Lu}[\p{L}.’'-]*|of|the|and),?(?: (?:\p{Lu}[\p{L}.’'-]*|of|for|the|and|hon\.?),?){1,14}(?: ?\([^()\r\n]{1,60}\)){0,3}:/gmu;
