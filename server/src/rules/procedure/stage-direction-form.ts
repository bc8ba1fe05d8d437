import type { Block, Span, Turn } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import { Signal, signalsOf } from '../signals.ts';

const speech = (words: string) => `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

${words}
`;

export const stageDirectionForm: BlockRule = {
  code: 'stage-direction-form',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A stage direction is not written in its one form.',
  why: 'Readers and programs know `[Interruption.]` and `rose—` by their exact form; in another they are read as words of the speech.',
  examples: [
    `${speech('I will give way in a moment—[Interruption] I did say a moment.')}
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

rose-
`
      .replace(/^(I will.*)$/m, `$1\n${' '.repeat(28)}^^^^^^^^^^^^^^ stage-direction-form`)
      .replace('rose-\n', 'rose-\n^^^^^ stage-direction-form\n')
      .concat(
        `=>${speech('I will give way in a moment—[Interruption.] I did say a moment.')}
Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

rose—
`,
      ),
  ],
  silent: [
    speech(
      'I will give way—[Interruption.] I did say so. [Laughter.] [Official Report, 3 June 2009; Vol. 493, c. 268.]',
    ),
    speech('The interruption [of supply] was brief. There was laughter. [Hon. Members: “Hear, hear.”]'),
    speech('Prices rose—and so did the sea.'),
  ],
  *check(block) {
    if (block.kind === 'turn') yield* gestures(block);
    else if (block.kind === 'procedure')
      yield* several(block.text.slice(block.content.start, block.content.end), block.content.start);
    else return;
    const signals = signalsOf(block);
    if ((signals & brackets) !== 0) yield* bracketed(block, signals);
  },
};

/** What is done, and not said, in one word. */
const known = ['Interruption', 'Laughter', 'Applause'] as const;
const word = '(interr?upp?tions?|laugh?ters?|appl?ause)';
const opened = new RegExp(
  String.raw`([[({])([ \u00a0]*)${word}\b([ \u00a0]*)([.,:;]?)([ \u00a0]*)([\])}]?)([.,]?)`,
  'iy',
);
const unopened = new RegExp(String.raw`()()\b${word}([ \u00a0]*)([.,:;]?)([ \u00a0]*)(\])([.,]?)$`, 'i');

const openings: readonly (readonly [string, number])[] = [
  ['[', Signal.SquareOpen],
  ['(', Signal.RoundOpen],
  ['{', Signal.Code],
];
const brackets = Signal.SquareOpen | Signal.SquareClose | Signal.RoundOpen | Signal.Code;

function* bracketed({ text }: Block, signals: number): Iterable<Finding> {
  for (const [bracket, signal] of openings) {
    if ((signals & signal) === 0) continue;
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      const code = text.charCodeAt(at + 1) | 32;
      // A space, or one of the letters that the directions begin with.
      if (code !== 32 && code !== 160 && code !== 105 && code !== 108 && code !== 97) continue;
      opened.lastIndex = at;
      const found = opened.exec(text);
      if (found) yield* direction(text, found);
    }
  }
  if ((signals & Signal.SquareClose) === 0) return;
  for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
    const from = Math.max(0, at - longestDirection);
    const words = text.slice(from, at + 1);
    const found = words.includes('[') ? null : unopened.exec(words);
    if (!found) continue;
    found.index += from;
    yield* direction(text, found);
  }
}

const longestDirection = 24;

function* direction(text: string, found: RegExpExecArray): Iterable<Finding> {
  const [all, open = '', , said = '', , , , close = '', after = ''] = found;
  // In round brackets, or where one bracket is gone, only the whole of a direction tells one from a word of the speech.
  const whole = open === '[' && close === ']';
  if (!whole && !isDirection(text, found)) return;
  const right = `[${known.find((one) => one.toLowerCase().startsWith(said.slice(0, 3).toLowerCase()))}.]`;
  const stopGoes = whole && after === '.' && !all.slice(0, -2).includes('.');
  const start = found.index;
  const end = start + all.length - (stopGoes ? 0 : after.length);
  const wrong = text.slice(start, end);
  if (wrong !== right) yield mend({ start, end }, wrong, right);
}

/** `(Interruption.)`, `Interruption.]`, `[Interruption.`: a stop or a bracket of its own, and a sentence before and after. */
function isDirection(text: string, found: RegExpExecArray): boolean {
  const [all, open = '', , said = '', , stop = '', , close = '', after = ''] = found;
  const start = found.index;
  const end = start + all.length - after.length;
  if (!/^\p{Lu}/u.test(said)) return false;
  const ends = /(?:^|[.?!\u2014\u2013\u201d:,-])\s*$/.test(text.slice(Math.max(0, start - 4), start));
  const begins = /^\s*(?:$|\p{Lu}|[\u2014\u201c[])|^\s*[\r\n]/u.test(text.slice(end, end + 6));
  if (open === '(' || open === '{') return stop === '.' && /[)}\]]/.test(close) && ends;
  if (open === '[') return ends && (stop === '.' || close !== '') && (close !== '' || begins);
  return close === ']' && ends;
}

const dash = String.raw`(?:[ \u00a0]*[-\u2010-\u2013\u2015\u2212]{1,3}|[ \u00a0]*\u2014{2,}|\u2014\.)`;
const wrongDash = new RegExp(`^rose${dash}$`);
/** What only a turn by itself is: within another's turn it may be a line of a quotation. */
const wrongTurn = /^(?:rose\.?|Rose ?[.\u2014-]?)$/;
const wrongEnd = /^indicated (?:assent|dissent)(?:[ \u00a0]*[,;:\u2014\u2013-]| +\.|\.\.)?$/i;
const longestGesture = 24;
/** `Several hon. Members rose—`, `Jane Roe rose—`: as an attribution, or as procedure between turns. */
const severalRose = new RegExp(String.raw`^(?=\p{Lu})[^\r\n]{0,120} (rose)${dash}$`, 'u');

function* gestures({ text, attribution, parts }: Turn): Iterable<Finding> {
  if (attribution && text.startsWith('None Portrait ')) yield* several(text.slice(0, lineLength(text, 120)), 0);
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (!part || part.end - part.start > longestGesture) continue;
    const words = text.slice(part.start, part.end);
    if (wrongDash.test(words) || (i === 0 && wrongTurn.test(words))) yield mend(part, words, 'rose\u2014');
    else if (wrongEnd.test(words) || words === 'Indicated assent.' || words === 'Indicated dissent.')
      yield mend(part, words, `indicated ${/dissent/i.test(words) ? 'dissent' : 'assent'}.`);
  }
}

function* several(line: string, start: number): Iterable<Finding> {
  if (line.length > longestRose || !line.includes(' rose')) return;
  if (!severalRose.test(line)) return;
  const at = line.lastIndexOf('rose');
  yield mend({ start: start + at, end: start + line.length }, line.slice(at), 'rose\u2014');
}

const longestRose = 140;

/** The length of the first line, its trailing space left out, or of its first `most` characters. */
function lineLength(text: string, most: number): number {
  const end = text.slice(0, most).search(/[\r\n]/);
  return text.slice(0, end < 0 ? most : end).trimEnd().length;
}

const mend = ({ start, end }: Span, wrong: string, right: string): Finding => ({
  start,
  end,
  message: `“${wrong}” is not the form of this stage direction, so it may be read as words of the speech. Write “${right}”.`,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});
