/** An outline without its tree, for clients that take none. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';

/** `container`: what the symbols stand under. */
export const flat = (symbols: readonly DocumentSymbol[], uri: string, container = ''): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(container === '' ? {} : { containerName: container }) },
    ...flat(children, uri, name),
  ]);

/** Of kinds that the first version of the protocol did not have, the nearest that it had. */
export const withFirstKinds = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.map(({ children, ...symbol }) => ({
    ...symbol,
    kind: symbol.kind > SymbolKind.Array ? SymbolKind.Constant : symbol.kind,
    ...(children ? { children: withFirstKinds(children) } : {}),
  }));
