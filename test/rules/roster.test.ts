/** The rules that ask who sat, with those who did, over a sitting of theirs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { nameKey } from '../../server/src/model/names.ts';
import { type Roster, rosterOf, type Term } from '../../server/src/roster/roster.ts';
import { shared } from '../shared.ts';
import { findingsOf } from './run.ts';

/** Each winner of a seat, until the next one. */
function rosterFrom(file: string): Roster {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => line.split('\t')).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  const generals = [...new Set(rows.filter(([, kind]) => kind === 'general').map(([day]) => day ?? ''))];
  const terms: Term[] = rows.map(([from = '', , seat = '', given = '', family = '', , party, id], i) => {
    const next = rows.slice(i + 1).find((row) => row[2] === seat)?.[0];
    const end = [next, generals.find((day) => day > from)].filter((day) => day !== undefined).sort()[0];
    return {
      name: `${given} ${family}`,
      also: [],
      seat,
      party,
      office: undefined,
      from,
      to: end && dayBefore(end),
      id,
    };
  });
  return rosterOf(terms, nameKey);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const codes = new Set(['misspelt-name', 'portrait-mismatch', 'unknown-speaker', 'ambiguous-name', 'wrong-seat']);

describe('with those who sat', () => {
  it('the speakers of a sitting are known, in their seats, however their names are written', (t) => {
    const members = shared(t, 'members');
    const corpus = shared(t, 'corpus');
    if (!members || !corpus) return;
    const text = readFileSync(join(corpus, 'commons-2023-03-28.hansard'), 'utf8');
    const found = findingsOf(text, { roster: rosterFrom(join(members, 'seats.tsv')) }).filter(({ rule }) =>
      codes.has(rule.code),
    );
    assert.deepEqual(
      found.map(({ rule, finding, block }) => `${rule.code} ${block.text.slice(finding.start, finding.end)}`),
      [],
    );
  });
});
