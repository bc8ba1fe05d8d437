/** What somebody did, printed in small letters behind the name: `rose—`, `moved Amendment 1`. */
import type { Span } from '../syntax/block.ts';
import { isForm, longestHead } from './speaker-forms.ts';

const gesture =
  /^(?:rose(?: in (?:his|her) place)?|(?:indicated|signified) (?:(?:his|her|their) )?(?:assent|dissent|that .{1,40})|made an indication of (?:assent|dissent)|assented|dissented|nodded|shook (?:his|her) head)\s?[.\u2010-\u2015-]?$/;
const what =
  '(?:[Aa]mendments?|Motion|[Mm]anuscript|[Tt]hat|(?:the|his|her) (?:following |[Mm]otion|[Aa]mendment|[Bb]ill|[Ss]chedule)|as an amendment|on \\d|the closure|[Nn]ew [Cc]lause|[Cc]lause|en bloc|formally)\\b';
const move = new RegExp(
  `^(?!ask )(?:(?:(?:rose to|begged to|then|accordingly|formally|had|claimed to) )?(?:moved?(?:[,:.\u2014] ?|,? ${what})|call(?:ed)? attention\\b|ask(?:ed)? (?:Her|His|the|what|whether|when|how|why|if)\\b|present(?:ed)? (?:a|the) (?:[Bb]ill|[Pp]etition)\\b)|(?:had given|gave) notice\\b|had tabled\\b|(?:withdrew|seconded) (?:the|his|her) (?:[Aa]mendment|[Mm]otion|[Bb]ill)|brought up\\b|took the (?:oath|Chair)\\b|made the solemn\\b)`,
);
const longest = 60;

/** Whether a paragraph says nothing but that somebody rose, nodded or shook a head. */
export const gestureAt = (text: string, { start, end }: Span): boolean =>
  isSmall(text.charCodeAt(start)) && end - start <= longest && gesture.test(text.slice(start, end));

/** Whether a paragraph opens with what a mover or an asker does. */
export const moveAt = (text: string, { start, end }: Span): boolean =>
  isSmall(text.charCodeAt(start)) && move.test(text.slice(start, Math.min(end, start + longest)));

/**
 * The colon between a speaker, whom nothing else of the line tells, and what that speaker did; `done` is where that begins.
 * Cheap: behind hardly any colon a small letter opens one of these words.
 */
export function doneBehindColon(
  text: string,
  { start, end }: Span,
): { readonly colon: number; readonly done: Span; readonly gesture: boolean } | undefined {
  const colon = text.slice(start, Math.min(end, start + longestHead)).indexOf(':') + start;
  if (colon < start + 3) return undefined;
  const from = colon + 1 + (/^\s*/.exec(text.slice(colon + 1, colon + 4))?.[0].length ?? 0);
  const done = { start: from, end };
  const isGesture = gestureAt(text, done);
  if (!(isGesture || moveAt(text, done)) || !isForm(text.slice(start, colon))) return undefined;
  return { colon, done, gesture: isGesture };
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
