/** `hansard lsp`: the language server, spoken to as an editor chooses. */
import { CallError, readArguments } from './call.ts';
import { visible } from './visible.ts';

export const help = `Serve an editor: the language server.

  hansard lsp --stdio       on standard input and output
  hansard lsp --node-ipc    on the channel of a Node process that started it
  hansard lsp --socket=N    on port N of this computer, where the editor listens

  --clientProcessId=PID     the editor’s process: the server ends when it does
`;

const options = {
  stdio: { type: 'boolean' },
  'node-ipc': { type: 'boolean' },
  socket: { type: 'string' },
  clientProcessId: { type: 'string' },
} as const;

/** Checks the arguments, which the server itself then reads from the command line. */
export async function run(args: readonly string[]): Promise<undefined> {
  const { values, positionals } = readArguments(args, options);
  const ways = [values.stdio, values['node-ipc'], values.socket].filter((way) => way !== undefined);
  if (positionals.length > 0) throw new CallError(`takes no files, and ${positionals.length} are named`);
  if (ways.length !== 1) throw new CallError('say how it is spoken to, by one of --stdio, --node-ipc and --socket=N');
  if (values.socket !== undefined && !isPort(values.socket))
    throw new CallError(`--socket is a port, a number from 1 to 65535, not “${visible(values.socket)}”`);
  if (values['node-ipc'] && !process.send)
    throw new CallError('--node-ipc needs to be started by Node with a channel; from a terminal, --stdio will do');
  if (values.socket !== undefined) sayWhenUnconnected(values.socket);
  await import('../node.ts');
}

/** A refused connection is passed over in silence by the library: nothing is left to wait for, and the process ends. */
function sayWhenUnconnected(port: string): void {
  process.once('beforeExit', () => {
    process.stderr.write(`hansard lsp: port ${port} has no editor at its other end; let the editor listen first\n`);
    process.exitCode = 2;
  });
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
