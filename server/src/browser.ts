/** The server in a web worker, as vscode.dev and other editors in a browser start it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(
  (options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  async (connection) => {
    const { remoteFiles } = await import('./remote-files.ts');
    return { files: remoteFiles(connection) };
  },
);
