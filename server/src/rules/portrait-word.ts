/** The word `Portrait` of an attribution, written otherwise: nothing then parts the name of the person from what was printed. */
import { isPortraitName, isPrintedOf } from '../syntax/attribution.ts';
import type { Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { isMeantForPortrait } from './names/told.ts';

/** `Portriat`, `portrait`, `Portrait.` between two names of one person, over a link line; or the word joined to one of them. */
export const portraitSlip: (turn: Turn) => Span | undefined = memo(({ attribution, link, text }) => {
  if (!attribution || attribution.portrait || !link) return undefined;
  const line = text.slice(attribution.start, attribution.end);
  for (const { groups: { gap = '', word = '' } = {}, index } of line.matchAll(candidate)) {
    if (!isMeantForPortrait(word)) continue;
    const start = index + gap.length;
    const name = line.slice(0, index);
    const shown = line.slice(start + word.length).trimStart();
    if (!isPortraitName(name) || !isPrintedOf(name, shown)) continue;
    return { start: attribution.start + start, end: attribution.start + start + word.length };
  }
  return undefined;
});

const candidate = /(?<gap>\s|(?<=\p{Ll}))(?<word>Portrait(?=\p{Lu})|[Pp]\S{4,10}(?=\s\p{Lu}))/gu;

/** The word as it is. */
export const portraitWord = 'Portrait';
