/** What the parser tells of a line. Types alone: the source keeps the lines told last, and knows nothing of how they are told. */
import type { AttributionSpans, Context, Span } from './block.ts';

/** `line`: a time, a column or a suppression, which is no speech and does not end a turn by itself. */
export type Opening =
  | 'attribution'
  | 'orphan'
  | 'inline'
  | 'header'
  | 'heading'
  | 'division'
  | 'formula'
  | 'later'
  | 'line'
  | 'text';

/** An attribution and its link line. Positions are the source's. */
export interface Opened {
  readonly attribution: AttributionSpans | undefined;
  readonly link: Span | undefined;
  /** Where speech may begin: behind the attribution or the link line, on its line. */
  readonly end: number;
}

/**
 * What was told of a line. It follows from the text and from `start` and `place`, so it may be kept with the text; and
 * whoever asks again depends on what was looked at, so `reach` is kept with it.
 */
export interface Line {
  readonly start: number;
  readonly place: Context;
  readonly end: number;
  /** What it opens, if it is no heading by what follows it. */
  readonly opening: Opening;
  /** Whether it is a heading where what follows it makes it one. */
  readonly mayBeHeading: boolean;
  /** How the turn begins, where it opens one. */
  readonly opened: Opened | undefined;
  /** One more than the last position looked at. */
  readonly reach: number;
}
