/**
 * What a transcript is made of. A block knows its own text and where its parts lie within that text; it does not know
 * where it stands in the document (law 2), so a block that an edit does not reach stays the same object.
 */

/** A stretch of a block's text: UTF-16 offsets from the block's first character, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Block = Header | Heading | Turn | Procedure | Division | Time | Marker;

interface Base {
  /** The block's own characters, the blank lines after it included: the blocks of a text add up to it. */
  readonly text: string;
  /** Line ends (`\n`, `\r\n`, `\r`) in `text`. */
  readonly lines: number;
  /** How many characters after its end the parser looked at to decide what this block is (the end of the text counts as one). */
  readonly reach: number;
  /** What the parser knew when it came to this block: with the text from here on, all that this block depends on. */
  readonly context: Context;
}

/** What the parser carries from one block to the next. */
export enum Context {
  /** Nothing but blank lines came before. */
  Start = 0,
  /** Between turns: after a header, a heading, procedure. What is not an attribution here is procedure. */
  Between = 1,
  /** After a turn. */
  AfterTurn = 2,
  /** Before the first turn, heading or procedure: text here belongs to nobody. */
  Unmarked = 3,
  /** Between turns, under the number of a clause or a schedule: the next line is its title, and no heading of its own. */
  UnderProvision = 4,
  /** Added to the above: a blank line is missing between this block and the one before. */
  Glued = 8,
}

export interface Signs {
  /** Link lines. */
  readonly portrait: number;
  /** Paragraphs that open as an inline attribution does (`Mr Roe: `). */
  readonly inline: number;
}

export type HeaderLineKind =
  | 'title'
  | 'excerpts'
  | 'between'
  | 'limited'
  | 'date'
  | 'age'
  | 'chamber'
  | 'navigation'
  | 'full-debate'
  | 'department'
  | 'boilerplate'
  | 'note';

export interface HeaderLine extends Span {
  readonly kind: HeaderLineKind;
}

/** The lines on top of a debate, those of them that there are, in their order. */
export interface Header extends Base {
  readonly kind: 'header';
  readonly headerLines: readonly HeaderLine[];
}

export interface Heading extends Base {
  readonly kind: 'heading';
  /** 1 for a heading told from the text or marked `#`, 2 for `##`. */
  readonly level: 1 | 2;
  /** The words of it, without the mark. */
  readonly title: Span;
  readonly marked: boolean;
}

export interface Turn extends Base {
  readonly kind: 'turn';
  readonly notation: 'portrait' | 'inline';
  /** The line or lines that say who speaks, up to the link line or the colon. Absent over an orphan link line. */
  readonly attribution: AttributionSpans | undefined;
  readonly link: Span | undefined;
  readonly parts: readonly Part[];
}

/** Where the parts of an attribution lie. What they mean (seat, party, office) is for the model to say. */
export interface AttributionSpans extends Span {
  /** The name before ` Portrait `: who it is, as known today. */
  readonly portrait: Span | undefined;
  /** What was printed, without `[V]`. */
  readonly shown: Span;
  /** What was printed before the first bracket. */
  readonly base: Span;
  /** The inside of each bracket after the base, outermost brackets only. */
  readonly groups: readonly Span[];
  /** `[V]`: took part virtually. */
  readonly virtual: boolean;
}

export type PartKind = 'paragraph' | 'stage-direction' | 'column' | 'time' | 'ignore';

/** A paragraph of a turn, or a line that stands among its paragraphs. The span excludes the line end. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/** What is said of the sitting, not in it: formulas, motions' texts, stage directions between turns. */
export interface Procedure extends Base {
  readonly kind: 'procedure';
  /** `formula`: known by its words. `text`: known by its place. `unmarked`: before anything else; nobody's. */
  readonly form: 'formula' | 'text' | 'unmarked';
  readonly content: Span;
}

export interface Division extends Base {
  readonly kind: 'division';
  readonly content: Span;
  /** Votes for (Ayes, Contents) and against (Noes, Not-Contents), where the text states them. */
  readonly ayes: number | undefined;
  readonly noes: number | undefined;
}

/** A time alone on its line. */
export interface Time extends Base {
  readonly kind: 'time';
  readonly content: Span;
}

/** A line that divides the page: `--- Later in debate ---`, a column, a suppression line, or blank lines alone. */
export interface Marker extends Base {
  readonly kind: 'marker';
  readonly form: 'later' | 'column' | 'ignore' | 'blank';
  readonly content: Span;
}

export const textOf = (block: Block, span: Span): string => block.text.slice(span.start, span.end);
