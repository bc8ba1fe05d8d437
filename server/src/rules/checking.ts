import type { Given, Severity } from './rule.ts';

/** A severity, or `off`, for a rule that is not to have its own. By code. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

/** How transcripts are checked: what a person has set. A value: what is found with it is kept until there is another. */
export interface Checking {
  readonly levels: Levels;
  readonly given: Given;
}

/** As the rules themselves have it, with nothing beside the transcript. */
export const asTheyAre: Checking = { levels: {}, given: {} };
