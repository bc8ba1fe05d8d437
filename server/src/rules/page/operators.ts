/** Names of those who typed the text, left alone on a line. */
import { isGivenName, opensGiven } from '../../model/given-names.ts';
import type { Block, Span, Turn } from '../../syntax/block.ts';
import { lineRemoval } from '../removal.ts';
import type { Finding } from '../rule.ts';

/** Surnames of operators, who leave their names alone on a line between two paragraphs: those that are no words or places. */
const surnames: ReadonlySet<string> = new Set(
  `
Smith Jones Taylor Williams Davies Evans Wilson Thomas Roberts Johnson Lewis Robinson Thompson Wright Hughes
Edwards Harrison Clarke Harris Patel Turner Cooper Morris Watson Davis Bennett Phillips Griffiths Simpson
Richardson Collins Bailey Murphy Khan Kelly Adams Anderson Campbell Mitchell Stewart Morrison Henderson Murray
Palmer Dixon Holmes Rogers Lloyd Gibson Ellis Chapman Matthews Barnes Saunders Pearson Reynolds 
Bagshaw Barraclough Beaumont Bowditch Braithwaite Brennan Briggs Broadbent Burgoyne
Calvert Cavanagh Chadwick Coates Connolly Cowley Crabtree Critchley Cunliffe Daly Davidson Davison Dawson
Delaney Dewhurst Dickinson Dobson Docherty Doherty Donnelly Donovan Dougherty Dunne Entwistle Fairclough
Farrell Fawcett Findlay Finnegan Fitzgerald Fitzpatrick Flanagan Flynn Foley Fothergill Gallagher Garside
Gascoigne Gilchrist Gillespie Goddard Goodwin Greenhalgh Hargreaves Harker Harrop Hartnell Healey 
Hepworth Higgins Higginson Hodgkinson Hodgson Holroyd Hopkins Hopkinson Horrocks Hutchinson Ingham Jeffries
Jenkins Jenkinson Kavanagh Kendrick Kershaw Kilpatrick Lomax Longbottom Maddox Metcalfe Moffat Molloy
Mooney Murdoch Nicholson Nuttall Oldroyd Openshaw Ormerod Parkinson Pemberton Perkins Pettigrew Pilkington
Prendergast Pritchard Quigley Rafferty Ramsden Rawlings Reilly Rimmer Robson Rowbotham Rushton
Sanderson Sandiford Schofield Sharples Sheridan Simmonds Smithson Stephenson Stubbs Sugden Sutcliffe
Swindells Sykes Tattersall Thornhill Threlfall Tomlinson Tunnicliffe Uttley Waddington Walmsley Walsh
Wardle Watkins Watkinson Whittaker Wilkins Wilkinson Winterbottom Wolstenholme Yates
`
    .trim()
    .toLowerCase()
    .split(/\s+/),
);
const longestName = 18;
const shortestProse = 25;

const none: readonly Finding[] = [];

export function namesOf(block: Block): readonly Finding[] {
  if (block.kind === 'turn') return block.parts.length > 1 ? namesIn(block) : none;
  // Before a turn, a name alone is read as a heading.
  if (block.kind !== 'heading' || block.title.end - block.title.start > longestName) return none;
  const title = block.text.slice(block.title.start, block.title.end);
  return isGivenName(title) || isAlone(title) ? [nameFound(block, block.title)] : none;
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
    if ((!above || isProse(text, above) || breaksQuotation(text, above, below)) && (!below || isLong(below)))
      found.push(nameFound(turn, part, above && mayBeSaid(turn, above, part, below) ? above : undefined));
  }
  return found.length > 0 ? found : none;
}

/** `Lorraine`, `Smith`, `SMITH`, `Sue Smith`, `Jan Loveday`, `J. Smith`, `Sue.` */
function isOperator(words: string): boolean {
  const [first = '', second, ...more] = words.replace(/\.$/, '').split(' ');
  if (more.length > 0) return false;
  if (second === undefined) return isGivenName(first) || isSurname(first);
  if (isInitial(first)) return isAlone(words);
  if (!/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(second)) return false;
  return isGivenName(first) ? isSurname(second) || /^\p{Lu}$/u.test(second) : opensGiven(words) && isSurname(second);
}

const isSurname = (word: string): boolean => surnames.has(word.toLowerCase());
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

/** What no heading is: a surname behind an initial. */
function isAlone(words: string): boolean {
  const [first = '', second, ...more] = words.replace(/\.$/, '').split(' ');
  if (more.length > 0) return false;
  return second !== undefined && isInitial(first) && isSurname(second);
}

/** With a stop it may be an answer; and a name that the words above announce, or a full one that those below go on about, may have been said. */
function mayBeSaid({ text }: Turn, above: Span, name: Span, below: Span | undefined): boolean {
  return (
    text.charAt(name.end - 1) === '.' ||
    announcement.test(text.slice(Math.max(above.start, above.end - nearby), above.end)) ||
    (below !== undefined &&
      text.slice(name.start, name.end).includes(' ') &&
      /^(?:He|She|They)\b/.test(text.slice(below.start, below.end)))
  );
}

const nearby = 40;
const announcement =
  /\b(?:who (?:it|he|she|that|they) (?:is|was|were)|whose names?|(?:(?:the|her|his|their) )?names?|named|called|this one|these|(?:first|second|third|last|next|one) (?:is|was))\b/;

/** `above`: the paragraph that the name may belong to. */
function nameFound(block: Block, { start, end }: Span, above?: Span): Finding {
  const name = block.text.slice(start, end);
  return {
    start,
    end,
    message: `“${name}” stands alone on its line: a name that whoever typed the text left there. Remove it.`,
    fixes: [
      { title: `Remove “${name}”`, edits: () => [lineRemoval(block, { start, end })] },
      ...(above
        ? [{ title: 'Join it to the paragraph above', edits: () => [{ start: above.end, end: start, text: ' ' }] }]
        : []),
    ],
  };
}

const isLong = ({ start, end }: Span): boolean => end - start >= shortestProse;

/** Prose that announces nothing. */
const isProse = (text: string, part: Span): boolean => isLong(part) && text.charAt(part.end - 1) !== ':';

/** Whether the words between these two broke off a quotation from what announces it. */
const breaksQuotation = (text: string, above: Span | undefined, below: Span | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  text.charAt(above.end - 1) === ':' &&
  /[“"]/.test(text.charAt(below.start)) &&
  below.end - below.start >= shortestProse;
