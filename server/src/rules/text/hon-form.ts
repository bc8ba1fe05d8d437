import { Signal, signalsOf } from '../../model/signals.ts';
import type { Block } from '../../syntax/block.ts';
import { Form, formsIn } from '../forms.ts';
import type { BlockRule, Finding } from '../rule.ts';
import type { Style } from '../style.ts';
import { matchesIn } from './prose.ts';

/** What comes before `hon.`, that, and what follows: `and learned`, and whom it is said of. */
const form =
  /(?<rank>\b[Rr](?:igh)?t(?:\.? |-))?\b(?:[Hh]on(?:\.\.|[.,;:])?|[Hh]onou?rable|HON\.?) (?<joint>(?:and )?(?:learned|gallant|reverend)(?: and (?:learned|gallant))? |and (?:right )?hon\.? )?(?<noun>[Mm]embers?|[Ff]riends?|[Gg]entlem[ae]n|[Ll]ad(?:y|ies))\b/g;

export const honForm: BlockRule = {
  code: 'hon-form',
  scope: 'block',
  severity: 'information',
  fix: 'safe',
  yieldsTo: ['stage-direction-form', 'missing-to-ask'],
  summary: 'What honourable Members are called is not written as it is in the rest of the document.',
  why: 'Members are looked up by these words; a form that is met once is found by nobody.',
  examples: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The hon Member and my Hon. Friend heard the rt. hon. Gentleman and the hon. lady.
    ^^^^^^^^^^ hon-form
                      ^^^^^^^^^^^ hon-form
                                            ^^^^^^^^^^^^^^^^^^ hon-form
                                                                       ^^^^^^^^^ hon-form
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The hon. Member and my hon. Friend heard the right hon. Gentleman and the hon. Lady.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

My honourable Friend, the hon.. Member and my Right hon. Friend are late for the right-hon. Lady.
   ^^^^^^^^^^^^^^^^^ hon-form
                          ^^^^^^^^^^^^ hon-form
                                              ^^^^^^^^^^^^^^^^^ hon-form
                                                                                 ^^^^^^^^^^^^^^^ hon-form

The honorable Lady has an honorable friend.
    ^^^^^^^^^^^^^^ hon-form

The noble lord asked the Noble Lord.
    ^^^^^^^^^^ hon-form
                         ^^^^^^^^^^ hon-form
=>
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

My hon. Friend, the hon. Member and my right hon. Friend are late for the right hon. Lady.

The hon. Lady has an honorable friend.

The noble Lord asked the noble Lord.
`,
  ],
  silent: [
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

Hon. Members know the Hon. Jane Roe and the Rt Hon Idris Vane. [Hon. Members: “Hear, hear!”] Right hon. and learned Members too. “Hon. Friends,” he said, and I said—Hon. Members will remember—that my right hon. and learned Friend and my hon. and gallant Friend agree.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The honourable Member and my honourable Friend heard the right honourable Gentleman; the honourable thing is to go.
`,
    `
Ada Pell Portrait Ada Pell (Dunmore North) (Lab)
- Hansard - - - Excerpts

The hon Member and my hon Friend heard the right hon Gentleman and the hon Lady; the other House has an honourable friend. Noble Lords know a noble lady, and my noble friend a noble cause.
`,
  ],
  check: (block, style) => (block.kind === 'turn' && mayHave(block, style) ? findingsIn(block, style) : none),
};

const none: readonly Finding[] = [];

/** Of peers, with a capital as Members have theirs. */
const peers = /\b[Nn]oble (?:and (?:learned|gallant) )?(?:[Ll]ords?|[Bb]aroness)\b/g;

function* findingsIn(block: Block, style: Style): Generator<Finding> {
  for (const { index, 0: words } of matchesIn(block, peers)) {
    const at = words.lastIndexOf(' ') + 1;
    const initial = words.charAt(at);
    const right =
      (opensSentence(block.text, index) ? words.charAt(0) : 'n') +
      words.slice(1, at) +
      (style.members === 'capital' ? initial.toUpperCase() : initial.toLowerCase()) +
      words.slice(at + 1);
    if (right !== words && block.text.charAt(index + words.length) !== ':')
      yield written(index, index + words.length, right);
  }
  for (const match of matchesIn(block, form)) {
    const start = match.index;
    const end = start + match[0].length;
    const right = rightOf(match, block.text, style);
    // `[Several Hon. Members: “Oh!”]` names who called out.
    if (right === match[0] || block.text.charAt(end) === ':') continue;
    // An honourable friend may be anybody's.
    if (/onou?rable .*\b\p{Ll}\p{L}*$/u.test(match[0])) continue;
    yield written(start, end, right);
  }
}

const written = (start: number, end: number, right: string): Finding => ({
  start,
  end,
  message: `This document writes “${right}”; another form of it is missed by who searches for it. Write it so.`,
  fixes: [{ title: `Write “${right}”`, edits: () => [{ start, end, text: right }] }],
});

const endings = { dotted: '.', plain: '', long: 'ourable' } as const;
/** The forms that a document of each form has by mistake. */
const others = {
  dotted: [Form.PlainHon, Form.LongHon],
  plain: [Form.DottedHon, Form.LongHon],
  long: [Form.DottedHon, Form.PlainHon],
} as const;

/** Nearly all are as they should be: a block is read only where something may not be. */
function mayHave(block: Block, { hon, members }: Style): boolean {
  const { text } = block;
  if (text.includes('Hon') || text.includes('Noble ')) return true;
  if (signalsOf(block) & Signal.Capitals && text.includes('HON')) return true;
  const counts = formsIn(block);
  if (!counts) return false;
  const small = members === 'capital' ? Form.SmallMember : Form.CapitalMember;
  return [...others[hon], small, Form.OddHon].some((form) => (counts[form] ?? 0) > 0);
}

function rightOf({ 0: words, index, groups = {} }: RegExpExecArray, text: string, { hon, members }: Style): string {
  const { rank, joint = '', noun = '' } = groups;
  const stop = endings[hon];
  const capital = /^[HR]/.test(words) && opensSentence(text, index);
  const first = rank === undefined ? (capital ? 'Hon' : 'hon') : `${capital ? 'Right' : 'right'} hon`;
  const initial = noun.charAt(0);
  const who = (members === 'capital' ? initial.toUpperCase() : initial.toLowerCase()) + noun.slice(1);
  return `${first}${stop} ${joint.replace(/\bhon(?:\.|ou?rable)?/, `hon${stop}`)}${who}`;
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return /(?:^|[.?!]\)|[.?!:;\n\r—–[(“"‘'\]”-]) ?$/.test(before);
}
