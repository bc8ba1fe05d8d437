/** A thread that reads one large roster, so that whoever types meanwhile is answered. The server's own bundle is its program. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Read, Reading } from './roster/read.ts';
import { isRoster, type RosterOrder } from './roster-order.ts';
import { rosterIn } from './workspace/roster-bytes.ts';

/** In such a thread: reads the roster that it was started for. */
export function answerRoster(): void {
  if (!isRoster(workerData)) return;
  const { bytes, reading } = workerData.roster;
  parentPort?.postMessage(rosterIn(bytes, reading));
}

/** Below this many bytes a thread takes longer to start than the roster to be read. */
const large = 500_000;

export function rosterInThread(bytes: Uint8Array, reading: Omit<Reading, 'key'>): Promise<Read> {
  if (bytes.length < large) return Promise.resolve().then(() => rosterIn(bytes, reading));
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: { roster: { bytes, reading } } satisfies RosterOrder });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
