/**
 * What an attribution says: who, in which role, for which seat and party. The form is the parser's; the meaning of its
 * brackets is told here from what stands before them.
 */
import { type AttributionSpans, type Span, type Turn, textOf } from '../syntax/block.ts';
import { memo } from '../syntax/memo.ts';
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
  /** The identity: one value for all turns of one person in a document. Lower-case letters, digits and hyphens. */
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
  /^(?:Several |Some )?(?:Hon|hon|Right hon|right hon)\.? (?:Members?|Friends)\b|^(?:An|A) (?:hon|Hon|noble|Noble)\.? (?:Member|Lord)\b|^(?:Several |Some )?(?:Noble|noble) (?:Lords|Members)\b|^(?:Members|All|Hon Members)$/;
const chair =
  /^(?:(?:Mr|Madam|Mrs|Ms)\.? (?:Deputy[ -])?(?:Speaker|Chairman|Chair|Chairwoman)|The (?:Temporary |Deputy |First Deputy |Second Deputy |Principal Deputy |Lord )?(?:Chair|Chairman|Chairwoman|Speaker)(?: of (?:Committees|Ways and Means))?|The (?:Chairman|Chair|(?:First |Second )?Deputy Chairman) of .{3,40})$/i;
const peerage =
  /^The (?:Lord|Lady|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Viscount|Viscountess|Baroness|Archbishop|Bishop|Most|Right|Very|Master)\b/;
const lordOffice = /^The (?:Lord (?:Chancellor|President|Privy Seal|Advocate|Commissioner)|Right Hon)\b/;
const peer =
  /^(?:The )?(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Duke|Duchess|Marquess|Marchioness|Archbishop|Bishop|Lord Bishop)\b/;
const officeWords =
  /\b(?:Minister|Secretary|Chancellor|Attorney General|Solicitor General|Advocate General|Leader of the|Paymaster General|Comptroller|Treasurer of|Vice-Chamberlain|Lord Commissioner|Lord President|Captain of the)\b/;
const titleAndSurname = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? \S+$/;

function read(turn: Turn, spans: AttributionSpans): Attribution {
  const key = spans.portrait && textOf(turn, spans.portrait).trim();
  const portrait = key === undefined || key === 'None' ? undefined : key;
  const base = textOf(turn, spans.base).trim();
  const role = roleOf(base);
  const groups = spans.groups.map((span) => ({ span, words: textOf(turn, span).trim() }));
  const party = groups.length > 0 && isParty(groups.at(-1)?.words ?? '') ? groups.pop() : undefined;
  const inner = role === 'member' ? undefined : groups.shift()?.words;
  const seat = role === 'member' && groups.length > 0 ? groups[0] : undefined;
  const printed = role === 'member' ? base : inner;
  const name = role === 'collective' ? undefined : fullest(printed, portrait);
  return {
    portrait,
    shown: textOf(turn, spans.shown).trim(),
    name,
    office: role === 'office' || role === 'chair' ? base : undefined,
    seat: seat?.words,
    party: party?.words,
    role,
    virtual: spans.virtual,
    speaker: slug(portrait ?? name ?? base),
    spans,
    seatSpan: seat?.span,
    partySpan: party?.span,
  };
}

function roleOf(base: string): Role {
  if (collective.test(base)) return 'collective';
  if (chair.test(base)) return 'chair';
  if (/^The /.test(base) && (!peerage.test(base) || lordOffice.test(base))) return 'office';
  return !peer.test(base) && officeWords.test(base) ? 'office' : 'member';
}

/** The printed name, but for `Mr Spellar`, which says less than the portrait does. */
const fullest = (printed: string | undefined, portrait: string | undefined): string | undefined =>
  printed === undefined || (portrait !== undefined && titleAndSurname.test(printed)) ? portrait : printed;

/** `Stella Ōe-O’Hara` to `stella-oe-o-hara`. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
