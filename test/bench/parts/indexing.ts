import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProcess } from '../contest.ts';
import { figure } from '../figures.ts';
import { built, state } from '../folders.ts';
import type { Ground } from '../ground.ts';
import { numberOf, type Part, type Result, row, table } from '../part.ts';
import { typeDuring } from '../process.ts';

const size = 0.1;
/** MB of the one long transcript; what is longer is not read in the background. */
const longSize = 19;

/** A folder of transcripts is read while somebody types in one of them; then once more, with what was kept; then one that is long. */
export async function indexing(ground: Ground): Promise<Part> {
  const count = ground.plan.quick ? 500 : 2000;
  const folder = folderOf(readFileSync(await ground.text(size, 'txt'), 'utf8'), count);
  const storage = join(state, 'index-storage');
  rmSync(storage, { recursive: true, force: true });
  const open = join(folder, '0.hansard');
  const results = new Map<string, Result>();
  for (const session of ['first', 'warm'])
    results.set(session, await typeDuring(built('server'), folder, storage, open));
  const long = folderWith(await ground.text(size, 'txt'), await ground.text(longSize, 'txt'));
  results.set('one long', await typeDuring(built('server'), long, `${storage}-long`, join(long, '0.hansard')));
  rmSync(`${storage}-long`, { recursive: true, force: true });
  const kept = await inProcess({ job: 'indexed', folder });
  const of = (session: string, name: string) => numberOf(results.get(session), name);
  const transcripts = `${count.toLocaleString('en')} transcripts of 100 KB`;
  const most = (ms: number) => ms * (count / 2000);
  return {
    title: 'Index of a folder',
    how: `A server over stdio is started on a folder of ${transcripts}, and meanwhile a character is put into one of them and taken out again, each time with a pull of diagnostics, 30 ms after the last answer. First: nothing was kept. Warm: all was, and nothing has changed. One long: one transcript of ${longSize} MB is read. Heap: what the index alone retains, in process, after a full collection.`,
    rows: [
      row(
        `first session, ${transcripts}, read while typing`,
        of('first', 'seconds') * 1000,
        { atMost: most(20_000) },
        'ms',
      ),
      row(
        `another session, ${transcripts}, nothing changed`,
        of('warm', 'seconds') * 1000,
        { atMost: most(1500) },
        'ms',
      ),
      row('keystroke → diagnostics while the folder is read, p95', of('first', 'p95'), { atMost: 16 }, 'ms'),
      row('the same in another session, p95', of('warm', 'p95'), { atMost: 16 }, 'ms'),
      row(
        'keystroke → diagnostics while the folder is read, the longest',
        of('first', 'longest'),
        { atMost: 50 },
        'ms',
      ),
      row(
        `keystroke → diagnostics while ${longSize} MB are read, the longest`,
        of('one long', 'longest'),
        { atMost: 50 },
        'ms',
      ),
      row(
        'heap that the index keeps, a transcript',
        numberOf(kept, 'retained') / 1e3 / count,
        { atMost: 20 },
        '',
        'KB',
      ),
      row('server when the folder has been read, resident, settled', of('first', 'rss'), { atMost: 250 }, 'MB'),
    ],
    tables: [
      table(
        `${transcripts}, typing meanwhile`,
        ['session', 'seconds', 'keystrokes', 'p50 ms', 'p95 ms', 'longest ms', 'resident MB'],
        results,
        ({ seconds, keystrokes, p50, p95, longest, rss }) =>
          [seconds, keystrokes, p50, p95, longest, rss].map((one) => figure(one)),
      ),
    ],
  };
}

function folderWith(short: string, long: string): string {
  const folder = join(state, `folder-long-${longSize}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(short, join(folder, '0.hansard'));
  copyFileSync(long, join(folder, 'long.hansard'));
  return folder;
}

/** Each a text of its own: the same debate, with another last sentence. */
function folderOf(text: string, count: number): string {
  const folder = join(state, `folder-${count}`);
  if (existsSync(join(folder, `${count - 1}.hansard`))) return folder;
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i += 1) writeFileSync(join(folder, `${i}.hansard`), `${text}This is page ${i}.\n`);
  return folder;
}
