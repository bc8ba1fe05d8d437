/** What somebody did, printed in small letters behind the name: `rose—`, `moved Amendment 1`. */
import type { Span } from '../syntax/block.ts';

const gesture =
  /^(?:rose(?: in (?:his|her) place)?|(?:indicated|signified) (?:assent|dissent|that .{1,40})|assented|dissented|nodded)\s?[.\u2010-\u2015-]?$/;
const what =
  '(?:[Aa]mendments?|Manuscript|That|the (?:following |[Mm]otion|[Aa]mendment|[Bb]ill|[Ss]chedule)|as an amendment|on \\d|[Nn]ew [Cc]lause|[Cc]lause|en bloc|formally)\\b';
const move = new RegExp(
  `^(?!ask )(?:(?:(?:rose to|begged to|then|accordingly|formally|had) )?(?:moved?(?:[,:.] ?|,? ${what})|call(?:ed)? attention\\b|ask(?:ed)? (?:Her|His|the|what|whether|when|how|why|if)\\b|present(?:ed)? (?:a|the) (?:[Bb]ill|[Pp]etition)\\b)|(?:had given|gave) notice\\b|brought up\\b|took the oath\\b|made the solemn\\b)`,
);
const longest = 60;

/** Whether a paragraph says nothing but that somebody rose, nodded or shook a head. */
export const gestureAt = (text: string, { start, end }: Span): boolean =>
  isSmall(text.charCodeAt(start)) && end - start <= longest && gesture.test(text.slice(start, end));

/** Whether a paragraph opens with what a mover or an asker does. */
export const moveAt = (text: string, { start, end }: Span): boolean =>
  isSmall(text.charCodeAt(start)) && move.test(text.slice(start, Math.min(end, start + longest)));

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
