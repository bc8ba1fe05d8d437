// Bundles what runs: the extension, the server, the command line, and the tests with the VS Code that they run in.
//   node esbuild.js [--production] [--tests] [--watch]
//   node esbuild.js --bench [--production]   the benchmark, and in its own folder all that it measures
const esbuild = require('esbuild');
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { basename } = require('node:path');
const { version } = require('./package.json');
const { letters } = require('./scripts/letters.js');

const has = (flag) => process.argv.includes(`--${flag}`);
const production = has('production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  // The Node entry of some packages is a wrapper that no bundler can follow.
  mainFields: ['module', 'main'],
  // esbuild takes them for unsupported, and would make each pattern anew where it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  plugins: [letters],
  define: { HANSARD_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

const files = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${folder}/${name}`)
    : [];

/** What runs in a browser is built without Node: an import of it that is left is an error. */
const browser = { outdir: 'dist/browser', platform: 'browser', target: 'es2022' };

/**
 * The server on Node is three files, so that the answer to `initialize` waits for no more than it needs: the server itself,
 * the connection, which there must be one of (its errors are told by their class), and what serves afterwards.
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver(\/node)?$/ }, () => ({ path: './connection.js', external: true }));
    onResolve({ filter: /^\.\/serving\.ts$/ }, () => ({ path: './serving.js', external: true }));
  },
};
const server = (outdir) => [
  {
    entryPoints: { server: 'server/src/node.ts', serving: 'server/src/serving.ts' },
    outdir,
    plugins: [letters, apart],
  },
  { entryPoints: { connection: 'vscode-languageserver/node' }, outdir },
];

/** One entry a program: what it is made from, and what it must find at run time instead of in its bundle. */
const programs = [
  { entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  ...server('dist'),
  { ...browser, entryPoints: { extension: 'client/src/browser.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { server: 'server/src/browser.ts' }, format: 'iife' },
  { entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: files('host/src', '.ts'), outdir: 'out/host', packages: 'external', minify: false },
];
const suites = files('test/vscode/suite', '.suite.ts').map((path) => basename(path, '.suite.ts'));
const tests = {
  entryPoints: ['test/run.ts', ...files('test', '.test.ts'), 'test/vscode/runner.ts', 'test/vscode/suite/index.ts'],
  outdir: 'out/test',
  outbase: 'test',
  packages: 'external',
  sourcemap: 'linked',
  minify: false,
  define: { ...common.define, SUITES: JSON.stringify(suites) },
};
/** The suites for an extension host in a browser, which loads one file and has no Node. */
const webTests = {
  ...browser,
  entryPoints: { suite: 'test/vscode/web/suite.ts' },
  outdir: 'out/test/vscode/web',
  external: ['vscode'],
  alias: { mocha: 'mocha/mocha.mjs', 'node:assert/strict': './test/vscode/web/assert.ts' },
  define: tests.define,
  // Mocha for browsers takes the exports of a module around it for its own.
  format: 'iife',
  globalName: 'bundle',
  footer: { js: 'module.exports = bundle;' },
  sourcemap: 'linked',
  minify: false,
};
const bench = {
  entryPoints: {
    main: 'test/bench/main.ts',
    job: 'test/bench/job.ts',
    quality: 'test/quality/main.ts',
    members: 'test/quality/members.ts',
    cli: 'server/src/cli/main.ts',
    ...Object.fromEntries(['bare', 'idle', 'ready'].map((name) => [name, `test/bench/servers/${name}.ts`])),
  },
  outdir: '.bench/build',
};
const benches = [bench, ...server(bench.outdir)];

async function main() {
  if (has('bench')) return void (await Promise.all(benches.map((build) => esbuild.build({ ...common, ...build }))));
  const builds = [...programs, ...(has('tests') || has('watch') ? [tests, webTests] : [])].map((program) => ({
    ...common,
    ...program,
  }));
  if (has('watch')) {
    const contexts = await Promise.all(builds.map((build) => esbuild.context({ ...build, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  rmSync('dist', { recursive: true, force: true });
  if (has('tests')) rmSync('out', { recursive: true, force: true });
  await Promise.all(builds.map((build) => esbuild.build(build)));
}

main().catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
