/** Where the words for a member begin in speech: `Member for `, and in a list `Members for ` and each `for ` that goes on with it. */

export interface MemberOpening {
  readonly start: number;
  /** Where the seat begins. */
  readonly seat: number;
  /** Where the words begin that say whose member it is: for all of a list, its first `Members for `. */
  readonly said: number;
}

const one = 'Member for ';
const many = 'Members for ';

/** Those between two offsets, ascending. */
export function memberOpeningsIn(text: string, from = 0, limit = text.length): readonly MemberOpening[] {
  // Nearly every paragraph mentions nobody.
  if (!text.includes(' for ', from)) return none;
  const found: MemberOpening[] = [];
  for (let start = text.indexOf(one, from); start >= 0 && start < limit; start = text.indexOf(one, start + 1))
    found.push({ start, seat: start + one.length, said: start });
  const singles = found.length;
  for (let start = text.indexOf(many, from); start >= 0 && start < limit; start = text.indexOf(many, start + 1)) {
    let seat = start + many.length;
    found.push({ start, seat, said: start });
    for (let length = 1; length < longestList; length += 1) {
      const next = further.exec(text.slice(seat, Math.min(limit, seat + farthest)));
      if (!next) break;
      const [words, before = ''] = next;
      seat += words.length;
      // Behind a name the next seat has one too: `and for Scotland’s sake` is of the sentence.
      if (before.includes('(') && !named.test(text.slice(seat, seat + farthest))) break;
      found.push({ start: seat - 'for '.length, seat, said: start });
    }
  }
  return found.length > singles && singles > 0 ? found.sort((a, b) => a.start - b.start) : found;
}

const none: readonly MemberOpening[] = [];
const longestList = 8;
const farthest = 160;
/** The sentence goes on: a full stop in it is a title's. */
const further = /^((?:[^.?!;\r\n]|(?<=Mr|Mrs|Ms|Dr|hon|St)\.){1,140}?)(?:,| and|, and) for (?=\p{Lu})/u;
const named = /^[^().?!;\r\n]{1,60} ?\(/;
