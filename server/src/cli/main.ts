/** The command `hansard`: finds the command that is meant, and turns what is wrong with a call into one line. */
import { isMainThread, workerData } from 'node:worker_threads';
import { isReader } from '../reader.ts';
import { CallError, list, meant } from './call.ts';
import { visible } from './visible.ts';

declare const HANSARD_VERSION: string;

/** What a command's file gives. */
interface Command {
  readonly help: string;
  /** The exit code; `undefined` for a command that goes on until it is ended. Throws `CallError`. */
  run(args: readonly string[]): Promise<number | undefined>;
}

/** Each is loaded when it is called: `--version` must not wait for the rules, nor `outline` for the server. */
const commands = {
  check: { says: 'find what is out of place in transcripts', load: () => import('./check.ts') },
  outline: { says: 'list the headings, turns and divisions of a transcript', load: () => import('./outline.ts') },
  roster: { says: 'say who sat when: check, look up, make and download rosters', load: () => import('./roster.ts') },
  lsp: { says: 'serve an editor: the language server', load: () => import('./lsp.ts') },
} satisfies Record<string, { readonly says: string; load(): Promise<Command> }>;

const names = Object.keys(commands);

const help = `Transcripts of Parliament, read and checked.

${Object.entries(commands)
  .map(([name, { says }]) => `  hansard ${name.padEnd(19)}${says}`)
  .join('\n')}

  hansard COMMAND --help     say what the command takes
  hansard --help             print this text
  hansard --version          print the version

Exit code: 0 when all is well, 1 when something was found, 2 when the call or an input was wrong.
`;

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  process.stdout.on('error', cannotWrite);
  process.stderr.on('error', () => process.exit(2));
  try {
    const code = await dispatch(name, args);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    process.exitCode = 2;
    const command = isCommand(name) ? `hansard ${name}` : 'hansard';
    if (error instanceof CallError) complain(`${command}: ${error.message}`);
    else
      complain(`${command}: a fault of the program, version ${HANSARD_VERSION}, please report it\n${stackOf(error)}`);
  }
}

async function dispatch(name: string, args: readonly string[]): Promise<number | undefined> {
  if (name === '--version' || name === '-v') return print(`${HANSARD_VERSION}\n`);
  if (name === '--help' || name === '-h') return print(help);
  if (!isCommand(name)) throw new CallError(unknown(name));
  const command: Command = await commands[name].load();
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h') ? print(command.help) : command.run(args);
}

function unknown(name: string): string {
  const known = `the commands are ${list(names)} (hansard --help)`;
  if (name === '') return `no command is given; ${known}`;
  const what = `there is no ${name.startsWith('-') ? 'option' : 'command'} “${visible(name)}”`;
  return `${what}; ${meant(name, names) ?? known}`;
}

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

const complain = (text: string) => process.stderr.write(`${text}\n`);

/** A reader that has enough (`| head`) closes the pipe: that is no fault. A full disk is one. */
function cannotWrite(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  complain(`hansard: standard output cannot be written (${error.message}); make room, or write elsewhere`);
  process.exit(2);
}

const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || String(error);

// The bundle is its own worker: a thread that `hansard check` or the server starts comes here, too.
if (isMainThread) void main(process.argv.slice(2));
else if (isReader(workerData)) void import('../thread.ts').then(({ answerOrders }) => answerOrders());
else void import('./check/worker.ts').then(({ work }) => work());
