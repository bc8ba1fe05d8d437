/** What is looked at between requests is nobody's request: see `server/src/pacing.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pacing } from '../../server/src/pacing.ts';
import type { BlockRule } from '../../server/src/rules/rule.ts';
import { transcripts } from '../../server/src/transcript.ts';

test('a rule that throws between two requests is told of, and ends nothing', async () => {
  const broken: BlockRule = {
    code: 'broken',
    scope: 'block',
    severity: 'hint',
    fix: 'none',
    summary: '',
    why: '',
    examples: [],
    silent: [],
    check: () => {
      throw new Error('a bug of ours');
    },
  };
  const uri = 'file:///a.hansard';
  const transcript = transcripts.create(uri, 'hansard', 1, 'Ada Pell: It sails on Tuesday.\n');
  const checking = { levels: {}, given: { patterns: [broken] } };
  const told = new Promise((resolve) => {
    const refresh = () => resolve('refreshed');
    pacing(() => ({ transcript, checking }), refresh, resolve)(uri).fellShort();
  });
  assert.match(String(await told), /a bug of ours/);
});
