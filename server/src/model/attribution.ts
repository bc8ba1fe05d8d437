/**
 * What an attribution says: who, in which role, for which seat and party. The form is the parser's; the meaning of its
 * brackets is told here from what stands before them.
 */

import { readShown } from '../syntax/attribution.ts';
import { type AttributionSpans, type Span, type Turn, textOf } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
import { isPeer, isShortName, nameKey, slug } from './names.ts';
import { isParty } from './parties.ts';

export type Role = 'member' | 'office' | 'chair' | 'collective';

export interface Attribution {
  /** The name before ` Portrait `; `undefined` in inline notation and under `None`. */
  readonly portrait: string | undefined;
  /** What was printed, brackets included, without `[V]`. */
  readonly shown: string;
  /** The person's name as far as the line tells it: printed, else the portrait. */
  readonly name: string | undefined;
  readonly office: string | undefined;
  readonly seat: string | undefined;
  readonly party: string | undefined;
  readonly role: Role;
  readonly virtual: boolean;
  /** The identity as far as the line itself tells it; `identitiesIn` matches the rest. Lower-case letters, digits, hyphens. */
  readonly speaker: string;
  /** Where in the block the parts stand, for ranges. */
  readonly spans: AttributionSpans;
  readonly seatSpan: Span | undefined;
  readonly partySpan: Span | undefined;
}

/** What the turn's attribution says, or `undefined` when it has none. */
export const attributionOf: (turn: Turn) => Attribution | undefined = memo((turn) =>
  turn.attribution ? read(turn, turn.attribution) : undefined,
);

const collective =
  /^(?:Several |Some )?(?:Hon|hon|Right hon|right hon)\.? (?:Members?|Friends)\b|^(?:An|A) (?:hon|Hon|noble|Noble)\.? (?:Member|Lord|Baroness)\b|^(?:Several |Some )?(?:Noble|noble) (?:Lords|Members)\b|^(?:Members|All|Hon Members)$/;
const chair =
  /^(?:(?:Mr|Madam|Mrs|Ms)\.? (?:Principal )?(?:Deputy[ -])?(?:Speaker|Chairman|Chair|Chairwoman)|The (?:Temporary |Deputy |First Deputy |Second Deputy |Principal Deputy |Senior Deputy |Lord )?(?:Chair|Chairman|Chairwoman|Speaker)(?: of (?:Committees|Ways and Means))?|The (?:Deputy )?(?:Presiding Officer|Convener)|The (?:Chairman|Chair|(?:First |Second )?Deputy Chairman) of .{3,40})$/i;
const peerage =
  /^The (?:Lord|Lady|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Viscount|Viscountess|Baroness|Archbishop|Bishop|Most|Right|Very|Rev|Reverend|Master)\b/;
const lordOffice = /^The (?:Lord (?:Chancellor|President|Privy Seal|Advocate|Commissioner)|Right Hon)\b/;
/** `Dame Jane Roe (in the Chair)`: a name that presides. */
const presiding = /^in the [Cc]hair$/;
/** What is said in a bracket of the speech, and not of who makes it: `(Urgent Question)`, `(Maiden Speech)`. */
const ofTheSpeech = /^(?:[A-Z][a-z]+ ){0,3}(?:Questions?|Speech|Statement|Notice)$|^(?:by|By) /;
const officeWords =
  /\b(?:Minister|Secretary|Chancellor|(?:Attorney|Solicitor|Advocate|Paymaster)[ -]General|Leader of the|Lord Privy Seal|Comptroller|Treasurer of|Vice-Chamberlain|Lord Commissioner|Lord President|Captain of the)\b/;

function read(turn: Turn, whole: AttributionSpans): Attribution {
  const spans = behindNumber(turn, whole);
  const words = (span: Span): string => onOneLine(turn, span);
  const key = spans.portrait && words(spans.portrait);
  const portrait = key === undefined || key === 'None' ? undefined : key;
  const base = words(spans.base);
  const all = spans.groups.map((span) => ({ span, words: words(span) }));
  const presides = all.some(({ words }) => presiding.test(words));
  const groups = all.filter(({ words }) => !presiding.test(words) && !ofTheSpeech.test(words));
  const role = presides ? 'chair' : roleOf(base);
  const person = presides || role === 'member';
  const party = partyAmong(groups);
  // The brackets of a name and an office may be the wrong way round, and both are said all the same.
  const behind =
    role === 'member' && groups.length === 1 && isOffice(groups[0]?.words ?? '') ? groups.pop() : undefined;
  // An office may end in brackets of its own, before those of its holder: `The Minister of State (Buses) (Jane Roe)`.
  const holder = person ? undefined : groups.pop();
  const own = groups.at(-1);
  const officeEnd = own ? own.span.end + 1 : spans.base.end;
  const seat = person ? groups[0] : undefined;
  const printed = person ? base : holder?.words;
  const name = role === 'collective' ? undefined : fullest(printed === '' ? undefined : printed, portrait);
  return {
    portrait,
    shown: words(whole.shown),
    name,
    office: person || role === 'collective' ? behind?.words : words({ start: spans.base.start, end: officeEnd }),
    seat: seat?.words,
    party: party?.words,
    role: behind ? 'office' : role,
    virtual: spans.virtual,
    speaker: keyOf(portrait ?? name) ?? slug(base),
    spans,
    seatSpan: seat?.span,
    partySpan: party?.span,
  };
}

/** The party: it comes last, or before the seat by mistake. Taken out of `groups`. */
function partyAmong(groups: { readonly span: Span; readonly words: string }[]) {
  if (groups.length > 0 && isParty(groups.at(-1)?.words ?? '')) return groups.pop();
  return groups.length === 2 && isParty(groups[0]?.words ?? '') ? groups.shift() : undefined;
}

/** Whether words in a bracket are a minister's or a chair's office, and no seat (`The Wrekin`): `The Minister for Rivers`. */
export const isOffice = (words: string): boolean =>
  /^The /.test(words) && (officeWords.test(words) || chair.test(words));

/** Whether an office is a minister's. */
export const isMinisterial = (office: string): boolean => officeWords.test(office);

/** A question's number that stands before the name (`2. Jane Roe`) is a fault, and hides nobody. */
function behindNumber(turn: Turn, spans: AttributionSpans): AttributionSpans {
  if (spans.base.end > spans.base.start) return spans;
  const number = /^[QT]?\d{1,3}\.?\s+(?:\[\d+\]\s*)?/.exec(textOf(turn, spans.shown));
  if (!number) return spans;
  const read = readShown(turn.text, spans.shown.start + number[0].length, spans.shown.end, spans.portrait);
  return { ...read, start: spans.start };
}

/** The words of a span; an attribution may be broken over lines. */
const onOneLine = (turn: Turn, span: Span): string => {
  const words = textOf(turn, span).trim();
  return /[\r\n]/.test(words) ? words.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('( ', '(') : words;
};

function roleOf(base: string): Role {
  if (collective.test(base)) return 'collective';
  if (chair.test(base)) return 'chair';
  if (/^The /.test(base) && (!peerage.test(base) || lordOffice.test(base))) return 'office';
  return !isPeer(base) && officeWords.test(base) ? 'office' : 'member';
}

/** A name's identity; `Mr Roe` alone is kept as printed, so that it meets no `Roe` by chance. */
const keyOf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : isShortName(name) ? slug(name) : nameKey(name);

/** The printed name, but for `Mr Spellar`, which says less than the portrait does. */
const fullest = (printed: string | undefined, portrait: string | undefined): string | undefined =>
  printed === undefined || (portrait !== undefined && isShortName(printed)) ? portrait : printed;
