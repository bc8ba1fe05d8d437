import type { Block } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';
import { Signal } from '../signals.ts';

const title =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Madam|Rev|Professor)\\.?';
const name = "\\p{Lu}[\\p{L}’'.-]*";
const gap = '[\\xa0\\u2007\\u202f]';
/** A title and a name, the words of a mention, a name in brackets, a name that is called. */
const pattern = new RegExp(
  `\\b${title}${gap}(?=\\p{Lu})|\\bMember${gap}(?=for\\b)|\\bMember for (?:\\p{L}[\\p{L}’'.-]*[ ,]{1,2}){0,6}\\p{L}[\\p{L}’'.-]*${gap}(?=[\\p{Lu}(]|(?:and|of|upon|under|the|on|in)\\b)|\\((?:${name} ){0,4}${name}${gap}(?=${name}[^()]{0,40}\\))|\\b(?:call|Moved by|Portrait|${title}) (?:${name} ){0,3}${name}${gap}(?=\\p{Lu})|\\bPortrait${gap}|${gap}(?=Portrait\\b)`,
  'gu',
);

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

The\xa0company has said nothing, Mr Speaker.
`,
  ],
  *check(block) {
    if (block.kind === 'header') return;
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
  const { text } = block;
  const places = new Set<number>();
  const attribution = block.kind === 'turn' ? block.attribution : undefined;
  if (attribution)
    for (const { index } of text.slice(attribution.start, attribution.end).matchAll(gaps))
      places.add(attribution.start + index);
  for (const { index, 0: name } of text.matchAll(opening))
    for (const gap of name.matchAll(gaps)) places.add(index + gap.index);
  // A name of three words may have two: what is found is read again with the space before it plain.
  let words = text;
  for (let before = -1; before < places.size; ) {
    before = places.size;
    words = words.replace(pattern, (found: string, ...rest: unknown[]) => {
      const at = found.search(/[\xa0\u2007\u202f]/);
      places.add(at + Number(rest.find((one) => typeof one === 'number')));
      return `${found.slice(0, at)} ${found.slice(at + 1)}`;
    });
  }
  return [...places].sort((a, b) => a - b);
}

const gaps = /[\xa0\u2007\u202f]/g;

/** A name and its colon at the start of a line: with such a space in it, the line is not read as an attribution. */
const opening =
  /^(?:\p{Lu}[\p{L}.’'-]*|of|the|and),?(?:[ \xa0\u2007\u202f](?:\p{Lu}[\p{L}.’'-]*|of|for|the|and|hon\.?),?){1,14}(?:[ \xa0\u2007\u202f]?\([^()\r\n]{1,60}\)){0,3}:/gmu;
