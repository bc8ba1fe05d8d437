import { resolve } from 'node:path';

/** This file runs bundled, from `out/host`. */
export const project = resolve(__dirname, '../..');
export const state = resolve(project, '.vscode-test');
export const bundles = __dirname;
