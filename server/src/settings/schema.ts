/**
 * What a person can set, in the editor as `hansard.*` and in `.hansardrc.json`: the same keys. The JSON schema that the
 * extension ships is made from this (`npm run docs`).
 */
import * as v from 'valibot';
import type { Style } from '../rules/style.ts';

const severities = ['error', 'warning', 'information', 'hint'] as const;

const level = v.picklist([...severities, 'off']);

/** The longest pattern that is taken. */
const longestPattern = 500;

const form = <const F extends readonly [string, ...string[]]>(forms: F, what: string) =>
  v.optional(v.pipe(v.picklist(forms), v.description(what)));

const pattern = v.strictObject({
  code: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'a code is small letters, digits and hyphens'),
    v.description('The code of what is found, as suppression lines and `rules` have it: `our-house-word`.'),
  ),
  pattern: v.pipe(
    v.string(),
    v.minLength(1, 'the pattern is empty'),
    v.maxLength(longestPattern, `a pattern has ${longestPattern} characters at most`),
    v.description(
      'A regular expression in the syntax of RE2: no look-around and no back-references, so that none can hang the editor. (?i) in front: capitals or not.',
    ),
  ),
  message: v.pipe(v.string(), v.minLength(1), v.maxLength(400), v.description('What is wrong, and what to do.')),
  severity: v.optional(v.pipe(v.picklist(severities), v.description('`warning`, unless told.'))),
  replacement: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(1000),
      v.description('What a safe fix writes instead; `$1` stands for a group, `$&` for all that was found.'),
    ),
  ),
  in: v.optional(
    v.pipe(
      v.picklist(['speech', 'attributions']),
      v.description('Where to look: in speech, headings and procedure (unless told), or in attributions.'),
    ),
  ),
});

export const settingsSchema = v.strictObject({
  preset: v.optional(
    v.pipe(
      v.picklist(['recommended', 'strict', 'extract']),
      v.description(
        'Which rules are on. `recommended`: each as its page says. `strict`: hints are information and information is a warning. `extract`: what only a whole debate can be held to is off, whatever the header says.',
      ),
    ),
  ),
  rules: v.optional(
    v.pipe(v.record(v.string(), level), v.description('A severity, or `off`, by code: `{ "spacing": "off" }`.')),
  ),
  style: v.optional(
    v.pipe(
      v.strictObject({
        quotes: form(['curly', 'straight'], 'Double quotation marks: `“so”` or `"so"`.'),
        apostrophes: form(['curly', 'straight'], 'Apostrophes and single quotation marks.'),
        dash: form(
          ['em', 'double', 'spaced', 'short'],
          'Where a sentence is broken into: `so—no`, `so--no`, `so - no` or `so–no`.',
        ),
        hon: form(['dotted', 'plain', 'long'], '`hon. Member`, `hon Member` or `honourable Member`.'),
        members: form(['capital', 'small'], '`hon. Member` or `hon. member`.'),
        gap: form(['one', 'two'], 'Spaces between two sentences.'),
        clock: form(['dot', 'colon'], '`3.18 pm` or `3:18 pm`.'),
        half: form(['spaced', 'glued'], '`3.18 pm` or `3.18pm`.'),
        times: form(['day', 'half'], '`14:30` or `2.30 pm`, on lines by themselves.'),
        rose: form(['close', 'apart'], '`rose—` or `rose —`.'),
        titles: form(
          ['plain', 'dotted', 'both'],
          '`Mr Roe` or `Mr. Roe`, where a speaker is named; `both` leaves them as they are.',
        ),
        letters: form(['mixed', 'capitals'], '`Jane Roe` or `JANE ROE`, where a speaker is named.'),
        gestures: form(['plain', 'colon'], '`Jane Roe rose—` or `Jane Roe: rose—`.'),
        moves: form(['plain', 'colon'], '`Lord Roe moved Amendment 1.` or `Lord Roe: moved Amendment 1.`'),
        numbers: form(['speech', 'name'], '`Jane Roe: 3. What…` or `3. Jane Roe: What…`.'),
      } satisfies { readonly [K in keyof Style]: unknown }),
      v.description(
        'How the house writes what Hansards write in more than one way; unless told, as most of a transcript has it.',
      ),
    ),
  ),
  page: v.optional(
    v.pipe(
      v.picklist(['full', 'member', 'ministerial', 'exchange', 'fragment']),
      v.description('What the transcripts are: whole debates or extracts. Unless told, the header of each says.'),
    ),
  ),
  parties: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
      v.description('Further parties, as they are printed in brackets.'),
    ),
  ),
  roster: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.description(
        'Files that say who sat when, from the folder: CSV, JSON, or Popolo as TheyWorkForYou has it. Unless told, `roster.csv`, `roster.tsv` and `roster.json` in the folder.',
      ),
    ),
  ),
  patterns: v.optional(
    v.pipe(
      v.array(pattern),
      v.maxLength(100, 'there are 100 patterns at most'),
      v.description('Rules of your own: a pattern, what to say, and what to write instead.'),
    ),
  ),
});

/** What was set, key by key, as far as it is right. */
export type SettingsInput = v.InferOutput<typeof settingsSchema>;

export type PatternInput = v.InferOutput<typeof pattern>;
