import type { Desk, Writing } from '../desk/index.ts';
import { granted } from '../errors.ts';
import type { DealId } from '../ids.ts';
import { listVisits } from '../visitor/index.ts';
import { isVisitSettled, visitSettled, withVisit, type NamedVisit } from './closing-visit.ts';
import { listPayments } from './payment-store.ts';
import { byDealKeepers } from './payment-service.ts';
import { getUnit, knownDeal } from './query.ts';
import { decidePaid, refuseMoneySince } from './received.ts';
import { dealEvent, decideAdvance, decideCancel, stepsTaken, unitStatusAt } from './stages.ts';
import { insertDeal, insertDealEvents, updateDeal } from './store.ts';
import type { DealRecord, DealStage, UnitHappening, UnitStatus } from './types.ts';
import { saveUnit } from './unit-service.ts';
import type { UnitRecord } from './unit-store.ts';

/** A deal on its way: forward from stage to stage, cancelled, paid for. */

/**
 * Errors: `deal.not-found`, `not-allowed`, `deal.cancelled`, `deal.stage-backward`, `deal.order`, `deal.not-paid` (less
 * was received than the amount, and nobody says why).
 */
export async function advanceDeal(desk: Desk, id: DealId, to: DealStage): Promise<DealRecord> {
  return desk.write(
    'deal.advance',
    async (w) => {
      const before = await knownDeal(w.db, id);
      w.allow();
      const policy = await w.policy(w.day);
      const { dates } = granted(decideAdvance(before, to, w.at, policy('deal.closesAt')));
      if (to === 'paid') granted(decidePaid(before, w.why));
      w.note({ deal: before.id, to, from: before.stage });
      return saveStage(w, before, { ...before, ...dates, stage: to });
    },
    { guard: to === 'paid' ? byDealKeepers : { kind: 'named' } },
  );
}

/** Errors: `deal.not-found`, `not-allowed`, `deal.cancelled`, `deal.order`. */
export async function cancelDeal(desk: Desk, id: DealId): Promise<DealRecord> {
  return desk.write(
    'deal.cancel',
    async (w) => {
      const before = await knownDeal(w.db, id);
      w.allow();
      const { dates } = granted(decideCancel(before, w.at));
      granted(refuseMoneySince(before.id, await listPayments(w.db, { deal: before.id }), w.at));
      w.note({ deal: before.id, unit: before.unit, from: before.stage });
      return saveStage(w, before, { ...before, ...dates, stage: 'cancelled', cancelWhy: w.why });
    },
    { guard: byDealKeepers },
  );
}

/** What an act has found already of what a deal's stage goes with. */
interface Found {
  readonly unit: UnitRecord;
  /** The customer's. */
  readonly visits: readonly NamedVisit[];
}

/**
 * Writes a deal that was just opened (`before` null) or came to another stage, and gives it back as it is shown: its
 * closing settles the visit, what happened is listed, and its unit follows.
 */
export async function saveStage(
  w: Writing,
  before: DealRecord | null,
  after: DealRecord,
  found?: Found,
): Promise<DealRecord> {
  const closesNow = (before?.closedAt ?? null) === null ? after.closedAt : null;
  const needsVisits = closesNow !== null || !isVisitSettled(after);
  const { unit, visits } = found ?? {
    unit: await getUnit(w.db, after.unit),
    visits: needsVisits ? await listVisits(w.db, { customer: after.customer }) : [],
  };
  const closing = closesNow !== null && {
    visit: visitSettled(after, visits, closesNow),
    closingEntry: w.entry,
  };
  const deal = { ...after, ...closing };
  if (before === null) await insertDeal(w.db, deal);
  else await updateDeal(w.db, deal);
  const events = stepsTaken(before, deal).map((what, n) => dealEvent(w, deal, what, { n }));
  await insertDealEvents(w.db, events);
  await moveUnit(w, unit, deal);
  return withVisit(deal, visits, w.now);
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
