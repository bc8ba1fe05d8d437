/** Questions to Ministers as they are printed: what a paragraph that asks opens with. */
import type { Part, Turn } from '../../syntax/block.ts';

/** The words that the request for information itself begins with. */
export const asks =
  '(?:what|how|if|whether|when|who|whose|which|where|why|for what|on what|to what|in what|in which|on how|by what|from what|at what|under what|with whom|of what|pursuant to|further to|with reference to)';

const toAsk =
  /(?:[QT]?\d{1,3}\.? ?)?(?:\[[\w/]{1,10}\] ?)?(?:\((?:Urgent|Private Notice) Question\):? )?To ask (?:the|Her|His|Mr|Mrs|Ms)\b/y;

/** The first paragraph of a turn that asks a written question. */
export function questionOf(turn: Turn): Part | undefined {
  const [first] = turn.parts;
  if (first?.kind !== 'paragraph') return undefined;
  const code = turn.text.charCodeAt(first.start);
  // T, Q, a bracket or a digit.
  if (code !== 84 && code !== 81 && code !== 91 && code !== 40 && !(code >= 48 && code <= 57)) return undefined;
  toAsk.lastIndex = first.start;
  return toAsk.test(turn.text) ? first : undefined;
}
