/** The extension in a browser, as on vscode.dev: its server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { type Api, id, keepClient, name } from './client.ts';

export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  return keepClient(context, (options) => new WorkerClient(server, options));
}

class WorkerClient extends LanguageClient {
  private readonly end: () => void;

  constructor(server: string, options: LanguageClientOptions) {
    let worker: Worker | undefined;
    const start = async () => {
      worker = new Worker(server);
      // Not the worker itself: VS Code's workers are no instances of its `Worker`, which the library asks for.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    super(id, name, start, options);
    this.end = () => worker?.terminate();
  }

  async restart(): Promise<void> {
    // A server that was told to exit cannot end its worker, and one that hangs was not even told.
    await this.stop().finally(this.end);
    await this.start();
  }
}
