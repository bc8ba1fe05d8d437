/** Faults of titles, capitals and the Chair. */
import { attributionOf } from '../../../server/src/model/attribution.ts';
import { change, type Fault, ofInlineTurn, ofParagraph, ofTurn, pick, pickMatch, type Random } from './kit.ts';

const wrongTitle = (random: Random, title: string): string => {
  const bare = title.replace('.', '');
  return pick(random, [`${bare}, `, `${bare.charAt(0)}.${bare.slice(1)} `, `${bare}.`, `${bare}., `]) ?? '';
};

/** In other capitals: `JANE ROE`, `Jane roe`, `O’roe`. */
const wrongCase = (random: Random, name: string): string | undefined => {
  const all = name.toUpperCase();
  const last = name.replace(/\p{Lu}(?=[\p{L}’'-]*$)/u, (letter) => letter.toLowerCase());
  return pick(random, [all, last]);
};

/** Whether small words or capitals within a word keep the name from being told from its letters alone. */
const isPlain = (name: string): boolean =>
  name
    .split(/[ -]/)
    .every((word) =>
      /^(?!(?:Of|The|And|For|De)$)(?:\p{Lu}\p{Ll}+|(?:Mc|O[’'])\p{Lu}\p{Ll}+|of|the|and|for|de)$/u.test(word),
    );

const wrongChair = (random: Random, right: string): string | undefined => {
  const wrong = pick(random, [
    right.replace('Deputy ', 'Deputy-'),
    right.replace('Deputy', 'deputy'),
    right.replace('Speaker', 'speaker'),
    right.replace('Madam ', 'Madame '),
  ]);
  return wrong === right ? undefined : wrong;
};

const chair = /\b(?:Mr\.?|Madam) (?:Deputy )?Speaker\b/g;

export const titleFaults: readonly Fault[] = [
  ofParagraph('malformed-title', 'a title is mistyped in speech', (words, random, clean) => {
    const found = pickMatch(random, words, /\b(?:Mr|Mrs|Ms|Dr)\.? (?=\p{Lu}\p{Ll}{2})(?!(?:Speaker|Deputy)\b)/gu);
    if (!found) return undefined;
    const wrong = wrongTitle(random, found[0].trimEnd());
    // `Mr.Roe` may have lost a space alone, and `Mr.Roe` where titles have no dot a space for one.
    // With its form goes what the fix writes, unless most of the other titles show it.
    const dots = [...clean.matchAll(/\bMr(\.?) /g)].map(([, dot]) => dot === '.');
    const same = dots.filter((dot) => dot === found[0].includes('.')).length;
    const restores = same - (/^Mr\b/.test(found[0]) ? 1 : 0) > dots.length - same;
    return { from: found.index, to: found.index + found[0].length, text: wrong, restores };
  }),
  ...[ofTurn, ofInlineTurn].map((of) =>
    of('malformed-title', 'a peer’s title is misspelt', (clean, { turns }, random, { base }) => {
      const rank =
        base && /^(?:Lord|Baroness|Viscount) (?=\p{Lu}\p{Ll})/u.exec(clean.slice(base.start, base.end))?.[0].trimEnd();
      if (!base || !rank) return undefined;
      // A letter that is left out of a short title may make a first name, unless the name is known.
      const name = clean.slice(base.start, base.end);
      const others = turns.filter(({ attribution, text }) => text.startsWith(name, attribution?.base.start)).length;
      const wrong = pick(random, [
        rank.toLowerCase(),
        rank.toUpperCase(),
        `${rank}${rank.at(-1)}`,
        ...(others > 1 ? [rank.slice(0, -1)] : []),
        rank.length > 6
          ? `${rank.slice(0, 3)}${rank.slice(2)}`
          : `${rank.charAt(0)}${rank.charAt(2)}${rank.charAt(1)}${rank.slice(3)}`,
      ]);
      return wrong === undefined ? undefined : change(clean, base.start, base.start + rank.length, wrong, base.start);
    }),
  ),
  ofTurn('malformed-title', 'a baroness is a baron', (clean, { turn }, _, { attribution, base }) =>
    attribution &&
    base &&
    attributionOf(turn)?.portrait?.startsWith('Baroness ') &&
    clean.startsWith('Baroness ', base.start)
      ? change(clean, base.start, base.start + 8, 'Baron', base.start)
      : undefined,
  ),
  ofInlineTurn('malformed-title', 'a baroness is a baron', (clean, { turn, turns }, _, { base }) => {
    const name = attributionOf(turn)?.name;
    if (!clean.startsWith('Baroness ', base.start)) return undefined;
    const known = turns.some((other) => other !== turn && attributionOf(other)?.name === name);
    return change(clean, base.start, base.start + 8, 'Baron', base.start, known);
  }),
  ofTurn('name-case', 'a name is in other capitals', (clean, _, random, { shown, base, attribution }) => {
    if (!shown || !base || !attribution) return undefined;
    const name = clean.slice(base.start, base.end);
    const key = clean.slice(attribution.start, attribution.start + name.length);
    const wrong = key === name && name.includes(' ') ? wrongCase(random, name) : undefined;
    return wrong === undefined || wrong === name ? undefined : change(clean, base.start, base.end, wrong, base.start);
  }),
  ofInlineTurn('name-case', 'an inline name is in other capitals', (clean, { turn, turns }, random, { base }) => {
    const at = attributionOf(turn);
    const name = clean.slice(base.start, base.end);
    if (at?.role === 'collective' || !name.includes(' ')) return undefined;
    const known = turns.some(
      (other) => other !== turn && clean.slice(base.start, base.end) === attributionOf(other)?.name,
    );
    const wrong = known ? wrongCase(random, name) : name.toUpperCase();
    if (wrong === undefined || wrong === name) return undefined;
    return change(clean, base.start, base.end, wrong, base.start, known || isPlain(name));
  }),
  ofParagraph('name-case', 'a small letter behind O’ or Mc', (words, random) => {
    const found = pickMatch(random, words, /(?<=\b(?:O[’']|Mc))\p{Lu}(?=\p{Ll}{3})/gu);
    return found && { from: found.index, to: found.index + 1, text: found[0].toLowerCase() };
  }),
  ofParagraph('chair-form', 'the Chair is named in another form', (words, random) => {
    const found = pickMatch(random, words, chair);
    const wrong = found && wrongChair(random, found[0]);
    return wrong === undefined || !found
      ? undefined
      : { from: found.index, to: found.index + found[0].length, text: wrong };
  }),
  ...[ofTurn, ofInlineTurn].map((of) =>
    of('chair-form', 'the Chair speaks under another form', (clean, _, random, { base }) => {
      const right = base && clean.slice(base.start, base.end);
      const wrong = right === undefined || right.replace(chair, '') !== '' ? undefined : wrongChair(random, right);
      return !base || wrong === undefined ? undefined : change(clean, base.start, base.end, wrong, base.start);
    }),
  ),
];
