/**
 * Invented debates of all that is printed, laid out by chance: every turn at its line with its speaker and none invented,
 * every heading, and nothing of procedure in anybody's mouth.
 *
 *     HANSARD_SEED=random npm test -- laid
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionOf } from '../../server/src/model/attribution.ts';
import type { Turn } from '../../server/src/syntax/block.ts';
import { countLines } from '../../server/src/syntax/line-ends.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { randomOf, seedOfRun } from '../random.ts';
import { layOut } from './laid.ts';

for (const notation of ['portrait', 'inline'] as const) {
  test(`every line of laid-out debates is what it was laid out as: ${notation}`, (t) => {
    const seed = seedOfRun();
    t.diagnostic(`HANSARD_SEED=${seed}`);
    for (let i = 0; i < 60; i += 1) {
      const { text, turns, lines } = layOut(randomOf(seed + i), notation);
      const words = text.split('\n');
      const told = readingOf(text);
      const expected = [...turns].map(([line, { portrait, shown }]) => [
        line,
        `turn ${notation === 'portrait' ? portrait : ''} | ${shown}`,
      ]);
      const all = new Map<unknown, unknown>([...expected, ...lines] as [unknown, unknown][]);
      for (const [line, laid] of all) {
        assert.equal(told.get(line as number), laid, `HANSARD_SEED=${seed + i}, ${line}: ${words[line as number]}`);
      }
      for (const [line, found] of told) {
        assert.equal(found, all.get(line), `HANSARD_SEED=${seed + i}, ${line}: ${words[line]}`);
      }
    }
  });
}

function readingOf(text: string): ReadonlyMap<number, string> {
  const told = new Map<number, string>();
  let line = 0;
  for (const block of parse(text)) {
    if (block.kind === 'turn') {
      for (const { start } of block.parts) told.set(line + countLines(block.text.slice(0, start)), 'speech');
      told.set(line, `turn ${said(block)}`);
    } else if (block.kind !== 'header') told.set(line, block.kind);
    line += block.lines;
  }
  return told;
}

const said = (turn: Turn): string => {
  const attribution = attributionOf(turn);
  return `${attribution?.portrait ?? ''} | ${attribution?.shown}`;
};
