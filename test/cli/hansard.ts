/** The built command as people run it: a process with arguments, input, and what it says and answers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';

export const cli = resolve('dist/cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run it as. */
  readonly uid?: number | undefined;
  /** Open files in place of `input` and of what is read of the output. */
  readonly stdin?: number;
  readonly stdout?: number;
}

export function hansard(
  args: readonly string[],
  { cwd, input = '', env = {}, uid, stdin, stdout }: Surroundings = {},
): Ran {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...plain } = process.env;
  const ran = spawnSync(process.execPath, [cli, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid }),
    input,
    stdio: [stdin ?? 'pipe', stdout ?? 'pipe', 'pipe'],
    env: { ...plain, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (ran.error) throw ran.error;
  return { code: ran.status, out: ran.stdout ?? '', err: ran.stderr };
}

/** Runs it where all is well: nothing on stderr. */
export function good(args: readonly string[], where: Surroundings = {}, code = 0): string {
  const ran = hansard(args, where);
  assert.deepEqual({ code: ran.code, err: ran.err }, { code, err: '' });
  return ran.out;
}

/** Runs it where the call is wrong: exit code 2, nothing on stdout, and one line that says so, in full. */
export function refused(args: readonly string[], line: string, where: Surroundings = {}): void {
  assert.deepEqual(hansard(args, where), { code: 2, out: '', err: `${line}\n` });
}

/** A folder with these files, until the test ends. */
export function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'hansard-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** One error and one warning, both with a safe fix. */
export const debate = `Harbour Lights

Tuesday 4th March 2025

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

My hon. Friend the Member for Sallow Bridge (Rhona Quill) Bridge and I have seen the lights.

Rhona Quill Portrait Rhona Quill (Sallow Bridge) (Lab/Co-op)

They were out.

Question put and agreed to.
`;

/** Nothing out of place. */
export const clean = debate
  .replace(' Bridge and', ' and')
  .replace('(Lab/Co-op)\n', '(Lab/Co-op)\n- Hansard - - - Excerpts\n');
