import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import { occurrencesOf } from '../model/occurrences.ts';
import type { Transcript } from '../transcript.ts';
import { meant, occurrencesIn } from './members.ts';
import { rangeIn } from './position.ts';
import { targetAt } from './target.ts';
import type { World } from './world.ts';

/** The turns and mentions of whoever is meant, over the workspace; of several who may be meant, all. */
export async function references(
  transcript: Transcript,
  position: Position,
  includeDeclaration: boolean,
  world: World,
  stopped: () => boolean,
): Promise<Location[]> {
  const target = targetAt(transcript, position);
  if (!target) return [];
  const locations: Location[] = [];
  for (const member of meant(transcript, target, world)) {
    for await (const { uri, occurrences } of occurrencesIn(member, transcript.uri, world, stopped)) {
      // The declaration is the first attribution in the transcript that was asked in.
      const declared = uri === transcript.uri ? occurrences.find(({ attribution }) => attribution) : undefined;
      for (const one of occurrences) {
        if (one === declared && !includeDeclaration) continue;
        locations.push({ uri, range: rangeIn(one.block, one.line, one.span) });
      }
    }
  }
  return locations;
}

/** The same within the transcript: who speaks is written, who is mentioned is read. */
export function highlights(transcript: Transcript, position: Position, world: World): DocumentHighlight[] {
  const target = targetAt(transcript, position);
  const [member, other] = target ? meant(transcript, target, world) : [];
  if (!member || other) return [];
  return occurrencesOf(transcript.tree, member.id, world.besideOf(transcript.uri)).map((one) => ({
    range: rangeIn(one.block, one.line, one.span),
    kind: one.attribution ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
