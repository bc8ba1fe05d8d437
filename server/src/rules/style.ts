/**
 * How a document writes what Hansards write in more than one way: as most of its own lines have it. The forms of each are
 * counted by block; what a person has set stands over the count.
 */
import { gathered } from '../syntax/descent.ts';
import type { Debate, Tree } from '../syntax/tree.ts';
import { type Counts, Form, formsIn } from './forms.ts';
import { type TurnStyle, turnStyleIn } from './turn-style.ts';

/** Two of the same content are one object, so that what was found by one is known to hold. */
export interface Style extends TurnStyle {
  /** Double quotation marks: `“so”`, `"so"`. */
  readonly quotes: 'curly' | 'straight';
  /** Apostrophes and single quotation marks: `’`, `'`. */
  readonly apostrophes: 'curly' | 'straight';
  /** Where a sentence is broken off or into: `so—no`, `so--no`, `so - no` or `so — no`, `so–no`. */
  readonly dash: 'em' | 'double' | 'spaced' | 'short';
  /** `hon. Member`, `hon Member`, `honourable Member`. */
  readonly hon: 'dotted' | 'plain' | 'long';
  /** `hon. Member`, `hon. member`. */
  readonly members: 'capital' | 'small';
  /** Spaces between two sentences. */
  readonly gap: 'one' | 'two';
  /** `3.18 pm`, `3:18 pm`. */
  readonly clock: 'dot' | 'colon';
  /** `3.18 pm`, `3.18pm`. */
  readonly half: 'spaced' | 'glued';
  /** On lines by themselves: `14:30`, `2.30 pm`. */
  readonly times: 'day' | 'half';
  /** `rose—`, `rose —`. */
  readonly rose: 'close' | 'apart';
}

const countsOf: (debate: Debate) => Counts = gathered(
  formsIn,
  (debate) => sum(debate.blocks.map(formsIn)),
  (a, b) => a === b || (a !== undefined && b !== undefined && a.every((count, form) => count === b[form])),
);

/** The style of a document. `set`: what a person decided. */
export function styleOf(tree: Tree, set: Partial<Style> = noStyle): Style {
  const counts = tree.debates.map(countsOf);
  const turns = turnStyleIn(tree);
  const isLast =
    last?.turns === turns && last.set === set && last.counts.length === counts.length && counts.every(isLastCount);
  if (!last || !isLast) last = { counts, turns, set, style: interned({ ...decided(sum(counts)), ...turns, ...set }) };
  return last.style;
}

const noStyle: Partial<Style> = {};
const isLastCount = (one: Counts, i: number): boolean => one === last?.counts[i];

/** The last answer: few edits change what is counted. */
let last:
  | {
      readonly counts: readonly Counts[];
      readonly turns: TurnStyle;
      readonly set: Partial<Style>;
      readonly style: Style;
    }
  | undefined;

function sum(all: readonly (Counts | undefined)[]): Counts {
  const total = new Array<number>(Form.Count).fill(0);
  for (const counts of all) {
    if (counts) for (let form = 0; form < Form.Count; form += 1) total[form] = (total[form] ?? 0) + (counts[form] ?? 0);
  }
  return total;
}

/** Fewer marks than these tell little: then the apostrophes have a voice in it. */
const few = 6;

/** As few of an unusual form as this are slips, where the usual one does not occur at all. */
const slips = 2;

/** So many times by themselves are the way of a document, and one alone may be a slip of another kind. */
const someTimes = 2;

/** The usual form of each holds where a document has as many of one as of the other, or none. */
function decided(counts: Counts): Omit<Style, keyof TurnStyle> {
  const of = (form: Form): number => counts[form] ?? 0;
  const prevails = (form: Form, usual: Form): boolean => of(form) > of(usual) && of(form) > slips;
  const curly = of(Form.CurlyQuote);
  const straight = of(Form.StraightQuote);
  const marks = of(Form.StraightApostrophe);
  const slipped = marks <= slips && curly > straight;
  const apostrophes = marks > of(Form.CurlyApostrophe) && !slipped ? 'straight' : 'curly';
  const typed = of(Form.CurlyApostrophe) > 0 && apostrophes === 'curly' && curly + straight < few;
  const told = apostrophes === 'straight' && straight === curly && straight > 0 && curly + straight < few;
  return {
    quotes: (straight > curly && !typed) || told ? 'straight' : 'curly',
    apostrophes,
    dash: dashOf(of(Form.EmDash), of(Form.DoubleHyphen), of(Form.SpacedDash), of(Form.ShortDash)),
    hon: honOf(of(Form.DottedHon), of(Form.PlainHon), of(Form.LongHon)),
    members: prevails(Form.SmallMember, Form.CapitalMember) ? 'small' : 'capital',
    gap: prevails(Form.TwoSpaces, Form.OneSpace) ? 'two' : 'one',
    clock: prevails(Form.ColonTime, Form.DottedTime) ? 'colon' : 'dot',
    half: prevails(Form.GluedHalf, Form.SpacedHalf) ? 'glued' : 'spaced',
    times: of(Form.DayTime) >= someTimes ? 'day' : 'half',
    rose: of(Form.ApartRose) >= of(Form.CloseRose) ? 'apart' : 'close',
  };
}

function honOf(dotted: number, plain: number, long: number): Style['hon'] {
  if (Math.max(plain, long) <= Math.max(dotted, slips)) return 'dotted';
  return plain > long ? 'plain' : 'long';
}

function dashOf(em: number, double: number, spaced: number, short: number): Style['dash'] {
  const most = Math.max(double, spaced, short);
  if (most <= Math.max(em, slips)) return 'em';
  return most === double ? 'double' : most === spaced ? 'spaced' : 'short';
}

const kept = new Map<string, Style>();

/** There are few styles: each form of each is one of two or three. */
function interned(style: Style): Style {
  const key = Object.values(style).join();
  const same = kept.get(key);
  if (same) return same;
  kept.set(key, style);
  return style;
}
