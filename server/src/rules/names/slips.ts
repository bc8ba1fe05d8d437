/** What may be wrong with the name at a turn. */
import type { Span, Turn } from '../../syntax/block.ts';
import type { Near } from './near.ts';
import type { Printed } from './printed.ts';

/** A name with one letter wrong: where its word stands, and what may stand there. The first place is the likelier. */
export interface Misspelling {
  readonly kind: 'misspelt';
  /** Whether the other spelling may be the wrong one as well, which stands in another turn: nothing is mended. */
  readonly open?: true;
  readonly places: readonly {
    readonly span: Span;
    readonly near: Near;
    readonly right: string;
    /** Where the portrait has the same word. */
    readonly inPortrait?: Span;
  }[];
  /** A turn that has the name as it should be. */
  readonly known: Turn | undefined;
  readonly person: string;
}

/** The portrait of one person over the name of another. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly printed: Printed;
  /** Turns that show the two apart. */
  readonly known: Turn | undefined;
}

/** At most one of each turn. */
export type Slips = Map<Turn, Misspelling | Mismatch>;

export const shifted = (by: number, { start, end }: Span): Span => ({ start: by + start, end: by + end });

/** Whether what is odd is rare enough among all to be a slip and no custom. */
export const isSlip = (odd: number, all: number): boolean => odd <= 1 || odd * 4 <= all;
