/** A whole text parsed, cold and warm. The peers get the Markdown rendering of the same content. */
import { readFileSync } from 'node:fs';
import { treeOf } from '../../../server/src/syntax/tree.ts';
import type { Sample } from '../figures.ts';
import { coldAndWarm } from './clock.ts';
import { type Lezer, peer } from './peer.ts';

export interface ParseOrder {
  readonly who: keyof typeof parsers;
  readonly peers: string;
  readonly file: string;
  readonly budget: number;
}

type Parse = (text: string) => unknown;

const parsers = {
  hansard: (): Parse => treeOf,
  'line starts': (): Parse => lineStarts,
  'commonmark.js': (folder: string): Parse => {
    const { Parser } = peer<{ Parser: new () => { parse: Parse } }>(folder, 'commonmark');
    return (text) => new Parser().parse(text);
  },
  'markdown-it': (folder: string): Parse => {
    const MarkdownIt = peer<new () => { parse(text: string, env: object): unknown }>(folder, 'markdown-it');
    const parser = new MarkdownIt();
    return (text) => parser.parse(text, {});
  },
  marked: (folder: string): Parse => peer<{ lexer: Parse }>(folder, 'marked').lexer,
  'Lezer Markdown': (folder: string): Parse => {
    const { parser } = peer<Lezer>(folder, '@lezer/markdown');
    return (text) => parser.parse(text);
  },
};

export function parse({ who, peers, file, budget }: ParseOrder): Sample {
  const text = readFileSync(file, 'utf8');
  const parser = parsers[who](peers);
  let kept: unknown;
  const { cold, warm } = coldAndWarm(() => {
    kept = parser(text);
  }, budget);
  if (kept === undefined) throw new Error(`${who} gave nothing`);
  return { cold, warm };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
