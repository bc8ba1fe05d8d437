import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { World } from './world.ts';

/** An editor shows a few dozen and asks again when more is typed. */
const most = 300;

/** Members, debates, and where in each debate a member speaks, whose name holds the letters of the query in their order. */
export function workspaceSymbols(query: string, { index }: World): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: { readonly rank: number; readonly symbol: WorkspaceSymbol }[] = [];
  const members = new Set<string>();
  for (const { uri, summary } of index.entries()) {
    const at = (line: number) => ({ uri, range: { start: { line, character: 0 }, end: { line, character: 0 } } });
    const titles = summary.debates.map(({ title }) => title).filter((title) => title !== null);
    const title = titles[0] ?? nameOf(uri);
    for (const { title, date, chamber, line } of summary.debates) {
      const rank = title === null ? undefined : rankOf(title, wanted);
      if (title === null || rank === undefined) continue;
      const containerName = [date, chamber].filter((part) => part !== null).join(' · ');
      found.push({ rank, symbol: { name: title, kind: SymbolKind.Module, containerName, location: at(line) } });
    }
    for (const { id, name, role, seat, party, turns, line } of summary.people) {
      const rank = role === 'collective' ? undefined : rankOf(name, wanted);
      if (rank === undefined) continue;
      if (!members.has(id)) {
        members.add(id);
        const containerName = [seat, party].filter((part) => part !== null).join(' · ');
        found.push({ rank, symbol: { name, kind: SymbolKind.Class, containerName, location: at(line) } });
      }
      const containerName = `${turns === 1 ? '1 turn' : `${turns} turns`} in ${title}`;
      found.push({ rank: rank + 1000, symbol: { name, kind: SymbolKind.Method, containerName, location: at(line) } });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/**
 * How far apart the letters of the query stand in the words, the first of them at the start of one: 0 when they stand together;
 * `undefined`: they are not there.
 */
function rankOf(words: string, wanted: string): number | undefined {
  const text = words.toLowerCase();
  if (wanted === '') return 0;
  let best: number | undefined;
  for (let start = text.indexOf(wanted.charAt(0)); start >= 0; start = text.indexOf(wanted.charAt(0), start + 1)) {
    if (!isStart(text, start)) continue;
    const gaps = gapsFrom(text, wanted, start);
    if (gaps !== undefined && (best === undefined || gaps < best)) best = gaps;
  }
  return best;
}

/** A word begins behind whatever is no letter. */
const isStart = (text: string, at: number): boolean => at === 0 || !/[\p{Letter}\p{N}]/u.test(text.charAt(at - 1));

function gapsFrom(text: string, wanted: string, start: number): number | undefined {
  let at = start;
  let gaps = start === 0 ? 0 : 1;
  for (let i = 1; i < wanted.length; i += 1) {
    const next = text.indexOf(wanted.charAt(i), at + 1);
    if (next < 0) return undefined;
    // A gap that ends at the start of a word is how names are abbreviated: `apell` for Ada Pell.
    gaps += isStart(text, next) ? Math.min(1, next - at - 1) : next - at - 1;
    at = next;
  }
  return gaps;
}
