import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** This file runs bundled, from `.bench/build`. Everything that a benchmark makes stays in `.bench`, which git ignores. */
export const project = resolve(__dirname, '../..');
export const state = resolve(project, '.bench');
export const built = (name: string): string => resolve(__dirname, `${name}.js`);

const beside = resolve(project, '../shared/bench');
/** The scripts that measure a language server from outside, `undefined` where they are not beside the repository. */
export const scripts: string | undefined = existsSync(beside) ? beside : undefined;
export const noScripts = '../shared/bench is not beside the repository';
