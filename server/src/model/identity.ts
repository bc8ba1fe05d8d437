/**
 * Who is the same person. A portrait name says it; elsewhere the forms that a Hansard prints of one person are matched:
 * the full name, title and surname, an office and its holder, the chair. What fits two persons is left as it is printed.
 */
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { isContradicted, isPeer, isShortName, slug, withoutHonorific } from './names.ts';

/** What a debate's attributions say of those whom it names in full. */
interface Forms {
  /** By surname, then by identity, the forms in which each is printed. Peers have none. */
  readonly surnames: Family;
  /** By office or chair, the identities of those who held it. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
}

type Family = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The identity of an attribution's speaker within a transcript. */
export type Identify = (attribution: Attribution) => string;

export const identitiesIn: (tree: Tree) => Identify = memo((tree) => {
  const surnames = new Map<string, Map<string, Set<string>>>();
  const holders = new Map<string, Set<string>>();
  for (const debate of tree.debates) {
    const forms = formsOf(debate);
    for (const [surname, family] of forms.surnames) {
      for (const [id, printed] of family) for (const form of printed) addForm(surnames, surname, id, form);
    }
    for (const [office, ids] of forms.holders) for (const id of ids) add(holders, office, id);
  }
  return ({ portrait, name, office, speaker }) => {
    if (portrait !== undefined) return speaker;
    if (name !== undefined) return isShortName(name) ? (bearer(surnames, name) ?? speaker) : speaker;
    return office === undefined ? speaker : (only(holders.get(slug(office)) ?? []) ?? speaker);
  };
});

const formsOf: (debate: Debate) => Forms = memo((debate) => {
  const surnames = new Map<string, Map<string, Set<string>>>();
  const holders = new Map<string, Set<string>>();
  for (const block of debate.blocks) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (!attribution) continue;
    const { portrait, name, shown, office, speaker } = attribution;
    const full = portrait ?? (name !== undefined && !isShortName(name) ? name : undefined);
    if (full === undefined) continue;
    if (!isPeer(full)) {
      for (const form of [full, name ?? full, shown]) addForm(surnames, surnameOf(full), speaker, form);
    }
    if (office !== undefined) add(holders, slug(office), speaker);
  }
  return { surnames, holders };
});

/** The one speaker with this surname of whom the title in `name` may be said. */
function bearer(surnames: Family, name: string): string | undefined {
  const family = [...(surnames.get(surnameOf(name)) ?? [])];
  return only(family.filter(([, forms]) => ![...forms].some((form) => isContradicted(name, form))).map(([id]) => id));
}

const surnameOf = (name: string): string => slug(withoutHonorific(name).split(' ').at(-1) ?? name);

function only(ids: Iterable<string>): string | undefined {
  const [id, other] = ids;
  return other === undefined ? id : undefined;
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function addForm(surnames: Map<string, Map<string, Set<string>>>, surname: string, id: string, form: string): void {
  const family = surnames.get(surname) ?? new Map<string, Set<string>>();
  surnames.set(surname, family);
  add(family, id, form);
}
