/** What fixes must keep to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notationOf } from '../../server/src/model/notation.ts';
import { safeEdits } from '../../server/src/rules/fix-all.ts';
import { houseOf } from '../../server/src/rules/house.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { TextEdit } from '../../server/src/rules/rule.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { applied, unmark } from '../marks.ts';
import { findingsIn, findingsOf, fixed, listOf, notesOf, settled } from './run.ts';

describe('safe fixes', () => {
  for (const rule of rules.filter(({ fix }) => fix === 'safe')) {
    it(`of ${rule.code} find nothing more to do when they are done`, () => {
      for (const example of rule.examples) {
        const once = fixed(unmark(example).text, rule.code, rule.beside);
        assert.equal(fixed(once, rule.code, rule.beside), once);
        assert.equal(settled(unmark(example).text, rule.code, rule.beside).runs, 1);
      }
    });
  }
});

describe('fixes, safe ones and choices,', () => {
  for (const rule of rules.filter(({ fix }) => fix !== 'none')) {
    it(`of ${rule.code} ascend, do not overlap, stay in their block and change something`, () => {
      for (const example of rule.examples) {
        const tree = treeOf(unmark(example).text);
        for (const { finding, block } of findingsIn(tree, rule.beside).filter((one) => one.rule === rule)) {
          for (const { edits } of finding.fixes ?? []) {
            const made = edits(houseOf(tree));
            assert.ok(made.length > 0);
            assert.notEqual(applied(block.text, made), block.text);
            for (const edit of made)
              assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= block.text.length);
            for (const [i, edit] of made.entries()) assert.ok(i === 0 || start(edit) >= end(made[i - 1]));
          }
        }
      }
    });
  }
  const start = (edit: TextEdit) => edit.start;
  const end = (edit: TextEdit | undefined) => edit?.end ?? 0;
});

describe('each choice for an orphan link line', () => {
  const example = rules.find(({ code }) => code === 'orphan-link-line')?.examples[0] ?? '';
  const { text } = unmark(example);
  const tree = treeOf(text);
  const [orphan] = findingsIn(tree);
  const outcomes = (orphan?.finding.fixes ?? []).map((fix) => {
    const edits = fix.edits(houseOf(tree)).map((edit) => ({
      start: edit.start + (orphan?.offset ?? 0),
      end: edit.end + (orphan?.offset ?? 0),
      text: edit.text,
    }));
    return { title: fix.title, after: applied(text, edits) };
  });
  it('is offered, the likely speaker first', () => {
    assert.deepEqual(
      outcomes.map(({ title }) => title),
      ['Give these words to Ada Pell', 'Insert a speaker to be named', 'Remove the link line'],
    );
  });
  it('leaves nothing to find, and says what it says', () => {
    for (const { after } of outcomes) assert.deepEqual(listOf(after), []);
    assert.match(
      outcomes[0]?.after ?? '',
      /timetable\.\n\nAda Pell Portrait Ada Pell\n- Hansard - - - Excerpts\n\nThat/,
    );
    assert.match(
      outcomes[1]?.after ?? '',
      /timetable\.\n\nNone Portrait An hon\. Member\n- Hansard - - - Excerpts\n\nThat/,
    );
    assert.match(outcomes[2]?.after ?? '', /timetable\.\n\nThat/);
  });
});

describe('safe fixes that meet', () => {
  const text = 'abcdefghij';
  const [rule] = rules.filter(({ fix }) => fix === 'safe');
  const [block] = treeOf(text).debates[0]?.blocks ?? [];
  const made = (...fixes: readonly (readonly TextEdit[])[]): string => {
    assert.ok(rule && block);
    const found = fixes.map((edits) => ({
      rule,
      block,
      offset: 0,
      finding: { start: 0, end: 1, message: 'M.', fixes: [{ title: 'T', edits: () => edits }] },
    }));
    return applied(text, safeEdits(found, houseOf(treeOf(text))));
  };
  it('are taken one at a time where one of them is an insertion', () => {
    assert.equal(made([{ start: 5, end: 5, text: '1' }], [{ start: 5, end: 5, text: '2' }]), 'abcde1fghij');
    assert.equal(made([{ start: 3, end: 5, text: '1' }], [{ start: 5, end: 5, text: '2' }]), 'abc1fghij');
    assert.equal(made([{ start: 5, end: 5, text: '1' }], [{ start: 5, end: 7, text: '2' }]), 'abcde1fghij');
  });
  it('are both taken where one ends as the other begins', () => {
    assert.equal(made([{ start: 3, end: 5, text: '1' }], [{ start: 5, end: 7, text: '2' }]), 'abc12hij');
  });
  it('are never taken by halves', () => {
    const both = [
      { start: 1, end: 2, text: '1' },
      { start: 6, end: 7, text: '1' },
    ];
    assert.equal(made(both, [{ start: 4, end: 5, text: '2' }]), 'a1cdef1hij');
  });
});

describe('a buried attribution', () => {
  const turn = (attribution: string, words: string) => `${attribution}\n- Hansard - - - Excerpts\n\n${words}\n\n`;
  const pell = 'Ada Pell Portrait Ada Pell';
  const vane = (seat: string) => `Idris Vane Portrait Idris Vane (${seat})`;
  const buried = turn(pell, 'It is cold.\n\nMr Vane: It is.');
  const points = (text: string) => {
    const found = findingsOf(text).find(({ rule }) => rule.code === 'buried-attribution');
    const { block, start = 0, end = 0 } = found?.finding.related ?? {};
    return block?.text.slice(start, end);
  };
  it('points to the speaker’s last turn before it', () => {
    const text = [
      turn(vane('One'), 'A.'),
      turn(pell, 'B.'),
      turn(vane('Two'), 'C.'),
      buried,
      turn(vane('Three'), 'D.'),
    ];
    assert.equal(points(text.join('')), vane('Two'));
  });
  it('points to the first after it where there is none before', () => {
    const text = [buried, turn(vane('Three'), 'D.'), turn(pell, 'E.'), turn(vane('Four'), 'F.')];
    assert.equal(points(text.join('')), vane('Three'));
  });
});

it('numbers of questions that differ are left for the editor', () => {
  for (const [attribution, speech] of [
    ['T1. Ada Pell Portrait 3. Ada Pell', 'If he will make a statement.'],
    ['Ada Pell Portrait 3. Ada Pell', 'T1. If he will make a statement.'],
  ]) {
    const text = `${attribution}\n- Hansard - - - Excerpts\n\n${speech}\n`;
    assert.deepEqual(listOf(text), ['1 question-number-in-attribution']);
    assert.equal(fixed(text), text);
  }
});

describe('spellings of which either may be right', () => {
  const head = 'Ferry Services\n\nTuesday 14th May 2019\n\nCommons Chamber\n\n';
  const turn = (attribution: string) => `${attribution}\n- Hansard - - - Excerpts\n\nIt sails.\n\n`;
  const cases: readonly (readonly [string, string, number])[] = [
    [turn('Isolde Thcakray Portrait Isolde Thackray (Carrow) (Lab)'), 'misspelt-name', 2],
    [turn('Ewan Macleish Portrait Ewan MacLeish (Carrow) (Lab)'), 'name-case', 2],
    [
      'Idris Vane: One.\n\nMorwenna Tressick: Two.\n\nIdris Vane: It.\n\nMorwenna Tressack: Three.\n',
      'misspelt-name',
      0,
    ],
    [`${turn('Ada Pell Portrait Ada Pell')}I thank the hon. Member for Carrow (IdrisV ane).\n`, 'split-word', 0],
  ];
  for (const [words, code, choices] of cases)
    it(`of ${code} are left for the editor: ${words.slice(0, words.indexOf('\n'))}`, () => {
      const text = head + words;
      const found = findingsOf(text);
      assert.deepEqual(
        found.map(({ rule, finding }) => [rule.code, finding.fixes?.length ?? 0]),
        [[code, choices]],
      );
      assert.equal(fixed(text), text);
    });
});

it('a fix changes nothing outside the fault', () => {
  for (const rule of rules.filter(({ fix }) => fix === 'safe')) {
    for (const example of rule.examples) {
      const { text } = unmark(example);
      const inline = notationOf(treeOf(text)) === 'inline';
      const opened = inline ? 'Madam Speaker: ' : 'Aldous Renwick Portrait Mr Speaker\n- Hansard - - - Excerpts\n\n';
      const [head, tail] = [`${opened}Order—order.\n\n\n`, '\n\n\n10:41\n'];
      const whole = `${head}${text}${tail}`;
      assert.equal(
        notesOf(findingsOf(whole, rule.beside)).length,
        notesOf(findingsOf(text, rule.beside)).length,
        `${rule.code}\n${whole}`,
      );
      const after = fixed(whole, rule.code, rule.beside);
      assert.ok(after.startsWith(head) && after.endsWith(tail), rule.code);
    }
  }
});
