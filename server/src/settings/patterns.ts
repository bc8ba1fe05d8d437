/** Rules that a person writes as patterns. They run on RE2, which is linear: no pattern can hang what runs it. */
import type { RE2JS } from 're2js';
import { passagesOf } from '../model/passages.ts';
import { rules as builtInRules } from '../rules/index.ts';
import type { BlockRule, Finding } from '../rules/rule.ts';
import type { Block, Span } from '../syntax/block.ts';
import type { Problem } from './read.ts';
import type { PatternInput } from './schema.ts';

const builtIn: ReadonlySet<string> = new Set(builtInRules.map(({ code }) => code));

/** A block has no more findings of one pattern than this: who finds every letter has made a mistake. */
const mostInBlock = 50;

/** The rules of `inputs`, and what is wrong with those that are none. Loads RE2, which is large, only where it is needed. */
export async function patternRules(
  inputs: readonly PatternInput[],
): Promise<{ readonly rules: readonly BlockRule[]; readonly problems: readonly Problem[] }> {
  if (inputs.length === 0) return nothing;
  const { RE2JS } = await import('re2js');
  const rules: BlockRule[] = [];
  const problems: Problem[] = [];
  for (const [i, input] of inputs.entries()) {
    if (builtIn.has(input.code)) {
      problems.push({
        message: `patterns.${i}.code: “${input.code}” is a rule already; choose another code.`,
        path: ['patterns', i, 'code'],
      });
      continue;
    }
    try {
      const expression = RE2JS.compile(input.pattern);
      const { replacement } = input;
      const restless = replacement !== undefined && expression.matcher(replacement).find();
      if (restless)
        problems.push({
          message: `patterns.${i}.replacement: the pattern finds its own replacement, so its fix would never come to rest; it is offered as a choice.`,
          path: ['patterns', i, 'replacement'],
        });
      rules.push(ruleOf(input, expression, restless ? 'choice' : 'safe'));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      problems.push({
        message: `patterns.${i}: the pattern cannot be read: ${why}.`,
        path: ['patterns', i, 'pattern'],
      });
    }
  }
  return { rules, problems };
}

const nothing = { rules: [], problems: [] };

function ruleOf(input: PatternInput, expression: RE2JS, fix: 'safe' | 'choice'): BlockRule {
  const spans = input.in === 'attributions' ? attributionIn : passagesOf;
  return {
    code: input.code,
    scope: 'block',
    severity: input.severity ?? 'warning',
    fix: input.replacement === undefined ? 'none' : fix,
    summary: input.message,
    why: 'A rule of your own.',
    examples: [],
    silent: [],
    *check(block) {
      let left = mostInBlock;
      for (const { start, end } of spans(block)) {
        const words = block.text.slice(start, end);
        const matcher = expression.matcher(words);
        while (left > 0 && matcher.find()) {
          const [from, to] = [matcher.start(), matcher.end()];
          if (from === to) continue;
          left -= 1;
          const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? '');
          const named = (name: string): string => groupNamed(() => matcher.group(name));
          yield finding(input, start + from, start + to, groups, named);
        }
      }
    },
  };
}

const groupNamed = (read: () => string | null): string => {
  try {
    return read() ?? '';
  } catch {
    return ''; // The library throws for a group that there is not: it stands for nothing.
  }
};

const attributionIn = (block: Block): readonly Span[] =>
  block.kind === 'turn' && block.attribution ? [block.attribution] : [];

function finding(
  { message, replacement }: PatternInput,
  start: number,
  end: number,
  groups: readonly string[],
  named: (name: string) => string,
): Finding {
  if (replacement === undefined) return { start, end, message };
  const text = replacement.replace(/\$(?:(\d{1,2})|\{(\w+)\}|(&)|\$)/g, (_, number, name, whole) => {
    if (number !== undefined) return groups[Number(number)] ?? '';
    if (name !== undefined) return named(name);
    return whole === undefined ? '$' : (groups[0] ?? '');
  });
  if (text === groups[0]) return { start, end, message };
  const title = text === '' ? `Remove “${groups[0]}”` : `Write “${text}”`;
  return { start, end, message, fixes: [{ title, edits: () => [{ start, end, text }] }] };
}
