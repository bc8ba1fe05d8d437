/**
 * Who is the same person. A portrait name says it; elsewhere the forms that a Hansard prints of one person are matched:
 * the full name, title and surname, an office and its holder, the chair. What fits two persons is left as it is printed.
 */
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { isContradicted, isPeer, isShortName, slug, surnameKey } from './names.ts';

/** What attributions say of those whom they name in full. */
interface Forms {
  /** By surname, then by identity, the forms in which each is printed. Peers have none. */
  readonly surnames: Family;
  /** By surname, the titles and surnames that are printed: `Mr Roe`. */
  readonly short: ReadonlyMap<string, ReadonlySet<string>>;
  /** By office or chair, the identities of those who held it. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
}

type Family = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The identity of an attribution's speaker within a transcript. */
export type Identify = (attribution: Attribution) => string;

export const identitiesIn: (tree: Tree) => Identify = memo((tree) => {
  // Where every turn has its portrait, nothing is ever matched: the forms are gathered when one is asked for.
  let gathered: Forms | undefined;
  const forms = (): Forms => {
    gathered ??= allForms(tree);
    return gathered;
  };
  const bearers = new Map<string, string | undefined>();
  const bearerOf = (name: string): string | undefined => {
    if (!bearers.has(name)) bearers.set(name, bearer(forms(), name));
    return bearers.get(name);
  };
  return ({ portrait, name, office, speaker }) => {
    if (portrait !== undefined) return speaker;
    if (name !== undefined) return isShortName(name) ? (bearerOf(name) ?? speaker) : speaker;
    return office === undefined ? speaker : (only(forms().holders.get(slug(office)) ?? []) ?? speaker);
  };
});

function allForms(tree: Tree): Forms {
  const surnames = new Map<string, Map<string, Set<string>>>();
  const short = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const debate of tree.debates) {
    const forms = formsOf(debate);
    for (const [surname, family] of forms.surnames) {
      for (const [id, printed] of family) for (const form of printed) addForm(surnames, surname, id, form);
    }
    for (const [surname, names] of forms.short) for (const name of names) add(short, surname, name);
    for (const [office, ids] of forms.holders) for (const id of ids) add(holders, office, id);
  }
  return { surnames, short, holders };
}

const formsOf: (debate: Debate) => Forms = memo((debate) => {
  const surnames = new Map<string, Map<string, Set<string>>>();
  const short = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const block of debate.blocks) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    if (!attribution) continue;
    const { portrait, name, shown, office, speaker } = attribution;
    if (portrait === undefined && name !== undefined && isShortName(name)) add(short, surnameKey(name), name);
    const full = portrait ?? (name !== undefined && !isShortName(name) ? name : undefined);
    if (full === undefined) continue;
    if (!isPeer(full)) {
      for (const form of [full, name ?? full, shown]) addForm(surnames, surnameKey(full), speaker, form);
    }
    if (office !== undefined) add(holders, slug(office), speaker);
  }
  return { surnames, short, holders };
});

/**
 * The one speaker with this surname of whom the title in `name` may be said. Where `Mr Roe` and `Mrs Roe` both speak, a
 * John Roe without a title may be either, and is neither.
 */
function bearer({ surnames, short }: Forms, name: string): string | undefined {
  const surname = surnameKey(name);
  const others = [...(short.get(surname) ?? [])].filter((other) => isContradicted(name, other));
  const fits = (forms: readonly string[]): boolean =>
    !forms.some((form) => isContradicted(name, form)) &&
    others.every((other) => forms.some((form) => isContradicted(other, form)));
  const family = [...(surnames.get(surname) ?? [])];
  return only(family.filter(([, forms]) => fits([...forms])).map(([id]) => id));
}

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
