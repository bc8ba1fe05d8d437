/** A speaker's name alone on a line over what was said: `Portrait` and the link line are gone, and it is read as a heading or as speech. */
import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import type { Block, Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { isOwn, type Known, knownAs } from './cast.ts';
import { endsSentence } from './going-on.ts';
import { isQuoted } from './quoted.ts';
import type { Aspect } from './rule.ts';
import { opensSentence } from './speaker-forms.ts';

export interface NameAlone extends Span {
  readonly name: string;
  /** As the line has it. */
  readonly shown: string;
  /** Who it is in this debate; nobody but the line itself may know of a speaker with seat and party. */
  readonly known: Known | undefined;
  /** Whether the line has the brackets that only an attribution has; without them somebody may have said it, or signed a letter. */
  readonly sure: boolean;
}

/** Who the heading at `index` names, when what stands under it is speech. `here`: how many turns stand before it. */
export function headingAlone(
  blocks: readonly Block[],
  index: number,
  turns: readonly Turn[],
  here: number,
): NameAlone | undefined {
  const [heading, below] = [blocks[index], blocks[index + 1]];
  if (heading?.kind !== 'heading' || heading.marked || below?.kind !== 'procedure' || below.form !== 'text')
    return undefined;
  return isSpeech(below.text, below.content) ? named(heading.text, heading.title, turns, here) : undefined;
}

/** The names among the paragraphs of a turn of portrait notation, which is the debate's turn at `here`: each behind a sentence and over another. */
export function* namesAlone(turn: Turn, turns: readonly Turn[], here: number): Generator<NameAlone> {
  const found: NameAlone[] = [];
  for (const line of nameLinesOf(turn)) {
    const one = named(turn.text, line, turns, here);
    if (one && !isOwn(turn, one.name)) found.push(one);
  }
  // Names one after another are read out, of the dead or of a committee.
  const isList = found.filter(({ sure }) => !sure).length > 1;
  for (const one of found) if (one.sure || !isList) yield one;
}

/** Whether paragraphs of a turn may be such names. */
export const loneNames: Aspect = ({ block }) => (block.kind === 'turn' ? nameLinesOf(block) : none);

const nameLinesOf: (turn: Turn) => readonly Span[] = memo((turn) => {
  const { text, parts, notation } = turn;
  if (notation === 'inline' || parts.length < 3) return none;
  const found = parts.filter((part, i) => {
    const [above, below] = [parts[i - 1], parts[i + 1]];
    if (part.end - part.start > longestName || part.kind !== 'paragraph' || !above || !below) return false;
    return (
      endsSentence(text, above) &&
      isSpeech(text, below) &&
      (isLongForm(text, part) || !spokenOf.test(text.slice(below.start, below.start + 8))) &&
      nameIn(text, part) !== undefined &&
      !isQuoted(turn, part.start)
    );
  });
  return found.length > 0 ? found : none;
});

const none: readonly Span[] = [];

function named(text: string, span: Span, turns: readonly Turn[], here: number): NameAlone | undefined {
  const name = nameIn(text, span);
  if (name === undefined) return undefined;
  const known = knownAs(turns, here, name);
  const shown = text.slice(span.start, span.end);
  const sure = saysWhose(name, shown);
  if (known && known !== 'several') return { ...span, name: known.name ?? name, shown, known, sure };
  return sure ? { ...span, name, shown, known: undefined, sure } : undefined;
}

const isLongForm = (text: string, { start, end }: Span): boolean => text.lastIndexOf('(', end) > start;

/** Of whom the line above has named. */
const spokenOf = /^(?:He|She|They|His|Her|Their)\b/;

/** The name that is all of a line but for seat and party. */
function nameIn(text: string, { start, end }: Span): string | undefined {
  if (end - start > longestName) return undefined;
  const [, name = '', , party] = printed.exec(text.slice(start, end)) ?? [];
  return name.includes(' ') && (party === undefined || isParty(party)) ? name : undefined;
}

/** Whether a line has the brackets that only an attribution has: a member's seat and party, a peer's party. */
function saysWhose(name: string, shown: string): boolean {
  const [, , seat, party] = printed.exec(shown) ?? [];
  return seat !== undefined && (party !== undefined || (isPeer(name) && isParty(seat)));
}

const isSpeech = (text: string, span: Span): boolean =>
  endsSentence(text, span) && opensSentence(text.slice(span.start, Math.min(span.end, span.start + 60)));

const longestName = 100;
const printed = /^(\p{Lu}[^().?!:;,]*?)(?: \(([^()]+)\))?(?: \(([^()]+)\))?$/u;
