import { type Attribution, attributionOf } from '../../model/attribution.ts';
import { isShortName, slug } from '../../model/names.ts';
import { isListedParty, partyMeant } from '../../model/parties.ts';
import type { Span, Turn } from '../../syntax/block.ts';
import { aboveSpeech, speech } from '../aspects.ts';
import type { DebateFacts, DebateRule } from '../rule.ts';
import { whoIn } from '../who.ts';
import { namingOf } from './naming.ts';

const link = '- Hansard - - - Excerpts';

export const inconsistentAttribution: DebateRule = {
  code: 'inconsistent-attribution',
  scope: 'debate',
  severity: 'warning',
  waitsFor: ['portrait-mismatch'],
  fix: 'choice',
  summary: 'One person has two parties in one debate.',
  why: 'One of the two is wrong, and what is counted or searched by party depends on which of them is read.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.

Idris Vane Portrait Idris Vane (Carrow) (Con)
${link}

I shall bring a flask.

Ada Pell Portrait Ada Pell (Dunmore North) (Con)
                                            ^^^ inconsistent-attribution
${link}

It will be cold by then.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.

Ada Pell Portrait Ada Pell (Marlby) (Con)
${link}

I am another of that name, and I sail on Wednesday.
`,
    `
Mr. Vane (Carrow) (Con): I shall bring a flask on Tuesday.

Ada Pell (Dunmore North) (Lab): It will be cold by then.

Mr. Vane (Con): It will be a warm flask.

Mr. Vane (Marlby) (LD): And so will mine.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
${link}

It sails on Tuesday.

Idris Vane Portrait The Minister for Rivers (Idris Vane)
${link}

I shall bring a flask.

Ada Pell Portrait Ada Pell
${link}

It will be cold by then.
`,
  ],
  reads: [aboveSpeech, speech],
  *check(facts) {
    for (const said of saidBy(facts)) {
      const right = partyOf(said, facts);
      if (right === undefined) continue;
      const first = said.find(({ party }) => party === right);
      for (const { turn, at, party, span } of said) {
        if (party === right) continue;
        yield {
          block: turn,
          ...span,
          message: `${at.name ?? at.shown} is “${right}” elsewhere in this debate and “${at.party}” here, and one of the two is wrong. Print the right one in both places.`,
          fixes: [{ title: `Print “${right}” here`, edits: () => [{ ...span, text: right }] }],
          ...(first
            ? { related: { block: first.turn, ...first.span, message: `The party is “${first.at.party}” here` } }
            : {}),
        };
      }
    }
  },
};

interface Said {
  readonly turn: Turn;
  readonly at: Attribution;
  readonly party: string;
  readonly span: Span;
}

/** What the attributions of each person say of the party, where they say more than one. */
function* saidBy(facts: DebateFacts): Generator<readonly Said[]> {
  const { whoseIs } = namingOf(facts);
  const bySpeaker = new Map<string, Said[]>();
  for (const turn of facts.turns) {
    const at = turn.attribution?.groups.length ? attributionOf(turn) : undefined;
    if (!at?.partySpan || at.party === undefined || at.role === 'collective') continue;
    const party = isListedParty(at.party) ? at.party : partyMeant(at.party);
    if (party === undefined) continue;
    // `Mr Roe` is whoever is named in full; where nobody is, several may be called so, and the seat tells them apart.
    const short = at.portrait === undefined && at.name !== undefined && isShortName(at.name);
    const bearer = short ? whoseIs(turn) : at.speaker;
    if (bearer === undefined || (bearer === at.speaker && short && at.seat === undefined)) continue;
    const key = short && bearer === at.speaker ? `${bearer} ${slug(at.seat ?? '')}` : bearer;
    const said = { turn, at, party, span: at.partySpan };
    const list = bySpeaker.get(key);
    if (list) list.push(said);
    else bySpeaker.set(key, [said]);
  }
  for (const said of bySpeaker.values()) {
    if (!said.some(({ party }) => party !== said[0]?.party)) continue;
    const seats = new Set(said.flatMap(({ at }) => (at.seat === undefined ? [] : [slug(at.seat)])));
    if (seats.size <= 1) yield said;
  }
}

/** The party that is right: the roster's on the day, else the one that is said most often, else the first. */
function partyOf(said: readonly Said[], facts: DebateFacts): string | undefined {
  const [first] = said;
  const name = first && (first.at.portrait ?? first.at.name);
  const terms = name === undefined ? [] : whoIn(facts).termsOf(name);
  const onDay = new Set(terms.flatMap(({ party }) => party ?? []));
  const known = said.find(({ party }) => onDay.has(party));
  if (known && onDay.size === 1) return known.party;
  const count = (party: string) => said.filter((one) => one.party === party).length;
  return [...said].sort((a, b) => count(b.party) - count(a.party))[0]?.party;
}
