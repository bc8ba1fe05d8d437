import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

test('the lock files hold the packages of every platform, so that npm ci takes them', () => {
  for (const folder of ['.', 'host'])
    execFileSync(process.execPath, ['scripts/lock.js', '--check', folder], { stdio: 'inherit' });
});
