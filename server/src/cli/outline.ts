/** `hansard outline`: the headings, turns and divisions of one transcript. */
import { type Outline, type OutlineItem, outlineOf } from '../model/outline.ts';
import { treeOf } from '../syntax/tree.ts';
import { CallError, choose, readArguments } from './call.ts';
import { type Paint, paintFor } from './paint.ts';
import { readText } from './read.ts';
import { visible } from './visible.ts';

export const help = `List the headings, turns, procedure and divisions of one transcript.

  hansard outline FILE|- [--format tree|json]

  --format tree|json   a list for people, unless told; or the same and more for programs
                       (there lines are counted from zero, as in the language server)

  hansard outline debate.hansard
  hansard outline --format json - <debate.hansard
`;

const options = { format: { type: 'string', default: 'tree' } } as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const format = choose('--format', values.format, ['tree', 'json']);
  const [path, ...more] = positionals;
  if (path === undefined) throw new CallError('no transcript is named; name a file, or - for standard input');
  if (more.length > 0) throw new CallError(`one transcript at a time; ${positionals.length} are named`);
  const outline = outlineOf(treeOf(await readText(path)));
  const text =
    format === 'json' ? JSON.stringify(outline, null, 2) : outlineText(outline, paintFor(process.stdout, process.env));
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Line numbers count from one, as editors show them. */
function outlineText(outline: Outline, paint: Paint): string {
  const { title, date, chamber, page, items } = outline;
  const turns = items.filter((item) => item.kind === 'turn');
  const speakers = new Set(turns.map(({ speaker }) => speaker)).size;
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const facts = [date, chamber, pages[page]].filter((fact) => fact !== null);
  const size = `${count(turns.length, 'turn')} by ${count(speakers, 'speaker')}, ${count(words, 'word')}`;
  const gutter = Math.max(4, String((items.at(-1)?.line ?? 0) + 1).length + 2);
  let depth = 0;
  const rows = items.map((item) => {
    if (item.kind === 'heading') depth = item.level;
    const indent = '  '.repeat(item.kind === 'heading' ? item.level - 1 : depth);
    return `${paint('dim', String(item.line + 1).padStart(gutter))}  ${indent}${itemText(item, paint)}`;
  });
  const head = [paint('bold', title === null ? 'Without a title' : plain(title)), facts.map(plain).join(' · '), size];
  return [...head, ...(rows.length > 0 ? ['', ...rows] : [])].join('\n');
}

const pages: Readonly<Record<Outline['page'], string>> = {
  full: 'full debate',
  member: 'one member’s extract',
  ministerial: 'ministerial extract',
  exchange: 'exchange between two',
  fragment: 'fragment',
};

function itemText(item: OutlineItem, paint: Paint): string {
  switch (item.kind) {
    case 'heading':
      return paint('bold', plain(item.text));
    case 'turn':
      return `${item.shown === '' ? paint('red', 'nobody named') : plain(item.shown)}  ${paint('dim', count(item.words, 'word'))}`;
    case 'procedure':
      return paint('italic', shortened(plain(item.text)));
    case 'division':
      return paint('yellow', `Division: Ayes ${item.ayes ?? 'not stated'}, Noes ${item.noes ?? 'not stated'}`);
    case 'time':
      return paint('cyan', plain(item.time));
    default:
      return item satisfies never;
  }
}

const plain = (text: string): string => visible(text.replaceAll('\u00a0', ' '));

/** A motion can be a page long; its first words are enough to find it. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).replace(/\s+\S*$/, '')} …` : text);

const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;
