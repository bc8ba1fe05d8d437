/** The extension in a browser, as on vscode.dev: its server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { type Api, id, keepClient, name } from './client.ts';

export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  return keepClient(context, (options) => new WorkerClient(server, options));
}

class WorkerClient extends LanguageClient {
  constructor(server: string, options: LanguageClientOptions) {
    let worker: Worker | undefined;
    const start = async () => {
      // A server that was told to exit cannot end its worker.
      worker?.terminate();
      worker = new Worker(server);
      return worker;
    };
    super(id, name, start, options);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}
