/** What a rule is. A rule knows the model and nothing of editors, files or settings. */

import type { Masthead, PageKind } from '../model/header.ts';
import type { People } from '../model/people.ts';
import type { Roster } from '../roster/roster.ts';
import type { Block, Turn } from '../syntax/block.ts';
import type { Debate } from '../syntax/tree.ts';
import type { Ignore } from './ignores.ts';
import type { Style } from './style.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

interface Base {
  /** Stable: the setting's key, the suppression's word, the name of the rule's page. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** Why it matters to a reader of the transcript, in one or two sentences. */
  readonly why: string;
  /** `safe`: one fix, part of fix-all. `choice`: the editor decides. */
  readonly fix: 'safe' | 'choice' | 'none';
  /**
   * Transcripts with the fault. Carets under a line mark the findings, `^^^ code`; after `=>` stands the text with every
   * safe fix of this rule applied. They are run as tests and printed as the rule's page.
   */
  readonly examples: readonly string[];
  /** Transcripts that look like the fault and are right: no finding of this rule. */
  readonly silent: readonly string[];
  /**
   * One fault is one finding: codes of rules that see the same fault better. Where one of these has a finding on the same
   * words, or both stand in one attribution, this rule's is left out.
   */
  readonly yieldsTo?: readonly string[];
  /** What is seen may be the doing of an error in the same block or the next: it is left out until that is mended. */
  readonly waits?: true;
  /**
   * Codes of rules whose faults may be what this one sees: its finding is left out while one of these stands in the same
   * block, or at another turn of the same speaker.
   */
  readonly waitsFor?: readonly string[];
  /** What lies beside the transcripts of `examples` and `silent`, where the rule needs it: a file’s name, a roster. */
  readonly beside?: Given;
}

/** What a person has set or named, as far as it changes what the rules find. */
export interface Given {
  readonly style?: Partial<Style>;
  readonly roster?: Roster;
  /** The last part of the document’s path. */
  readonly fileName?: string;
  readonly page?: PageKind;
  readonly patterns?: readonly BlockRule[];
  /** Parties beyond those that are known, as they are printed in brackets. */
  readonly parties?: readonly string[];
}

/** Looks at one block and the document's style, and at nothing else: its findings are kept as long as the two are. */
export interface BlockRule extends Base {
  readonly scope: 'block';
  /** Flags of `Signal`: a block that has none of them has no such fault, and is not looked at. */
  readonly needs?: number;
  check(block: Block, style: Style): Iterable<Finding>;
}

/** Looks at a debate. What it needs of a block must be kept by the block. */
export interface DebateRule extends Base {
  readonly scope: 'debate';
  /**
   * What it looks at in each block. An edit that leaves these values as they were, for the blocks that it touches, changes
   * nothing that the rule finds, and the rule is not asked again. Absent: it is asked after each edit of the debate.
   */
  readonly reads?: readonly Aspect[];
  /** What it looks at, besides, in each block that stands no more than `reach` blocks from one that is touched. */
  readonly near?: { readonly reach: number; readonly reads: readonly Aspect[] };
  check(debate: DebateFacts): Iterable<Finding & { readonly block: Block }>;
}

/** Looks at the suppression lines, when all else has been found. */
export interface IgnoreRule extends Base {
  readonly scope: 'ignores';
  check(ignore: IgnoreUse): Iterable<Finding & { readonly block: Block }>;
}

/** A suppression line and those of its codes that silenced nothing. */
export interface IgnoreUse extends Ignore {
  readonly unused: readonly string[];
  /** The codes that there are. */
  readonly known: readonly string[];
}

export type Rule = BlockRule | DebateRule | IgnoreRule;

/** A block among the blocks of its debate. */
export interface Seen {
  readonly block: Block;
  readonly blocks: readonly Block[];
  readonly index: number;
  /** What holds of the debate as it is now: of `blocks` before an edit, too, as far as `reads` leaves that unchanged. */
  readonly facts: DebateFacts;
}

/** Something of a block that a rule looks at. Two values are the same when they are identical: strings, or what is kept by the block. */
export type Aspect = (seen: Seen) => unknown;

/** A debate as rules see it. `turns` are the turns among `blocks`, in their order. */
export interface DebateFacts {
  readonly blocks: readonly Block[];
  readonly turns: readonly Turn[];
  readonly masthead: Masthead;
  readonly debate: Debate;
  readonly document: DocumentFacts;
  /** What the rules have looked for in the words of speech, so that any edit may change what they find. */
  readonly looked: { inSpeech: boolean };
}

/** What rules may know of the whole document and of what lies beside it. Few edits change any of it. */
export interface DocumentFacts {
  readonly style: Style;
  /** Who speaks, in all its debates. */
  readonly people: People;
  /** Who sat when, as far as the rosters that a person has given say; `undefined` without one. */
  readonly roster: Roster | undefined;
  /** The last part of the document's path; `undefined` when it has none. */
  readonly fileName: string | undefined;
  /** What the pages are to be taken for; `undefined` where the header of each tells. */
  readonly page: PageKind | undefined;
  /** The codes that suppression lines silence in the whole document. */
  readonly ignored: readonly string[];
  /** Rules that a person has written. */
  readonly patterns: readonly BlockRule[];
  /** Parties that a person has added to those that are known. */
  readonly parties: readonly string[];
}

/** What a rule yields. Offsets are from the block's start, and cover the visible characters at fault. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** What is wrong, why it matters, what to do: one or two plain sentences. */
  readonly message: string;
  /** The safe fix, or the choices. Absent where nothing can be offered. */
  readonly fixes?: readonly Fix[];
  /** The other place that the message speaks of. */
  readonly related?: { readonly block: Block; readonly start: number; readonly end: number; readonly message: string };
}

export interface Fix {
  /** What the editor offers, in the imperative: `Insert the link line`. */
  readonly title: string;
  /** Changes to the finding's block, ascending, not overlapping. Asked for when the fix is looked at or applied. */
  edits(house: House): readonly TextEdit[];
}

/** A replacement: offsets from the block's start, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How this document writes what can be written in more than one way. */
export interface House {
  /** The link line that most turns of a speaker (`Attribution.speaker`) have: on a member's page hers is another. */
  linkLineOf(speaker: string | undefined): string;
  /** `\n` or `\r\n`, as the document has it. */
  readonly lineEnd: string;
  readonly style: Style;
}
