/** What of a person stands at a position: an attribution, or a mention in speech. */
import type { Position } from 'vscode-languageserver-types';
import { type Attribution, attributionOf } from '../model/attribution.ts';
import { type Mention, mentionsOf } from '../model/mention.ts';
import type { Block, Span } from '../syntax/block.ts';
import { blockAt, type Debate, type Place, placeAt } from '../syntax/tree.ts';
import type { Transcript } from '../transcript.ts';

export type Target = AttributionTarget | MentionTarget;

interface Where {
  readonly place: Place;
  readonly block: Block;
  readonly debate: Debate;
  /** What is meant, in the block. */
  readonly span: Span;
}

export interface AttributionTarget extends Where {
  readonly attribution: Attribution;
  readonly mention?: undefined;
}

export interface MentionTarget extends Where {
  readonly mention: Mention;
  readonly attribution?: undefined;
}

export function targetAt(transcript: Transcript, position: Position): Target | undefined {
  const { tree } = transcript;
  const offset = transcript.offsetAt(position);
  const place = placeAt(tree, offset);
  const debate = place && tree.debates[place.debate];
  if (!place || !debate) return undefined;
  const block = blockAt(tree, place);
  const at = offset - place.offset;
  const where = { place, block, debate };
  const attribution = block.kind === 'turn' ? attributionOf(block) : undefined;
  if (attribution) {
    const { portrait, shown } = attribution.spans;
    const span = [portrait, shown].find((candidate) => candidate && holds(candidate, at));
    if (span) return { ...where, span, attribution };
  }
  const mention = mentionsOf(block).find((candidate) => holds(candidate.span, at));
  return mention && { ...where, span: mention.span, mention };
}

const holds = (span: Span, at: number): boolean => span.start <= at && at <= span.end;
