/** Faults of procedure, questions and divisions. */
import {
  betweenTurns,
  change,
  type Fault,
  instead,
  ofMatch,
  ofParagraph,
  ofPlanted,
  pick,
  placesIn,
  sentenceEnds,
} from './kit.ts';

const direction = /\[(?:Interruption|Laughter)\.\]/g;
const oral = /^(?:[QT]?\d{1,2}\.)(?: \[\d{5}\])? (?=\p{Lu})/gmu;
const partNumber = /(?<=^| )\((\d)\) (?=what|how|if|when|whether)/gm;
const inList = /\n(?:AYES|NOES|CONTENTS|NOT-CONTENTS)\n\n(?:[^\n]+\n)*$/;
const listed = /^\p{Lu}[\p{L}’' -]+, [^\n,:;]{2,60}$/gmu;

export const procedureFaults: readonly Fault[] = [
  ofMatch('stage-direction-form', 'a stage direction in another form', direction, (found, random) => {
    const [right] = found;
    const word = right.slice(1, -2);
    const wrong = pick(random, [
      `[${word}]`,
      `[${word.toLowerCase()}.]`,
      `[ ${word}. ]`,
      `[${word}].`,
      `[${word.toLowerCase()}]`,
      `(${word}.)`,
      `[${word}. ]`,
      `[${word} .]`,
      `[${word.toUpperCase()}.]`,
      `[${word},]`,
    ]);
    // A stop behind the bracket may be the direction's or the sentence's.
    return wrong === undefined ? undefined : instead(found, wrong);
  }),
  ofParagraph('stage-direction-form', 'a stage direction that is put in wrongly', (words, random) => {
    const at = [...words.matchAll(/[.?!] (?=\p{Lu})/gu)].map(({ index }) => index + 1);
    const from = pick(random, at);
    const text = pick(random, [' [Interruption]', ' [laughter.]', ' [ Interruption. ]', ' [Laughter].']);
    if (from === undefined || text === undefined) return undefined;
    return { from, to: from, text, at: from + 1, restores: false };
  }),
  ofMatch('stage-direction-form', 'another dash behind rose', /(?<=^|: |Members )rose—$/gm, (found, random) =>
    instead(found, pick(random, ['rose-', 'rose–', 'rose --', 'rose', 'rose.', 'Rose—'].slice(0, 3)) ?? 'rose-'),
  ),
  ofMatch(
    'stage-direction-form',
    'no stop behind a gesture',
    /(?<=^|: )(indicated (?:as|dis)sent)\.$/gm,
    (found, random) => instead(found, pick(random, [found[1] ?? '', `${found[1]},`, `${found[1]}—`]) ?? ''),
  ),
  ofPlanted('stage-direction-form', 'what Members called out is in another form', sentenceEnds, [
    [
      ' [Hon. Members: “Oh!”]',
      ' [Hon Members: “Oh!”]',
      ' [hon. Members: “Oh!”]',
      ' [Hon. members: “Oh!”]',
      ' [Hon. Members “Oh!”]',
      ' [Hon. Members; “Oh!”]',
      ' [Hon. Members:“Oh!”]',
      ' [ Hon. Members: “Oh!” ]',
      ' [Hon. Members: “Oh!”.]',
      ' (Hon. Members: “Oh!”)',
    ],
  ]),
  ofPlanted('stage-direction-form', 'a line of procedure between turns is in another form', betweenTurns, [
    ['On resuming—\n\n', 'On resuming-\n\n', 'On resuming –\n\n', 'On resuming--\n\n', 'On resuming\n\n'],
    [
      'Several hon. Members rose—\n\n',
      'Several hon. Members rose-\n\n',
      'Several hon. Members rose.\n\n',
      'Several hon. Members rose\n\n',
    ],
  ]),
  {
    code: 'procedure-in-speech',
    name: 'a formula stands at the end of a speech',
    inject: (clean, random) => {
      const place = pick(
        random,
        placesIn(clean).filter(({ after }) => after?.kind === 'procedure' && after.form === 'formula'),
      );
      const last = place?.turn.parts.at(-1);
      if (!place || last?.kind !== 'paragraph' || place.after?.kind !== 'procedure') return undefined;
      const start = place.start + last.end;
      const end = place.start + place.turn.text.length + place.after.content.start;
      const words = place.after.text.slice(place.after.content.start, place.after.content.end);
      if (!/[.?!]$/.test(clean.slice(0, start)) || !/^[QMACBSORD].*\.$/.test(words)) return undefined;
      if (!/^(?:Question|Motion|Amendment|Clause|Bill|Sitting|Ordered|Resolved)\b/.test(words)) return undefined;
      if (words.length > 300 || /[“”?]/.test(words)) return undefined;
      return change(clean, start, end, ' ', start + 1, clean.slice(start, end) === '\n\n');
    },
  },
  ofParagraph('procedure-in-speech', 'a formula is put behind a speech', (words, random) => {
    if (!/[.?!]$/.test(words) || words.length < 40) return undefined;
    const text = pick(random, [
      ' Question put and agreed to.',
      ' Amendment, by leave, withdrawn.',
      ' Question put, That the amendment be made.',
      ' Sitting suspended.',
      ' Bill accordingly read a Second time.',
      ' Clause 4 ordered to stand part of the Bill.',
      ' The House divided: Ayes 242, Noes 309.',
      ' Motion made, and Question proposed, That this House do now adjourn.—(Mr. Vane.)',
      ' Several hon. Members rose—',
    ]);
    return text === undefined
      ? undefined
      : { from: words.length, to: words.length, text, at: words.length + 1, restores: false };
  }),
  {
    code: 'procedure-in-speech',
    name: 'a motion is put behind the last words of a turn',
    inject: (clean, random) => {
      const place = pick(random, placesIn(clean));
      const last = place?.turn.parts.at(-1);
      if (!place || last?.kind !== 'paragraph' || last.end - last.start < 40) return undefined;
      const end = place.start + last.end;
      if (!/[.?!]$/.test(clean.slice(0, end))) return undefined;
      return change(clean, end, end, ' Question put, That this House regrets the loss of the ferry.', end + 1, false);
    },
  },
  ofMatch('formula-wording', 'half past without its hyphen', /half-past(?= [A-Z]\w+ o’clock)/g, (found) =>
    instead(found, 'half past'),
  ),
  ofMatch(
    'formula-wording',
    'a decision on a division without accordingly',
    /(?<=divided[^\n]{0,80}(?:\n\n| - ))Question accordingly (?=negatived|agreed to)/g,
    (found) => instead(found, 'Question '),
  ),
  ofMatch('formula-wording', 'a letter of a formula is wrong', /^Question put and agreed to\.$/gm, (found, random) =>
    instead(
      found,
      pick(random, ['Question put an agreed to.', 'Question put and agree to.', 'Quesion put and agreed to.']) ?? '',
    ),
  ),
  ofPlanted('formula-wording', 'a motion opens without its comma or its capital', betweenTurns, [
    ['Question put, That the Bill be read.\n\n', 'Question put That the Bill be read.\n\n'],
    ['Question put, That the Bill be read.\n\n', 'Question put, that the Bill be read.\n\n'],
    [
      'Motion made, and Question proposed, That this House do now adjourn.\n\n',
      'Motion made, and Question proposed, that this House do now adjourn.\n\n',
      'Motion made and Question proposed, That this House do now adjourn.\n\n',
    ],
  ]),
  ofMatch('subquestion-numbering', 'a bracket is gone from a number', partNumber, (_found) => ({
    from: 2,
    to: 3,
    text: '',
    at: 0,
  })),
  ofMatch('subquestion-numbering', 'a number too high', partNumber, (found) => {
    const number = Number(found[1]);
    return number < 2 ? undefined : { from: 1, to: 2, text: `${number + 1}`, at: 0 };
  }),
  ofMatch('subquestion-numbering', 'a number twice', partNumber, (found) => {
    const number = Number(found[1]);
    return number < 3 ? undefined : { from: 1, to: 2, text: `${number - 1}`, at: 0 };
  }),
  ofMatch('subquestion-numbering', 'no first number', /\(1\) (?=what|how|if|when|whether)/g, (found) =>
    instead(found, ''),
  ),
  ofMatch('question-number', 'no space behind a number', oral, ({ 0: words }) => ({
    from: words.length - 1,
    to: words.length,
    text: '',
    at: 0,
  })),
  ofMatch('question-number', 'a number twice', oral, ({ 0: words }) => {
    const number = words.slice(0, words.indexOf(' ') + 1);
    return { from: 0, to: 0, text: number };
  }),
  ofMatch('question-number', 'number and reference change places', /^([QT]\d)\. (\[\d{5}\]) /gm, (found) =>
    instead(found, `${found[2]} ${found[1]}. `),
  ),
  ofMatch('question-number', 'a reference twice', /^[QT]\d\. (\[\d{5}\]) (?=\p{Lu})/gmu, (found) => ({
    from: found[0].length,
    to: found[0].length,
    text: `${found[1]} `,
    at: 0,
  })),
  ofMatch('question-number', 'no stop behind a number', /^([QT]\d)\.(?= )/gm, (found) =>
    instead(found, found[1] ?? ''),
  ),
  ofMatch('missing-to-ask', 'the words are gone', /(?<=: )To ask the (?=[SA])/g, (found, random) =>
    instead(found, pick(random, ['', 'the ', 'To the ', 'To ask ', 'ask the ']) ?? ''),
  ),
  ofMatch(
    'missing-to-ask',
    'the words are gone before the Government',
    /(?<=^|: )To ask (?=Her Majesty)/gm,
    (found, random) => instead(found, pick(random, ['', 'To ', 'ask ']) ?? ''),
  ),
  ofMatch(
    'division-count',
    'a total is off',
    /(?<=divided: (?:Ayes|Contents) )\d+(?=[^\n]*\n\nDivision No)/g,
    (found) => ({
      ...instead(found, `${Number(found[0]) + 1}`, false),
    }),
  ),
  ofMatch(
    'division-count',
    'the other total is off',
    /(?<=, Noes |; Not-Contents )\d+(?=\.\n\nDivision No)/g,
    (found) => ({
      ...instead(found, `${Number(found[0]) + 10}`, false),
    }),
  ),
  ofMatch(
    'division-count',
    'tellers are gone',
    /^Tellers for the (Ayes|Noes):(?:[^\n]+\n|\n[^\n]+\n[^\n]+\n)\n/gm,
    (found, _, clean) => ({
      ...instead(found, '', false),
      at: clean.slice(0, found.index).lastIndexOf(`\n${(found[1] ?? '').toUpperCase()}\n`) + 1 - found.index,
    }),
  ),
  ofMatch(
    'division-count',
    'tellers are not named, or are those of the other side',
    /^Tellers for the (Ayes|Noes): [^\n]+/gm,
    (found, random) => {
      const [words, side] = found;
      const other = side === 'Ayes' ? 'Noes' : 'Ayes';
      const wrong = pick(random, [`Tellers for the ${side}:`, words.replace(side ?? '', other)]) ?? '';
      return instead(found, wrong, false);
    },
  ),
  ofMatch('division-count', 'a teller too many', /^Tellers for the Ayes: (?=\w+ \w+ and)/gm, (found) => ({
    from: found[0].length,
    to: found[0].length,
    text: 'Rhona Quill, ',
    at: 0,
    restores: false,
  })),
  ofMatch(
    'division-count',
    'a side is not stated',
    /(?<=divided: (?:- )?Ayes:? \d+)(?:, | \/ )Noes:? \d+/g,
    (found) => ({
      ...instead(found, '', false),
      at: -4,
    }),
  ),
  ofMatch('division-count', 'no total is stated', /(?<=divided): Ayes \d+, Noes \d+(?=\.\n\nDivision No)/g, (found) =>
    instead(found, '', false),
  ),
  ofMatch(
    'division-count',
    'the title of the second list is gone',
    /(?<=^Tellers for the Ayes: [^\n]+\n\n)NOES\n\n/gm,
    (found, _, clean) => ({
      ...instead(found, '', false),
      at: clean.slice(0, found.index).lastIndexOf('divided: ') - found.index,
    }),
  ),
  ofMatch('division-name', 'a name is there twice', listed, (found, _, clean) =>
    inList.test(clean.slice(0, found.index))
      ? {
          from: found[0].length,
          to: found[0].length,
          text: `\n${found[0]}`,
          at: found[0].length + 1,
          restores: false,
        }
      : undefined,
  ),
  ofMatch('division-name', 'a name is on both sides', listed, (found, _, clean) => {
    if (!inList.test(clean.slice(0, found.index))) return undefined;
    const other = /\n(?:NOES|NOT-CONTENTS)\n\n/.exec(clean.slice(found.index));
    if (!other) return undefined;
    const at = other.index + other[0].length;
    return { from: at, to: at, text: `${found[0]}\n`, restores: false };
  }),
  ofMatch('division-name', 'the Chair votes', listed, (found, _, clean) =>
    inList.test(clean.slice(0, found.index)) && clean.includes('Aldous Renwick Portrait Mr Speaker')
      ? { from: 0, to: 0, text: 'Renwick, rh Aldous\n', restores: false }
      : undefined,
  ),
  ofMatch('division-name', 'the Chair votes by office, or a teller', listed, (found, random, clean) => {
    const before = clean.slice(0, found.index);
    const teller = /^Tellers for the Noes: (\w+) (\w+) and/m.exec(clean.slice(found.index));
    const names = ['Mr Speaker', 'Speaker, Mr', ...(teller ? [`${teller[2]}, ${teller[1]}`] : [])];
    return inList.test(before) && !/CONTENTS/.test(clean)
      ? { from: 0, to: 0, text: `${pick(random, names)}\n`, restores: false }
      : undefined;
  }),
  ofMatch(
    'division-name',
    'two names are run together',
    /(?<=\n\p{Lu}[^\n,]+, [^\n,[\]()]+\p{Ll})\n(?=\p{Lu}[^\n,]+, \p{Lu})/gu,
    (found) => ({
      ...instead(found, '', false),
      at: -1,
    }),
  ),
  ofMatch('lords-division-wording', 'the titles of the lists of the Commons', /^(?:NOT-)?CONTENTS$/gm, (found) =>
    instead(found, found[0].startsWith('N') ? 'NOES' : 'AYES'),
  ),
  ofMatch('lords-division-wording', 'another word for those against', /Not-Contents(?= \d)|NOT-CONTENTS/g, (found) =>
    instead(found, found[0].startsWith('NO') ? 'NON-CONTENTS' : 'Non-Contents'),
  ),
  ofPlanted('lords-division-wording', 'other words or another order, whoever is said to divide', betweenTurns, [
    [
      'The House divided: Contents 366; Not-Contents 59.\n\n',
      'The House divided: Contents 366; Non-Contents 59.\n\n',
      'The House divided: Contents 366; Not-contents 59.\n\n',
      'The House divided: 366 Contents; 59 Not-Contents.\n\n',
      'The House divided: Contents 366;Not-Contents 59.\n\n',
      'The House divided: Contents 366; Not Contents 59.\n\n',
      'The House divided: Contents 366, Not-Contents 59.\n\n',
      'The House divided: CONTENTS 366; NOT-CONTENTS 59.\n\n',
    ],
    [
      'Their Lordships divided: Contents 366; Not-Contents 59.\n\n',
      'Their Lordships divided: Ayes 366; Noes 59.\n\n',
      'Their Lordships divided: Content 366; Not-Content 59.\n\n',
    ],
  ]),
  ofMatch('lords-division-wording', 'the numbers first', /Contents (\d+); Not-Contents (\d+)/g, (found) =>
    instead(found, `${found[1]} Contents; ${found[2]} Not-Contents`),
  ),
];
