/** Attributions of inline notation that stand behind a sentence, within a paragraph of the turn before. */
import type { People } from '../model/people.ts';
import type { Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { isQuoted } from './quoted.ts';
import { headAt, isTitled, numberLength } from './speaker-forms.ts';
import { type SpeakerNames, speakerNamesOf } from './speaker-names.ts';
import { afterSentence } from './turn-lines.ts';

/** The words before the colon; `gap` is what parts it from the sentence before. */
export interface Buried extends Span {
  readonly name: string;
  readonly gap: Span;
}

const none: readonly Buried[] = [];

const keptOf = memo<Turn, { people: People | undefined; found: readonly Buried[] }>(() => ({
  people: undefined,
  found: none,
}));

/** How far before its colon an attribution may begin, with the end of the sentence before it. */
const longest = 200;

export function buriedIn(turn: Turn, people: People): readonly Buried[] {
  if (turn.notation !== 'inline') return none;
  const kept = keptOf(turn);
  if (kept.people === people) return kept.found;
  kept.people = people;
  kept.found = find(turn, speakerNamesOf(people));
  return kept.found;
}

function find(turn: Turn, names: SpeakerNames): readonly Buried[] {
  const { text, parts, attribution } = turn;
  const found: Buried[] = [];
  let i = 0;
  const from = (attribution?.end ?? 0) + 1;
  for (let colon = text.indexOf(': ', from); colon >= 0; colon = text.indexOf(': ', colon + 1)) {
    while ((parts[i]?.end ?? text.length) < colon) i += 1;
    const part = parts[i];
    if (part?.kind !== 'paragraph' || colon < part.start) continue;
    const one = buriedAt(turn, part, colon, names);
    if (one) found.push(one);
  }
  return found.length > 0 ? found : none;
}

function buriedAt(turn: Turn, part: Span, colon: number, names: SpeakerNames): Buried | undefined {
  const { text } = turn;
  if (!/^: ["“‘]?\p{Lu}/u.test(text.slice(colon, colon + 4)) || !/[\p{L}.)]/u.test(text.charAt(colon - 1)))
    return undefined;
  const first = Math.max(part.start, colon - longest);
  const gap = afterSentence(text.slice(first, colon));
  if (!gap) return undefined;
  const start = first + gap.end;
  const head = headAt(text, start, colon, names);
  if (!head || head.start !== start + numberLength(text, start, colon) || head.end !== colon) return undefined;
  if (!head.known && head.groups === 0 && !isTitled(head.base) && !bare.test(head.base)) return undefined;
  if (isQuoted(turn, start)) return undefined;
  return { start, end: colon, name: head.base, gap: { start: first + gap.start, end: start } };
}

/** A first name and a surname, or two: nobody in the transcript goes by it yet. */
const bare = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;
