/** What the lines on top of a debate say: title, date, chamber, whose page it is. */

import { months } from '../roster/calendar.ts';
import { type Header, type HeaderLineKind, textOf } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Debate, Tree } from '../syntax/tree.ts';

export type PageKind = 'full' | 'member' | 'ministerial' | 'exchange' | 'fragment';

export interface Masthead {
  readonly title: string | undefined;
  /** `YYYY-MM-DD`, when the date line is a date. */
  readonly date: string | undefined;
  readonly chamber: string | undefined;
  readonly page: PageKind;
  /** Whose page it is: one name on a member's page, two on an exchange. */
  readonly members: readonly string[];
}

export const mastheadOf: (debate: Debate) => Masthead = memo((debate) => {
  const header = debate.blocks.find((block) => block.kind === 'header');
  const heading = debate.blocks.find((block) => block.kind === 'heading');
  if (!header) {
    const title = heading && textOf(heading, heading.title);
    return { title, date: undefined, chamber: undefined, page: 'fragment', members: [] };
  }
  const { title, ...rest } = read(header);
  return { ...rest, title: title ?? (heading && textOf(heading, heading.title)) };
});

/** What the top of a transcript says. Blank lines and stray lines over the first header are not a debate of their own. */
export function mastheadIn(tree: Tree): Masthead | undefined {
  const debate =
    tree.debates.find(({ blocks }) => blocks.some(({ kind }) => kind === 'header' || kind === 'turn')) ??
    tree.debates[0];
  return debate && mastheadOf(debate);
}

/** What a header says. It is kept by the header: a keystroke gives a new debate, and hardly ever a new header. */
const read: (header: Header) => Masthead = memo((header) => {
  const title = titleOf(header);
  const date = lineOf(header, 'date');
  const excerpts = lineOf(header, 'excerpts');
  const between = lineOf(header, 'between');
  const rest = { title, date: date === undefined ? undefined : isoDate(date), chamber: lineOf(header, 'chamber') };
  if (excerpts !== undefined) return { ...rest, page: 'member', members: [excerpts.replace(/ Excerpts$/, '')] };
  if (between !== undefined) {
    const [, a = '', b = ''] = /^Debates? between (.+?) and (.+)$/.exec(between) ?? [];
    return { ...rest, page: 'exchange', members: [a, b] };
  }
  return { ...rest, page: lineOf(header, 'limited') === undefined ? 'full' : 'ministerial', members: [] };
});

/** The last title of a header: member pages print the page's own title first and the debate's after it. */
function titleOf(header: Header): string | undefined {
  const line = header.headerLines.findLast(({ kind }) => kind === 'title');
  return line && textOf(header, line);
}

function lineOf(header: Header, kind: HeaderLineKind): string | undefined {
  const line = header.headerLines.find((candidate) => candidate.kind === kind);
  return line && textOf(header, line).replaceAll('\u00a0', ' ');
}

/** `Wednesday 3rd April 2019` to `2019-04-03`; `undefined` for a day that no calendar has. */
function isoDate(words: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s?(?:st|nd|rd|th)?\s+([A-Z][a-z]+),?\s+(\d{4})$/.exec(words) ?? [];
  const index = months.indexOf(month ?? '');
  if (index < 0) return undefined;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : undefined;
}
