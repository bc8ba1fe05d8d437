// npm start: this extension, as people get it, in a VS Code that is served to the browser.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { interrupted } from './deadline.ts';
import { explain, Failure } from './failure.ts';
import { project, state } from './folders.ts';
import { installHost } from './install.ts';
import { installExtension } from './packaged.ts';
import { takePicture } from './picture.ts';
import { remote, serve } from './server.ts';
import { writeSettings } from './settings.ts';

const usage = `npm start                      open the samples in a VS Code in the browser
npm start -- FILE|FOLDER       open that instead
npm start -- --picture OUT.png FILE
                               open it without a window, print its outline and its
                               problems, save what the window would show, and end
  --port N                     serve on this port (default: ${8765}, or a free one)
  --theme NAME                 the picture's colour theme, such as "Dark Modern"
  --size WxH                   the picture's size in pixels (default: 1440x900)
  --help                       this text
`;

const usual = 8765;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = read(args);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const place = locate(positionals);
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  if (values.picture !== undefined) {
    if (!place.file) throw new Failure('A picture needs a FILE: npm start -- --picture OUT.png FILE', 2);
    const out = fromCaller(values.picture);
    if (!existsSync(dirname(out))) throw new Failure(`There is no folder ${dirname(out)} to save a picture in.`, 2);
    const size = readSize(values.size ?? '1440x900');
    return takePicture(await installHost(progress), { ...place, file: place.file, out, size, theme: values.theme });
  }
  const port = await choosePort(values.port);
  const host = await installHost(progress);
  const extensions = await installExtension(host, progress);
  const stopped = interrupted();
  const data = join(state, 'start');
  writeSettings(data, { 'hansard.detect': 'always' });
  const serveAt = (port: number) => serve(host, { data, port, extensions });
  // Another start may have taken the usual port in between.
  const server = await (port === usual && !values.port ? serveAt(usual).catch(() => serveAt(0)) : serveAt(port));
  try {
    const file = place.file ? [['openFile', remote(server.authority, place.file)] as const] : [];
    const address = server.address(place.folder, file);
    process.stdout.write(`\nVS Code with this extension is at\n\n  ${address}\n\nCtrl-C ends it.\n`);
    openBrowser(address);
    await Promise.race([stopped, server.failed]);
  } finally {
    await server.stop();
  }
  return 0;
}

function read(args: readonly string[]) {
  const options = {
    help: { type: 'boolean', short: 'h' },
    picture: { type: 'string' },
    port: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Failure(`${why?.replaceAll('\n', ' ')}. What there is: npm start -- --help`, 2);
  }
}

/** Paths are the caller's; npm runs this in the project's folder, and says where it was called. */
const fromCaller = (path: string) => resolve(process.env.INIT_CWD ?? '.', path);

function locate([path, ...others]: readonly string[]): { folder: string; file?: string } {
  if (others.length > 0) throw new Failure('One FILE or FOLDER at a time. What there is: npm start -- --help', 2);
  const folder = join(project, 'samples');
  if (path === undefined) {
    return { folder, file: join(folder, 'with-faults.hansard') };
  }
  const full = fromCaller(path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) throw new Failure(`There is no ${path} (looked for ${full}).`, 2);
  return stat.isDirectory() ? { folder: full } : { folder: dirname(full), file: full };
}

function readSize(text: string): { width: number; height: number } {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  if (!width || !height) throw new Failure(`--size ${text} is not a width and a height, such as 1440x900.`, 2);
  return { width: Number(width), height: Number(height) };
}

async function choosePort(wanted: string | undefined): Promise<number> {
  if (wanted === undefined) return (await isFree(usual)) ? usual : 0;
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port < 1 || port > 65535)
    throw new Failure(`--port ${wanted} is not a port; 1 to 65535 are.`, 2);
  if (!(await isFree(port)))
    throw new Failure(`Port ${port} is taken. Name another, or leave --port out for a free one.`);
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}

/** Where there is a screen. The address is printed anyway, so that it fails is no failure. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const command = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open';
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write(`(${basename(command)} is not there to open it.)\n`));
  child.unref();
}

main(process.argv.slice(2))
  .catch(explain)
  .then((code) => process.exit(code));
