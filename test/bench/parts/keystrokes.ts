import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contest, inProcess, runForJson } from '../contest.ts';
import { figure, isAbsent } from '../figures.ts';
import { built, noScripts, scripts, state } from '../folders.ts';
import { type Ground, large, megabyte } from '../ground.ts';
import { numberOf, type Part, type Result, type Row, row, type Table, table } from '../part.ts';
import { servers } from '../servers.ts';

interface Client {
  readonly name: string;
  readonly command: readonly string[];
  readonly file: string;
  readonly options: readonly string[];
  /** How many times slower than a keystroke of ours its keystrokes are taken to be: it gets as many fewer. */
  readonly slow: number;
}

const title = 'Keystrokes over stdio';
const how =
  'A scripted client (`lspbench.mjs`) types in the middle of an open text and waits for each answer: diagnostics pulled right behind the edit; outline, folding and hover asked behind an edit of their own; a burst of 100 edits without waiting, to the diagnostics of the last. p50, p95 for diagnostics also. TextDocuments idle and the smallest server answer every pull with an empty list; symbols ready answers the outline from data that it was started with.';

export async function typing(ground: Ground): Promise<Part> {
  const { plan, peers } = ground;
  if (scripts === undefined || peers === undefined) {
    const reason = scripts === undefined ? noScripts : 'the peers could not be installed';
    return { title, how: `Not measured: ${reason}.`, rows: [], tables: [] };
  }
  const rows: Row[] = [];
  const tables: Table[] = [];
  const own = new Map<number, Result>();
  for (const size of plan.sizes) {
    const clients = await clientsOf(ground, size);
    const rounds = plan.quick ? 1 : size > large ? 2 : 3;
    const results = await contest(
      rounds,
      clients.map((client) => ({ name: client.name, run: () => converse(client, ground, peers) })),
    );
    own.set(size, results.get('hansard') ?? { absent: 'failed' });
    rows.push(...rowsOf(size, results));
    const head = [
      '',
      'diagnostics p50',
      'p95',
      'outline',
      'folding',
      'hover',
      'burst',
      'open to diagnostics',
      'resident, MB',
    ];
    const names = ['diag', 'diag95', 'outline', 'folding', 'hover', 'burst', 'open', 'rss'];
    tables.push(
      table(`Over stdio, ${size} MB, ms`, head, results, (sample) => names.map((name) => figure(sample[name]))),
    );
  }
  const largest = Math.max(...plan.sizes);
  if (largest > large) {
    const grown = numberOf(own.get(largest), 'diag') / numberOf(own.get(megabyte), 'diag');
    rows.push(row(`keystroke → diagnostics, ${largest} MB over 1 MB, p50`, grown, { atMost: 4 }, '×'));
  }
  return { title, how, rows, tables };
}

function rowsOf(size: number, results: ReadonlyMap<string, Result>): readonly Row[] {
  const of = (who: string, name: string) => numberOf(results.get(who), name);
  const over = (who: string, name: string) => of('hansard', name) / of(who, name);
  const idle = 'TextDocuments idle';
  const keystroke = `keystroke → diagnostics, ${size} MB`;
  const rows: Row[] = [];
  if (size === megabyte) {
    rows.push(row(`${keystroke}, p50, over TextDocuments idle`, over(idle, 'diag'), { atMost: 0.6 }, '×'));
    for (const [peer, atLeast] of [
      ['Markdown server', 80],
      ['JSON server', 6],
    ] as const)
      rows.push(row(`${keystroke}, p50, faster than the ${peer}`, 1 / over(peer, 'diag'), { atLeast }, '×'));
    rows.push(
      row(`burst of 100 edits, ${size} MB, over TextDocuments idle`, over(idle, 'burst'), { atMost: 0.2 }, '×'),
    );
  }
  if (size === large) {
    rows.push(row(`${keystroke}, p50, over TextDocuments idle`, over(idle, 'diag'), { atMost: 0.25 }, '×'));
    rows.push(row(`${keystroke}, p95, over TextDocuments idle`, over(idle, 'diag95'), { atMost: 0.25 }, '×'));
    rows.push(
      row(`burst of 100 edits, ${size} MB, over TextDocuments idle`, over(idle, 'burst'), { atMost: 0.05 }, '×'),
    );
  }
  const outline = `outline after an edit, ${size} MB, over stdio, over symbols ready`;
  rows.push(row(outline, over('symbols ready', 'outline'), { atMost: 1.5 }, '×'));
  return rows;
}

async function clientsOf(ground: Ground, size: number): Promise<readonly Client[]> {
  const file = await ground.text(size, 'txt');
  const ours = (name: string, ...command: readonly string[]): Client => ({
    name,
    command: [...command, '--stdio'],
    file,
    options: ['--lang', 'hansard'],
    slow: 1,
  });
  const data = join(state, `symbols-${size}.json`);
  writeFileSync(data, JSON.stringify(await inProcess({ job: 'readySymbols', file })));
  const all = [
    ours('hansard', built('server')),
    ours('TextDocuments idle', built('idle')),
    ours('smallest vscode-languageserver', built('bare')),
    { ...ours('symbols ready', built('ready'), data), options: ['--lang', 'hansard', '--no-diag'] },
  ];
  // The peers cannot hold a year, and a quick run has time for them only where a target names them.
  if (size > large || (ground.plan.quick && size !== megabyte)) return all;
  for (const { name, script, form, language, profile } of servers(ground.peers)) {
    const slow = (form === 'md' ? 4 : 2) * Math.max(1, size);
    const options = ['--lang', language, ...profile];
    all.push({ name, command: [script, '--stdio'], file: await ground.text(size, form), options, slow });
  }
  return all;
}

async function converse({ command, file, options, slow }: Client, { plan }: Ground, peers: string): Promise<Result> {
  const edits = Math.max(8, Math.round(plan.edits / slow));
  const asked = Math.max(4, Math.round(plan.edits / 5 / slow));
  const counts = ['--edits', String(edits), '--req-edits', String(asked)];
  const phases = ['--phases', 'diag,documentSymbol,foldingRange,hover,burst'];
  const script = join(scripts ?? '', 'lspbench.mjs');
  const args = [script, '--file', file, ...options, ...counts, ...phases, '--', process.execPath, ...command];
  const result = (await runForJson(args, peers, 300_000)) as unknown as Told | { readonly absent: string };
  if (isAbsent(result)) return result;
  if (result.error !== undefined) return { absent: result.error };
  const { diag, documentSymbol, foldingRange, hover, burst } = result.phases;
  const numbers = {
    diag: diag?.p50,
    diag95: diag?.p95,
    outline: documentSymbol?.p50,
    folding: foldingRange?.p50,
    hover: hover?.p50,
    burst: burst?.toLastDiag,
    open: result.openToDiag,
    rss: result.memEnd?.rssMB,
  };
  return Object.fromEntries(Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] != null));
}

/** What of the script's answer is read here. */
interface Told {
  readonly error?: string;
  readonly openToDiag?: number;
  readonly memEnd?: { readonly rssMB: number };
  readonly phases: Readonly<
    Record<string, { readonly p50?: number; readonly p95?: number; readonly toLastDiag?: number }>
  >;
}
