import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Mention } from '../model/mention.ts';
import type { Member } from '../model/resolve.ts';
import type { Speaker } from '../model/speakers.ts';
import type { Term } from '../roster/roster.ts';
import type { Transcript } from '../transcript.ts';
import type { Appearance } from '../workspace/index.ts';
import { meant } from './members.ts';
import { rangeIn } from './position.ts';
import { targetAt } from './target.ts';
import type { World } from './world.ts';

/** Over an attribution, a portrait name or a mention: who that is on the day, where it is known from, and how much is said. */
export function hover(transcript: Transcript, position: Position, world: World, kind: MarkupKind): Hover | undefined {
  const marks = kind === MarkupKind.Markdown ? markdown : plain;
  const target = targetAt(transcript, position);
  if (!target) return undefined;
  const members = meant(transcript, target, world);
  const [member, other] = members;
  const { uri } = transcript;
  const value =
    member && other
      ? members.map((one) => `May be ${about(one, uri, world, marks)}`).join('\n\n')
      : member
        ? about(member, uri, world, marks)
        : target.mention && unknown(target.mention, marks);
  if (value === undefined) return undefined;
  return {
    contents: { kind, value },
    range: rangeIn(target.block, target.place.line, target.span),
  };
}

/** How what is said is marked up. */
interface Marks {
  text(words: string): string;
  strong(words: string): string;
  link(title: string, href: string): string;
  readonly lineEnd: string;
}

const markdown: Marks = {
  text: (words) => words.replace(/[\\`*_{}[\]<>()#+!|-]/g, '\\$&'),
  strong: (words) => `**${markdown.text(words)}**`,
  link: (title, href) => `[${title}](${href})`,
  lineEnd: '  \n',
};

/** An address can be read; a place in a file is found by other requests. */
const plain: Marks = {
  text: (words) => words,
  strong: (words) => words,
  link: (title, href) => (href.startsWith('https:') ? `${title} ${href}` : ''),
  lineEnd: '\n',
};

/** Who a member is. */
function about(member: Member, uri: string, { index }: World, marks: Marks): string {
  const { id, name, seat, party, offices, speaker, terms } = member;
  const who = [marks.strong(name), ...[seat, party].filter((part) => part !== undefined).map(marks.text)];
  const lines = [who.join(between), ...offices.filter((office) => office !== name).map(marks.text)];
  lines.push(speaker ? spoke(speaker, uri, marks) : 'Does not speak in this transcript.');
  const elsewhere = index.appearances(id).filter((one) => one.uri !== uri);
  if (elsewhere.length > 0) lines.push(inWorkspace(elsewhere, marks));
  lines.push(...sources(terms, marks));
  return lines.join(marks.lineEnd);
}

const between = ' · ';
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(between);

const unknown = ({ name, seat }: Mention, { strong, text, lineEnd }: Marks): string => {
  const who = name === undefined ? [strong(`Member for ${seat}`)] : [strong(name), text(seat)];
  return `${joined(who)}${lineEnd}Does not speak in this transcript.`;
};

function spoke({ turns, words, firstLine, lastLine }: Speaker, uri: string, marks: Marks): string {
  const link = (title: string, line: number) => marks.link(title, `${uri}#L${line + 1}`);
  const places =
    turns === 1 ? [link('the turn', firstLine)] : [link('first turn', firstLine), link('last turn', lastLine)];
  return joined([spoken(turns, words), ...places]);
}

/** `3 turns, 1,204 words`. */
export const spoken = (turns: number, words: number): string =>
  `${turns === 1 ? '1 turn' : `${turns} turns`}, ${words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}`;

function inWorkspace(appearances: readonly Appearance[], marks: Marks): string {
  const sum = (count: (one: Appearance) => number) => appearances.reduce((total, one) => total + count(one), 0);
  const [first] = appearances;
  const where = appearances.length === 1 ? 'another transcript' : `${appearances.length} other transcripts`;
  const said = spoken(
    sum(({ person }) => person.turns),
    sum(({ person }) => person.words),
  );
  return joined([`In ${where}: ${said}`, first ? marks.link('open', `${first.uri}#L${first.person.line + 1}`) : '']);
}

/** Where a roster says so, and a page of the person outside, where the row's identifier has one. */
function sources(terms: readonly Term[], marks: Marks): readonly string[] {
  const [term] = terms;
  if (!term) return [];
  const { source, id, from, to } = term;
  const since = from === undefined ? '' : ` from ${from}${to === undefined ? '' : ` to ${to}`}`;
  const row = (source && marks.link('roster', `${source.uri}#L${source.line + 1}`)) || 'roster';
  const page = pageOf(id);
  return [joined([`${row}${since}`, page === undefined ? '' : marks.link(page.title, page.href)])];
}

/** Numbers are UK Parliament's; `uk.org.publicwhip/person/N` are TheyWorkForYou's. */
function pageOf(id: string | undefined): { readonly title: string; readonly href: string } | undefined {
  if (id === undefined) return undefined;
  if (/^\d{1,6}$/.test(id)) return { title: 'UK Parliament', href: `https://members.parliament.uk/member/${id}` };
  const person = /^uk\.org\.publicwhip\/person\/(\d+)$/.exec(id)?.[1];
  if (person === undefined) return undefined;
  return { title: 'TheyWorkForYou', href: `https://www.theyworkforyou.com/mp/?p=${person}` };
}
