// Bundles what runs: the extension, the server, the command line, and the tests with the VS Code that they run in.
//   node esbuild.js [--production] [--tests] [--watch]
const esbuild = require('esbuild');
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { version } = require('./package.json');

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
  define: { HANSARD_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

const files = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${folder}/${name}`)
    : [];

/** One entry a program: what it is made from, and what it must find at run time instead of in its bundle. */
const programs = [
  { entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { entryPoints: { server: 'server/src/node.ts' }, outdir: 'dist' },
  { entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: files('host/src', '.ts'), outdir: 'out/host', packages: 'external', minify: false },
];
const tests = {
  entryPoints: ['test/run.ts', ...files('test', '.test.ts'), ...files('test/vscode', '.ts')],
  outdir: 'out/test',
  outbase: 'test',
  packages: 'external',
  sourcemap: 'linked',
  minify: false,
};

async function main() {
  const builds = [...programs, ...(has('tests') || has('watch') ? [tests] : [])].map((program) => ({ ...common, ...program }));
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
