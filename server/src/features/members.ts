/** Whom the words at a position mean, and where in the workspace that person stands. */

import { mentionedMembers } from '../model/mentioned.ts';
import { type Occurrence, occurrencesOf } from '../model/occurrences.ts';
import { type Member, membersOf } from '../model/resolve.ts';
import type { Transcript } from '../transcript.ts';
import { uriKey } from '../workspace/uri.ts';
import type { Target } from './target.ts';
import type { World } from './world.ts';

/** Those whom a target may mean; one is certain. */
export function meant(
  { tree, uri }: Transcript,
  { attribution, mention, debate }: Target,
  world: World,
): readonly Member[] {
  const beside = world.besideOf(uri);
  return attribution ? membersOf(tree, debate, attribution, beside) : mentionedMembers(tree, debate, mention, beside);
}

/** The occurrences of a person in one transcript. */
export interface Found {
  readonly uri: string;
  readonly occurrences: readonly Occurrence[];
}

/** Where a person stands, in every transcript that the index names; `own` is looked at first. Stops when `stopped` says so. */
export async function* occurrencesIn(
  { id, seat }: Member,
  own: string,
  world: World,
  stopped: () => boolean,
): AsyncGenerator<Found> {
  const { index } = world;
  const seats = new Set([...index.appearances(id).flatMap(({ person }) => person.seat ?? []), ...(seat ? [seat] : [])]);
  const uris = new Set([
    own,
    ...index.appearances(id).map(({ uri }) => uri),
    ...[...seats].flatMap((one) => index.mentioning(one)),
  ]);
  const seen = new Set<string>();
  for (const uri of uris) {
    if (stopped()) return;
    if (seen.has(uriKey(uri))) continue;
    seen.add(uriKey(uri));
    const tree = await world.treeOf(uri);
    const occurrences = tree ? occurrencesOf(tree, id, world.besideOf(uri)) : [];
    if (occurrences.length > 0) yield { uri, occurrences };
  }
}
