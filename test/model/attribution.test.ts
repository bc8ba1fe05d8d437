/** What an attribution says, and what follows from it: role, person, office, seat, party, identity. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attribution, attributionOf } from '../../server/src/model/attribution.ts';
import { isParty } from '../../server/src/model/parties.ts';
import { type Turn, textOf } from '../../server/src/syntax/block.ts';
import { parse } from '../../server/src/syntax/parse.ts';

function turnOf(line: string): Turn {
  const block = parse(line.includes(' Portrait ') ? `${line}\n- Hansard - -\n\nYes.` : `${line}: Yes.`)[0];
  assert.ok(block?.kind === 'turn', line);
  return block;
}

function said(line: string): Attribution {
  const attribution = attributionOf(turnOf(line));
  assert.ok(attribution, line);
  return attribution;
}

/** `role | name | office | seat | party`, `-` for what there is not. */
const meaning = (line: string): string => {
  const { role, name, office, seat, party } = said(line);
  return [role, name, office, seat, party].map((part) => part ?? '-').join(' | ');
};

const meanings: readonly (readonly [string, string])[] = [
  ['Ada Pell Portrait Ada Pell (Dunmore North) (Lab)', 'member | Ada Pell | - | Dunmore North | Lab'],
  ['Ada Pell Portrait Ada Pell (Dunmore North)', 'member | Ada Pell | - | Dunmore North | -'],
  ['Ada Pell Portrait Ada Pell', 'member | Ada Pell | - | - | -'],
  ['Samuel Corrie Portrait Mr Corrie', 'member | Samuel Corrie | - | - | -'],
  ['Gilbert Askwith Portrait Sir Gilbert Askwith', 'member | Sir Gilbert Askwith | - | - | -'],
  ['Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD)', 'member | Tobias Lunt | - | Harrowby (Fells) | LD'],
  [
    'Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab/Co-op) [V]',
    'member | Rhona Quill | - | Sallow Bridge | Lab/Co-op',
  ],
  [
    'Baroness Vane of Eastmarsh Portrait Philippa Vane (Eastmarsh) (Ind)',
    'member | Philippa Vane | - | Eastmarsh | Ind',
  ],
  ['Viscount Pennerdale Portrait Viscount Pennerdale (CB)', 'member | Viscount Pennerdale | - | - | CB'],
  ['Lord Bishop of Marlby Portrait The Lord Bishop of Marlby', 'member | The Lord Bishop of Marlby | - | - | -'],
  ['Earl of Carrow Portrait The Earl of Carrow (Non-Afl)', 'member | The Earl of Carrow | - | - | Non-Afl'],
  ['Edwin Harle Portrait The Prime Minister', 'office | Edwin Harle | The Prime Minister | - | -'],
  [
    'Edwin Harle Portrait The Minister of State, Department for Food, Farming and Buses (Edwin Harle)',
    'office | Edwin Harle | The Minister of State, Department for Food, Farming and Buses | - | -',
  ],
  [
    'Edwin Harle Portrait The Minister of State, Home Office (Ferries) (Edwin Harle)',
    'office | Edwin Harle | The Minister of State, Home Office (Ferries) | - | -',
  ],
  [
    'Baroness Quill Portrait The Parliamentary Under-Secretary of State, Home Office (Baroness Quill) (Con)',
    'office | Baroness Quill | The Parliamentary Under-Secretary of State, Home Office | - | Con',
  ],
  [
    'Lord Thackray Portrait The Lord Privy Seal (Lord Thackray) (Lab)',
    'office | Lord Thackray | The Lord Privy Seal | - | Lab',
  ],
  ['Aldous Renwick Portrait Mr Speaker', 'chair | Aldous Renwick | Mr Speaker | - | -'],
  [
    'Hester Oakenfull Portrait Madam Deputy Speaker (Dame Hester Oakenfull)',
    'chair | Dame Hester Oakenfull | Madam Deputy Speaker | - | -',
  ],
  [
    'Hester Oakenfull Portrait The First Deputy Chairman of Ways and Means (Dame Hester Oakenfull)',
    'chair | Dame Hester Oakenfull | The First Deputy Chairman of Ways and Means | - | -',
  ],
  [
    'Lord Thackray Portrait The Senior Deputy Speaker (Lord Thackray) (Lab)',
    'chair | Lord Thackray | The Senior Deputy Speaker | - | Lab',
  ],
  ['Hester Oakenfull Portrait Dame Hester Oakenfull (in the Chair)', 'chair | Dame Hester Oakenfull | - | - | -'],
  ['None Portrait Several hon. Members rose—', 'collective | - | - | - | -'],
  ['None Portrait Hon. Members', 'collective | - | - | - | -'],
  ['Mr. Gilbert Askwith (Marlby)', 'member | Mr. Gilbert Askwith | - | Marlby | -'],
  ['Mr Corrie', 'member | Mr Corrie | - | - | -'],
  [
    'The Secretary of State for Transport (Philippa Vane)',
    'office | Philippa Vane | The Secretary of State for Transport | - | -',
  ],
  ['The Solicitor-General', 'office | - | The Solicitor-General | - | -'],
  ['Mr. Deputy Speaker (Sir Aldous Renwick)', 'chair | Sir Aldous Renwick | Mr. Deputy Speaker | - | -'],
  ['Noble Lords', 'collective | - | - | - | -'],
];

for (const [line, expected] of meanings) test(line, () => assert.equal(meaning(line), expected));

test('an attribution broken over lines says what it would on one', () => {
  const line = 'Edwin Harle Portrait The Minister of State, Home Office (Edwin Harle)';
  for (const broken of [line.replace('(', '(\n'), line.replace(', ', ',\r\n'), line.replace(' (', '\n(')]) {
    assert.equal(meaning(broken), meaning(line), JSON.stringify(broken));
    assert.equal(said(broken).shown.replaceAll('( ', '('), said(line).shown);
  }
});

test('the portrait is who it is; None is nobody', () => {
  assert.equal(said('Samuel Corrie Portrait Mr Corrie').portrait, 'Samuel Corrie');
  assert.equal(said('None Portrait Hon. Members').portrait, undefined);
  assert.equal(said('Mr Corrie').portrait, undefined);
  assert.equal(said('Ada Pell Portrait Ada Pell [V]').virtual, true);
  assert.equal(said('Ada Pell Portrait Ada Pell [V]').shown, 'Ada Pell');
});

test('one identity for all that was printed of a person', () => {
  const lines = [
    'Samuel Corrie Portrait Mr Corrie',
    'Samuel Corrie Portrait Samuel Corrie (Lough Ashe) (DUP)',
    'Samuel Corrie',
  ];
  assert.deepEqual([...new Set(lines.map((line) => said(line).speaker))], ['samuel-corrie']);
  assert.equal(said('Stella Ōe-O’Harle Portrait Stella Ōe-O’Harle').speaker, 'stella-oe-o-harle');
});

test('the places of seat and party are theirs', () => {
  const turn = turnOf('Tobias Lunt Portrait Tobias Lunt (Harrowby (Fells)) (LD) [V]');
  const attribution = attributionOf(turn);
  assert.ok(attribution?.seatSpan && attribution.partySpan);
  assert.equal(textOf(turn, attribution.seatSpan), 'Harrowby (Fells)');
  assert.equal(textOf(turn, attribution.partySpan), 'LD');
});

test('parties', () => {
  for (const party of [
    'Lab',
    'Con',
    'Lab/Co-op',
    'LD',
    'SNP',
    'PC',
    'DUP',
    'UUP',
    'SDLP',
    'Alliance',
    'SF',
    'Green',
    'Reform',
    'Ind',
    'CB',
    'Non-Afl',
    'Bishops',
    'Spk',
  ])
    assert.ok(isParty(party), party);
  for (const seat of ['Marlby', 'Dunmore North', 'Bro Hafren', 'in the Chair', '']) assert.ok(!isParty(seat), seat);
});
