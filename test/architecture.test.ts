/** Who may import whom. The table is the architecture; what is not in it fails. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';

const types = 'vscode-languageserver-types vscode-languageserver-textdocument';
const core = 'syntax model roster rules';
const inside = `${core} settings features workspace transcript seams`;

/**
 * By folder or file of `server/src` and `client/src`: which of these, and which packages, it may import. `node:` stands
 * for all that Node brings. A folder may import its own files.
 */
const table: Readonly<Record<string, string>> = {
  'server/src/syntax': 'fastest-levenshtein',
  'server/src/model': 'syntax roster fastest-levenshtein',
  'server/src/roster': 'fastest-levenshtein jsonc-parser',
  'server/src/rules': 'syntax model roster fastest-levenshtein',
  'server/src/settings': 'model rules syntax roster valibot jsonc-parser re2js fastest-levenshtein',
  'server/src/seams': types,
  'server/src/transcript': `syntax model seams ${types}`,
  'server/src/features': `${inside} ${types} fastest-levenshtein`,
  'server/src/workspace': `${inside} workspace/read ${types}`,
  'server/src/workspace/read': `${core} node:`,
  'server/src/gate': 'vscode-languageserver',
  'server/src/homes': 'settings workspace',
  'server/src/watching': 'settings workspace vscode-languageserver',
  'server/src/configuration': `${inside} homes rosters watching vscode-languageserver ${types}`,
  'server/src/rosters': `${inside} homes vscode-languageserver ${types}`,
  'server/src/reader': '',
  'server/src/thread': 'reader workspace node:',
  'server/src/indexing': `${inside} vscode-languageserver ${types}`,
  'server/src/triaging': `${inside} workspace/read configuration vscode-languageserver`,
  'server/src/remote-files': 'workspace vscode-languageserver',
  'server/src/node-files': 'workspace ignore node:',
  'server/src/abilities': 'features vscode-languageserver',
  'server/src/capabilities': `abilities features vscode-languageserver ${types}`,
  'server/src/serve': 'capabilities gate server workspace vscode-languageserver',
  'server/src/pacing': inside,
  'server/src/server': `${inside} abilities workspace/read configuration indexing pacing triaging vscode-languageserver ${types}`,
  'server/src/serving': 'server remote-files node-files thread node:',
  'server/src/node': 'serve serving vscode-languageserver node:',
  'server/src/browser': 'serve server remote-files vscode-languageserver',
  'server/src/cli': `${inside} workspace/read node reader thread node: fastest-levenshtein minimatch sarif vscode-languageserver-types`,
  'client/src': 'vscode vscode-languageclient',
};

const imported =
  /^(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)|^import\s*['"]([^'"]+)|\b(?:import|require)\(\s*['"]([^'"]+)/gm;

const filesIn = (root: string): readonly string[] =>
  ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );

/** The row that speaks for a path: the longest that it lies under. */
const rowOf = (path: string): string | undefined =>
  Object.keys(table)
    .filter((row) => path === `${row}.ts` || path.startsWith(`${row}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Each import that the table does not allow, each file that it does not name, each circle of imports. */
function faultsIn(root: string): readonly string[] {
  const faults: string[] = [];
  const graph = new Map<string, readonly string[]>();
  for (const file of filesIn(root)) {
    const found = [...readFileSync(join(root, file), 'utf8').matchAll(imported)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
    const paths = found.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(file), name));
    graph.set(file, paths);
    const row = rowOf(file);
    if (row === undefined) faults.push(`${file} is in no row of the table`);
    else {
      const may = new Set(table[row]?.split(' '));
      const isAllowed = (name: string) => may.has(name) || (name.startsWith('node:') && may.has('node:'));
      for (const name of found.filter((name) => !name.startsWith('.'))) {
        const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
        if (!isAllowed(parts.join('/'))) faults.push(`${file} imports ${name}`);
      }
      for (const path of paths) {
        const other = rowOf(path);
        if (other !== row && !may.has(other?.replace('server/src/', '') ?? '')) faults.push(`${file} imports ${path}`);
      }
    }
  }
  return [...faults, ...circlesIn(graph)];
}

function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [`a circle: ${[...way.slice(way.indexOf(file)), file].join(' > ')}`];
    if (done.has(file)) return [];
    const circles = (graph.get(file) ?? []).flatMap((next) => walk(next, [...way, file]));
    done.add(file);
    return circles;
  };
  return [...graph.keys()].flatMap((file) => walk(file, []));
}

test('imports are those of the table, and none goes in a circle', () => {
  const files = filesIn('.');
  assert.ok(files.length > 40, `${files.length} files read`);
  assert.deepEqual(faultsIn('.'), []);
  const used = new Set(files.map(rowOf));
  const unused = Object.keys(table).filter((row) => !used.has(row));
  assert.deepEqual(unused, [], 'each row of the table speaks for a file');
});

test('what is planted is found', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'architecture-'));
  t.after(() => rmSync(root, { recursive: true }));
  const planted: Readonly<Record<string, string>> = {
    'server/src/syntax/a.ts': "import { b } from '../model/b.ts';",
    'server/src/model/b.ts': "import type {\n  Position,\n} from 'vscode-languageserver-types';",
    'server/src/rules/c.ts': "export * from '../features/d.ts';",
    'server/src/features/d.ts': "import { readFileSync } from 'node:fs';\nimport 'vscode-languageserver/node';",
    'server/src/roster/e.ts': "const later = () => import('../syntax/a.ts');",
    'server/src/syntax/f.ts': "import { g } from './g.ts';",
    'server/src/syntax/g.ts': "import { f } from './f.ts';",
    'server/src/workspace/read.ts': "import { readFileSync } from 'node:fs';",
    'server/src/workspace/index.ts': "import { readFileSync } from 'node:fs';",
    'server/src/helper.ts': '',
    'client/src/h.ts': "import { parse } from '../../server/src/syntax/a.ts';\n// as import { x } from 'y' does",
  };
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  assert.deepEqual([...faultsIn(root)].sort(), [
    'a circle: server/src/syntax/f.ts > server/src/syntax/g.ts > server/src/syntax/f.ts',
    'client/src/h.ts imports server/src/syntax/a.ts',
    'server/src/features/d.ts imports node:fs',
    'server/src/features/d.ts imports vscode-languageserver/node',
    'server/src/helper.ts is in no row of the table',
    'server/src/model/b.ts imports vscode-languageserver-types',
    'server/src/roster/e.ts imports server/src/syntax/a.ts',
    'server/src/rules/c.ts imports server/src/features/d.ts',
    'server/src/syntax/a.ts imports server/src/model/b.ts',
    'server/src/workspace/index.ts imports node:fs',
  ]);
});
