/** Faults of letters and words. */
import { change, type Fault, ofInlineTurn, ofParagraph, ofTurn, pick, pickMatch } from './kit.ts';

export const wordFaults: readonly Fault[] = [
  ofParagraph('ocr-letter', 'a digit was read as a letter', (words, random) => {
    const match = pickMatch(random, words, /(?<![\p{L}\d.,£])(?:1(?=\d)|(?<=\d)[10](?=\d))(?=\d+(?![\p{L}\d]))/gu);
    return match && { from: match.index, to: match.index + 1, text: match[0] === '1' ? 'l' : 'O' };
  }),
  ofParagraph('ocr-letter', 'the last digit of a year was read as a letter', (words, random) => {
    const match = pickMatch(random, words, /(?<=(?<![\p{L}\d.,£])(?:19|20)\d)[01](?![\p{L}\d])/gu);
    return match && { from: match.index, to: match.index + 1, text: match[0] === '1' ? 'l' : 'O' };
  }),
  ofParagraph('ocr-letter', 'a letter was read as a digit', (words, random) => {
    const match = pickMatch(random, words, /(?<=(?<!\p{L})\p{Ll}{2,})[lo](?=\p{Ll}+(?![\p{L}\d’'-]))/gu);
    return match && { from: match.index, to: match.index + 1, text: match[0] === 'l' ? '1' : '0' };
  }),
  ofParagraph('split-word', 'a space stands behind a hyphen', (words, random) => {
    const match = pickMatch(
      random,
      words,
      /(?<=(?<![\p{L}-])\p{Ll}{3,}-)(?=(?!(?:and|or|to|in|the|of|up|by|on|at|out|off)\b)\p{Ll}{3,}(?![\p{L}-]))/gu,
    );
    return match && { from: match.index, to: match.index, text: ' ', at: match.index - 1 };
  }),
  ofParagraph('split-word', 'a letter is parted from its word', (words, random) => {
    const match = pickMatch(
      random,
      words,
      /(?<= [tw])(?=h(?:e|at|is|ich|at|ere|ey|en)\b)|(?<= (?:tha|hav|fro|ther|whic|wit|thei))(?=[temhr] )/gu,
    );
    return match && { from: match.index, to: match.index, text: ' ', at: match.index - 1 };
  }),
  ofParagraph('split-word', 'a common word is broken in two', (words, random) => {
    const match = pickMatch(
      random,
      words,
      /(?<= (?:govern|parlia|comm|minis|impor|beca|cons|colle|tru))(?=ment|ittee|ters?|tance|use|tituents|agues?|sted?)(?=[a-z]+ )/gu,
    );
    return match && { from: match.index, to: match.index, text: ' ', at: match.index - 1 };
  }),
  ofInlineTurn('split-word', 'a name that speaks again is split', (clean, { turns }, random, { base }) => {
    const name = clean.slice(base.start, base.end);
    const again = turns.filter(
      ({ attribution, text }) => text.slice(attribution?.base.start, attribution?.base.end) === name,
    );
    if (again.length < 2 || /^(?:The|Several|An|Madam|Hon)\b|Speaker/.test(name)) return undefined;
    const gap = pick(random, [...name.matchAll(/(?<=\p{L})(?=\p{Ll})/gu)]);
    return gap && change(clean, base.start + gap.index, base.start + gap.index, ' ', base.start);
  }),
  ofTurn('split-word', 'a surname is split', (clean, _, random, { attribution, base }) => {
    if (!attribution || !base) return undefined;
    const words = clean.slice(base.start, base.end);
    if (/^(?:The|Several|An|Mr|Madam|Lord|Baroness|Hon)\b/.test(words)) return undefined;
    const gap = pick(random, [...words.matchAll(/(?<=\p{Lu}\p{Ll}+)(?=\p{Ll}{2,}$)/gu)]);
    return gap && change(clean, base.start + gap.index, base.start + gap.index, ' ', attribution.start);
  }),
];
