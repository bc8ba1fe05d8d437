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
export function hover(transcript: Transcript, position: Position, world: World): Hover | undefined {
  const target = targetAt(transcript, position);
  if (!target) return undefined;
  const members = meant(transcript, target, world);
  const [member, other] = members;
  const { uri } = transcript;
  const value =
    member && other
      ? members.map((one) => `May be ${about(one, uri, world)}`).join('\n\n')
      : member
        ? about(member, uri, world)
        : target.mention && unknown(target.mention);
  if (value === undefined) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: rangeIn(target.block, target.place.line, target.span),
  };
}

/** Who a member is, in Markdown. */
function about(member: Member, uri: string, { index }: World): string {
  const { id, name, seat, party, offices, speaker, terms } = member;
  const who = [`**${markdown(name)}**`, ...[seat, party].filter((part) => part !== undefined).map(markdown)];
  const lines = [who.join(' · '), ...offices.filter((office) => office !== name).map(markdown)];
  lines.push(speaker ? spoke(speaker, uri) : 'Does not speak in this transcript.');
  const elsewhere = index.appearances(id).filter((one) => one.uri !== uri);
  if (elsewhere.length > 0) lines.push(inWorkspace(elsewhere));
  lines.push(...sources(terms));
  return lines.join('  \n');
}

const unknown = ({ name, seat }: Mention): string => {
  const who = name === undefined ? `Member for ${seat}` : name;
  return `**${markdown(who)}**${name === undefined ? '' : ` · ${markdown(seat)}`}  \nDoes not speak in this transcript.`;
};

function spoke({ turns, words, firstLine, lastLine }: Speaker, uri: string): string {
  const link = (title: string, line: number) => `[${title}](${uri}#L${line + 1})`;
  return turns === 1
    ? `${spoken(turns, words)} · ${link('the turn', firstLine)}`
    : `${spoken(turns, words)} · ${link('first turn', firstLine)} · ${link('last turn', lastLine)}`;
}

const spoken = (turns: number, words: number): string =>
  `${turns === 1 ? '1 turn' : `${turns} turns`}, ${words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}`;

function inWorkspace(appearances: readonly Appearance[]): string {
  const sum = (count: (one: Appearance) => number) => appearances.reduce((total, one) => total + count(one), 0);
  const [first] = appearances;
  const where = appearances.length === 1 ? 'another transcript' : `${appearances.length} other transcripts`;
  const link = first ? ` · [open](${first.uri}#L${first.person.line + 1})` : '';
  return `In ${where}: ${spoken(
    sum(({ person }) => person.turns),
    sum(({ person }) => person.words),
  )}${link}`;
}

/** Where a roster says so, and a page of the person outside, where the row's identifier has one. */
function sources(terms: readonly Term[]): readonly string[] {
  const [term] = terms;
  if (!term) return [];
  const { source, id, from, to } = term;
  const since = from === undefined ? '' : ` from ${from}${to === undefined ? '' : ` to ${to}`}`;
  const row = source ? `[roster](${source.uri}#L${source.line + 1})` : 'roster';
  const page = pageOf(id);
  return [`${row}${since}${page === undefined ? '' : ` · [${page.title}](${page.href})`}`];
}

/** Numbers are UK Parliament's; `uk.org.publicwhip/person/N` are TheyWorkForYou's. */
function pageOf(id: string | undefined): { readonly title: string; readonly href: string } | undefined {
  if (id === undefined) return undefined;
  if (/^\d{1,6}$/.test(id)) return { title: 'UK Parliament', href: `https://members.parliament.uk/member/${id}` };
  const person = /^uk\.org\.publicwhip\/person\/(\d+)$/.exec(id)?.[1];
  if (person === undefined) return undefined;
  return { title: 'TheyWorkForYou', href: `https://www.theyworkforyou.com/mp/?p=${person}` };
}

/** Characters that Markdown would read as marks. */
const markdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|-]/g, '\\$&');
