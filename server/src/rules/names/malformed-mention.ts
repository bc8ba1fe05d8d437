import { type Mention, mentionsOf, type Opening, openingsIn } from '../../model/mention.ts';
import { isShortName, nameKey, slug } from '../../model/names.ts';
import { passagesOf } from '../../model/passages.ts';
import type { Block } from '../../syntax/block.ts';
import { memo } from '../../syntax/memo.ts';
import { aboveSpeech, mentions } from '../aspects.ts';
import { isOfSitting, mentionsIn } from '../named-mentions.ts';
import type { DebateFacts, DebateRule, Finding } from '../rule.ts';
import { type Who, whoIn } from '../who.ts';
import { oddOpeningsIn } from './mention-openings.ts';

export const malformedMention: DebateRule = {
  code: 'malformed-mention',
  scope: 'debate',
  severity: 'error',
  fix: 'safe',
  yieldsTo: ['split-word'],
  summary:
    'A mention of a member is not in its form: a bracket is not closed, not opened or empty, or “for” is missing.',
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
    `
I agree with the hon. Member for Dunmore North (), whom the hon. Member for Dunmore North (Ada Pell) is.
                                               ^^ malformed-mention
=>
I agree with the hon. Member for Dunmore North (Ada Pell), whom the hon. Member for Dunmore North (Ada Pell) is.
`,
    `
I agree with the hon. Member for Dunmore North [Ada Pell], the hon. Member for Marlby(Rhona Quill) and the hon. Member for Carrow ((Mr Vane)).
                                               ^^^^^^^^^^ malformed-mention
                                                                                     ^^^^^^^^^^^^^ malformed-mention
                                                                                                                                  ^^^^^^^^^^^ malformed-mention
=>
I agree with the hon. Member for Dunmore North (Ada Pell), the hon. Member for Marlby (Rhona Quill) and the hon. Member for Carrow (Mr Vane).
`,
    `
I agree with the hon. Members for Dunmore North (Ada Pell and for Carrow (Mr. Vane). So do the Members for Marlby (Ms Quill)) and for Tarn(Mr Lunt).
                                                ^^^^^^^^^ malformed-mention
                                                                                                                  ^^^^^^^^^^^ malformed-mention
                                                                                                                                          ^^^^^^^^^ malformed-mention
=>
I agree with the hon. Members for Dunmore North (Ada Pell) and for Carrow (Mr. Vane). So do the Members for Marlby (Ms Quill) and for Tarn (Mr Lunt).
`,
    `
The hon. Members for Dunmore North (Ada Pell and) for Carrow (Mr Vane) agree.
                                   ^^^^^^^^^^^^^^ malformed-mention
=>
The hon. Members for Dunmore North (Ada Pell) and for Carrow (Mr Vane) agree.
`,
    `
I agree with the hon. Member Dunmore North (Ada Pell), my hon. Friend the Memberfor Marlby (Rhona Quill) and the hon. Member of Carrow (Mr Vane).
                      ^^^^^^ malformed-mention
                                                                          ^^^^^^^^^ malformed-mention
                                                                                                                      ^^^^^^^^^ malformed-mention
=>
I agree with the hon. Member for Dunmore North (Ada Pell), my hon. Friend the Member for Marlby (Rhona Quill) and the hon. Member for Carrow (Mr Vane).
`,
  ],
  silent: [
    'I agree with the hon. Members for Dunmore North (Ada Pell), for Carrow (Mr. Vane) and for Marlby (Ms Quill), and for Christmas (I hope) we sail.',
    'The Members for Carrow and for Marlby are here (I have looked), and for Tarn there is nobody.',
    'I agree with the hon. Member for Dunmore North (Ada Pell), the hon. Member for Carrow (Mr. Vane) and the hon. Member for Harrowby (Fells) (Tobias Lunt).',
    'He is the hon. Member of the House (Mr Vane says so), a Member of Parliament (Ada Pell) and of Member States (Great Rivers).',
    'I agree with them (the hon. Member for Dunmore North among them) and with the hon. Member for Carrow (who is not here (I have looked)).',
    'The hon. Member for Dunmore North [Interruption.] The hon. Member for Carrow (b) is right, (c) is here, and d) sails with Ada Pell (as I do).',
    'They all (even my hon. Friend the Member for Marlby (Rhona Quill)) sail. They all (even the hon. Member for Marlby) sail. (I met the Member for Dunmore North Ada Pell.)',
  ],
  reads: [aboveSpeech, mentions, ({ block }) => slipsIn(block), ({ block }) => oddOpeningsIn(block)],
  *check(facts) {
    let who: Who | undefined;
    for (const block of facts.blocks) {
      for (const slip of slipsIn(block)) {
        who ??= whoIn(facts);
        const finding = findingOf(slip, who, facts);
        if (finding) yield { block, ...finding };
      }
      for (const { start, end } of oddOpeningsIn(block)) {
        const edits = () => [{ start, end, text: 'Member for' }];
        const message =
          'A member is mentioned as “Member for” a seat; in other words the name is not recognised. Write so.';
        yield { block, start, end, message, fixes: [{ title: 'Write “Member for”', edits }] };
      }
    }
  },
};

type Slip = { readonly start: number; readonly end: number; readonly seat: string; readonly name: string } & (
  | { readonly kind: 'unclosed' }
  /** From where the seat ends: what stands there is ` (Name)` but for its signs. */
  | { readonly kind: 'wrong-signs'; readonly from: number }
  /** The bracket is closed behind the next word of the sentence. */
  | { readonly kind: 'late'; readonly word: string }
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'unopened'; readonly words: string; readonly from: number }
  | { readonly kind: 'empty' }
);

/** A title, initials and names; the full stop that ends a sentence is not the name's. */
const title = '(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev)\\.? )?';
const joint = '(?:de|la|le|van|von|der|di|du|of|and|the|on|upon|under|in|y|with|by|super) ';
const notName =
  '(?!(?:I|My|We|He|She|It|They|You|Will|Is|Has|Does|Can|The|That|This|Who|Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\b)';
const part = `${notName}(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu}[\\p{L}’'-]*)`;
const names = `${title}${part}(?: (?:(?:de|la|le|van|von|der|di|du) )?${part}){0,3}`;
const seat = `${part}(?:,? (?:${joint}){0,3}(?:The )?${part}){0,8}(?: \\(\\p{Lu}[\\p{L} ]{2,30}\\)(?= ?[(\\[]| ${names}\\)))?`;

/** A word that goes on with the sentence, and cannot end what is said in a bracket. */
const sentence = '(?:and|but|or|who|that|when|will|would|is|was|has|had|for|on|in|to|of|from|with|about|said|made)';

/** What stands behind `Member for`: the seat, then a bracket with a name, or a name with no bracket before it. */
const mention = new RegExp(
  `(?:for )?(?<seat>${seat}|\\(${seat}\\)(?= ?\\())(?:(?<gap>,? |)(?<open>[(\\[{]{1,2} ?|\\)(?=\\p{Lu}))(?:(?<name>${names})|(?=[)?\\s.,;\\u2014-]))(?<late> ${sentence}\\))?(?<close>[.,;]?(?: ?\\?{0,3} ?[)\\]}](?: ?[)\\]}])?|\\(\\)?|[/|\\\\]))?| (?<bare>${names})\\)|(?<shut> ?\\)))`,
  'uy',
);

/** The seat is missing. */
const seatless = new RegExp(` ?\\((?<name>${names})\\)(?! ?\\()`, 'uy');

const slipsIn: (block: Block) => readonly Slip[] = memo((block) => {
  const { text } = block;
  if (!mentionsOf(block).some((one) => mayBeSlip(text, one)) && !hasNoSeat(text)) return none;
  const openings = openingsIn(text);
  const found: Slip[] = [];
  for (const passage of passagesOf(block)) {
    let open = 0;
    let counted = passage.start;
    for (const [i, one] of openings.entries()) {
      const at = one.start;
      if (at < passage.start || at >= passage.end) continue;
      open = Math.max(0, open + depth(text, counted, at));
      counted = at;
      mention.lastIndex = one.seat;
      seatless.lastIndex = one.seat;
      const match = mention.exec(text);
      const next = openings[i + 1]?.start ?? text.length;
      const slip = match ? slipOf(text, match, open, passage.end, next) : noSeat(seatless.exec(text), passage.end);
      // Of the next of several, who it is must stand behind the seat: `and for Christmas` is no mention.
      if (!slip || (isLater(one) && slip.name === '' && slip.kind !== 'empty')) continue;
      found.push(slip);
      // What is mended is not counted again.
      counted = Math.max(at, slip.end);
    }
  }
  return found.length > 0 ? found : none;
});

const none: readonly Slip[] = [];

/** Whether `for` alone stands before the seat. */
const isLater = ({ start, seat }: Opening): boolean => seat - start === 4;

/** `Member for (Jane Roe)`, and `Member for for Stafford`: no seat is read there. Of several Members not each need be read. */
const hasNoSeat = (text: string): boolean => /Members? for (?: ?\(|for )/.test(text) || text.includes('Members for ');

function noSeat(match: RegExpExecArray | null, limit: number): Slip | undefined {
  const { name = '' } = match?.groups ?? {};
  if (!match || name === '' || match.index + match[0].length > limit) return undefined;
  const end = match.index + match[0].length;
  return { kind: 'no-seat', start: end - name.length - 2, end, seat: '', name };
}

/** What stands behind a mention that is well formed is neither a bracket, nor a name, nor a title. */
function mayBeSlip(text: string, { span: { end }, name }: Mention): boolean {
  const code = text.charCodeAt(end);
  if (isBracket(code) || (name !== undefined && !isWellFormed(name))) return true;
  // The initials of a name end what is read as the seat: `Carrow David T.C. Vane)`.
  if (code === 46 && name === undefined) return /^[ .]\p{Lu}$/u.test(text.slice(end - 2, end));
  // A comma may part the seat from more of it: `Sheffield, Hallam`.
  const next = code === 44 && name === undefined ? end + 2 : end + 1;
  return (code === 32 || code === 44) && /^(?:[()[{]|\p{Lu})/u.test(text.slice(next, next + 2));
}

const isWellFormed = (name: string): boolean =>
  /^\p{Lu}\S* \p{Lu}[^ ]*(?: \p{Lu}\S*)*$/u.test(name) && /\p{L}$/u.test(name);

const isBracket = (code: number): boolean => code === 40 || code === 41 || code === 91 || code === 93 || code === 123;

function slipOf(text: string, match: RegExpExecArray, outer: number, limit: number, next: number): Slip | undefined {
  const { seat = '', gap = '', open, name, late, close, bare, shut } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (end > limit) return undefined;
  if (bare !== undefined) {
    const start = end - 1 - bare.length;
    return outer > 0 ? undefined : { kind: 'unopened', start, end, seat, name: bare, words: bare, from: start };
  }
  const first = match.index + (text.startsWith('for ', match.index) ? 4 : 0);
  if (shut !== undefined) {
    if (outer > 0) return undefined;
    if (shut !== ')') return { kind: 'empty', start: end - 1, end, seat, name: '' };
    if (!seat.includes(' ')) return undefined;
    return { kind: 'unopened', start: first, end, seat: '', name: '', words: seat, from: first };
  }
  if (open === undefined) return undefined;
  const from = first + seat.length;
  const start = from + gap.length;
  const rest = { start, seat, name: name ?? '' };
  if (late !== undefined) {
    if (name === undefined || open !== '(' || gap !== ' ' || close !== undefined) return undefined;
    return { kind: 'late', ...rest, end, word: late.slice(1, -1) };
  }
  if (name === undefined) {
    if (open.trim() !== '(' || gap !== ' ') return undefined;
    const isOpen =
      close === undefined &&
      !/^[)\]?]/.test(text.slice(end)) &&
      !closes(text, end, outer === 0 ? Math.min(next, limit) : limit, outer);
    return (close ?? '').includes(')') || isOpen
      ? { kind: 'empty', ...rest, end: end - (isOpen ? open.length - 1 : 0) }
      : undefined;
  }
  // One word in brackets may be a part of the seat, or say something else.
  if (name.split(' ').length < 2 || (gap !== ' ' && close === undefined)) return undefined;
  if (close === undefined) {
    // Closed further on, after more words; a bracket around the whole closes one that is left open in it.
    if (open !== '(' || closes(text, end, outer === 0 ? Math.min(next, limit) : limit, outer)) return undefined;
    return { kind: 'unclosed', ...rest, end };
  }
  // A bracket around the whole is closed with it.
  const last = outer > 0 && /^\) ?\)$/.test(close) ? ')' : close;
  const isWhole = gap === ' ' && open === '(' && last === ')' && !seat.startsWith('(');
  return isWhole && first === match.index
    ? undefined
    : { kind: 'wrong-signs', ...rest, from: match.index, end: end - close.length + last.length };
}

/**
 * Whether the bracket that is open at `from` is closed before `end`, where the paragraph ends or names the next member,
 * and those around it too.
 */
function closes(text: string, from: number, end: number, outer: number): boolean {
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

function findingOf(slip: Slip, who: Who, facts: DebateFacts): Finding | undefined {
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
    case 'wrong-signs': {
      const right = `${slip.seat.replace(/^\((.*)\)$/, '$1')} (${name})`;
      const printed = right.slice(right.length - name.length - 2);
      return {
        start,
        end,
        message: `The seat and the name are printed “Seat ${printed}”; with other signs the name is not recognised. Give it one round bracket on each side.`,
        fixes: [{ title: `Print “${printed}”`, edits: () => [{ start: slip.from, end, text: right }] }],
      };
    }
    case 'late':
      return {
        start,
        end,
        message: `“${slip.word}” goes on with the sentence and stands within the bracket, so the name is not recognised. Close the bracket behind the name.`,
        fixes: [
          {
            title: 'Close the bracket behind the name',
            edits: () => [{ start, end, text: `(${name}) ${slip.word}` }],
          },
        ],
      };
    case 'no-seat':
      return {
        start,
        end,
        message: `No seat stands before “(${name})”, so it is not said whose Member this is. Add the seat.`,
      };
    case 'empty':
      return empty(slip, who, facts);
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

/** The name begins at a title, at a known name, or behind a known seat; else it has two words, if that leaves a seat. */
function unopened(slip: Slip & { readonly kind: 'unopened' }, who: Who): Finding | undefined {
  const { words, from, end } = slip;
  const at = slip.name === '' ? nameStart(words, who) : 0;
  if (at === undefined) return undefined;
  const start = from + at;
  return {
    start,
    end,
    message:
      'The bracket behind this name was never opened, so the name is taken for a part of the seat. Open it before the name.',
    fixes: [{ title: `Open the bracket before “${words.slice(at)}”`, edits: () => [{ start, end: start, text: '(' }] }],
  };
}

function nameStart(words: string, who: Who): number | undefined {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index + 1);
  return (
    spaces.find((at) => who.named(words.slice(at)).length > 0) ??
    spaces.find((at) => who.ofSeat(words.slice(0, at - 1)).length > 0) ??
    spaces.at(-2)
  );
}

/** An empty bracket is for the seat's member: in the form that the debate prints elsewhere, else by the full name. */
function empty({ start, end, seat }: Slip, who: Who, { debate }: DebateFacts): Finding {
  const forms = mentionsIn(debate).flatMap(({ mentions }) =>
    mentions.filter((one) => slug(one.seat) === slug(seat) && isOfSitting(one)),
  );
  const full = who.ofSeat(seat).map(({ names }) => names.find((one) => !isShortName(one)) ?? names[0]);
  const names = forms.length > 0 ? forms.map(({ name }) => name) : full;
  const known = new Map(names.flatMap((one) => (one === undefined ? [] : [[nameKey(one), one] as const])));
  return {
    start,
    end,
    message:
      'The bracket for this member’s name is empty, so it is not said who is meant. Add the name, or remove the bracket.',
    fixes: [...known.values()].map((name) => ({
      title: `Print “(${name})”`,
      edits: () => [{ start, end, text: `(${name})` }],
    })),
  };
}
