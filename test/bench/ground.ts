/** What every part stands on: the plan, the peers and the texts. */
import { type Contestant, inProcess, type Order } from './contest.ts';
import type { Plan } from './part.ts';

export interface Ground {
  readonly plan: Plan;
  /** The folder with the peers' `node_modules`, where they could be installed. */
  readonly peers: string | undefined;
  text(size: number, form: 'txt' | 'md' | 'json'): Promise<string>;
}

/** A contestant that is a job; one that needs the peers is absent where there are none. */
export const jobOf = (name: string, ground: Ground, order: Order, needsPeers: boolean): Contestant => ({
  name,
  run: async () =>
    needsPeers && ground.peers === undefined
      ? { absent: 'the peers could not be installed' }
      : inProcess({ peers: ground.peers ?? '', ...order }),
});

/** The middle text of the plan: 1 MB wherever it is measured. */
export const megabyte = 1;
/** The largest text that editors and most peers still take. */
export const large = 10;
