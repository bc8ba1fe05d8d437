/** Faults put into clean transcripts at places that a seed chooses: what the rules must find there, and mend. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import type { Given } from '../../../server/src/rules/rule.ts';
import type { Block, Turn } from '../../../server/src/syntax/block.ts';
import { treeOf } from '../../../server/src/syntax/tree.ts';

export type Random = () => number;

export const pick = <T>(random: Random, all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];

/** A clean text and the same with one fault in it. */
export interface Injected {
  readonly clean: string;
  readonly faulty: string;
  /** The line of the fault, from 1. */
  readonly line: number;
  /** Whether the safe fix has all it needs to give back the clean text to the character. */
  readonly restores: boolean;
  /** What lies beside this very text: a roster of its speakers. */
  readonly beside?: Given;
}

export interface Fault {
  readonly code: string;
  readonly name: string;
  /** What lies beside the text, where the rule needs it to see the fault. */
  readonly beside?: Given;
  /** Puts the fault into `clean`; `undefined` when the place that was chosen cannot have it. */
  inject(clean: string, random: Random): Injected | undefined;
}

/** A turn of the clean text with its neighbours; offsets are the text's. */
export interface Place {
  readonly turn: Turn;
  readonly start: number;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  readonly turns: readonly Turn[];
}

export function placesIn(text: string): readonly Place[] {
  const blocks = treeOf(text).debates.flatMap((debate) => debate.blocks);
  const turns = blocks.filter((block) => block.kind === 'turn');
  const places: Place[] = [];
  let start = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'turn') places.push({ turn: block, start, before: blocks[i - 1], after: blocks[i + 1], turns });
    start += block.text.length;
  }
  return places;
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Replaces the characters from `from` to `to`, and says that the fault is at `at`. */
export function change(clean: string, from: number, to: number, words: string, at: number, restores = true): Injected {
  const faulty = clean.slice(0, from) + words + clean.slice(to);
  return { clean, faulty, line: lineAt(faulty, at), restores };
}

/** A fault of one turn. `read` gives its parts, offsets into the text, and `undefined` for a turn that cannot have the fault. */
const ofTurns =
  <P>(read: (place: Place) => P | undefined) =>
  (
    code: string,
    name: string,
    inject: (clean: string, place: Place, random: Random, at: P) => Injected | undefined,
  ): Fault => ({
    code,
    name,
    inject: (clean, random) => {
      const place = pick(random, placesIn(clean));
      const at = place && read(place);
      return place && at && inject(clean, place, random, at);
    },
  });

/** A fault of one turn of portrait notation. */
export const ofTurn = ofTurns((place) => {
  const at = partsOf(place);
  return at.attribution && at.link ? at : undefined;
});

/** A fault of one turn's attribution, in either notation. */
export const ofAttribution = ofTurns((place) => {
  const at = partsOf(place);
  return at.attribution && at.base ? at : undefined;
});

/** A fault of one turn of inline notation. `at.attribution` ends before the colon. */
export const ofInlineTurn = ofTurns((place): InlineParts | undefined => {
  const at = partsOf(place);
  const { attribution, shown, base, first } = at;
  if (place.turn.notation !== 'inline' || !attribution || !shown || !base || !first) return undefined;
  return { ...at, attribution, shown, base, first, colon: attribution.end };
});

type Parts = ReturnType<typeof partsOf>;
type InlineParts = Parts & { readonly [K in 'attribution' | 'shown' | 'base' | 'first']: NonNullable<Parts[K]> } & {
  readonly colon: number;
};

export function partsOf({ turn, start }: Place) {
  const shift = (span: { readonly start: number; readonly end: number } | undefined) =>
    span && { start: start + span.start, end: start + span.end };
  const first = turn.parts[0];
  return {
    attribution: shift(turn.attribution),
    portrait: shift(turn.attribution?.portrait),
    shown: shift(turn.attribution?.shown),
    base: shift(turn.attribution?.base),
    groups: turn.attribution?.groups.map((group) => ({ start: start + group.start, end: start + group.end })) ?? [],
    link: shift(turn.link),
    first: shift(first),
    parts: turn.parts.map((part) => ({ kind: part.kind, start: start + part.start, end: start + part.end })),
    end: start + turn.text.length,
  };
}

/** The speaker's link lines, all of them the same: then a fix can know the one that is missing. */
export const hasUsualLink = ({ turn, turns }: Place): boolean => {
  const speaker = attributionOf(turn)?.speaker;
  const links = (of: readonly Turn[]) => of.map((one) => one.text.slice(one.link?.start, one.link?.end));
  const others = turns.filter((one) => one !== turn);
  const own = links(others.filter((one) => attributionOf(one)?.speaker === speaker));
  const all = own.length > 0 ? own : links(others);
  const most = [...new Set(all)].map((link) => [link, all.filter((one) => one === link).length] as const);
  const [first, second] = most.sort((a, b) => b[1] - a[1]);
  return first?.[0] === turn.text.slice(turn.link?.start, turn.link?.end) && first[1] > (second?.[1] ?? 0) + 1;
};

/** A turn by itself between turns: what is done to it touches no heading, no time and no formula. */
export const isAmongTurns = ({ before, after }: Place): boolean => before?.kind === 'turn' && after?.kind === 'turn';

export const saysMuch = ({ turn }: Place): boolean =>
  turn.parts.some(({ kind, start, end }) => kind === 'paragraph' && end - start > 60);

/**
 * A fault in the words of a paragraph of speech. `harm` is given the paragraph and says what of it is replaced, in offsets
 * from its start; where the finding begins on another line than the change, `at` says where.
 */
export function ofParagraph(
  code: string,
  name: string,
  harm: (words: string, random: Random, clean: string) => Harm | undefined,
): Fault {
  return {
    code,
    name,
    inject: (clean, random) => {
      const place = pick(random, placesIn(clean));
      const part = place && pick(random, partsOf(place).parts);
      if (part?.kind !== 'paragraph') return undefined;
      const found = harm(clean.slice(part.start, part.end), random, clean);
      if (!found) return undefined;
      const { from, to, text, at = from, restores = true } = found;
      return change(clean, part.start + from, part.start + to, text, part.start + at, restores);
    },
  };
}

export interface Harm {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly at?: number;
  readonly restores?: boolean;
}

/** One of the places in `words` that `pattern`, a global expression, finds. */
export const pickMatch = (random: Random, words: string, pattern: RegExp): RegExpExecArray | undefined =>
  pick(random, [...words.matchAll(pattern)]);

/** Where a line may be put in among the paragraphs of a turn, between two that are prose: the start of the second. */
export function gapsIn(text: string): readonly number[] {
  const isProse = (words: string): boolean => words.length > 60 && /[.?!]$/.test(words);
  return placesIn(text).flatMap((place) => {
    const { parts } = partsOf(place);
    return parts.flatMap(({ start, end }, i) => {
      const before = parts[i - 1];
      if (!before || !isProse(text.slice(before.start, before.end)) || !isProse(text.slice(start, end))) return [];
      return text.slice(before.end, start) === '\n\n' ? [start] : [];
    });
  });
}

/** Where a line may be put in between two turns: the start of the second. */
export const betweenTurns = (text: string): readonly number[] =>
  placesIn(text).flatMap(({ start, before }) =>
    before?.kind === 'turn' && before.text.endsWith('\n\n') ? [start] : [],
  );

/** The text with a line of its own at each of the offsets, which ascend. */
export function withLines(text: string, lines: readonly { readonly at: number; readonly words: string }[]): string {
  let result = '';
  let from = 0;
  for (const { at, words } of lines) {
    result += `${text.slice(from, at)}${words}\n\n`;
    from = at;
  }
  return result + text.slice(from);
}

/** A fault that is a line too many: `words` says which. Taking it out gives back the text. */
export function ofExtraLine(
  code: string,
  name: string,
  placesOf: (text: string) => readonly number[],
  words: (random: Random) => string | undefined,
  restores = true,
): Fault {
  return {
    code,
    name,
    inject: (clean, random) => {
      const at = pick(random, placesOf(clean));
      const line = words(random);
      return at === undefined || line === undefined ? undefined : change(clean, at, at, `${line}\n\n`, at, restores);
    },
  };
}

/** What stands in a transcript, and what a slip makes of it. */
export type Slips = readonly [right: string, ...wrong: (string | undefined)[]];

/** Words put into the clean text at one of the places, and in the faulty one with a slip in them. */
export function ofPlanted(
  code: string,
  name: string,
  placesOf: (text: string) => readonly number[],
  slips: readonly Slips[],
): Fault {
  return {
    code,
    name,
    inject: (clean, random) => {
      const at = pick(random, placesOf(clean));
      const [right = '', ...all] = pick(random, slips) ?? [''];
      const wrong = pick(random, all);
      if (at === undefined || wrong === undefined) return undefined;
      const text = clean.slice(0, at) + right + clean.slice(at);
      return change(text, at, at + right.length, wrong, at + wrong.length - wrong.trimStart().length);
    },
  };
}

/** Where sentences end within paragraphs of speech: the space behind. */
export const sentenceEnds = (text: string): readonly number[] =>
  placesIn(text).flatMap((place) =>
    partsOf(place).parts.flatMap(({ kind, start, end }) =>
      kind === 'paragraph' && end - start > 80
        ? [...text.slice(start, end).matchAll(/(?<=[a-z]{3}\.) (?=[A-Z])/g)].map(({ index }) => start + index)
        : [],
    ),
  );

/** A slip of the fingers in `word`: a letter left out, doubled, exchanged with the next, or another. */
export function slipOf(random: Random, word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [a = '', b = ''] = [word[at], word[at + 1]];
  const rest = word.slice(at + 1);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + rest;
  if (kind === 1) return word.slice(0, at) + a + a + rest;
  if (kind === 2 && a !== b && b !== ' ' && a !== ' ') return word.slice(0, at) + b + a + word.slice(at + 2);
  return `${word.slice(0, at)}${a === 'e' ? 'i' : 'e'}${rest}`;
}

/** A fault at one of the places in the text that `pattern`, a global expression, finds. Offsets are from the match. */
export function ofMatch(
  code: string,
  name: string,
  pattern: RegExp,
  harm: (found: RegExpExecArray, random: Random, clean: string) => Harm | undefined,
): Fault {
  return {
    code,
    name,
    inject: (clean, random) => {
      const found = pickMatch(random, clean, pattern);
      const harmed = found && harm(found, random, clean);
      if (!found || !harmed) return undefined;
      const { from, to, text, at = from, restores = true } = harmed;
      return change(clean, found.index + from, found.index + to, text, found.index + at, restores);
    },
  };
}

/** The harm of replacing the whole of what was found. */
export const instead = (found: RegExpExecArray, text: string, restores = true): Harm => ({
  from: 0,
  to: found[0].length,
  text,
  restores,
});

/** A paragraph of `parts`, broken in the middle of a sentence. */
export function brokenParagraph(
  clean: string,
  random: Random,
  parts: ReturnType<typeof partsOf>['parts'],
): Injected | undefined {
  const part = pick(random, parts);
  if (part?.kind !== 'paragraph') return undefined;
  const words = clean.slice(part.start, part.end);
  const gaps = [...words.matchAll(/(?<=[\p{Ll}\d]) (?=\p{Ll}|\d{2,} )/gu)].filter(({ index }) => index > 20);
  const gap = pick(random, gaps);
  // A text that is quoted or amended keeps its own lines, and where a line of it is broken nobody can tell.
  if (!gap || !/^[\p{Lu}\d£]/u.test(words) || /\b(?:leave out|insert)\b/.test(words)) return undefined;
  // A line that ends with a name may have broken within it, as one like a heading does.
  const restores = !/\s\p{Lu}\S*$/u.test(words.slice(0, gap.index));
  const at = part.start + gap.index;
  return change(clean, at, at + 1, '\n\n', at - 1, restores);
}
