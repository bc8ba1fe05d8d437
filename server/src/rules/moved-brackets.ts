/** Brackets of an attribution that stand in the wrong place: all of them are there, around other words than they should be. */
import { isPeer } from '../model/names.ts';
import { isParty } from '../model/parties.ts';
import type { Span, Turn } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import type { TextEdit } from './rule.ts';
import { turnLinesOf } from './turn-lines.ts';

/** What is at fault, from the first character to be changed to the last, and what is to stand there. */
export interface Moved extends Span {
  readonly edits: readonly TextEdit[];
  /** The attribution as it should be. */
  readonly right: string;
}

/** The brackets of the attribution at `shown` where they do not hold what they should. `key`: the name of the person. */
export function movedBrackets(text: string, { start, end: stop }: Span, key: string): Moved | undefined {
  const end = stop - (/\s?(?:\[V\]?|V\])$/.exec(text.slice(start, stop))?.[0].length ?? 0);
  const words = text.slice(start, end);
  const pairs = words.split('(').length - 1;
  if (pairs === 0 || pairs !== words.split(')').length - 1) return undefined;
  const right = asPrinted(words, key) ?? putAround(words, key, pairs);
  if (right === undefined) return undefined;
  let from = 0;
  while (words[from] === right[from]) from += 1;
  let tail = 0;
  while (tail < words.length - from && tail < right.length - from && words.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  const edit = { start: start + from, end: end - tail, text: right.slice(from, right.length - tail) };
  const found = edit.end > edit.start ? edit : { start: edit.start, end: edit.start + 1 };
  return { start: found.start, end: found.end, edits: [edit], right };
}

function putAround(words: string, key: string, pairs: number): string | undefined {
  const right = key === '' ? closedTooSoon(words) : around(words, key);
  // Where nothing but a space is too many, the brackets are in their places.
  if (right === undefined || lettersOf(right) === lettersOf(words)) return undefined;
  const isWhole = pairs === 1 && words === `(${right})`;
  return pairs === right.split('(').length - 1 || isWhole ? right : undefined;
}

/** `Jane Roe(Stafford)(Con)`, `Jane Roe, (Stafford) (Con)`, `Jane Roe [Stafford] (Con)`, `Jane Roe (Stafford) Con`, `Jane Roe Stafford (Con)`. */
function asPrinted(words: string, key: string): string | undefined {
  const [, name = '', seat = '', party = ''] = seatAndParty.exec(words) ?? bareSeat(words, key) ?? [];
  if (!isParty(party) || isPeer(name)) return undefined;
  const right = `${name} (${seat}) (${party})`;
  // A space too many is no fault of the brackets.
  return right.replace(/ /g, '') === words.replace(/ /g, '') && !/\S\(/.test(words) ? undefined : right;
}

const seatAndParty =
  /^(\p{Lu}[^()[\]{}?!:;]*?)[,.;]? ?[([](\p{Lu}[^()[\]]{1,60}(?:\([^()]{2,30}\))?)[)\]][,.;]? ?[([]?([^()[\]\s]{1,14})[)\]]?$/u;

function bareSeat(words: string, key: string): readonly string[] | undefined {
  const at = key === '' ? -1 : words.indexOf(`${key} `);
  if (at < 0 || !/^(?:(?:Sir|Dame|Mr|Mrs|Ms|Miss|Dr)\.? )?$/.test(words.slice(0, at))) return undefined;
  const found = /^(\p{Lu}[^()[\]]{1,60}) \(([^()]{1,14})\)$/u.exec(words.slice(at + key.length + 1));
  return found ? [words, words.slice(0, at + key.length), found[1] ?? '', found[2] ?? ''] : undefined;
}

/** The same in the attribution of a turn of portrait notation. */
export const movedInPortrait: (turn: Turn) => Moved | undefined = memo((turn) => {
  const { attribution } = turn;
  if (turn.notation !== 'portrait' || !attribution?.portrait) return undefined;
  const end = turnLinesOf(turn).attribution?.end ?? attribution.end;
  const { portrait, shown, base, groups } = attribution;
  const [first] = groups;
  const key = turn.text.slice(portrait.start, portrait.end);
  // Cheap: most have the name before the first bracket, or alone in it, and nothing behind the last.
  const whole =
    base.end > base.start &&
    groups.at(-1)?.end === shown.end - 1 &&
    end === attribution.end &&
    groups.every((one) => one.end > one.start && turn.text.charAt(one.start - 2) !== ')') &&
    first?.start !== base.end + 1;
  if (
    whole &&
    first &&
    (turn.text.slice(base.start, base.end).endsWith(key) || turn.text.slice(first.start, first.end) === key)
  )
    return undefined;
  return movedBrackets(turn.text, { start: shown.start, end }, key);
});

/** The letters and brackets, without the spaces. */
const lettersOf = (words: string): string => words.replace(/\s+/g, '');

/** How many characters of `words` are neither a space nor a bracket. */
const lengthOf = (words: string): number => words.replace(/[\s()]+/g, '').length;

const titles =
  /(?:^| )((?:(?:(?:The )?R(?:igh)?t\.? Hon\.?|The|Sir|Dame|Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Baroness|Rev\.?|Reverend|Professor|Colonel|Captain)\.? )*)$/;
const chair = /^(?:The |(?:Mr|Madam)\.? (?:Deputy )?Speaker\b)/;

/** The words of an attribution with brackets around seat and party, or around the holder of an office, by the name among them. */
function around(words: string, key: string): string | undefined {
  const bare = words.replace(/[\s()]+/g, ' ').trim();
  const at = ` ${bare} `.indexOf(` ${key} `);
  // A name that is there twice is another fault.
  if (at < 0 || bare.indexOf(key, at + 1) >= 0) return undefined;
  const ahead = bare.slice(0, at);
  const title = titles.exec(ahead)?.[1] ?? '';
  const office = ahead.slice(0, ahead.length - title.length).trimEnd();
  const behind = bare.slice(at + key.length).trim();
  const last = behind.slice(behind.lastIndexOf(' ') + 1);
  const party = isParty(last) ? ` (${last})` : '';
  const seat = party === '' ? behind : behind.slice(0, -last.length).trimEnd();
  const opened = lengthOf(words.slice(0, words.indexOf('(')));
  if (office !== '') return chair.test(office) && seat === '' ? `${office} (${title}${key})${party}` : undefined;
  // More words between the name and the first bracket may be of a longer name.
  if (opened > lengthOf(ahead + key)) return undefined;
  return `${title}${key}${seat === '' ? '' : ` (${seat})`}${party}`;
}

/** `(Maiden Speech)`: what is said of the speech, and not of who makes it. */
const ofTheSpeech = /\b(?:Questions?|Speech|Statement|Notice|Motion|Amendments?|Bill|Order|Translation)$/;

/** Where nobody knows the name: `The Minister for Sport (Jane) Roe`, `Jane Roe (Dunmore) North (Lab)`. */
function closedTooSoon(words: string): string | undefined {
  const whole = /^\((\p{Lu}[^()]+)\)$/u.exec(words)?.[1];
  if (whole !== undefined) return ofTheSpeech.test(whole) ? undefined : whole;
  const office = /^(The [^()]+) \((\p{Lu}[^\s()]*)\) (\p{Lu}[^\s()]*(?: \p{Lu}[^\s()]*)?)$/u.exec(words);
  if (office && !isPeer(words) && !isParty(office[2] ?? '')) return `${office[1]} (${office[2]} ${office[3]})`;
  const seat = /^(\p{Lu}[^()]+) \(([^()]+)\) ([^()]+) \(([^()]{1,20})\)$/u.exec(words);
  if (seat && isParty(seat[4] ?? '')) return `${seat[1]} (${seat[2]} ${seat[3]}) (${seat[4]})`;
  // `Jane Roe (Stafford) ()Con`, `Jane Roe (Stafford) )Con(`
  const party = /^(\p{Lu}[^()]+ \((?:[^()]|\([^()]*\))+\)) [()]{0,2}([^\s()]+)[()]{0,2}$/u.exec(words);
  return party && isParty(party[2] ?? '') ? `${party[1]} (${party[2]})` : undefined;
}
