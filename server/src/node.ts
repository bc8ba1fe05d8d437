/** The server on Node: over stdio, node IPC or a socket, as the arguments say (`--stdio`, `--node-ipc`, `--socket=N`). */
import { performance } from 'node:perf_hooks';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { serve } from './serve.ts';

/** Ms in which little is asked after a long text was opened: by then an editor has what it wants of it. */
const settled = 1500;
/** The share of them in which the server may be at work, as it is when somebody types. */
const little = 0.2;
let collecting: NodeJS.Timeout | undefined;

/**
 * Gives back what reading a long text took. V8 would keep it until so much has been allocated again, which typing never
 * does: of 10 MB a quarter of the process stays. Only the inspector can ask for a collection that shrinks the heap.
 */
function collectSoon(connection: Connection, forget: () => void): void {
  clearTimeout(collecting);
  const before = performance.eventLoopUtilization();
  const told = (error: unknown) => connection.console.info(`What a long text took was not given back: ${error}`);
  collecting = setTimeout(() => {
    if (performance.eventLoopUtilization(before).utilization > little) return collectSoon(connection, forget);
    forget();
    collect().catch(told);
  }, settled).unref();
}

async function collect(): Promise<void> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  // Within the answer the session is still at work: to end it there stops the process for good.
  session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()));
}

// `--storage=FOLDER`: where the client lets the server keep what it has read, between sessions.
const storage = process.argv.find((argument) => argument.startsWith('--storage='))?.slice('--storage='.length);

serve(createConnection, async (connection) => {
  // Law 5: what nobody waits for is logged, and the server lives.
  process.on('unhandledRejection', (error) => connection.console.error(`Unhandled: ${error}`));
  const { loadServing } = await import('./serving.ts');
  const { start, nodeFiles, remoteFiles, thread } = await loadServing();
  return {
    start,
    files: nodeFiles(remoteFiles(connection), storage, thread()),
    readMuch: (forget) => collectSoon(connection, forget),
  };
});
