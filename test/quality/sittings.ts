/** Real sittings with the truth beside them, and a roster of who sat when: optional, beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nameKey } from '../../server/src/model/names.ts';
import type { Called } from '../../server/src/roster/found.ts';
import { readRoster } from '../../server/src/roster/read.ts';
import { type Roster, rosterOf } from '../../server/src/roster/roster.ts';
import { type Tree, treeOf } from '../../server/src/syntax/tree.ts';

export interface Sitting {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly tree: Tree;
  /** By the line of its attribution, zero-based, who speaks: an identifier, or where the source has none a name. */
  readonly truth: ReadonlyMap<number, string>;
}

const beside = '../shared';
const ending = '.truth.json';

export const isBeside = (): boolean => existsSync(join(beside, 'corpus')) && existsSync(join(beside, 'members'));

export const sittings = (): readonly Sitting[] =>
  readdirSync(join(beside, 'corpus'))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => sittingOf(join(beside, 'corpus', name)));

function sittingOf(path: string): Sitting {
  const { date, turns } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly date: string;
    readonly turns: readonly { readonly line: number; readonly portrait: string; readonly person: string }[];
  };
  return {
    name: basename(path, ending),
    date,
    tree: treeOf(readFileSync(`${path.slice(0, -ending.length)}.hansard`, 'utf8')),
    truth: new Map(turns.map(({ line, portrait, person }) => [line, person || portrait])),
  };
}

const offices = { file: 'offices-2010-2020.json', from: '2010-05-06', to: '2020-12-31' };

/** The tables of elections and, where they reach that day, of offices, as `hansard roster import` reads them. */
export function rosterFor(date: string): Roster {
  const read = (file: string, people?: ReadonlyMap<string, Called>) =>
    readRoster([readFileSync(join(beside, 'members', file), 'utf8')], {
      file,
      key: nameKey,
      ...(people ? { people } : {}),
    });
  const seats = read('seats.tsv');
  const held = date >= offices.from && date <= offices.to ? read(offices.file, seats.people).terms : [];
  return rosterOf([...seats.terms, ...held], nameKey);
}
