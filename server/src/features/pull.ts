import type { Diagnostic } from 'vscode-languageserver-types';
import type { Checking } from '../rules/checking.ts';
import type { Transcript } from '../transcript.ts';
import { diagnosticsSoon } from './diagnostics.ts';

/** A full answer to a pull, or word that the answer before still holds. */
export type Report =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

type ByDebate = readonly (readonly Diagnostic[])[];

interface Given {
  readonly resultId: string;
  readonly checking: Checking;
  readonly byDebate: ByDebate;
}

/** How long an answer may take, and what to do where it took less than all: then it is not yet of all debates. */
export interface Pace {
  mayGoOn(): boolean;
  fellShort(): void;
}

let results = 0;
const given = new WeakMap<Transcript, Given>();

/** The diagnostics of a transcript. Sending them again costs more than finding them, so what is the same is not sent. */
export function pullDiagnostics(
  transcript: Transcript,
  checking: Checking,
  previous: string | undefined,
  pace?: Pace,
): Report {
  const mayGoOn = () => pace?.mayGoOn() ?? true;
  const { byDebate, isWhole } = diagnosticsSoon(transcript.tree, checking, transcript.uri, mayGoOn);
  if (!isWhole) pace?.fellShort();
  const before = given.get(transcript);
  if (before && before.resultId === previous && before.checking === checking && same(before.byDebate, byDebate)) {
    return { kind: 'unchanged', resultId: before.resultId };
  }
  results += 1;
  const resultId = String(results);
  given.set(transcript, { resultId, checking, byDebate });
  return { kind: 'full', resultId, items: byDebate.flat() };
}

/** A debate that has not changed gives the same objects; where it has, its diagnostics are compared by what they say. */
const same = (a: ByDebate, b: ByDebate): boolean =>
  a.length === b.length && a.every((items, i) => items === b[i] || saysTheSame(items, b[i]));

/** Whether two values of JSON are written alike. Faster than writing them: it leaves off at the first difference. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => saysTheSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
