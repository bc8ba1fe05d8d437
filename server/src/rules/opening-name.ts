/** A paragraph that opens as a turn of inline notation does: `Ada Pell (Dunmore North) (Lab): I beg to move.` */
import type { AttributionSpans, Span } from '../syntax/block.ts';
import { readInline } from '../syntax/inline.ts';

export interface OpeningName {
  /** What is printed before the first bracket or the colon. */
  readonly name: string;
  /** What is printed before the colon. */
  readonly shown: string;
  readonly colon: number;
  /** Where the speech begins. */
  readonly speech: number;
  /** The attribution, when the words have the form of one; a name without it must be known to be one. */
  readonly spans: AttributionSpans | undefined;
}

const longest = 220;

/** What a paragraph opens with before a colon, when that may be a name. Cheap for the paragraphs that have none. */
export function openingNameOf(text: string, { start, end }: Span): OpeningName | undefined {
  const code = text.charCodeAt(start);
  if (code < 65 || (code > 90 && code < 0xc0)) return undefined;
  const opening = text.slice(start, Math.min(end, start + longest));
  const length = opening.indexOf(':');
  // A sentence, a quotation or a clause ends before any colon.
  if (length < 0 || /[“”";?!]/.test(opening.slice(0, length))) return undefined;
  const colon = start + length;
  const speech = colon + 1 + (/^\s*/.exec(text.slice(colon + 1, colon + 9))?.[0].length ?? 0);
  if (speech >= end || (speech === colon + 1 && !/["\u201c\u2018\p{Lu}]/u.test(text.charAt(speech)))) return undefined;
  const shown = text.slice(start, colon).trimEnd();
  const name = shown.replace(/\s*(?:\(.*|\[V\])$/, '');
  return { name, shown, colon, speech, spans: readInline(text, start, end) };
}

const titled =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Viscountess|Earl|Countess|Professor)\.? )+(?=\p{Lu}\S*(?: \p{Lu}\S*| (?:de|of|la|le|van|von))*$)/u;

/** The name behind a title, `Lunt` of `Mr Lunt` and `Tobias Lunt` of `Sir Tobias Lunt`; `undefined` without a title. */
export function untitled(name: string): string | undefined {
  const title = titled.exec(name)?.[0];
  return title === undefined ? undefined : name.slice(title.length);
}
