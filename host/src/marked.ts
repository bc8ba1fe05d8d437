/**
 * The page logs what a suite prints and what VS Code itself has to say in one stream; this mark is before the first.
 * Runs inside the extension host, also where there is no Node.
 */
export const mark = '\u2063';

/** Marks what is printed from here on. */
export function markConsole(): void {
  // The extension host has locked the console's own methods.
  const locked = console;
  const marking = (level: 'log' | 'info' | 'warn' | 'error') => ({
    value: (first: unknown = '', ...others: unknown[]) =>
      locked[level](...(typeof first === 'string' ? [mark + first] : [mark, first]), ...others),
  });
  globalThis.console = Object.create(locked, {
    log: marking('log'),
    info: marking('info'),
    warn: marking('warn'),
    error: marking('error'),
  });
}
