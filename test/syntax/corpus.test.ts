/** Real sittings against their truth, and the two full pages block by block. The folders are optional: test/shared.ts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attributionOf } from '../../server/src/model/attribution.ts';
import { type Block, type Turn, textOf } from '../../server/src/syntax/block.ts';
import { countLines } from '../../server/src/syntax/line-ends.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { shared } from '../shared.ts';

interface Truth {
  readonly turns: readonly { readonly line: number; readonly portrait: string; readonly shown: string }[];
  readonly headings: readonly { readonly line: number }[];
  readonly divisions: readonly { readonly line: number }[];
  readonly procedure: readonly { readonly line: number }[];
}

test('turns, headings, divisions and procedure of real sittings', (t) => {
  const corpus = shared(t, 'corpus');
  if (!corpus) return;
  const names = readdirSync(corpus).filter((name) => name.endsWith('.hansard'));
  assert.ok(names.length > 0);
  for (const name of names) {
    const truth: Truth = JSON.parse(readFileSync(`${corpus}/${name.replace(/\.hansard$/, '.truth.json')}`, 'utf8'));
    const read = readingOf(readFileSync(`${corpus}/${name}`, 'utf8'));
    assert.deepEqual(
      [...read.turns].map(([line, turn]) => said(line, turn)),
      truth.turns.map(({ line, portrait, shown }) => {
        const inline = read.turns.get(line)?.notation === 'inline';
        return `${line} ${inline ? '' : portrait} | ${shown}`;
      }),
      `turns of ${name}`,
    );
    const headings = truth.headings.map(({ line }) => line);
    const found = headings.filter((line) => read.headings.has(line)).length;
    t.diagnostic(
      `${name}: ${truth.turns.length} turns, ${found} of ${headings.length} headings, ${read.headings.size} told`,
    );
    assert.ok(found >= 0.95 * headings.length, `headings missed in ${name}`);
    assert.ok(found >= 0.95 * read.headings.size, `headings invented in ${name}`);
    const others = [...truth.divisions, ...truth.procedure].map(({ line }) => line);
    assert.deepEqual(
      others.filter((line) => read.speech.has(line)),
      [],
      `procedure taken for speech in ${name}`,
    );
  }
});

const said = (line: number, turn: Turn): string => {
  const attribution = attributionOf(turn);
  return `${line} ${attribution?.portrait ?? ''} | ${attribution?.shown ?? ''}`;
};

/** By line: the turns, the headings, and every line of a paragraph of speech. */
function readingOf(text: string) {
  const turns = new Map<number, Turn>();
  const headings = new Set<number>();
  const speech = new Set<number>();
  let line = 0;
  for (const block of parse(text)) {
    if (block.kind === 'heading') headings.add(line);
    if (block.kind === 'turn') {
      turns.set(line, block);
      for (const part of block.parts) if (part.kind === 'paragraph') speech.add(line + lineOf(block, part.start));
    }
    line += block.lines;
  }
  return { turns, headings, speech };
}

const lineOf = (block: Block, at: number): number => countLines(block.text.slice(0, at));

/** A block by kind, place and measure, so that no words of a real page stand here. */
test('the two full pages, block by block', (t) => {
  const seeds = shared(t, 'seeds');
  if (!seeds) return;
  const [ministerial, member, ...rest] = readdirSync(seeds).map((name) =>
    measures(readFileSync(`${seeds}/${name}`, 'utf8')),
  );
  assert.deepEqual(rest, []);
  assert.deepEqual(ministerial, [
    '0 header title, limited, navigation, date, age, chamber, navigation, boilerplate, boilerplate, note',
    '18 turn office - Hansard - - - Excerpts, 14 paragraphs',
    '49 procedure formula',
  ]);
  assert.deepEqual(member, [
    '0 header title, full-debate, department, title, excerpts, date, age, chamber, navigation, boilerplate, boilerplate, note',
    '21 turn member - Hansard - - - Excerpts, 6 paragraphs',
    '36 turn member seat party - Hansard - -, 1 paragraphs',
    '41 turn member - Hansard - - - Excerpts, 3 paragraphs',
    '50 turn member - Hansard - -, 1 paragraphs',
    '55 turn member - Hansard - - - Excerpts, 1 paragraphs',
  ]);
});

function measures(text: string): readonly string[] {
  let line = 0;
  return parse(text).map((block) => {
    const at = line;
    line += block.lines;
    return `${at} ${block.kind} ${measure(block)}`;
  });
}

function measure(block: Block): string {
  if (block.kind === 'header') return block.headerLines.map(({ kind }) => kind).join(', ');
  if (block.kind === 'procedure') return block.form;
  if (block.kind !== 'turn') return textOf(block, { start: 0, end: block.text.length }).trim();
  const attribution = attributionOf(block);
  const marks = [attribution?.role, attribution?.seat && 'seat', attribution?.party && 'party']
    .filter(Boolean)
    .join(' ');
  return `${marks} ${block.link ? textOf(block, block.link) : 'no link'}, ${block.parts.length} paragraphs`;
}
