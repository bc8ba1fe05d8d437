/** Faults put into clean transcripts at random: each is found, alone, and mended to the character. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fixOf } from '../../server/src/rules/fix-all.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Given } from '../../server/src/rules/rule.ts';
import { mulberry32, seedOfRun } from '../random.ts';
import type { Fault } from './faults/kit.ts';
import { findingsOf, listOf, settled } from './run.ts';

const times = 30;

const samples = [
  'samples/full-debate.hansard',
  'samples/member-extract.hansard',
  ...readdirSync('test/rules/clean')
    .sort()
    .map((file) => `test/rules/clean/${file}`),
];
/** The names of the faults that found a place in some sample. */
const put = new Set<string>();

export function layFaults(faults: readonly Fault[]): void {
  for (const sample of samples) {
    describe(`faults put into ${sample}`, () => {
      const text = readFileSync(sample, 'utf8');
      it('which has none of its own', () => assert.deepEqual(listOf(text), []));
      // What is left of a page without its speakers depends on how much of it is speech.
      const here = sample.startsWith('samples/') ? faults : faults.filter(({ code }) => code !== 'stripped-page');
      for (const fault of here) {
        it(`${fault.code}: ${fault.name}`, () => {
          const seed = seedOfRun();
          const random = mulberry32(seed);
          let tried = 0;
          for (let i = 0; i < times; i += 1) {
            const injected = fault.inject(text, random);
            if (!injected) continue;
            tried += 1;
            const { clean, faulty, line, restores, beside = fault.beside } = injected;
            const again = `HANSARD_SEED=${seed}, number ${i + 1}\n${faulty}`;
            assert.deepEqual(found(faulty, line, beside), [`${line} ${fault.code}`], again);
            const after = settled(faulty, undefined, beside);
            if (restores) assert.equal(after.text, clean, again);
            if (restores) assert.equal(after.runs, 1, again);
            const safe = rules.find(({ code }) => code === fault.code)?.fix === 'safe';
            if (safe)
              assert.deepEqual(
                findingsOf(after.text, beside)
                  .filter((one) => fixOf(one) === 'safe')
                  .map(({ rule }) => rule.code),
                [],
                again,
              );
            if (!safe) assert.equal(after.text, faulty, again);
          }
          if (tried > 0) put.add(`${fault.code}: ${fault.name}`);
        });
      }
    });
  }

  it('each fault finds a place in some sample', () => {
    for (const { code, name } of faults) assert.ok(put.has(`${code}: ${name}`), `${code}: ${name}`);
  });
}

/** What is found, by line and code; of one rule that finds the fault at several places together, the first. */
function found(text: string, line: number, beside: Given | undefined): readonly string[] {
  const all = listOf(text, beside);
  const first = all.find((one) => one.startsWith(`${line} `));
  const code = first?.split(' ')[1];
  return code === 'repeated-turn' ? [...new Set(all.map((one) => `${line} ${one.split(' ')[1]}`))] : all;
}
