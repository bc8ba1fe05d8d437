import { isGivenName } from '../../model/given-names.ts';
import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import { lineRemoval } from '../removal.ts';
import type { BlockRule, Finding, TextEdit } from '../rule.ts';
import { ofCodePage } from '../text/mojibake.ts';

/**
 * The typesetter's marks, those of the web page, and those of a word processor: `{**pq num=1**}`, `label=adj_0 --`,
 * `<jf12>`, `</font>`, `&nbsp;`, `hs_Para`, `\par`.
 */
const code =
  /(?<![^\r\n])(?:<{7}|>{7}|\|{7})(?: [\w./@:()-]{1,40}){1,3}(?![^\r\n])|(?<![<>=|*])(?:<{7}|>{7}|\|{7})(?![<>=|])|(?<![^\r\n])={7}(?![^\r\n])|<!--[^<>\r\n]{0,120}-->|\{\*{0,2}(?:pq|con|col|hd|ln|tk|time|label|num)\b[^{}\r\n]{0,40}\*{0,2}\}|\{\*\*(?:pq|con|col|hd|ln|tk|time|label)(?: num=\d{1,4}|\d{0,3}\b)(?![^{}\r\n]{0,60}\})|\*\*(?:pq|con|col|hd|ln|tk) [^{}*\r\n]{1,30}\*\*|\b(?:pq )?num=\d{1,4}\*\*\}|<\/?pq>|\{\*\*?[^{}\r\n]{0,80}\}|\{\/?[a-z]{1,12}(?: [^{}\r\n]{1,60})?\*\*?\}|\{(?:\*\*|\/)[^{}\r\n]{0,80}\}|\b(?:label|locref|colnum|pq ?num)="?\w{1,30}"?(?: ?(?:--?|\u2014))?|<\/?(?:[abipqsuABIPQSU]|br|hr|li|ul|ol|td|tr|th|em|st|tt|dd|dt|dl|ql|qs|BR|HR|LI|UL|OL|TD|TR|TH|EM|[A-Za-z]{1,6}\d{1,4}|font|span|div|pre|table|tbody|thead|center|strong|small|stamp|page|xref|column|html|body|head|title|meta|speech|para|img|sup|sub|FONT|SPAN|TABLE|CENTER|SUP|SUB|DIV)(?: [^<>\r\n]{1,120})?\/?>|\bhs_[A-Za-z0-9]{2,40}\b|(?<![\w\\])\\(?:pard?|tab|line|emdash|endash|rquote|lquote|bullet|fs\d{1,3}|cf\d|b0?|i0?|ulnone)(?![\w\\])|&(?:nbsp|mdash|ndash|amp|quot|lt|gt|pound|euro|rsquo|lsquo|ldquo|rdquo|hellip|eacute|egrave|#\d{2,5}|#x[0-9a-fA-F]{2,4});/g;

/** What a web page writes for a character. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  pound: '£',
  euro: '€',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
};

/** Surnames of operators, who leave their names alone on a line between two paragraphs: those that are no words or places. */
const surnames =
  /^(?:Smith|Jones|Taylor|Williams|Davies|Evans|Wilson|Thomas|Roberts|Johnson|Lewis|Robinson|Thompson|Wright|Hughes|Edwards|Harrison|Clarke|Harris|Patel|Turner|Cooper|Morris|Watson|Davis|Bennett|Phillips|Griffiths|Simpson|Richardson|Collins|Bailey|Murphy|Khan|Kelly|Adams|Anderson|Campbell|Mitchell|Stewart|Morrison|Henderson|Murray|Palmer|Dixon|Holmes|Rogers|Lloyd|Gibson|Ellis|Chapman|Matthews|Barnes|Saunders|Pearson|Reynolds)$/i;
const longestName = 18;
const shortestProse = 25;

export const productionResidue: BlockRule = {
  code: 'production-residue',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['split-attribution', 'missing-colon'],
  summary: 'A code of the typesetter or of the web page stands in the text, or the name of whoever typed it.',
  why: 'It was meant for a machine, or for nobody; readers stumble over it, and programs take it for speech.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

{**pq num=1**}What steps is he taking to mend the slip?
^^^^^^^^^^^^^^ production-residue

The slip at Skerry Point is <i>in a bad way</i>.
                            ^^^ production-residue
                                           ^^^^ production-residue

label=adj_0 --
^^^^^^^^^^^^^^ production-residue

It has been so since 1994&nbsp;or so.
                         ^^^^^^ production-residue
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

What steps is he taking to mend the slip?

The slip at Skerry Point is in a bad way.

It has been so since 1994 or so.
`,
    `
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

Lorraine
^^^^^^^^ production-residue

It has not done so since the winter before last, when the slip was carried away.
=>
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

It has not done so since the winter before last, when the slip was carried away.
`,
    `
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

Sue Smith
^^^^^^^^^ production-residue

It has not done so since the winter before last, when the slip was carried away.

<<<<<<< HEAD
^^^^^^^^^^^^ production-residue

Nobody has said when it will be put back, or by whom, or with what money.
=>
Ada Pell: The ferry used to sail on Fridays too, and the whole island was glad of it.

It has not done so since the winter before last, when the slip was carried away.

Nobody has said when it will be put back, or by whom, or with what money.
`,
    `
Ada Pell: The ferry&#151;it sails&#10;on Tuesday&#00;—costs &#128;4.
                   ^^^^^^ production-residue
                                 ^^^^^ production-residue
                                                ^^^^^ production-residue
                                                            ^^^^^^ production-residue
=>
Ada Pell: The ferry—it sails on Tuesday—costs €4.
`,
    `
Ada Pell: Will the ferry sail?

<<<<<<< HEAD
^^^^^^^ production-residue

Indeed it will.

=======

Indeed it will not.

>>>>>>> typist

That is for the weather to say. {pq num=1}
                                ^^^^^^^^^^ production-residue
=>
Ada Pell: Will the ferry sail?

<<<<<<< HEAD

Indeed it will.

=======

Indeed it will not.

>>>>>>> typist

That is for the weather to say.
`,
  ],
  silent: [
    'Ada Pell: The sign said <<< and then >>> and the line below it was ========== from end to end.',
    'Ada Pell: The label said so. See <https://example.org/ferry_times> or write to <clerk@example.org>.',
    'Ada Pell: If a < b and b > c, then {a, b} is a set* and R&D is spent; x=2.',
    `
Ada Pell: There is a part of it that I should like to read out, and it is headed in this way.

Heather

Idris Vane: Nobody has said when it will be burnt, or by whom.
`,
    `
Ada Pell: The three ferries that sail from the slip at Skerry Point have these names:

Lorraine

Sally

Morag, which sails on Tuesdays, is the smallest of the three and the best loved of them.
`,
    `
Ada Pell: There is a part of it that I should like to read out, and it is headed in this way.

Background

The slip was built in 1921, and has been mended eleven times since, each time with less care.
`,
  ],
  check(block) {
    const signals = signalsOf(block);
    const mayBeCode = (signals & Signal.Code) !== 0 || ((signals & Signal.Semicolon) !== 0 && block.text.includes('&'));
    const conflicts = mayBeCode ? conflictsIn(block.text) : [];
    const marks = new Set(conflicts.flatMap(({ open, middle, close }) => [open, middle, close]));
    const codes = mayBeCode ? codesIn(block.text).filter(({ start }) => !marks.has(start)) : [];
    const found = [
      ...conflicts.map((conflict) => conflictFound(block, conflict)),
      ...codes.map(({ start, end }) => codeFound(block, start, end)),
    ];
    const names = namesOf(block);
    return names.length === 0 ? found : [...found, ...names];
  },
};

const none: readonly Finding[] = [];

function namesOf(block: Block): readonly Finding[] {
  if (block.kind === 'turn') return block.parts.length > 1 ? namesIn(block) : none;
  // Before a turn, a name alone is read as a heading.
  if (block.kind !== 'heading' || block.title.end - block.title.start > longestName) return none;
  return isGivenName(block.text.slice(block.title.start, block.title.end)) ? [nameFound(block, block.title)] : none;
}

function namesIn(turn: Turn): readonly Finding[] {
  const { text, parts } = turn;
  const found: Finding[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (!part || part.end - part.start > longestName || part.kind !== 'paragraph') continue;
    const name = text.slice(part.start, part.end);
    if (!isOperator(name)) continue;
    const [above, below] = [parts[i - 1], parts[i + 1]];
    // With a stop it may be an answer.
    if (name.endsWith('.') && !(above && below)) continue;
    if ((!above || isProse(text, above) || isQuoted(text, above, below)) && (!below || isLong(below)))
      found.push(nameFound(turn, part));
  }
  return found.length > 0 ? found : none;
}

/** `Lorraine`, `Smith`, `Sue Smith`, `Sue.` */
function isOperator(words: string): boolean {
  const [first = '', second, ...more] = words.replace(/\.$/, '').split(' ');
  if (more.length > 0) return false;
  if (second === undefined) return isGivenName(first) || surnames.test(first);
  return isGivenName(first) && /^\p{Lu}/u.test(first) && (surnames.test(second) || /^\p{Lu}$/u.test(second));
}

function nameFound(block: Block, { start, end }: Span): Finding {
  const name = block.text.slice(start, end);
  return {
    start,
    end,
    message: `“${name}” stands alone on its line: a name that whoever typed the text left there. Remove it.`,
    fixes: [{ title: `Remove “${name}”`, edits: () => [lineRemoval(block, { start, end })] }],
  };
}

/** A passage of which Git left two versions: where the lines of its three marks begin. */
interface Conflict {
  readonly open: number;
  readonly middle: number;
  readonly close: number;
}

function conflictsIn(text: string): readonly Conflict[] {
  const found: Conflict[] = [];
  for (let open = text.indexOf('<<<<<<<'); open >= 0; ) {
    const middle = text.indexOf('\n=======', open) + 1;
    const close = middle > 0 ? text.indexOf('\n>>>>>>>', middle) + 1 : 0;
    if (close === 0) break;
    found.push({ open, middle, close });
    open = text.indexOf('<<<<<<<', close);
  }
  return found;
}

function conflictFound({ text }: Block, { open, middle, close }: Conflict): Finding {
  const below = (line: number): number =>
    line + (/^.*[\r\n]*/.exec(text.slice(line, line + longestMark))?.[0].length ?? 0);
  const without =
    (...spans: readonly (readonly [number, number])[]): (() => readonly TextEdit[]) =>
    () =>
      spans.map(([start, end]) => ({ start, end, text: '' }));
  return {
    start: open,
    end: open + 7,
    message: 'Git left two versions of a passage here, so both are read as said. Keep one of them.',
    fixes: [
      { title: 'Keep the first version', edits: without([open, below(open)], [middle, below(close)]) },
      { title: 'Keep the second version', edits: without([open, below(middle)], [close, below(close)]) },
    ],
  };
}

const longestMark = 200;

/** The codes; those that stand without a gap are one. */
function codesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: words, index } of text.matchAll(code)) {
    const last = spans.at(-1);
    const joins = last?.end === index && !words.startsWith('&') && text[last.start] !== '&';
    if (joins) spans.pop();
    spans.push({ start: joins ? last.start : index, end: index + words.length });
  }
  return spans;
}

function codeFound(block: Block, start: number, end: number): Finding {
  const code = block.text.slice(start, end);
  const isGap = [start - 1, end].some((at) => block.text.charCodeAt(at) === 32 || isEdge(block.text.charCodeAt(at)));
  const character = characterOf(code);
  // A space beside another is one too many.
  const meant = character === ' ' && isGap ? undefined : character;
  const shown = code.length > 40 ? `${code.slice(0, 40)}…` : code;
  return {
    start,
    end,
    message:
      meant === undefined
        ? `“${shown}” is a code that was meant for a machine and left in the text; nobody said it. Remove it.`
        : `“${shown}” is what a web page writes for a character, and readers stumble over it. Write the character.`,
    fixes: [
      {
        title: meant === undefined ? `Remove “${shown}”` : `Write the character for “${shown}”`,
        edits: () => [meant === undefined ? removal(block, { start, end }) : { start, end, text: meant }],
      },
    ],
  };
}

/** The character that `&mdash;` or `&#151;` stands for; `undefined` for a code, and for a character that nobody sees. */
function characterOf(code: string): string | undefined {
  if (!code.startsWith('&')) return undefined;
  const name = code.slice(1, -1);
  if (!name.startsWith('#')) return entities[name];
  const number = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // Old pages use Windows’ own numbers for dashes and quotation marks.
  const character = String.fromCodePoint(number);
  const meant = number >= 0x80 && number < 0xa0 ? ofCodePage(character) : character;
  if (/^[\t\n\r\xa0]$/.test(meant)) return ' ';
  return meant === '' || /\p{C}/u.test(meant) ? undefined : meant;
}

/** Takes a code out: with its line where that holds nothing else, else with the one space too many that it leaves. */
function removal(block: Block, { start, end }: Span): TextEdit {
  const { text } = block;
  const opens = isEdge(text.charCodeAt(start - 1));
  const closes = isEdge(text.charCodeAt(end));
  if (opens && closes) return lineRemoval(block, { start, end });
  const before = text.charCodeAt(start - 1) === 32;
  const after = text.charCodeAt(end) === 32;
  if (after && (opens || before)) return { start, end: end + 1, text: '' };
  return before && closes ? { start: start - 1, end, text: '' } : { start, end, text: '' };
}

/** A line end, or the end of the text. */
const isEdge = (code: number): boolean => Number.isNaN(code) || code === 10 || code === 13;

const isLong = ({ start, end }: Span): boolean => end - start >= shortestProse;

/** Prose that announces nothing. */
const isProse = (text: string, part: Span): boolean => isLong(part) && text.charAt(part.end - 1) !== ':';

/** Whether the words between these two broke off a quotation from what announces it. */
const isQuoted = (text: string, above: Span | undefined, below: Span | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  text.charAt(above.end - 1) === ':' &&
  /[“"]/.test(text.charAt(below.start)) &&
  below.end - below.start >= shortestProse;
