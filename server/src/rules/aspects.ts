/** What rules of a debate look at in a block: see `DebateRule.reads`. */
import { mentionsOf } from '../model/mention.ts';
import { Signal, signalsOf } from '../model/signals.ts';
import type { Block } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { Aspect } from './rule.ts';
import { turnLinesOf } from './turn-lines.ts';
import { unreadIn } from './unread.ts';

/** Equal to nothing, not to itself either: whoever reads it is asked again. */
export const always = Number.NaN;

/** Of a turn the lines that say who speaks, and how they are told from the speech; of any other block, all of it. */
export const aboveSpeech: Aspect = ({ block }) => linesAbove(block);

const linesAbove: (block: Block) => string = memo((block) => {
  if (block.kind !== 'turn') return `${block.context} ${block.text}`;
  const { text, context, notation, parts } = block;
  const { attribution, link, ahead, speech, behind, joined } = turnLinesOf(block);
  const from = Math.max(parts[0]?.start ?? text.length, speech[0]?.start ?? 0);
  const places = [attribution?.end, link?.start, link?.end, ahead?.start, ahead?.end, behind, joined];
  return `${context} ${notation} ${places.join()} ${text.slice(0, from)}`;
});

/** The seats that are mentioned in a block, and the names behind them. */
export const mentions: Aspect = ({ block }) => mentionsSaid(block);

const mentionsSaid: (block: Block) => string = memo((block) => {
  let said = '';
  for (const { seat, name, sitting } of mentionsOf(block)) said += `${seat}(${name}${sitting ? ')' : '!'}`;
  return said;
});

/** What stands before the brackets in a block, as far as a name would reach. */
export const bracketed: Aspect = ({ block }) => wordsBeforeBrackets(block);

const longestName = 60;

export const wordsBeforeBrackets: (block: Block) => string = memo((block) => {
  if ((signalsOf(block) & Signal.RoundOpen) === 0) return '';
  const { text } = block;
  let words = '';
  for (let at = text.indexOf(' ('); at >= 0; at = text.indexOf(' (', at + 2))
    words += `${text.slice(Math.max(0, at - longestName), at)}(`;
  return words;
});

/** All of a block, where the debate's names made a rule look into the words of speech. */
export const speech: Aspect = ({ block }) => block;

/** Whether a block has an attribution of inline notation that is not read as one. Two blocks may make one. */
export const unread: Aspect = ({ block, facts: { document } }) => {
  if (block.kind === 'turn' && block.notation === 'portrait') return '';
  return unreadIn(block, document.people).length > 0 ? always : '';
};
