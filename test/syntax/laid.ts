/** Invented debates laid out by chance in either notation, with what each line is: everything that is printed, mixed. */
import type { Random } from '../random.ts';

/** `first`: what is printed at a speaker's first turn. `later`: from then on, where it is another thing. */
interface Speaker {
  readonly portrait: string;
  readonly first: string;
  readonly later?: string;
}

const speaker = (portrait: string, first = portrait, later = first): Speaker => ({ portrait, first, later });

const speakers: readonly Speaker[] = [
  ...['Ada Pell (Dunmore North) (Lab)', 'Rhona Quill (Sallow Bridge) (Lab/Co-op)', 'Idris Vane (Ynys Derw) (PC)'],
  ...[
    'Tobias Lunt (Harrowby (Fells)) (LD)',
    'Samuel Corrie (Lough Ashe) (DUP)',
    'Gwenno ap Pryderi (Bro Môn, West) (PC)',
  ],
  ...['Denis d’Arcy-Harle (Bishop’s Marlby) (Con)', 'Philippa van der Vane (Kingmarsh upon Tarn) (Ind)'],
  ...['Lord Harle of Carrow (Con)', 'Baroness O’Tranmoor (Non-Afl)', 'Viscount Lunt (CB)', 'Lord St John of Tarn (LD)'],
  ...['The Earl of Carrow and Tarn (CB)', 'The Countess of Marl (CB)', 'The Duke of Sallow (Con)'],
].map((first) => speaker(first.slice(0, first.indexOf(' (')), first, first.slice(0, first.indexOf(' ('))));

const others: readonly Speaker[] = [
  ...['The Lord Bishop of Marlby', 'The Archbishop of Dunmore', 'Noble Lords', 'A noble Lord', 'An hon. Member'],
  ...['Hon. Members', 'Several hon. Members', 'The Chair', 'The Prime Minister', 'Madam Deputy Speaker'],
]
  .map((name) => speaker(name))
  .concat(
    speaker('Aldous Renwick', 'Mr Speaker'),
    speaker('Aldous Renwick', 'Mr Deputy Speaker (Sir Aldous Renwick)'),
    speaker('Hester Oakenfull', 'The Temporary Chair (Dame Hester Oakenfull)'),
    speaker('Edwin Harle', 'The Secretary of State for Ferries, Piers and Harbours (Edwin Harle)', 'Edwin Harle'),
    speaker(
      'Gilbert Askwith',
      'The Minister of State, Department for Tolls (Sir Gilbert Askwith)',
      'Sir Gilbert Askwith',
    ),
    speaker('Jane Orrin', 'The Comptroller of Her Majesty’s Household (Mrs Jane Orrin)'),
    speaker('Baroness Wexley', 'The Deputy Chairman of Committees (Baroness Wexley) (Con)'),
    speaker('Lord Marl', 'The Parliamentary Under-Secretary of State, Ministry of Piers (Lord Marl of Tarn) (Lab)'),
    speaker('Lord Tarn', 'The Lord Privy Seal (Lord Tarn)'),
  );

const headings = `
ORAL ANSWERS TO QUESTIONS
FERRIES, PIERS AND HARBOURS
Topical Questions
Third Sector (Recession)
Ferries: Lough Ashe
EU: Piers — Question
Points of Order
Business of the House
Ferries Bill [Lords]
Ferries Bill (Programme) (No. 2)
Ferries Bill — Report (2nd Day)
Opposition Day — [20th Allotted Day]
[3rd Allotted Day]
[Mr. Aldous Renwick in the Chair] — Harbour Dues (Islands)
Piers: Repair — [Dame Hester Oakenfull in the Chair]
New Clause 12 - Harbour Books
Petition - Anglian Ferries
11 November
e-Petitions
Speaker’s Committee for the Independent Parliamentary Standards Authority
Regional Select Committee (Dunmore and the Isles)
`
  .trim()
  .split('\n');

/** Each may be followed by text that only its place makes procedure. */
const procedure = `
The Secretary of State was asked—
Motion made, and Question proposed, That this House do now adjourn.—(Edwin Harle.)
Question put and agreed to.
Question accordingly negatived.
Resolved,
Ordered,
Clause 3, as amended, ordered to stand part of the Bill.
Amendments made: 3, page 1, line 5, at end insert ‘or’.
Amendment 62
Moved by Lord Harle of Carrow
Bill, as amended, reported.
The Deputy Speaker resumed the Chair.
[Relevant documents: Third Report of the Ferries Committee, HC 12.]
Six hours having elapsed since the commencement of proceedings, the proceedings were interrupted (Programme Order, 13 March).
Sitting suspended for a Division in the House.
Brought up, and read the First time.
Motion A1 (as an amendment to Motion A)
`
  .trim()
  .split('\n');
const unnamed = [
  'That this House has considered the ferries of the isles.',
  '“(1) The Secretary of State must by regulations make provision for piers.',
  '(a) a pier, or',
  'This amendment is consequential on Amendment 3.',
];

const speech = `
I am grateful to my hon. Friend the Member for Dunmore North (Ada Pell), and I shall be brief.
My Lords—
rose—
Order.
I beg to move,
“the ferry is late”
and that it will be later still.
The Minister was asked: “Is it so?” The Minister answered: “It is.”
Question time is too short, and the answers are too long.
The House divided on this in 2015, and I was there: nobody remembers it.
Amendment 12 made clear what was intended.
Three things follow: first, the slip; secondly, the crew; thirdly, the fog.
Mr Speaker, that is no answer.
The cost was £4.5 million at 6 pm on Tuesday 3 March 2020. [Interruption.]
`
  .trim()
  .split('\n');

export type Laid = 'heading' | 'procedure' | 'division' | 'speech';

export interface LaidOut {
  readonly text: string;
  /** By line: who speaks from there, and what is printed of it. */
  readonly turns: ReadonlyMap<number, { readonly portrait: string; readonly shown: string }>;
  /** By line, what stands there, the first words of an inline turn apart. */
  readonly lines: ReadonlyMap<number, Laid>;
}

export function layOut(random: Random, notation: 'portrait' | 'inline'): LaidOut {
  const out: string[] = [];
  const turns = new Map<number, { portrait: string; shown: string }>();
  const lines = new Map<number, Laid>();
  const met = new Set<Speaker>();
  const put = (line: string, laid?: Laid) => {
    if (laid) lines.set(out.length, laid);
    out.push(line, '');
  };
  const turn = () => {
    const who = random.below(3) > 0 ? random.of(speakers) : random.of(others);
    const shown = (met.has(who) && who.later) || who.first;
    met.add(who);
    turns.set(out.length, { portrait: who.portrait, shown });
    const said = Array.from({ length: 1 + random.below(3) }, () => random.of(speech));
    if (notation === 'portrait') out.push(`${who.portrait} Portrait ${shown}`, '- Hansard - - - Excerpts', '');
    else put(`${shown}: ${said.shift()}`);
    for (const paragraph of said) put(paragraph, 'speech');
    put('I commend that to the House.', 'speech');
  };
  for (const line of ['Sitting of 28th October 2009', 'Wednesday 28th October 2009', 'Commons Chamber']) put(line);
  for (let i = 0; i < 60; i += 1) {
    const kind = random.below(6);
    if (kind === 0) {
      for (let n = 1 + random.below(3); n > 0; n -= 1) put(random.of(headings), 'heading');
      if (random.below(4) === 0) {
        put('Clause 4', 'heading');
        put('Duty to keep a book', 'procedure');
      }
      if (random.below(3) > 0) turn();
      else put(random.of(procedure), 'procedure');
    } else if (kind === 1) {
      put(random.of(procedure), 'procedure');
      for (let n = random.below(3); n > 0; n -= 1) put(random.of(unnamed), 'procedure');
      if (random.below(4) === 0) put('The House divided: Ayes 234, Noes 289.', 'division');
    } else turn();
  }
  turn();
  return { text: out.join('\n'), turns, lines };
}
