import type { Reading } from './roster/read.ts';

/** What a thread that reads a roster is given. */
export interface RosterOrder {
  readonly roster: { readonly bytes: Uint8Array; readonly reading: Omit<Reading, 'key'> };
}

export const isRoster = (data: unknown): data is RosterOrder =>
  typeof data === 'object' && data !== null && 'roster' in data;
