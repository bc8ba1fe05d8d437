// Stands in for the native module @vscode/native-watchdog. The extension host asks each second by itself whether its
// parent lives; the native one only adds a thread for when JavaScript is stuck in a loop.
export function start(_pid: number): void {}

export function exit(code: number): never {
  process.exit(code);
}
