/** Each rule's examples are its tests: exactly the marked findings, all rules on, and the text after its own safe fixes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import { mark, marked, unmark } from '../marks.ts';
import { findingsOf, fixed, notesOf, type Placed } from './run.ts';

/** The safe rules whose fault is not always plain: what is not plain is left to choose. */
const safeWherePlain = new Set([
  'broken-paragraph',
  'buried-attribution',
  'malformed-mention',
  'malformed-time',
  'production-residue',
  'repeated-turn',
  'split-word',
  'unbalanced-quotes',
]);

const isChoice = ({ finding }: Placed): boolean => (finding.fixes?.length ?? 0) > 1;

for (const rule of rules) {
  describe(rule.code, () => {
    for (const [i, example] of rule.examples.entries()) {
      it(`finds what is marked in example ${i + 1}, and no more`, () => {
        const { text } = unmark(example);
        assert.ok(marked(example).includes(`^ ${rule.code}`), 'the example marks the rule’s own finding');
        assert.equal(mark(text, notesOf(findingsOf(text, rule.beside))), marked(example));
      });
      it(`mends example ${i + 1} as it says`, () => {
        const { text, after } = unmark(example);
        assert.equal(rule.fix === 'safe', after !== undefined, 'a safe fix, and only that, shows what it does');
        if (after === undefined) return;
        assert.equal(fixed(text, rule.code, rule.beside), after);
        const mayStay = (one: Placed) => safeWherePlain.has(rule.code) && one.rule === rule && isChoice(one);
        const left = findingsOf(after, rule.beside).filter((one) => !mayStay(one));
        assert.deepEqual(notesOf(left), [], 'nothing is found in the mended text but what is left to choose');
      });
      it(`mends example ${i + 1} with \\r\\n as with \\n`, () => {
        const { text, after } = unmark(example);
        const crlf = (words: string) => words.replaceAll('\n', '\r\n');
        assert.equal(fixed(crlf(text), rule.code, rule.beside), crlf(after ?? text));
      });
    }
    for (const [i, text] of rule.silent.entries()) {
      it(`is silent on near miss ${i + 1}`, () => {
        const found = findingsOf(text.replace(/^\n/, ''), rule.beside).filter((one) => one.rule === rule);
        assert.deepEqual(
          found.map(({ finding }) => finding),
          [],
        );
      });
    }
    it('has two near misses at least, and says what it finds and why', () => {
      assert.ok(rule.silent.length >= 2, 'two near misses');
      assert.match(rule.summary, /^[A-Z].*\.$/);
      assert.match(rule.why, /^[A-Z].*\.$/);
    });
    it('says in every finding what is wrong and what to do', () => {
      for (const example of rule.examples) {
        for (const { finding } of findingsOf(unmark(example).text, rule.beside).filter((one) => one.rule === rule)) {
          assert.match(finding.message, /^[\p{Lu}“].*[.]$/su);
          assert.ok(finding.message.length <= 200, finding.message);
          assert.ok(finding.end > finding.start, 'a range covers characters');
          for (const fix of finding.fixes ?? []) assert.match(fix.title, /^[A-Z].*[^.]$/);
          if (rule.fix !== 'none') assert.ok((finding.fixes?.length ?? 0) > 0, 'a fix is offered');
        }
        const own = findingsOf(unmark(example).text, rule.beside).filter((one) => one.rule === rule);
        if (rule.fix === 'safe') assert.ok(!own.every(isChoice), 'one of them has a safe fix');
        if (rule.fix === 'safe' && !safeWherePlain.has(rule.code))
          assert.ok(!own.some(isChoice), 'a safe fix is one fix');
      }
    });
  });
}

it('no two rules have one code', () => {
  const codes = rules.map(({ code }) => code);
  assert.deepEqual([...new Set(codes)], codes);
});
