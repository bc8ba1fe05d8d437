/** What is procedure, and the sentences of speech that open as it does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divisionCounts, isFormula } from '../../server/src/syntax/formulas.ts';

const formulas = `
Question put and agreed to.
Question put, That the clause be read a Second time.
Question put forthwith (Standing Order No. 31(2)), That the proposed words be there added.
Question put:—
Question proposed, That the amendment be made.
Question again proposed.
Question accordingly negatived.
Question, That the amendment be made, put and agreed to.
Main Question, as amended, put and agreed to.
Original Question put and negatived.
Motion made, and Question proposed, That this House do now adjourn.—(Edwin Harle.)
Motion for leave to bring in a Bill (Standing Order No. 23)
Motion agreed.
Motion, by leave, withdrawn.
Motion withdrawn.
Resolved,
Resolved, That this House has considered ferries.
Ordered,
Ordered, That further consideration be now adjourned.—(Edwin Harle.)
Order for Second Reading read.
Bill read a Second time and committed to a Committee of the whole House.
Bill accordingly read the Third time and passed.
Bill, as amended, reported.
Bill to be considered tomorrow.
Bills read a First time.
Amendment 14
Amendment 14 withdrawn.
Amendments 15 to 17 not moved.
Amendment, by leave, withdrawn.
Amendment made: 6, page 2, line 3, leave out “may” and insert “must”.—(Edwin Harle.)
Amendments made: 1, page 2, line 3
Amendment proposed: 288, page 27, line 17, leave out subsection (2).—(Ada Pell.)
Amendment proposed to the Bill: 3, page 1
Amendment 64A (to Amendment 64) agreed to.
Manuscript amendment made.
Clause 2 ordered to stand part of the Bill.
Clauses 3 to 5 ordered to stand part of the Bill.
Clause 7, as amended, agreed to.
New clause 5 read a Second time, and added to the Bill.
Schedule 1 agreed to.
Title agreed to.
Lords amendment 1 disagreed to.
Lords amendments 2 to 5 agreed to.
Brought up, and read the First time.
Brought up.
Read a Second time.
Moved by
Moved by Baroness Tranmoor
Moved by Lord Harle (in place of Lord Thackray)
Moved on Tuesday 3 May by Lord Harle
Asked by Lord Harle
Tabled By Lord Harle
Sitting suspended.
Sitting suspended for a Division in the House.
Proceedings suspended.
On resuming—
Adjourned at twenty-six minutes to Six o’clock.
Adjourned till this day at Two o’clock.
Committee adjourned at 4.12 pm.
Debate adjourned until Monday.
Debate to be resumed tomorrow.
Leave granted.
House resumed.
House adjourned at 6.36 pm.
The House divided: Ayes 3, Noes 4.
The House having divided: Ayes 234, Noes 289.
The House proceeded to a Division.
The House adjourned at 10 pm.
The Committee rose at five o’clock.
The Deputy Speaker resumed the Chair.
The Chair put forthwith the Questions necessary for the disposal of the business.
The Speaker put forthwith the Question (Standing Order No. 83E).
The Deputy Speaker declared the main Question, as amended, to be agreed to.
The Secretary of State was asked—
The Minister for Buses and the Attorney General were asked—
The sitting was suspended for ten minutes.
The Bill was read a second time and committed to a Grand Committee.
The Bill was brought from the Commons, read a first time and ordered to be printed.
The Clerk read the title of the Bill.
Six hours having elapsed since the commencement of proceedings, the proceedings were interrupted.
More than three hours having elapsed since the commencement of proceedings, they were interrupted.
It being Seven o'clock, the motion for the Adjournment of the House lapsed, without Question put.
Royal Assent was notified.
Message from the Lords.
Contents
Not-Contents 88
Tellers for the Ayes:
Several hon. Members rose—
Mr. Gilbert Askwith rose—
Sir Gilbert Askwith indicated dissent.
Mr. Harle indicated assent.
Jane Orrin and Peter Wexley gave evidence.
Ada Pell, supported by Dennis Oduya and Tobias Lunt, presented a Bill to make provision about ferries.
Mr Secretary Harle, supported by the Prime Minister, presented a Bill to amend the law.
Samuel Corrie accordingly presented the Bill.
Peter Wexley, Esquire, having been created Baron Wexley, of Marlby in the County of Dunmore, was introduced.
Lord Wexley took the oath.
Lord Harle moved Amendment No. 14:
[Dame Hester Oakenfull in the Chair]
[Relevant documents: Third Report of the Transport Committee.]
Amendment to the Motion withdrawn.
Amendment proposed to new clause 2: (a), leave out line 3.
Amendment 3 (to Amendment 2)
Amendment 3, as an amendment to Amendment 2
Clause, by leave, withdrawn.
Motion and clause, by leave, withdrawn.
Motion A
Motion A1 (as an amendment to Motion A)
Motion A1 disagreed.
Motions B and C agreed.
Motion on Amendments 1 to 3 agreed.
Motion moved,
Lord Harle rose to ask Her Majesty’s Government what plans they have for ferries.
Baroness Quill rose to move, That this House takes note of ferries.
Lord Harle asked Her Majesty’s Government:
Lord Harle asked the Minister of State, Home Office:
Sitting suspended from 1.05 pm to 2 pm.
Sitting adjourned without Question put (Standing Order No. 10(14)).
Meeting closed at 17:40.
Meeting suspended until 14:30.
Proceedings interrupted (Programme Order, 3 March).
The Assembly divided: Ayes 35; Noes 41.
The Assembly met at 1.00 pm (Mr Speaker in the Chair).
The Deputy Speaker’s opinion as to the decision of the Question being challenged, the Division was deferred.
Mr Speaker resumed the Chair.
Madam Deputy Speaker resumed the Chair.
Mr Deputy Speaker proceeded to put forthwith the Questions.
Order read for resuming adjourned debate on Question [3 March].
Lords message considered.
Lords Message (3 March) considered.
Debate on whether Clause 4 should stand part of the Bill.
Leave refused.
A privilege amendment was made.
A minute’s silence was observed.
A Division was called.
Members observed two minutes’ silence.
Several Hon. Members rose—
Hon. Members indicated assent.
Three hours and a half having elapsed since the commencement of proceedings, the Question was put.
Division on Amendment 62
Division conducted remotely on Motion
To lie upon the Table.
On Question, amendment agreed to.
On Question, Whether Clause 3 shall stand part of the Bill?
Resolved in the affirmative, and amendment agreed to accordingly.
Resolved (with cross-community support):
Remaining clauses agreed to.
Relevant document: 3rd Report from the Delegated Powers Committee
Virtual participation in proceedings commenced (Order, 4 June).
[NB: [V] denotes a Member participating virtually.]
[THE PRESIDING OFFICER opened the meeting at 09:00]
9th Report from the Constitution Committee
`;

const sentences = `
Amendment to the law is what we need.
Amendment 3 (to which I shall return) is mine.
Motion A of the Convention was carried by a mile.
Motion on the water makes me ill.
Lord Harle rose to the occasion.
Lord Harle asked me why.
Meeting closed doors, the crew went home.
Meeting the Minister on the quay, I asked her.
The Assembly divided on lines that we know.
The Assembly met my constituents in June.
Mr Speaker put it well.
Madam Deputy Speaker is kind.
Order read out of context means nothing.
Debate on whether ferries should run was short.
A privilege it was to serve.
A Division was called for by the crew, and none came.
Members observed the silence that I asked for.
Division on party lines helps nobody, and I regret it.
To lie upon the Table is the fate of petitions.
On Question Time last night I said so.
On questions of this kind, amendment helps.
Resolved in my mind, I stood.
Remaining clauses of the contract are secret.
Relevant documents were lost.
Virtual participation in proceedings suits the isles.
[Mr Renwick in the Chair] — Ferry Fares
Questions put to Ministers are answered late.
Question time is too short.
Question marks hang over it.
Main Street is closed.
Motion sickness is no joke on that ferry.
Motion made by the wind is free.
Resolved to act, the council acted.
Ordered by the court, the council paid.
Order. The hon. Gentleman must sit down.
Order papers fell from the Gallery.
Bill Orrin, who keeps the hall, wrote to me.
Bills passed in haste are repented at leisure.
Amendment 12 made clear what was intended.
Amendments to the Bill are before us.
Amendment 4 withdrawn last week would have helped.
Clause 12 added to the burden on village halls.
Clause 3 withdrawn in the other place would have helped.
Clauses 2 and 3 are the heart of it.
Schedule 1 reads like a menu.
Title deeds were lost.
Lords amendments must be taken seriously.
Brought up in Marlby, I know the buses.
Brought up, as I was, beside the sea, I know the ferry.
Read the second page.
Moved by what I saw, I wrote to the Minister.
Moved by her courage, the whole House listened.
Asked by whom, I do not know.
Sitting suspended over the river, the hall is cold.
On resuming the debate, I said this.
Adjourned at the request of the council, the inquiry never met again.
Committee rose gardens are lovely.
Committee work is hard.
Debate resumed in the village the next day.
Leave granted by the court was refused by the council.
House prices are too high.
Contents insurance is beyond the means of many of my constituents.
Tellers for the Ayes have a hard life.
The House divided on this very question in 2015, and the Government lost.
The House adjourned early last week, and nobody noticed.
The Committee met at Portcullis House to hear the islanders.
The Committee rose to the challenge.
The House suspended its disbelief.
The Chair of the Select Committee has rightly called for a review.
The Speaker declared an interest in buses.
The Speaker called me yesterday.
The Deputy Speaker told us so.
The Bill was introduced in the other place in May, and nobody read it.
The Bill was read a second time in July, and what has happened since?
The Bill was passed in 2010 and has failed.
The following Members have written to me about it.
The sitting was long.
The Minister was asked about it, and said nothing.
The Clerk read my note.
Two hours having elapsed, the bus came.
It being a Tuesday, there was no bus.
It being late, I shall be brief.
Message from the harbour master: no boats today.
Report received from the council says otherwise.
Several hon. Members rose early to see the ferry.
My hon. Friend presented a Bill to reform the buses.
The Minister presented a Bill to reform the buses.
Judith Tranmoor presented a Bill to the House last year.
The right hon. Gentleman, having been appointed only last week, can be forgiven.
The witnesses who came gave evidence.
The Minister himself has indicated assent.
Lord Harle took the oath with us all, and kept it better.
[Hon. Members: “Withdraw!”] No.
9 Report Street is to be sold, and I am told that nothing can be done about it by anybody at all in this House or the other.
`;

const lines = (text: string): readonly string[] => text.trim().split('\n');

test('formulas', () =>
  assert.deepEqual(
    lines(formulas).filter((line) => !isFormula(line)),
    [],
  ));
test('sentences', () => assert.deepEqual(lines(sentences).filter(isFormula), []));

test('the counts of a division', () => {
  const counts = (line: string) => Object.values(divisionCounts(line) ?? {}).join(' ');
  assert.equal(counts('The House divided: - Ayes: 273 / Noes: 276 - Question accordingly negatived.'), '273 276');
  assert.equal(counts('The Committee divided: Ayes 242, Noes 1,309.'), '242 1309');
  assert.equal(counts('The House having divided: Ayes 234, Noes 289.'), '234 289');
  assert.equal(counts('Question put, That the amendment be made:—The House divided: Ayes 1, Noes 2.'), '1 2');
  assert.equal(counts('Contents 120; Not-Contents 88.'), '120 88');
  assert.equal(
    counts(
      'On Question, Whether the amendment be agreed to, their Lordships divided: Contents, 105; Not-Contents, 78.',
    ),
    '105 78',
  );
  assert.equal(counts('I remember that the House divided: Ayes 301, Noes 300.'), '');
  assert.equal(counts('The House divided.'), '');
});
