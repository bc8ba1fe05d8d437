/** Real transcripts: what is right in them, nearly all, is left alone; faults put into them are found, alone, and mended. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import { judged } from '../quality/judged.ts';
import { mulberry32, seedOfRun } from '../random.ts';
import { shared } from '../shared.ts';
import { faults } from './faults/index.ts';
import { findingsOf, listOf, settled } from './run.ts';

describe('real transcripts', () => {
  it('the published pages have one fault: a word typed twice', (t) => {
    const folder = shared(t, 'seeds');
    if (!folder) return;
    const found = readdirSync(folder)
      .sort()
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        return findingsOf(text).map(({ rule, finding, offset }) => [
          file.slice(0, 3),
          rule.code,
          text.slice(offset + finding.start, offset + finding.end),
        ]);
      });
    assert.deepEqual(found, [['002', 'stray-after-mention', 'North']]);
  });

  it('whole sittings raise no false alarm, and few true ones', (t) => {
    const folder = shared(t, 'corpus');
    if (!folder) return;
    const files = readdirSync(folder).filter((file) => file.endsWith('.hansard'));
    assert.ok(files.length >= 3);
    // What was read in its place and judged stands in one list; hints and information are the editor's to weigh.
    for (const file of files) {
      const text: string = readFileSync(join(folder, file), 'utf8');
      const alarms: readonly string[] = listOf(text).filter((one) => {
        const [line, code = ''] = one.split(' ');
        const severity = rules.find((rule) => rule.code === code)?.severity;
        return (severity === 'error' || severity === 'warning') && judged(file, Number(line), code) !== 'real';
      });
      assert.deepEqual(alarms, [], file);
    }
  });

  it('faults put into a part of a sitting are found, alone, and mended', (t) => {
    const folder = shared(t, 'corpus');
    if (!folder) return;
    const seed = seedOfRun();
    const random = mulberry32(seed);
    const files = readdirSync(folder).filter((file) => file.endsWith('.hansard'));
    const most = 4;
    let parts = 0;
    // Parts that have a fault of their own are passed over.
    for (const file of files.flatMap((one) => Array.from({ length: 12 }, () => one))) {
      if (parts >= most) break;
      const paragraphs: readonly string[] = readFileSync(join(folder, file), 'utf8').split('\n\n');
      const some = 4 + Math.floor(random() * (paragraphs.length - 200));
      const from: number = paragraphs.findIndex((words, i) => i >= some && words.includes(' Portrait '));
      const text = `${[...paragraphs.slice(0, 3), ...paragraphs.slice(from, from + 160)].join('\n\n')}\n\n`;
      // A part that begins within a turn would have words of nobody's, which are found.
      if (listOf(text).length > 0) continue;
      parts += 1;
      for (const fault of faults.filter(({ code }) => code !== 'stripped-page')) {
        for (let i = 0; i < 4; i += 1) {
          const injected = fault.inject(text, random);
          if (!injected) continue;
          const { clean, faulty, line, restores, beside = fault.beside } = injected;
          const again: string = `${file} from ${from}, HANSARD_SEED=${seed}: ${fault.name}, line ${line}`;
          const found = listOf(faulty, beside);
          assert.ok(found.includes(`${line} ${fault.code}`), `${again} is missed: ${found.join(', ')}`);
          assert.ok(
            found.every((one) => one.endsWith(` ${fault.code}`)),
            `${again}: ${found.join(', ')}`,
          );
          if (restores) assert.equal(settled(faulty, undefined, beside).text, clean, again);
        }
      }
    }
    assert.ok(parts > 0, `no part was without a fault of its own, HANSARD_SEED=${seed}`);
  });
});
