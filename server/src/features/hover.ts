import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Attribution, attributionOf } from '../model/attribution.ts';
import { type Mention, mentionsOf } from '../model/mention.ts';
import { mentioned, type Speaker, whoIn } from '../model/speakers.ts';
import type { Block, Span } from '../syntax/block.ts';
import { blockAt, placeAt } from '../syntax/tree.ts';
import type { Transcript } from '../transcript.ts';
import { rangeIn } from './position.ts';

/** Over an attribution, a portrait name or a mention: who that is, and how much the person speaks here. */
export function hover(transcript: Transcript, position: Position): Hover | undefined {
  const { tree } = transcript;
  const offset = transcript.offsetAt(position);
  const place = placeAt(tree, offset);
  if (!place) return undefined;
  const block = blockAt(tree, place);
  const at = offset - place.offset;
  const target = targetAt(block, at);
  if (!target) return undefined;
  const value = target.mention
    ? aboutMention(target.mention, mentioned(tree, target.mention), transcript.uri)
    : about(whoIn(tree)(target.attribution), transcript.uri);
  return value === undefined
    ? undefined
    : { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(block, place.line, target.span) };
}

type Target =
  | { readonly span: Span; readonly attribution: Attribution; readonly mention?: undefined }
  | { readonly span: Span; readonly mention: Mention };

function targetAt(block: Block, at: number): Target | undefined {
  const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
  if (attribution) {
    const { portrait, shown } = attribution.spans;
    const span = [portrait, shown].find((candidate) => candidate && holds(candidate, at));
    if (span) return { span, attribution };
  }
  const mention = mentionsOf(block).find((candidate) => holds(candidate.span, at));
  return mention && { span: mention.span, mention };
}

const holds = (span: Span, at: number): boolean => span.start <= at && at <= span.end;

/** Who a speaker is, in Markdown. */
function about(speaker: Speaker | undefined, uri: string): string | undefined {
  if (!speaker) return undefined;
  const who = [`**${markdown(speaker.name)}**`, speaker.seat, speaker.party].filter((part) => part !== undefined);
  const lines = [who.map((part, i) => (i === 0 ? part : markdown(part))).join(' · ')];
  lines.push(...speaker.offices.filter((office) => office !== speaker.name).map(markdown));
  lines.push(spoke(speaker, uri));
  return lines.join('  \n');
}

function aboutMention(mention: Mention, speaker: Speaker | undefined, uri: string): string {
  if (speaker) return about({ ...speaker, seat: speaker.seat ?? mention.seat }, uri) ?? '';
  const name = mention.name === undefined ? `Member for ${mention.seat}` : mention.name;
  const seat = mention.name === undefined ? '' : ` · ${markdown(mention.seat)}`;
  return `**${markdown(name)}**${seat}  \nDoes not speak in this transcript.`;
}

function spoke({ turns, words, firstLine, lastLine }: Speaker, uri: string): string {
  const count = `${turns === 1 ? '1 turn' : `${turns} turns`}, ${words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}`;
  const first = `[first turn](${uri}#L${firstLine + 1})`;
  return turns === 1
    ? `${count} · [the turn](${uri}#L${firstLine + 1})`
    : `${count} · ${first} · [last turn](${uri}#L${lastLine + 1})`;
}

/** Characters that Markdown would read as marks. */
const markdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|-]/g, '\\$&');
