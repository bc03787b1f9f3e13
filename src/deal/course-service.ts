import type { Writing } from '../desk/types.ts';
import { dealEvent } from './approval-service.ts';
import { closingVisit, isReceptionBy } from './closing-visit.ts';
import { happenings } from './happenings.ts';
import { getUnit, visitsOfCustomer, withVisits } from './lookup-service.ts';
import { unitStatusAt } from './stages.ts';
import { insertDeal, insertDealEvents, updateDeal } from './store.ts';
import type { DealRecord, UnitHappening, UnitStatus } from './types.ts';
import { saveUnit } from './unit-service.ts';
import type { UnitRecord } from './unit-store.ts';

/** Keeping what an act made of a deal: the visit its closing settles, the list of what happened, the unit's status. */

/**
 * Writes a deal that was just opened (`before` null) or went on its way, and gives it back as it is shown. Its unit
 * follows.
 */
export async function saveCourse(
  w: Writing,
  before: DealRecord | null,
  after: DealRecord,
): Promise<DealRecord> {
  const closedBefore = before?.closedAt ?? null;
  const closesNow = closedBefore === null ? after.closedAt : null;
  const deal = closesNow === null ? after : await settled(w, after, closesNow);
  if (before === null) await insertDeal(w.db, deal);
  else await updateDeal(w.db, deal);
  const events = happenings(before, deal).map((what, n) => dealEvent(w, deal, what, { n }));
  await insertDealEvents(w.db, events);
  await moveUnit(w, await getUnit(w.db, deal.unit), deal);
  const [shown = deal] = await withVisits(w, [deal]);
  return shown;
}

/**
 * The closing settles which visit the credit follows: the one named, or the last reception begun by then. A named visit
 * that was undone since counts for nothing.
 */
async function settled(w: Writing, deal: DealRecord, closedAt: number): Promise<DealRecord> {
  const visits = await visitsOfCustomer(w.db, deal.customer);
  const named = visits.find((one) => one.id === deal.visitNamed && isReceptionBy(one, closedAt));
  const visit = named ?? closingVisit(visits, closedAt);
  return { ...deal, visit: visit?.id ?? null, closingEntry: w.entry };
}

const happeningOf = {
  available: 'released',
  held: 'held',
  subscribed: 'subscribed',
  contracted: 'contracted',
  off: 'off',
} as const satisfies Record<UnitStatus, UnitHappening>;

/** Brings a unit to what it is while this deal stands as it does; a cancelled deal lets it go. */
export async function moveUnit(w: Writing, unit: UnitRecord, deal: DealRecord): Promise<void> {
  const status = unitStatusAt(deal.stage);
  const isHeld = deal.stage !== 'cancelled';
  if (unit.status === status) return;
  await saveUnit(w, unit, { ...unit, status, deal: isHeld ? deal.id : null }, happeningOf[status]);
}
