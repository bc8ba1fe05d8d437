/** Files through the client: `hansard/readFile`, `hansard/listFiles`. A client that does not know these has none to give. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { carriedOut } from './workspace/aside.ts';
import type { FileStamp, Files } from './workspace/files.ts';

export function remoteFiles(connection: Connection): Files {
  const ask = async <T>(method: string, params: object): Promise<T | undefined> => {
    try {
      return (await connection.sendRequest<T | null>(method, params)) ?? undefined;
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return undefined;
      throw error;
    }
  };
  return {
    read: async (uri) => {
      const text = await ask<string>('hansard/readFile', { uri });
      return text === undefined ? undefined : Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    },
    async *list(folder, excludes, signal) {
      const found = await ask<readonly FileStamp[]>('hansard/listFiles', { folder, excludes });
      signal.throwIfAborted();
      yield* found ?? [];
    },
    readAside: async (order) => carriedOut(order),
    load: async () => undefined,
    save: async () => undefined,
  };
}
