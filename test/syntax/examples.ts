/** Pages of examples: a `hansard` fence, and under it a `blocks` fence that says what the parser makes of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dump } from './dump.ts';

const fences = /^```(\S*)\n([\s\S]*?)^```$/gm;

/** Makes a test of each example on a page, named by the heading that it stands under. Every example has its blocks. */
export function testExamples(path: string, least: number): void {
  const page = readFileSync(path, 'utf8');
  let count = 0;
  let example: string | undefined;
  for (const { 1: language, 2: body = '', index } of page.matchAll(fences)) {
    if (language === 'hansard') {
      assert.equal(example, undefined, `${path}: an example without blocks before ${body.slice(0, 60)}`);
      example = body;
    } else if (language === 'blocks') {
      const text = example;
      assert.ok(text !== undefined, `${path}: blocks without an example: ${body.slice(0, 60)}`);
      const title =
        page
          .slice(0, index)
          .replace(fences, '')
          .match(/^#+ .*$/gm)
          ?.at(-1) ?? path;
      test(title.replace(/^#+ /, ''), () => assert.equal(`${dump(text).join('\n')}\n`, body));
      example = undefined;
      count += 1;
    }
  }
  test(`${path} has examples, each with its blocks`, () => {
    assert.equal(example, undefined);
    assert.ok(count >= least, `${count} examples`);
  });
}
