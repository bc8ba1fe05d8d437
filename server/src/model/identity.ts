/**
 * Who is the same person. A portrait name says it; elsewhere the forms that a Hansard prints of one person are matched:
 * the full name, title and surname, an office and its holder, the chair. What fits two persons is left as it is printed.
 */
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { isShortName, slug, withoutHonorific } from './names.ts';

/** A way in which somebody is printed, without the person: `Mr Roe`, `The Minister for Sport`, `Mr Speaker`. */
interface Forms {
  /** Identities by surname, by office, by chair: those that the debate names in full. */
  readonly surnames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The identity of an attribution's speaker within a transcript. */
export type Identify = (attribution: Attribution) => string;

export const identitiesIn: (tree: Tree) => Identify = memo((tree) => {
  const surnames = union(tree.debates.map((debate) => formsOf(debate).surnames));
  const holders = union(tree.debates.map((debate) => formsOf(debate).holders));
  return (attribution) => {
    const { portrait, name, office, speaker } = attribution;
    if (portrait !== undefined) return speaker;
    if (name !== undefined) return isShortName(name) ? (only(surnames.get(surnameOf(name))) ?? speaker) : speaker;
    return office === undefined ? speaker : (only(holders.get(slug(office))) ?? speaker);
  };
});

/** What a debate's attributions say of surnames and offices. */
const formsOf: (debate: Debate) => Forms = memo((debate) => {
  const surnames = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const block of debate.blocks) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (!attribution) continue;
    const { portrait, name, office, speaker } = attribution;
    const full = portrait ?? (name !== undefined && !isShortName(name) ? name : undefined);
    if (full === undefined) continue;
    add(surnames, surnameOf(full), speaker);
    if (office !== undefined) add(holders, slug(office), speaker);
  }
  return { surnames, holders };
});

const surnameOf = (name: string): string => slug(withoutHonorific(name).split(' ').at(-1) ?? name);

const only = (ids: ReadonlySet<string> | undefined): string | undefined => (ids?.size === 1 ? [...ids][0] : undefined);

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function union(maps: readonly ReadonlyMap<string, ReadonlySet<string>>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const map of maps) {
    for (const [key, ids] of map) for (const id of ids) add(all, key, id);
  }
  return all;
}
