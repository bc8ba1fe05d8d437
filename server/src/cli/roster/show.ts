/** `hansard roster show`: who that was on a day, and for what. */
import { readdirSync } from 'node:fs';
import { nameKey } from '../../model/names.ts';
import { dateFault } from '../../roster/dates.ts';
import { type Roster, rosterOf, type Term } from '../../roster/roster.ts';
import { CallError, choose, readArguments } from '../call.ts';
import { type Paint, paintFor } from '../paint.ts';
import { visible } from '../visible.ts';
import { loadRosters, problemLine } from './load.ts';

const options = {
  on: { type: 'string' },
  roster: { type: 'string', multiple: true },
  format: { type: 'string', default: 'table' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const format = choose('--format', values.format, ['table', 'json']);
  const { on } = values;
  const name = positionals.join(' ').trim();
  const wrong = on === undefined ? undefined : dateFault(on);
  if (name === '') throw new CallError('nobody is named; name a member, a seat or an office');
  if (wrong !== undefined) throw new CallError(`--on: ${visible(wrong)}`);
  const { rosters, problems, unreadable } = await loadRosters(values.roster ?? rostersHere());
  for (const { message } of unreadable) process.stderr.write(`hansard roster show: ${message}\n`);
  if (problems.length > 0) {
    const more = problems.length > 1 ? `, and ${problems.length - 1} more (hansard roster check)` : '';
    process.stderr.write(
      `hansard roster show: ${visible(problemLine(problems[0] as (typeof problems)[number]))}${more}\n`,
    );
  }
  const roster = rosterOf(
    rosters.flatMap(({ terms }) => terms),
    nameKey,
  );
  const terms = found(roster, name, on);
  if (format === 'json')
    process.stdout.write(`${JSON.stringify({ version: 1, on: on ?? null, terms: terms.map(shown) }, null, 2)}\n`);
  else if (terms.length > 0) process.stdout.write(table(terms, paintFor(process.stdout, process.env)));
  if (terms.length === 0 && unreadable.length === 0)
    process.stderr.write(`hansard roster show: ${nobody(roster, name, on)}\n`);
  return unreadable.length > 0 ? 2 : Number(terms.length === 0);
}

function rostersHere(): readonly string[] {
  const here = readdirSync('.').filter((name) => /^roster\.(?:csv|tsv|txt|json)$/.test(name));
  if (here.length > 0) return here.sort();
  throw new CallError('there is no roster.csv or roster.json in this folder; name a roster with --roster FILE');
}

/** The first that finds somebody: a whole name, a short form, a seat, an office. */
function found(roster: Roster, name: string, on: string | undefined): readonly Term[] {
  const ways = [roster.near, roster.ofSeat, roster.ofOffice];
  return ways.map((way) => way(name, on)).find((terms) => terms.length > 0) ?? [];
}

function nobody(roster: Roster, name: string, on: string | undefined): string {
  const ever = on === undefined ? 0 : found(roster, name, undefined).length;
  const what = `no member, seat or office “${visible(name)}” is in ${roster.terms.length === 0 ? 'the roster, which is empty' : 'the roster'}`;
  return ever > 0
    ? `${what} on ${on}, but on other days; leave out --on to see them`
    : `${what}; check the spelling, or name another with --roster FILE`;
}

const fields = ['name', 'seat', 'party', 'office', 'from', 'to', 'id'] as const;

const shown = (term: Term) => ({
  ...Object.fromEntries(fields.map((field) => [field, term[field] ?? null])),
  also: term.also,
});

/** Columns that nobody has anything in are left out. */
function table(terms: readonly Term[], paint: Paint): string {
  const used = fields.filter((field) => terms.some((term) => term[field] !== undefined));
  const rows = terms.map((term) => used.map((field) => visible(term[field] ?? '')));
  const widths = used.map((field, i) => Math.max(field.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[paint('dim', line(used)), ...rows.map(line)].join('\n')}\n`;
}
