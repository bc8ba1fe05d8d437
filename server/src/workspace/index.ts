/**
 * The transcripts of a workspace, as far as other transcripts ask for them: who speaks and who is mentioned where. Open
 * transcripts stand over their files. Exact places are found again in the text when they are asked for; the index says
 * in which texts to look.
 */
import { seatKey } from '../model/names.ts';
import type { Tree } from '../syntax/tree.ts';
import { type PersonSummary, type Summary, summaryOf } from './summary.ts';
import { uriKey } from './uri.ts';

/** A transcript in the index. `stamp`, `hash`: of the file that it was read from. */
export interface Entry {
  readonly uri: string;
  readonly stamp: string;
  readonly hash: string;
  readonly summary: Summary;
}

/** A person’s part in one transcript. */
export interface Appearance {
  readonly uri: string;
  readonly person: PersonSummary;
}

export interface WorkspaceIndex {
  /** Every transcript, open ones as they are now. */
  entries(): Iterable<Pick<Entry, 'uri' | 'summary'>>;
  /** Where a person speaks, by identity. */
  appearances(id: string): readonly Appearance[];
  /** Everybody who speaks somewhere, once for each identity: as in one of the transcripts. */
  people(): Iterable<PersonSummary>;
  /** The transcripts in which a seat is mentioned, by their URIs. */
  mentioning(seat: string): readonly string[];
}

/** The index and what changes it. */
export interface KeptIndex extends WorkspaceIndex {
  put(entry: Entry): void;
  remove(uri: string): void;
  /** What is known of a file, open or not. */
  entry(uri: string): Entry | undefined;
  /** The files' entries, for keeping. */
  files(): readonly Entry[];
}

/** `open`: the open transcripts; their summaries are made when they are asked for, and kept by their trees. */
export function indexOver(open: () => Iterable<{ readonly uri: string; readonly tree: Tree }>): KeptIndex {
  const files = new Map<string, Entry>();
  const tables: Tables = { people: new Map(), seats: new Map() };
  const live = () => new Map([...open()].map(({ uri, tree }) => [uriKey(uri), { uri, summary: summaryKept(tree) }]));
  // The tables are of the files; what of it is open is looked up in the few open transcripts instead.
  return {
    *entries() {
      const now = live();
      for (const [key, entry] of files) if (!now.has(key)) yield entry;
      yield* now.values();
    },
    appearances: (id) => {
      const now = live();
      const closed = [...(tables.people.get(id) ?? [])].map(([uri, person]) => ({ uri, person }));
      const here = [...now.values()].flatMap(({ uri, summary: { people } }) =>
        people.filter((person) => person.id === id).map((person) => ({ uri, person })),
      );
      return [...closed.filter(({ uri }) => !now.has(uriKey(uri))), ...here];
    },
    *people() {
      const seen = new Set<string>();
      for (const { summary } of live().values()) {
        for (const person of summary.people) {
          if (!seen.has(person.id)) yield person;
          seen.add(person.id);
        }
      }
      for (const [id, places] of tables.people) {
        const [first] = places.values();
        if (first && !seen.has(id)) yield first;
      }
    },
    mentioning: (seat) => {
      const now = live();
      const key = seatKey(seat);
      const closed = [...(tables.seats.get(key) ?? [])].filter((uri) => !now.has(uriKey(uri)));
      const here = [...now.values()].filter(({ summary: { mentions } }) =>
        mentions.some((mention) => seatKey(mention.seat) === key),
      );
      return [...closed, ...here.map(({ uri }) => uri)];
    },
    put: (entry) => {
      const before = files.get(uriKey(entry.uri));
      files.set(uriKey(entry.uri), entry);
      if (before?.summary === entry.summary) return;
      if (before) withdraw(tables, before);
      enter(tables, entry);
    },
    remove: (uri) => {
      const before = files.get(uriKey(uri));
      if (!before) return;
      files.delete(uriKey(uri));
      withdraw(tables, before);
    },
    entry: (uri) => files.get(uriKey(uri)),
    files: () => [...files.values()],
  };
}

/** By identity and by seat, the transcripts; each change costs what the transcript of it holds. */
interface Tables {
  readonly people: Map<string, Map<string, PersonSummary>>;
  readonly seats: Map<string, Set<string>>;
}

function enter({ people, seats }: Tables, { uri, summary }: Entry): void {
  for (const person of summary.people) {
    const places = people.get(person.id);
    if (places) places.set(uri, person);
    else people.set(person.id, new Map([[uri, person]]));
  }
  for (const { seat } of summary.mentions) {
    const key = seatKey(seat);
    const uris = seats.get(key);
    if (uris) uris.add(uri);
    else seats.set(key, new Set([uri]));
  }
}

function withdraw({ people, seats }: Tables, { uri, summary }: Entry): void {
  for (const { id } of summary.people) {
    const places = people.get(id);
    places?.delete(uri);
    if (places?.size === 0) people.delete(id);
  }
  for (const { seat } of summary.mentions) {
    const key = seatKey(seat);
    const uris = seats.get(key);
    uris?.delete(uri);
    if (uris?.size === 0) seats.delete(key);
  }
}

const summaries = new WeakMap<Tree, Summary>();

function summaryKept(tree: Tree): Summary {
  const kept = summaries.get(tree) ?? summaryOf(tree);
  summaries.set(tree, kept);
  return kept;
}
