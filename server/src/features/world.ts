/** What a feature may look at beside the transcript in which it is asked. */
import type { Beside } from '../model/resolve.ts';
import type { Tree } from '../syntax/tree.ts';
import type { WorkspaceIndex } from '../workspace/index.ts';

export interface World {
  readonly index: WorkspaceIndex;
  /** What lies beside a transcript: the rosters of its folder. */
  besideOf(uri: string): Beside;
  /** A transcript of the workspace, as it is open or as its file has it; `undefined` when it is not there. */
  treeOf(uri: string): Promise<Tree | undefined>;
  /** The version of an open transcript; `null` for one that is not. */
  versionOf(uri: string): number | null;
}
