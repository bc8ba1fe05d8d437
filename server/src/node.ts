/** The server on Node: over stdio, node IPC or a socket, as the arguments say (`--stdio`, `--node-ipc`, `--socket=N`). */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { gated } from './gate.ts';
import { askClient } from './remote-files.ts';
import { serve } from './server.ts';

const connection = createConnection(gated());
const remote = askClient(connection);

/** Folders of other schemes (a remote repository, a virtual workspace) are the client's to read. */
async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return remote(uri);
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

serve(connection, readText);
