/**
 * Attributions of inline notation that are not read as such: the colon behind them is missing or another sign, or their
 * brackets do not close. Each is a paragraph of the turn before, until it is mended.
 */
import { opensGiven } from '../model/given-names.ts';
import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import type { People } from '../model/people.ts';
import type { Block, Span } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate } from '../syntax/tree.ts';
import { bracketsMended, closedBehindColon, moved } from './inline-brackets.ts';
import { splitBetween, splitsIn } from './inline-splits.ts';
import { inNameCase, isInCapitals } from './letter-case.ts';
import { isCommonWord } from './lexicon.ts';
import type { DebateFacts, TextEdit } from './rule.ts';
import {
  type Head,
  headAt,
  isChair,
  isForm,
  isTitled,
  longestHead,
  numberLength,
  opensSentence,
  opensSpeech,
} from './speaker-forms.ts';
import { type SpeakerNames, speakerNamesOf } from './speaker-names.ts';
import { closedUpName } from './split-names.ts';
import { lineEndsBetween } from './turn-lines.ts';

/** `start` and `end` cover what is at fault; `edits` mend it, or `name` stands in its place where there are none. Offsets from the block's start. */
export interface Unread extends Span {
  readonly code:
    | 'missing-colon'
    | 'malformed-colon'
    | 'unbalanced-bracket'
    | 'misplaced-bracket'
    | 'duplicated-name'
    | 'name-case'
    | 'split-word';
  /** What is printed before the first bracket; in other capitals than it should be, or with a space too many, how it should. */
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

const none: readonly Unread[] = [];

/** Whether a debate's turns are written `Name: speech`. */
export const isInlineDebate: (debate: Debate) => boolean = memo(({ blocks }) => {
  let inline = 0;
  for (const block of blocks) if (block.kind === 'turn') inline += block.notation === 'inline' ? 1 : -1;
  return inline > 0;
});

const keptOf = memo<Block, { people: People | undefined; found: readonly Unread[] }>(() => ({
  people: undefined,
  found: none,
}));

/** The unread attributions in a block of a debate in inline notation. */
export function unreadIn(block: Block, people: People): readonly Unread[] {
  if (block.kind !== 'turn' && block.kind !== 'procedure' && block.kind !== 'heading') return none;
  const kept = keptOf(block);
  if (kept.people !== people) {
    kept.people = people;
    kept.found = find(block, speakerNamesOf(people));
  }
  return kept.found;
}

function find(block: Block, names: SpeakerNames): readonly Unread[] {
  const found: Unread[] = [];
  const splits = splitsIn(block);
  const own = ownIn(block, names);
  if (own) found.push(own);
  const paragraphs = paragraphsIn(block);
  for (const [i, span] of paragraphs.entries()) {
    if (splits.some(({ gap }) => gap.end === span.start)) continue;
    const one = unreadAt(block.text, span, names) ?? overSpeech(block.text, span, paragraphs[i + 1], names);
    if (one) found.push(one);
  }
  return found.length > 0 ? found : none;
}

/** A bracket too many, or in the wrong place, in an attribution that is read for all that. */
function ownIn(block: Block, names: SpeakerNames): Unread | undefined {
  if (block.kind !== 'turn' || block.notation !== 'inline' || !block.attribution) return undefined;
  const { base, shown, groups, end } = block.attribution;
  if (/[()]/.test(block.text.slice(base.start, base.end))) return bracketsMended(block.text, shown.start, end, names);
  return groups.length > 0 ? moved(block.text, shown.start, end, names) : undefined;
}

/** The unread attributions of one kind in a debate. */
export function* unreadOf({ debate, document }: DebateFacts, kind: Unread['code']): Generator<Placed> {
  for (const one of allIn(debate, document.people)) if (one.code === kind) yield one;
}

type Placed = Unread & { readonly block: Block };

const keptOfDebate = memo<Debate, { people: People | undefined; found: readonly Placed[] }>(() => ({
  people: undefined,
  found: [],
}));

function allIn(debate: Debate, people: People): readonly Placed[] {
  const kept = keptOfDebate(debate);
  if (kept.people === people) return kept.found;
  kept.people = people;
  const { blocks } = debate;
  kept.found = !isInlineDebate(debate)
    ? []
    : blocks.flatMap((block, i) => {
        const found = unreadIn(block, people);
        if (found.length === 0 || splitBetween(blocks[i - 1], block)) return [];
        return found.map((one) => ({ block, ...one }));
      });
  return kept.found;
}

/** Where another's speech may begin: the paragraphs of a turn behind its first, and what belongs to no turn. */
function paragraphsIn(block: Block): readonly Span[] {
  if (block.kind === 'procedure') return block.form === 'formula' ? [] : [block.content];
  // A written question without its colon is read as a heading, there being no turn before it.
  if (block.kind === 'heading') return block.text.includes(' To ask ') ? [block.title] : [];
  if (block.kind !== 'turn' || block.notation !== 'inline') return [];
  return block.parts.filter(({ kind }, i) => kind === 'paragraph' && i > 0);
}

function unreadAt(text: string, { start, end }: Span, names: SpeakerNames): Unread | undefined {
  const opening = text.slice(start, Math.min(end, start + longestHead));
  const colon = opening.indexOf(':');
  const closed = opening.includes('(') ? closedBehindColon(opening, start) : undefined;
  if (closed) return closed;
  if (colon > 0 && /[()]/.test(opening.slice(0, colon))) {
    const from = start + numberLength(text, start, end);
    const found = bracketsMended(text, from, start + colon, names);
    if (found) return found;
  }
  if (colon > 0) {
    const from = numberLength(text, start, end);
    const words = opening.slice(from, colon).replace(/\s*\(.*$/, '');
    const brackets = opening.slice(from + words.length, colon);
    const whole = words.length > 120 ? undefined : (names.ignoringSpaces(words) ?? fromSplit(words, brackets));
    if (whole !== undefined)
      return { code: 'split-word', name: whole, start: start + from, end: start + from + words.length, edits: [] };
    const right =
      words.length > 120 ? undefined : (names.ignoringCase(words) ?? fromCapitals(words) ?? fromSmall(words, brackets));
    // The Chair in other letters is chair-form’s, but in capitals throughout.
    const isOwn = right !== undefined && (!/peaker$/i.test(right) || words === words.toUpperCase());
    if (isOwn && right !== words)
      return { code: 'name-case', name: right, start: start + from, end: start + from + words.length, edits: [] };
  }
  const head = headAt(text, start, end, names);
  if (!head) return undefined;
  const { base: name } = head;
  const again = head.start + name.length + 1;
  if (text.startsWith(`${name}:`, again) || text.startsWith(`${name} (`, again)) {
    const edits = [{ start: again - 1, end: again + name.length, text: '' }];
    return { code: 'duplicated-name', name, start: again, end: again + name.length, edits };
  }
  const whole = text.slice(head.start, head.end);
  const gap = /^[,;:]? /.exec(text.slice(head.end, head.end + 2))?.[0].length ?? 0;
  if (gap > 0 && text.startsWith(`${whole}:`, head.end + gap)) {
    const stop = head.end + gap + whole.length;
    const edits = [{ start: head.end, end: stop, text: '' }];
    return { code: 'duplicated-name', name, start: head.end + gap, end: stop, edits };
  }
  const sign = between.exec(text.slice(head.end, Math.min(end, head.end + 8)))?.[0] ?? '';
  const speech = head.end + sign.length;
  const rest = text.slice(speech + numberLength(text, speech, end), Math.min(end, speech + 80));
  if ((sign === '' && head.groups === 0) || /^:\s/.test(sign) || !opensSpeech(head, sign, rest)) return undefined;
  const edits = [{ start: head.end, end: head.end + sign.length, text: ': ' }];
  if (/^\s*$/.test(sign)) return { code: 'missing-colon', name, start: head.start, end: head.end, edits };
  if (!isMeant(head, sign, rest)) return undefined;
  const marks = sign.trim();
  const at = head.end + sign.indexOf(marks);
  return { code: 'malformed-colon', name, start: at, end: at + marks.length, edits };
}

/** A known name on a line of its own, or one with a party, right over what was said. */
function overSpeech(
  text: string,
  { start, end }: Span,
  below: Span | undefined,
  names: SpeakerNames,
): Unread | undefined {
  if (!below || end - start > longestHead || lineEndsBetween(text, end, below.start) !== 1) return undefined;
  const head = headAt(text, start, end, names);
  if (!head || head.end !== end || !(head.known || head.party)) return undefined;
  const isWhole = below.end - below.start >= shortestSpeech && /[.?!\u2014\u201d]/.test(text.charAt(below.end - 1));
  if (!isWhole || !opensSpeech(head, ':', text.slice(below.start, below.start + 80))) return undefined;
  const edits = [{ start: end, end: below.start, text: ': ' }];
  return { code: 'missing-colon', name: head.base, start: head.start, end, edits };
}

const shortestSpeech = 20;

/** An office in capitals has too many words to be read as a name. */
function fromCapitals(words: string): string | undefined {
  if (!words.startsWith('THE ') || !isInCapitals(words)) return undefined;
  const right = inNameCase(words);
  return isForm(right) ? right : undefined;
}

/** `ada pell (Dunmore North) (Lab):`: seat and party say that a name stands before them. */
function fromSmall(words: string, brackets: string): string | undefined {
  const surname = brackets === '' ? titledSmall.exec(words)?.[1] : undefined;
  if (surname !== undefined && !isCommonWord(surname)) return inNameCase(words);
  if (!/^\p{L}[\p{L}\u2019' .-]{3,40}$/u.test(words) || !/(?:^| )\p{Ll}{3}/u.test(words)) return undefined;
  if (!hasSeatAndParty(brackets)) return undefined;
  const right = inNameCase(words);
  return isForm(right) ? right : undefined;
}

/** `Lord vane:`. What a lord says, does and knows is a common word. */
const titledSmall = /^(?:Lord|Baroness|Viscount|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?) (\p{Ll}{3,})$/u;

function hasSeatAndParty(brackets: string): boolean {
  const party = /^ \([^()]{2,50}(?:\([^()]{2,30}\))?\) \(([^()]{1,14})\)$/.exec(brackets)?.[1];
  return party !== undefined && isParty(party);
}

/** `Ada Pe ll (Dunmore North) (Lab):`, `Lord Ro e (Con):`. */
function fromSplit(words: string, brackets: string): string | undefined {
  if (brackets === '' || words.length > 60 || !/ \p{Ll}/u.test(words)) return undefined;
  if (!hasSeatAndParty(brackets) && !(isPeer(words) && isParty(brackets.slice(2, -1)))) return undefined;
  const right = closedUpName(words);
  return right !== undefined && isForm(right) ? right : undefined;
}

/** Signs with space behind them, or space alone; what no word ends in may have none. */
const between =
  /^(?:\s?[;.,:\uff1a\u2010-\u2015-](?:\s?[;.,:\u2010-\u2015-]){0,2}\s{1,2}|\s?[;.,:]{0,2}[:;\uff1a\u2013\u2014]{1,2}(?=[\p{Lu}\d"\u201c])|\s{1,3})/u;

/** Whether the sign was typed for a colon: names may be listed with semicolons, and a comma stands behind a vocative. */
function isMeant(head: Head, sign: string, rest: string): boolean {
  if (head.party || /[:\uff1a]/.test(sign)) return true;
  if (sign.includes(';')) return !listed.test(rest);
  // Behind a vocative a sentence goes on in small letters.
  if (sign.includes(','))
    return rest.startsWith('My Lords') || (!isChair(head) && opensSentence(rest) && !/^(?:I|May)\b/.test(rest));
  const said = interjection.test(rest);
  // The Chair is spoken to: `Mr Speaker—I beg your pardon.`
  if (!sign.includes('.'))
    return (
      (said || opensSentence(rest) || (head.known && /^The\b.{60}/.test(rest))) &&
      (head.groups > 0 || (!isChair(head) && (head.known || isTitled(head.base) || opensGiven(head.base))))
    );
  // `Jane Roe. I remember her well.` names whom it speaks of.
  if (/^I (?:\p{Ll}+ )?(?:remember|recall|knew|know|met|miss|mourn) (?:him|her|them)\b/u.test(rest)) return false;
  // `Jane Roe. John Poe.` are names one after another, `Jane Roe. Nobody else.` is an answer.
  if (head.groups > 0 || said) return true;
  return /^(?:\S+\s){2}/.test(rest) && !/^(?:\p{Lu}\S*\s){0,3}\p{Lu}\S*\.(?:\s|$)/u.test(rest);
}

/** A name, and the sign that parts it from the next. */
const listed = /^(?:(?:\p{Lu}[\p{L}.\u2019'-]*|of|de|and|the) ?){1,8}(?:\([^()]{1,60}\) ?){0,2};/u;
const interjection = /^(?:Yes|No|Order|Hear|Object|Absolutely|Indeed|My Lords)\b/;
