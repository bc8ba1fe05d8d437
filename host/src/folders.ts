import { resolve, sep } from 'node:path';

/** This file runs bundled, from `out/host` or, in a test that needs a browser, from a folder of `out/test`. */
export const project = __dirname.slice(0, __dirname.lastIndexOf(`${sep}out${sep}`));
export const state = resolve(project, '.vscode-test');
export const bundles = resolve(project, 'out/host');
