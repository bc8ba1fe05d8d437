/** The server in a web worker, as vscode.dev and other editors in a browser start it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { gated } from './gate.ts';
import { remoteFiles } from './remote-files.ts';
import { serve } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), gated());
serve(connection, remoteFiles(connection));
