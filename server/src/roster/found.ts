import type { Term } from './roster.ts';
import type { Column } from './row.ts';

/** What is wrong in a file and what to do, in one sentence. Line and column from one, the column in UTF-16 units. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** How a person is called, for files that have only numbers. */
export interface Called {
  readonly name: string;
  readonly also: readonly string[];
}

/** What is read of a file. */
export interface Found {
  readonly terms: readonly Term[];
  /** The line of each term. */
  readonly lines: readonly number[];
  readonly faults: readonly Fault[];
  /** How the persons are called, by each number that the file has for them; where it is not told by the terms. */
  readonly people?: ReadonlyMap<string, Called>;
  /** How many terms are left out because nothing says how the person is called. */
  readonly unnamed?: number;
  /** Where on its line a term has a column, from one; where it begins, unless told. */
  readonly columnOf?: (term: number, column: Column) => number;
  /** A program writes files of this form, and some terms twice: that is nobody's to mend. */
  readonly mayRepeat?: boolean;
}
