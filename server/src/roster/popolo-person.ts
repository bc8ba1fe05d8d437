/** Persons of Popolo: their names, each for its time. */
import type { Called } from './found.ts';

/** As it stands in the file; nothing of it is sure. */
export interface PersonEntry {
  readonly names?: unknown;
  readonly other_names?: unknown;
  readonly identifiers?: unknown;
  readonly name?: unknown;
}

export interface PopoloPerson {
  /** Parliament's own number of the person. */
  readonly number: string | undefined;
  readonly names: readonly Name[];
}

interface Name {
  readonly name: string;
  readonly isMain: boolean;
  readonly isPeer: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export const isRedirect = (value: object): value is { readonly redirect: string } =>
  'redirect' in value && typeof value.redirect === 'string';

export function personOf({ name, names, other_names, identifiers }: PersonEntry): PopoloPerson {
  const number = list(identifiers).find(({ scheme }) => scheme === 'datadotparl_id')?.identifier;
  const own = typeof name === 'string' && name !== '' ? [{ note: 'Main', name }] : [];
  return {
    number: typeof number === 'string' || typeof number === 'number' ? String(number) : undefined,
    names: [...list(names), ...list(other_names), ...own].flatMap((entry) => nameOf(entry) ?? []),
  };
}

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((one): one is Json => typeof one === 'object' && one !== null) : [];

function nameOf(entry: Json): Name | undefined {
  const part = (key: string) => (typeof entry[key] === 'string' ? entry[key].trim() : '');
  const isPeer = part('lordname') !== '' || part('lordofname') !== '';
  const of = part('lordofname') === '' ? '' : `of ${part('lordofname')}`;
  const parts = isPeer
    ? [part('honorific_prefix'), part('lordname'), of]
    : [part('given_name'), part('family_name') || part('surname')];
  const name = part('name') || parts.filter((one) => one !== '').join(' ');
  if (name === '') return undefined;
  return {
    name,
    isPeer,
    isMain: entry.note === 'Main',
    from: part('start_date') || undefined,
    to: part('end_date') || undefined,
  };
}

/** How a person is called in a time: the main name of that time, of a peer in the Lords the title; and all the others beside it. */
export function calledOf(
  { names }: PopoloPerson,
  from: string | undefined,
  to: string | undefined,
  inLords: boolean,
): Called | undefined {
  const score = (name: Name): number =>
    4 * Number(name.isMain) + 2 * Number(isOf(name, from, to)) + Number(name.isPeer === inLords);
  const [first, ...rest] = names;
  if (!first) return undefined;
  // Of those that are as good, the last: a file has the newest name last.
  const { name } = rest.reduce((best, one) => (score(one) >= score(best) ? one : best), first);
  return { name, also: [...new Set(names.map((one) => one.name))].filter((one) => one !== name) };
}

/** Whether a name was in use when a term began; dates of a year or a month compare as their first day. */
const isOf = (name: Name, from: string | undefined, to: string | undefined): boolean =>
  (name.from === undefined || name.from <= (from ?? to ?? '9999')) &&
  (name.to === undefined || name.to >= (from ?? '9999'));
