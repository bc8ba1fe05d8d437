/** Times as they stand alone on a line or in the words of procedure, well written or not. */
import type { Span } from '../../syntax/block.ts';
import type { Style } from '../style.ts';

/** A time that is badly written, and what is right, where that is plain. */
export interface BadTime extends Span {
  readonly right: string | undefined;
}

const half = String.raw`(?:[ap]\.? ?m\b\.?)`;
/** Each form that a time of the clock of twelve hours takes when a key was hit too often, too late or not at all. */
const slips = [
  // `3. 19 pm`, `3 .19 pm`, `3..19 pm`, `3,19 pm`, `3;19 pm`, `3. 19. pm`
  String.raw`(\d{1,2})(?: ?[.:]{1,3} ?|[,;\u00b7])(\d{2})(?: ?[.,]{1,2})? ?(${half})`,
  // `4 15 pm`
  String.raw`(\d{1,2}) (\d{2}) ?(${half})`,
  // `9.5 9 pm`
  String.raw`(\d{1,2})[.:](\d \d) ?(${half})`,
] as const;

const alone = new RegExp(`^(?:${slips.join('|')})$`, 'i');
const among = new RegExp(String.raw`(?<![\d£$.,:])(?:${slips.join('|')})(?!\w)`, 'g');
/** In speech only what nothing else can be: `3.18.pm`; and, behind a word that a time follows, `4 15 pm`. */
const inSpeech =
  /(?<![\d£$.,:])(\d{1,2})[.:](\d{2})[.,]{1,2} ?([ap]\.?m\b\.?)|(?<![\d£$.,:])(\d{1,2})(?: ?[.:]{1,2} ?|[,;\u00b7](?!\d{3}))(\d{2,3}) ?([ap]m|[AP][Mm])\b|(?<=\b(?:at|by|until|till|from|before|after|since|about|around) )(\d{1,2})(?: |-(?!1[0-2])|)(\d{2}) ?([ap]m)\b|(?<![\d£$.,:])(\d{1,2})[.:](\d{2}) ([ap] m)\b/g;
const wellFormed = /^(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)?\s?[ap](?:m|\.m\.?)$/;

/** How a document writes times: `Style`. */
type Clock = Pick<Style, 'clock' | 'half'>;
export const usualClock: Clock = { clock: 'dot', half: 'spaced' };

/** The time that the words of a line alone were meant for: `undefined` when they are a time, or nothing like one. */
export function badTime(words: string, clock: Clock): { readonly right: string | undefined } | undefined {
  const code = words.charCodeAt(0);
  if (words.length > 16 || words.length < 3 || !(code >= 48 && code <= 57)) return undefined;
  const bad = badHalf(words) ?? badWhole(words);
  const right = inForm(bad?.right ?? (bad ? '' : words), clock);
  return bad || right !== words ? { right: right === '' ? undefined : right } : undefined;
}

/** A time of the clock of twelve hours in the form that the document has. */
function inForm(time: string, { clock, half }: Clock): string {
  const found = /^(\d{1,2})[.:](\d{2}) ?([ap]\.?m\b.*)$/.exec(time);
  if (!found) return half === 'spaced' ? time.replace(/^(\d{1,2})(?=[ap]\.?m)/, '$1 ') : time;
  const [, hour, minute, written = ''] = found;
  const ending = written.replace(/^[ap]\.m$/, '$&.');
  return `${hour}${clock === 'colon' ? ':' : '.'}${minute}${half === 'glued' ? '' : ' '}${ending}`;
}

const anyHalf =
  /^(\d{1,2})(?:([.:])(\d{1,3}))? ?([ap]\.? ?m\.?|(?<=[.:]\d\d ?)(?:pm pm|am am|mp|pmm|ppm|amm|aam|an|pn|om))\.?$/i;
/** `9-11 am` is from nine to eleven. */
const glued = /^(\d{1,2})(?:[-\u2013](?!1[0-2]))?(\d{2}) ?([ap]\.?m\.?)$/;

/** Of the clock of twelve hours. */
function badHalf(words: string): { readonly right: string | undefined } | undefined {
  // A quarter past midnight may be printed `0.15 am`.
  if (wellFormed.test(words) || /^00?[.:][0-5]\d ?a\.?m/.test(words)) return undefined;
  const bare = words.replace(/(?<=[ap]m)\.$/, '');
  if (bare !== words && wellFormed.test(bare)) return { right: bare };
  const slip = alone.exec(bare);
  const right = slip ? mended(slip) : undefined;
  if (right !== undefined) return { right: wellFormed.test(right) ? right : undefined };
  const run = glued.exec(words);
  if (run) {
    const time = `${run[1]}.${run[2]} ${run[3]}`;
    return { right: wellFormed.test(time) ? time : undefined };
  }
  const found = anyHalf.exec(words);
  if (!found) return undefined;
  const [, hour = '', point = '', minute, ending = ''] = found;
  // `4.5 pm` is how five past four was printed for long.
  if (minute?.length === 1 && /^[ap]\.?m\.?$/.test(ending)) return undefined;
  const time = `${hour}${minute === undefined ? '' : `${point}${minute}`} ${halfOf(ending)}`;
  return { right: wellFormed.test(time) ? time : undefined };
}

/** `PM`, `pmm`, `p m` to `pm`; dots stay where both letters have one. */
function halfOf(ending: string): string {
  const letter = /a/i.test(ending) ? 'a' : 'p';
  return /^[ap]\. ?m/i.test(ending) ? `${letter}.m.` : `${letter}m`;
}

/** `15.21:00`, `15:41 00`: with seconds, as the website's text has them. */
const withSeconds = /^([01]\d|2[0-3])([.:;, ])([0-5]\d)([.:;, ])(00)$/;
const whole = /^(\d{1,2}) ?([:;]{1,2}|[.:;] ?[.:;]) ?(\d ?\d|\d{1,3})(?::(\d{2}))?$/;

/** `14,30`, `14. 30`: times of the clock of twenty-four where no other number can stand. */
const otherwise = /^(0[89]|1\d|2[0-3])(?:[.,] |,)([0-5]\d)$/;

/** The time that the number on a line of its own was meant for; `undefined` where it is another number, or a time. */
export function timeInNumber(words: string): string | undefined {
  const found = words.length > 6 ? null : otherwise.exec(words);
  return found ? `${found[1]}:${found[2]}` : undefined;
}

const run = /^(\[ ?)?(0\d|1\d|2[0-3])([:-]?)([0-5]\d)( ?\])?$/;
const short = /^(?:1\d|2[0-3]):(?:\d|\d{3})$/;

/**
 * What stands by itself where times of the whole day do: `1259`, `12-59`, `[12:59]`; and `12:5` and `12:599`, of which nobody
 * can tell what was meant. Four digits may be a year.
 */
export function timeAmongOthers(words: string): { readonly right: string | undefined } | undefined {
  if (short.test(words)) return { right: undefined };
  const [, open, hour = '', mark, minute = '', close] = run.exec(words) ?? [];
  if (hour === '' || (open === undefined) !== (close === undefined)) return undefined;
  if (open === undefined && (mark === ':' || (mark === '' && /^(?:19|20)/.test(hour)))) return undefined;
  return { right: `${hour}:${minute}` };
}

/** Of the clock of twenty-four, always with a colon: with a dot it might be any number. */
function badWhole(words: string): { readonly right: string | undefined } | undefined {
  if (/^(?:0[89]|1\d|2[0-3]) [0-5]\d$/.test(words)) return { right: words.replace(' ', ':') };
  const long = withSeconds.exec(words);
  if (long && (long[2] === ':' || long[4] === ':') && long[2] !== long[4])
    return { right: `${long[1]}:${long[3]}:${long[5]}` };
  const letters = /^([\dO]{2}):([\dO]{2})$/.test(words) ? words.replaceAll('O', '0') : words;
  if (letters !== words || /^(?:[01]\d|2[0-3]):[0-5]\d\.$/.test(words)) {
    const right = letters.replace(/\.$/, '');
    return { right: /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(right) ? right : undefined };
  }
  const found = whole.exec(words);
  if (!found) return undefined;
  const [, hour = '', , minuteWritten = '', second] = found;
  const minute = minuteWritten.replace(' ', '');
  // `60:40` shares out a hundred, and `3:2` or `1:250` are in proportion.
  if (Number(hour) + Number(minute) === 100 || (minute.length !== 2 && (Number(hour) < 13 || Number(hour) > 23)))
    return undefined;
  const right = `${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  const isTime = minute.length === 2 && Number(minute) < 60 && (Number(hour) < 24 || right === '24:00');
  if (isTime && right === words) return undefined;
  return { right: isTime ? right : undefined };
}

/** The times in the words of procedure, or of speech, that are badly written. Offsets are the block's. */
export function badTimesAmong(text: string, { start, end }: Span, isSpeech: boolean, clock: Clock): readonly BadTime[] {
  const times: BadTime[] = [];
  for (const found of text.slice(start, end).matchAll(isSpeech ? inSpeech : among)) {
    const written = found[0];
    const isRight = isTimeOrStop(written);
    if (isRight && written === inForm(written, clock)) continue;
    // `Clause 9. 10 pm is late`: a sentence may end in a number, and begin with an hour.
    if (
      /\d[.:] 1[0-2]\D/.test(written) &&
      !clocked.test(text.slice(Math.max(0, start + found.index - 8), start + found.index))
    )
      continue;
    // `On page 3,10 am is too late`: a number of something, and an hour.
    if (/^\d+,/.test(written) && counted.test(text.slice(Math.max(0, start + found.index - 12), start + found.index)))
      continue;
    const time = isRight ? written : isSpeech ? spoken(found) : mended(found);
    if (time === undefined) continue;
    // The stop that ends the sentence is not the time's.
    const tail = written.endsWith('.') && !/[ap]\. ?m\.$/.test(written) ? 1 : 0;
    times.push({
      start: start + found.index,
      end: start + found.index + written.length - tail,
      right: isTimeOrStop(time) ? inForm(time.slice(0, time.length - tail), clock) : undefined,
    });
  }
  return times;
}

const counted = /\b(?:pages?|clauses?|columns?|sections?|paragraphs?|amendments?|numbers?|No\.) $/i;
/** What stands before a time, and seldom before the number of a clause. */
const clocked = /\b(?:at|by|until|till|from|before|after|since) $/;

/** What was said: with a dot, unless it was written with a colon. */
function spoken(found: RegExpMatchArray): string | undefined {
  const first = [1, 4, 7, 10].find((group) => found[group] !== undefined) ?? 1;
  const [hour, minute, ending] = found.slice(first, first + 3);
  return hour === undefined
    ? undefined
    : `${hour}${/\d ?:/.test(found[0]) ? ':' : '.'}${minute} ${ending?.toLowerCase().replace(' ', '')}`;
}

const isTimeOrStop = (words: string): boolean => wellFormed.test(words) || wellFormed.test(words.replace(/\.$/, ''));

/** What one of `slips` was meant for. */
function mended(found: RegExpExecArray | RegExpMatchArray): string | undefined {
  const [, a, b, c, d, e, f, g, h, i] = found;
  const hour = a ?? d ?? g;
  const minute = b ?? e ?? h?.replace(' ', '');
  const ending = c ?? f ?? i;
  if (hour === undefined || minute === undefined || ending === undefined) return undefined;
  const point = /\d ?:/.test(found[0]) ? ':' : '.';
  return `${hour}${point}${minute} ${halfOf(ending)}${ending.endsWith('.') && !/[ap]\. ?m/i.test(ending) ? '.' : ''}`;
}

export interface Time {
  /** Minutes from midnight; a time past midnight is small again. */
  readonly minutes: number;
  /** Whether it may be before noon or after: `2:30` on a clock of twelve hours. */
  readonly isVague: boolean;
}

const clock = /^(\d{1,2})(?:([.:])(\d{2}))?(?::\d{2})?(?:\s?([ap])\.?m\.?)?$/;

/** The time that `words`, a line alone, are; `undefined` where they do not say which half of the day they are in. */
export function timeOf(words: string): Pick<Time, 'minutes' | 'isVague'> | undefined {
  if (/noon$/i.test(words)) return { minutes: 12 * 60, isVague: false };
  if (/midnight$/i.test(words)) return { minutes: 24 * 60, isVague: false };
  const found = clock.exec(words);
  if (!found) return undefined;
  const [, hourWord, point, minuteWord = '0', letter] = found;
  const hour = Number(hourWord);
  const minute = Number(minuteWord);
  if (minute > 59 || hour > (letter ? 12 : 24)) return undefined;
  if (letter) return { minutes: ((hour % 12) + (letter === 'p' ? 12 : 0)) * 60 + minute, isVague: false };
  // `4.15` alone may be before noon or after it, or no time at all.
  return point === ':' ? { minutes: hour * 60 + minute, isVague: hour < 13 && !words.startsWith('0') } : undefined;
}
