/** Other speakers who are named inside a turn. */
import { opensGiven } from '../model/given-names.ts';
import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import { isPortraitName } from '../syntax/attribution.ts';
import { Context, type Part, type Span, type Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { always } from './aspects.ts';
import { isOwn, type Known, knownAs } from './cast.ts';
import { type OpeningName, openingNameOf, untitled } from './opening-name.ts';
import { isQuoted } from './quoted.ts';
import type { Aspect } from './rule.ts';
import { opensSentence } from './speaker-forms.ts';
import { afterSentence, turnLinesOf } from './turn-lines.ts';

const portraitMark = ' Portrait ';

/** A name and the end of the sentence before it. */
const longestEnding = 160;

/**
 * An attribution at the end of a turn's last paragraph, when a link line follows right under it that has none: the
 * paragraph is too long to be read as one line with a name. `before` is the end of the sentence before it.
 */
export function nameAtEnd(
  turn: Turn,
  next: Turn | undefined,
): { readonly before: number; readonly start: number; readonly end: number } | undefined {
  const part = turn.parts.at(-1);
  if (!part || !next?.link || next.attribution || (next.context & Context.Glued) === 0) return undefined;
  const { text } = turn;
  const at = text.lastIndexOf(portraitMark, part.end);
  const from = Math.max(part.start, at - longestEnding);
  const gap = at > from ? afterSentence(text.slice(from, at)) : undefined;
  if (!gap || !isPortraitName(text.slice(from + gap.end, at))) return undefined;
  return { before: from + gap.start, start: from + gap.end, end: part.end };
}

/** Whether what stands under a paragraph may be an item of a list that it announces, or one more: `Ada Pell: ferries;` */
const isListed = (text: string, { end }: Span): boolean => text.charAt(end - 1) === ':' || text.charAt(end - 1) === ';';

interface Opens {
  /** The words from the name on. */
  readonly part: Span;
  /** Where what was said before it ends. */
  readonly before: Span;
  readonly opening: OpeningName;
  /** Whether the name stands behind a sentence, within a paragraph. */
  readonly inside: boolean;
}

/**
 * The paragraphs of a turn that may open with another speaker's name: all but the first, which is the turn's own; and the
 * sentences within one that may.
 */
const opensOf: (turn: Turn) => readonly Opens[] = memo((turn) => {
  const found: Opens[] = [];
  const { speech } = turnLinesOf(turn);
  if (turn.text.indexOf(':', speech[0]?.start) < 0) return none;
  for (const [i, part] of speech.entries()) {
    const before = speech[i - 1];
    if (part.kind !== 'paragraph' || (before && isListed(turn.text, before))) continue;
    const named = before && openingNameOf(turn.text, part);
    const opening = named && !isQuoted(turn, part.start) ? named : undefined;
    const inside = [...insideOf(turn, part)];
    // Words with the end of a sentence among them open with no name.
    if (before && opening && inside[0]?.opening.colon !== opening.colon)
      found.push({ part, before, opening, inside: false });
    found.push(...inside);
  }
  return found.length > 0 ? found : none;
});

/** How far before its colon an attribution may begin, with the end of the sentence before it. */
const longestInside = 200;

/** What may be attributions behind the sentences of a paragraph; a colon before a capital is rare in one. */
function* insideOf(turn: Turn, part: Part): Generator<Opens> {
  const { text } = turn;
  for (
    let colon = text.indexOf(': ', part.start);
    colon >= 0 && colon < part.end;
    colon = text.indexOf(': ', colon + 1)
  ) {
    if (!/["\u201c\p{Lu}]/u.test(text.charAt(colon + 2))) continue;
    const first = Math.max(part.start, colon - longestInside);
    const gap = afterSentence(text.slice(first, colon));
    if (!gap) continue;
    const start = first + gap.end;
    const opening = openingNameOf(text, { start, end: part.end });
    if (opening?.colon !== colon || isQuoted(turn, start)) continue;
    yield {
      part: { start, end: part.end },
      before: { start: part.start, end: first + gap.start },
      opening,
      inside: true,
    };
  }
}

const none: readonly Opens[] = [];

/** A paragraph that is another speaker's: `known` is who it is, where the debate knows one such speaker. */
export interface Other extends Opens {
  readonly known: Known | undefined;
}

/** The paragraphs that may open with another speaker's name, to rules that ask who those are. */
export const others: Aspect = ({ block }) => (block.kind === 'turn' ? opensOf(block) : none);

/** Whether words behind the attribution may hold another, as `nameAtEnd` tells it. */
export const nameBehind: Aspect = ({ block }) =>
  block.kind === 'turn' && block.text.indexOf(portraitMark, block.parts[0]?.start ?? 0) >= 0 ? always : '';

/** Cheap: whether a paragraph of the turn may open with a name at all. Few turns have one, and the rest need no look around. */
export const mayNameOthers = (turn: Turn): boolean => opensOf(turn).length > 0;

/** The other speakers named among the paragraphs of a turn, which is the debate's turn at `here`. */
export function* othersIn(turn: Turn, turns: readonly Turn[], here: number): Generator<Other> {
  let own = true;
  for (const opens of opensOf(turn)) {
    const { opening } = opens;
    const found = knownAs(turns, here, opening.name);
    if (chair.test(opening.name) && addressed.test(turn.text.slice(opening.speech, opening.speech + 60))) continue;
    if (!found && !isNamed(opening) && !(isBare(turn, opens) && !hasWitnesses(turns))) continue;
    // In the middle of a paragraph only a whole name is one, and not what somebody is called.
    if (
      opens.inside &&
      !(found && found !== 'several' && found.role !== 'chair' && opening.name.includes(' ')) &&
      !hasParty(opening) &&
      !(isBare(turn, opens) && !hasWitnesses(turns)) &&
      !(isPeer(opening.name) && turn.text.startsWith('My Lords', opening.speech))
    )
      continue;
    // The speaker's own name again is duplicated-name's, until somebody else has come between.
    if (own && isOwn(turn, opening.name)) continue;
    own = false;
    yield { ...opens, known: found === 'several' ? undefined : found };
  }
}

/** Whether the words at the end of a turn are given to another speaker, named among its paragraphs. */
export const endsWithAnother = (turn: Turn, turns: readonly Turn[]): boolean =>
  mayNameOthers(turn) && !othersIn(turn, turns, turns.length).next().done;

/** Words that nobody in the debate is known by, and that can be nothing but a speaker. */
function isNamed({ spans, name, shown }: OpeningName): boolean {
  if (!spans) return false;
  if (untitled(name) !== undefined || isPeer(name) || chair.test(name)) return true;
  if (spans.groups.length === 0) return false;
  return spans.groups.length > 1 || hasParty({ shown }) || office.test(name);
}

/** A given name and a surname that nobody is known by, and a sentence behind the colon. */
function isBare(turn: Turn, { opening: { spans, name, shown, speech }, part }: Opens): boolean {
  if (!spans || name !== shown || !opensGiven(name)) return false;
  const words = turn.text.slice(speech, Math.min(part.end, speech + 60));
  return (
    !/^\p{Ll}/u.test(words) &&
    opensSentence(words) &&
    /[.?!\u2014\u201d\]]$/.test(turn.text.slice(part.end - 1, part.end))
  );
}

/** Whether somebody nobody knows is named so again and again: witnesses before a committee are printed within the turns of others. */
const hasWitnesses: (turns: readonly Turn[]) => boolean = memo((turns) => {
  const seen = new Set<string>();
  for (const turn of turns) {
    for (const opens of opensOf(turn)) {
      const { name } = opens.opening;
      if (isOwn(turn, name) || !isBare(turn, opens)) continue;
      if (seen.has(name) && knownAs(turns, 0, name) === undefined) return true;
      seen.add(name);
    }
  }
  return false;
});

/** Whether the last bracket of what is printed holds a party. */
const hasParty = ({ shown }: Pick<OpeningName, 'shown'>): boolean =>
  isParty(/\(([^()]*)\)(?:\s?\[V\])?$/.exec(shown)?.[1] ?? '');

const office =
  /^The .*\b(?:Minister|Secretary|Chancellor|Attorney|Solicitor|Advocate|Leader|Paymaster|Treasurer|Whip)\b/;
const chair =
  /^(?:(?:Mr|Madam) (?:Deputy )?Speaker|The (?:Temporary |Deputy )?(?:Chair|Chairman|Chairwoman)|The Lord Speaker|(?:Several |Some )?[Hh]on\. Members)$/;
/** `Mr Speaker: I say to you, Sir, …`: the Chair is spoken to. */
const addressed = /^[^.?!]*, (?:Sir|Mr Speaker|Madam)[,.;\u2014]/;
