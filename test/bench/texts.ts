/** The texts to measure on: one debate of a size, as a transcript, and the same words as Markdown and as JSON for peers. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scripts, state } from './folders.ts';
import { debate, type Event } from './sentences.ts';

export type Form = 'txt' | 'md' | 'json';

/** Where the sentences come from; says so in the report. */
export const origin = scripts ? 'gen.mjs' : 'invented';

/** The path of the text of `size` MB, counted for the transcript in UTF-8. Written the first time that it is asked for. */
export async function textOf(size: number, form: Form): Promise<string> {
  const folder = join(state, 'texts');
  const path = (of: Form) => join(folder, `${origin}-${size}.${of}`);
  if (!existsSync(path(form))) {
    mkdirSync(folder, { recursive: true });
    const events = await eventsOf(size);
    for (const [of, render] of Object.entries(renderers) as [Form, (events: readonly Event[]) => string][]) {
      const half = `${path(of)}.${process.pid}`;
      writeFileSync(half, render(events));
      renameSync(half, path(of));
    }
  }
  return path(form);
}

async function eventsOf(size: number): Promise<readonly Event[]> {
  const events: Event[] = [];
  const seed = Math.round(size * 1000) + 7;
  const source: Iterable<Event> = scripts
    ? (await import(pathToFileURL(join(scripts, 'gen.mjs')).href)).generate(seed)
    : debate(seed);
  let bytes = 0;
  for (const event of source) {
    events.push(event);
    bytes += Buffer.byteLength(transcript(event));
    if (bytes >= size * 1e6 && (event.k === 'para' || event.k === 'proc')) break;
  }
  return events;
}

const renderers = {
  txt: (events: readonly Event[]) => events.map(transcript).join(''),
  md: (events: readonly Event[]) => events.map(markdown).join(''),
  json: (events: readonly Event[]) => `${JSON.stringify(events, null, 1)}\n`,
};

function transcript(event: Event): string {
  switch (event.k) {
    case 'section':
      return `${event.title}\n\nRead Full debate\n${event.day}\n\n(5\u00a0years, 8\u00a0months ago)\n\n${event.house}\nRead Hansard Text\n\nThis information is provided by Parallel Parliament and does not comprise part of the offical record\n\n`;
    case 'turn':
      return `${event.header}\n- Hansard - -${event.contrib ? ' - Excerpts' : ''}\n\n`;
    case 'para':
    case 'proc':
      return `${event.text}\n\n`;
    default:
      return event satisfies never;
  }
}

function markdown(event: Event): string {
  switch (event.k) {
    case 'section':
      return `# ${event.title}\n\n${event.day}, *${event.house}*\n\n`;
    case 'turn':
      return `## ${event.header.replace(/^.* Portrait /, '')}\n\n`;
    case 'para':
    case 'proc':
      return `${event.text}\n\n`;
    default:
      return event satisfies never;
  }
}
