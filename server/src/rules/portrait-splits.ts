/** Attributions of portrait notation that are broken over two lines within the name of the person. */
import { isPortraitName } from '../syntax/attribution.ts';
import { type Block, Context, type Span } from '../syntax/block.ts';
import { always } from './aspects.ts';
import type { Split } from './inline-splits.ts';
import type { Aspect } from './rule.ts';

/** The longest beginning of a name, and the longest attribution that it may be of. */
const longestName = 60;
const longestLine = 260;

/**
 * The attribution that begins with the last line of `block`, and of which `next`, right under it, has the rest. What was
 * printed tells: it repeats the name of the person, of which the second line alone has but a part.
 */
export function portraitSplitBetween(block: Block | undefined, next: Block | undefined): Split | undefined {
  if (!block || next?.kind !== 'turn' || next.notation !== 'portrait' || !next.attribution) return undefined;
  if ((next.context & Context.Glued) === 0) return undefined;
  const first = lastLine(block.text);
  if (!first) return undefined;
  const line = next.text.slice(next.attribution.start, Math.min(next.attribution.end, longestLine));
  const whole = `${block.text.slice(first.start, first.end)} ${line}`;
  const portrait = whole.indexOf(' Portrait ');
  if (portrait < 0) return undefined;
  const name = whole.slice(0, portrait);
  const below = line.slice(0, Math.max(0, line.indexOf(' Portrait ')));
  const shown = whole.slice(portrait + ' Portrait '.length);
  if (!isPortraitName(name) || (below !== '' && `${shown} `.startsWith(`${below} `))) return undefined;
  // Of an office or the Chair only a name of one word shows that it is not the whole of it.
  if (!shown.includes(name) && (below === '' || below.includes(' '))) return undefined;
  return { ...first, gap: { start: first.end, end: block.text.length }, glue: ' ' };
}

/** Whether a block ends in the beginning of the next one’s attribution. */
export const splitPortrait: Aspect = ({ blocks, index }) =>
  portraitSplitBetween(blocks[index - 1], blocks[index]) ? always : '';

/** The last line, where it is short, with no space around it. */
function lastLine(text: string): Span | undefined {
  const words = text.trimEnd();
  const start = Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r')) + 1;
  return words.length - start <= longestName && start < words.length ? { start, end: words.length } : undefined;
}
