/** `hansard roster fetch`: a roster from UK Parliament's Members API. */
import { dateFault } from '../../roster/dates.ts';
import { termsOfMember } from '../../roster/member-terms.ts';
import { type HistoryEntry, type House, isBiography, isHistory, isSearchPage } from '../../roster/members-api.ts';
import type { Term } from '../../roster/roster.ts';
import { rosterText } from '../../roster/write.ts';
import { CallError, choose, readArguments } from '../call.ts';
import { replaceFile } from '../replace.ts';
import { visible } from '../visible.ts';
import { type Client, clientOf } from './download.ts';

const options = {
  house: { type: 'string', default: 'commons' },
  base: { type: 'string', default: 'https://members-api.parliament.uk/api' },
  since: { type: 'string' },
  output: { type: 'string', short: 'o' },
  pause: { type: 'string', default: '100' },
  timeout: { type: 'string', default: '30' },
} as const;

/** The most that the API gives at once. */
const take = 20;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const house = choose('--house', values.house, ['commons', 'lords']);
  const { since, output } = values;
  const wrong = since === undefined ? undefined : dateFault(since);
  if (positionals.length > 0)
    throw new CallError(`takes no files, and ${positionals.length} are named; the roster goes to -o FILE`);
  if (output === undefined) throw new CallError('say where the roster goes, with -o FILE');
  if (wrong !== undefined) throw new CallError(`--since: ${visible(wrong)}`);
  const client = clientOf({
    base: baseOf(values.base),
    pause: numberOf('--pause', values.pause),
    timeout: 1000 * numberOf('--timeout', values.timeout) || 1,
    part: `${output}.part`,
  });
  const { terms, lacking } = await termsOf(client, house, since);
  if (terms.length === 0)
    throw new CallError(`the server knows nobody who sat${since ? ` since ${since}` : ''}; nothing is written`);
  replaceFile(output, Buffer.from(rosterText(output, terms)));
  client.forget();
  const persons = new Set(terms.map(({ id }) => id)).size;
  process.stderr.write(
    `${visible(output)}: ${terms.length.toLocaleString('en')} terms of ${persons.toLocaleString('en')} members\n`,
  );
  if (lacking > 0)
    process.stderr.write(
      `hansard roster fetch: of ${lacking} members the server does not say when they sat; they are left out\n`,
    );
  return Number(lacking > 0);
}

function baseOf(given: string): string {
  if (!/^https?:$/.test(URL.canParse(given) ? new URL(given).protocol : ''))
    throw new CallError(`--base is an address that begins with https://, not “${visible(given)}”`);
  return given.replace(/\/+$/, '');
}

function numberOf(what: string, given: string): number {
  if (/^\d+(?:\.\d+)?$/.test(given)) return Number(given);
  throw new CallError(`${what} is a number, not “${visible(given)}”`);
}

interface Fetched {
  readonly terms: readonly Term[];
  /** How many members have no history. */
  readonly lacking: number;
}

/** `House=` would ask for their latest house: who has gone to the Lords since would be missing from the Commons. */
async function termsOf(client: Client, house: House, since = '1801-01-01'): Promise<Fetched> {
  const query = `MembershipInDateRange.WasMemberOfHouse=${house === 'commons' ? 1 : 2}&MembershipInDateRange.WasMemberOnOrAfter=${since}`;
  const terms: Term[] = [];
  const seen = new Set<number>();
  let lacking = 0;
  for (let skip = 0, total = 1; skip < total; ) {
    const page = await client.get(`/Members/Search?${query}&skip=${skip}&take=${take}`, isSearchPage);
    if (page === undefined) throw new CallError('the server has no /Members/Search (404); check --base');
    // Somebody who comes or goes meanwhile shifts the pages, so that a member may be on two.
    const members = page.items.map(({ value }) => value).filter(({ id }) => !seen.has(id));
    const histories = await historiesOf(
      client,
      members.map(({ id }) => id),
    );
    for (const member of members) {
      const { id } = member;
      seen.add(id);
      const biography = await client.get(`/Members/${id}/Biography`, isBiography);
      const own = termsOfMember(member, histories.get(id), biography ?? { value: {} }, house);
      if (own.length === 0) lacking += 1;
      terms.push(...own);
      progress(seen.size, page.totalResults);
    }
    if (page.items.length === 0) break;
    skip += page.items.length;
    total = page.totalResults;
  }
  progress();
  return { terms: since === '1801-01-01' ? terms : terms.filter(({ to }) => to === undefined || to >= since), lacking };
}

async function historiesOf(client: Client, ids: readonly number[]): Promise<ReadonlyMap<number, HistoryEntry>> {
  if (ids.length === 0) return new Map();
  const entries = (await client.get(`/Members/History?${ids.map((id) => `ids=${id}`).join('&')}`, isHistory)) ?? [];
  return new Map(entries.map((entry) => [entry.value.id, entry]));
}

/** One line that is written over; none at the end, and none where nobody looks. */
function progress(done?: number, total?: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === undefined ? '\r\x1b[K' : `\r\x1b[K${done} of ${total} members`);
}
