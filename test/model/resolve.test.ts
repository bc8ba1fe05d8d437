/** Who is meant: what was once told wrongly, each cause with invented members. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionOf } from '../../server/src/model/attribution.ts';
import { mentionsOf } from '../../server/src/model/mention.ts';
import { mentionedMembers } from '../../server/src/model/mentioned.ts';
import { nameKey } from '../../server/src/model/names.ts';
import { type Member, membersOf } from '../../server/src/model/resolve.ts';
import { rosterOf, type Term } from '../../server/src/roster/roster.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { resolutionOf } from '../quality/resolution.ts';
import { seatForms, seatsOf } from '../quality/seats.ts';
import { rosterFor, sittings } from '../quality/sittings.ts';
import { shared } from '../shared.ts';

/** A row as `Name, Seat` or `Name, Seat, from, to`; a comma of the seat's own is a `;`. */
function rosterWith(...rows: readonly string[]) {
  const terms = rows.map((row): Term => {
    const [name = '', seat, from, to] = row.split(', ').map((cell) => cell.replaceAll(';', ',') || undefined);
    const [own = '', ...also] = name.split(' = ');
    return { name: own, also, seat, party: 'Lab', office: undefined, from, to, id: undefined };
  });
  return rosterOf(terms, nameKey);
}

const page = (...speech: readonly string[]) =>
  `Ferries\nTuesday 14th May 2019\nCommons Chamber\n\n${speech.join('\n\n')}\n`;

const says = (member: Member): string => `${member.name}, ${member.seat}`;

/** Whom each mention of a page may mean, in their order: `Ada Pell, Carrow`. */
function meantIn(text: string, ...rows: readonly string[]): readonly string[] {
  const tree = treeOf(text);
  const roster = rows.length > 0 ? rosterWith(...rows) : undefined;
  return tree.debates.flatMap((debate) =>
    debate.blocks.flatMap((block) =>
      mentionsOf(block).map((mention) => mentionedMembers(tree, debate, mention, { roster }).map(says).join(' | ')),
    ),
  );
}

/** Who speaks in each turn of a page. */
function speakersIn(text: string, ...rows: readonly string[]): readonly string[] {
  const tree = treeOf(text);
  const roster = rosterWith(...rows);
  return tree.debates.flatMap((debate) =>
    debate.blocks.flatMap((block) => {
      const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
      return attribution ? [membersOf(tree, debate, attribution, { roster }).map(says).join(' | ')] : [];
    }),
  );
}

const said = (words: string) => page(`Zoe Lunt: I thank ${words}`);

test('a seat is the same in whatever order, with commas, “&” and “St.” or without', () => {
  for (const [printed, listed] of [
    ['Dunmore, North', 'Dunmore North'],
    ['North Dunmore', 'Dunmore North'],
    ['North-East Dunmore Tarn', 'Dunmore Tarn North East'],
    ['Carrow & Tarn', 'Carrow and Tarn'],
    ['St. Brannoc', 'St Brannoc'],
    ['The Fell', 'The Fell'],
    ['Marlby and The Fell', 'Marlby and The Fell'],
    ['Na h-Innis an Ear', 'Na h-Innis an Ear'],
    ['Ynys Dôn', 'Ynys Don'],
  ] as const)
    assert.deepEqual(
      meantIn(said(`the Member for ${printed} now.`), `Ada Pell, ${listed}`),
      [`Ada Pell, ${listed}`],
      printed,
    );
});

test('a comma, an “and” and a bracket are the seat’s own where somebody sits for it', () => {
  const rows = ['Ada Pell, Marlby; Westgate', 'Idris Vane, Carrow', 'Una Brae, Tarn (Fells)', 'Rhona Quill, Marlby'];
  const of = (words: string) => meantIn(said(`the hon. Member for ${words}`), ...rows);
  assert.deepEqual(of('Marlby, Westgate is right.'), ['Ada Pell, Marlby, Westgate']);
  assert.deepEqual(of('Marlby, Idris Vane and others.'), ['Rhona Quill, Marlby']);
  assert.deepEqual(of('Carrow and Westgate Ferries.'), ['Idris Vane, Carrow']);
  assert.deepEqual(of('Carrow and the Minister agree.'), ['Idris Vane, Carrow']);
  assert.deepEqual(of('Tarn (Fells).'), ['Una Brae, Tarn (Fells)']);
  assert.deepEqual(of('Tarn (Fells) (Mrs Brae).'), ['Una Brae, Tarn (Fells)']);
  assert.deepEqual(meantIn(said('the hon. Member for Tarn (Fells).')), [''], 'a bracket of one word is no person');
});

test('a seat that changed hands is the day’s, also on a page of two days', () => {
  const rows = ['Ada Pell, Carrow, 2015-05-07, 2019-05-13', 'Idris Vane, Carrow, 2019-05-14'];
  assert.deepEqual(meantIn(said('the Member for Carrow.'), ...rows), ['Idris Vane, Carrow']);
  const before = page('Ada Pell (Carrow) (Lab): I know.').replace('14th May 2019', '6th May 2015');
  const later = page('Zoe Lunt: I thank the Member for Carrow.');
  assert.deepEqual(meantIn(`${before}\n${later}`), [''], 'who sat for it four years before is not meant');
  assert.deepEqual(meantIn(`${before}\n${later}`, ...rows), ['Idris Vane, Carrow']);
});

test('title and surname are the seat’s member, and no other of that surname', () => {
  const speaks = 'David Vane: I know.\n\nZoe Lunt: I thank the Member for Carrow (Mr Vane).';
  assert.deepEqual(meantIn(page(speaks)), ['David Vane, Carrow'], 'one such speaker, and nothing against it');
  assert.deepEqual(meantIn(page(speaks.replace('Vane:', 'Vane (Tarn) (Con):'))), [''], 'who sits for another');
  assert.deepEqual(
    meantIn(page(`${speaks} The Member for Tarn (David T. C. Vane) is here.`)),
    ['', 'David T. C. Vane, Tarn'],
    'who is named for another, with an initial',
  );
  assert.deepEqual(meantIn(page(`${speaks} The Member for Tarn (Mr Vane) is here.`)), ['', ''], 'two of them');
  assert.deepEqual(meantIn(page(speaks), 'Idris Vane, Carrow'), ['Idris Vane, Carrow'], 'the roster’s');
  assert.deepEqual(meantIn(page(speaks), 'Ada Pell, Carrow'), [''], 'the roster has another for the seat');
});

test('two of one name are told apart by their seats', () => {
  const speaks = page('Ada Pell (Tarn) (Con): I know.', 'Zoe Lunt: I thank the Member for Carrow (Ada Pell).');
  assert.deepEqual(meantIn(speaks, 'Ada Pell, Tarn', 'Ada Pell, Carrow'), ['Ada Pell, Carrow']);
  assert.deepEqual(
    speakersIn(page('Ada Pell (Dunmore) (Con): I know.'), 'Ada Pell, Carrow'),
    ['Ada Pell, Dunmore'],
    'the roster’s is somebody else',
  );
});

test('a surname and a seat are one person, whatever the first name', () => {
  const rows = ['Bill Vane, Carrow', 'Ada Pell = Ada Lunt, Tarn', 'Idris Brae, Dunmore'];
  assert.deepEqual(meantIn(said('the Member for Carrow (Sir William Vane).'), ...rows), ['Bill Vane, Carrow']);
  assert.deepEqual(meantIn(said('the Member for Carrow (Vane).'), ...rows), ['Bill Vane, Carrow']);
  const married = page('Ada Lunt: I know.', 'Zoe Quill: I thank the Member for Tarn.');
  assert.deepEqual(meantIn(married, ...rows), ['Ada Lunt, Tarn'], 'by the other name, under which she speaks');
  assert.deepEqual(speakersIn(page('William Vane (Carrow) (Lab): I know.'), ...rows), ['William Vane, Carrow']);
  for (const name of ['Idris J. Brae', 'Idris John Brae', 'Idris Brae Jnr'])
    assert.deepEqual(speakersIn(page(`${name}: I know.`), ...rows), [`${name}, Dunmore`]);
  assert.deepEqual(
    speakersIn(page('Idris J. Brae: I know.'), ...rows, 'Idris K. Brae, Lower Tarn', 'Idris James Brae, Marlby'),
    ['Idris J. Brae, undefined'],
    'two may be',
  );
});

test('who is named with a seat once is meant by the seat elsewhere, and sits for it', () => {
  const text = page('Ada Pell: I know.', 'Zoe Lunt: The Member for Carrow (Ms Pell) and the Member for Carrow.');
  assert.deepEqual(meantIn(text), ['Ada Pell, Carrow', 'Ada Pell, Carrow']);
  assert.deepEqual(speakersIn(text)[0], 'Ada Pell, Carrow');
  const two = page('Zoe Lunt: The Member for Carrow (Ada Pell) and the Member for Carrow.');
  assert.deepEqual(meantIn(two, 'Idris Vane, Carrow'), ['Ada Pell, Carrow', 'Idris Vane, Carrow | Ada Pell, Carrow']);
});

test('a former Member, or one of another Parliament, is not who sits there now', () => {
  for (const words of [
    'the former Member for Carrow.',
    'the then hon. Member for Carrow.',
    'the Scottish Member for Carrow.',
  ])
    assert.deepEqual(meantIn(said(words), 'Ada Pell, Carrow'), [''], words);
});

test('real sittings have no mistake, and a planted one is seen', (t) => {
  if (!shared(t, 'corpus') || !shared(t, 'members')) return;
  const all = sittings();
  assert.ok(all.length >= 3);
  for (const sitting of all) {
    for (const roster of [undefined, rosterFor(sitting.date)])
      assert.deepEqual(resolutionOf(sitting, roster).mistakes, [], `${sitting.name}${roster ? ' with a roster' : ''}`);
    const [first = '', second = ''] = new Set(sitting.truth.values());
    const truth = new Map([...sitting.truth].map(([line, who]) => [line, who === first ? second : who]));
    assert.ok(resolutionOf({ ...sitting, truth }, undefined).mistakes.length > 0, 'a planted mistake is seen');
  }
});

test('every Member of a real roster is found by the seat, in every form', (t) => {
  if (!shared(t, 'members')) return;
  const whole = rosterFor('2023-03-28');
  for (const form of seatForms) {
    const { all, wrong, missed } = seatsOf(whole, form);
    assert.ok(all > 3000);
    assert.deepEqual({ wrong, missed }, { wrong: [], missed: [] }, form.what);
  }
});
