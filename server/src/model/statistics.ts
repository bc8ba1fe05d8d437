/** Who spoke how much: turns, words and, where the transcript gives times, minutes, by member, party and heading. */
import { type Block, type Time, textOf } from '../syntax/block.ts';
import type { Tree } from '../syntax/tree.ts';
import { attributionOf } from './attribution.ts';
import { type Speaker, whoIn } from './speakers.ts';
import { wordsOf } from './words.ts';

export interface Statistics {
  readonly version: 1;
  readonly turns: number;
  readonly words: number;
  readonly members: readonly MemberShare[];
  readonly parties: readonly Share[];
  readonly headings: readonly Share[];
}

export interface Share {
  readonly name: string;
  readonly turns: number;
  readonly words: number;
  /** Minutes between the times printed around the turns, shared out by words; `null` where no times stand around them. */
  readonly minutes: number | null;
}

export interface MemberShare extends Share {
  /** The identity, as in the outline. */
  readonly speaker: string;
  readonly seat: string | null;
  readonly party: string | null;
}

interface Spoken {
  readonly speaker: Speaker | undefined;
  readonly heading: string;
  readonly words: number;
  minutes: number | null;
}

/** The statistics of a transcript; members, parties and headings with the most words first. */
export function statisticsOf(tree: Tree): Statistics {
  const spoken = tree.debates.flatMap((debate) => spokenIn(debate.blocks, whoIn(tree)));
  const members = group(spoken, ({ speaker }) => speaker?.id).map(
    ({ key, share, first }): MemberShare => ({
      speaker: key,
      ...share,
      name: first.speaker?.name ?? key,
      seat: first.speaker?.seat ?? null,
      party: first.speaker?.party ?? null,
    }),
  );
  const named = (by: (one: Spoken) => string | undefined): Share[] =>
    group(spoken, by).map(({ key, share }) => ({ name: key, ...share }));
  return {
    version: 1,
    turns: spoken.length,
    words: spoken.reduce((sum, { words }) => sum + words, 0),
    members,
    parties: named(({ speaker }) => speaker?.party),
    headings: named(({ heading }) => heading || undefined),
  };
}

function spokenIn(blocks: readonly Block[], who: ReturnType<typeof whoIn>): readonly Spoken[] {
  const all: Spoken[] = [];
  let since: Spoken[] = [];
  let last: number | undefined;
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = textOf(block, block.title);
    else if (block.kind === 'time') {
      const now = minuteOf(block);
      if (now !== undefined && last !== undefined) shareOut(since, (now - last + minutesOfDay) % minutesOfDay);
      last = now;
      since = [];
    } else if (block.kind === 'turn') {
      const attribution = attributionOf(block);
      const one = { speaker: attribution && who(attribution), heading, words: wordsOf(block), minutes: null };
      all.push(one);
      since.push(one);
    }
  }
  return all;
}

const minutesOfDay = 24 * 60;
/** No times stand further apart while the House sits; where they seem to, one of them is wrong. */
const longestSpan = 8 * 60;

function shareOut(spoken: readonly Spoken[], minutes: number): void {
  const words = spoken.reduce((sum, one) => sum + one.words, 0);
  if (words === 0 || minutes > longestSpan) return;
  for (const one of spoken) one.minutes = (minutes * one.words) / words;
}

/** Minutes since midnight of `14:30`, `2.30 pm`, `11:00:00`, `Noon`. */
function minuteOf(time: Time): number | undefined {
  const words = textOf(time, time.content);
  const named = /^(?:12 )?(noon|midnight)$/i.exec(words)?.[1]?.toLowerCase();
  if (named !== undefined) return named === 'noon' ? minutesOfDay / 2 : 0;
  const [, hours, minutes = '0', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2})?\s?(?:([ap])\.?m\.?)?$/.exec(words) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  return hour * 60 + Number(minutes);
}

function group(spoken: readonly Spoken[], by: (one: Spoken) => string | undefined) {
  const groups = new Map<string, Spoken[]>();
  for (const one of spoken) {
    const key = by(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .flatMap(([key, members]) => (members[0] ? [{ key, share: shareOf(members), first: members[0] }] : []))
    .sort((a, b) => b.share.words - a.share.words);
}

function shareOf(spoken: readonly Spoken[]): Omit<Share, 'name'> {
  const timed = spoken.filter((one) => one.minutes !== null);
  const minutes = timed.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
  return {
    turns: spoken.length,
    words: spoken.reduce((sum, one) => sum + one.words, 0),
    minutes: timed.length === 0 ? null : Math.round(minutes * 10) / 10,
  };
}
