/**
 * The formulas of procedure: what is printed of the sitting between the speeches. Each is anchored at the start of its
 * paragraph and says enough of the formula that no sentence of a speech is taken for it. By first word, so that a
 * paragraph is compared with the few formulas that it could be.
 */
const numbers = String.raw`[\dA-Z]+(?:,? (?:to|and) [\dA-Z]+|, [\dA-Z]+)*`;
/** Where a formula's verb ends it or a stop follows; a sentence goes on (`Amendment 12 made clear that…`). */
const stop = String.raw`(?=$|\s?[.,:;(\u2014\u2013-])`;
const reading = '(?:[Ff]irst|[Ss]econd|[Tt]hird) time';
const clause = new RegExp(
  String.raw`^(?:(?:New |Lords )?(?:[Cc]lauses?|[Ss]chedules?|[Aa]mendments?)(?: ${numbers})?|Title|Preamble)(?:, as amended,| \(as amended\))?(?:,? by leave\b| (?:accordingly )?(?:ordered to stand part|(?:agreed|disagreed)(?: to)?${stop}|negatived${stop}|read (?:a|the) ${reading}|added to the Bill|brought up${stop}|withdrawn${stop}|not moved${stop}|stand part of the Bill))`,
);
const amendment = new RegExp(
  String.raw`^(?:Manuscript )?[Aa]mendments?(?: ${numbers})?(?:, as amended,)?,?(?:$| (?:\([^)]{1,80}\) )?(?:accordingly )?(?:(?:made|proposed|moved|agreed|agreed to|disagreed|disagreed to|not moved|withdrawn|negatived|again proposed|in lieu agreed to)${stop}|(?:made|proposed|moved) to (?:the|new|Lords|Commons|[Cc]lause|[Aa]mendment)\b|by leave|\([^)]{1,80}\)$|as an amendment to [^.]{1,40}$|to the (?:proposed )?(?:[Mm]otion|[Aa]mendment|new clause)\b))`,
);
/** A provision over its amendments, as the Lords printed it. */
const provision = /^(?:Clause|Schedule) [\dA-Z]+ : \S/;
/** Who moves or tables: a line of titles and names, and no more. */
const mover = String.raw`(?:$| (?:the )?(?:Lord|Lady|Baroness|Baron|Earl|Countess|Viscount|Viscountess|Duke|Duchess|Marquess|Archbishop|Bishop|Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b[^.?!]{0,100}$|(?: (?:of|and|the|in|on|[A-Z][^\s.?!]*))+$)`;

/** The motions that answer the other House have letters: `Motions B and C agreed.` */
const lettered = new RegExp(
  String.raw`^Motions? [A-Z]\d?(?:,? (?:to|and) [A-Z]\d?|, [A-Z]\d?)*(?:, as amended,)? (?:agreed|agreed to|disagreed|disagreed to|not moved|withdrawn|negatived)${stop}`,
);

const pause = new RegExp(
  String.raw`^(?:Sitting|Proceedings|Meeting) (?:suspended|adjourned|resumed|interrupted|closed)(?:${stop}| (?:accordingly|for|from|until|till|at|and|on|to|without)\b)`,
);

const elapsed = [
  /^[A-Z][a-z]+(?: and (?:a half|three quarters))? hours?(?: and (?:a half|a quarter|[a-z]+ minutes))? having elapsed since\b/,
];
/** The Chair, and what is printed of it. */
const chairDoes = `(?:then |thereupon |accordingly )?(?:declared (?:the|that the) |resumed the [Cc]hair|left the [Cc]hair|took the [Cc]hair|(?:proceeded to )?put (?:forthwith|the [Qq]uestion)|interrupted (?:the (?:business|proceedings)|business|proceedings)|adjourned the (?:House|sitting|debate))`;
const speakerDoes = [new RegExp(String.raw`^(?:Mr\.?|Madam) (?:Deputy )?Speaker ${chairDoes}`)];

const formulasByWord: Readonly<Record<string, readonly RegExp[]>> = {
  Question: [
    new RegExp(
      String.raw`^Questions?,? (?:(?:again |then )?put(?:${stop}| (?:and|forthwith|accordingly|a second time|That|on|pursuant)\b)|agreed to|accordingly|(?:so |again )?proposed(?:${stop}| That\b)|negatived|as amended|(?:on|That) .{0,200}put)`,
    ),
    /^Question,? That\b/,
  ],
  Main: [/^Main Question\b/, /^Main Bills? Page$/],
  Original: [
    new RegExp(
      String.raw`^Original (?:Question|[Mm]otion)(?:${stop}| (?:put|as amended|again|agreed|by leave|accordingly|withdrawn)\b)`,
    ),
  ],
  Motion: [
    new RegExp(
      String.raw`^Motion (?:made(?:${stop}| and\b)|(?:agreed|agreed to|lapsed|withdrawn|not moved)${stop}|by leave|for leave to (?:bring in|introduce))`,
    ),
    /^Motion(?: and (?:new )?clause)?, by leave/,
    lettered,
    new RegExp(`^Motion(?: on Amendments? ${numbers} (?:agreed|disagreed)(?: to)?| moved)${stop}`),
    /^Motion [A-Z]\d?(?:$| \([^)]{1,60}\)$)/,
  ],
  Motions: [new RegExp(`^Motions (?:made|agreed|agreed to|not moved)${stop}`), lettered],
  Resolved: [/^Resolved(?:,|\.|$| [Nn]emine| \(with\b| in the (?:affirmative|negative)\b)/],
  Ordered: [/^Ordered(?:,|\.|$)/],
  Order: [/^Orders? (?:for|of) .{1,120} read(?:$|[.,;:]| and\b)/, /^Order of .{1,60} discharged/, /^Order read for\b/],
  Bill: [
    /^Bill(?:,? (?:as amended|not amended),?)? (?:read\b|passed\b|reported\b|accordingly|to be\b|considered\b|ordered\b|committed\b|presented\b|deemed\b|withdrawn\b|returned\b|agreed\b|discharged\b)/,
    /^Bill, (?:as amended|not amended)/,
  ],
  Bills: [new RegExp(`^Bills (?:read (?:a|the) ${reading}|(?:passed|presented)${stop})`)],
  Amendment: [amendment],
  Amendments: [amendment, /^Amendments$/],
  Manuscript: [amendment],
  Clause: [clause, provision],
  Clauses: [clause],
  Schedule: [clause, provision],
  Schedules: [clause],
  New: [clause],
  Lords: [
    clause,
    new RegExp(
      `^Lords (?:[Aa]mendments?(?: ${numbers})?(?: to [^.]{1,60})?|[Mm]essage(?: \\([^)]{1,40}\\))?) considered${stop}`,
    ),
  ],
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
  Report: [new RegExp(`^Report (?:received|resumed)${stop}`)],
  Brought: [/^Brought up(?:\.|$|,? and read\b|, read\b)/],
  Moved: [new RegExp(`^Moved by${mover}`), /^Moved on (?:[A-Z][a-z]+day,? )?\d{1,2}\b/, /^Moved,? That\b/, /^Moved$/],
  Tabled: [new RegExp(`^Tabled [Bb]y${mover}`)],
  Sitting: [pause],
  Meeting: [pause],
  Proceedings: [pause],
  On: [
    /^On (?:resuming|a division)\s?[\u2014\u2013-]/,
    /^On Question,? (?:[Mm]otion|[Aa]mendments?|[Cc]lauses?|[Ss]chedules?|[Tt]itle|[Bb]ill|[Ww]hether|[Oo]riginal|Resolved)\b/,
  ],
  Adjourned: [/^Adjourned (?:accordingly|(?:at|till|until) [^,]{1,80}$)/],
  Asked: [new RegExp(`^Asked by${mover}`)],
  Committee: [
    new RegExp(
      String.raw`^Committee (?:adjourned|rose|divided|suspended|resumed)(?:${stop}| (?:at|until|till|for|accordingly)\b)`,
    ),
    /^Committee stage [^.?!]{0,40}$/,
  ],
  Debate: [
    /^Debate on whether (?:Clause|Schedule|clause|schedule|new clause) .{1,40} should (?:stand part|be)\b/,
    new RegExp(
      String.raw`^Debate (?:(?:adjourned|resumed)(?:${stop}| (?:accordingly|until|till|on)\b)|to be resumed|accordingly)`,
    ),
  ],
  Leave: [new RegExp(`^Leave (?:granted|given|refused)${stop}`)],
  House: [/^House (?:adjourned|resumed|in Committee|again in Committee)\b/],
  Prayers: [/^Prayers\s?[\u2014\u2013-]/],
  PRAYERS: [/^PRAYERS$/],
  Royal: [/^Royal Assent was notified/],
  Message: [/^Message (?:from|to) (?:the (?:Lords|Commons|Queen|King|Prince)|Her|His) ?\b/],
  More: [/^More than .{1,30} hours? having elapsed since\b/],
  It: [
    /^It being .{1,80}(?:o['\u2019]clock|p\.?m\.?|a\.?m\.?|hours?|minutes?|interruption)\b.{0,120}(?:interrupted|lapsed|stood adjourned|put|adjourned)/,
  ],
  Not: [/^Not[- ][Cc]ontents(?:$|[:,]?\s*\d|:$)/],
  Contents: [/^Contents(?:$|[:,]?\s*\d|:$)/],
  CONTENTS: [/^CONTENTS$/],
  Tellers: [/^Tellers for the (?:Ayes|Noes|Contents|Not-Contents)(?:$|[:.\u2014])/],
  Several: [
    /^Several (?:[Hh]on\. Members|[Hh]on Members|[Nn]oble Lords) [Rr]ose(?:$|\s?[.\u2014\u2013-])/,
    /^Several (?:hon\. Members|noble Lords)$/,
  ],
  A: [/^A (?:privilege amendment (?:was )?made\.|minute[\u2019']s silence was observed\.|Division was called\.$)/],
  Division: [/^Division (?:conducted remotely\b|on (?:Amendment|Motion|Clause|Schedule|the )[^.?!]{0,80}$)/],
  Relevant: [/^Relevant [Dd]ocuments?: /],
  Remaining: [/^Remaining (?:clauses|schedules)(?: and \w+)? (?:agreed|ordered)\b/],
  To: [/^To lie upon the Table\.?$/],
  Virtual: [/^Virtual participation in proceedings (?:commenced|concluded)\b/],
  Members: [/^Members observed (?:one|two) minutes?[\u2019'] silence\./],
  Mr: speakerDoes,
  Madam: speakerDoes,
  One: elapsed,
  Two: elapsed,
  Three: elapsed,
  Four: elapsed,
  Five: elapsed,
  Six: elapsed,
  Seven: elapsed,
  Eight: elapsed,
  Nine: elapsed,
  Ten: elapsed,
  Twelve: elapsed,
  The: [
    /^The (?:House|Assembly|(?:Legislative )?(?:Grand |Sub-)?Committee)(?: \([^)]{1,40}\))? (?:divided(?:$|\s?[:.\u2014\u2013-])|having divided\b|proceeded to a [Dd]ivision|then (?:proceeded|divided|adjourned)|adjourned(?:\.|$| accordingly| (?:at|until|till|for|during) [^,]{1,60}$)|resumed\.|accordingly|being resumed|met at [^,]{1,40}(?:clock|m\.?|noon)(?: \([^)]{1,40}\))?\.?$|stood adjourned|suspended (?:at|for|until) [^,]{1,60}$|rose(?:\.|$| at [^,]{1,40}$))/,
    new RegExp(
      String.raw`^The (?:First |Second |Principal )?(?:Deputy |Madam |Temporary |Lord )?(?:Speaker|Chair|Chairman|Chairwoman)(?: of Ways and Means)?(?: \([^)]{1,60}\))?(?:, [^.]{1,80},)? ${chairDoes}`,
    ),
    /^The (?:Deputy |Madam )?(?:Speaker|Chair)[\u2019']s opinion as to the decision of the Questions?\b/,
    /^The .{3,120} (?:was|were) asked\s?[\u2014\u2013-]$/,
    /^The sitting (?:was )?(?:suspended|adjourned|resumed|having been)/,
    new RegExp(
      String.raw`^The [Bb]ill (?:be (?:now )?(?:read|passed|committed|reported)|was (?:accordingly |then )?(?:read (?:a|the) ${reading}(?:\.|$|,? (?:and )?(?:passed|committed|referred|ordered))|reported from|passed(?:\.|$| and (?:returned|sent))|returned (?:from|to) the|brought from the Commons(?:\.|$|[,;] (?:endorsed|read|and))|(?:re-?)?committed to|introduced by .{1,120}, read a))`,
    ),
    /^The following (?:Members (?:took|made|also)|(?:Acts?|Bills?|Measures?) (?:were|was|received)|provisions shall|witnesses (?:were|gave))\b/,
    /^The Clerk (?:(?:Assistant )?(?:read (?:the|out)|proceeded)|at the Table)\b/,
  ],
};

const formulas: ReadonlyMap<string, readonly RegExp[]> = new Map(Object.entries(formulasByWord));

const presented =
  /^(?!(?:The|I|We|My|In|On|It|He|She|They|This|That|When|If|As) (?![^.]{3,200}, supported by))[A-Z][^.]{2,250}? (?:presented a Bill to (?!the |this |Parliament)|accordingly presented the Bill\.$)/;
const introduced =
  /^[A-Z].{3,250}, having been (?:created (?:Baron|Baroness|Lord|Lady|Viscount|Viscountess|Earl|Countess)\b|appointed .{3,250}\b(?:introduced|took the oath))/;
const evidence = /^[A-Z][^.!?:]{2,250} gave evidence\.$/;
/** What a name has none of. */
const lowerWord = / (?!(?:and|of|the|de|van|von|la|le|y) )[a-z]+ /;
/** Who presides is printed alone; with a debate’s title behind it, it is part of the heading. */
const bracketed =
  /^\[(?:[^\]]{2,90} in the [Cc]hair(?!\] ?[\u2014\u2013-])|Relevant [Dd]ocuments?|Continuation from|Queen[\u2019']s [Cc]onsent|King[\u2019']s [Cc]onsent|NB: |The Presiding Officer opened|THE PRESIDING OFFICER opened)/;
const wasAsked = /^[A-Z].{3,120} (?:was|were) asked\s?[\u2014\u2013-]$/;
const rose = /^(?=[A-Z])(?:[^.!?:]|\b(?:Mr|Mrs|Ms|Dr|Rev|[Hh]on|St)\.){2,80} rose\s?[\u2014\u2013-]$/;
/** A peer who moves in the bound volumes; the speech follows under `The noble Lord said:`. */
const moves =
  /^(?:The )?(?:Lord|Lady|Baroness|Earl|Countess|Viscount|Viscountess|Duke|Duchess|Marquess|Archbishop|Bishop) [^.:;]{2,80} moved,? (?:[Aa]mendments? No|[Mm]anuscript|as an amendment|That\b)[^;]{0,200}[:.]$/;
const putsToHouse =
  /^(?:The )?(?:Lord|Lady|Baroness|Earl|Countess|Viscount|Viscountess|Duke|Duchess|Marquess|Archbishop|Bishop) [^.:;]{2,60} (?:rose to (?:ask|move|call attention|present)\b|asked (?:Her|His) Majesty[\u2019']s Government:?$|asked the [^.;]{3,100}:$)/;
const oath =
  /^[A-Z][^.:;?!]{2,150} (?:took the oath|made the solemn affirmation)(?:\.|$|, (?:and|following)\b| and signed\b)/;
const indicated = /^(?=[A-Z])(?:[^.!?:]|\b(?:Mr|Mrs|Ms|Dr|Rev|[Hh]on|St)\.){2,80} indicated (?:assent|dissent)\.$/;
const numbered = /^\d+(?:st|nd|rd|th)? Report\b.{0,100}$/;

/** How much of a paragraph is looked at: a formula shows itself in its first words. */
export const formulaWindow = 320;

/** Whether a paragraph that opens with `opening` (its first `formulaWindow` characters at most) is a formula of procedure. */
export function isFormula(opening: string): boolean {
  const code = opening.charCodeAt(0);
  if (code === 91) return bracketed.test(opening);
  if (code >= 48 && code <= 57) return numbered.test(opening);
  if (code < 65 || code > 90) return false;
  const word = opening.slice(0, wordEnd(opening));
  if (word !== 'The' || afterThe.test(opening)) {
    if (formulas.get(word)?.some((formula) => formula.test(opening))) return true;
  }
  if (opening.length < 200 && endsInDash(opening) && (rose.test(opening) || wasAsked.test(opening))) return true;
  if (opening.length < shortestSentence) return false;
  if (opening.length < 200) {
    if (opening.includes('moved') && moves.test(opening)) return true;
    if (/ (?:rose to|asked) /.test(opening) && putsToHouse.test(opening)) return true;
    if ((opening.includes('oath') || opening.includes('affirmation')) && oath.test(opening)) return true;
  }
  if (opening.includes(', having been ') && introduced.test(opening)) return true;
  if (opening.endsWith('gave evidence.') && evidence.test(opening)) return !lowerWord.test(opening.slice(0, -14));
  if (opening.endsWith('ssent.') && indicated.test(opening))
    return !lowerWord.test(opening.replace(/indicated .*/, ''));
  return opening.includes('Bill') && presented.test(opening);
}

/** What a formula that opens `The` goes on with: most sentences that open so are told apart here. */
const afterThe =
  /^The (?:House|Assembly|Committee|Legislative|Grand|Sub|First|Second|Principal|Deputy|Madam|Speaker|Chair|Chairman|Lord|Temporary|sitting|[Bb]ill|following|noble|Clerk)/;

/** `Ada took the oath`: no formula that is told by its verb is shorter. */
const shortestSentence = 17;

function endsInDash(opening: string): boolean {
  const code = opening.charCodeAt(opening.length - 1);
  return code === 0x2014 || code === 0x2013 || code === 45;
}

/** Where the letters that `text` opens with end. */
function wordEnd(text: string): number {
  let i = 0;
  for (
    let code = text.charCodeAt(0);
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    code = text.charCodeAt(i)
  )
    i += 1;
  return i;
}

const votes =
  /^(?:The|(?:On|Question)\b(?:[^.?!]|\bNo\.|\.\)){0,160}?\b[Tt]he) (?:House|[A-Z][^.:]{0,50}Committee|Committee)\b[^.:]{0,30} divided\b[^\d\n]{0,20}Ayes:?\s*([\d,]+)\s*[,;/]\s*(?:and )?Noes:?\s*([\d,]+)/;
const lordsVotes =
  /^(?:Division \d+\s*[:\u2014-]?\s*|(?:On [^.:]{1,120})?[Tt]heir Lordships divided[:.]\s*(?:\u2014\s*)?)?Contents[:,]?\s*([\d,]+)\s*[;,/]\s*Not-Contents[:,]?\s*([\d,]+)/;
const bareVotes = /^Ayes:?\s([\d,]+)[,;/]\s?Noes:?\s([\d,]+)\.?$/;
const divisionOpening = /^(?:Divisions during this debate:|Division No\.? ?\d+\b|Division \d{1,4}$)/;

/** The counts of a division stated in one line, or `undefined` when the line states none. */
export function divisionCounts(line: string): { readonly ayes: number; readonly noes: number } | undefined {
  if (!line.includes('Ayes') && !line.includes('Contents')) return undefined;
  const found = votes.exec(line) ?? lordsVotes.exec(line) ?? bareVotes.exec(line);
  if (!found?.[1] || !found[2]) return undefined;
  return { ayes: Number(found[1].replaceAll(',', '')), noes: Number(found[2].replaceAll(',', '')) };
}

/** The line over a division: the page's list of divisions, `Division No. 321]`, or `Division 321` alone. */
export const isDivisionOpening = (line: string): boolean => line.charCodeAt(0) === 68 && divisionOpening.test(line);

/** A line that opens a division: the line over one, or the one-line form. */
export const opensDivision = (line: string): boolean => isDivisionOpening(line) || divisionCounts(line) !== undefined;
