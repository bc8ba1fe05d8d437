/** An invented debate without end, always the same for the same seed: names, places and sentences from small lists. */
import { mulberry32 } from '../random.ts';

export type Event =
  | { readonly k: 'section'; readonly title: string; readonly day: string; readonly house: string }
  | { readonly k: 'turn'; readonly name: string; readonly header: string; readonly contrib: boolean }
  | { readonly k: 'para'; readonly text: string }
  | { readonly k: 'proc'; readonly text: string };

const words = (list: string) => list.split('|');
const first = words('Ada|Bram|Cora|Dilys|Edwin|Flora|Gwen|Hugo|Iona|Jonas|Keir|Lena|Magnus|Nora|Owain|Petra');
const last = words('Pell|Quarrie|Roscoe|Selby|Thane|Underhill|Vane|Wexcombe|Yarrow|Ashdown-Lee|O’Dare|Saville Moor');
const seat = words('Dunmore North|Dunmore South|Eastmarsh|Fallowfield and Leigh|Garrow, Holm and Skerry|Hythe Abbey');
const party = words('Lab|Con|LD|SNP|Ind|Green');
const office = words(
  'The Minister for Harbours|The Secretary of State for Canals|The Parliamentary Secretary for Orchards',
);
const topic = words('Rural Ferries|Harbour Dues|Village Halls|Orchard Grants|Canal Repairs|Evening Classes');
const formula = words('Question put and agreed to.|Sitting suspended.|Bill read the Second time.|Motion lapsed.');
const opening = words(
  'I am grateful to the Minister for that answer|We were told last year|My constituents have written to me|It is said in the report|The House will remember',
);
const middle = words(
  'that the ferry to the islands no longer runs in winter|that the grant had been paid in full|that nobody could say who owns the lock|that “the work will begin in spring”|that 27% of the halls are shut—and more will follow',
);
const ending = words(
  'and I hope that he will look at it again.|which is why this debate matters.|and that cannot be right?|as my hon. Friend the Member for Dunmore North (Ada Pell) said.|so let us agree on it tonight.',
);

export function* debate(seed: number): Generator<Event, never> {
  const random = mulberry32(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const sentence = () => `${pick(opening)}, ${pick(middle)}, ${pick(ending)}`;
  for (;;) {
    const house = pick(['Commons Chamber', 'Westminster Hall']);
    yield { k: 'section', title: `${pick(topic)}: ${pick(seat)}`, day: `Tuesday ${1 + below(28)}th March 2019`, house };
    const introduced = new Set<string>();
    for (let turns = 8 + below(50); turns > 0; turns -= 1) {
      const name = `${pick(first)} ${pick(last)}`;
      const shown = random() < 0.1 ? `${pick(office)} (${name})` : `${name} (${pick(seat)}) (${pick(party)})`;
      yield {
        k: 'turn',
        name,
        header: `${name} Portrait ${introduced.has(name) ? name : shown}`,
        contrib: random() < 0.7,
      };
      introduced.add(name);
      for (let paragraphs = 1 + below(5); paragraphs > 0; paragraphs -= 1)
        yield { k: 'para', text: Array.from({ length: 2 + below(6) }, sentence).join(' ') };
    }
    yield { k: 'proc', text: pick(formula) };
  }
}
