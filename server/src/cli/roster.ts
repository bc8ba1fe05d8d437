/** `hansard roster`: who sat when. Finds which of its commands is meant. */
import { CallError, list, meant } from './call.ts';
import { visible } from './visible.ts';

export const help = `Rosters: who sat for which seat and party, and held which office, on a day.

  hansard roster check FILE...                  find what is wrong with rosters
  hansard roster show NAME [--on DATE]          who that was, and for what
      [--roster FILE]... [--format table|json]
  hansard roster import FILE... [-o FILE]       make one roster of tables and other sources
      [--from auto|csv|tsv|json|popolo|offices|seats]
  hansard roster fetch -o FILE                  download from UK Parliament’s Members API
      [--house commons|lords] [--since DATE] [--base URL] [--pause MS] [--timeout SECONDS]

A roster is a table whose first row names the columns name, seat, party, office, from, to, id
and also, in any order; only name is needed. Columns are divided by commas, semicolons or tabs.
Days are YYYY-MM-DD, from and to belong to the time, and an empty one leaves it open. “also” has
other names of the person, divided by semicolons. Or it is JSON, a list of rows with these keys or
{ "members": [...] }; or Popolo, as TheyWorkForYou’s people.json and parlparse’s ministers.

  check    prints file:line:column and what to do. - is standard input.
  show     finds short forms (Mr Pell, Lord Vane) and, where nobody is called so, seats and offices.
           Without --roster it looks into the files roster.* of the current folder.
  import   also takes tables of elections (date, kind, seat, name, party, abbreviation, id; kind
           is general or by-election). The winner sits from that day until the day before the next
           poll for the seat or the next general election: when Parliament was dissolved, or a
           member left, is not in such a table. Files of offices know persons by number only; import
           them together with a source that has the numbers and the names. Without -o, the
           roster goes to standard output.
  fetch    asks for one thing at a time and waits --pause (100 milliseconds, unless told) in
           between. What it has stands in FILE.part: run the same command again to go on after
           an interruption, within a day. --since leaves out who had left before that day.

What import and fetch write is a table, and JSON where FILE ends in .json.

  hansard roster show 'Mr Pell' --on 2019-04-03
  hansard roster import seats.tsv offices.json -o roster.csv
  hansard roster fetch --since 2015-05-07 -o roster.csv

Exit code: 0 when all is well, 1 when there are problems or nobody is found, 2 when the call or an
input was wrong.
`;

const commands = {
  check: () => import('./roster/check.ts'),
  show: () => import('./roster/show.ts'),
  import: () => import('./roster/import.ts'),
  fetch: () => import('./roster/fetch.ts'),
} satisfies Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>;

const names = Object.keys(commands);

export async function run([name = '', ...args]: readonly string[]): Promise<number> {
  if (!isCommand(name)) {
    const suggestion = name === '' ? undefined : meant(name, names);
    const what = name === '' ? 'no command is given' : `there is no command “${visible(name)}”`;
    throw new CallError(`${what}; ${suggestion ?? `the commands are ${list(names)} (hansard roster --help)`}`);
  }
  const { run } = await commands[name]();
  return run(args);
}

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);
