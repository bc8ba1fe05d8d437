/** A large roster is read once, and after that what was kept of it, as long as its content is the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedOut, type Order } from '../../server/src/workspace/aside.ts';
import type { Files } from '../../server/src/workspace/files.ts';
import { pauses } from '../../server/src/workspace/pause.ts';
import { readRosterFile } from '../../server/src/workspace/roster-file.ts';

const uri = 'file:///folder/roster.csv';
const rows = (name: string, count: number) =>
  new TextEncoder().encode(
    `name,seat,id\n${Array.from({ length: count }, (_, i) => `${name} ${i},Seat ${i},${i}`).join('\n')}\n`,
  );
const large = rows('Ada Pell', 25_000);

function storage() {
  const saved = new Map<string, string>();
  const orders: Order[] = [];
  const told: string[] = [];
  const files: Files = {
    read: async () => undefined,
    async *list() {},
    readAside: async (order) => {
      orders.push(order);
      return carriedOut(order);
    },
    load: async (name) => saved.get(name),
    save: async (name, text) => void saved.set(name, text),
  };
  const read = async (bytes: Uint8Array, beside: readonly Uint8Array[] = [], over: Partial<Files> = {}) => {
    orders.length = 0;
    const { terms } = await readRosterFile({ ...files, ...over }, { uri, bytes, beside }, pauses(), (why) =>
      told.push(why),
    );
    return { first: terms[0]?.name, count: terms.length, wasRead: orders.length > 0 };
  };
  return { saved, read, told };
}

const whole = { first: 'Ada Pell 0', count: 25_000 };

test('the second time what was kept is taken, and not once the content is another', async () => {
  const { saved, read } = storage();
  assert.deepEqual(await read(large), { ...whole, wasRead: true });
  assert.deepEqual(await read(large), { ...whole, wasRead: false });
  assert.deepEqual(await read(rows('Una Brae', 25_000)), { first: 'Una Brae 0', count: 25_000, wasRead: true });
  assert.equal(saved.size, 1, 'a file has one copy');
});

test('a copy that is broken, cut off or of another form or version is none', async () => {
  const { saved, read } = storage();
  await read(large);
  const [[name = '', good = ''] = []] = [...saved];
  for (const bad of [
    '',
    'x',
    good.slice(0, -9),
    good.replace('"form":1', '"form":0'),
    good.replace(/"version":"[^"]*"/, '"version":"old"'),
    good.replace('"rows"', '"r'),
  ]) {
    assert.notEqual(bad, good);
    saved.set(name, bad);
    assert.deepEqual(await read(large), { ...whole, wasRead: true });
    assert.equal(saved.get(name), good);
  }
});

test('where nothing can be kept, it is read all the same, and said', async () => {
  const { read, told } = storage();
  const refuse = async () => {
    throw new Error('no room');
  };
  assert.deepEqual(await read(large, [], { save: refuse, load: refuse }), { ...whole, wasRead: true });
  assert.match(told.join('\n'), /no room/);
});

test('a small roster is not kept', async () => {
  const { saved, read } = storage();
  assert.deepEqual(await read(rows('Ada Pell', 3)), { first: 'Ada Pell 0', count: 3, wasRead: true });
  assert.equal(saved.size, 0);
});

test('a file of offices takes its names from the others, and is read anew when these change', async () => {
  const { read } = storage();
  const memberships = Array.from({ length: 4000 }, (_, i) => ({
    id: `uk.parliament.data/Member/${i}/GovernmentPost/${i}`,
    role: 'The Minister for Sport',
    person_id: `uk.org.publicwhip/person/${i}`,
    start_date: '2018-01-09',
  }));
  const offices = new TextEncoder().encode(JSON.stringify({ memberships }));
  assert.equal((await read(offices)).count, 0);
  assert.deepEqual(await read(offices, [large]), { first: 'Ada Pell 0', count: 4000, wasRead: true });
  assert.deepEqual(await read(offices, [large]), { first: 'Ada Pell 0', count: 4000, wasRead: false });
  assert.deepEqual(await read(offices, [rows('Una Brae', 25_000)]), {
    first: 'Una Brae 0',
    count: 4000,
    wasRead: true,
  });
});
