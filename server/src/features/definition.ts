import type { Location, Position } from 'vscode-languageserver-types';
import { occurrencesOf } from '../model/occurrences.ts';
import type { Member } from '../model/resolve.ts';
import type { Transcript } from '../transcript.ts';
import { meant } from './members.ts';
import { rangeIn } from './position.ts';
import { targetAt } from './target.ts';
import type { World } from './world.ts';

/** The first attribution of whoever is meant: here, else elsewhere in the workspace, else the roster’s row. */
export async function definition(transcript: Transcript, position: Position, world: World): Promise<Location[]> {
  const target = targetAt(transcript, position);
  if (!target) return [];
  const found = await Promise.all(meant(transcript, target, world).map((member) => firstOf(member, transcript, world)));
  return found.flat();
}

async function firstOf(member: Member, { uri, tree }: Transcript, world: World): Promise<readonly Location[]> {
  const { id, terms } = member;
  const here = occurrencesOf(tree, id, world.besideOf(uri)).find(({ attribution }) => attribution);
  if (here) return [{ uri, range: rangeIn(here.block, here.line, here.span) }];
  for (const { uri: other } of world.index.appearances(id)) {
    const elsewhere = await world.treeOf(other);
    const first =
      elsewhere && occurrencesOf(elsewhere, id, world.besideOf(other)).find(({ attribution }) => attribution);
    if (first) return [{ uri: other, range: rangeIn(first.block, first.line, first.span) }];
  }
  return terms.slice(0, 1).flatMap(({ source }) => {
    if (!source) return [];
    const start = { line: source.line, character: 0 };
    return [{ uri: source.uri, range: { start, end: start } }];
  });
}
