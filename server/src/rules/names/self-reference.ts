import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { type Mention, mentionsOf } from '../../model/mention.ts';
import { isShortName, nameKey, slug, surnameKey } from '../../model/names.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech } from '../aspects.ts';
import { hidingFaults } from '../attribution-faults.ts';
import { mentionsIn } from '../named-mentions.ts';
import { others, othersIn } from '../named-within.ts';
import { isQuoted } from '../quoted.ts';
import type { DebateRule } from '../rule.ts';
import { type Who, whoIn } from '../who.ts';

const link = '- Hansard - - - Excerpts';

export const selfReference: DebateRule = {
  code: 'self-reference',
  scope: 'debate',
  severity: 'hint',
  fix: 'none',
  waits: true,
  waitsFor: hidingFaults,
  summary: 'A speaker speaks of the speaker’s own seat as of another member’s.',
  why: 'Members say “I” of themselves: the turn may be somebody else’s.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

I agree with the hon. Member for Dunmore North (Ada Pell) that it sails on Tuesday.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ self-reference
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

As the Member for Dunmore North, I sail on Tuesday. The former Member for Dunmore North sailed on Wednesday, and I am the hon. Member for Dunmore North now. As the hon. Member for Dunmore North, I sail, and am proud to be the hon. Member for Dunmore North.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I agree with the hon. Member for Dunmore North (Ada Pell).
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

The Minister said this of me: “The hon. Member for Dunmore North is a good sailor.”

The notice reads, in the name of the hon. Member for Dunmore North, that it sails.
`,
    `
Ada Pell Portrait Madam Deputy Speaker (Ada Pell)
${link}

The amendment of the hon. Member for Dunmore North (Ada Pell) is not selected.
`,
  ],
  reads: [
    aboveSpeech,
    others,
    ({ block, facts }) => (block.kind === 'turn' ? ownIn(block, mentionsOf(block), whoIn(facts)) : none),
  ],
  *check(facts) {
    const who = whoIn(facts);
    for (const { block: turn, mentions } of mentionsIn(facts.debate)) {
      if (turn.kind !== 'turn') continue;
      for (const { at, span, seat } of ownIn(turn, mentions, who)) {
        if (isAnothers(turn, facts.turns, span.start)) continue;
        yield {
          block: turn,
          ...span,
          message: `${at.name ?? at.portrait} speaks here and sits for ${seat}: members do not speak of themselves so, and the turn may be another’s. Check who spoke.`,
        };
        // One turn is given to the wrong member once.
        break;
      }
    }
  },
};

interface Own {
  readonly at: Attribution;
  readonly span: Span;
  readonly seat: string;
}

const none: readonly Own[] = [];
const keptOf = memo<Turn, { who: Who | undefined; found: readonly Own[] }>(() => ({ who: undefined, found: none }));

/** The mentions in which the speaker is spoken of as another: kept as long as everybody is who they were. */
function ownIn(turn: Turn, mentions: readonly Mention[], who: Who): readonly Own[] {
  const kept = keptOf(turn);
  if (kept.who !== who) {
    const found = ownAmong(turn, mentions, who);
    kept.who = who;
    kept.found = found.length > 0 ? found : none;
  }
  return kept.found;
}

function ownAmong(turn: Turn, mentions: readonly Mention[], who: Who): readonly Own[] {
  const at = attributionOf(turn);
  const own = at?.portrait ?? at?.name;
  if (!at || own === undefined || at.role === 'chair' || at.role === 'collective') return none;
  const all = seatsOf(at, own, who);
  const seats = new Set(all.map(slug));
  return mentions.flatMap(({ span, seat, seatSpan, name }) => {
    // A comma may be the seat’s own, and a word behind it the sentence’s.
    const isHere = seats.has(slug(seat)) || (name === undefined && all.some((one) => beginsWith(turn, seatSpan, one)));
    // Of a surname alone it is the seat that tells whose it is.
    const isKnown = isHere || (seats.size === 0 && name !== undefined && !isShortName(name));
    const isOwn = isKnown && (name === undefined || isOwnName(name, at));
    return isOwn && isThirdPerson(turn, span) ? [{ at, span, seat }] : [];
  });
}

function beginsWith({ text }: Turn, { start }: Span, seat: string): boolean {
  const end = start + seat.length;
  return text.startsWith(seat, start) && !/^(?:[\p{L}\u2019'-]|,? (?:and |& )?\p{Lu})/u.test(text.slice(end, end + 8));
}

function seatsOf(at: Attribution, own: string, who: Who): readonly string[] {
  if (at.seat !== undefined) return [at.seat];
  const all = who.named(own);
  const here = all.filter(({ source }) => source === 'document').flatMap(({ seats }) => seats);
  return here.length > 0 ? here : all.flatMap(({ seats }) => seats);
}

/** Whether the name in the bracket is the speaker's. */
function isOwnName(name: string, { portrait, name: printed }: Attribution): boolean {
  return [portrait, printed].some(
    (own) =>
      own !== undefined &&
      (nameKey(own) === nameKey(name) ||
        ((isShortName(name) || isShortName(own)) && surnameKey(own) === surnameKey(name))),
  );
}

const third =
  /\b[Hh]on(?:\.|ourable)?(?: and (?:learned|gallant))?,?(?: (?:[Ff]riend|[Ll]ady|[Gg]entleman),?(?: the)?)? $/;
const first =
  /\b(?:I am|I was|be|being|I,|[Mm]e,|[Mm]yself,|[Nn]ame of|[Nn]ames of)(?: (?:the|an?|my))? (?:right |[Rr]t )?[Hh]on(?:\.|ourable)? $/;

/** Whether the words are in a paragraph of another speaker who is named within the turn: that is the fault then. */
function isAnothers(turn: Turn, turns: readonly Turn[], start: number): boolean {
  for (const { part } of othersIn(turn, turns, turns.indexOf(turn))) if (part.start <= start) return true;
  return false;
}

/** Whether the words before `Member for` are those that are said of others, and are the speaker's own words. */
function isThirdPerson(turn: Turn, { start, end }: Span): boolean {
  const before = turn.text.slice(Math.max(0, start - 60), start);
  if (!third.test(before) || first.test(before) || isQuoted(turn, start)) return false;
  // `As the hon. Member for Marlby, I say so.`
  return !/^,? I\b/.test(turn.text.slice(end, end + 4));
}
