import { isShortName, nameKey } from '../../model/names.ts';
import { passagesOf } from '../../model/passages.ts';
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import type { DebateRule, Finding, Fix } from '../rule.ts';
import { type Who, whoIn } from '../who.ts';

export const malformedMention: DebateRule = {
  code: 'malformed-mention',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  summary: 'The bracket with a member’s name is not closed, not opened, or empty.',
  why: 'The name is then not found as that of the member of the seat, and what follows may be read as part of it.',
  examples: [
    `
I agree with the hon. Member for Dunmore North (Ada Pell and with the hon. Member for Carrow Mr Vane) that it sails.
                                               ^^^^^^^^^ malformed-mention
                                                                                             ^^^^^^^^ malformed-mention

My hon. Friend the Member for Marlby (Rhona Quill], who is not here, agrees. So does the hon. Member for Carrow ((Mr Vane).
                                     ^^^^^^^^^^^^^ malformed-mention
                                                                                                                ^^^^^^^^^^ malformed-mention
=>
I agree with the hon. Member for Dunmore North (Ada Pell) and with the hon. Member for Carrow (Mr Vane) that it sails.

My hon. Friend the Member for Marlby (Rhona Quill), who is not here, agrees. So does the hon. Member for Carrow (Mr Vane).
`,
  ],
  silent: [
    'I agree with the hon. Member for Dunmore North (Ada Pell), the hon. Member for Carrow (Mr. Vane) and the hon. Member for Harrowby (Fells) (Tobias Lunt).',
    'I agree with them (the hon. Member for Dunmore North among them) and with the hon. Member for Carrow (who is not here (I have looked)).',
    'The hon. Member for Dunmore North [Interruption.] The hon. Member for Carrow (b) is right, (c) is here, and d) sails with Ada Pell (as I do).',
    'They all (even my hon. Friend the Member for Marlby (Rhona Quill)) sail. They all (even the hon. Member for Marlby) sail. (I met the Member for Dunmore North Ada Pell.)',
  ],
  *check(facts) {
    let who: Who | undefined;
    for (const block of facts.blocks) {
      for (const slip of slipsIn(block)) {
        who ??= whoIn(facts);
        yield { block, ...findingOf(slip, who) };
      }
    }
  },
};

type Slip = { readonly start: number; readonly end: number; readonly seat: string; readonly name: string } & (
  | { readonly kind: 'unclosed' | 'closed-wrong' | 'doubled-close' | 'doubled-open' | 'opened-wrong' }
  | { readonly kind: 'unopened'; readonly words: string; readonly from: number }
  | { readonly kind: 'empty' }
);

const opening = 'Member for ';

/** A title, initials and names; the full stop that ends a sentence is not the name's. */
const title = '(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev)\\.? )?';
const joint = '(?:de|la|le|van|von|der|di|du|of|and|the|on|upon|under|in|y|with|by|super) ';
const notName =
  '(?!(?:I|My|We|He|She|It|They|You|Will|Is|Has|Does|Can|The|That|This|Who|Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\b)';
const part = `${notName}(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu}[\\p{L}’'-]*)`;
const names = `${title}${part}(?: (?:(?:de|la|le|van|von|der|di|du) )?${part}){0,3}`;
const seat = `${part}(?:,? (?:${joint}){0,3}${part}){0,8}(?: \\(\\p{Lu}[\\p{L} ]{2,30}\\)(?= ?[(\\[]))?`;

/** What stands behind `Member for`: the seat, then a bracket with a name, or a title and a name with no bracket before it. */
const mention = new RegExp(
  `${opening}(?<seat>${seat})(?: (?<open>[(\\[{]{1,2}) ?(?:(?<name>${names})|(?=[)?\\s]))(?<close> ?\\?{0,3} ?[)\\]}]{1,2})?| (?<bare>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\.? ${part}(?: ${part}){0,2})\\)|(?<shut>\\)))`,
  'uy',
);

const slipsIn: (block: Block) => readonly Slip[] = memo((block) => {
  const { text } = block;
  if (!text.includes(opening)) return none;
  const found: Slip[] = [];
  for (const passage of passagesOf(block)) {
    let open = 0;
    let counted = passage.start;
    for (
      let at = text.indexOf(opening, passage.start);
      at >= 0 && at < passage.end;
      at = text.indexOf(opening, at + 1)
    ) {
      open = Math.max(0, open + depth(text, counted, at));
      counted = at;
      mention.lastIndex = at;
      const match = mention.exec(text);
      const slip = match && slipOf(text, match, open, passage.end);
      if (!slip) continue;
      found.push(slip);
      // What is mended is not counted again.
      counted = Math.max(at, slip.end);
    }
  }
  return found.length > 0 ? found : none;
});

const none: readonly Slip[] = [];

function slipOf(text: string, match: RegExpExecArray, outer: number, limit: number): Slip | undefined {
  const { seat = '', open, name, close, bare, shut } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (end > limit) return undefined;
  if (bare !== undefined) {
    const start = end - 1 - bare.length;
    return outer > 0 ? undefined : { kind: 'unopened', start, end, seat, name: bare, words: bare, from: start };
  }
  if (shut !== undefined) {
    if (outer > 0 || !seat.includes(' ')) return undefined;
    const start = match.index + opening.length;
    return { kind: 'unopened', start, end, seat: '', name: '', words: seat, from: start };
  }
  if (open === undefined) return undefined;
  const start = match.index + opening.length + seat.length + 1;
  const rest = { start, seat, name: name ?? '' };
  if (name === undefined) return close === undefined || open !== '(' ? undefined : { kind: 'empty', ...rest, end };
  if (name.split(' ').length < 2) return undefined;
  if (open === '((' && close === ')') return { kind: 'doubled-open', ...rest, end };
  if (open === '(' && close === ')') return undefined;
  if (open === '(' && close === '))') return outer > 0 ? undefined : { kind: 'doubled-close', ...rest, end };
  if (open === '(' && (close === ']' || close === '}')) return { kind: 'closed-wrong', ...rest, end };
  if ((open === '[' || open === '{') && close === ')') return { kind: 'opened-wrong', ...rest, end };
  if (open !== '(' || close !== undefined) return undefined;
  // Closed further on, after more words; a bracket around the whole closes one that is left open in it.
  return closes(text, end, limit, outer) ? undefined : { kind: 'unclosed', ...rest, end };
}

/**
 * Whether the bracket that is open at `from` is closed before the paragraph ends or names the next member, and those
 * around it too.
 */
function closes(text: string, from: number, limit: number, outer: number): boolean {
  const next = text.indexOf(opening, from);
  const end = next >= 0 && outer === 0 ? Math.min(next, limit) : limit;
  let open = outer + 1;
  for (let i = from; i < end && open > 0; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40) open += 1;
    // `a)` in a list closes nothing.
    else if (code === 41 && !/^[ (][a-z0-9]$/.test(text.slice(i - 2, i))) open -= 1;
  }
  return open === 0;
}

function depth(text: string, from: number, to: number): number {
  let open = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40) open += 1;
    else if (code === 41) open = Math.max(open - 1, -1);
  }
  return open;
}

function findingOf(slip: Slip, who: Who): Finding {
  const { start, end, name } = slip;
  switch (slip.kind) {
    case 'unclosed': {
      const length = nameLength(slip, who);
      const stop = end - name.length + length;
      return {
        start,
        end: stop,
        message: 'The bracket before this name is not closed, so the name is not recognised. Close it behind the name.',
        fixes: [{ title: 'Close the bracket', edits: () => [{ start: stop, end: stop, text: ')' }] }],
      };
    }
    case 'unopened':
      return unopened(slip, who);
    case 'closed-wrong':
    case 'opened-wrong':
    case 'doubled-close':
    case 'doubled-open':
      return {
        start,
        end,
        message:
          'The brackets around this name do not match, so it is not recognised. Give it one round bracket on each side.',
        fixes: [{ title: `Print “(${name})”`, edits: () => [{ start, end, text: `(${name})` }] }],
      };
    case 'empty':
      return empty(slip, who);
    default:
      return slip satisfies never;
  }
}

/** How much of the capitalised words is the name: as much as is a known person's, else all. */
function nameLength({ name }: Slip, who: Who): number {
  const words = name.split(' ');
  for (let count = words.length; count >= 2; count -= 1) {
    const some = words.slice(0, count).join(' ');
    if (who.named(some).length > 0) return some.length;
  }
  return name.length;
}

/** Where the name begins in a run of seat and name: at a title, at a known name; else at one of two words. */
function unopened(slip: Slip & { readonly kind: 'unopened' }, who: Who): Finding {
  const { words, from, end } = slip;
  const starts = slip.name === '' ? nameStarts(words, slip.from, who) : [from];
  const [start = from] = starts;
  return {
    start,
    end,
    message:
      'The bracket behind this name was never opened, so the name is taken for a part of the seat. Open it before the name.',
    fixes: starts.map((at) => ({
      title: `Open the bracket before “${words.slice(at - from)}”`,
      edits: () => [{ start: at, end: at, text: '(' }],
    })),
  };
}

function nameStarts(words: string, from: number, who: Who): readonly number[] {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index + 1);
  const known = spaces.find((at) => who.named(words.slice(at)).length > 0);
  if (known !== undefined) return [from + known];
  const seat = spaces.find((at) => who.ofSeat(words.slice(0, at - 1)).length > 0);
  if (seat !== undefined) return [from + seat];
  return spaces.slice(-2, -1).map((at) => from + at);
}

function empty({ start, end, seat }: Slip, who: Who): Finding {
  const names = who.ofSeat(seat).map(({ names }) => names.find((one) => !isShortName(one)) ?? names[0]);
  const known = [
    ...new Map(names.flatMap((one) => (one === undefined ? [] : [[nameKey(one), one] as const]))).values(),
  ];
  const fixes: Fix[] = known.map((name) => ({
    title: `Print “(${name})”`,
    edits: () => [{ start, end, text: `(${name})` }],
  }));
  return {
    start,
    end,
    message:
      'The bracket for this member’s name is empty, so it is not said who is meant. Add the name, or remove the bracket.',
    fixes: [...fixes, { title: 'Remove the empty bracket', edits: () => [{ start: start - 1, end, text: '' }] }],
  };
}
