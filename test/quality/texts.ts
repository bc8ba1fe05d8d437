/** The clean transcripts that faults are put into: the project’s own, and parts of real sittings where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../../server/src/syntax/tree.ts';

export interface Clean {
  readonly name: string;
  readonly real: boolean;
  readonly text: string;
}

const own = ['samples', 'test/rules/clean'];
const real = ['../shared/corpus', '../shared/seeds'];

const transcriptsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:hansard|txt)$/.test(name) && !name.startsWith('with-'))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Whole texts: invented ones, and real ones as they are. */
export function texts(): readonly Clean[] {
  const read = (isReal: boolean) => (path: string) => ({ name: path, real: isReal, text: readFileSync(path, 'utf8') });
  return [...own.flatMap(transcriptsIn).map(read(false)), ...real.flatMap(transcriptsIn).map(read(true))];
}

/** So many blocks of a sitting are checked often enough in a minute, and have turns of most of its speakers. */
const blocksInPart = 160;

/** A part of a text: its header, and blocks from one that `random` chooses; a short text whole. */
export function partOf({ text }: Clean, random: () => number): string {
  const blocks = treeOf(text).debates.flatMap((debate) => debate.blocks);
  if (blocks.length <= blocksInPart) return text;
  const head = blocks.slice(0, 1).filter(({ kind }) => kind === 'header');
  const from = head.length + Math.floor(random() * (blocks.length - blocksInPart));
  return [...head, ...blocks.slice(from, from + blocksInPart)].map((block) => block.text).join('');
}
