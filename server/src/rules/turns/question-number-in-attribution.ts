import type { Span } from '../../syntax/block.ts';
import type { BlockRule, TextEdit } from '../rule.ts';
import { turnLinesOf } from '../turn-lines.ts';

const number = /^(?:[QT]?\d{1,3}[.:]?|\([QT]?\d{1,3}\))(?: ?\[\d{1,7}\])?(?= +[\p{Lu}("\u201c])/u;
/** In portrait notation a number with the name right behind it, too: in the other it is question-number’s. */
const glued = /^[QT]?\d{1,3}\.(?: ?\[\d{1,7}\])?(?=\p{Lu})/u;

export const questionNumberInAttribution: BlockRule = {
  code: 'question-number-in-attribution',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A question’s number stands before the member’s name.',
  why: 'The number belongs to the question; before the name it makes another person of the member in the outline and in a search.',
  examples: [
    `
Ada Pell Portrait 3. Ada Pell (Dunmore North) (Lab)
                  ^^ question-number-in-attribution
- Hansard - - - Excerpts

What assessment he has made of ferry services.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

3. What assessment he has made of ferry services.
`,
    `
T1. Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^ question-number-in-attribution
- Hansard - - - Excerpts

T1. If he will make a statement on his departmental responsibilities.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

T1. If he will make a statement on his departmental responsibilities.
`,
    `
T1: Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
^^^ question-number-in-attribution
- Hansard - - - Excerpts

If he will make a statement on ferries.

3.Idris Vane Portrait Idris Vane (Carrow) (Con)
^^ question-number-in-attribution
- Hansard - - - Excerpts

What assessment he has made of flasks.
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

T1. If he will make a statement on ferries.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

3. What assessment he has made of flasks.
`,
    `
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

3. Ada Pell: What assessment he has made of ferry services.
^^ question-number-in-attribution
=>
Ada Pell (Dunmore North) (Lab): It sails on Tuesday.

Mr Speaker: Order.

Ada Pell: 3. What assessment he has made of ferry services.
`,
  ],
  silent: [
    `
1. Ada Pell (Dunmore North) (Lab): What assessment he has made of ferry services.

The Minister for Rivers (Idris Vane): It is being made.

2. Rhona Quill (Sallow Bridge) (Lab/Co-op): If he will make a statement.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

3. What assessment he has made of ferry services.
`,
    `
Lord Tarn Portrait The 14th Earl of Tarn (CB)
- Hansard - - - Excerpts

My Lords, I beg to move.
`,
  ],
  *check(block, style) {
    if (block.kind !== 'turn' || !block.attribution) return;
    const inline = block.notation === 'inline';
    // The bound volumes print the number of every question before the name.
    if (inline && style.numbers === 'name') return;
    const { portrait, start, end } = block.attribution;
    const shown = inline ? { start, end } : block.attribution.shown;
    const { text } = block;
    const edits: TextEdit[] = [];
    const found = new Set<string>();
    for (const span of portrait ? [portrait, shown] : [shown]) {
      const code = text.charCodeAt(span.start);
      if (!(code >= 48 && code <= 57) && code !== 81 && code !== 84 && code !== 40) continue;
      const words = numberAt(text, span) ?? (portrait && numberAt(text, span, glued));
      if (words === undefined) continue;
      found.add(asPrinted(words));
      const rest = text.slice(span.start + words.length, span.end);
      edits.push({
        start: span.start,
        end: span.start + words.length + rest.length - rest.trimStart().length,
        text: '',
      });
    }
    const [at] = edits;
    const [words] = found;
    // Where a whole question stands before the name, the number is in its place, and the attribution is not.
    if (!at || words === undefined || turnLinesOf(block).joined !== undefined) return;
    const [first] = turnLinesOf(block).speech;
    const asked = first && numberAt(text, first);
    if (asked !== undefined) found.add(asPrinted(asked));
    else if (first) edits.push({ start: first.start, end: first.start, text: `${words} ` });
    yield {
      start: at.start,
      end: at.start + text.slice(at.start, at.end).trimEnd().length,
      message: `“${words}” is the question’s number and stands before the member’s name, where it is read as part of it. Let it open the question.`,
      // Of two numbers that differ, which is the question's is not known.
      ...(first && found.size === 1
        ? { fixes: [{ title: `Move “${words}” to the question`, edits: () => edits }] }
        : {}),
    };
  },
};

const numberAt = (text: string, { start, end }: Span, form = number): string | undefined =>
  form.exec(text.slice(start, Math.min(end, start + 20)))?.[0];

/** `Q10`, `T1:` and `(12)` as a question opens with them: `Q10.`, `T1.`, `12.` */
const asPrinted = (words: string): string => words.replace(/^\(?([QT]?\d{1,3})[.:)]?/, '$1.');
