/** Brackets of an attribution that are opened and not closed, or closed and not opened. */
import { isParty } from '../model/parties.ts';
import type { Span } from '../syntax/block.ts';
import type { TextEdit } from './rule.ts';
import { trimmed } from './turn-lines.ts';

/** What is at fault, and how it is mended. Offsets are the text’s. */
export interface Unbalanced extends Span {
  readonly edits: readonly TextEdit[];
  readonly opened: boolean;
}

/** A bracket of the attribution at `shown` that is not closed or not opened. `key`: the name of the person, where it is known. */
export function unbalanced(text: string, shown: Span, key: string): Unbalanced | undefined {
  const virtual = halfVirtual.exec(text.slice(shown.start, shown.end));
  if (virtual) {
    const start = shown.start + virtual.index + virtual[0].search(/\S/);
    const { end } = shown;
    return { start, end, opened: virtual[0].includes('['), edits: [{ start, end, text: '[V]' }] };
  }
  const open: number[] = [];
  let after = shown.start;
  for (let i = shown.start; i < shown.end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40) open.push(i);
    else if (code === 41) {
      if (open.pop() === undefined) return closed(text, after, i, shown, key);
      after = i + 1;
    }
  }
  return open.length > 0 ? unclosed(text, open, shown) : undefined;
}

/** `[V]` without one of its brackets. */
const halfVirtual = /\s(?:\[V|V\])$/;

/** Brackets left open: the outer one closes before the party, if a party is what comes last, and the others at the end. */
function unclosed(text: string, open: readonly number[], shown: Span): Unbalanced {
  const virtual = / ?\[V\]$/.exec(text.slice(shown.start, shown.end))?.[0].length ?? 0;
  const end = shown.end - virtual;
  const [first = shown.start] = open;
  const doubled = open.find((at) => /^\s?\(/.test(text.slice(at + 1, at + 3)));
  if (doubled !== undefined) return without(doubled, text.indexOf('(', doubled + 1), true);
  // `Ada Pell (`: nothing stands behind it.
  const bare = open.length === 1 && trimmed(text, first + 1, end) === undefined;
  if (bare) return without(shown.start + text.slice(shown.start, first).trimEnd().length, end, true, first);
  // `(Lab]`, `(Dunmore North] (Lab)`: a bracket of another kind closes.
  const other = /^[^()[\]{}]*[\]}]/.exec(text.slice((open.at(-1) ?? first) + 1, end))?.[0].length;
  if (open.length === 1 && other !== undefined) return instead(first + other, ')', true);
  const insert = (at: number, words: string): TextEdit => ({ start: at, end: at, text: words });
  const start = trimmed(text, shown.start, shown.end)?.start;
  if (open.length === 1 && first === start)
    return { start: first, end: first + 1, opened: true, edits: [{ start: first, end: first + 1, text: '' }] };
  const last = text.lastIndexOf('(', end - 1);
  const inner = text.slice(last + 1, end).replace(/\)$/, '');
  const before = trimmed(text, first, last);
  if (last > first && before && isParty(inner.trim())) {
    const inside = open.filter((at) => at < last).length;
    const edits = [insert(before.end, ')'.repeat(inside) + (before.end === last ? ' ' : ''))];
    if (inside < open.length) edits.push(insert(end, ')'));
    return { start: first, end: before.end, opened: true, edits };
  }
  const stop = trimmed(text, first, end)?.end ?? end;
  return { start: first, end: stop, opened: true, edits: [insert(stop, ')'.repeat(open.length))] };
}

/** A bracket that was not opened, at `close`: opened before the name or the seat that it closes, or removed where it closes nothing. */
function closed(text: string, after: number, close: number, shown: Span, key: string): Unbalanced {
  // `[Lab)`: a bracket of another kind opens.
  const other = Math.max(text.lastIndexOf('[', close), text.lastIndexOf('{', close));
  if (other >= after && !text.startsWith('[V]', other)) return instead(other, '(', false);
  const inside = trimmed(text, after, close);
  const at = inside && opensAt(text.slice(inside.start, close), key, after === shown.start);
  if (inside && at !== undefined) {
    const start = inside.start + at;
    return { start, end: close + 1, opened: false, edits: [{ start, end: start, text: '(' }] };
  }
  const from = after + text.slice(after, close).trimEnd().length;
  return without(from, close + 1, false, close);
}

/** One bracket is to be another, or none. */
const instead = (at: number, words: string, opened: boolean): Unbalanced => ({
  start: at,
  end: at + 1,
  opened,
  edits: [{ start: at, end: at + 1, text: words }],
});

/** What stands from `start` to `end` goes; `at` is the bracket. */
const without = (start: number, end: number, opened: boolean, at = start): Unbalanced => ({
  start: at,
  end: at + 1,
  opened,
  edits: [{ start, end, text: '' }],
});

const titleAtEnd = /(?:Sir|Dame|Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Baroness)\.? $/;

/** Where in `words`, which a bracket closes, it was to be opened: at a seat behind the name, at the name behind an office. */
function opensAt(words: string, key: string, first: boolean): number | undefined {
  if (!first) return 0;
  const at = key === '' ? -1 : words.indexOf(key);
  if (at < 0) return undefined;
  const before = words.slice(0, at);
  const title = titleAtEnd.exec(before)?.[0].length ?? 0;
  if (before.length === title) return words.charAt(key.length + at) === ' ' ? at + key.length + 1 : undefined;
  return at + key.length === words.length && before.endsWith(' ') ? before.length - title : undefined;
}
