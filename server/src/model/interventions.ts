/** Who broke into whose speech, and where it was resumed. */
import { type Turn, textOf } from '../syntax/block.ts';
import type { Debate } from '../syntax/tree.ts';
import { attributionOf, type Role } from './attribution.ts';
import type { Identify } from './identity.ts';
import { wordsOf } from './words.ts';

export interface Intervention {
  /** The turn that was broken into, the one that broke in, and the one in which the first speaker went on. */
  readonly interrupted: Turn;
  readonly intervening: Turn;
  readonly resumed: Turn;
}

/** A speaker may be broken into by several members before going on. */
const mostBetween = 4;
/** What one says who breaks in is short beside the speech; a question with its answer is not. */
const longestIntervention = 250;
const speechRatio = 2;
const gaveWay =
  /\b(?:giv(?:e|es|ing) way|gave way|allow(?:ing)? me to intervene|taking (?:my|an|the) intervention|his intervention|her intervention|that intervention|the intervention)\b/i;

/**
 * The interventions of a debate: turns of others between two turns of one speaker, with nothing but turns between, where
 * the words say that way was given, or the speech is long and what breaks into it is short. Questions and answers, which
 * alternate, are not interventions; nor is the chair, which calls to order and calls the next.
 */
export function interventionsIn(debate: Debate, identify: Identify): readonly Intervention[] {
  const found: Intervention[] = [];
  for (const run of runsOf(debate)) {
    for (let i = 0; i + 2 < run.length; i += 1) {
      const interrupted = run[i];
      const id = interrupted && idOf(interrupted, identify);
      if (!interrupted || id === undefined || roleOf(interrupted) === 'chair') continue;
      const length = run.slice(i + 1, i + 2 + mostBetween).findIndex((turn) => idOf(turn, identify) === id);
      const resumed = run[i + 1 + length];
      if (length < 1 || !resumed) continue;
      for (const intervening of run.slice(i + 1, i + 1 + length)) {
        if (roleOf(intervening) === 'member' && breaksIn(interrupted, intervening, resumed))
          found.push({ interrupted, intervening, resumed });
      }
    }
  }
  return found;
}

/** Turns that follow one another with nothing but times and columns between. */
function runsOf(debate: Debate): readonly (readonly Turn[])[] {
  const runs: Turn[][] = [[]];
  for (const block of debate.blocks) {
    if (block.kind === 'turn') runs.at(-1)?.push(block);
    else if (block.kind !== 'time' && block.kind !== 'marker') runs.push([]);
  }
  return runs;
}

function breaksIn(interrupted: Turn, intervening: Turn, resumed: Turn): boolean {
  if (gaveWay.test(opening(intervening)) || gaveWay.test(opening(resumed)) || gaveWay.test(closing(interrupted)))
    return true;
  const words = wordsOf(intervening);
  return words <= longestIntervention && wordsOf(interrupted) >= speechRatio * words && interrupted.parts.length > 1;
}

const window = 400;
const opening = (turn: Turn): string => turn.text.slice(turn.parts[0]?.start ?? 0).slice(0, window);
function closing(turn: Turn): string {
  const last = turn.parts.at(-1);
  return last ? textOf(turn, last).slice(-window) : '';
}

function idOf(turn: Turn, identify: Identify): string | undefined {
  const attribution = attributionOf(turn);
  return attribution && identify(attribution);
}

const roleOf = (turn: Turn): Role | undefined => attributionOf(turn)?.role;
