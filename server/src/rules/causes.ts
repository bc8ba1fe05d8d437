/** Whether what is seen at one turn may be the doing of a fault at another of the same speaker. */
import { type Attribution, attributionOf } from '../model/attribution.ts';
import type { Block } from '../syntax/block.ts';
import { lastWordOf } from '../syntax/words.ts';
import { hidingFaults, nobodyNamed } from './attribution-faults.ts';
import type { Finding, Rule } from './rule.ts';

interface Found {
  readonly rule: Rule;
  readonly block: Block;
  readonly finding: Finding;
}

/** As many faults of a debate are looked at: more than these are its way of writing. */
const most = 100;

/**
 * The faults of a debate by their codes, to be asked whether one of them may be what another finding comes of. A fault is
 * known for one of the same speaker by its words: what is broken is broken in many ways, but the surname is seldom gone.
 */
export function causesIn(found: Iterable<readonly Found[]>, blocks: readonly Block[]) {
  const placeOf = (block: Block): number => blocks.indexOf(block);
  const words = new Map<string, string>();
  const first = new Map<string, number>();
  let left = most;
  for (const all of found) {
    for (const { rule, block, finding } of all) {
      const { code } = rule;
      if (nobodyNamed.includes(code))
        first.set(code, Math.min(first.get(code) ?? Number.POSITIVE_INFINITY, placeOf(block)));
      else if (left > 0 && hiding.has(code)) {
        left -= 1;
        const { text } = block;
        const end = finding.end + width;
        // An attribution that is broken over two lines goes on in the next block.
        const after = end > text.length ? restIn(blocks[placeOf(block) + 1]) : '';
        const around = text.slice(Math.max(0, finding.start - width), end) + after;
        words.set(code, `${words.get(code) ?? ''}${squashed(around)}|`);
      }
    }
  }
  return (one: Found, codes: readonly string[]): boolean => {
    const own = one.rule.code;
    return codes.some((code) => {
      if (code === own) return false;
      const place = first.get(code);
      if (place !== undefined) return place < placeOf(one.block);
      const said = words.get(code);
      return said !== undefined && namesOf(one).some((name) => said.includes(name));
    });
  };
}

const hiding = new Set(hidingFaults);
const width = 120;

/** As much of a block as is read with a fault at the end of the one before it. */
export const restIn = (block: Block | undefined): string => block?.text.slice(0, width) ?? '';

const squashed = (words: string): string => words.toLowerCase().replace(/\s+/g, '');

/** Asked again of the same findings at each keystroke. */
const keptNames = new WeakMap<Found, readonly string[]>();

function namesOf(one: Found): readonly string[] {
  let names = keptNames.get(one);
  if (!names) {
    names = readNames(one);
    keptNames.set(one, names);
  }
  return names;
}

/** By what the speaker is known whom a finding is about: the surname, or the whole of an office; else the names in its words. */
function readNames({ block, finding }: Found): readonly string[] {
  const at = block.kind === 'turn' ? attributionOf(block) : undefined;
  const end = block.kind === 'turn' ? block.attribution?.end : undefined;
  const { start } = finding;
  if (at && end !== undefined && start <= end) {
    const names = surnamesOf(at);
    const { base } = at.spans;
    return [...names, ...(names.length > 0 ? [] : [block.text.slice(base.start, base.end)])].map(squashed);
  }
  const speaker = at ? surnamesOf(at) : [];
  const named = block.text
    .slice(start, Math.min(finding.end + width, start + 2 * width))
    .match(/\p{Lu}\p{L}{3,}(?=\))/gu);
  return [...speaker, ...(named ?? [])].map(squashed);
}

const surnamesOf = ({ name, portrait }: Attribution): readonly string[] =>
  [name, portrait].flatMap((one) => (one === undefined ? [] : lastWordOf(one)));
