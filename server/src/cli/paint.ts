import { inspect } from 'node:util';

/** Text in a style, or as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string;

export type Style = 'bold' | 'dim' | 'italic' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

/**
 * Colours are for terminals, and never with NO_COLOR (no-color.org: set to anything). FORCE_COLOR asks for them where
 * there is no terminal, but for `0` and `false`, which turn them off as NO_COLOR does.
 */
export function hasColours(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  const forced = FORCE_COLOR === undefined ? undefined : FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return !NO_COLOR && (forced ?? (stream.isTTY === true && TERM !== 'dumb'));
}

export function paintWith(colours: boolean): Paint {
  if (!colours) return (_, text) => text;
  return (style, text) => {
    const [on, off] = inspect.colors[style] ?? [0, 0];
    return `\x1b[${on}m${text}\x1b[${off}m`;
  };
}

export const paintFor = (stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint =>
  paintWith(hasColours(stream, env));
