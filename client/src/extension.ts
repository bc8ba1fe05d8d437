/** The extension where there is Node: its server is a process. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type Api, id, keepClient, name } from './client.ts';

export function activate(context: ExtensionContext): Api {
  const run = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc as const,
    args: [`--storage=${context.globalStorageUri.fsPath}`],
  } satisfies NodeModule;
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
  return keepClient(context, (options) => new LanguageClient(id, name, server, options));
}
