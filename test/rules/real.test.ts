/** Real transcripts: what is right in them, nearly all, is left alone; faults put into them are found, alone, and mended. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
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

  it('whole sittings raise no false alarm', (t) => {
    const folder = shared(t, 'corpus');
    if (!folder) return;
    const files = readdirSync(folder).filter((file) => file.endsWith('.hansard'));
    assert.ok(files.length >= 3);
    for (const file of files) assert.deepEqual(listOf(readFileSync(join(folder, file), 'utf8')), [], file);
  });

  it('faults put into a part of a sitting are found, alone, and mended', (t) => {
    const folder = shared(t, 'corpus');
    if (!folder) return;
    const seed = seedOfRun();
    const random = mulberry32(seed);
    const files = readdirSync(folder).filter((file) => file.endsWith('.hansard'));
    let parts = 0;
    for (const file of files) {
      const paragraphs: readonly string[] = readFileSync(join(folder, file), 'utf8').split('\n\n');
      const from: number = 4 + Math.floor(random() * (paragraphs.length - 400));
      const text = `${[...paragraphs.slice(0, 3), ...paragraphs.slice(from, from + 360)].join('\n\n')}\n\n`;
      // The part may begin within a turn: what stands there is nobody's, and no fault of the kinds that are put in.
      if (listOf(text).length > 0) continue;
      parts += 1;
      for (const fault of faults.filter(({ code }) => code !== 'stripped-page')) {
        for (let i = 0; i < 4; i += 1) {
          const injected = fault.inject(text, random);
          if (!injected) continue;
          const { clean, faulty, line, restores } = injected;
          const again: string = `${file} from ${from}, HANSARD_SEED=${seed}: ${fault.name}, line ${line}`;
          const found = listOf(faulty, fault.beside);
          assert.ok(found.includes(`${line} ${fault.code}`), `${again} is missed: ${found.join(', ')}`);
          assert.ok(
            found.every((one) => one.endsWith(` ${fault.code}`)),
            `${again}: ${found.join(', ')}`,
          );
          if (restores) assert.equal(settled(faulty, undefined, fault.beside).text, clean, again);
        }
      }
    }
    assert.ok(parts > 0, `no part was without a fault of its own, HANSARD_SEED=${seed}`);
  });
});
