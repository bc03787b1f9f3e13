import { calls } from './nouns/calls.ts';
import { commissions } from './nouns/commissions.ts';
import { credits } from './nouns/credits.ts';
import { customers } from './nouns/customers.ts';
import { deals } from './nouns/deals.ts';
import { followups } from './nouns/followups.ts';
import { journal } from './nouns/journal.ts';
import { queue } from './nouns/queue.ts';
import { staff } from './nouns/staff.ts';
import { tallies } from './nouns/tallies.ts';
import { units } from './nouns/units.ts';
import { visits } from './nouns/visits.ts';
import type { Noun } from './types.ts';

/** All that can be exported, in the order of the help. */
export const nouns: readonly Noun[] = [
  ...[visits, customers, calls, followups, deals, credits, commissions, tallies],
  ...[queue, units, staff, journal],
];
