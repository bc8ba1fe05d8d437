/** What was set, as what checking takes: presets, severities, style, page, patterns. */
import type { Checking, Levels } from '../rules/checking.ts';
import { rules } from '../rules/index.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { patternRules } from './patterns.ts';
import type { Problem } from './read.ts';
import type { SettingsInput } from './schema.ts';

/** What stands above wins, key by key; of `rules` and `style`, entry by entry; parties and patterns add up. */
export const merged = (below: SettingsInput, above: SettingsInput): SettingsInput => ({
  ...below,
  ...above,
  rules: { ...below.rules, ...above.rules },
  style: { ...below.style, ...above.style },
  parties: [...(below.parties ?? []), ...(above.parties ?? [])],
  patterns: [...(below.patterns ?? []), ...(above.patterns ?? [])],
});

/** How to check as `input` says, and what is wrong with its patterns. */
export async function checkingOf(
  input: SettingsInput,
): Promise<{ readonly checking: Checking; readonly problems: readonly Problem[] }> {
  const { rules: patterns, problems } = await patternRules(input.patterns ?? []);
  const page = input.page ?? (input.preset === 'extract' ? 'member' : undefined);
  const levels: Levels = { ...presetLevels(input.preset ?? 'recommended', [...rules, ...patterns]), ...input.rules };
  const given = {
    style: Object.fromEntries(Object.entries(input.style ?? {}).filter(([, form]) => form !== undefined)),
    ...(input.parties && input.parties.length > 0 ? { parties: input.parties } : {}),
    ...(page === undefined ? {} : { page }),
    ...(patterns.length > 0 ? { patterns } : {}),
  };
  return { checking: { levels, given }, problems };
}

const stricter: Readonly<Record<Severity, Severity>> = {
  hint: 'information',
  information: 'warning',
  warning: 'warning',
  error: 'error',
};

function presetLevels(preset: NonNullable<SettingsInput['preset']>, all: readonly Rule[]): Levels {
  switch (preset) {
    case 'recommended':
    case 'extract':
      return {};
    case 'strict':
      return Object.fromEntries(all.map(({ code, severity }) => [code, stricter[severity]]));
    default:
      return preset satisfies never;
  }
}
