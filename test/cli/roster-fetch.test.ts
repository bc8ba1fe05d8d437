/** `hansard roster fetch`, against a server on this computer that answers as UK Parliament's Members API does. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { cli, folder, good, type Ran, refused } from './hansard.ts';

/** What a server does in place of the answer to a request, the first times that it is made. */
type Trouble = (response: ServerResponse, answer: string) => void;

const status =
  (code: number, headers = {}): Trouble =>
  (response) =>
    response.writeHead(code, headers).end('<h1>Sorry</h1>');
const cutOff: Trouble = (response, answer) => response.end(answer.slice(0, 40));
const brokenOff: Trouble = (response, answer) => {
  response.writeHead(200, { 'content-length': answer.length });
  response.write(answer.slice(0, 40), () => response.destroy());
};
const otherShape: Trouble = (response) => response.end('{"items": "none"}');
/** Never answers: the client must give up by itself. */
const silence: Trouble = () => {};

interface Api {
  readonly base: string;
  readonly asked: string[];
  readonly agents: Set<string | undefined>;
  /** When each request came, in milliseconds. */
  readonly times: number[];
  /** How many requests were open at once, at most. */
  most: number;
  /** By path, what happens before all is well. */
  readonly troubles: Map<string, Trouble[]>;
}

const members = 45;

async function api(t: TestContext): Promise<Api> {
  const found: Omit<Api, 'base'> = { asked: [], times: [], agents: new Set(), most: 0, troubles: new Map() };
  let open = 0;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace('/api', '');
    found.asked.push(path);
    found.times.push(performance.now());
    found.agents.add(request.headers['user-agent']);
    open += 1;
    found.most = Math.max(found.most, open);
    response.on('close', () => {
      open -= 1;
    });
    const answer = answerTo(path);
    const [kind = ''] = /Search|History|Biography/.exec(path) ?? [];
    const trouble = (found.troubles.get(path) ?? found.troubles.get(kind) ?? []).shift();
    if (trouble) trouble(response, JSON.stringify(answer));
    else if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(found, { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` });
}

/** Member 1 is Ada Pell, who was Ada Roe and changed her party; all others are alike. */
function answerTo(path: string): unknown {
  const { pathname, searchParams } = new URL(path, 'http://x');
  const links: readonly unknown[] = [];
  if (pathname === '/Members/Search') {
    const skip = Number(searchParams.get('skip'));
    const ids = Array.from({ length: members }, (_, i) => i + 1).slice(skip, skip + Number(searchParams.get('take')));
    const latestParty = { name: 'Undated', abbreviation: 'Never' };
    const items = ids.map((id) => ({ value: { id, nameDisplayAs: nameOf(id), latestParty }, links }));
    return { items, totalResults: members, resultContext: '', skip, take: 20, links };
  }
  if (pathname === '/Members/History')
    return searchParams.getAll('ids').map((id) => ({ value: { id: Number(id), ...historyOf(Number(id)) }, links }));
  const id = Number(/^\/Members\/(\d+)\/Biography$/.exec(pathname)?.[1]);
  const post = { house: 1, name: 'The Minister for Sport', id: 3, startDate: '2018-01-09T00:00:00', endDate: null };
  // Of the last member there is no biography.
  if (id === members || Number.isNaN(id)) return undefined;
  return { value: { representations: [], governmentPosts: id === 1 ? [post] : [], committeeMemberships: [] }, links };
}

const nameOf = (id: number): string => (id === 1 ? 'Ada Pell' : `Member ${id}`);

const seatOf = (id: number): string => (id === 1 ? 'Carrow' : `Seat ${id}`);

function historyOf(id: number) {
  const dated = (startDate: string, endDate: string | null) => ({ startDate, endDate });
  const party = (abbreviation: string) => ({ party: { id: 15, name: abbreviation, abbreviation } });
  return {
    nameHistory:
      id === 1
        ? [
            { nameDisplayAs: 'Ada Roe', ...dated('2001-06-07T00:00:00', '2015-12-31T00:00:00') },
            { nameDisplayAs: 'Ada Pell', ...dated('2016-01-01T00:00:00', null) },
          ]
        : [],
    partyHistory:
      id === 1
        ? [
            { ...party('Lab'), ...dated('2015-05-07T00:00:00', '2017-05-03T00:00:00') },
            { ...party('Ind'), ...dated('2017-06-08T00:00:00', null) },
          ]
        : [],
    houseMembershipHistory: [
      { membershipFrom: seatOf(id), house: 1, membershipStartDate: '2017-06-08T00:00:00', membershipEndDate: null },
      {
        membershipFrom: seatOf(id),
        house: 1,
        membershipStartDate: '2015-05-07T00:00:00',
        membershipEndDate: '2017-05-03T00:00:00',
      },
    ].slice(0, id === 1 ? 2 : 1),
  };
}

const ada = `Ada Roe,Carrow,Lab,,2015-05-07,2017-05-03,1,Ada Pell
Ada Pell,Carrow,Ind,,2017-06-08,,1,Ada Roe
Ada Pell,,,The Minister for Sport,2018-01-09,,1,Ada Roe
`;
const roster = `name,seat,party,office,from,to,id,also
${ada}${Array.from({ length: members - 1 }, (_, i) => `Member ${i + 2},Seat ${i + 2},,,2017-06-08,,${i + 2},\n`).join('')}`;

/** Runs beside this process, which is the server. Without pauses: none of the tests is about how long they are. */
async function fetched(cwd: string, { base }: { readonly base: string }, ...args: string[]): Promise<Ran> {
  const all = ['roster', 'fetch', '--base', base, '--pause', '0', '-o', 'roster.csv', ...args];
  const child = spawn(process.execPath, [cli, ...all], { cwd });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

const well: Ran = { code: 0, out: '', err: `roster.csv: ${members + 2} terms of ${members} members\n` };
const text = (cwd: string) => readFileSync(join(cwd, 'roster.csv'), 'utf8');

test('a roster is made of all pages, by the dated answers, one request at a time', async (t) => {
  const server = await api(t);
  const cwd = folder(t, {});
  assert.deepEqual(await fetched(cwd, server, '--since', '2015-05-07'), well);
  assert.equal(text(cwd), roster);
  assert.equal(server.most, 1);
  assert.equal(server.asked.length, 3 + 3 + members);
  const [agent, ...others] = server.agents;
  assert.match(agent ?? '', /^hansard\/\d/);
  assert.equal(others.length, 0);
  const search = server.asked.filter((path) => path.includes('/Search'));
  assert.ok(
    search[0]?.includes('WasMemberOfHouse=1') && search[0].includes('WasMemberOnOrAfter=2015-05-07'),
    search[0],
  );
  assert.deepEqual(
    search.map((path) => /skip=(\d+)/.exec(path)?.[1]),
    ['0', '20', '40'],
  );
  assert.deepEqual(readdirSync(cwd), ['roster.csv']);
  assert.equal(
    good(['roster', 'check', 'roster.csv'], { cwd }),
    `1 roster, ${members + 2} terms of ${members} persons: nothing found\n`,
  );
});

test('--since leaves out terms that ended before, and --house asks for the other', async (t) => {
  const server = await api(t);
  const cwd = folder(t, {});
  assert.equal((await fetched(cwd, server, '--since', '2017-06-01')).code, 0);
  assert.ok(!text(cwd).includes('Ada Roe,Carrow'));
  const none = await fetched(cwd, server, '--house', 'lords');
  assert.deepEqual(none, {
    code: 2,
    out: '',
    err: 'hansard roster: the server knows nobody who sat; nothing is written\n',
  });
  assert.ok(server.asked.at(-1) !== undefined && server.asked.some((path) => path.includes('WasMemberOfHouse=2')));
});

const troubles: Readonly<Record<string, readonly Trouble[]>> = {
  'a fault of the server': [status(500), status(503), status(502)],
  'a busy server': [status(429, { 'retry-after': '0' }), status(429)],
  'no answer in time': [silence, silence],
  'an answer that is cut off': [cutOff, cutOff],
  'a connection that breaks': [brokenOff],
  'JSON of another shape': [otherShape, otherShape],
};
for (const [name, list] of Object.entries(troubles))
  for (const kind of ['Search', 'History', 'Biography'])
    test(`${name} (${kind}) is got over`, async (t) => {
      const server = await api(t);
      const cwd = folder(t, {});
      // A biography is known by little: what is an object with a value is one.
      if (!(list.includes(otherShape) && kind === 'Biography')) server.troubles.set(kind, [...list]);
      else server.troubles.set(kind, [(response) => response.end('[]')]);
      const start = performance.now();
      assert.deepEqual(await fetched(cwd, server, '--timeout', '0.5'), well);
      if (list.includes(silence))
        assert.ok(performance.now() - start < 15_000, 'it does not wait for what never comes');
      assert.equal(text(cwd), roster);
      assert.deepEqual(server.troubles.get(kind), []);
    });

test('there is a pause between requests, a longer one after a failure, and as long a one as the server asks for', async (t) => {
  const server = await api(t);
  const cwd = folder(t, {});
  server.troubles.set('Search', [status(500), status(429, { 'retry-after': '1' })]);
  assert.deepEqual(await fetched(cwd, server, '--pause', '20'), well);
  // A timer may be a millisecond early by the clock of another process.
  const pauses = server.times.slice(1).map((time, i) => time - (server.times[i] ?? 0) + 2);
  const [first = 0, second = 0, ...others] = pauses;
  assert.ok(first >= 200 && second >= 1000, `${first}, ${second} ms`);
  assert.ok(Math.min(...others) >= 20, `${Math.min(...others)} ms`);
});

test('after an interruption it goes on where it was', async (t) => {
  const server = await api(t);
  const cwd = folder(t, { 'roster.csv': 'as it was' });
  server.troubles.set(
    '/Members/30/Biography',
    Array.from({ length: 6 }, () => status(500)),
  );
  const { code, out, err } = await fetched(cwd, server);
  const path = `${server.base}/Members/30/Biography`;
  const goOn = 'what is there is kept in roster.csv.part: run the command again to go on';
  assert.deepEqual(
    { code, out, err },
    { code: 2, out: '', err: `hansard roster: ${path} answers 500, 6 times in a row; ${goOn}\n` },
  );
  assert.equal(text(cwd), 'as it was');
  // As when the computer went off in the middle of a line.
  appendFileSync(join(cwd, 'roster.csv.part'), `["${path}", {"va`);
  const before = server.asked.length;
  assert.deepEqual(await fetched(cwd, server), well);
  assert.equal(text(cwd), roster);
  assert.equal(server.asked.length - before, 1 + 1 + (members - 29), 'only what was not there');
  assert.deepEqual(readdirSync(cwd), ['roster.csv']);
});

test('what was kept more than a day ago, or is of another kind, is asked for again', async (t) => {
  const server = await api(t);
  for (const head of ['{"version":1,"at":"2019-04-03T00:00:00Z"}', '{"version":0}', 'a shopping list', '']) {
    const cwd = folder(t, {});
    const stale = JSON.stringify([
      `${server.base}/Members/2/Biography`,
      { value: { governmentPosts: [{ name: 'Stale' }] } },
    ]);
    writeFileSync(join(cwd, 'roster.csv.part'), `${head}\n${stale}\n`);
    assert.deepEqual(await fetched(cwd, server), well, head);
    assert.equal(text(cwd), roster);
    assert.ok(!existsSync(join(cwd, 'roster.csv.part')));
  }
});

test('a server that is not there, or is another, is one line', async (t) => {
  const server = await api(t);
  const cwd = folder(t, {});
  const elsewhere = await fetched(cwd, { base: `${server.base}/v9` });
  assert.deepEqual(elsewhere, {
    code: 2,
    out: '',
    err: 'hansard roster: the server has no /Members/Search (404); check --base\n',
  });
  server.troubles.set('Search', [status(403)]);
  const refusal = await fetched(cwd, server);
  assert.match(refusal.err, /^hansard roster: http:\S+ answers 403; check --base\n$/);
  const nowhere = await fetched(cwd, { base: 'http://127.0.0.1:9/api' });
  assert.equal(nowhere.code, 2);
  assert.match(
    nowhere.err,
    /^hansard roster: http:\S+ cannot be reached \(.+\), 6 times in a row; check --base, and whether the server is up\n$/,
  );
});

test('a call of fetch that is wrong is one line', () => {
  refused(['roster', 'fetch'], 'hansard roster: say where the roster goes, with -o FILE');
  refused(['roster', 'fetch', 'a'], 'hansard roster: takes no files, and 1 are named; the roster goes to -o FILE');
  refused(
    ['roster', 'fetch', '-o', 'a', '--base', 'ftp://a'],
    'hansard roster: --base is an address that begins with https://, not “ftp://a”',
  );
  refused(['roster', 'fetch', '-o', 'a', '--pause', 'long'], 'hansard roster: --pause is a number, not “long”');
  refused(['roster', 'fetch', '-o', 'a', '--house', 'all'], 'hansard roster: --house is commons or lords, not “all”');
});
