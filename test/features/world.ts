/** Transcripts that are open beside each other, with or without a roster, as a feature sees them. */
import type { World } from '../../server/src/features/world.ts';
import { slug, withoutHonorific } from '../../server/src/model/names.ts';
import { rosterOf, type Term } from '../../server/src/roster/roster.ts';
import { type Transcript, transcripts } from '../../server/src/transcript.ts';
import { indexOver } from '../../server/src/workspace/index.ts';

export function worldOf(open: readonly Transcript[], terms?: readonly Partial<Term>[]): World {
  const roster = terms && rosterOf(terms.map(termOf), (words) => slug(withoutHonorific(words)));
  const find = (uri: string) => open.find((transcript) => transcript.uri === uri);
  return {
    index: indexOver(() => open),
    besideOf: () => ({ roster }),
    treeOf: async (uri) => find(uri)?.tree,
    versionOf: (uri) => find(uri)?.version ?? null,
  };
}

const termOf = (term: Partial<Term>): Term => ({
  name: '',
  also: [],
  seat: undefined,
  party: undefined,
  office: undefined,
  from: undefined,
  to: undefined,
  id: undefined,
  ...term,
});

export const opened = (name: string, text: string): Transcript =>
  transcripts.create(`file:///folder/${name}`, 'hansard', 1, text.replace(/^\n/, ''));
