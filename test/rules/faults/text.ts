/** Faults of the text: quotation marks, spaces, dashes, characters. */
import { change, type Fault, instead, ofMatch, ofParagraph, ofTurn, pick, pickMatch } from './kit.ts';

/** A quotation within a paragraph that has no mark but those of whole quotations. */
const quotation = /“[^“”]{2,}”|(?<![^\s([—])"[^"]{2,}"(?![^\s.,;:?!)\]—])/g;
/** A paragraph that opens with a mark may go on with the quotation of the one before. */
const isWhole = (words: string): boolean => !/^["“]/.test(words) && !/["“”]/.test(words.replaceAll(quotation, ''));

/** The marks of what somebody did are a matter of its form as a whole. */
const isGesture = (words: string): boolean => /^(?:rose|indicated)/.test(words) && words.length < 24;

export const textFaults: readonly Fault[] = [
  ofParagraph('unbalanced-quotes', 'a quotation is not closed', (words, random) => {
    const match = isWhole(words) ? pickMatch(random, words, quotation) : undefined;
    if (!match) return undefined;
    const last = match.index + match[0].length - 1;
    const restores =
      words.charAt(last + 1) === ']' &&
      /[.?!]$/.test(words.slice(0, last)) &&
      /^\[Hon/.test(words.slice(words.lastIndexOf('[', match.index)));
    return { from: last, to: last + 1, text: '', at: match.index, restores };
  }),
  ofParagraph('unbalanced-quotes', 'a quotation is not opened', (words, random) => {
    const match = isWhole(words) ? pickMatch(random, words, quotation) : undefined;
    return match && { from: match.index, to: match.index + 1, text: '', restores: false };
  }),
  ofParagraph('unbalanced-quotes', 'a curly mark is turned the wrong way', (words, random) => {
    const match = isWhole(words)
      ? pickMatch(random, words, /(?<![^\s([])“(?=\p{L})|(?<=[\p{L}.,?!])”(?=[\s.,;]|$)/gu)
      : undefined;
    return match && { from: match.index, to: match.index + 1, text: match[0] === '“' ? '”' : '“' };
  }),
  ofParagraph(
    'mixed-quotes',
    'a mark is straight among curly ones, or curly among straight ones',
    (words, random, clean) => {
      const match = isWhole(words)
        ? pickMatch(random, words, /(?<=\p{L})[’'](?=\p{L})|“|”|(?<![^\s])"(?=\p{L})/gu)
        : undefined;
      // The only one of a transcript is of no other form than the others.
      if (match && clean.split(/["“”]/.test(match[0]) ? /["“”]/ : /[’']/).length <= 3) return undefined;
      const other: Readonly<Record<string, string>> = { '“': '"', '”': '"', '"': '“', '’': "'", "'": '’' };
      return match && { from: match.index, to: match.index + 1, text: other[match[0]] ?? '' };
    },
  ),
  ofParagraph('invisible-character', 'a character that cannot be seen is in a word', (words, random) => {
    const match = pickMatch(random, words, /(?<=\p{L})(?=\p{L})/gu);
    const sign = pick(random, ['\u200b', '\u00ad', '\ufeff', '\u200e', '\u2060', '\u0007']);
    return match && { from: match.index, to: match.index, text: sign ?? '' };
  }),
  ofParagraph('invisible-character', 'a sign was read as three, or as a control', (words, random) => {
    const match = pickMatch(random, words, /[’—“£]/g);
    const garbled: Readonly<Record<string, readonly string[]>> = {
      '’': ['â€™', '\x92', 'Ã¢â‚¬â„¢'],
      '—': ['â€”', '\x97'],
      '“': ['â€œ', '\x93'],
      '£': ['Â£'],
    };
    const text = match && pick(random, garbled[match[0]] ?? []);
    return match && text !== undefined ? { from: match.index, to: match.index + 1, text } : undefined;
  }),
  ofParagraph('invisible-character', 'a quotation mark was lost', (words, random) => {
    const match = pickMatch(random, words, /(?<=\s)“(?=\p{L}{2})|(?<=\p{L}[.?!]?)”(?=\s|$)/gu);
    return match && { from: match.index, to: match.index + 1, text: '\ufffd' };
  }),
  ofParagraph('spacing', 'a space is doubled, or a tab', (words, random) => {
    const match = pickMatch(random, words, /(?<=\p{L}) (?=\p{Ll})/gu);
    return match && { from: match.index, to: match.index + 1, text: pick(random, ['  ', '   ', '\t', ' \t']) ?? '' };
  }),
  ofParagraph('spacing', 'a space stands before a stop or at the end', (words, random) => {
    const match = isGesture(words)
      ? undefined
      : pickMatch(random, words, /(?<=\p{Ll}{2})(?=[,;?!](?: |$)|\.(?: \p{Lu}|$)|$)/gu);
    return match && { from: match.index, to: match.index, text: ' ', at: match.index - 1 };
  }),
  ofTurn(
    'spacing',
    'space behind a link line',
    (clean, _, random, { link }) =>
      link && change(clean, link.end, link.end, pick(random, [' ', '   ', '\t']) ?? '', link.end),
  ),
  ofParagraph('spacing', 'a space stands before the ending of a name', (words, random) => {
    const match = pickMatch(random, words, /(?<=\p{L}{3})(?=’s )/gu);
    return match && { from: match.index, to: match.index, text: ' ', at: match.index - 1 };
  }),
  ofParagraph('dash-form', 'a dash is written with hyphens, a short one or two', (words, random) => {
    const match = isGesture(words) ? undefined : pickMatch(random, words, /(?<=\p{Ll})—(?=\p{Ll}|$)/gu);
    const ends = match?.index === words.length - 1;
    const forms = ends ? ['--', '——'] : ['--', ' - ', ' -- ', '——', ' – ', '–—', '―'];
    return match && { from: match.index, to: match.index + 1, text: pick(random, forms) ?? '' };
  }),
  ofMatch(
    'dash-form',
    'a hyphen with a space on one side opens a clause',
    /(?<=[a-z]{2})—(?=(?:the|it|he|she|they|that|which|because|is|was|for|with)\b)/g,
    (found, random) => instead(found, pick(random, ['- ', ' -']) ?? ''),
  ),
  ofParagraph('hon-form', 'a noble Lord has a capital too few or too many', (words, random) => {
    const match = pickMatch(random, words, /(?<=[a-z] )noble (?:and (?:learned|gallant) )?Lord(?!s?:)/g);
    if (!match) return undefined;
    const text = random() < 0.5 ? match[0].replace('Lord', 'lord') : match[0].replace('noble', 'Noble');
    return { from: match.index, to: match.index + match[0].length, text };
  }),
  ofParagraph('mixed-quotes', 'an accent is typed for an apostrophe', (words, random) => {
    const match = pickMatch(random, words, /(?<=\p{L})[’'](?=\p{L})/gu);
    return match && { from: match.index, to: match.index + 1, text: pick(random, ['`', '´']) ?? '' };
  }),
  ofParagraph('dash-form', 'a dash is short, or has a space beside it', (words, random, clean) => {
    // In a text of few dashes nobody can tell which form is the usual one.
    if (clean.split(/—(?=\p{Ll})/u).length < 4) return undefined;
    const match = pickMatch(random, words, /(?<=[a-z]{2})—(?=[a-z]{2})/g);
    return match && { from: match.index, to: match.index + 1, text: pick(random, ['–', ' — ', ' —', '— ']) ?? '' };
  }),
  ofTurn('name-space', 'a space in a name never breaks', (clean, _, random, { attribution, shown }) => {
    if (!attribution || !shown) return undefined;
    const gap = pick(random, [...clean.slice(shown.start, shown.end).matchAll(/(?<=\p{L}) (?=\p{Lu})/gu)]);
    if (!gap) return undefined;
    return change(clean, shown.start + gap.index, shown.start + gap.index + 1, '\xa0', attribution.start);
  }),
  ofParagraph('name-space', 'a space behind a title, or in a mention, never breaks', (words, random) => {
    const match = pickMatch(
      random,
      words,
      /(?<=\b(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Baroness|Madam)\.?) (?=\p{Lu})|(?<=\bMember) (?=for)|(?<=\bhon\.) (?=Member|Friend)|(?<=\bMember for \p{Lu}\p{Ll}+) (?=(?:and )?\p{Lu})|(?<=\b(?:Minister|Secretary of State)) (?=for \p{Lu})|(?<=\((?:Sir )?\p{Lu}\p{Ll}+) (?=\p{Lu}\p{Ll}+\))/gu,
    );
    return match && { from: match.index, to: match.index + 1, text: '\xa0' };
  }),
  ofParagraph('hon-form', 'hon. has lost its stop, or has a capital', (words, random) => {
    const match = pickMatch(random, words, /(?<=[a-z] )(right )?hon\. (Member|Friend|Gentleman|Lady)\b/g);
    if (!match) return undefined;
    const form = match[0];
    const text = pick(random, [
      form.replace('hon.', 'hon'),
      form.replace('hon.', 'Hon.'),
      form.replace('hon.', 'hon,'),
      form.replace('hon.', 'hon..'),
      form.replace('hon.', 'honourable'),
      ...(match[1] === undefined ? [] : [form.replace('right', 'rt.'), form.replace('right hon.', 'Rt Hon')]),
      form.replace(/[MFGL]/, (letter) => letter.toLowerCase()),
    ]);
    return { from: match.index, to: match.index + form.length, text: text ?? '' };
  }),
  ofParagraph('glued-text', 'two sentences are joined', (words, random) => {
    const match = pickMatch(random, words, /(?<= \p{Ll}{2,}[.?!]["”]?) (?=\p{Lu}\p{Ll}|I )/gu);
    return match && { from: match.index, to: match.index + 1, text: '', at: match.index - 1 };
  }),
  ofParagraph('glued-text', 'a number is joined to a word', (words, random) => {
    const match = pickMatch(
      random,
      words,
      /(?<=\s\d{1,3}) (?=\p{Ll}{4})|(?<=\s(?:of|than|are|in|the|for)) (?=\d{1,3} )/gu,
    );
    return match && { from: match.index, to: match.index + 1, text: '', at: match.index - 1 };
  }),
  ofParagraph('glued-text', 'two words are joined', (words, random) => {
    const match = pickMatch(
      random,
      words,
      /(?<= \p{Ll}{3,},) (?=\p{Ll}{2,})|(?<= (?:the|of|in this|with|and|from)) (?=\p{Lu}\p{Ll}{3,})|(?<=\p{Ll}{3}”) (?=\p{Ll}{2})|(?<=\p{Ll}{3}) (?=“\p{L})|(?<= hon\.) (?=[MFGL])/gu,
    );
    return match && { from: match.index, to: match.index + 1, text: '', at: match.index - 1 };
  }),
];
