/** What is written into a folder’s roster when somebody says who an unknown speaker is. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { isShortName, nameKey } from '../model/names.ts';
import { personOf } from '../model/resolve.ts';
import { isWritable, type LineEdit, termsIn, withOtherName, withRows } from '../roster/edit.ts';
import { type Roster, rosterOf, type Term } from '../roster/roster.ts';

/** Who `name` is: the same person as another, or somebody new. */
export interface RosterAsk {
  readonly name: string;
  readonly sameAs?: string;
  readonly seat?: string;
  readonly party?: string;
}

/** A file that is, or may be, a roster of the folder; `text` is `undefined` where there is none yet. */
export interface RosterFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** Why a roster is left as it is: what an editor shows. */
export class RosterRefused extends Error {}

/**
 * The change to the first of the files that is a table, or to the one of them that has the person. `roster`: all that is
 * known beside them. `told`: what the transcripts say of a person whom no roster has. Throws `RosterRefused`.
 */
export function rosterEdit(
  ask: RosterAsk,
  files: readonly RosterFile[],
  roster: Roster | undefined,
  told: (name: string) => Pick<Term, 'seat' | 'party'> | undefined,
): WorkspaceEdit {
  const name = named(ask.name);
  const own = tables(files);
  const known = asItIsNow(own, roster);
  const taken = persons(isShortName(name) ? known.near(name, undefined) : known.named(name, undefined));
  if (ask.sameAs === undefined) {
    if (isShortName(name))
      throw new RosterRefused(`“${name}” is a title and a surname: choose “Same person as…”, and give the full name.`);
    const [first] = taken;
    if (first)
      throw new RosterRefused(
        `${name} is on the roster already${as(name, first.terms)}: put the dates right there; two persons of one name need ids.`,
      );
    const { seat, party } = { seat: filled(ask.seat), party: filled(ask.party) };
    return inFile(writable(own), (text) => withRows(text, [{ ...nobody, name, seat, party }]));
  }
  const other = named(ask.sameAs);
  if (nameKey(other) === nameKey(name)) throw new RosterRefused(`${other} is the same name; give the other one.`);
  const [same, second] = persons(known.named(other, undefined));
  if (same && second)
    throw new RosterRefused(
      `${other} is two people on the roster, ${whoIs(same.terms)} and ${whoIs(second.terms)}: write ${name} into “also” of the right one.`,
    );
  const someoneElse = taken.find(({ key }) => key !== same?.key);
  if (someoneElse)
    throw new RosterRefused(
      `${name} is on the roster already${as(name, someoneElse.terms)}: as another name of ${other} it would be two people.`,
    );
  if (taken.length > 0) throw new RosterRefused(`The roster has ${name} as ${other} already.`);
  if (!same) {
    if (isShortName(other))
      throw new RosterRefused(`“${other}” is a title and a surname; give the full name, as the roster is to have it.`);
    const row = { ...nobody, ...told(other), name: other, also: [name] };
    return inFile(writable(own), (text) => withRows(text, [row]));
  }
  const isOf = (term: Term) => personOf(term) === same.key;
  const holding = own.find(({ text }) => text !== undefined && termsIn(text).some(isOf));
  if (holding) return inFile(holding, (text) => withOtherName(text, name, isOf));
  // A roster that is no table has the person: the rows that say when they sat are said once more, with the name.
  const sat = same.terms.filter(({ office }) => office === undefined);
  const rows = (sat.length > 0 ? sat : same.terms).map((term) => ({ ...term, also: [name] }));
  return inFile(writable(own), (text) => withRows(text, rows));
}

const nobody: Term = {
  name: '',
  also: [],
  seat: undefined,
  party: undefined,
  office: undefined,
  from: undefined,
  to: undefined,
  id: undefined,
};

const filled = (words: string | undefined): string | undefined => words?.replace(/\s+/g, ' ').trim() || undefined;

function named(words: string): string {
  const name = filled(words) ?? '';
  if (name.length > 100 || /[;"\u0000-\u001f]/.test(name) || !/\p{L}/u.test(nameKey(name)))
    throw new RosterRefused('A name has letters, and no semicolon or quotation mark, and 100 characters at most.');
  return name;
}

/** The tables among the files; one that is not there yet is the folder’s to be, where it would be a table. */
const tables = (files: readonly RosterFile[]): readonly RosterFile[] =>
  files.filter(({ uri, text }) => (text === undefined ? /\.csv$/i.test(uri) : isWritable(text)));

function writable(own: readonly RosterFile[]): RosterFile {
  const file = own.find(({ text }) => text !== undefined) ?? own[0];
  if (!file)
    throw new RosterRefused(
      'None of the rosters is a table that can be written to; name a CSV file in hansard.roster.',
    );
  return file;
}

/** Of the files themselves what stands in them now; of the other rosters what was read. */
function asItIsNow(own: readonly RosterFile[], roster: Roster | undefined): Roster {
  const uris = new Set(own.map(({ uri }) => uri));
  const others = (roster?.terms ?? []).filter(({ source }) => !source || !uris.has(source.uri));
  return rosterOf([...own.flatMap(({ text }) => (text === undefined ? [] : termsIn(text))), ...others], nameKey);
}

interface OnRoster {
  readonly key: string;
  readonly terms: readonly Term[];
}

function persons(terms: readonly Term[]): readonly OnRoster[] {
  const byPerson = new Map<string, Term[]>();
  for (const term of terms) {
    const list = byPerson.get(personOf(term));
    if (list) list.push(term);
    else byPerson.set(personOf(term), [term]);
  }
  return [...byPerson].map(([key, own]) => ({ key, terms: own }));
}

/** `, as Ada Pell (Dunmore North)` of another name, and of the same name ` (Dunmore North)`. */
function as(name: string, terms: readonly Term[]): string {
  const who = whoIs(terms);
  return who.startsWith(name) ? who.slice(name.length) : `, as ${who}`;
}

/** `Ada Pell (Dunmore North, from 2017-06-08)`. */
function whoIs(terms: readonly Term[]): string {
  const term = terms.findLast(({ seat }) => seat !== undefined) ?? terms.at(-1) ?? nobody;
  const { name, seat, office, from, to, id } = term;
  const days = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  const parts = [seat ?? office, days, id && `id ${id}`].filter(Boolean);
  return parts.length > 0 ? `${name} (${parts.join(', ')})` : name;
}

function inFile({ uri, text }: RosterFile, edit: (text: string) => readonly LineEdit[]): WorkspaceEdit {
  const edits = edit(text ?? '').map(
    ({ line, start, end, text: newText }): TextEdit => ({
      range: { start: { line, character: start }, end: { line, character: end } },
      newText,
    }),
  );
  const change = { textDocument: { uri, version: null }, edits };
  // Where the file has come to be there meanwhile, what stands in it is left alone.
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === undefined ? [create, change] : [change] };
}
