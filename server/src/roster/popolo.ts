/**
 * Popolo as TheyWorkForYou and parlparse have it: people.json (persons, memberships, posts, organizations) and the files
 * of ministers, which are memberships alone. Memberships stand before the persons that they are of, so they are kept,
 * cut down to what a term needs, until all is read.
 */
import type { Called, Found } from './found.ts';
import { abbreviated } from './parties.ts';
import { collected, lords, type Membership, type Popolo } from './popolo-entries.ts';
import { calledOf, type PopoloPerson } from './popolo-person.ts';
import type { Term } from './roster.ts';

/** Other seats than those of the Commons are left out: a person may sit in another parliament at the same time. */
const commons = 'house-of-commons';

/** `people`: how the persons are called, by number, where the file does not say. */
export function readPopolo(chunks: Iterable<string>, people: ReadonlyMap<string, Called>): Found {
  const popolo = collected(chunks);
  const { memberships, persons, faults } = popolo;
  const terms: Term[] = [];
  const lines: number[] = [];
  let unnamed = 0;
  for (const membership of memberships) {
    const { from, to, line } = membership;
    const held = heldBy(membership, popolo);
    if (!held) continue;
    const id = redirected(membership.person, popolo.redirects);
    const own = persons.get(id);
    const number = own?.number ?? membership.member ?? id;
    const called = own
      ? calledOf(own, from, to, membership.organization === lords)
      : (people.get(number) ?? people.get(id));
    if (!called) {
      unnamed += 1;
      continue;
    }
    terms.push({ ...called, ...held, from, to, id: number });
    lines.push(line);
  }
  if (terms.length === 0 && unnamed === 0 && faults.length === 0)
    faults.push({
      line: 1,
      column: 1,
      message:
        'The JSON has no memberships of the Commons or the Lords and no offices; give it people.json or a file of ministers.',
    });
  return { terms, lines, faults, unnamed, people: peopleOf(persons), mayRepeat: true };
}

/** The seat and party, or the office. Nothing for seats elsewhere, and for members of committees, who hold no office. */
function heldBy(
  { post, role, organization, party, member }: Membership,
  { posts, organizations }: Popolo,
): Pick<Term, 'seat' | 'party' | 'office'> | undefined {
  const shown = party === undefined ? undefined : abbreviated(organizations.get(party) ?? party.replaceAll('-', ' '));
  if (post !== undefined) {
    const { seat, house } = posts.get(post) ?? {};
    return seat !== undefined && (house ?? commons) === commons ? { seat, party: shown, office: undefined } : undefined;
  }
  if (organization === lords && member === undefined) return { seat: undefined, party: shown, office: undefined };
  if (role === undefined) return undefined;
  const body =
    organization === undefined || organization === commons || organization === lords
      ? undefined
      : organizations.get(organization);
  return { seat: undefined, party: undefined, office: body === undefined ? role : `${role}, ${body}` };
}

function redirected(id: string, redirects: ReadonlyMap<string, string>): string {
  let at = id;
  for (let steps = 0; steps < redirects.size && redirects.has(at); steps += 1) at = redirects.get(at) ?? at;
  return at;
}

function peopleOf(persons: ReadonlyMap<string, PopoloPerson>): ReadonlyMap<string, Called> {
  const people = new Map<string, Called>();
  for (const [id, person] of persons) {
    const called = calledOf(person, undefined, undefined, false);
    if (!called) continue;
    people.set(id, called);
    if (person.number !== undefined) people.set(person.number, called);
  }
  return people;
}
