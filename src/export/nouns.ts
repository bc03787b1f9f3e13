import { calls } from './nouns/calls.ts';
import { commissions } from './nouns/commissions.ts';
import { credits } from './nouns/credits.ts';
import { customers } from './nouns/customers.ts';
import { deals } from './nouns/deals.ts';
import { followups } from './nouns/followups.ts';
import { journal } from './nouns/journal.ts';
import { payments } from './nouns/payments.ts';
import { notes } from './nouns/notes.ts';
import { queue } from './nouns/queue.ts';
import { staff } from './nouns/staff.ts';
import { tallies } from './nouns/tallies.ts';
import { units } from './nouns/units.ts';
import { visits } from './nouns/visits.ts';
import type { Noun } from './types.ts';

const exportables = {
  ...{ visits, customers, calls, followups, deals, payments, credits, commissions, tallies },
  ...{ queue, units, staff, notes, journal },
};

export type NounName = keyof typeof exportables;

/** All that can be exported, in the order of the help. Adding one is a file in `nouns/` and its name here. */
export const nouns: readonly Noun[] = Object.entries(exportables).map(
  // Rows go from a noun's own pages to its own columns and nowhere else, so that of what type they are is its affair.
  ([name, exportable]) => ({ name, ...(exportable as unknown as Omit<Noun, 'name'>) }),
);

export function nounNamed(name: NounName): Noun {
  const found = nouns.find((noun) => noun.name === name);
  if (found === undefined) throw new Error(`no noun ${name}`);
  return found;
}
