/** What Git leaves of a passage that two people changed: both versions, and lines that part them. */
import type { Block, Span } from '../../syntax/block.ts';
import { lineRemoval } from '../removal.ts';
import type { Finding, TextEdit } from '../rule.ts';

/** Where the lines of its marks begin. `base`: that of the version which both changed, where Git was told to leave it. */
interface Conflict {
  readonly open: number;
  readonly base: number | undefined;
  readonly middle: number;
  readonly close: number;
}

const mark =
  /(?<![^\r\n])(?:<{7}|>{7}|\|{7})(?: [\w./@:()-]{1,40}){1,3}(?![^\r\n])|(?<![<>=|*])(?:<{7}|>{7}|\|{7})(?![<>=|])|(?<![^\r\n])={7}(?![^\r\n])/g;

/** Conflicts whose passage stands in the block; and the marks that have no fellows in it, as a turn stands between them. */
export function mergesIn(block: Block): readonly Finding[] {
  const { text } = block;
  const marks = [...text.matchAll(mark)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  if (marks.length === 0) return none;
  const conflicts = conflictsIn(text);
  const isPaired = ({ start }: Span): boolean =>
    conflicts.some(({ open, base, middle, close }) => [open, base, middle, close].includes(start));
  return [
    ...conflicts.map((conflict) => conflictFound(block, conflict)),
    ...marks.flatMap((one, i) => (isPaired(one) ? [] : [unpaired(block, one, marks[i - 1], marks[i + 1])])),
  ];
}

const none: readonly Finding[] = [];

function conflictsIn(text: string): readonly Conflict[] {
  const found: Conflict[] = [];
  for (let open = text.indexOf('<<<<<<<'); open >= 0; ) {
    const middle = text.indexOf('\n=======', open) + 1;
    const close = middle > 0 ? text.indexOf('\n>>>>>>>', middle) + 1 : 0;
    if (close === 0) break;
    const base = text.slice(open, middle).indexOf('\n|||||||');
    found.push({ open, base: base < 0 ? undefined : open + base + 1, middle, close });
    open = text.indexOf('<<<<<<<', close);
  }
  return found;
}

function conflictFound({ text }: Block, { open, base, middle, close }: Conflict): Finding {
  const below = (line: number): number =>
    line + (/^.*[\r\n]*/.exec(text.slice(line, line + longestMark))?.[0].length ?? 0);
  const without =
    (...spans: readonly (readonly [number, number])[]): (() => readonly TextEdit[]) =>
    () =>
      spans.map(([start, end]) => ({ start, end, text: '' }));
  return {
    start: open,
    end: open + 7,
    message: 'Git left two versions of a passage here, so both are read as said. Keep one of them.',
    fixes: [
      { title: 'Keep the first version', edits: without([open, below(open)], [base ?? middle, below(close)]) },
      { title: 'Keep the second version', edits: without([open, below(middle)], [close, below(close)]) },
    ],
  };
}

const longestMark = 200;

/** The mark alone is not taken out unasked: what it parts from another version would stay, and be read as said. */
function unpaired(block: Block, { start, end }: Span, above: Span | undefined, below: Span | undefined): Finding {
  const { text } = block;
  const closes = text.charAt(start) === '>';
  const first = block.kind === 'turn' ? (block.parts[0]?.start ?? 0) : 0;
  const last = text.slice(end, below?.start).trimEnd().length + end;
  const version = closes ? { start: above?.start ?? Math.min(first, start), end } : { start, end: last };
  return {
    start,
    end,
    message: `“${text.slice(start, end)}” is what Git writes beside a passage of which it left two versions, so both are read as said. Keep one, and remove the marks.`,
    fixes: [
      { title: 'Remove the mark', edits: () => [lineRemoval(block, { start, end })] },
      {
        title: `Remove the mark and what stands ${closes ? 'above' : 'under'} it`,
        edits: () => [lineRemoval(block, version)],
      },
    ],
  };
}
