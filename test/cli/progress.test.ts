import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOn } from '../../server/src/cli/check/progress.ts';

/** What a run of 4,000 files writes that takes 50 ms for each ten. */
function drawn(isTTY: boolean, env: NodeJS.ProcessEnv): string {
  let text = '';
  let time = 0;
  const stream = {
    isTTY,
    write: (more: string) => {
      text += more;
    },
  };
  const progress = progressOn(stream, env, 4000, () => time);
  for (let done = 10; done <= 120; done += 10) {
    time += 50;
    progress.at(done);
  }
  progress.clear();
  progress.clear();
  return text;
}

test('a long run says on a terminal how far it is, and wipes it away', () => {
  const line = (done: number) => `\r\x1b[Kchecking ${done} of 4,000 …`;
  assert.equal(drawn(true, { TERM: 'xterm' }), `${line(80)}${line(100)}${line(120)}\r\x1b[K`);
  assert.equal(drawn(true, { NO_COLOR: '' }), drawn(true, {}));
});

test('nothing is drawn with NO_COLOR, on a dumb terminal, or where there is none', () => {
  assert.equal(drawn(true, { NO_COLOR: '1' }), '');
  assert.equal(drawn(true, { TERM: 'dumb' }), '');
  assert.equal(drawn(false, {}), '');
});
