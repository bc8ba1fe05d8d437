/**
 * npm run bench:members: how well it is told who is meant, by attributions and by mentions, in real sittings with the truth
 * beside them, and for every seat of a roster in invented sentences. Writes docs/members-quality.md, and prints
 * every mistake.
 */
import { writeFileSync } from 'node:fs';
import { type Counts, type Mistake, resolutionOf } from './resolution.ts';
import { type SeatResult, seatForms, seatsOf } from './seats.ts';
import { isBeside, rosterFor, type Sitting, sittings } from './sittings.ts';

interface Row {
  readonly cells: readonly string[];
  readonly mistakes: readonly Mistake[];
  readonly name: string;
}

function main(): void {
  if (!isBeside())
    throw new Error('../shared is not beside the repository; its corpus and members are what is measured');
  const rows = sittings().flatMap((sitting) => [rowOf(sitting, false), rowOf(sitting, true)]);
  const whole = rosterFor('2023-03-28');
  const forms = seatForms.map((form) => ({ form, result: seatsOf(whole, form) }));
  const text = report(rows, forms);
  writeFileSync('docs/members-quality.md', text);
  console.log(text);
  for (const { name, mistakes } of rows)
    for (const { line, what } of mistakes) console.log(`${name}:${line + 1}: ${what}`);
  for (const { result } of forms)
    for (const what of [...result.wrong, ...result.missed].slice(0, 20)) console.log(what);
}

function rowOf(sitting: Sitting, withRoster: boolean): Row {
  const { turns, named, unnamed, hidden, contradicted, mistakes } = resolutionOf(
    sitting,
    withRoster ? rosterFor(sitting.date) : undefined,
  );
  const cells = [
    sitting.name,
    withRoster ? 'yes' : 'no',
    share(turns),
    ...[named, unnamed, hidden].flatMap((counts) => [share(counts), rest(counts)]),
    String(contradicted),
    String(mistakes.length),
  ];
  return { cells, mistakes, name: sitting.name };
}

const share = ({ resolved, all }: Pick<Counts, 'resolved' | 'all'>): string =>
  all === 0 ? '–' : `${((100 * resolved) / all).toFixed(1)} % of ${all.toLocaleString('en')}`;

const rest = ({ all, resolved, ambiguous }: Counts): string =>
  all === 0 ? '–' : `${ambiguous}, ${all - resolved - ambiguous}`;

interface Tried {
  readonly form: (typeof seatForms)[number];
  readonly result: SeatResult;
}

function report(rows: readonly Row[], forms: readonly Tried[]): string {
  const grid = (head: readonly string[], body: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const mistakes = rows.reduce((sum, row) => sum + row.mistakes.length, 0);
  const wrong = forms.reduce((sum, { result }) => sum + result.wrong.length, 0);
  return `# How well it is told who is meant

Made by \`npm run bench:members\`.

**${mistakes} mistakes in real sittings, ${wrong} in sentences made of a roster; none is wanted.**

## Real sittings

*Turns*: the share, without those of several at once, whose speaker is one person of whom a seat or an office is known.
*Named*, *unnamed*: mentions \`Member for Seat\` with a name in brackets, and without one. *Blind*: those with a name, when all
such names are taken out of the text, so that seat and day alone tell. Behind each share, how many may be several people, and how
many nobody. *Elsewhere*: mentions whose name the roster has for another seat that day.

A mistake is a turn of one person that is said to be another's; a mention whose name is not that of whom it is taken for, seen or
blind; one person taken for the Members for two seats. The roster begins in 2010, so that of the sittings of 2009 it must say nothing.

${grid(
  ['sitting', 'roster', 'turns', 'named', '', 'unnamed', '', 'blind', '', 'elsewhere', 'mistakes'],
  rows.map(({ cells }) => cells),
)}

## Every seat of the roster

The Member for each seat, in each form, on the first day of each term.

${grid(
  ['form', 'resolved', 'nobody or several', 'wrong'],
  forms.map(({ form, result }) => [
    form.what,
    share(result),
    String(result.missed.length),
    String(result.wrong.length),
  ]),
)}
`;
}

main();
