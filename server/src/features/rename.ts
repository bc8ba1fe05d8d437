/** A person’s name in all its places: attributions, portraits, and the bracketed names of mentions, over the workspace. */
import { distance } from 'fastest-levenshtein';
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Position,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { isShortName, nameKey, withoutHonorific } from '../model/names.ts';
import type { Occurrence } from '../model/occurrences.ts';
import type { Member } from '../model/resolve.ts';
import type { Span } from '../syntax/block.ts';
import { isChairLine } from '../syntax/division.ts';
import type { Transcript } from '../transcript.ts';
import { meant, occurrencesIn } from './members.ts';
import { rangeIn } from './position.ts';
import { type Target, targetAt } from './target.ts';
import type { World } from './world.ts';

/** Why a name cannot be changed: what an editor shows. */
export class RenameRefused extends Error {}

/** The name that would be changed, and where it stands. Throws `RenameRefused`. */
export function prepareRename(
  transcript: Transcript,
  position: Position,
  world: World,
): { range: Range; placeholder: string } {
  const { target, member } = renamed(transcript, position, world);
  const { block, place } = target;
  const at = transcript.offsetAt(position) - place.offset;
  const span = namesIn(target).find(
    ({ start, end }) =>
      start <= at && at <= end && nameAgain(block.text.slice(start, end), member.name, member.name) !== undefined,
  );
  if (!span) throw new RenameRefused('Put the cursor on the name itself: seat, party and office are no part of it.');
  return { range: rangeIn(block, place.line, span), placeholder: withoutHonorific(member.name) };
}

/** Where a name may stand in an attribution or a mention: before `Portrait`, behind it, and in brackets. */
function namesIn({ attribution, mention }: Target): readonly Span[] {
  if (mention) return mention.nameSpan ? [mention.nameSpan] : [];
  const { portrait, base, groups } = attribution.spans;
  return [...(portrait ? [portrait] : []), base, ...groups];
}

function renamed(transcript: Transcript, position: Position, world: World): { target: Target; member: Member } {
  const target = targetAt(transcript, position);
  if (!target) throw new RenameRefused('Put the cursor on a name: of a speaker, or in brackets after a seat.');
  const [member, other] = meant(transcript, target, world);
  if (!member) throw new RenameRefused('Nobody knows who is meant here, so there is no name to change.');
  if (other) throw new RenameRefused(`This may be ${member.name} or ${other.name}; change the name where it is plain.`);
  if (
    member.speaker &&
    member.speaker.firstAttribution.role === 'chair' &&
    member.speaker.firstAttribution.name === undefined
  )
    throw new RenameRefused('The Chair is called by its title here, and by no name.');
  return { target, member };
}

const annotations: Readonly<Record<'attribution' | 'mention' | 'elsewhere', ChangeAnnotation>> = {
  attribution: { label: 'Who speaks', description: 'Portraits and attributions in this transcript' },
  mention: { label: 'Who is mentioned', description: 'Names in brackets after a seat' },
  elsewhere: {
    label: 'Other transcripts',
    description: 'The same person in the rest of the workspace',
    needsConfirmation: true,
  },
};

/** Throws `RenameRefused`. */
export async function rename(
  transcript: Transcript,
  position: Position,
  newName: string,
  world: World,
  stopped: () => boolean,
): Promise<WorkspaceEdit> {
  const { member } = renamed(transcript, position, world);
  const name = newName.trim().replace(/\s+/g, ' ');
  if (!/^\p{L}[\p{L}\p{M}’'. -]*$/u.test(name) || name.length > 100)
    throw new RenameRefused('A name has letters, spaces, hyphens, apostrophes and full stops only.');
  if (isShortName(name) || !name.includes(' '))
    throw new RenameRefused('Give the full name, first name and all: it is the person’s key.');
  if (/\bPortrait\b/.test(name))
    throw new RenameRefused('“Portrait” parts the two names of an attribution, and is in no name.');
  if (isChairLine(name)) throw new RenameRefused(`${name} is what the Chair is called, and nobody’s name.`);
  if (name !== withoutHonorific(name) && withoutHonorific(name) === withoutHonorific(member.name))
    throw new RenameRefused(
      'A title is what was printed that day, and differs from line to line: change it where it stands.',
    );
  refuseToMerge(member, name, world);
  const changes: TextDocumentEdit[] = [];
  for await (const { uri, occurrences } of occurrencesIn(member, transcript.uri, world, stopped)) {
    const edits = occurrences.flatMap((one) => editsOf(one, member.name, name, uri !== transcript.uri));
    if (edits.length > 0) changes.push({ textDocument: { uri, version: world.versionOf(uri) }, edits });
  }
  return { documentChanges: changes, changeAnnotations: { ...annotations } };
}

/** Two people have one name only when it is one person, misspelt: nearly the same letters, and nothing that tells them apart. */
function refuseToMerge({ id, name, seat, party }: Member, newName: string, world: World): void {
  const key = nameKey(newName);
  if (key === id) return;
  const others = world.index.appearances(key);
  if (others.length === 0) return;
  const differs = others.some(
    ({ person }) =>
      (seat !== undefined && person.seat !== null && person.seat !== seat) ||
      (party !== undefined && person.party !== null && person.party !== party),
  );
  const [first] = others;
  if (differs || distance(key, id) > 2)
    throw new RenameRefused(
      `${newName} is somebody else${first?.person.seat ? `, the Member for ${first.person.seat}` : ''}: with one name, ${name} and ${newName} could not be told apart.`,
    );
}

function editsOf(
  { block, line, attribution, mention, span }: Occurrence,
  from: string,
  to: string,
  elsewhere: boolean,
): AnnotatedTextEdit[] {
  const edit = (at: Span, kind: keyof typeof annotations): AnnotatedTextEdit[] => {
    const words = block.text.slice(at.start, at.end);
    const text = nameAgain(words, from, to);
    if (text === undefined || text === words) return [];
    return [{ range: rangeIn(block, line, at), newText: text, annotationId: elsewhere ? 'elsewhere' : kind }];
  };
  if (mention) return mention.nameSpan ? edit(span, 'mention') : [];
  const { portrait, base, groups } = attribution.spans;
  return [...(portrait ? [portrait] : []), base, ...groups].flatMap((at) => edit(at, 'attribution'));
}

/** What is printed for a person called `from`, when the name is `to`: in full, or title and surname. */
function nameAgain(words: string, from: string, to: string): string | undefined {
  const old = withoutHonorific(from);
  const bare = withoutHonorific(words.trim());
  const start = words.indexOf(bare);
  const put = (text: string) => words.slice(0, start) + text + words.slice(start + bare.length);
  if (nameKey(bare) === nameKey(old)) return put(withoutHonorific(to));
  // `Mr Roe`, of John Roe: as many of the last words of the new name.
  if (bare === words.trim() || !old.endsWith(` ${bare}`)) return undefined;
  return put(withoutHonorific(to).split(' ').slice(-bare.split(' ').length).join(' '));
}
