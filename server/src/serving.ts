/**
 * What the server on Node serves with. It is a file of its own beside the server's (esbuild.js), read when `initialize` has
 * been answered: Node reads the whole of a file before it runs the first line.
 */
import { isMainThread } from 'node:worker_threads';

export async function loadServing() {
  const [{ start }, { nodeFiles }, { remoteFiles }, { thread }] = await Promise.all([
    import('./server.ts'),
    import('./node-files.ts'),
    import('./remote-files.ts'),
    import('./thread.ts'),
  ]);
  return { start, nodeFiles, remoteFiles, thread };
}

// This file is its own worker: a thread that reads comes here, too.
if (!isMainThread) void import('./thread.ts').then(({ answerOrders }) => answerOrders());
