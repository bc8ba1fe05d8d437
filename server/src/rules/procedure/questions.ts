/** Questions to Ministers as they are printed: what a paragraph that asks opens with. */
import type { Part, Turn } from '../../syntax/block.ts';

/** The words that the request for information itself begins with. */
export const asks =
  '(?:what|how|if|whether|when|who|whose|which|where|why|for what|on what|to what|in what|in which|on how|by what|from what|at what|under what|with whom|of what|pursuant to|further to|with reference to)';

const toAsk = /^(?:[QT]?\d{1,3}\.? ?)?(?:\[[\w/]{1,10}\] ?)?To ask (?:the|Her|His|Mr|Mrs|Ms)\b/;

/** The first paragraph of a turn that asks a written question. */
export function questionOf(turn: Turn): Part | undefined {
  const first = turn.parts.find(({ kind }) => kind === 'paragraph');
  return first && toAsk.test(turn.text.slice(first.start, Math.min(first.end, first.start + 60))) ? first : undefined;
}
