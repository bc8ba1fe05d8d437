/**
 * The formulas of procedure: what is printed of the sitting between the speeches. Each is anchored at the start of its
 * paragraph and says enough of the formula that no sentence of a speech is taken for it. By first word, so that a
 * paragraph is compared with the few formulas that it could be.
 */
const numbers = String.raw`[\dA-Z]+(?:,? (?:to|and) [\dA-Z]+|, [\dA-Z]+)*`;
const clause = new RegExp(
  String.raw`^(?:(?:New |Lords )?(?:[Cc]lauses?|[Ss]chedules?|[Aa]mendments?)(?: ${numbers})?|Title|Preamble)(?:, as amended,| \(as amended\))? (?:ordered to stand part|agreed to|negatived|disagreed|disagreed to|read a|read the|added to|brought up|withdrawn|by leave|not moved|accordingly|stand part of the Bill)`,
);
const amendment = new RegExp(
  String.raw`^(?:Manuscript )?Amendments?(?: ${numbers})?(?:, as amended,)?,?(?:$| (?:\([^)]{1,80}\) )?(?:made|proposed|moved|agreed|agreed to|not moved|withdrawn|negatived|disagreed|by leave|to the (?:proposed )?(?:motion|amendment|new clause)|again proposed|(?:in lieu )?accordingly)\b)`,
);

const formulas: Readonly<Record<string, readonly RegExp[]>> = {
  Question: [
    /^Question(?:s)?,? (?:put\b|again put|agreed to|accordingly|proposed\b|so proposed|negatived|again proposed|as amended|(?:on|That) .{0,200}put)/,
    /^Question,? That\b/,
  ],
  Main: [/^Main Question\b/, /^Main Bills? Page$/],
  Original: [/^Original (?:Question|motion)\b/],
  Motion: [
    /^Motions? (?:made\b|agreed|agreed to|lapsed|by leave|withdrawn|not moved|for leave to (?:bring in|introduce)|, by leave)/,
    /^Motion, by leave/,
  ],
  Motions: [/^Motions (?:made|agreed)/],
  Resolved: [/^Resolved(?:,|\.|$| [Nn]emine)/],
  Ordered: [/^Ordered(?:,|\.|$)/],
  Order: [/^Order(?:s)? (?:for|of) .{1,120} read\b/, /^Order of .{1,60} discharged/],
  Bill: [
    /^Bill(?:,? (?:as amended|not amended),?)? (?:read\b|passed\b|reported\b|accordingly|to be\b|considered\b|ordered\b|committed\b|presented\b|deemed\b|withdrawn\b|returned\b|agreed\b|discharged\b)/,
    /^Bill, (?:as amended|not amended)/,
  ],
  Bills: [/^Bills (?:read|passed|presented)/],
  Amendment: [amendment],
  Amendments: [amendment, /^Amendments$/],
  Manuscript: [amendment],
  Clause: [clause, /^Clause [\dA-Z]+ : \S/],
  Clauses: [clause],
  Schedule: [clause, /^Schedule [\dA-Z]+ : \S/],
  Schedules: [clause],
  New: [clause],
  Lords: [clause, /^Lords [Aa]mendments? .{0,80}(?:agreed to|disagreed to|considered)/],
  Title: [clause],
  Preamble: [clause],
  Copy: [/^Copy of the Bill$/],
  Explanatory: [/^Explanatory [Nn]otes$/],
  Presentation: [/^Presentation and First Reading\b/],
  First: [/^First Reading$/],
  Further: [/^Further considered in (?:the )?(?:Grand )?Committee\b/],
  Considered: [/^Considered in (?:the )?(?:Grand )?Committee\b/],
  Consideration: [/^Consideration of (?:Bill|Lords|Commons)\b.{0,80}, as amended/],
  Read: [/^Read (?:a|the) (?:[Ff]irst|[Ss]econd|[Tt]hird) time\b/],
  Report: [/^Report (?:received|resumed)\b/],
  Brought: [/^Brought up\b/],
  Moved: [/^Moved (?:by|on)\b/, /^Moved,? That\b/, /^Moved$/],
  Tabled: [/^Tabled [Bb]y\b/],
  Sitting: [/^Sitting (?:suspended|adjourned|resumed)\b/],
  Proceedings: [/^Proceedings (?:suspended|resumed|adjourned)\b/],
  On: [/^On (?:resuming|a division)\s?[\u2014\u2013-]/],
  Adjourned: [/^Adjourned (?:accordingly|at|till|until)\b/],
  Committee: [/^Committee (?:adjourned|rose|divided|suspended|resumed)\b/, /^Committee stage .{0,40}$/],
  Debate: [/^Debate (?:adjourned|resumed|to be resumed|accordingly)\b/],
  Leave: [/^Leave (?:granted|given)\b/],
  House: [/^House (?:adjourned|resumed|in Committee|again in Committee)\b/],
  Prayers: [/^Prayers\s?[\u2014\u2013-]/],
  PRAYERS: [/^PRAYERS$/],
  Deferred: [/^Deferred [Dd]ivisions?$/],
  Royal: [/^Royal Assent was notified/],
  Message: [/^Message (?:from|to) /],
  More: [/^More than .{1,30} hours? having elapsed/],
  It: [
    /^It being .{1,80}(?:o['\u2019]clock|p\.?m\.?|a\.?m\.?|hours?|minutes?|interruption)\b.{0,120}(?:interrupted|lapsed|stood adjourned|put|adjourned)/,
  ],
  Not: [/^Not[- ][Cc]ontents\b/],
  Contents: [/^Contents\b/, /^CONTENTS$/],
  Tellers: [/^Tellers for the (?:Ayes|Noes|Contents|Not-Contents)\b/],
  Several: [/^Several (?:hon\. Members|hon Members|noble Lords) rose\b/, /^Several (?:hon\. Members|noble Lords)$/],
  The: [
    /^The (?:House|Committee|Grand Committee|Sub-Committee) (?:divided\b|having divided\b|proceeded to a (?:D|d)ivision|then (?:proceeded|divided|adjourned)|adjourned\b|resumed\.|accordingly|being resumed|met at|stood adjourned|suspended|rose)/,
    /^The (?:Deputy |Madam )?(?:Speaker|Chair|Chairman|Lord Speaker|Deputy Speaker|Temporary Chair)\b.{0,60} (?:declared|resumed the [Cc]hair|put forthwith|then put|left the [Cc]hair|took the [Cc]hair|put the (?:Q|q)uestion|interrupted|adjourned|called)\b/,
    /^The .{3,120} (?:was|were) asked\s?[\u2014\u2013-]/,
    /^The sitting (?:was )?(?:suspended|adjourned|resumed|having been)/,
    /^The [Bb]ill (?:was|be) /,
    /^The following (?:provisions|Members|Ministers) .{0,80}(?:were|have) /,
    /^The (?:noble and learned )?Lords? .{3,120} (?:took the oath|made (?:and subscribed )?the solemn affirmation)/,
    /^The Clerk (?:read|proceeded|Assistant)/,
  ],
};

const presented = /^[^.]{3,250}? (?:presented a Bill to\b|accordingly presented the Bill\.$)/;
const introduced = /^[A-Z].{3,250}, having been (?:created|appointed) .{3,250}/;
const elapsed =
  /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|One and a half|Two and a half) hours? having elapsed/i;
const bracketed =
  /^\[(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Madam|Rev|Reverend|Professor|Colonel)\.? .{2,80} in the [Cc]hair|Relevant [Dd]ocuments?|Continuation from|Queen[\u2019']s [Cc]onsent|King[\u2019']s [Cc]onsent|Mr Speaker in the [Cc]hair|.{2,60} in the [Cc]hair)/;
const wasAsked = /^[A-Z].{3,120} (?:was|were) asked\s?[\u2014\u2013-]$/;
const rose = /^[A-Z][^.!?:]{2,80} rose\s?[\u2014\u2013-]$/;
const numbered = /^\d+(?:st|nd|rd|th)? Report\b.{0,100}$/;

/** How much of a paragraph is looked at: a formula shows itself in its first words. */
export const formulaWindow = 320;

/** Whether a paragraph that opens with `opening` (its first `formulaWindow` characters at most) is a formula of procedure. */
export function isFormula(opening: string): boolean {
  const code = opening.charCodeAt(0);
  if (code === 91) return bracketed.test(opening);
  if (code >= 48 && code <= 57) return numbered.test(opening);
  if (code < 65 || code > 90) return false;
  const word = firstWord.exec(opening)?.[0] ?? '';
  const known = Object.hasOwn(formulas, word) ? formulas[word] : undefined;
  if (known?.some((formula) => formula.test(opening))) return true;
  if (opening.length < 120 && (rose.test(opening) || wasAsked.test(opening))) return true;
  if (opening.includes(', having been ') && introduced.test(opening)) return true;
  return (opening.includes(' presented ') && presented.test(opening)) || elapsed.test(opening);
}

const firstWord = /^[A-Za-z]+/;

const votes = /divided\b[^\d\n]{0,20}Ayes:?\s*([\d,]+)\s*[,;/]\s*(?:and )?Noes:?\s*([\d,]+)/;
const lordsVotes = /^(?:Division \d+\s*[:\u2014-]?\s*)?Contents:?\s*([\d,]+)\s*[;,/]\s*Not-Contents:?\s*([\d,]+)/;
const divisionOpening = /^(?:Divisions during this debate:|Division No\. ?\d+\]?)/;

/** The counts of a division stated in one line, or `undefined` when the line states none. */
export function divisionCounts(line: string): { readonly ayes: number; readonly noes: number } | undefined {
  const found = votes.exec(line) ?? lordsVotes.exec(line);
  if (!found?.[1] || !found[2]) return undefined;
  return { ayes: Number(found[1].replaceAll(',', '')), noes: Number(found[2].replaceAll(',', '')) };
}

/** A line that opens a division: the one-line form, the page's list of divisions, or `Division No. 321]`. */
export const opensDivision = (line: string): boolean =>
  divisionOpening.test(line) || divisionCounts(line) !== undefined;
