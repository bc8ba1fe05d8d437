/**
 * What is kept between sessions: lines of text under a head that says their form, and of what they are. A copy that is of
 * another form, of another version or of something else is none.
 */
import type { Files } from './files.ts';

declare const HANSARD_VERSION: string | undefined;

/** `form`: another form of the lines has another number. `of`: what they were made of, where the name does not tell. */
export interface Kind {
  readonly form: number;
  readonly of?: string;
}

export async function loadKept(files: Files, name: string, kind: Kind): Promise<string | undefined> {
  const text = await files.load(name);
  const head = `${headOf(kind)}\n`;
  return text?.startsWith(head) ? text.slice(head.length) : undefined;
}

export const saveKept = (files: Files, name: string, kind: Kind, lines: string): Promise<void> =>
  files.save(name, `${headOf(kind)}\n${lines}`);

/** Another version may read the same text otherwise. */
const headOf = (kind: Kind): string =>
  JSON.stringify({ ...kind, version: typeof HANSARD_VERSION === 'undefined' ? '' : HANSARD_VERSION });

/** What is the same for the same bytes, and for no others. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const hashOfText = (text: string): Promise<string> => hashOf(new TextEncoder().encode(text));
