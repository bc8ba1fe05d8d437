/** Faults of the turn structure. */

import { attributionOf } from '../../../server/src/model/attribution.ts';
import {
  brokenParagraph,
  change,
  type Fault,
  hasUsualLink,
  isAmongTurns,
  lineAt,
  ofTurn,
  pick,
  saysMuch,
} from './kit.ts';

export const turnFaults: readonly Fault[] = [
  ofTurn('missing-link-line', 'the link line is gone', (clean, place, _, { attribution, link, first }) =>
    attribution && link && first
      ? change(clean, attribution.end, link.end, '', attribution.start, hasUsualLink(place))
      : undefined,
  ),
  ofTurn('missing-link-line', 'the link line and the blank line are gone', (clean, place, _, { attribution, first }) =>
    attribution && first
      ? change(clean, attribution.end, first.start, '\n', attribution.start, hasUsualLink(place))
      : undefined,
  ),
  ofTurn('orphan-link-line', 'the attribution is gone', (clean, _, __, { attribution, link, first }) =>
    attribution && link && first
      ? change(clean, attribution.start, link.start, '', attribution.start, false)
      : undefined,
  ),
  ofTurn('orphan-link-line', 'the link line is there twice', (clean, _, __, { link, first }) =>
    link && first
      ? change(clean, link.end, link.end, `\n${clean.slice(link.start, link.end)}`, link.end + 1, false)
      : undefined,
  ),
  ofTurn('malformed-link-line', 'other dashes, other spaces', (clean, place, random, { link, first }) => {
    if (!link || !first) return undefined;
    const right = clean.slice(link.start, link.end);
    const wrong = pick(random, [
      right.replaceAll('-', '–'),
      right.replaceAll('-', '—'),
      right.replaceAll('-', '−'),
      right.replace(/^- /, '-'),
      right.replace(/- - Excerpts$/, '- Excerpts'),
      right.replace(/- Excerpts$/, '-Excerpts'),
      right.replace(/- Excerpts$/, '-- Excerpts'),
      right.replace(/s$/, ''),
      right.replace(/^- /, ''),
      right.replace('Hansard', 'Hansad'),
      right.replace('Hansard', 'hansard'),
      right.replace('Hansard', 'Hansar d'),
      right.replace('Hansard', 'Hansard;'),
      right.replace('Excerpts', ':Exc erpts'),
      `${right}.`,
      ` ${right}`,
    ]);
    if (wrong === undefined || wrong === right) return undefined;
    const at = link.start + (wrong.startsWith(' ') ? 1 : 0);
    const unclear = !right.endsWith('Excerpts') && !hasUsualLink(place);
    return change(clean, link.start, link.end, wrong, at, !unclear && !wrong.startsWith(' '));
  }),
  ofTurn('malformed-link-line', 'a blank line stands over the link line', (clean, _, __, { link }) =>
    link ? change(clean, link.start, link.start, '\n', link.start + 1) : undefined,
  ),
  ofTurn(
    'malformed-link-line',
    'the link line stands on the attribution’s',
    (clean, { turn }, _, { attribution, link }) =>
      attribution && link && attributionOf(turn)?.role !== 'collective'
        ? change(clean, attribution.end, link.start, ' ', attribution.end + 1)
        : undefined,
  ),
  ofTurn('empty-turn', 'the speech is gone', (clean, { turn, after }, _, { attribution, first, end }) =>
    attribution &&
    first &&
    (after?.kind === 'turn' || after?.kind === 'time' || after?.kind === 'heading') &&
    attributionOf(turn)?.role !== 'collective'
      ? change(clean, first.start, end, '', attribution.start, false)
      : undefined,
  ),
  ofTurn(
    'speech-on-attribution',
    'the first paragraph stands on the attribution’s line',
    (clean, place, _, { attribution, link, first, parts }) => {
      if (
        !attribution ||
        !link ||
        !first ||
        (parts[0]?.kind === 'paragraph' && !/[.?!]$/.test(clean.slice(first.start, first.end)))
      )
        return undefined;
      if (parts[0]?.kind !== 'paragraph' && attributionOf(place.turn)?.role !== 'member') return undefined;
      const rest = clean.slice(attribution.end, link.end);
      const words = ` ${clean.slice(first.start, first.end)}${rest}`;
      return change(clean, attribution.end, first.end, words, attribution.end + 1);
    },
  ),
  ofTurn('speech-on-attribution', 'the first paragraph stands on the link line', (clean, _, __, { link, first }) =>
    link && first ? change(clean, link.end, first.start, ' ', link.end + 1) : undefined,
  ),
  ofTurn(
    'buried-attribution',
    'a turn is a paragraph of the one before',
    (clean, place, _, { attribution, shown, first, parts }) => {
      const { turn, turns } = place;
      const at = attributionOf(turn);
      if (
        !attribution ||
        !shown ||
        !first ||
        !at ||
        !isAmongTurns(place) ||
        at.role === 'collective' ||
        parts[0]?.kind !== 'paragraph'
      )
        return undefined;
      const known = turns.some((other) => other !== turn && attributionOf(other)?.name === at.name);
      if (!known && at.seat === undefined) return undefined;
      if (/^[QT]?\d/.test(clean.slice(first.start))) return undefined;
      // A paragraph is a speaker's own only when somebody else has spoken before it.
      if (place.before?.kind === 'turn' && attributionOf(place.before)?.speaker === at.speaker) return undefined;
      const words = `${clean.slice(shown.start, shown.end)}: `;
      return change(clean, attribution.start, first.start, words, attribution.start, known && hasUsualLink(place));
    },
  ),
  ofTurn(
    'buried-attribution',
    'the blank line before an attribution is gone',
    (clean, { before }, _, { attribution }) =>
      attribution && before?.kind === 'turn' && clean[attribution.start - 2] === '\n'
        ? change(clean, attribution.start - 1, attribution.start, '', attribution.start - 1)
        : undefined,
  ),
  ofTurn(
    'buried-attribution',
    'an attribution stands at the end of a paragraph',
    (clean, { before }, _, { attribution }) => {
      if (!attribution || before?.kind !== 'turn' || !/[.?!]\n\n$/.test(clean.slice(0, attribution.start)))
        return undefined;
      if (before.parts.at(-1)?.kind !== 'paragraph') return undefined;
      return change(clean, attribution.start - 2, attribution.start, ' ', attribution.start - 1);
    },
  ),
  ofTurn(
    'question-number-in-attribution',
    'a question’s number stands before the name',
    (text, _, random, { attribution, shown, first, parts }) => {
      if (!attribution || !shown || !first || parts[0]?.kind !== 'paragraph') return undefined;
      if (/^[\p{Ll}\d]|^[QT]\d/u.test(text.slice(first.start)) || /^(?:The|An?) /.test(text.slice(shown.start)))
        return undefined;
      const number = pick(random, ['3.', '14.', 'Q7.', 'T1.']) ?? '';
      const clean = `${text.slice(0, first.start)}${number} ${text.slice(first.start)}`;
      const at = random() < 0.5 ? shown.start : attribution.start;
      const faulty = `${text.slice(0, at)}${number} ${text.slice(at)}`;
      return { clean, faulty, line: lineAt(faulty, at), restores: true };
    },
  ),
  ofTurn('split-attribution', 'an attribution is broken over two lines', (clean, _, random, { attribution, shown }) => {
    if (!attribution || !shown) return undefined;
    const words = clean.slice(shown.start, shown.end);
    const space = pick(random, [...words.matchAll(/ |\((?=\p{Lu})/gu)]);
    if (!space || !words.includes('(')) return undefined;
    const from = shown.start + space.index;
    if (space[0] === '(') return change(clean, from + 1, from + 1, '\n', attribution.start);
    return change(clean, from, from + 1, '\n', attribution.start);
  }),
  ofTurn(
    'unbalanced-bracket',
    'a bracket is gone from an attribution',
    (clean, { turn }, random, { attribution, shown }) => {
      if (!attribution || !shown) return undefined;
      const words = clean.slice(shown.start, shown.end);
      const bracket = pick(random, [...words.matchAll(/[()]/g)]);
      if (!bracket) return undefined;
      const from = shown.start + bracket.index;
      const nested = /\([^)]*\(/.test(words);
      // Behind an office the name alone tells where the bracket was; behind a name it is the key that does.
      const key = attributionOf(turn)?.portrait ?? '';
      const plain =
        bracket[0] === ')' || bracket.index > words.indexOf(')') ? words.endsWith(')') : words.includes(key);
      const first = bracket[0] === '(' && words.indexOf('(') === bracket.index;
      const known = first
        ? new RegExp(`^(?:Sir |Dame |Dr |Mr |Mrs |Ms )?${key} \\(`).test(words) || words.includes(` (${key})`)
        : plain;
      const party = /\) \((?:Con|Lab|Lab\/Co-op|LD|SNP|PC|DUP)\)$/.test(words) || !words.includes(') (');
      return change(clean, from, from + 1, '', attribution.start, !nested && known && party);
    },
  ),
  ofTurn('misplaced-bracket', 'a colon stands in a bracket', (clean, _, random, { attribution, groups }) => {
    const group = pick(random, groups);
    return attribution && group ? change(clean, group.end, group.end, ':', attribution.start) : undefined;
  }),
  ofTurn('duplicated-name', 'a name is there twice', (clean, _, __, { attribution, base }) => {
    if (!attribution || !base) return undefined;
    const name = clean.slice(base.start, base.end);
    if (!name.includes(' ')) return undefined;
    return change(clean, base.end, base.end, ` ${name}`, attribution.start);
  }),
  ofTurn('duplicated-name', 'the speech opens with the name', (clean, { turn }, _, { first, parts }) => {
    const at = attributionOf(turn);
    if (!first || !at?.name || at.role === 'collective' || parts[0]?.kind !== 'paragraph') return undefined;
    return change(clean, first.start, first.start, `${at.name}: `, first.start);
  }),
  ofTurn('duplicated-name', 'all that was printed is there twice', (clean, { turn }, _, { attribution, shown }) => {
    if (!attribution || !shown || attributionOf(turn)?.role !== 'member') return undefined;
    const words = clean.slice(shown.start, shown.end);
    return words.includes(' ') ? change(clean, shown.end, shown.end, ` ${words}`, attribution.start) : undefined;
  }),
  ofTurn('duplicated-name', '`Portrait` is there twice', (clean, { turn }, _, { attribution, shown, portrait }) =>
    attribution && shown && portrait && attributionOf(turn)?.role === 'member'
      ? change(
          clean,
          shown.start,
          shown.start,
          `${clean.slice(portrait.start, portrait.end)} Portrait `,
          attribution.start,
        )
      : undefined,
  ),
  ofTurn(
    'split-attribution',
    'the name of the person is broken over two lines',
    (clean, { turn, before }, random, { attribution, portrait }) => {
      // On a member's page half a name is not the member's, and its link line is another's.
      if (/^[^-\n].* Excerpts$/m.test(clean)) return undefined;
      if (
        !attribution ||
        !portrait ||
        before?.kind !== 'turn' ||
        before.parts.length === 0 ||
        attributionOf(turn)?.role !== 'member'
      )
        return undefined;
      const spaces = [...clean.slice(portrait.start, portrait.end + 1).matchAll(/ /g)];
      const space = pick(random, spaces);
      const name = clean.slice(portrait.start, portrait.end);
      if (!space || !clean.slice(portrait.end, attribution.end).includes(name)) return undefined;
      const from = portrait.start + space.index;
      return change(clean, from, from + 1, '\n', attribution.start);
    },
  ),
  ofTurn('colon-before-procedure', 'what was done stands behind a colon', (text, place, random, at) => {
    if (!at.attribution || !at.shown || !isAmongTurns(place) || attributionOf(place.turn)?.role === 'collective')
      return undefined;
    const done = pick(random, ['moved Amendment 1', 'rose—', 'indicated assent.', 'moved, That the Bill do pass.']);
    const name = text.slice(at.shown.start, at.shown.end).replace(/ \[V\]$/, '');
    const words = `${name}: ${done}\n\n`;
    const faulty = `${text.slice(0, at.attribution.start)}${words}${text.slice(at.attribution.start)}`;
    const clean = faulty.replace(words, words.replace(`: ${done}`, ` ${done}`));
    return { clean, faulty, line: lineAt(faulty, at.attribution.start), restores: true };
  }),
  ofTurn('broken-paragraph', 'a paragraph is broken in a sentence', (clean, _, random, { parts }) =>
    brokenParagraph(clean, random, parts),
  ),
  ofTurn('missing-blank-line', 'no blank line after the link line', (clean, _, __, { link, first }) =>
    link && first ? change(clean, link.end, first.start, '\n', link.end + 1) : undefined,
  ),
  ofTurn('missing-blank-line', 'no blank line between two paragraphs', (clean, _, random, { parts }) => {
    const i = 1 + Math.floor(random() * (parts.length - 1));
    const before = parts[i - 1];
    const after = parts[i];
    if (before?.kind !== 'paragraph' || after?.kind !== 'paragraph' || i >= parts.length) return undefined;
    if (before.end - before.start < 60 && after.end - after.start < 60) return undefined;
    if (!/[.?!:,”]$/.test(clean.slice(0, before.end)) || !/^[\p{Lu}“]/u.test(clean.slice(after.start)))
      return undefined;
    return change(clean, before.end, after.start, '\n', before.end + 1);
  }),
  ofTurn('missing-blank-line', 'no blank line before an interruption', (text, place, _, { end }) => {
    if (!isAmongTurns(place) || !place.turn.text.endsWith('\n\n')) return undefined;
    const clean = `${text.slice(0, end)}[Interruption.]\n\n${text.slice(end)}`;
    return change(clean, end - 1, end, '', end - 1);
  }),
  ofTurn('missing-blank-line', 'no blank line before a time or a heading', (clean, { after }, _, { end }) =>
    (after?.kind === 'time' || (after?.kind === 'procedure' && after.form === 'formula')) &&
    clean.slice(end - 2, end) === '\n\n'
      ? change(clean, end - 1, end, '', end - 1)
      : undefined,
  ),
  ofTurn('repeated-turn', 'a turn is there twice', (clean, place, _, { end }) => {
    const { turn, start } = place;
    if (!saysMuch(place) || !turn.text.endsWith('\n\n')) return undefined;
    return change(clean, end, end, clean.slice(start, end), end);
  }),
  ofTurn('repeated-turn', 'two turns are there twice', (clean, place, _, { end }) => {
    const { before, start, turn } = place;
    if (before?.kind !== 'turn' || !saysMuch(place) || !turn.text.endsWith('\n\n')) return undefined;
    if (attributionOf(before)?.speaker === attributionOf(turn)?.speaker || before.parts.length === 0) return undefined;
    return change(clean, end, end, before.text + clean.slice(start, end), end);
  }),
  ofTurn('consecutive-turns', 'the turn between two of one speaker is gone', (clean, place, _, { end }) => {
    const { before, after, start } = place;
    if (!/\nCommons Chamber\n/.test(clean) || before?.kind !== 'turn' || after?.kind !== 'turn') return undefined;
    const a = attributionOf(before);
    const b = attributionOf(after);
    if (a?.role === 'collective' || a?.speaker !== b?.speaker) return undefined;
    const ends = before.parts.at(-1);
    if (ends?.kind !== 'paragraph' || /[\]—–]$/.test(before.text.slice(ends.start, ends.end))) return undefined;
    return after.parts[0]?.kind === 'paragraph' ? change(clean, start, end, '', start, false) : undefined;
  }),
  {
    code: 'stripped-page',
    name: 'the page has lost its speakers',
    inject: (clean) => {
      if (!/^.+ Portrait .+\n- .*Hansard -/m.test(clean) || (clean.match(/^.{200,}$/gm) ?? []).length < 8)
        return undefined;
      const faulty = clean
        .replace(/^(.+ Portrait .+\n)?- .*Hansard -.*\n\n?/gm, '')
        .replace(/^(Commons Chamber|Westminster Hall)\n+/m, '$1');
      return { clean, faulty, line: 1, restores: false };
    },
  },
];
