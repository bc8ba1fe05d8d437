/** Hostile lines in VS Code's own engine: ms of the slowest, each at its best of three, inside a debate. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { hostileLines, lineOpenings } from '../../hostile.ts';
import type { Sample } from '../figures.ts';
import { project } from '../folders.ts';
import { timed } from './clock.ts';

export interface LinesOrder {
  /** The grammar's file. */
  readonly path: string;
}

/** `which`: the number of the slowest among the lines. */
export async function lines({ path }: LinesOrder): Promise<Sample> {
  const wasm = createRequire(join(project, 'package.json')).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM({ data: readFileSync(wasm) });
  const raw = parseRawGrammar(readFileSync(path, 'utf8'), path);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => (scope === raw.scopeName ? raw : null),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (!grammar) throw new Error(`${path} is no grammar`);
  const title = grammar.tokenizeLine2('Lamps', INITIAL).ruleStack;
  const inDebate = grammar.tokenizeLine2('It was late.', title).ruleStack;
  const took = lineOpenings
    .flatMap(hostileLines)
    .map((line) => Math.min(...[1, 2, 3].map(() => timed(() => grammar.tokenizeLine2(line, inDebate)))));
  const slowest = Math.max(...took);
  return { slowest, which: took.indexOf(slowest), count: took.length };
}
