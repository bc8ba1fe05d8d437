/** What kind of page a transcript is: what its header says, and what a person chose. */
import { mastheadIn, type PageKind } from '../model/header.ts';
import type { Checking } from '../rules/checking.ts';
import type { Tree } from '../syntax/tree.ts';

export interface PageChoice {
  readonly textDocument: { readonly uri: string };
  /** `null`: as the header says. */
  readonly page: PageKind | null;
}

/** The answer to `hansard/page` and `hansard/setPage`. */
export interface Page {
  readonly detected: PageKind;
  readonly chosen: PageKind | null;
}

export const pageOf = (tree: Tree, chosen: PageKind | undefined): Page => ({
  detected: mastheadIn(tree)?.page ?? 'fragment',
  chosen: chosen ?? null,
});

const derived = new WeakMap<Checking, Map<PageKind, Checking>>();

/** `checking` for a transcript whose kind of page a person chose: one value for each. */
export function onPage(checking: Checking, page: PageKind): Checking {
  const pages = derived.get(checking) ?? new Map<PageKind, Checking>();
  derived.set(checking, pages);
  const kept = pages.get(page) ?? { ...checking, given: { ...checking.given, page } };
  pages.set(page, kept);
  return kept;
}
