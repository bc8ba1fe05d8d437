import type { Block, Span } from '../../syntax/block.ts';
import type { BlockRule } from '../rule.ts';
import { asks } from './questions.ts';

export const missingToAsk: BlockRule = {
  code: 'missing-to-ask',
  scope: 'block',
  severity: 'warning',
  fix: 'safe',
  summary: 'A written question does not open with `To ask the`.',
  why: 'By these words a question is told from a statement, and the Department that answers is read behind them.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Secretary of State for Transport what assessment he has made of ferry services. [66880]
^^^^^^^^^^^^^^^^^^ missing-to-ask

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

To the Secretary of State for Transport, if he will publish the timetable. [66881]
^^^^^^ missing-to-ask
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport what assessment he has made of ferry services. [66880]

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport, if he will publish the timetable. [66881]
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

To ask the Secretary of State for Transport what assessment he has made of ferry services. [66880]
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The Secretary of State for Transport knows what assessment he has made of ferry services.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Secretary of State, what a question.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Prime Minister, what do you say to that?

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

Secretary of State, how many ferries sail on a Tuesday?

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

Attorney General, if I may, I shall ask what he thinks of her.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

3. What assessment he has made of ferry services. [66880]

Idris Vane Portrait The Secretary of State for Transport (Idris Vane)
- Hansard - - - Excerpts

None.
`,
  ],
  *check(block) {
    const { text } = block;
    const at = firstOf(block);
    if (!at) return;
    const { end } = at;
    urgent.lastIndex = at.start;
    const start = at.start + (text.charCodeAt(at.start) === 40 ? (urgent.exec(text)?.[0].length ?? 0) : 0);
    // Most speeches open with a word that no such question opens with.
    if (!initials.has(text.charCodeAt(start))) return;
    const words = text.slice(start, Math.min(end, start + 200));
    if (right.test(words)) return;
    const found = office.exec(words);
    const number =
      start > at.start ||
      (text.charCodeAt(end - 1) === 93 && numbered.test(text.slice(Math.max(start, end - 14), end)));
    if (found) {
      const [, lead = '', holder = ''] = found;
      // Without its words a question shows itself by its number, or by what is asked right behind the office.
      if (/^(?:the |her |his |)$/i.test(lead) && !number && !(lead === 'The ' ? isAskedOnly : isAsked).test(words))
        return;
      if (!number && isCalled.test(words) && !isAskedOf.test(words)) return;
      const wanted = /^(?:Her|His) /.test(holder) ? 'To ask ' : 'To ask the ';
      const shown = lead === '' ? (/^(?:\S+ of State|\S+)/.exec(holder)?.[0] ?? holder) : lead.trimEnd();
      yield {
        start,
        end: start + shown.length,
        message: `The question opens with “${shown}”, so it is not known for one. Let it open with “${wanted.trimEnd()}”.`,
        fixes: [
          {
            title: `Write “${wanted.trimEnd()}”`,
            edits: () => [{ start, end: start + lead.length, text: wanted }],
          },
        ],
      };
    } else if (number && bare.test(words)) {
      const shown = bare.exec(words)?.[0] ?? '';
      yield {
        start,
        end: start + shown.length,
        message:
          'The question does not say whom it asks, so it cannot be found by its Department. Let it open with “To ask the” and the Minister.',
      };
    }
  },
};

/** The first paragraph of a turn; in the Lords a question is printed under `Asked by`, as procedure. */
function firstOf(block: Block): Span | undefined {
  if (block.kind === 'procedure') return block.form === 'text' ? block.content : undefined;
  const first = block.kind === 'turn' ? block.parts[0] : undefined;
  return first?.kind === 'paragraph' ? first : undefined;
}

const urgent = /\((?:Urgent|Private Notice) Question\):? /y;

const initials = new Set([...'TSMCPLADHFGRtasmclpdhwoifbu'].map((char) => char.charCodeAt(0)));
const right = /^To ask (?:the(?! the )|Her|His|Mr|Madam|hon) /;
const holders = String.raw`(?:Secretary of State|Secretary for|Minister (?:of State|for|without)|Chancellor of the|Prime Minister|Leader of the House|Attorney[- ]General|Solicitor[- ]General|Advocate[- ]General|Deputy Prime Minister|Lord Chancellor|Parliamentary Secretary|Chairman of|Chair of|hon\. Member (?:for|representing)|(?:Her|His) Majesty[\u2019']s Government|President of the|Lord President|Second Church|Church Commissioner|Paymaster General|House of Commons Commission)`;
const office = new RegExp(
  String.raw`^((?:[Tt]oo? ?|[Ot]t |T )?(?:[Aa]sk(?:ed|s)? ?|as |aks |sak )?(?:[Tt]he |teh |hte |te |th |Her |His ){0,2})(${holders})\b`,
);
/** A question's number of the register, at its end. */
const numbered = /\[\d{4,7}\]$/;
const isAsked = new RegExp(
  String.raw`^(?:(?:Her|His) Majesty[\u2019']s Government,? ${asks}\b|(?:[Tt]he )?(?:Secretary of State|Minister|Chancellor|Parliamentary) (?:for|of|without) [\p{L} ,]{3,60}? ${asks}\b|(?:[Tt]he )?${holders}(?: (?:Exchequer|Board of Trade|Council|Duchy of Lancaster)|(?: for| of)? \p{Lu}[\p{L} ,]{2,60}?)?(?:, (?:Department|Office|Cabinet|Foreign|Home|Ministry|representing)[\p{L} ,]{3,80}?)?(?:,(?! what an? ))? ${asks}\b)`,
  'u',
);
/** `Prime Minister, what do you say to that?` calls her, and a question asks what she does. */
const isCalled = new RegExp(`^${holders}, `);
const isAskedOf = /^(?!.*?\b(?:I|me|we|us|you|your)\b).*?\b(?:he|she|they|his|her|their)\b/s;
/** After `The` and the office by itself, what is asked in no sentence of speech. */
const isAskedOnly = new RegExp(
  String.raw`^The ${holders}(?:,? (?:for|of|and|the|\p{Lu}[\p{L}’-]*)){0,10},? (?:what (?:he|she|they|steps|plans|assessment|recent|discussions|the)|how (?:many|much)|whether (?:he|she|they)|if (?:he|she|they) will)\b`,
  'u',
);
/** What is asked, with nobody asked. */
const bare = new RegExp(String.raw`^(?:${asks})\b`);
