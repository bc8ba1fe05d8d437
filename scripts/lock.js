// Completes package-lock.json: a mirror of the registry may lack the packages of other platforms, and npm then writes a
// lock file that `npm ci` refuses everywhere. Each optional package that the lock file names and does not hold is added
// with its platform, which its name tells, and without a hash.
//   node scripts/lock.js [--check] [FOLDER]
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  alpine: 'linux',
  aix: 'aix',
};
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
  armhf: 'arm',
};

/** The optional packages that `lock` names and does not hold, by their place in `node_modules`. */
function missing(lock) {
  const found = {};
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (place in lock.packages || !/^\d/.test(version)) continue;
      const words = name.split(/[/-]/);
      const os = words.map((word) => systems[word]).find(Boolean);
      const cpu =
        words.map((word) => processors[word]).find(Boolean) ??
        (words.some((word) => /^arm/.test(word)) ? 'arm' : undefined);
      found[place] = {
        version,
        ...(cpu ? { cpu: [cpu] } : {}),
        ...(entry.dev ? { dev: true } : {}),
        ...(words.some((word) => /^musl|^alpine$/.test(word)) ? { libc: ['musl'] } : {}),
        optional: true,
        ...(os ? { os: [os] } : {}),
      };
    }
  }
  return found;
}

const file = join(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '.', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const add = missing(lock);
if (Object.keys(add).length > 0 && process.argv.includes('--check')) {
  console.error(`${file} lacks ${Object.keys(add).join(', ')}. Run: npm run lock`);
  process.exitCode = 1;
} else if (Object.keys(add).length > 0) {
  const [root, ...rest] = Object.entries({ ...lock.packages, ...add });
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`added ${Object.keys(add).length} packages of other platforms`);
}
