import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { attributionOf } from '../model/attribution.ts';
import { mastheadOf } from '../model/header.ts';
import { nameKey, seatKey, withoutHonorific } from '../model/names.ts';
import { notationOf } from '../model/notation.ts';
import { partyNames } from '../model/parties.ts';
import { personOf } from '../model/resolve.ts';
import { type Speaker, speakersIn, whoIn } from '../model/speakers.ts';
import type { Term } from '../roster/roster.ts';
import { houseOf } from '../rules/house.ts';
import { blockAt, type Debate, placeAt } from '../syntax/tree.ts';
import type { Transcript } from '../transcript.ts';
import { spoken } from './hover.ts';
import { type Offer, offered } from './typed.ts';
import type { World } from './world.ts';

/** What may be written at a position: a speaker's attribution, a seat or a party in its brackets, a name after a seat. */
export function completions(transcript: Transcript, position: Position, world: World): CompletionList {
  const start = { line: position.line, character: 0 };
  const before = transcript.getText({ start, end: position });
  const place = placeAt(transcript.tree, transcript.offsetAt(position));
  const debate = place && transcript.tree.debates[place.debate];
  const written = (text: string): Range => ({
    start: { line: position.line, character: position.character - text.length },
    end: position,
  });
  if (!debate || before.length > longestLine) return offered('', []);
  const context = { transcript, debate, world };
  const afterSeat = /Member for ([^()\n]{2,60}?) \(([^()\n]*)$/.exec(before);
  if (afterSeat) {
    const [, seat = '', name = ''] = afterSeat;
    return offered(name, namesFor(context, seat, written(name)));
  }
  const link = /^-[ A-Za-z-]{0,30}$/.test(before) ? linkLineAt(context, position) : undefined;
  if (link !== undefined) return offered('', [linkOffer(link, written(before), before)]);
  const mention = /Member for ([\p{Lu}][^()\n.]{0,60})?$/u.exec(before);
  if (mention) return offered(mention[1] ?? '', seats(context, written(mention[1] ?? ''), ''));
  const bracket = /^[^:]{0,200}\(([^()\n]*)$/.exec(before);
  const opened = blockAt(transcript.tree, place);
  const inAttribution =
    opened.kind === 'turn' &&
    opened.attribution !== undefined &&
    transcript.offsetAt(position) - place.offset <= opened.attribution.end;
  if (bracket && (inAttribution || before.includes(' Portrait '))) {
    const [, words = ''] = bracket;
    const range = written(words);
    const named = before.slice(before.indexOf(' Portrait ') + 1, before.lastIndexOf('(')).replace(/^Portrait /, '');
    const all = [...parties(context, range), ...seats(context, range, ')')];
    const holder = / Portrait The [^()\n]*\([^()\n]*$/.test(before)
      ? before.slice(0, before.indexOf(' Portrait '))
      : '';
    const names = holder === '' ? [] : [{ ...holderOffer, label: holder, textEdit: { range, newText: `${holder})` } }];
    return offered(words, [...names, ...withOwn(all, ownOf(context, named))]);
  }
  if (!nameBegun.test(before) || !isFree(transcript, position.line)) return offered('', []);
  return offered(before, attributions(context, written(before), place.index));
}

/** Words of a name, as far as they are typed: all but the small ones open with a capital, or a single word in small letters. */
const nameBegun = /^(?:(?:(?:\p{Lu}[\p{L}’'.-]{0,30}|of|the|de|van|von|la|le)(?: |$)){0,8}|\p{Ll}[\p{L}’'-]{0,30})$/u;

/** A line longer than this is speech. */
const longestLine = 4000;

/** An office is followed by its holder, whom the portrait names. */
const holderOffer = { kind: CompletionItemKind.Class, rank: -2 };

interface Context {
  readonly transcript: Transcript;
  readonly debate: Debate;
  readonly world: World;
}

/** The link line that is due on a line right under an attribution. */
function linkLineAt({ transcript }: Context, { line }: Position): string | undefined {
  if (line === 0) return undefined;
  const place = placeAt(transcript.tree, transcript.offsetAt({ line: line - 1, character: 0 }));
  if (!place) return undefined;
  const block = blockAt(transcript.tree, place);
  const attribution = block.kind === 'turn' && block.notation === 'portrait' ? attributionOf(block) : undefined;
  if (!attribution || transcript.positionAt(place.offset + attribution.spans.end).line !== line - 1) return undefined;
  return houseOf(transcript.tree).linkLineOf(attribution.speaker);
}

const linkOffer = (link: string, range: Range, typed: string): Offer => ({
  rank: 0,
  label: link,
  kind: CompletionItemKind.Keyword,
  filterText: typed,
  textEdit: { range, newText: link },
});

/** Whether an attribution may begin on a line: nothing stands over it, or a blank line. */
function isFree(transcript: Transcript, line: number): boolean {
  if (line === 0) return true;
  const above = transcript.getText({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } });
  return above.trim() === '';
}

/**
 * Those who have spoken in this debate before the block at `here` come first: who is most likely to answer whoever spoke last is
 * the one who spoke before that. Then those who speak further down; the rest of the transcript; the rosters of the day; those who
 * speak in other transcripts of the folder. All but the first have seat and party, as at a first speech.
 */
function attributions({ transcript, debate, world }: Context, range: Range, here: number): Offer[] {
  const { tree, uri } = transcript;
  const inline = notationOf(tree) === 'inline';
  const who = whoIn(tree);
  const last = new Map<string, number>();
  const printed = new Map<string, string>();
  const before = new Set<string>();
  for (const [i, block] of debate.blocks.entries()) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    const speaker = attribution && who(attribution);
    if (!speaker || !attribution) continue;
    if (i > here) {
      if (!last.has(speaker.id)) last.set(speaker.id, here - i);
      continue;
    }
    last.set(speaker.id, i);
    before.add(speaker.id);
    const shortest = printed.get(speaker.id);
    if (shortest === undefined || attribution.shown.length < shortest.length)
      printed.set(speaker.id, attribution.shown);
  }
  const house = houseOf(tree);
  const textFor = (id: string, portrait: string, shown: string): string =>
    inline ? `${shown}: ` : [`${portrait} Portrait ${shown}`, house.linkLineOf(id), '', ''].join(house.lineEnd);
  const common = { kind: CompletionItemKind.Class };
  const speakers = [...speakersIn(tree).values()].filter(
    ({ firstAttribution }) => firstAttribution.role !== 'collective',
  );
  const lastOf = ({ id }: Speaker) => last.get(id) ?? Number.NEGATIVE_INFINITY;
  const near = speakers.sort((a, b) => (lastOf(b) > lastOf(a) ? 1 : -1));
  if (near[1] && before.has(near[1].id)) near.splice(0, 2, near[1], ...near.slice(0, 1));
  const offers = near.map((speaker): Offer => {
    const { id, name, firstAttribution, seat, party, offices } = speaker;
    const isOfDebate = last.has(id);
    const shown = before.has(id) ? shortForm(speaker, inline ? printed.get(id) : undefined) : longForm(speaker);
    const newText = textFor(id, firstAttribution.portrait ?? name, shown);
    const detail = detailOf([seat, party, ...offices]);
    const rank = isOfDebate ? 0 : 1;
    return { ...common, rank, label: name, names: offices, detail, textEdit: { range, newText }, data: { uri, id } };
  });
  const known = new Set(speakers.map(({ id }) => id));
  const others = new Map<string, Term>();
  for (const term of world.besideOf(uri).roster?.on(mastheadOf(debate).date) ?? [])
    if ((term.seat ?? term.party) !== undefined && !known.has(nameKey(term.name))) others.set(personOf(term), term);
  const toOffer =
    (rank: number) =>
    ({ name, also = [], seat, party }: Newcomer): Offer => {
      const id = nameKey(name);
      const shown = [name, seat && `(${seat})`, party && `(${party})`].filter(Boolean).join(' ');
      const textEdit = { range, newText: textFor(id, withoutHonorific(name), shown) };
      const detail = detailOf([seat ?? undefined, party ?? undefined]);
      return { ...common, rank, label: name, names: also, detail, textEdit, data: { uri, id } };
    };
  for (const { name } of others.values()) known.add(nameKey(name));
  const elsewhere = [...world.index.people()].filter(
    ({ id, role, seat, party }) => role !== 'collective' && (seat ?? party) !== null && !known.has(id),
  );
  return [...offers, ...[...others.values()].sort(byName).map(toOffer(2)), ...elsewhere.sort(byName).map(toOffer(3))];
}

/** One who has not spoken in the transcript. */
interface Newcomer {
  readonly name: string;
  readonly also?: readonly string[];
  readonly seat: string | null | undefined;
  readonly party: string | null | undefined;
}

const byName = (a: Newcomer, b: Newcomer): number => (a.name < b.name ? -1 : Number(a.name > b.name));

const detailOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

/** As at a first speech: name, seat and party; an office with its holder. */
const longForm = ({ firstAttribution: { role, shown }, name, seat, party }: Speaker): string =>
  role === 'member' ? [name, seat && `(${seat})`, party && `(${party})`].filter(Boolean).join(' ') : shown;

/** As later in a debate: the name alone, or in inline notation whatever is shorter and has been printed, `Mr Roe`. */
function shortForm({ firstAttribution: { role, shown, office }, name }: Speaker, printed: string | undefined): string {
  if (role === 'chair') return office ?? shown;
  const usual = role === 'office' && printed !== undefined ? shown : name;
  return printed !== undefined && printed.length < usual.length ? printed : usual;
}

/** What stands in brackets behind the name of whoever begins a line, as far as it does not stand there yet: seat, then party. */
function ownOf({ transcript, debate, world }: Context, named: string): string | undefined {
  const [, name = '', ...brackets] = /^([^()]*)(\([^()]*\))?/.exec(named) ?? [];
  const id = nameKey(name.trim());
  const sat = world.besideOf(transcript.uri).roster?.named(name.trim(), mastheadOf(debate).date) ?? [];
  // The line that is being written makes its name a speaker, of whom nothing more is known yet.
  const known = [...[...speakersIn(transcript.tree).values()].filter((one) => one.id === id), ...sat];
  const of = (part: 'seat' | 'party') => new Set(known.flatMap((one) => one[part] ?? []));
  const [seat, otherSeat] = of('seat');
  const [party, otherParty] = of('party');
  if (brackets[0] === undefined && seat !== undefined) return otherSeat === undefined ? seat : undefined;
  return otherParty === undefined ? party : undefined;
}

const withOwn = (offers: readonly Offer[], own: string | undefined): readonly Offer[] =>
  offers.map((offer) => (offer.label === own ? { ...offer, rank: -1 } : offer));

/** Those of the transcript's speakers first, then those of the day. */
function seats({ transcript, debate, world }: Context, range: Range, end: string): Offer[] {
  const { tree, uri } = transcript;
  const found = new Map<string, { readonly rank: number; readonly seat: string; readonly name: string }>();
  const put = (rank: number, seat: string | undefined, name: string) => {
    if (seat !== undefined && !found.has(seatKey(seat))) found.set(seatKey(seat), { rank, seat, name });
  };
  for (const { seat, name } of speakersIn(tree).values()) put(2, seat, name);
  for (const { seat, name } of world.besideOf(uri).roster?.on(mastheadOf(debate).date) ?? []) put(3, seat, name);
  return [...found.values()]
    .sort((a, b) => (a.seat < b.seat ? -1 : 1))
    .map(({ rank, seat, name }) => ({
      rank,
      label: seat,
      kind: CompletionItemKind.Enum,
      detail: name,
      textEdit: { range, newText: seat + end },
    }));
}

function parties({ transcript: { tree } }: Context, range: Range): Offer[] {
  const here = new Set([...speakersIn(tree).values()].flatMap(({ party }) => party ?? []));
  return partyNames.map((party) => ({
    rank: here.has(party) ? 0 : 1,
    label: party,
    kind: CompletionItemKind.Value,
    detail: 'Party',
    textEdit: { range, newText: `${party})` },
  }));
}

/** The name of whoever holds a seat. */
function namesFor({ transcript, debate, world }: Context, seat: string, range: Range): Offer[] {
  const { tree, uri } = transcript;
  const here = [...speakersIn(tree).values()].filter(
    (one) => one.seat !== undefined && seatKey(one.seat) === seatKey(seat),
  );
  const terms = world.besideOf(uri).roster?.ofSeat(seat, mastheadOf(debate).date) ?? [];
  const names = new Set([...here.map(({ name }) => name), ...terms.map(({ name }) => name)]);
  return [...names].map((name) => ({
    rank: 0,
    label: name,
    kind: CompletionItemKind.Class,
    detail: `Member for ${seat}`,
    textEdit: { range, newText: `${name})` },
  }));
}

/** With who the person is: asked for only of the one that is looked at. */
export function resolveCompletion(
  item: CompletionItem,
  transcript: Transcript | undefined,
  { index }: World,
): CompletionItem {
  const { id } = (item.data ?? {}) as { readonly id?: string };
  if (id === undefined || !transcript) return item;
  const speaker = speakersIn(transcript.tree).get(id);
  const elsewhere = index.appearances(id).filter(({ uri }) => uri !== transcript.uri).length;
  const lines = [
    speaker ? `${spoken(speaker.turns, speaker.words)} here` : 'Has not spoken here',
    ...(elsewhere > 0
      ? [`speaks in ${elsewhere === 1 ? 'another transcript' : `${elsewhere} other transcripts`}`]
      : []),
  ];
  return { ...item, documentation: `${lines.join('; ')}.` };
}
