import { attributionOf } from '../../model/attribution.ts';
import type { People } from '../../model/people.ts';
import type { Block, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { inNameCase } from '../letter-case.ts';
import type { DebateRule, Finding, Fix, House } from '../rule.ts';
import type { Style } from '../style.ts';
import { titleOf } from '../turn-style.ts';
import { mayBeDotted, oddTitlesIn } from './titles.ts';

export const malformedTitle: DebateRule = {
  code: 'malformed-title',
  scope: 'debate',
  severity: 'warning',
  fix: 'safe',
  yieldsTo: ['chair-form', 'duplicated-name'],
  summary: 'The title before a name is mistyped, or is not the title of that person.',
  why: 'The name is then another than it is elsewhere: neither a reader nor a search knows that the two are one person.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with Mr, Vane, with M.r Lunt and with Mrs.Quill.
             ^^^ malformed-title
                            ^^^ malformed-title
                                              ^^^^ malformed-title

Baroness Tarn Portrait Baron Tarn (Lab)
                       ^^^^^ malformed-title
- Hansard - - - Excerpts

The noble Baroness, Baron Oakenfull, has a point.
                    ^^^^^ malformed-title
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I agree with Mr Vane, with Mr Lunt and with Mrs Quill.

Baroness Tarn Portrait Baroness Tarn (Lab)
- Hansard - - - Excerpts

The noble Baroness, Baroness Oakenfull, has a point.
`,
    `
Mr. Vane: I shall bring a flask.

Mr Lunt: It will be cold, M.r Vane.
^^ malformed-title
                          ^^^ malformed-title

Mrs. Quill: It will.

Dr. Tarn: It will indeed.
=>
Mr. Vane: I shall bring a flask.

Mr. Lunt: It will be cold, Mr. Vane.

Mrs. Quill: It will.

Dr. Tarn: It will indeed.
`,
    // Misspelt, in other capitals, and run together with the name.
    `
Lord Vane: My Lords, it sails on Tuesday.

Baronness Tarn: My Lords, it will be cold.
^^^^^^^^^ malformed-title

lord Vane: It will.
^^^^ malformed-title

Lrod Lunt of Carrow: My Lords, I shall bring a flask.
^^^^ malformed-title

Lor Vane: I have one.
^^^ malformed-title

LordQuill: My Lords, so have I.
^^^^ malformed-title
=>
Lord Vane: My Lords, it sails on Tuesday.

Baroness Tarn: My Lords, it will be cold.

Lord Vane: It will.

Lord Lunt of Carrow: My Lords, I shall bring a flask.

Lord Vane: I have one.

Lord Quill: My Lords, so have I.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The form asks for Mr, Mrs, Ms, Miss or Dr, Esq. and Rev. Mr. Vane ticked none.

Lord Lunt was created Baron Lunt of Carrow. I met Baron von Holme.

He is a Dr. Who but a Dr can tell?
`,
    `
Mr. Vane: I shall bring a flask.

Mr. Lunt: The letter says, “Mr Vane is late.” It will be cold.
`,
    `
Baroness Tarn: My Lords, it sails on Tuesday.

Lord Tarn: My Lords, it has sailed. The late Baron Tarn sailed on it.
`,
    `
MR. VANE (Carrow, W.): I shall bring a flask.

MR. O’LUNT (Holme Co., N.E.): It will be cold.

MR. T. M. TARN (Marlby, N.): It will.
`,
    // First names that are a letter off a title.
    `
Lady Vane: It sails on Tuesday.

Laddie Vane (Carrow) (Con): It will be cold.

Dam Lunt (Marlby) (LD): It will.

Sri Tarn (Dunmore North) (Lab): It has sailed.
`,
  ],
  reads: [({ block, facts: { document } }) => foundIn(block, document.people, document.style.titles)],
  *check({ blocks, document: { people, style } }) {
    for (const block of blocks) for (const finding of foundIn(block, people, style.titles)) yield { block, ...finding };
  },
};

interface Kept {
  people: People | undefined;
  titles: Style['titles'];
  found: readonly Finding[];
}

const keptOf = memo<Block, Kept>(() => ({ people: undefined, titles: 'both', found: none }));

function foundIn(block: Block, people: People, titles: Style['titles']): readonly Finding[] {
  const kept = keptOf(block);
  if (kept.people !== people || kept.titles !== titles) {
    const found = find(block, people, titles);
    kept.people = people;
    kept.titles = titles;
    kept.found = found.length > 0 ? found : none;
  }
  return kept.found;
}

function find(block: Block, people: People, titles: Style['titles']): readonly Finding[] {
  const inText = mistypedIn(block);
  const inNames = titleFindings(block, people).filter(
    (one) => !inText.some(({ start, end }) => start < one.end && one.start < end),
  );
  const mistyped = inNames.length > 0 ? [...inText, ...inNames] : inText;
  if (block.kind !== 'turn' || !block.attribution) return mistyped;
  const stray = titles === 'both' ? undefined : strayDot(block, titles === 'dotted' ? '.' : '');
  const ranks = ranksIn(block, people);
  return stray || ranks.length > 0 ? [...mistyped, ...(stray ? [stray] : []), ...ranks] : mistyped;
}

const none: readonly Finding[] = [];

/** A comma, or a full stop in the wrong place; titles that are listed, `Mr, Mrs and Ms`, are followed by another. */
const mistyped =
  /\b(?:(Mr|Mrs|Ms|Dr), (?=\p{Lu}\p{L}*\p{Ll}\b)(?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev|Lord|Lady|Prof|Professor|Esq|Mx)\b)|(M\.rs?|M\.s|Mr\.s|D\.r)\.?(?= ?\p{Lu})|(Mr|Mrs|Ms|Dr)(?:\.(?=\p{Lu}\p{Ll})|\.[.,] ))/uy;
const baroness = /[Bb]aroness, (Baron)(?= \p{Lu})/gu;

const mistypedIn: (block: Block) => readonly Finding[] = memo((block) => {
  const { text } = block;
  const found: Finding[] = [];
  for (const letter of ['M', 'D']) {
    for (let index = text.indexOf(letter); index >= 0; index = text.indexOf(letter, index + 1)) {
      // Nearly all of them begin another word.
      const next = text.charCodeAt(index + 1);
      if (next !== 114 && next !== 115 && next !== 46) continue;
      mistyped.lastIndex = index;
      const match = mistyped.exec(text);
      if (!match) continue;
      const { 0: words, 1: comma, 2: inside, 3: stop } = match;
      const title = comma ?? stop ?? (inside ?? '').replace('.', '');
      const written = words.trimEnd();
      const end = index + words.length;
      found.push({
        start: index,
        end: index + written.length,
        message: `“${written}” is not how the title is written, so the name behind it is not found under it. Write “${title}”.`,
        fixes: [
          {
            title: `Write “${title}”`,
            edits: ({ style }) => [
              {
                start: index,
                end: text.charAt(end) === ' ' ? end + 1 : end,
                text: `${title}${style.titles === 'dotted' ? '.' : ''} `,
              },
            ],
          },
        ],
      });
    }
  }
  if (text.includes('Baron ')) {
    for (const { index, 0: words } of text.matchAll(baroness)) {
      const start = index + words.length - 5;
      found.push({ ...baronAt(start), fixes: [asBaroness(start)] });
    }
  }
  return found.length > 0 ? found : none;
});

/** An attribution that has the dot where the document's others have none, or the other way round. */
function strayDot(turn: Turn, dot: string): Finding | undefined {
  const found = titleOf(turn);
  if (!found || found.dot === dot || found.title !== inNameCase(found.title)) return undefined;
  const { title, at: start } = found;
  const written = title + found.dot;
  return {
    start,
    end: start + written.length,
    message: `“${written}” is written “${title}${dot}” where this document names its other speakers. Write it so here, or a search finds only a part.`,
    fixes: [
      { title: `Write “${title}${dot}”`, edits: () => [{ start, end: start + written.length, text: title + dot }] },
    ],
  };
}

/** Titles where names begin. */
function titleFindings(block: Block, people: People): readonly Finding[] {
  const odd = oddTitlesIn(block);
  if (odd.length === 0) return none;
  return odd.flatMap(({ start, end, meant, certain, name }) => {
    const right = certain ? meant[0] : meant.find((title) => isKnown(block, people, title, name));
    if (right === undefined) return [];
    const written = block.text.slice(start, end).trimEnd();
    return [
      {
        start,
        end: start + written.length,
        message:
          written === right
            ? `“${written}” is joined to the name behind it, so neither is found. Put a space between them.`
            : `“${written}” is not how the title is written, so the name behind it is not found under it. Write “${right}”.`,
        fixes: [
          {
            title: written === right ? 'Put a space between them' : `Write “${right}”`,
            edits: ({ style }: House) => [
              { start, end, text: `${right}${mayBeDotted(right) && style.titles === 'dotted' ? '.' : ''} ` },
            ],
          },
        ],
      },
    ];
  });
}

/** Whether the name with its title is the line’s own portrait, or stands so elsewhere. */
function isKnown(block: Block, people: People, title: string, name: string): boolean {
  const portrait = block.kind === 'turn' ? block.attribution?.portrait : undefined;
  const forms = [`${title} ${name}`, `${title}. ${name}`];
  return forms.some(
    (form) => namesOf(people).has(form) || (portrait && block.text.slice(portrait.start, portrait.end) === form),
  );
}

/** `Baron Tarn` where the portrait or the rest of the document has `Baroness Tarn`; Hansard prints a baron as `Lord`. */
function ranksIn(turn: Turn, people: People): readonly Finding[] {
  const { attribution, text } = turn;
  if (!attribution) return none;
  const { base, portrait } = attribution;
  return (portrait ? [portrait, base] : [base]).flatMap((span) => {
    if (!text.startsWith('Baron ', span.start)) return [];
    const name = text.slice(span.start + 6, span.end);
    const other = portrait && span === base ? text.slice(portrait.start, portrait.end) : attributionOf(turn)?.shown;
    const known = (title: string) => other?.startsWith(`${title} ${name}`) || namesOf(people).has(`${title} ${name}`);
    const she = known('Baroness');
    const he = known('Lord');
    const { start } = span;
    const asLord: Fix = { title: 'Write “Lord”', edits: () => [{ start, end: start + 5, text: 'Lord' }] };
    return [
      { ...baronAt(start), fixes: she === he ? [asBaroness(start), asLord] : [she ? asBaroness(start) : asLord] },
    ];
  });
}

const namesOf: (people: People) => ReadonlySet<string> = memo(
  ({ all }) => new Set(all.flatMap(({ names, printed }) => [...names, ...printed])),
);

const baronAt = (start: number): Finding => ({
  start,
  end: start + 5,
  message:
    'Hansard prints a baron as “Lord” and a baroness as “Baroness”, so “Baron” names nobody who speaks. Write the title in full.',
});

const asBaroness = (start: number): Fix => ({
  title: 'Write “Baroness”',
  edits: () => [{ start, end: start + 5, text: 'Baroness' }],
});
