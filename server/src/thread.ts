/** A thread that reads what would hold up whoever types: large rosters, and the transcripts of a folder. The bundle is its program. */
import { constants, platform, setPriority } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { isReader, reader } from './reader.ts';
import { carriedOut, type Order } from './workspace/aside.ts';

interface Asked {
  readonly number: number;
  readonly order: Order;
}

interface Answer {
  readonly number: number;
  readonly text?: string;
  readonly why?: string;
}

/** In such a thread: answers what it is asked, one after the other. */
export function answerOrders(): void {
  if (!isReader(workerData)) return;
  if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  parentPort?.on('message', ({ number, order }: Asked) => {
    try {
      parentPort?.postMessage({ number, text: carriedOut(order) } satisfies Answer);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ number, why } satisfies Answer);
    }
  });
}

/** Below this many bytes an order takes less than a slice of work, and less than to hand it over. */
const small = 32_000;

/** Ms after which a thread with nothing to do ends: what it took is then given back whole. */
const idle = 2000;

interface Waiting {
  readonly done: (text: string) => void;
  readonly failed: (error: Error) => void;
}

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Carries orders out: small ones here, the others on a thread that is there as long as there are any. */
export function thread(): (order: Order) => Promise<string> {
  let running: Running | undefined;
  let ending: NodeJS.Timeout | undefined;
  let last = 0;
  const end = (): void => {
    void running?.worker.terminate();
    running = undefined;
  };
  const started = (): Running => {
    const worker = new Worker(__filename, { workerData: reader });
    const own: Running = { worker, waiting: new Map() };
    const died = (error: Error): void => {
      if (running === own) running = undefined;
      for (const { failed } of own.waiting.values()) failed(error);
      own.waiting.clear();
    };
    worker.on('message', ({ number, text, why }: Answer) => {
      const asked = own.waiting.get(number);
      own.waiting.delete(number);
      if (text === undefined) asked?.failed(new Error(why));
      else asked?.done(text);
      if (own.waiting.size > 0) return;
      worker.unref();
      ending = setTimeout(end, idle).unref();
    });
    worker.on('error', died).on('exit', (code) => died(new Error(`the thread that read it ended with code ${code}`)));
    return own;
  };
  return async (order) => {
    if (order.bytes.length < small) return carriedOut(order);
    clearTimeout(ending);
    running ??= started();
    const { worker, waiting } = running;
    worker.ref();
    last += 1;
    const number = last;
    return new Promise((done, failed) => {
      waiting.set(number, { done, failed });
      worker.postMessage({ number, order } satisfies Asked);
    });
  };
}
