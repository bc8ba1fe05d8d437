/** How a command reads its arguments, and what it throws when the call or an input is wrong. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { visible } from './visible.ts';

/** What the caller can mend. The message is one line: what is wrong, and what to do. It ends in exit code 2. */
export class CallError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The values of the options, and what else was given. Throws `CallError`. */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw error instanceof TypeError ? new CallError(misread(error.message, options)) : error;
  }
}

/** parseArgs says it in several lines, and not what to do. What it quotes first is the option. */
function misread(message: string, options: Options): string {
  const option = /'(-[^'\s,]*)/.exec(message)?.[1] ?? message;
  const word = option.replace(/^-+/, '');
  const known = options[word] ?? Object.values(options).find(({ short }) => short === word);
  if (known) return known.type === 'string' ? `${option} needs a value` : `${option} takes no value`;
  const flags = Object.keys(options).map((name) => `--${name}`);
  return `there is no option “${visible(option)}”; ${meant(option, flags) ?? `the options are ${list(flags)}`}`;
}

/** `value`, when it is one of `choices`. `what` is how the message calls it: `--format`. Throws `CallError`. */
export function choose<const C extends string>(what: string, value: string, choices: readonly C[]): C {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new CallError(`${what} is ${list(choices, 'or')}, not “${visible(value)}”`);
}

/** `did you mean …?`, when one of the words is near enough to be meant. */
export function meant(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const near = closest(word, words);
  return distance(word, near) <= Math.max(2, word.length / 3) ? `did you mean ${near}?` : undefined;
}

/** `a, b and c`. */
export const list = (words: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
