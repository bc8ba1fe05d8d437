/** What a roster adds: a real one, made from the seats of the elections, over a real sitting. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { nameKey, slug } from '../../server/src/model/names.ts';
import { type Roster, rosterOf, type Term } from '../../server/src/roster/roster.ts';
import { shared } from '../shared.ts';
import { findingsOf, listOf } from './run.ts';

describe('with a roster', () => {
  it('the mentions of a real sitting are no mismatch', (t) => {
    const beside = besides(t);
    if (!beside) return;
    const { text, roster } = beside;
    for (const given of [{}, { roster }]) {
      const found = findingsOf(text, given).filter(({ rule }) => rule.code === 'mention-mismatch');
      assert.deepEqual(
        found.map(({ finding }) => finding.message),
        [],
      );
    }
  });

  it('a member of the day is known who does not speak', (t) => {
    const beside = besides(t);
    if (!beside) return;
    const { roster } = beside;
    const [one, other] = roster.on('2023-03-28').filter(({ seat }) => seat !== undefined && !slug(seat).includes('-'));
    const words = `${head}I thank the hon. Member for ${one?.seat} (${other?.name}).\n`;
    assert.deepEqual(listOf(words), []);
    assert.deepEqual(listOf(words, { roster }), ['10 mention-mismatch']);
    assert.deepEqual(listOf(words.replace(`(${other?.name})`, `(${one?.name})`), { roster }), []);
  });

  it('the party that is right is the roster’s', (t) => {
    const beside = besides(t);
    if (!beside) return;
    const { roster } = beside;
    const one = roster.on('2023-03-28').find(({ party }) => party === 'SNP');
    const turn = (party: string) =>
      `${one?.name} Portrait ${one?.name} (${one?.seat}) (${party})\n- Hansard - - - Excerpts\n\nIt sails.\n\n`;
    const words = `${head}It sails.\n\n${turn('Con')}10:41\n\n${turn('SNP')}`;
    const lines = (given: { readonly roster?: Roster }) =>
      listOf(words, given).filter((found) => found.endsWith(' inconsistent-attribution'));
    assert.deepEqual(lines({}), ['19 inconsistent-attribution']);
    assert.deepEqual(lines({ roster }), ['12 inconsistent-attribution']);
  });
});

const head = `Ferry Services

Tuesday 28th March 2023

Commons Chamber

Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

`;

function besides(t: TestContext): { readonly text: string; readonly roster: Roster } | undefined {
  const members = shared(t, 'members');
  const corpus = shared(t, 'corpus');
  if (!members || !corpus) return undefined;
  return { text: readFileSync(join(corpus, 'commons-2023-03-28.hansard'), 'utf8'), roster: rosterFrom(members) };
}

/** A seat is held until it is won again, or until the next general election. */
function rosterFrom(folder: string): Roster {
  const rows = readFileSync(join(folder, 'seats.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const general = [...new Set(rows.filter(([, kind]) => kind === 'general').map(([date = '']) => date))];
  const terms = rows.map(([from = '', , seat = '', given, family, , party = '', id = ''], i): Term => {
    const again = rows.slice(i + 1).find(([, , other]) => other === seat)?.[0];
    const to = again ?? general.find((date) => date > from);
    return { name: `${given} ${family}`, also: [], seat, party, office: undefined, from, to, id };
  });
  return rosterOf(terms, nameKey);
}
