/** Faults of the turn structure in inline notation. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import {
  brokenParagraph,
  change,
  type Fault,
  isAmongTurns,
  lineAt,
  ofInlineTurn,
  type Place,
  pick,
  saysMuch,
} from './kit.ts';

/** Whether another turn is printed with the same words before the brackets: then the name is known without its colon. */
const isKnown = ({ turn, turns }: Place): boolean => {
  const name = attributionOf(turn)?.name;
  return name !== undefined && turns.some((other) => other !== turn && attributionOf(other)?.name === name);
};

const isOne = ({ turn }: Place): boolean => attributionOf(turn)?.role !== 'collective';

export const inlineFaults: readonly Fault[] = [
  ofInlineTurn('missing-colon', 'the colon is gone', (clean, _, __, { attribution, colon, first }) =>
    // What the Chair or several do is written with no colon.
    /^[\p{Lu}“"]/u.test(clean.slice(first.start)) ? change(clean, colon, colon + 1, '', attribution.start) : undefined,
  ),
  ofInlineTurn(
    'malformed-colon',
    'another sign stands for the colon',
    (clean, _, random, { attribution, colon, first }) => {
      const sign = pick(random, ['; ', '. ', ': : ', ':: ', ':—', ';: ', ': ; ', ':-']) ?? '';
      // A sign right before a small letter, a dash or a number may be the speech’s own.
      if (!/^[\p{Lu}“"]/u.test(clean.slice(first.start))) return undefined;
      return change(clean, colon, first.start, sign, attribution.start);
    },
  ),
  ofInlineTurn('colon-before-procedure', 'what was done stands behind a colon', (text, place, random, at) => {
    if (!isOne(place) || !isAmongTurns(place)) return undefined;
    const done = pick(random, [
      'moved Amendment No. 1:',
      'rose to move, That the House do adjourn.',
      'moved, That the Bill do pass.',
    ]);
    const words = `\n\n${text.slice(at.shown.start, at.shown.end)}: ${done}\n\n`;
    const before = text.slice(0, at.attribution.start).trimEnd();
    const faulty = `${before}${words}${text.slice(at.attribution.start)}`;
    const clean = faulty.replace(words, words.replace(`: ${done}`, ` ${done}`));
    return { clean, faulty, line: lineAt(faulty, before.length + 2), restores: true };
  }),
  ofInlineTurn('colon-before-procedure', 'a gesture stands behind a colon', (text, place, random, at) => {
    if (!isOne(place) || !isAmongTurns(place)) return undefined;
    // A document that has the colon everywhere has it as its way.
    if (/^.{2,60}: (?:rose|indicated)\b/m.test(text)) return undefined;
    const done = pick(random, ['rose—', 'indicated dissent.']);
    const name = text.slice(at.base.start, at.base.end);
    const line = (glue: string) => `\n\n${name}${glue} ${done}\n\n`;
    const before = `${text.slice(0, at.attribution.start).trimEnd()}${line('')}`;
    const rest = text.slice(at.attribution.start);
    const faulty = `${before.trimEnd()}${line(':')}${rest}`;
    return {
      clean: `${before.trimEnd()}${line('')}${rest}`,
      faulty,
      line: lineAt(faulty, before.length),
      restores: true,
    };
  }),
  ofInlineTurn(
    'unbalanced-bracket',
    'a bracket is gone from an inline attribution',
    (clean, place, random, { attribution, shown }) => {
      const words = clean.slice(shown.start, shown.end);
      const bracket = pick(random, [...words.matchAll(/[()]/g)]);
      if (!bracket) return undefined;
      const from = shown.start + bracket.index;
      const first = bracket[0] === '(' && words.indexOf('(') === bracket.index;
      return change(
        clean,
        from,
        from + 1,
        '',
        attribution.start,
        !/\([^)]*\(/.test(words) && (!first || isKnown(place)),
      );
    },
  ),
  ofInlineTurn(
    'unbalanced-bracket',
    'a bracket is there too many',
    (clean, _, random, { attribution, shown, colon }) =>
      clean.slice(shown.start, shown.end).includes('(')
        ? undefined
        : random() < 0.5
          ? change(clean, colon, colon, ')', attribution.start)
          : change(clean, shown.start, shown.start, '(', attribution.start),
  ),
  ofInlineTurn(
    'misplaced-bracket',
    'the colon stands in the bracket',
    (clean, _, __, { attribution, groups, colon }) => {
      const group = groups.at(-1);
      return group ? change(clean, group.end, colon + 1, ':)', attribution.start) : undefined;
    },
  ),
  ofInlineTurn('misplaced-bracket', 'a colon stands in a bracket', (clean, _, random, { attribution, groups }) => {
    const group = pick(random, groups);
    return group ? change(clean, group.end, group.end, ':', attribution.start) : undefined;
  }),
  ofInlineTurn('duplicated-name', 'a name is there twice', (clean, _, __, { attribution, base }) => {
    const name = clean.slice(base.start, base.end);
    return name.includes(' ') ? change(clean, base.end, base.end, ` ${name}`, attribution.start) : undefined;
  }),
  ofInlineTurn('duplicated-name', 'the speech opens with the name', (clean, place, _, { base, colon }) =>
    isOne(place)
      ? change(clean, colon + 1, colon + 1, ` ${clean.slice(base.start, base.end)}:`, base.start)
      : undefined,
  ),
  ofInlineTurn('split-attribution', 'an inline attribution is broken over two lines', (clean, _, random, at) => {
    const words = clean.slice(at.shown.start, at.shown.end);
    const space = pick(random, [...words.matchAll(/ |\((?=\p{Lu})/gu)]);
    if (!space || !words.includes('(')) return undefined;
    const from = at.shown.start + space.index;
    const bracket = space[0] === '(';
    return change(clean, bracket ? from + 1 : from, from + 1, '\n', at.attribution.start);
  }),
  ofInlineTurn(
    'buried-attribution',
    'a turn stands at the end of a paragraph',
    (clean, place, _, { attribution, first }) => {
      const { before } = place;
      if (before?.kind !== 'turn' || !isOne(place) || before.parts.at(-1)?.kind !== 'paragraph') return undefined;
      if (!/[.?!]\n\n$/.test(clean.slice(0, attribution.start))) return undefined;
      if (!/^[\p{Lu}“"]/u.test(clean.slice(first.start))) return undefined;
      return change(clean, attribution.start - 2, attribution.start, ' ', attribution.start - 1);
    },
  ),
  ofInlineTurn(
    'question-number-in-attribution',
    'a question’s number stands before the name',
    (text, { turns }, random, at) => {
      // A document that has numbers there has them so as its way.
      if (turns.some(({ attribution: one }) => one && one.shown.start > one.start)) return undefined;
      const number = pick(random, ['3.', '14.', 'Q7.', 'T1.']) ?? '';
      if (!/^(?:What|If|When|How|Will|Whether)\b/.test(text.slice(at.first.start))) return undefined;
      const clean = `${text.slice(0, at.first.start)}${number} ${text.slice(at.first.start)}`;
      const { faulty, line } = change(text, at.shown.start, at.shown.start, `${number} `, at.shown.start);
      return { clean, faulty, line, restores: true };
    },
  ),
  ofInlineTurn('empty-turn', 'the speech behind the colon is gone', (clean, place, _, { attribution, colon, end }) =>
    isOne(place) && place.after?.kind === 'turn'
      ? change(clean, colon + 1, end, '\n\n', attribution.start, false)
      : undefined,
  ),
  ofInlineTurn('broken-paragraph', 'a paragraph is broken in a sentence', (clean, _, random, { parts }) =>
    brokenParagraph(clean, random, parts),
  ),
  ofInlineTurn('missing-blank-line', 'no blank line before a turn', (clean, { before }, _, { attribution }) =>
    before?.kind === 'turn' && clean.slice(attribution.start - 2, attribution.start) === '\n\n'
      ? change(clean, attribution.start - 1, attribution.start, '', attribution.start - 1)
      : undefined,
  ),
  ofInlineTurn('missing-blank-line', 'no blank line between two paragraphs', (clean, _, random, { parts }) => {
    const i = 1 + Math.floor(random() * (parts.length - 1));
    const [before, after] = [parts[i - 1], parts[i]];
    if (before?.kind !== 'paragraph' || after?.kind !== 'paragraph') return undefined;
    if (before.end - before.start < 60 && after.end - after.start < 60) return undefined;
    if (!/[.?!:,”]$/.test(clean.slice(0, before.end)) || !/^[\p{Lu}“]/u.test(clean.slice(after.start)))
      return undefined;
    return change(clean, before.end, after.start, '\n', before.end + 1);
  }),
  ofInlineTurn('repeated-turn', 'a turn is there twice', (clean, place, _, { attribution, end }) =>
    saysMuch(place) && place.turn.text.endsWith('\n\n')
      ? change(clean, end, end, clean.slice(attribution.start, end), end)
      : undefined,
  ),
  ofInlineTurn('consecutive-turns', 'the turn between two of one speaker is gone', (clean, place, _, at) => {
    const { before, after, turn } = place;
    if (!/\nCommons Chamber\n/.test(clean) || before?.kind !== 'turn' || after?.kind !== 'turn') return undefined;
    const [a, b] = [attributionOf(before), attributionOf(after)];
    if (a?.role === 'collective' || a?.speaker !== b?.speaker || attributionOf(turn)?.speaker === a?.speaker)
      return undefined;
    const ends = before.parts.at(-1);
    if (ends?.kind !== 'paragraph' || /[\]—–]$/.test(before.text.slice(ends.start, ends.end))) return undefined;
    return change(clean, at.attribution.start, at.end, '', at.attribution.start, false);
  }),
];
