import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Failure } from './failure.ts';
import type { Host } from './install.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that is named or installed. */
export function installedBrowser(): string | undefined {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...elsewhere].find((path) => existsSync(path));
}

/** A browser without a window: the one that is named or installed, else the one that came with the host. */
export async function launch({ chromium: ours }: Pick<Host, 'chromium'>): Promise<Browser> {
  const installed = installedBrowser();
  const executablePath = installed ?? ours;
  if (!executablePath)
    throw new Failure('No browser found. Install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
  const carried = installed ? { args: quiet } : { args: [...quiet, '--no-zygote'], env: surroundings(executablePath) };
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({
      executablePath,
      ...carried,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' · ') : String(error);
    throw new Failure(`${executablePath} does not start: ${why}`);
  }
}

/** A bare machine has neither the libraries nor a font; the carried browser brings some of each. */
function surroundings(executable: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  const folder = dirname(executable);
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontsIn(join(folder, 'fonts'));
  if (spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout?.includes('not found')) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return env;
}

/** The one that is carried names folders of another machine. */
function fontsIn(folder: string): string {
  const file = join(folder, 'here.conf');
  writeFileSync(file, `<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`);
  return file;
}
