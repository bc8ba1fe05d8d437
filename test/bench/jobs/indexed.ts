/** What the index of a folder keeps: bytes of heap after a full collection. */
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../../server/src/node-files.ts';
import { carriedOut } from '../../../server/src/workspace/aside.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { indexOver } from '../../../server/src/workspace/index.ts';
import { scan } from '../../../server/src/workspace/scan.ts';
import type { Sample } from '../figures.ts';

const nowhere: Files = {
  read: async () => undefined,
  async *list() {},
  readAside: async (order) => carriedOut(order),
  load: async () => undefined,
  save: async () => undefined,
};

export async function indexed({ folder }: { readonly folder: string }): Promise<Sample> {
  const index = indexOver(() => []);
  const before = collected();
  const { files } = await scan(
    index,
    nodeFiles(nowhere, undefined, nowhere.readAside),
    { folders: [pathToFileURL(folder).href], excludes: [] },
    new AbortController().signal,
    { report: () => undefined },
  );
  const retained = collected() - before;
  return { files, retained: index.files().length > 0 ? retained : Number.NaN };
}

function collected(): number {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
