// Stands in for the native module @vscode/spdlog, whose compiler, headers and half a minute nobody should need who only
// wants to see a transcript. VS Code writes its logs and output channels through it, and reads the files back to show
// them, so what is logged must be in the file at once.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'] as const;

export function setFlushOn(): void {}

export async function createAsyncRotatingLogger(_name: string, path: string) {
  mkdirSync(dirname(path), { recursive: true });
  let threshold = 2;
  let raw = false;
  const at = (level: number) => (message: string) => {
    if (level < threshold) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(path, raw ? message : `${stamp} [${levels[level]}] ${message}\n`);
  };
  return {
    trace: at(0),
    debug: at(1),
    info: at(2),
    warn: at(3),
    error: at(4),
    critical: at(5),
    getLevel: () => threshold,
    setLevel: (level: number) => {
      threshold = level;
    },
    setPattern: () => {},
    clearFormatters: () => {
      raw = true;
    },
    flush: () => {},
    drop: () => {},
  };
}
