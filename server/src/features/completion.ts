import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { attributionOf } from '../model/attribution.ts';
import { mastheadOf } from '../model/header.ts';
import { nameKey, slug } from '../model/names.ts';
import { notationOf } from '../model/notation.ts';
import { partyNames } from '../model/parties.ts';
import { type Speaker, speakersIn, whoIn } from '../model/speakers.ts';
import type { Term } from '../roster/roster.ts';
import { houseOf } from '../rules/house.ts';
import { blockAt, type Debate, placeAt } from '../syntax/tree.ts';
import type { Transcript } from '../transcript.ts';
import type { World } from './world.ts';

/** An editor filters what it is given; a roster has thousands of rows. */
const mostOfRoster = 1000;

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
  if (!debate || before.length > longestLine) return { isIncomplete: false, items: [] };
  const context = { transcript, debate, world };
  const afterSeat = /Member for ([^()\n]{2,60}?) \(([^()\n]*)$/.exec(before);
  if (afterSeat) return listOf(namesFor(context, afterSeat[1] ?? '', written(afterSeat[2] ?? '')));
  const mention = /Member for ([\p{Lu}][^()\n.]{0,60})?$/u.exec(before);
  if (mention) return listOf(seats(context, written(mention[1] ?? ''), ''));
  const bracket = /^[^:]{0,200}\(([^()\n]*)$/.exec(before);
  const opened = blockAt(transcript.tree, place);
  const inAttribution =
    opened.kind === 'turn' &&
    opened.attribution !== undefined &&
    transcript.offsetAt(position) - place.offset <= opened.attribution.end;
  if (bracket && (inAttribution || before.includes(' Portrait ')))
    return listOf([...parties(context, written(bracket[1] ?? '')), ...seats(context, written(bracket[1] ?? ''), ')')]);
  if (!nameBegun.test(before) || !isFree(transcript, position.line)) return listOf([]);
  return listOf(attributions(context, written(before)));
}

/** Words of a name, as far as they are typed: all but the small ones open with a capital. */
const nameBegun = /^(?:(?:\p{Lu}[\p{L}’'.-]{0,30}|of|the|de|van|von|la|le)(?: |$)){0,8}$/u;

/** A line longer than this is speech. */
const longestLine = 4000;

const listOf = (items: readonly CompletionItem[]): CompletionList => ({ isIncomplete: false, items: [...items] });

interface Context {
  readonly transcript: Transcript;
  readonly debate: Debate;
  readonly world: World;
}

/** Whether an attribution may begin on a line: nothing stands over it, or a blank line. */
function isFree(transcript: Transcript, line: number): boolean {
  if (line === 0) return true;
  const above = transcript.getText({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } });
  return above.trim() === '';
}

/** Those who speak in this debate first, the last of them on top; then the rest of the transcript; then the rosters of the day. */
function attributions({ transcript, debate, world }: Context, range: Range): CompletionItem[] {
  const { tree, uri } = transcript;
  const inline = notationOf(tree) === 'inline';
  const who = whoIn(tree);
  const last = new Map<string, number>();
  for (const [i, block] of debate.blocks.entries()) {
    const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
    const speaker = attribution && who(attribution);
    if (speaker) last.set(speaker.id, i);
  }
  const house = houseOf(tree);
  const link = (id: string) => house.linkLineOf(id);
  const item = (
    name: string,
    portrait: string,
    shown: string,
    id: string,
    rank: string,
    detail: string,
  ): CompletionItem => ({
    label: name,
    kind: CompletionItemKind.Class,
    detail,
    filterText: `${name} ${shown}`,
    sortText: rank,
    textEdit: {
      range,
      newText: inline ? `${shown}: ` : [`${portrait} Portrait ${shown}`, link(id), '', ''].join(house.lineEnd),
    },
    data: { uri, id },
  });
  const speakers = [...speakersIn(tree).values()].filter(
    ({ firstAttribution }) => firstAttribution.role !== 'collective',
  );
  const items = speakers.map((speaker) => {
    const { id, name, firstAttribution, seat, party } = speaker;
    const place = last.get(id);
    const rank = place === undefined ? `1 ${name}` : `0 ${String(1e6 - place)}`;
    const shown = place === undefined ? longForm(speaker) : shortForm(speaker, inline);
    const portrait = firstAttribution.portrait ?? name;
    return item(name, portrait, shown, id, rank, detailOf([seat, party, ...speaker.offices]));
  });
  const here = new Set(speakers.map(({ id }) => id));
  const terms = world.besideOf(uri).roster?.on(mastheadOf(debate).date) ?? [];
  const others = new Map<string, Term>();
  for (const term of terms)
    if (!here.has(nameKey(term.name)) && (term.seat ?? term.party) !== undefined) others.set(nameKey(term.name), term);
  const more = [...others].slice(0, mostOfRoster).map(([id, { name, seat, party }]) => {
    const shown = [name, seat && `(${seat})`, party && `(${party})`].filter(Boolean).join(' ');
    return item(name, name, shown, id, `2 ${name}`, detailOf([seat, party]));
  });
  return [...items, ...more];
}

const detailOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

/** As at a first speech: name, seat and party; an office with its holder. */
const longForm = ({ firstAttribution: { role, shown }, name, seat, party }: Speaker): string =>
  role === 'member' ? [name, seat && `(${seat})`, party && `(${party})`].filter(Boolean).join(' ') : shown;

/** As later in a debate: the name alone, or in inline notation title and surname as the transcript has it. */
function shortForm({ firstAttribution: { role, shown, office }, name }: Speaker, inline: boolean): string {
  if (role === 'chair') return office ?? shown;
  if (role === 'office') return inline ? shown : name;
  return name;
}

function seats({ transcript, debate, world }: Context, range: Range, end: string): CompletionItem[] {
  const { tree, uri } = transcript;
  const found = new Map<string, string>();
  for (const { seat, name } of speakersIn(tree).values()) if (seat !== undefined) found.set(seat, name);
  for (const { seat, name } of world.besideOf(uri).roster?.on(mastheadOf(debate).date) ?? []) {
    if (seat !== undefined && !found.has(seat)) found.set(seat, name);
  }
  return [...found].slice(0, mostOfRoster).map(([seat, name]) => ({
    label: seat,
    kind: CompletionItemKind.Enum,
    detail: name,
    textEdit: { range, newText: seat + end },
  }));
}

function parties({ transcript: { tree } }: Context, range: Range): CompletionItem[] {
  const here = new Set([...speakersIn(tree).values()].flatMap(({ party }) => party ?? []));
  return partyNames.map((party) => ({
    label: party,
    kind: CompletionItemKind.Value,
    detail: 'Party',
    sortText: `${here.has(party) ? 0 : 1} ${party}`,
    textEdit: { range, newText: `${party})` },
  }));
}

/** The name of whoever holds a seat. */
function namesFor({ transcript, debate, world }: Context, seat: string, range: Range): CompletionItem[] {
  const { tree, uri } = transcript;
  const here = [...speakersIn(tree).values()].filter((one) => one.seat !== undefined && slug(one.seat) === slug(seat));
  const terms = world.besideOf(uri).roster?.ofSeat(seat, mastheadOf(debate).date) ?? [];
  const names = new Set([...here.map(({ name }) => name), ...terms.map(({ name }) => name)]);
  return [...names].map((name) => ({
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
    speaker ? `${speaker.turns} turns and ${speaker.words} words here` : 'Has not spoken here',
    ...(elsewhere > 0 ? [`Speaks in ${elsewhere} other transcripts`] : []),
  ];
  return { ...item, documentation: lines.join('. ') };
}
