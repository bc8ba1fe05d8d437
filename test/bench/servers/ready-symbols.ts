/** Symbols as plain rows, from which building a DocumentSymbol is nothing but allocation. */
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';

type Corners = readonly [number, number, number, number];
export type Ready = readonly [
  name: string,
  detail: string | undefined,
  kind: SymbolKind,
  range: Corners,
  selection: Corners,
  children: readonly Ready[] | undefined,
];

export const readyOf = ({ name, detail, kind, range, selectionRange, children }: DocumentSymbol): Ready => [
  name,
  detail,
  kind,
  corners(range),
  corners(selectionRange),
  children?.map(readyOf),
];

export const symbolsOf = ([name, detail, kind, range, selection, children]: Ready): DocumentSymbol => ({
  name,
  ...(detail === undefined ? {} : { detail }),
  kind,
  range: rangeOf(range),
  selectionRange: rangeOf(selection),
  ...(children ? { children: children.map(symbolsOf) } : {}),
});

const corners = ({ start, end }: DocumentSymbol['range']): Corners => [
  start.line,
  start.character,
  end.line,
  end.character,
];

const rangeOf = ([line, character, endLine, endCharacter]: Corners): DocumentSymbol['range'] => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});
