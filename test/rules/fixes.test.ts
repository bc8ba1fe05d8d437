/** What fixes must keep to, and faults put into clean transcripts at random: each is found, alone, and mended to the character. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { houseOf } from '../../server/src/rules/house.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { TextEdit } from '../../server/src/rules/rule.ts';
import { treeOf } from '../../server/src/syntax/tree.ts';
import { applied, unmark } from '../marks.ts';
import { seedOfRun } from '../random.ts';
import { faults, randomFrom } from './faults.ts';
import { findingsIn, findingsOf, fixed, listOf, notesOf, settled } from './run.ts';

describe('safe fixes', () => {
  for (const rule of rules.filter(({ fix }) => fix === 'safe')) {
    it(`of ${rule.code} find nothing more to do when they are done`, () => {
      for (const example of rule.examples) {
        const once = fixed(unmark(example).text, rule.code);
        assert.equal(fixed(once, rule.code), once);
        assert.equal(settled(unmark(example).text, rule.code).runs, 1);
      }
    });
  }
});

describe('fixes, safe ones and choices,', () => {
  for (const rule of rules.filter(({ fix }) => fix !== 'none')) {
    it(`of ${rule.code} ascend, do not overlap, stay in their block and change something`, () => {
      for (const example of rule.examples) {
        const tree = treeOf(unmark(example).text);
        for (const { finding, block } of findingsIn(tree).filter((one) => one.rule === rule)) {
          for (const { edits } of finding.fixes ?? []) {
            const made = edits(houseOf(tree));
            assert.ok(made.length > 0);
            assert.notEqual(applied(block.text, made), block.text);
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

const times = 30;

for (const sample of ['full-debate', 'member-extract']) {
  describe(`faults put into samples/${sample}.hansard`, () => {
    const text = readFileSync(`samples/${sample}.hansard`, 'utf8');
    for (const fault of faults) {
      it(`${fault.code}: ${fault.name}`, () => {
        const seed = seedOfRun();
        const random = randomFrom(seed);
        let tried = 0;
        for (let i = 0; i < times; i += 1) {
          const injected = fault.inject(text, random);
          if (!injected) continue;
          tried += 1;
          const { clean, faulty, line, restores } = injected;
          const again = `HANSARD_SEED=${seed}, number ${i + 1}\n${faulty}`;
          assert.deepEqual(found(faulty, line), [`${line} ${fault.code}`], again);
          const after = settled(faulty);
          if (restores) assert.equal(after.text, clean, again);
          if (restores) assert.equal(after.runs, 1, again);
          const safe = rules.find(({ code }) => code === fault.code)?.fix === 'safe';
          if (safe)
            assert.deepEqual(
              findingsOf(after.text)
                .filter(({ rule }) => rule.fix === 'safe')
                .map(({ rule }) => rule.code),
              [],
              again,
            );
          if (!safe) assert.equal(after.text, faulty, again);
        }
        if (sample === 'full-debate') assert.ok(tried > 0, `the fault was put in nowhere, HANSARD_SEED=${seed}`);
      });
    }
  });
}

/** What is found, by line and code; of one rule that finds the fault at several places together, the first. */
function found(text: string, line: number): readonly string[] {
  const all = listOf(text);
  const first = all.find((one) => one.startsWith(`${line} `));
  const code = first?.split(' ')[1];
  return code === 'repeated-turn' ? [...new Set(all.map((one) => `${line} ${one.split(' ')[1]}`))] : all;
}

it('a fix changes nothing outside the fault', () => {
  for (const rule of rules.filter(({ fix }) => fix === 'safe')) {
    for (const example of rule.examples) {
      const { text } = unmark(example);
      const [head, tail] = [
        'Aldous Renwick Portrait Mr Speaker\n- Hansard - - - Excerpts\n\nOrder — “order”.  \n\n',
        '\n\n\n10:41\n',
      ];
      const whole = `${head}${text}${tail}`;
      if (notesOf(findingsOf(whole)).length !== notesOf(findingsOf(text)).length) continue;
      const after = fixed(whole, rule.code);
      assert.ok(after.startsWith(head) && after.endsWith(tail), rule.code);
    }
  }
});
