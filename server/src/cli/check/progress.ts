/** How far a long run is, on a terminal. */

export interface Progress {
  /** So many are done. */
  at(done: number): void;
  /** To be called before anything else is written, and at the end. */
  clear(): void;
}

/** A run that is over sooner has nothing to tell, and more often than this nobody reads it. In ms. */
const patience = 400;
const pace = 100;

/** What is no terminal, or is not to be drawn on, is left alone. */
export function progressOn(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  { NO_COLOR, TERM }: NodeJS.ProcessEnv,
  total: number,
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true || NO_COLOR || TERM === 'dumb') return { at() {}, clear() {} };
  let next = now() + patience;
  let shown = false;
  return {
    at(done) {
      if (now() < next) return;
      next = now() + pace;
      shown = true;
      stream.write(`\r\x1b[Kchecking ${done.toLocaleString('en')} of ${total.toLocaleString('en')} …`);
    },
    clear() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}
