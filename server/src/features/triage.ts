/** Who speaks in the workspace and is known to nobody, and who each of them may be. */
import { isShortName, nameKey } from '../model/names.ts';
import type { Roster, Term } from '../roster/roster.ts';
import { toldBy } from '../rules/names/told.ts';
import { memo } from '../syntax/memo.ts';
import type { PersonSummary, Summary } from '../workspace/summary.ts';
import { type Known, nearTo, type Person } from './likely.ts';
import type { World } from './world.ts';

/** A speaker of a folder’s transcripts whom nobody knows. */
export interface UnknownSpeaker {
  /** The workspace folder, by its URI; empty where the transcripts are in none. */
  readonly folder: string;
  readonly name: string;
  /** As the transcripts have them, where they do: a roster knows better. */
  readonly seat: string | null;
  readonly party: string | null;
  readonly turns: number;
  readonly transcripts: number;
  /** The first turn in each transcript, line from zero. */
  readonly places: readonly { readonly uri: string; readonly line: number }[];
  /** Who it may be, the likeliest first. */
  readonly likely: readonly Person[];
}

/** The innermost workspace folder of a transcript; empty when it is in none. */
export type FolderOf = (uri: string) => string;

/**
 * Those whom no roster of their folder has on the day of the debate; where there is no roster, those of whom no transcript
 * says a seat, a party or an office. By turns, the most first.
 */
export function unknownSpeakers(world: World, folderOf: FolderOf): readonly UnknownSpeaker[] {
  const all = appearancesIn(world, folderOf);
  const told = new Set(all.filter(({ dated }) => isTold(dated.person)).map(({ dated }) => dated.person.id));
  const groups = new Map<string, Appearance[]>();
  for (const one of all) {
    const { folder, roster, dated } = one;
    if (roster ? isOn(roster)(dated) : told.has(dated.person.id)) continue;
    const key = `${folder}\n${dated.person.id}`;
    const list = groups.get(key);
    if (list) list.push(one);
    else groups.set(key, [one]);
  }
  const nearIn = new Map<string, (name: string) => readonly Person[]>();
  return [...groups.values()]
    .map((group) => ({ ...together(group), group }))
    .sort((a, b) => b.turns - a.turns || b.transcripts - a.transcripts || (a.name < b.name ? -1 : 1))
    .map(({ group, ...speaker }) => {
      const { folder, roster } = group[0] as Appearance;
      const near = nearIn.get(folder) ?? nearTo(personsOf(folder, roster, all));
      nearIn.set(folder, near);
      return { ...speaker, likely: near(speaker.name) };
    });
}

/** Everybody whom a folder’s rosters have, and those of whom a transcript of it says a seat, a party or an office. By name. */
export function knownPersons(world: World, folder: string, folderOf: FolderOf): readonly Person[] {
  const all = appearancesIn(world, folderOf);
  const roster = all.find((one) => one.folder === folder)?.roster;
  return personsOf(folder, roster, all)
    .map(({ name, detail }) => ({ name, detail }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A person’s part in one transcript. */
interface Appearance {
  readonly uri: string;
  readonly folder: string;
  readonly roster: Roster | undefined;
  readonly dated: Dated;
}

function appearancesIn({ index, besideOf }: World, folderOf: FolderOf): readonly Appearance[] {
  const all: Appearance[] = [];
  for (const { uri, summary } of index.entries()) {
    const folder = folderOf(uri);
    const { roster } = besideOf(uri);
    for (const dated of personsOn(summary)) all.push({ uri, folder, roster, dated });
  }
  return all;
}

/** A person of a transcript, and the day on which the person first speaks in it. */
interface Dated {
  readonly person: PersonSummary;
  readonly date: string | undefined;
}

/** A summary never changes, and all of them are looked at after each edit of one. */
const personsOn: (summary: Summary) => readonly Dated[] = memo(({ people, debates }) =>
  people.filter(isPerson).map((person) => ({
    person,
    date: debates.findLast(({ line }) => line <= person.line)?.date ?? undefined,
  })),
);

/** The chair, a crowd and an office whose holder is not named are nobody whom a roster could know. */
const isPerson = ({ role, name, offices }: PersonSummary): boolean =>
  (role === 'member' || role === 'office') && !offices.includes(name) && toldBy(name).plain && nameKey(name) !== '';

const isTold = ({ seat, party, offices }: PersonSummary): boolean =>
  seat !== null || party !== null || offices.length > 0;

/** Whether a roster has the name or that of the portrait. `Mr Pell` it has when it has a Pell. */
const isOn: (roster: Roster) => (dated: Dated) => boolean = memo((roster) =>
  memo(
    ({ person: { name, id }, date }: Dated) =>
      (isShortName(name) ? roster.near(name, date) : roster.named(name, date)).length > 0 ||
      roster.named(id, date).length > 0,
  ),
);

function together(group: readonly Appearance[]): Omit<UnknownSpeaker, 'likely'> {
  const people = group.map(({ dated }) => dated.person);
  const [person] = [...people].sort((a, b) => b.turns - a.turns) as [PersonSummary];
  return {
    folder: group[0]?.folder ?? '',
    // The name by which the person is one and the same in all of them, where a transcript prints it.
    name: (people.find(({ name, id }) => nameKey(name) === id) ?? person).name,
    seat: people.find(({ seat }) => seat !== null)?.seat ?? null,
    party: people.find(({ party }) => party !== null)?.party ?? null,
    turns: people.reduce((sum, { turns }) => sum + turns, 0),
    transcripts: group.length,
    places: group.map(({ uri, dated }) => ({ uri, line: dated.person.line })),
  };
}

function personsOf(folder: string, roster: Roster | undefined, all: readonly Appearance[]): readonly Known[] {
  const persons = new Map<string, { name: string; terms: Term[] }>();
  for (const term of roster?.terms ?? []) {
    const person = persons.get(nameKey(term.name));
    if (person) person.terms.push(term);
    else persons.set(nameKey(term.name), { name: term.name, terms: [term] });
  }
  const known = [...persons.values()].map(({ name, terms }): Known => {
    const seated = terms.findLast(({ seat }) => seat !== undefined) ?? terms.at(-1);
    const keys = [name, ...terms.flatMap(({ also }) => also)].map(nameKey);
    return { name, detail: detailOf(seated?.seat, seated?.party), keys: [...new Set(keys)] };
  });
  const there = new Set(known.flatMap(({ keys }) => keys));
  for (const { folder: own, dated } of all) {
    const { person } = dated;
    const { name, seat, party } = person;
    const key = nameKey(name);
    if (own !== folder || !isTold(person) || isShortName(name) || there.has(key)) continue;
    there.add(key);
    known.push({ name, detail: detailOf(seat, party), keys: [key] });
  }
  return known;
}

const detailOf = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string').join(' · ');
