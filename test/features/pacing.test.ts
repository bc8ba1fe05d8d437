/** Debates that an edit reaches from afar follow behind the answer, and the client is told when they have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnosticsSoon } from '../../server/src/features/diagnostics.ts';
import { pacing } from '../../server/src/pacing.ts';
import { asTheyAre } from '../../server/src/rules/checking.ts';
import type { BlockRule } from '../../server/src/rules/rule.ts';
import { type Transcript, transcripts } from '../../server/src/transcript.ts';

const uri = 'file:///year.hansard';

const failed = (error: unknown): void => {
  throw error;
};

const debate = (title: string, speaker: string): string => `${title}

Tuesday 6th June 2023

Commons Chamber

${speaker} Portrait ${speaker} (Dunmore North) (Lab)
- Hansard - - - Excerpts

I thank the hon. Member for Marlby (Rhona Quill).

`;

/** Three debates, all looked at, and then another name in the first: not all of it is of the text as it is now. */
function behind(): Transcript {
  const text = debate('Ferries', 'Ada Pell') + debate('Lambs', 'Tobias Lunt') + debate('Pianos', 'Idris Vane');
  const transcript = transcripts.create(uri, 'hansard', 1, text);
  diagnosticsSoon(transcript.tree, asTheyAre, uri, () => true);
  const start = { line: 6, character: 0 };
  transcripts.update(transcript, [{ range: { start, end: { line: 6, character: 3 } }, text: 'Una' }], 2);
  return transcript;
}

const isWhole = ({ tree }: Transcript): boolean => diagnosticsSoon(tree, asTheyAre, uri, () => false).isWhole;

test('what waits is looked at between requests, and then the client asks again, once', async () => {
  const transcript = behind();
  assert.equal(isWhole(transcript), false, 'two debates wait');
  let refreshed = 0;
  await new Promise<void>((done) => {
    const pace = pacing(
      () => ({ transcript, checking: asTheyAre }),
      () => {
        refreshed += 1;
        done();
      },
      failed,
    )(uri);
    pace.fellShort();
    pace.fellShort();
    assert.equal(refreshed, 0, 'not within the answer');
  });
  await new Promise(setImmediate);
  assert.equal(refreshed, 1);
  assert.equal(isWhole(transcript), true);
});

test('a transcript that was closed meanwhile is left alone', async () => {
  let asked = 0;
  const refreshed: string[] = [];
  await new Promise<void>((done) => {
    const open = () => {
      asked += 1;
      setImmediate(done);
      return undefined;
    };
    pacing(open, () => refreshed.push(uri), failed)(uri).fellShort();
  });
  assert.equal(asked, 1);
  assert.deepEqual(refreshed, []);
});

test('however slow the machine is, the first debate that waits is looked at', () => {
  const { mayGoOn } = pacing(
    () => undefined,
    () => undefined,
    failed,
  )(uri);
  assert.equal(mayGoOn(), true);
});

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
  const transcript = transcripts.create(uri, 'hansard', 1, 'Ada Pell: It sails on Tuesday.\n');
  const checking = { levels: {}, given: { patterns: [broken] } };
  const told = new Promise((resolve) => {
    const refresh = () => resolve('refreshed');
    pacing(() => ({ transcript, checking }), refresh, resolve)(uri).fellShort();
  });
  assert.match(String(await told), /a bug of ours/);
});
