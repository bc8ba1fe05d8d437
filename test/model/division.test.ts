/** Who voted, as the lists of a division say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { partsOf, votesOf } from '../../server/src/model/division.ts';
import type { Division } from '../../server/src/syntax/block.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';

const divisionsIn = (text: string): readonly Division[] =>
  treeOf(text).debates.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'division'));

const only = (text: string): Division => {
  const [division, more] = divisionsIn(text);
  assert.ok(division && more === undefined, 'one division');
  return division;
};

/** `AYES 3 + 0 (Ada Pell, Tobias Lunt)`: the names, the lines of several, the tellers under the list. */
const told = (division: Division): readonly string[] =>
  votesOf(division).sides.map(
    ({ title, names, several, tellers }) =>
      `${division.text.slice(title.start, title.end)} ${names.length} + ${several.length}${tellers ? ` (${tellers.names.join(', ')})` : ''}`,
  );

const clean = (file: string): string => readFileSync(`test/rules/clean/${file}.hansard`, 'utf8');

describe('the lists of a division', () => {
  it('of the Commons are read name by name, with the tellers', () => {
    const division = only(clean('division-lists'));
    assert.deepEqual(told(division), [
      'AYES 37 + 0 (Alban Thirlby, Jem Rookhope)',
      'NOES 41 + 0 (Mr Huw Cadair, Bridie Ennerdale)',
    ]);
    const { ayes, noes } = votesOf(division);
    assert.deepEqual([ayes, noes], [37, 41]);
  });

  it('go on behind a column, a page’s number and a line that is badly written', () => {
    const faulty = clean('division-lists')
      .replace(/^NOES$/m, 'N0ES')
      .replace(/^Eaves,/m, 'Page 12\nEaves,')
      .replace(/^Caldbeck, Ivor$/m, 'Caldbeck. Ivor\n\n14 May 2019 : Column 271\n');
    assert.deepEqual(told(only(faulty)), [
      'AYES 37 + 0 (Alban Thirlby, Jem Rookhope)',
      'N0ES 40 + 1 (Mr Huw Cadair, Bridie Ennerdale)',
    ]);
  });

  it('end with the words of somebody who speaks', () => {
    const text = `${clean('division-lists').trimEnd()}\n\nAda Pell (Dunmore North) (Lab): I am glad.\n\nPell, Ms Ada\n`;
    const blocks = treeOf(text).debates.flatMap(({ blocks }) => blocks);
    assert.equal(blocks.at(-1)?.kind, 'turn');
  });

  it('of the Lords too, with the tellers among the names', () => {
    const division = only(clean('lords-division'));
    assert.deepEqual(told(division), ['CONTENTS 15 + 0', 'NOT-CONTENTS 14 + 0']);
    const tellers = votesOf(division).sides.map(({ names }) => names.filter(({ teller }) => teller).length);
    assert.deepEqual(tellers, [2, 2]);
  });

  it('give each name in the order of speech, without titles, and where it stands', () => {
    const division = only(
      'Division No. 3] [7 pm\n\nAYES\n\nPell, rh Ms Ada\nO’Hara, Sir Cosmo (Proxy vote cast by A. Vane)\n',
    );
    const [side] = votesOf(division).sides;
    assert.deepEqual(
      side?.names.map(({ name, start, end }) => [name, division.text.slice(start, end)]),
      [
        ['Ada Pell', 'Pell, rh Ms Ada'],
        ['Cosmo O’Hara', 'O’Hara, Sir Cosmo (Proxy vote cast by A. Vane)'],
      ],
    );
  });

  it('keep two of one name apart by their seats', () => {
    const [side] = votesOf(
      only('Division No. 3]\n\nAYES\n\nFell, Ada (Carrow)\nFell, Ada (Marlby)\nFell, Ms Ada (Marlby)\n'),
    ).sides;
    const [one, two, three] = side?.names.map(({ key }) => key) ?? [];
    assert.notEqual(one, two);
    assert.equal(two, three);
  });

  it('may have a seat on a line of its own', () => {
    const [side] = votesOf(
      only('Division No. 3]\n\nAYES\n\nFell, Ada T. C.\n(Carrow)\nFell, Ada T. C. (Carrow)\nPell, Ada\n'),
    ).sides;
    const [one, two, three] = side?.names.map(({ key }) => key) ?? [];
    assert.equal(one, two);
    assert.equal(three, 'ada pell');
  });

  it('in columns are lines of several names', () => {
    const division = only(
      'Division No. 3]\n\nAYES\n\nPell, Ada  Quill, Rhona\nVane, Idris (Carrow) Corrie, rh Sam\nLunt, TobiasHarle, Edwin\n',
    );
    assert.deepEqual(told(division), ['AYES 0 + 3']);
    const [side] = votesOf(division).sides;
    const joint = (i: number) => {
      const line = side?.several[i];
      return line && partsOf(division, line).map((at) => division.text.slice(at, at + 6));
    };
    assert.deepEqual([joint(0), joint(2)], [['Quill,'], ['Harle,']]);
  });

  it('may have totals under them, and tellers over several lines', () => {
    const division = only(
      'Division No. 3]\n\nAYES\n\nPell, Ada\n\nTellers for the Ayes:\n\nMr. Huw Cadair and\n\nMs Una Fell.\n\nNOES\n\nVane, Idris\n\nTellers for the Noes: A. B. Orton and Cora Fell\n\nAyes 1, Noes 1\n',
    );
    assert.deepEqual(told(division), [
      'AYES 1 + 0 (Mr. Huw Cadair, Ms Una Fell)',
      'NOES 1 + 0 (A. B. Orton, Cora Fell)',
    ]);
    assert.deepEqual([division.ayes, division.noes], [1, 1]);
  });

  it('are read in the website’s form and in that of the old volumes', () => {
    const website = only(
      'Division 389\n\nAyes\nPell, Ada\nde Burgh, Noel\nTellers for the Ayes\nHuw Cadair and\nUna Fell\nNoes\nVane, Idris\nTellers for the Noes\nA. B. Orton\nCora Fell\n',
    );
    assert.deepEqual(told(website), ['Ayes 2 + 0 (Huw Cadair, Una Fell)', 'Noes 1 + 0 (A. B. Orton, Cora Fell)']);
    const old = only(
      'Division No. 379.] AYES [9.15 p.m.\n\nPell, A.\n\nTELLERS FOR THE AYES:—Mr. Cadair\nand Mr. Fell.\n\nNOES\n\n[9.15 p.m.\n\nVane, I.\n\nTELLERS FOR THE NOES:\nMr. Orton and Mr. Lunt.\n',
    );
    assert.deepEqual(told(old), ['AYES 1 + 0 (Mr. Cadair, Mr. Fell)', 'NOES 1 + 0 (Mr. Orton, Mr. Lunt)']);
  });

  it('end where something else begins', () => {
    for (const after of [
      'Question accordingly negatived.',
      'Ordered, That the Bill be printed.',
      'Rural Affairs and the Isles',
    ])
      assert.deepEqual(
        told(only(`Division No. 3]\n\nNOES\n\nPell, Ada\n\nTellers for the Noes: A and B\n\n${after}\n`)).length,
        1,
      );
    const [division] = divisionsIn('Division No. 3]\n\nNOES\n\nPell, Ada\n\nOrdered, That the Bill be printed.\n');
    assert.deepEqual(division && told(division), ['NOES 1 + 0']);
  });
});
