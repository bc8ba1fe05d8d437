/** What the index keeps of a transcript: plain data, small beside the text, and the same for the same text. */
import { mastheadOf } from '../model/header.ts';
import { mentionsOf } from '../model/mention.ts';
import { speakersIn } from '../model/speakers.ts';
import type { Tree } from '../syntax/tree.ts';

export interface Summary {
  readonly debates: readonly DebateSummary[];
  readonly people: readonly PersonSummary[];
  readonly mentions: readonly MentionSummary[];
}

/** A debate; `line` is that of its first line, zero-based. */
export interface DebateSummary {
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly chamber: string | null;
  readonly line: number;
}

/** One who speaks. `id` is the identity within the transcript, `line` that of the first attribution. */
export interface PersonSummary {
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'office' | 'chair' | 'collective';
  readonly seat: string | null;
  readonly party: string | null;
  readonly offices: readonly string[];
  readonly turns: number;
  readonly words: number;
  readonly line: number;
}

/** The mentions of a seat with one name, or without one: how often, and the line of the first. */
export interface MentionSummary {
  readonly seat: string;
  readonly name: string | null;
  readonly count: number;
  readonly line: number;
}

export function summaryOf(tree: Tree): Summary {
  const debates: DebateSummary[] = [];
  const mentions = new Map<string, { seat: string; name: string | null; count: number; line: number }>();
  let line = 0;
  for (const debate of tree.debates) {
    const { title, date, chamber } = mastheadOf(debate);
    debates.push({ title: title ?? null, date: date ?? null, chamber: chamber ?? null, line });
    for (const block of debate.blocks) {
      for (const { seat: written, name = null, readings } of mentionsOf(block)) {
        // Which reading is right is told when it is asked for: a seat finds the mention under each.
        for (const seat of new Set([written, ...readings.map((reading) => reading.seat)])) {
          const key = `${seat}\n${name}`;
          const before = mentions.get(key);
          if (before) before.count += 1;
          else mentions.set(key, { seat, name, count: 1, line });
        }
      }
      line += block.lines;
    }
  }
  const people = [...speakersIn(tree).values()].map(
    ({ id, name, firstAttribution, seat, party, offices, turns, words, firstLine }): PersonSummary => ({
      id,
      name,
      role: firstAttribution.role,
      seat: seat ?? null,
      party: party ?? null,
      offices,
      turns,
      words,
      line: firstLine,
    }),
  );
  return { debates, people, mentions: [...mentions.values()] };
}
