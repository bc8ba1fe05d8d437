/** Long work in slices, so that a keystroke is never kept waiting. */

/** Lets whatever else is waiting through, and says so, when a slice of work has been done. */
export type Pause = () => Promise<boolean>;

/** Ms of work after which whatever else is waiting is let through: a quarter of a frame. */
const slice = 4;

/**
 * Turns of the event loop that a rest lasts. A keystroke takes some: one to be read, one for the change, one for the question
 * that follows it; with a slice of work between each two of them it would wait for all of those.
 */
const turns = 5;

export function pauses(): Pause {
  let rested = performance.now();
  return async () => {
    if (performance.now() - rested < slice) return false;
    await rest();
    rested = performance.now();
    return true;
  };
}

/** A message to oneself comes after all that has arrived, and is not held up as timers are. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let left = turns;
    port1.onmessage = () => {
      left -= 1;
      if (left > 0) return port2.postMessage(undefined);
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
