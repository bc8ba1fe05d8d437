import { attributionOf } from '../../model/attribution.ts';
import { isPeer } from '../../model/names.ts';
import type { Header, Turn } from '../../syntax/block.ts';
import { aboveSpeech } from '../aspects.ts';
import { marks } from '../procedure/marks.ts';
import type { DebateFacts, DebateRule, Fix } from '../rule.ts';
import { dayInName, wordsOfDay } from './dates.ts';
import { dayOfColumns } from './evidence.ts';
import { type HeaderLines, headerLinesOf } from './header-lines.ts';

/** Fewer turns are a fragment, which needs no header; the second where there is no line of one. */
const fewestTurns = 3;
const fewestWithout = 8;

type Part = 'title' | 'date' | 'chamber';

export const missingHeader: DebateRule = {
  code: 'missing-header',
  scope: 'debate',
  severity: 'information',
  fix: 'choice',
  summary: 'The transcript has no title, no date or no chamber.',
  why: 'Without them nobody can tell which debate this is, or cite it; and who sat that day cannot be looked up.',
  examples: [
    `
Ferry Services
^^^^^^^^^^^^^^ missing-header

Tuesday 14th May 2019

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I oppose the motion.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I had feared as much.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

I beg to move.

Idris Vane Portrait Idris Vane (Carrow) (Con)
- Hansard - - - Excerpts

I oppose the motion.

Ada Pell Portrait Ada Pell
- Hansard - - - Excerpts

I had feared as much.
`,
    `
Ferry Services

Tuesday 14th May 2019

Commons Chamber

Ada Pell: I beg to move.

Idris Vane: I oppose the motion.

Ada Pell: I had feared as much.
`,
    `
Tuesday 14th May 2019

It is a fine day.
`,
  ],
  reads: [aboveSpeech, marks],
  *check(facts) {
    const lines = headerLinesOf(facts.debate);
    const { first, opens, header, date, chamber } = lines;
    if (!opens) return;
    const isFragment = !header && !date && !chamber;
    const fewest = isFragment ? fewestWithout : isPublished(header) ? 1 : fewestTurns;
    if (facts.turns.length < fewest) return;
    const missing = (['title', 'date', 'chamber'] as const).filter((part) => lines[part] === undefined);
    const place = first ?? placeOf(facts.turns[0]);
    if (missing.length === 0 || !place) return;
    const { block, start, end } = place;
    yield {
      block,
      start,
      end,
      message: `This transcript has no ${listed(missing)}, so nobody can tell which debate it is. Add what is missing.`,
      fixes: fixesFor(facts, lines, missing, start),
    };
  },
};

/** Whether the header has lines that a published page has: no fragment then, however short. */
const isPublished = (header: Header | undefined): boolean =>
  header?.headerLines.some(({ kind }) => kind === 'age' || kind === 'note') ?? false;

const listed = (parts: readonly Part[]): string => parts.join(', no ').replace(/, no (\w+)$/, ' and no $1');

function placeOf(turn: Turn | undefined) {
  const span = turn?.attribution ?? turn?.link;
  return turn && span && { block: turn, start: span.start, end: span.end };
}

/** What can be inserted at once: one thing, in the place that the header has for it, above or below the line that is there. */
function fixesFor(facts: DebateFacts, lines: HeaderLines, missing: readonly Part[], first: number): readonly Fix[] {
  const { debate, document, turns } = facts;
  const day = dayInName(document.fileName) ?? dayOfColumns(debate);
  const fixes: Fix[] = [];
  if (missing.includes('title'))
    fixes.push(insertion('Insert a title to be written', 'Title of the debate', first, first));
  if (missing.includes('date') && day) {
    const at = afterLine(lines, 'title', first);
    fixes.push(insertion('Insert the date of the file', wordsOfDay(day), at, first));
  }
  if (missing.includes('chamber')) {
    const peers = turns.filter((turn) => isPeer(attributionOf(turn)?.name ?? '')).length;
    const names = ['Commons Chamber', 'Westminster Hall', 'Lords Chamber'];
    if (peers * 2 > turns.length) names.reverse();
    const at = afterLine(lines, 'date', first);
    for (const name of names) fixes.push(insertion(`Insert “${name}”`, name, at, first));
  }
  return fixes;
}

/** The end of that line, when it stands in the finding's block; else the place of the first. */
function afterLine({ first, ...lines }: HeaderLines, part: 'title' | 'date', start: number): number {
  const line = lines[part];
  return line && line.block === first?.block ? line.end : start;
}

const insertion = (title: string, words: string, at: number, first: number): Fix => ({
  title,
  edits: ({ lineEnd }) => [
    { start: at, end: at, text: at === first ? `${words}${lineEnd}${lineEnd}` : `${lineEnd}${lineEnd}${words}` },
  ],
});
