import { distance } from 'fastest-levenshtein';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import type { BlockRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';

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
    speech(
      'It is late. [hon. Members: “Shame!”] It is later still.\n            ^^^^^^^^^^^^^^^^^^^^^^^^ stage-direction-form',
    ).concat('=>', speech('It is late. [Hon. Members: “Shame!”] It is later still.')),
    speech('It is late.\n\n(Laughter)\n^^^^^^^^^^ stage-direction-form').concat(
      '=>',
      speech('It is late.\n\n[Laughter.]'),
    ),
    `
Severel hon. Member rose—
^^^^^^^^^^^^^^^^^^^ stage-direction-form

Ada Pell: It is late.

Several hon. Members rose—

Ada Pell: I thank the hon. Gentleman.

Several hon. Members rose —
                     ^^^^^^ stage-direction-form

Idris Vane: It was loud at the time. (Laughter) Then it was not.
                                     ^^^^^^^^^^ stage-direction-form

Rhona Quill indicated assent
            ^^^^^^^^^^^^^^^^ stage-direction-form
=>
Several hon. Members rose—

Ada Pell: It is late.

Several hon. Members rose—

Ada Pell: I thank the hon. Gentleman.

Several hon. Members rose—

Idris Vane: It was loud at the time. [Laughter.] Then it was not.

Rhona Quill indicated assent.
`,
  ],
  silent: [
    `
Ada Pell: The master of the ferry indicated assent

Several Hon. Members rose—

Idris Vane: Some of us rose —
`,
    speech('The hon. Lady is right. [Hon. Members: “Oh!”] Prices rose:') +
      '\nSeveral hon. Members: rose —\n\nOn resuming—\n\n[The Deputy Chairman in the Chair.]\n',
    speech(
      'I will give way—[Interruption.] I did say so. [Laughter.] [Official Report, 3 June 2009; Vol. 493, c. 268.]',
    ),
    speech('The interruption [of supply] was brief. There was laughter. [Hon. Members: “Hear, hear.”]'),
    speech('Prices rose—and so did the sea.'),
    speech('It was met with applause. (Applause) is what the record says (Laughter).'),
  ],
  *check(block, style) {
    if (block.kind === 'turn') yield* gestures(block, style);
    else if (block.kind === 'procedure') {
      const { start, end } = block.content;
      const line = block.text.slice(start, end);
      yield* several(line, start, style);
      yield* lines(line, start);
      yield* indicated(line, start);
    } else return;
    const signals = signalsOf(block);
    if ((signals & brackets) !== 0) yield* bracketed(block, signals);
    if ((signals & (Signal.SquareOpen | Signal.RoundOpen)) !== 0) yield* called(block, style);
  },
};

/** What is done, and not said, in one word. */
const known = ['Interruption', 'Laughter', 'Applause'] as const;
/** One of them, or what may have been meant for one. */
const word = '([A-Za-z]{6,14})';
const opened = new RegExp(
  String.raw`(\[{1,2}|[({])([ \u00a0]*)${word}\b([ \u00a0]*)([.,:;!]{0,2})([ \u00a0]*)(\]{1,2}|[)}]?)([.,]?)`,
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
      // A space, another bracket, or one of the letters that the directions begin with.
      if (code !== 32 && code !== 160 && code !== 105 && code !== 108 && code !== 97 && code !== 123) continue;
      if (text.charAt(at - 1) === bracket) continue;
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
  const [all, open = '', , said = '', , , space = '', close = '', after = ''] = found;
  // In round brackets, or where one bracket is gone, only the whole of a direction tells one from a word of the speech.
  const whole = open.startsWith('[') && close.startsWith(']');
  const meant = meantBy(said);
  if (meant === undefined || (!whole && !isDirection(text, found))) return;
  const right = `[${meant}.]`;
  const stopGoes = whole && after === '.' && !all.slice(0, -2).includes('.');
  const start = found.index;
  // The space behind a direction that is not closed is the speech's.
  const end = start + all.length - (stopGoes ? 0 : after.length) - (close === '' ? space.length : 0);
  const wrong = text.slice(start, end);
  if (wrong !== right) yield mend({ start, end }, wrong, right);
}

function meantBy(said: string): string | undefined {
  const lower = said.toLowerCase();
  return known.find((one) => Math.abs(one.length - lower.length) <= 2 && distance(lower, one.toLowerCase()) <= 2);
}

/** `(Interruption.)`, `Interruption.]`, `[Interruption.`: a stop or a bracket of its own, and a sentence before and after. */
function isDirection(text: string, found: RegExpExecArray): boolean {
  const [all, open = '', , said = '', , stop = '', , close = '', after = ''] = found;
  const start = found.index;
  const end = start + all.trimEnd().length - after.length;
  if (!/^\p{Lu}/u.test(said)) return false;
  const ends = /(?:^|[.?!\u2014\u2013\u201d:,-])\s*$/.test(text.slice(Math.max(0, start - 4), start));
  const begins = /^\s*(?:$|\p{Lu}|[\u2014\u201c[])|^\s*[\r\n]/u.test(text.slice(end, end + 6));
  // Without its stop it may be a remark within a sentence, but for what ends the line.
  const isWhole =
    stop === '.' || begins || /^[ \u00a0]*(?:[\r\n]|$)/.test(text.slice(start + all.length, start + all.length + 3));
  if (open === '(' || open === '{') return isWhole && /[)}\]]/.test(close) && ends;
  if (open.startsWith('[')) return ends && (stop === '.' || close !== '') && (close !== '' || begins);
  return close === ']' && ends;
}

const dash = String.raw`(?:[ \u00a0]*[-\u2010-\u2013\u2015\u2212]{1,3}|[ \u00a0]*\u2014{2,3}|\u2014\.|:|\.{3})`;
const wrongDash = new RegExp(`^rose${dash}$`);
/** What only a turn by itself is: within another's turn it may be a line of a quotation. */
const wrongTurn = /^(?:rose\.?|Rose ?[.\u2014-]?)$/;
/** Of several Members some volumes print `rose \u2014`, and what is wrong of it is the dash. */
const apart = /^rose [-\u2010-\u2013]$/;
const wrongEnd =
  /^[[(]?indicat(?:ed|es|e) (?:ass?c?ent|acc?ent|diss?ent|decent)(?:[ \u00a0]*[,;:\u2014\u2013-]| {1,3}\.|\.{0,2})?[\])]?$/i;
const rightEnd = /^indicated (?:assent|dissent)\.$/;
const longestGesture = 24;
/** `Several hon. Members rose—`, `Jane Roe rose—`: as an attribution, or as procedure between turns. */
const severalRose = new RegExp(
  String.raw`^(?=\p{Lu})[^\r\n]{0,120} ([Rr]ose)${dash}$|^(?:None Portrait )?Several [^\r\n]{0,60} Rose\u2014$`,
  'u',
);

function* gestures({ text, attribution, parts }: Turn, style: Style): Iterable<Finding> {
  if (attribution && text.startsWith('None Portrait ')) yield* several(text.slice(0, lineLength(text, 120)), 0, style);
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (!part || part.end - part.start > longestLine) continue;
    if (i > 0 && part.kind === 'paragraph') {
      const line = text.slice(part.start, part.end);
      if (named.test(line)) yield* several(line, part.start, style);
      yield* lines(line, part.start);
      yield* indicated(line, part.start);
    }
    if (part.end - part.start > longestGesture) continue;
    const words = text.slice(part.start, part.end);
    if (words === 'rose \u2014' && style.rose === 'close') yield mend(part, words, 'rose\u2014');
    else if (apart.test(words) && text.startsWith('Several ')) yield mend(part, words, 'rose \u2014');
    else if (wrongDash.test(words) || (i === 0 && wrongTurn.test(words))) yield mend(part, words, 'rose\u2014');
    else if (!rightEnd.test(words) && wrongEnd.test(words))
      yield mend(part, words, `indicated ${/ d/i.test(words) ? 'dissent' : 'assent'}.`);
  }
}

/** What nobody says as a paragraph of its own. */
const severalOnly =
  /^(?:None Portrait )?(?:Several|Some|Many) (?:[Hh]on\.? )?(?:Members|Lords|noble Lords)(?: opposite)?:? rose\.?$/;

/** Within a turn, where a paragraph may tell that prices rose, only a name, or several Members. */
const named =
  /^(?:(?:Several|Some|Many) |\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|\([^()]{1,60}\))){1,6}:? )[^.?!]{0,40}[Rr]ose/u;

function* several(line: string, start: number, style: Style): Iterable<Finding> {
  if (line.length > longestRose || !/ [Rr]ose/.test(line)) return;
  yield* whoRose(line, start, style);
  const isApart = style.rose === 'close' && line.endsWith(' rose \u2014');
  if (!isApart && !severalRose.test(line) && !severalOnly.test(line)) return;
  const at = line.search(/[Rr]ose[^r]{0,6}$/);
  yield mend({ start: start + at, end: start + line.length }, line.slice(at), 'rose\u2014');
}

const whoRises = /^(?:None Portrait )?([\p{L}. ]{8,40}?):? [Rr]ose(?= ?[\u2010-\u2015.-]{0,3}$)/u;
const risers = ['Several hon. Members', 'Several noble Lords'];

/** `Severel hon. Member rose\u2014`. Some volumes print `Hon.` behind it too, and a document may have `hon` without a stop. */
function* whoRose(line: string, start: number, { hon }: Style): Iterable<Finding> {
  const who = whoRises.exec(line)?.[1];
  if (who === undefined || risers.includes(who)) return;
  const near = (one: string) => (hon === 'plain' ? one.replace('hon.', 'hon') : one);
  const wanted = risers.map(near).find((one) => distance(who.replace(' Hon', ' hon'), one) <= 2);
  if (wanted === undefined || wanted === who.replace(' Hon', ' hon') || hon === 'long') return;
  const at = start + line.indexOf(who);
  yield mend({ start: at, end: at + who.length }, who, wanted);
}

const indicatedBy = /^(?=\p{Lu})([^?!:;\r\n]{2,120}) indicated (?:as|dis)sent([,;]|\.{2}|)$/u;
/** What stands in no name and no office. */
const lowerWord = / (?!(?:and|of|the|for|in|to|at|de|van|von|la|le|y|hon) )[a-z]+ /;

/** `Ada Pell indicated assent`, without its stop. */
function* indicated(line: string, start: number): Iterable<Finding> {
  if (line.length > longestRose || !line.includes(' indicated ')) return;
  const found = indicatedBy.exec(line);
  if (!found || lowerWord.test(` ${found[1]} `)) return;
  const wrong = line.slice((found[1]?.length ?? 0) + 1);
  const from = start + line.length - wrong.length;
  yield mend({ start: from, end: start + line.length }, wrong, `${wrong.replace(/[.,;]+$/, '')}.`);
}

const longestRose = 140;
/** The longest line by itself that is looked at. */
const longestLine = 80;

const resuming = /^on resuming[ \u00a0]*(?:[-\u2010-\u2013\u2015\u2212]{1,3}|\u2014{1,3})?$/i;
const inChair =
  /^([[(]?)[ \u00a0]{0,3}((?:Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Sir|Dame|Madam|The|Lord|Lady|Baroness) [\p{L}.’' -]{2,50}? in the )([Cc]hair)(\.?)[ \u00a0]{0,3}([\])]?)$/u;

/** `On resuming-`, `[Mr Roe in the chair]`: lines by themselves. */
function* lines(line: string, start: number): Iterable<Finding> {
  if (line.length > longestLine) return;
  const end = start + line.length;
  if (resuming.test(line)) {
    if (line !== 'On resuming\u2014') yield mend({ start, end }, line, 'On resuming\u2014');
    return;
  }
  const found = line.includes(' in the ') ? inChair.exec(line) : null;
  const [, open = '', who = '', , stop = '', close = ''] = found ?? [];
  const right = `[${who}Chair${stop}]`;
  if (found && right !== line && (open !== '' || close !== '')) yield mend({ start, end }, line, right);
}

/** What others call out: `[Hon. Members: “Oh!”]`. */
const calls =
  /(?<=[.?!\u2014\u2013”"] ?|\n)([[(])[ \u00a0]?([Hh]on(?:ourable|\.)?) ?([Mm]embers?) ?([:;]?)[ \u00a0]?(?:([“"])([^“”"[\]\r\n]{1,120})([”"])([.,]?)|(?<=:[ \u00a0]?)(\p{Lu}[^“”"[\]\r\n]{1,80}[.?!]))[ \u00a0]?([\])]|(?=\s\p{Lu}|\s?$))/gmu;

/** Cheap: an h right behind a bracket, or with a space between. */
function mayCall(text: string): boolean {
  for (const bracket of ['[', '(']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      const next = text.charCodeAt(at + 1);
      const letter = next === 32 || next === 160 ? text.charCodeAt(at + 2) : next;
      if ((letter | 32) === 104) return true;
    }
  }
  return false;
}

function* called(block: Block, { hon, quotes }: Style): Iterable<Finding> {
  const { text } = block;
  if (!mayCall(text)) return;
  for (const found of text.matchAll(calls)) {
    const [all, open, , , , mark = '', quoted = '', close = '', , bare = ''] = found;
    const words = mark !== '' ? `${mark}${quoted}${close}` : quotes === 'straight' ? `"${bare}"` : `“${bare}”`;
    const right = `[Hon${hon === 'plain' ? '' : '.'} Members: ${words}]`;
    const start = found.index;
    // Without marks, only the bracket tells that it was called out.
    if (all === right || (open === '(' && mark === '')) continue;
    yield mend({ start, end: start + all.length }, all, right);
  }
}

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
