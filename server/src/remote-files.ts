import type { Connection } from 'vscode-languageserver';
import type { ReadText } from './configuration.ts';

/** Reads files through the client (`hansard/readFile`); a client that does not know the request has no files to give. */
export const askClient =
  (connection: Connection): ReadText =>
  async (uri) => {
    try {
      return (await connection.sendRequest<string | null>('hansard/readFile', { uri })) ?? undefined;
    } catch (error) {
      connection.console.info(`${uri} was not read: ${error}`);
      return undefined;
    }
  };
