/** Files for a server that has none of its own: in a browser, and in folders that are not on this machine. */
import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('hansard/readFile', ({ uri }: { readonly uri: string }) => read(Uri.parse(uri, true)));
  client.onRequest('hansard/listFiles', ({ folder }: { readonly folder: string }) => list(Uri.parse(folder, true)));
}

/** The bytes of a file in base64, or `null` when there is none. */
async function read(uri: Uri): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    let text = '';
    for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
    return btoa(text);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** As many arguments as any engine takes. */
const chunk = 0x2000;

/** What the editor shows of the transcripts in a folder. */
async function list(folder: Uri): Promise<{ readonly uri: string; readonly stamp: string }[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, '**/*.{hansard,transcript,hansard.txt}'));
  const stamps = await Promise.all(found.map(stampOf));
  return stamps.filter((stamp) => stamp !== undefined);
}

/** A file may go while others are looked at. */
async function stampOf(uri: Uri): Promise<{ readonly uri: string; readonly stamp: string } | undefined> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return { uri: uri.toString(), stamp: `${mtime}:${size}` };
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}
