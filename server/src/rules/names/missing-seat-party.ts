import { attributionOf } from '../../model/attribution.ts';
import { slug } from '../../model/names.ts';
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { Debate } from '../../syntax/tree.ts';
import { aboveSpeech, bracketed, speech, wordsBeforeBrackets } from '../aspects.ts';
import { attributionFaults, hidingFaults } from '../attribution-faults.ts';
import type { DebateFacts, DebateRule, Fix } from '../rule.ts';
import { printedOf } from './printed.ts';
import { satOn } from './sat.ts';
import { type Seated, type Sitter, sittersIn } from './seating.ts';
import { isSlip } from './slips.ts';
import { toldBy } from './told.ts';
import { unknownIn } from './unknown-speaker.ts';

const turn = (attribution: string, words: string) => `${attribution}
- Hansard - - - Excerpts

${words}
`;

const page = (title: string, turns: readonly string[]) => `${title}

Tuesday 14th May 2019

Commons Chamber

${turns.join('\n')}`;

const others = [
  turn('Idris Vane Portrait Idris Vane (Carrow) (Con)', 'It will be cold.'),
  turn('Rhona Quill Portrait Rhona Quill (Sallow Bridge) (LD)', 'I shall bring a flask.'),
  turn('Edwin Harle Portrait Edwin Harle (Tarn) (Con)', 'I shall bring two.'),
];
const withPell = turn('Ada Pell Portrait Ada Pell (Dunmore North) (Lab)', 'It sails on Tuesday.');

export const missingSeatParty: DebateRule = {
  code: 'missing-seat-party',
  scope: 'debate',
  severity: 'information',
  fix: 'safe',
  yieldsTo: attributionFaults,
  waitsFor: hidingFaults,
  waits: true,
  summary: 'A member’s first turn in a debate does not say the seat or the party, as the others’ do.',
  why: 'A reader of this debate is not told for whom the member speaks.',
  examples: [
    `
${page('Ferry Services', [withPell])}
${page('Ferry Fares', [
  ...others,
  `Ada Pell Portrait Ada Pell
                  ^^^^^^^^ missing-seat-party
- Hansard - - - Excerpts

It sails on Tuesday.
`,
])}=>
${page('Ferry Services', [withPell])}
${page('Ferry Fares', [...others, withPell])}`,
  ],
  silent: [
    // No custom: some have it, some do not.
    page('Ferry Fares', [
      turn('Idris Vane Portrait Idris Vane', 'It will be cold.'),
      ...others.slice(1),
      turn('Ada Pell Portrait Ada Pell', 'It sails on Tuesday.'),
    ]),
    // Printed by office first.
    page('Ferry Fares', [
      ...others,
      turn('Ada Pell Portrait The Minister for Ferries (Ada Pell)', 'It sails on Tuesday.'),
      turn('Idris Vane Portrait Idris Vane', 'It will be cold.'),
      turn('Ada Pell Portrait Ada Pell', 'It sails on Tuesday.'),
    ]),
    // A page of one member’s begins where it likes.
    page('Ferry Fares', [...others, turn('Ada Pell Portrait Ada Pell', 'It sails on Tuesday.')]).replace(
      '\n\nTuesday',
      '\n\nAda Pell Excerpts\nTuesday',
    ),
  ],
  reads: [aboveSpeech, bracketed, speech],
  *check(facts) {
    if (facts.masthead.page !== 'full') return;
    const sitters = [...sittersIn(facts).values()];
    for (const peers of [false, true]) {
      const group = sitters.filter(({ first }) => first?.peer === peers);
      const firsts = group.flatMap(({ first }) => first ?? []);
      const hasSeat = ({ at }: Seated) => at.seat !== undefined;
      const hasParty = ({ at }: Seated) => at.party !== undefined;
      const custom = { seat: !peers && isCustom(firsts, hasSeat), party: isCustom(firsts, hasParty) };
      // Where few have either, those who have one have both.
      const some = firsts.filter((one) => hasSeat(one) || hasParty(one));
      const both = !peers && isCustom(some, (one) => hasSeat(one) && hasParty(one));
      if (!custom.seat && !custom.party && !both) continue;
      for (const sitter of group) {
        const { first } = sitter;
        if (!first) continue;
        const { at } = first;
        const noSeat = (custom.seat || (both && hasParty(first))) && at.seat === undefined;
        const noParty =
          (custom.party || (both && hasSeat(first))) &&
          at.party === undefined &&
          at.spans.groups.length < (peers ? 1 : 2);
        if ((!noSeat && !noParty) || isBroken(first) || unknownIn(facts).has(first.turn) || isDoubtful(facts, first))
          continue;
        const { start, end } = at.spans.base;
        const what = noSeat ? (noParty ? 'seat and party' : 'the seat') : 'the party';
        const known = knownOf(facts, sitter, first);
        yield {
          block: first.turn,
          start,
          end,
          message:
            `${at.name} speaks for the first time in this debate, and ${what} are not given as they are of the others. Add them.`
              .replace('the seat are', 'the seat is')
              .replace('the party are', 'the party is')
              .replace(/(the (?:seat|party) is .*)as they are of(.*)them\./, '$1as it is of$2it.'),
          fixes: fixesOf(first, noSeat, noParty, known),
        };
      }
    }
  },
};

/** An attribution that is at fault itself: what its brackets hold cannot be read, or its name is not one. */
function isBroken({ turn, at }: Seated): boolean {
  const { text } = turn;
  const { base, groups } = at.spans;
  const last = groups.at(-1);
  const end = last ? last.end + 1 : base.end;
  const line = /[^\r\n]*/.exec(text.slice(end, end + longestTail))?.[0] ?? '';
  const tail = turn.notation === 'portrait' ? line : line.slice(0, line.indexOf(':') + 1);
  return (
    /[()]/.test(tail) ||
    /[()]/.test(text.slice(base.start, base.end)) ||
    [at.name, at.portrait].some((name) => name !== undefined && !toldBy(name).plain)
  );
}

const longestTail = 100;

/**
 * Whether the member may have spoken before, at a turn that is not read as one: its attribution is gone or stands within
 * another’s speech, or one speaker has two turns running, so that a turn between them is gone.
 */
function isDoubtful({ debate }: DebateFacts, { turn, at }: Seated): boolean {
  const { lost, printed, starts } = beforeIn(debate);
  const start = starts.get(turn) ?? 0;
  if (lost <= start) return true;
  return [at.name, at.portrait].some((name) => {
    const first = name === undefined ? -1 : printed.indexOf(`${name}(`);
    return first >= 0 && first < start;
  });
}

interface Before {
  /** What stands before the brackets of each block, one after the other. */
  readonly printed: string;
  /** Where that of each block begins. */
  readonly starts: ReadonlyMap<Block, number>;
  /** Where the first turn ends of which nobody knows whose it is, or that follows another of its speaker. */
  readonly lost: number;
}

const beforeIn: (debate: Debate) => Before = memo(({ blocks }) => {
  const starts = new Map<Block, number>();
  let printed = '';
  let lost = Number.POSITIVE_INFINITY;
  let before: string | undefined;
  for (const block of blocks) {
    starts.set(block, printed.length);
    printed += `\n${wordsBeforeBrackets(block)}`;
    const now = block.kind === 'turn' ? attributionOf(block)?.speaker : undefined;
    if (block.kind === 'turn' && (now === undefined || now === before)) lost = Math.min(lost, printed.length);
    before = now;
  }
  return { printed, starts, lost };
});

const fewest = 4;

const isCustom = (firsts: readonly Seated[], has: (first: Seated) => boolean): boolean =>
  firsts.length >= fewest && isSlip(firsts.filter((first) => !has(first)).length, firsts.length);

interface Known {
  readonly seat: string | undefined;
  readonly party: string | undefined;
}

/** What the roster says of the day, else what the document prints elsewhere; nothing where either is in doubt. */
function knownOf(facts: DebateFacts, { turns }: Sitter, { at, person, section, turn }: Seated): Known | undefined {
  // Where a later turn of the section has them, they stand at the wrong turn, and adding them here would double them.
  if (turns.some((one) => one.turn !== turn && one.section === section && one.at.seat !== undefined)) return undefined;
  const terms = (at.portrait === undefined ? undefined : satOn(facts, at.portrait)) ?? satOn(facts, at.name ?? '');
  const printed = facts.document.people.byId(person);
  const seated = terms?.filter(({ seat }) => seat !== undefined) ?? [];
  return {
    seat: only(seated.map(({ seat }) => seat)) ?? only(printed?.seats ?? []),
    party: only(seated.map(({ party }) => party)) ?? only(printed?.parties ?? []),
  };
}

function only(words: readonly (string | undefined)[]): string | undefined {
  const found = new Map(words.flatMap((one) => (one === undefined ? [] : [[slug(one), one] as const])));
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function fixesOf({ turn, at }: Seated, noSeat: boolean, noParty: boolean, known: Known | undefined): readonly Fix[] {
  if (!known || (noSeat && known.seat === undefined) || (noParty && known.party === undefined)) return [];
  const printed = printedOf(turn);
  if (!printed) return [];
  const seat = noSeat ? ` (${known.seat})` : '';
  const party = noParty ? ` (${known.party})` : '';
  const place = noSeat ? at.spans.base.end : at.spans.shown.end;
  const words = `${seat}${party}`;
  return [{ title: `Add ${words.trim()}`, edits: () => [{ start: place, end: place, text: words }] }];
}
