/** What the parser makes of a text, one line a block: the notation of docs/format.md's `blocks` fences. */
import { attributionOf } from '../../server/src/model/attribution.ts';
import { type Block, type Part, type Turn, textOf } from '../../server/src/syntax/block.ts';
import { parse } from '../../server/src/syntax/parse.ts';

export const dump = (text: string): readonly string[] => parse(text).map(lineOf);

const longestQuote = 80;
const longestHeaderLine = 44;

const quote = (words: string, longest = longestQuote): string => {
  const plain = words.replace(/\s+/g, ' ');
  return `"${plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain}"`;
};

export function lineOf(block: Block): string {
  switch (block.kind) {
    case 'header':
      return `header ${block.headerLines.map((line) => `${line.kind} ${quote(textOf(block, line), longestHeaderLine)}`).join(', ')}`;
    case 'heading':
      return `heading ${block.marked ? `${'#'.repeat(block.level)} ` : ''}${quote(textOf(block, block.title))}`;
    case 'turn':
      return `turn ${turn(block)}`;
    case 'procedure':
      return `${block.form === 'formula' ? 'formula' : `${block.form === 'text' ? 'procedure' : 'unmarked'}`} ${quote(textOf(block, block.content))}`;
    case 'division':
      return `division ${block.ayes ?? '?'} to ${block.noes ?? '?'}`;
    case 'time':
      return `time ${quote(textOf(block, block.content))}`;
    case 'marker':
      return block.form === 'blank' ? 'blank lines' : `${block.form} ${quote(textOf(block, block.content))}`;
    default:
      return block satisfies never;
  }
}

function turn(block: Turn): string {
  const said = attributionOf(block);
  const words = said ? [said.speaker, quote(said.shown)] : ['of nobody'];
  if (said && said.role !== 'member') words.push(said.role);
  if (said?.role !== 'member' && said?.name !== undefined) words.push('name', quote(said.name));
  if (said?.seat !== undefined) words.push('seat', quote(said.seat));
  if (said?.party !== undefined) words.push('party', said.party);
  if (said?.virtual) words.push('virtual');
  if (block.notation === 'inline') words.push('inline');
  if (block.link) words.push('link', quote(textOf(block, block.link)));
  return [...words, parts(block.parts)].join(' ');
}

/** `2 paragraphs, 1 stage-direction`: how many of each kind. */
function parts(all: readonly Part[]): string {
  const counts = new Map<string, number>([['paragraph', 0]]);
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`).join(', ');
}
