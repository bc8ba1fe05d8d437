/** What is kept of a Popolo file while it is read: of a membership, no more than a term needs. */
import { borderOf } from './dates.ts';
import { type Element, elementsOf, isFault, placeIn } from './elements.ts';
import type { Fault } from './found.ts';
import { isRedirect, type PersonEntry, type PopoloPerson, personOf } from './popolo-person.ts';

interface Post {
  readonly seat: string | undefined;
  readonly house: string | undefined;
}

export interface Membership {
  readonly person: string;
  /** Parliament's own number, where the membership's id tells it. */
  readonly member: string | undefined;
  readonly post: string | undefined;
  readonly role: string | undefined;
  readonly organization: string | undefined;
  readonly party: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly line: number;
}

/** What is kept of a file. */
export interface Popolo {
  readonly memberships: Membership[];
  readonly posts: Map<string, Post>;
  readonly organizations: Map<string, string>;
  readonly persons: Map<string, PopoloPerson>;
  /** Persons who were merged into others. */
  readonly redirects: Map<string, string>;
  readonly faults: Fault[];
  /** Each date, party and post once: they are on thousands of memberships. */
  readonly words: Map<string, string>;
}

export const lords = 'house-of-lords';

export function collected(chunks: Iterable<string>): Popolo {
  const popolo: Popolo = {
    memberships: [],
    posts: new Map(),
    organizations: new Map(),
    persons: new Map(),
    redirects: new Map(),
    faults: [],
    words: new Map(),
  };
  for (const entry of elementsOf(chunks)) {
    if (isFault(entry)) popolo.faults.push(entry);
    else if (isRecord(entry.value)) collect(entry as Element & { readonly value: Json }, popolo);
  }
  return popolo;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function collect(entry: Element & { readonly value: Json }, popolo: Popolo): void {
  const { list, value } = entry;
  const id = text(value.id);
  switch (list) {
    case 'memberships': {
      const membership = isRedirect(value) ? undefined : membershipOf(entry, popolo);
      if (membership) popolo.memberships.push(membership);
      return;
    }
    case 'persons':
      if (id === undefined) return;
      if (isRedirect(value)) popolo.redirects.set(id, value.redirect);
      else popolo.persons.set(id, personOf(value as PersonEntry));
      return;
    case 'posts':
      if (id !== undefined)
        popolo.posts.set(id, {
          seat: text(isRecord(value.area) ? value.area.name : undefined),
          house: text(value.organization_id),
        });
      return;
    case 'organizations':
      if (id !== undefined) popolo.organizations.set(id, text(value.name) ?? id);
      return;
    default: // Areas and events say nothing of who sat.
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Cut down to what is needed. Dates that are none are said, and the membership is left out. */
function membershipOf(entry: Element & { readonly value: Json }, { faults, words }: Popolo): Membership | undefined {
  const { value, line } = entry;
  // A member of a committee: no seat, no office.
  if (!text(value.post_id) && !text(value.role) && value.organization_id !== lords) return undefined;
  const fault = (key: string, message: string) => {
    const offset = entry.text.indexOf(`"${key}"`);
    faults.push({ ...placeIn(entry, Math.max(0, offset)), message });
  };
  const person = text(value.person_id);
  if (person === undefined) {
    fault('id', 'The membership names no person; fill in its “person_id”, or delete it.');
    return undefined;
  }
  const [start, last] = [text(value.start_date), text(value.end_date)];
  const from = start && borderOf(start, 'first');
  const to = last && borderOf(last, 'last');
  if (start !== undefined && from === undefined)
    fault('start_date', `“${start}” is no date; write YYYY, YYYY-MM or YYYY-MM-DD.`);
  else if (last !== undefined && to === undefined)
    fault('end_date', `“${last}” is no date; write YYYY, YYYY-MM or YYYY-MM-DD.`);
  else if (from && to && from > to)
    fault('end_date', `The membership ends on ${last}, before it begins on ${start}; put the dates right.`);
  else
    return {
      person: shared(person, words),
      member: /\/Member\/(\d+)\//.exec(text(value.id) ?? '')?.[1],
      post: shared(text(value.post_id), words),
      role: shared(text(value.role), words),
      organization: shared(text(value.organization_id), words),
      party: shared(text(value.on_behalf_of_id), words),
      from: shared(from, words),
      to: shared(to, words),
      line,
    };
  return undefined;
}

function shared<T extends string | undefined>(word: T, words: Map<string, string>): T {
  if (word === undefined) return word;
  const known = words.get(word);
  if (known === undefined) words.set(word, word);
  return (known ?? word) as T;
}
