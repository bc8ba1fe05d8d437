/** How often a debate says a name. */

import { lastWordOf } from '../../syntax/words.ts';
import type { DebateFacts } from '../rule.ts';
import { toldBy } from './told.ts';

/**
 * How often the words of a debate, its attributions apart, have a name: `(Jane Roe)`, `I call Jane Roe`; and, where the
 * surname is what differs, `Mr Roe`.
 */
export function saidOf(facts: DebateFacts, name: string, bySurname: boolean): number {
  const last = lastWordOf(name);
  const { short, peer } = toldBy(name);
  const titled = bySurname && !short && !peer && last.length >= shortestSaid;
  facts.looked.inSpeech = true;
  let times = 0;
  for (const block of facts.blocks) {
    if (block.kind === 'turn') times += timesIn(block.text, name, block.attribution?.end ?? 0);
    else if (block.kind === 'procedure') times += timesIn(block.text, name, 0);
    if (!titled || block.kind !== 'turn') continue;
    for (const title of saidTitles) times += timesIn(block.text, `${title} ${last}`, block.attribution?.end ?? 0);
  }
  return times;
}

const saidTitles = ['Mr', 'Mr.', 'Mrs', 'Ms', 'Miss', 'Dr'];
const shortestSaid = 4;

/** How often `words` stand in `text` from an offset, and are not the beginning or the end of longer ones. */
function timesIn(text: string, words: string, from: number): number {
  let times = 0;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isLetter.test(text.charAt(at - 1)) && !isLetter.test(text.charAt(at + words.length))) times += 1;
  return times;
}

const isLetter = /\p{L}/u;
