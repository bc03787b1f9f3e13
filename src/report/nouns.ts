import { calls } from './nouns/calls.ts';
import { customers } from './nouns/customers.ts';
import { followups } from './nouns/followups.ts';
import { journal } from './nouns/journal.ts';
import { queue } from './nouns/queue.ts';
import { staff } from './nouns/staff.ts';
import { visits } from './nouns/visits.ts';
import type { Noun } from './types.ts';

/** All that can be exported, in the order of the help. */
export const nouns: readonly Noun[] = [visits, customers, calls, followups, queue, staff, journal];
