/** The peers' libraries, loaded from where they were installed; typed as far as they are used. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Lezer {
  readonly parser: { parse(text: string, fragments?: readonly unknown[]): unknown };
}

interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

export interface LezerCommon {
  readonly TreeFragment: {
    addTree(tree: unknown, fragments?: readonly unknown[]): readonly unknown[];
    applyChanges(fragments: readonly unknown[], changes: readonly Change[]): readonly unknown[];
  };
}

export const peer = <T>(folder: string, name: string): T => createRequire(join(folder, 'package.json'))(name) as T;
