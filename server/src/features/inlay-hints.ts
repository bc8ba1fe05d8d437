import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import { attributionOf } from '../model/attribution.ts';
import { mentionsOf } from '../model/mention.ts';
import { readMention } from '../model/mentioned.ts';
import { isContradicted, isPeer } from '../model/names.ts';
import { type Beside, type Member, membersOf } from '../model/resolve.ts';
import type { Block, Turn } from '../syntax/block.ts';
import type { Debate } from '../syntax/tree.ts';
import type { Transcript } from '../transcript.ts';
import { rangeIn } from './position.ts';

export type Hints = 'off' | 'mentions' | 'all';

/** Who is meant, where the words do not say it and it is certain. `all`: offices and `the hon. Gentleman` as well as seats. */
export function inlayHints({ tree }: Transcript, range: Range, hints: Hints, beside: Beside): InlayHint[] {
  if (hints === 'off') return [];
  const found: InlayHint[] = [];
  let line = 0;
  for (const debate of tree.debates) {
    if (line > range.end.line) break;
    if (line + debate.lines < range.start.line) {
      line += debate.lines;
      continue;
    }
    let before: Turn | undefined;
    for (const block of debate.blocks) {
      if (line > range.end.line) break;
      if (line + block.lines >= range.start.line) {
        const put = (at: number, { name, seat, party }: Member) => {
          const tooltip = [name, seat, party].filter((part) => part !== undefined).join(' · ');
          const position = rangeIn(block, line, { start: at, end: at }).start;
          found.push({ position, label: name, kind: InlayHintKind.Type, tooltip, paddingLeft: true });
        };
        seats(block, debate, put);
        if (hints === 'all' && block.kind === 'turn') {
          office(block, debate, put);
          gentleman(block, before, debate, put);
        }
      }
      if (block.kind === 'turn') before = block;
      else if (block.kind !== 'time' && block.kind !== 'marker') before = undefined;
      line += block.lines;
    }
  }
  return found.filter(({ position }) => position.line >= range.start.line && position.line <= range.end.line);

  function seats(block: Block, debate: Debate, put: (at: number, member: Member) => void): void {
    for (const mention of mentionsOf(block)) {
      if (mention.name !== undefined) continue;
      const { members, seat } = readMention(tree, debate, mention, beside);
      const [member, other] = members;
      if (member && !other) put(seat.span.end, member);
    }
  }

  function office(turn: Turn, debate: Debate, put: (at: number, member: Member) => void): void {
    const attribution = attributionOf(turn);
    if (!attribution || attribution.name !== undefined || attribution.role === 'collective') return;
    const [member, other] = membersOf(tree, debate, attribution, beside);
    if (member && !other && member.name !== attribution.office) put(attribution.spans.shown.end, member);
  }

  /** At the opening of a turn, whoever spoke right before is answered; the title must fit, and it is not the Chair. */
  function gentleman(
    turn: Turn,
    before: Turn | undefined,
    debate: Debate,
    put: (at: number, member: Member) => void,
  ): void {
    const first = turn.parts.find(({ kind }) => kind === 'paragraph');
    const attribution = before && attributionOf(before);
    if (!first || !attribution || attribution.role !== 'member') return;
    const sentence =
      firstSentence.exec(turn.text.slice(first.start, Math.min(first.end, first.start + 240)))?.[0] ?? '';
    const match = /\bthe (?:right )?hon\. (?:and (?:learned|gallant) )?(Gentleman|Lady)\b(?! opposite)/.exec(sentence);
    const [member, other] = membersOf(tree, debate, attribution, beside);
    if (!match || !member || other || isPeer(member.name)) return;
    // Only a title that is printed tells which of the two words is right.
    const title = match[1] === 'Lady' ? 'Mrs X' : 'Mr X';
    const printed = attribution.shown;
    const fits = /\b(?:Mr|Sir|Mrs|Ms|Miss|Dame)\b/.test(printed) && !isContradicted(title, printed);
    if (fits) put(first.start + match.index + match[0].length, member);
  }
}

/** Up to its full stop; those of abbreviations end nothing. */
const firstSentence = /^(?:[^.?!]|(?<=\b(?:hon|Mr|Mrs|Ms|Dr|St))\.)*/;
