import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contest, runForJson } from '../contest.ts';
import { figure, isAbsent } from '../figures.ts';
import { built, noScripts, scripts } from '../folders.ts';
import { type Ground, megabyte } from '../ground.ts';
import { numberOf, type Part, type Result, row, type Table } from '../part.ts';
import { servers } from '../servers.ts';

const title = 'Reliability over stdio';

export async function surviving(ground: Ground): Promise<Part> {
  const { plan, peers } = ground;
  if (scripts === undefined || peers === undefined) {
    const reason = scripts === undefined ? noScripts : 'the peers could not be installed';
    return { title, how: `Not measured: ${reason}.`, rows: [], tables: [] };
  }
  const text = await ground.text(megabyte, 'txt');
  const run = (name: string, options: readonly string[], script: string): Promise<Result> =>
    runForJson([join(scripts ?? '', name), ...options, '--', process.execPath, script, '--stdio'], peers, 3_600_000);
  const own = ['--lang', 'hansard'];
  const fuzz = await run('lspfuzz.mjs', [...own, '--file', text, '--rounds', String(plan.fuzzRounds)], built('server'));
  const small = await ground.text(0.1, 'txt');
  const soakEdits = ['--edits', String(plan.soakEdits)];
  const soak = plan.quick
    ? { absent: 'not in a quick run' }
    : await run('lspsoak.mjs', [...own, '--file', small, ...soakEdits], built('server'));
  const probed = await contest(1, [
    { name: 'hansard', run: () => run('lspconform.mjs', [...own, '--ext', '.hansard'], built('server')) },
    ...(plan.quick ? [] : servers(peers)).map(({ name, script, language, profile, form }) => ({
      name,
      run: () => run('lspconform.mjs', ['--lang', language, '--ext', `.${form}`, ...profile], script),
    })),
  ]);
  const rounds = `${numberOf(fuzz, 'rounds')} hostile rounds, ${numberOf(fuzz, 'edits')} edits`;
  const none = { atMost: 0 };
  return {
    title,
    how: `Probes of protocol and survival (\`lspconform.mjs\`); hostile edits after which the document must answer as the same text freshly opened (\`lspfuzz.mjs\`); many edits on one open document of ${figure(statSync(small).size / 1e6)} MB (\`lspsoak.mjs\`).`,
    rows: [
      row(
        'probes passed',
        numberOf(probed.get('hansard'), 'pass'),
        { atLeast: 25 },
        'of 25',
        failed(probed.get('hansard')),
      ),
      row('divergences', numberOf(fuzz, 'divergences'), none, '', rounds),
      row('crashes and timeouts', numberOf(fuzz, 'crashes') + numberOf(fuzz, 'timeouts'), none, '', rounds),
      row('ranges outside the document', numberOf(fuzz, 'invalidRanges'), none, '', rounds),
      row(
        'resident memory, growth of 10,000 edits',
        numberOf(soak, 'slopeMBper10k'),
        { atMost: 0.5 },
        'MB',
        isAbsent(soak) ? soak.absent : `over ${plan.soakEdits} edits`,
      ),
    ],
    tables: [peersTable(probed)],
  };
}

function peersTable(probed: ReadonlyMap<string, Result>): Table {
  const rows = [...probed].map(([name, result]) => [
    name,
    isAbsent(result) ? result.absent : `${result.pass} of ${result.total}`,
    failed(result),
  ]);
  return { title: 'Probes of protocol and survival', head: ['', 'passed', 'not passed'], rows };
}

function failed(result: Result | undefined): string {
  const { probes = {} } = (result ?? {}) as {
    readonly probes?: Readonly<Record<string, { readonly ok: boolean | null }>>;
  };
  return Object.entries(probes)
    .filter(([, { ok }]) => ok === false)
    .map(([name]) => name)
    .join(', ');
}
