/**
 * Answers within a frame where an edit changes what is found in many debates: those that wait are looked at in the time
 * between requests, and the client is told to ask again.
 */
import { diagnosticsSoon } from './features/diagnostics.ts';
import type { Pace } from './features/pull.ts';
import type { Checking } from './rules/checking.ts';
import type { Transcript } from './transcript.ts';

/** Ms that an answer may take, and that a look at more of the debates takes at a time: half a frame. */
const half = 8;

/**
 * The pace for one transcript after another. `open` gives a transcript as it is by then, with what it is checked by, or
 * nothing when it is closed; `refresh` has the client ask again. What throws is told to `tell`.
 */
export function pacing(
  open: (uri: string) => { readonly transcript: Transcript; readonly checking: Checking } | undefined,
  refresh: () => void,
  tell: (error: unknown) => void,
): (uri: string) => Pace {
  const behind = new Set<string>();
  const goOn = (uri: string): void => {
    try {
      const now = open(uri);
      if (now && !diagnosticsSoon(now.transcript.tree, now.checking, uri, forHalfAFrame()).isWhole) {
        setTimeout(goOn, 0, uri);
        return;
      }
      behind.delete(uri);
      if (now) refresh();
    } catch (error) {
      // Law 7: no request waits for it that could be answered with the error, and the server lives.
      behind.delete(uri);
      tell(error);
    }
  };
  return (uri) => ({
    mayGoOn: forHalfAFrame(),
    fellShort: () => {
      if (behind.has(uri)) return;
      behind.add(uri);
      setTimeout(goOn, 0, uri);
    },
  });
}

/** The first question is answered yes: however slow the machine is, something is done each time. */
function forHalfAFrame(): () => boolean {
  let until: number | undefined;
  return () => {
    const now = performance.now();
    until ??= now + half;
    return now <= until;
  };
}
