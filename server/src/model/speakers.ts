/** Who speaks in a transcript: for each identity, what its attributions say and how much it spoke. */
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { identitiesIn } from './identity.ts';
import { isShortName } from './names.ts';
import { wordsOf } from './words.ts';

export interface Speaker {
  /** The identity: one value for all turns of one person in a transcript. */
  readonly id: string;
  readonly firstAttribution: Attribution;
  /** As the longest attribution prints it; for a chair or an office without a name, that. */
  readonly name: string;
  readonly seat: string | undefined;
  readonly party: string | undefined;
  readonly offices: readonly string[];
  readonly turns: number;
  /** Words of speech. */
  readonly words: number;
  /** Lines of the first and the last attribution, zero-based, from the start of the debate or of the transcript. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The speakers of one debate by what their own lines tell of them, in the order in which they first spoke. */
export const speakersOf: (debate: Debate) => ReadonlyMap<string, Speaker> = memo((debate) => {
  const speakers = new Map<string, Speaker>();
  let line = 0;
  for (const block of debate.blocks) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (block.kind === 'turn' && attribution) {
      const { speaker: id } = attribution;
      speakers.set(id, together(speakers.get(id), spoke(attribution, wordsOf(block), line)));
    }
    line += block.lines;
  }
  return speakers;
});

function spoke(attribution: Attribution, words: number, line: number): Speaker {
  const { speaker: id, name, seat, party, office, shown } = attribution;
  return {
    id,
    firstAttribution: attribution,
    name: name ?? shown,
    seat,
    party,
    offices: office === undefined ? [] : [office],
    turns: 1,
    words,
    firstLine: line,
    lastLine: line,
  };
}

/** One speaker's earlier and later turns. What the first attribution says holds; a later one adds what it left out. */
function together(earlier: Speaker | undefined, later: Speaker): Speaker {
  if (!earlier) return later;
  return {
    id: earlier.id,
    firstAttribution: earlier.firstAttribution,
    name: isShortName(earlier.name) ? later.name : earlier.name,
    seat: earlier.seat ?? later.seat,
    party: earlier.party ?? later.party,
    offices: both(earlier.offices, later.offices),
    turns: earlier.turns + later.turns,
    words: earlier.words + later.words,
    firstLine: earlier.firstLine,
    lastLine: later.lastLine,
  };
}

const both = (some: readonly string[], more: readonly string[]): readonly string[] =>
  more.every((one) => some.includes(one)) ? some : [...new Set([...some, ...more])];

/** The speakers of a whole transcript by identity, lines counted from its start. */
export const speakersIn: (tree: Tree) => ReadonlyMap<string, Speaker> = memo((tree) => {
  const speakers = new Map<string, Speaker>();
  const identify = identitiesIn(tree);
  let line = 0;
  for (const debate of tree.debates) {
    for (const speaker of speakersOf(debate).values()) {
      const id = identify(speaker.firstAttribution);
      const here = { ...speaker, id, firstLine: line + speaker.firstLine, lastLine: line + speaker.lastLine };
      speakers.set(id, together(speakers.get(id), here));
    }
    line += debate.lines;
  }
  return speakers;
});

/** Finds the speaker of an attribution. */
export type Who = (attribution: Attribution) => Speaker | undefined;

export function whoIn(tree: Tree): Who {
  const speakers = speakersIn(tree);
  const identify = identitiesIn(tree);
  return (attribution) => speakers.get(identify(attribution));
}
