/** The beginning of every server: it answers `initialize` at once, and loads what it serves with when more is asked. */
import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { capabilitiesOf } from './capabilities.ts';
import { gated, keepGate } from './gate.ts';
import type { Files } from './workspace/files.ts';

/**
 * What a way into the server brings: the files around the transcripts, and what to do when a long one has been opened, or
 * many have been read. It is handed what forgets all that the open transcripts can be asked again.
 */
export interface Surroundings {
  readonly files: Files;
  readonly readMuch?: (forget: () => void) => void;
}

export function serve(
  make: (options: ConnectionOptions) => Connection,
  bring: (connection: Connection) => Promise<Surroundings>,
): void {
  let params: InitializeParams | undefined;
  const load = async (): Promise<void> => {
    const [{ start }, { files, readMuch }] = await Promise.all([import('./server.ts'), bring(connection)]);
    if (!params) throw new Error('the gate let something through before initialize');
    start(connection, params, files, readMuch);
  };
  const connection = make(gated(load));
  keepGate(connection);
  connection.onInitialize((given) => {
    params = given;
    return capabilitiesOf(given);
  });
  connection.listen();
}
