/** What was meant for a machine: codes of typesetters, of web pages and of word processors. */
import type { Block, Span } from '../../syntax/block.ts';
import { lineRemoval } from '../removal.ts';
import type { Finding, TextEdit } from '../rule.ts';
import { ofCodePage } from '../text/mojibake.ts';

/**
 * The typesetter's marks, those of the web page, and those of a word processor: `{**pq num=1**}`, `label=adj_0 --`,
 * `<jf12>`, `</font>`, `&nbsp;`, `hs_Para`, `\par`.
 */
const code =
  /(?<![@\w])@{3,9}(?![@\w])|<(?:col|column|page)>\d{1,5}<\/(?:col|column|page)>|<!--[^<>\r\n]{0,120}-->|\{\*{0,2}(?:pq|con|col|hd|ln|tk|time|label|num)\b[^{}\r\n]{0,40}\*{0,2}\}|\{\*\*(?:pq|con|col|hd|ln|tk|time|label)(?: num=\d{1,4}|\d{0,3}\b)(?![^{}\r\n]{0,60}\})|\*\*(?:pq|con|col|hd|ln|tk) [^{}*\r\n]{1,30}\*\*|\b(?:pq )?num=\d{1,4}\*\*\}|<\/?pq>|\{\*\*?[^{}\r\n]{0,80}\}|\{\/?[a-z]{1,12}(?: [^{}\r\n]{1,60})?\*\*?\}|\{(?:\*\*|\/)[^{}\r\n]{0,80}\}|\b(?:label|locref|colnum|pq ?num)="?\w{1,30}"?(?: ?(?:--?|\u2014))?|<\/?(?:[abipqsuABIPQSU]|br|hr|li|ul|ol|td|tr|th|em|st|tt|dd|dt|dl|ql|qs|BR|HR|LI|UL|OL|TD|TR|TH|EM|[A-Za-z]{1,6}\d{1,4}|font|span|div|pre|table|tbody|thead|center|strong|small|stamp|page|xref|column|html|body|head|title|meta|speech|para|img|sup|sub|FONT|SPAN|TABLE|CENTER|SUP|SUB|DIV)(?: [^<>\r\n]{1,120})?\/?>|\bhs_[A-Za-z0-9]{2,40}\b|(?<![\w\\])\\(?:pard?|tab|line|emdash|endash|rquote|lquote|bullet|fs\d{1,3}|cf\d|b0?|i0?|ulnone)(?![\w\\])|&(?:nbsp|mdash|ndash|amp|quot|lt|gt|pound|euro|rsquo|lsquo|ldquo|rdquo|hellip|eacute|egrave|#\d{2,5}|#x[0-9a-fA-F]{2,4});/g;

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

/** The codes; those that stand without a gap are one. */
export function codesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: words, index } of text.matchAll(code)) {
    const last = spans.at(-1);
    const joins = last?.end === index && !words.startsWith('&') && text[last.start] !== '&';
    if (joins) spans.pop();
    spans.push({ start: joins ? last.start : index, end: index + words.length });
  }
  return spans;
}

export function codeFound(block: Block, start: number, end: number): Finding {
  const code = block.text.slice(start, end);
  const isGap = [start - 1, end].some((at) => block.text.charCodeAt(at) === 32 || isEdge(block.text.charCodeAt(at)));
  const character = characterOf(code);
  // A space beside another is one too many.
  const meant = character === ' ' && isGap ? undefined : character;
  const parted = meant === undefined ? partsAt(block.text, { start, end }) : undefined;
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
        edits: ({ lineEnd }) => {
          if (meant !== undefined) return [{ start, end, text: meant }];
          return [
            parted === undefined
              ? removal(block, { start, end })
              : { start, end, text: parted === 'words' ? ' ' : `${lineEnd}${lineEnd}` },
          ];
        },
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

/** What a code of a web page parts, right between words: it is the only gap that they have. */
function partsAt(text: string, { start, end }: Span): 'words' | 'paragraphs' | undefined {
  const code = text.slice(start, end);
  if (!/\S/.test(text.charAt(start - 1)) || !/[^\s.,;:?!<]/.test(text.charAt(end))) return undefined;
  if (/<\/?(?:p|P|div|DIV)[ >]/.test(code)) return 'paragraphs';
  return /<\/?(?:br|BR|hr|HR|li|LI|td|TD|th|TH|tr|TR|ul|UL|ol|OL|dd|dt)[ />]/.test(code) ? 'words' : undefined;
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
