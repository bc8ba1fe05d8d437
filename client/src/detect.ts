/**
 * Whether a text clearly is a transcript: two attributions with link lines, or one and the publisher's note, or three
 * paragraphs that open with who speaks. A name and a colon are not enough, for letters, plays and logs have those: a seat, a party, an office, a
 * title or the chair must stand there too.
 */
export function isTranscript(text: string): boolean {
  const start = text.slice(0, enough);
  return has(has(1, start, note) ? 1 : 2, start, portrait) || has(3, start, inline);
}

/** A whole sitting says what it is within its first pages. */
const enough = 100_000;

const portrait = /^\S.{0,200} Portrait \S.*\r?\n- (?:(?:View Speech|Parliament Live) - )?Hansard -/gm;

const note = /^This information is provided by Parallel Parliament/gm;

const titled = /(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount) \p{Lu}[\p{L}’' -]{1,40}/u;
const chair = /(?:Madam |Mr )?(?:Deputy )?Speaker|The (?:Temporary )?Chair(?:man)?/u;
const office =
  /The (?:[\p{L},’'-]+ ){0,12}(?:\p{L}+-)?(?:Minister|Secretary|Chancellor|General|Leader|Lord|President|Chair|Bishop|Archbishop|Earl|Duke|Countess)(?: (?:of|for|to|and|at|in|without|\p{Lu}[\p{L}’'-]*),?(?: [\p{L},’' -]{1,90})?)?/u;
const seated = /\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?= \()/u;
const brackets = / \([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/u;

/** `Jeremy Roe (Stafford) (Con): …`, `Mr Roe: …`, `The Minister for Sport (Jane Doe): …`, also after a question's number. */
const inline = new RegExp(
  `^(?:[QT]?\\d{1,3}\\. )?(?:\\[\\d+\\] )?(?:${[titled, chair, office, seated].map((form) => form.source).join('|')})(?:${brackets.source}){0,3}: \\S`,
  'gmu',
);

function has(wanted: number, text: string, form: RegExp): boolean {
  let found = 0;
  for (const _ of text.matchAll(form)) if (++found === wanted) return true;
  return false;
}
