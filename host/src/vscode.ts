#!/usr/bin/env node
// Takes VS Code's own flags, runs the extension's suite in a VS Code that needs no desktop, and exits as the suite does.
//   vscode.js --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--extensionDevelopmentKind=web] [FOLDER]
import { statSync } from 'node:fs';
import { interrupted, within } from './deadline.ts';
import { openEditor } from './editor.ts';
import { explain, Failure } from './failure.ts';
import { installHost } from './install.ts';

const seconds = 300;

async function main(args: readonly string[]): Promise<number> {
  const values = (flag: string) =>
    args.flatMap((arg) => (arg.startsWith(`--${flag}=`) ? [arg.slice(flag.length + 3)] : []));
  const [suite] = values('extensionTestsPath');
  const folder = args.find((arg) => !arg.startsWith('-') && statSync(arg, { throwIfNoEntry: false })?.isDirectory());
  if (!suite || !folder) throw new Failure('Say what to run: --extensionTestsPath=FILE and a folder to open.', 2);

  const host = await installHost((line) => process.stderr.write(`${line}\n`));
  let silent = true;
  const stopped = interrupted().then(() => 1);
  const editor = await openEditor(host, {
    folder,
    suite,
    web: values('extensionDevelopmentKind').includes('web'),
    extensions: values('extensionDevelopmentPath'),
    print: (line) => {
      silent = false;
      process.stdout.write(`${line}\n`);
    },
  });
  const tellSaid = () => process.stderr.write(`VS Code's last words:\n${editor.said.join('\n')}\n`);
  try {
    const code = await Promise.race([within(seconds, 'The suite', editor.exited), stopped]);
    if (code !== 0 && silent) tellSaid();
    return code;
  } catch (error) {
    tellSaid();
    throw error;
  } finally {
    await editor.close();
  }
}

main(process.argv.slice(2))
  .catch(explain)
  .then((code) => process.exit(code));
