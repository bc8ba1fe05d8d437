/** The server on Node: over stdio, node IPC or a socket, as the arguments say (`--stdio`, `--node-ipc`, `--socket=N`). */
import { createConnection } from 'vscode-languageserver/node';
import { gated } from './gate.ts';
import { serve } from './server.ts';

serve(createConnection(gated()));
