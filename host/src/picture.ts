import type { Page } from 'playwright-core';
import { interrupted, within } from './deadline.ts';
import { openEditor } from './editor.ts';
import { Failure } from './failure.ts';
import { bundles, project } from './folders.ts';
import type { Host } from './install.ts';
import type { Report } from './shown.ts';

export type Picture = {
  readonly folder: string;
  readonly file: string;
  readonly out: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: string | undefined;
};

/** Saves what VS Code shows for a transcript, and prints its outline and its problems. Answers the exit code. */
export async function takePicture(host: Host, { folder, file, out, size, theme }: Picture): Promise<number> {
  const stopped = interrupted().then((signal) => {
    throw new Failure(`Stopped by ${signal}.`);
  });
  let report = (_: Report) => {};
  const reported = new Promise<Report>((resolve) => {
    report = resolve;
  });
  const editor = await openEditor(host, {
    folder,
    file,
    size,
    extensions: [project],
    suite: `${bundles}/shown.js`,
    settings: {
      'hansard.detect': 'always',
      'window.autoDetectColorScheme': false,
      ...(theme ? { 'workbench.colorTheme': theme } : {}),
    },
    print: (line) => report(JSON.parse(line)),
  });
  try {
    const broken = editor.exited.then(() => {
      throw new Failure('VS Code ended before it showed the transcript.');
    });
    const drawn = async () => {
      const { failure, outline, problems } = await reported;
      if (failure) throw new Failure(failure);
      await settled(editor.page, outline.length, problems.length);
      await editor.page.screenshot({ path: out });
      process.stdout.write(`Outline\n${list(outline)}\nProblems\n${list(problems)}\nPicture\n  ${out}\n`);
      return 0;
    };
    return await within(90, `Showing ${file}`, Promise.race([drawn(), broken, stopped]));
  } finally {
    await editor.close();
  }
}

const timeout = 60_000;

/** Resolves when both views have drawn their rows, or their word that there are none, and the page stands still. */
async function settled(page: Page, outline: number, problems: number): Promise<void> {
  const drawn = (selector: string) => page.locator(selector).first().waitFor({ timeout });
  await drawn(`.outline-pane ${outline > 0 ? '.monaco-list-row' : '.message'}`);
  await drawn(`.markers-panel ${problems > 0 ? '.monaco-list-row' : '.message-box-container'}`);
  await drawn('.monaco-editor .view-line');
  await arrange(page);
  await page.locator('.notifications-toasts.visible').waitFor({ state: 'hidden', timeout });
  // People who have the extension do not see this, for they do not develop it.
  const title = page.locator('.command-center .search-label');
  await title.evaluate((label) => label.replaceChildren(label.textContent?.replace(/^\[.*?\] /, '') ?? ''));
  let before = '';
  for (;;) {
    const now = (await page.screenshot({ caret: 'hide' })).toString('base64');
    if (now === before) return;
    before = now;
  }
}

/** Drags the borders so that the names in the outline, and most of the outline, can be read. */
async function arrange(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const sidebar = await boxOf(page, '.part.sidebar');
  await drag(page, [sidebar.x + sidebar.width, height / 2], [Math.round(width * 0.3), height / 2]);
  const panel = await boxOf(page, '.part.panel');
  await drag(page, [panel.x + panel.width / 2, panel.y - 3], [panel.x + panel.width / 2, Math.round(height * 0.74)]);
  const outline = await boxOf(page, '.pane:has(.outline-pane), .pane.outline-pane');
  await drag(
    page,
    [outline.x + outline.width / 2, outline.y],
    [outline.x + outline.width / 2, Math.round(height * 0.22)],
  );
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox({ timeout });
  if (!box) throw new Failure(`VS Code has no ${selector} to show.`);
  return box;
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
  // Away from what would say something of itself under the pointer.
  const size = page.viewportSize();
  if (size) await page.mouse.move(size.width / 2, size.height - 8);
}

const list = (lines: readonly string[]) => (lines.length > 0 ? lines : ['none']).map((line) => `  ${line}\n`).join('');
