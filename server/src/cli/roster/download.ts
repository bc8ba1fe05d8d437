/** Asks a server for JSON, politely: one request at a time, a pause between them, longer ones when it is busy. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CallError } from '../call.ts';
import { visible } from '../visible.ts';

declare const HANSARD_VERSION: string;

export interface Manners {
  /** Without a slash at its end. */
  readonly base: string;
  /** Milliseconds between requests; after a failure it is longer. */
  readonly pause: number;
  /** Milliseconds after which an answer is no longer waited for. */
  readonly timeout: number;
  /** Where the answers are kept until all are there. */
  readonly part: string;
}

export interface Client {
  /** The answer to `path`, which `isRight` knows; `undefined` where there is none (404). Throws `CallError`. */
  get<T>(path: string, isRight: (answer: unknown) => answer is T): Promise<T | undefined>;
  /** All is done: what was kept is deleted. */
  forget(): void;
}

/** How often a request is made in all. */
const tries = 6;

/** The longest wait before the next try, in milliseconds. */
const longest = 60_000;

export function clientOf(manners: Manners): Client {
  const { base, pause, part } = manners;
  const kept = keptIn(part);
  let hasAsked = false;
  const keep = (path: string, answer: unknown) => {
    try {
      if (kept.size === 0) writeFileSync(part, `${JSON.stringify({ version, at: new Date().toISOString() })}\n`);
      appendFileSync(part, `${JSON.stringify([base + path, answer])}\n`);
    } catch (error) {
      throw new CallError(
        `${visible(part)} could not be written (${(error as NodeJS.ErrnoException).code}); check its folder and permissions`,
      );
    }
    kept.set(base + path, answer);
  };
  return {
    async get<T>(path: string, isRight: (answer: unknown) => answer is T) {
      const known = kept.get(base + path);
      if (known !== undefined && isRight(known)) return known;
      let failure = '';
      for (let attempt = 0; attempt < tries; attempt += 1) {
        if (hasAsked) await wait(attempt === 0 ? pause : Math.min(longest, 5 * pause * 2 ** attempt));
        hasAsked = true;
        const answer = await ask(path, manners);
        if ('retry' in answer) {
          failure = answer.retry;
          if (attempt + 1 < tries) await wait(Math.min(longest, answer.after));
        } else if (answer.value === undefined) {
          return undefined;
        } else if (isRight(answer.value)) {
          keep(path, answer.value);
          return answer.value;
        } else failure = 'is JSON of another shape';
      }
      const goOn =
        kept.size > 0
          ? `; what is there is kept in ${visible(part)}: run the command again to go on`
          : '; check --base, and whether the server is up';
      throw new CallError(`${base}${path} ${failure}, ${tries} times in a row${goOn}`);
    },
    forget: () => rmSync(part, { force: true }),
  };
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** The value, `undefined` where there is none; or why another try may help, and how long to wait before it. */
type Answer = { readonly value: unknown } | { readonly retry: string; readonly after: number };

async function ask(path: string, { base, timeout }: Manners): Promise<Answer> {
  try {
    const response = await fetch(base + path, {
      headers: {
        accept: 'application/json',
        'user-agent': `hansard/${HANSARD_VERSION} (roster; one request at a time)`,
      },
      signal: AbortSignal.timeout(timeout),
    });
    const { status } = response;
    const text = await response.text();
    if (status === 404) return { value: undefined };
    if (status === 429 || status >= 500)
      return { retry: `answers ${status}`, after: 1000 * Number(response.headers.get('retry-after') ?? 0) || 0 };
    if (!response.ok) throw new CallError(`${base}${path} answers ${status}; check --base`);
    try {
      return { value: JSON.parse(text) };
    } catch {
      return { retry: 'is not JSON, or cut off', after: 0 };
    }
  } catch (error) {
    if (error instanceof CallError) throw error;
    return { retry: failureOf(error, timeout), after: 0 };
  }
}

function failureOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return `gives no answer within ${timeout / 1000} seconds (--timeout)`;
  // What `fetch` throws for any failure on the way; the cause says which.
  if (!(error instanceof TypeError)) throw error;
  const { cause } = error;
  return `cannot be reached (${cause instanceof Error && 'code' in cause ? String(cause.code) : error.message})`;
}

const version = 1;
const day = 86_400_000;

/** The answers of an interrupted run. Those of more than a day ago are too old, and a line that was cut off is none. */
function keptIn(part: string): Map<string, unknown> {
  const kept = new Map<string, unknown>();
  if (!existsSync(part)) return kept;
  const [head = '', ...lines] = readFileSync(part, 'utf8').split('\n');
  const about = parsed(head) as { readonly version?: number; readonly at?: string } | undefined;
  if (about?.version !== version || !(Date.now() - Date.parse(about.at ?? '') < day)) return kept;
  const whole = lines.map(parsed).filter((line): line is [string, unknown] => Array.isArray(line) && line.length === 2);
  for (const [path, answer] of whole) kept.set(path, answer);
  // So that what is added next does not go on in a line that was cut off.
  writeFileSync(part, `${[head, ...whole.map((line) => JSON.stringify(line))].join('\n')}\n`);
  return kept;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Cut off when the run was interrupted: asked for again.
  }
}
