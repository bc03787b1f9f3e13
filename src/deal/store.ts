import type { Selectable, Transaction } from 'kysely';
import type { Day } from '../calendar/time.ts';
import type { DealEventTable, DealTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type CustomerId, type DealId } from '../ids.ts';
import { fen } from '../money/fen.ts';
import type { DealEvent, DealHappening, DealRecord, PlanItem, Stage } from './types.ts';
import { within, type Db, type EventRange } from './unit-store.ts';

/** SQL of deals, of what happened to them, and of their money. */

function dealFromRow(row: Selectable<DealTable>): DealRecord {
  return {
    id: idOf('D', row.id),
    entry: row.entry,
    unit: row.unit,
    customer: idOf('C', row.customer),
    by: row.by,
    visit: idOf('V', row.closed_at === null ? row.visit_named : row.visit_settled),
    visitNamed: idOf('V', row.visit_named),
    stage: row.stage as Stage,
    amountFen: fen(row.amount_fen),
    listFen: fen(row.list_fen),
    approval: idOf('P', row.approval),
    area: row.area,
    openedAt: row.opened_at,
    subscribedAt: row.subscribed_at,
    contractAt: row.contract_at,
    paidAt: row.paid_at,
    closedAt: row.closed_at,
    closingEntry: row.closing_entry,
    cancelledAt: row.cancelled_at,
    cancelWhy: row.cancel_why,
    receivedFen: fen(row.received_fen),
    contractBy: row.contract_by,
  };
}

/** Until the closing `visit` is the one named or null; from then on the one settled. */
export async function findDeal(db: Db, id: DealId): Promise<DealRecord | undefined> {
  const row = await db
    .selectFrom('deal')
    .selectAll()
    .where('id', '=', idNumber(id))
    .executeTakeFirst();
  return row === undefined ? undefined : dealFromRow(row);
}

export interface DealFilter {
  readonly stage?: Stage | undefined;
  readonly by?: string | undefined;
  readonly customer?: CustomerId | undefined;
  readonly unit?: string | undefined;
  /** Those that have ever closed, cancelled ones too. */
  readonly closed?: boolean | undefined;
  /** Those that closed after and until these instants. */
  readonly closedAfter?: number | null | undefined;
  readonly closedUntil?: number | null | undefined;
  /** Those that are not cancelled. */
  readonly live?: boolean | undefined;
}

/** In order of number. */
export async function selectDeals(db: Db, filter: DealFilter = {}): Promise<DealRecord[]> {
  let query = db.selectFrom('deal').selectAll();
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.by !== undefined) query = query.where('by', '=', filter.by);
  if (filter.customer !== undefined)
    query = query.where('customer', '=', idNumber(filter.customer));
  if (filter.unit !== undefined) query = query.where('unit', '=', filter.unit);
  if (filter.closed === true) query = query.where('closed_at', 'is not', null);
  if (typeof filter.closedAfter === 'number') {
    query = query.where('closed_at', '>', filter.closedAfter);
  }
  if (typeof filter.closedUntil === 'number') {
    query = query.where('closed_at', '<=', filter.closedUntil);
  }
  if (filter.live === true) query = query.where('stage', '<>', 'cancelled');
  return (await query.orderBy('id').execute()).map(dealFromRow);
}

export async function insertDeal(trx: Transaction<Tables>, deal: DealRecord): Promise<void> {
  const fixed = {
    id: idNumber(deal.id),
    entry: deal.entry,
    customer: idNumber(deal.customer),
    by: deal.by,
    opened_at: deal.openedAt,
    visit_named: idNumber(deal.visitNamed),
  };
  await trx
    .insertInto('deal')
    .values({ ...fixed, ...changing(deal), plan_entry: null })
    .execute();
}

export async function updateDeal(trx: Transaction<Tables>, deal: DealRecord): Promise<void> {
  const set = changing(deal);
  await trx.updateTable('deal').set(set).where('id', '=', idNumber(deal.id)).execute();
}

/** What a deal's course changes. The visit is settled by the closing, and by nothing before it. */
function changing(deal: DealRecord) {
  return {
    unit: deal.unit,
    area: deal.area,
    amount_fen: deal.amountFen,
    list_fen: deal.listFen,
    approval: idNumber(deal.approval),
    stage: deal.stage,
    subscribed_at: deal.subscribedAt,
    contract_at: deal.contractAt,
    paid_at: deal.paidAt,
    closed_at: deal.closedAt,
    closing_entry: deal.closingEntry,
    cancelled_at: deal.cancelledAt,
    cancel_why: deal.cancelWhy,
    visit_settled: deal.closedAt === null ? null : idNumber(deal.visit),
    received_fen: deal.receivedFen,
    contract_by: deal.contractBy,
  };
}

export async function insertDealEvents(
  trx: Transaction<Tables>,
  events: readonly DealEvent[],
): Promise<void> {
  const rows = events.map(({ deal, recordedAt, customer, ...rest }) => ({
    ...rest,
    deal: idNumber(deal),
    recorded_at: recordedAt,
    customer: idNumber(customer),
  }));
  if (rows.length > 0) await trx.insertInto('deal_event').values(rows).execute();
}

function eventFromRow(row: Selectable<DealEventTable>): DealEvent {
  return {
    deal: idOf('D', row.deal),
    entry: row.entry,
    n: row.n,
    what: row.what as DealHappening,
    at: row.at,
    recordedAt: row.recorded_at,
    fen: fen(row.fen),
    unit: row.unit ?? '',
    area: row.area,
    customer: idOf('C', row.customer),
  };
}

/** What happened to deals, in the order in which it was recorded. */
export async function listDealEvents(
  db: Db,
  range: EventRange & { readonly deal?: DealId | undefined } = {},
): Promise<DealEvent[]> {
  let query = db.selectFrom('deal_event').selectAll().where(within(range));
  if (range.deal !== undefined) query = query.where('deal', '=', idNumber(range.deal));
  const rows = await query.orderBy('entry').orderBy('n').execute();
  return rows.map(eventFromRow);
}

/** Puts a payment plan in force; earlier ones stay in the table under their own entries. */
export async function savePlan(
  trx: Transaction<Tables>,
  of: { readonly deal: DealId; readonly entry: number },
  items: readonly PlanItem[],
): Promise<void> {
  const deal = idNumber(of.deal);
  const rows = items.map(({ dueOn, amountFen }, n) => ({
    ...{ deal, entry: of.entry, n },
    due_on: dueOn,
    fen: amountFen,
  }));
  if (rows.length > 0) await trx.insertInto('plan_item').values(rows).execute();
  await trx.updateTable('deal').set({ plan_entry: of.entry }).where('id', '=', deal).execute();
}

/** The plans in force, by deal; a deal without one is not in it. */
export async function plansByDeal(
  db: Db,
  deal?: DealId,
): Promise<ReadonlyMap<DealId, readonly PlanItem[]>> {
  let query = db
    .selectFrom('plan_item')
    .innerJoin('deal', (join) =>
      join.onRef('deal.id', '=', 'plan_item.deal').onRef('deal.plan_entry', '=', 'plan_item.entry'),
    )
    .select(['plan_item.deal as deal', 'plan_item.due_on as due_on', 'plan_item.fen as fen']);
  if (deal !== undefined) query = query.where('plan_item.deal', '=', idNumber(deal));
  const rows = await query.orderBy('plan_item.deal').orderBy('plan_item.n').execute();
  const plans = new Map<DealId, PlanItem[]>();
  for (const row of rows) {
    const item = { dueOn: row.due_on, amountFen: fen(row.fen) };
    const id = idOf('D', row.deal);
    const plan = plans.get(id);
    if (plan === undefined) plans.set(id, [item]);
    else plan.push(item);
  }
  return plans;
}

/** The payment plan in force; empty where there is none. */
export async function findPlan(db: Db, deal: DealId): Promise<readonly PlanItem[]> {
  return (await plansByDeal(db, deal)).get(deal) ?? [];
}

/** What a manager has taken note of, so that it leaves the list. */
export interface Acknowledgement {
  readonly deal: DealId;
  readonly what: 'payment' | 'contract';
  readonly dueOn: Day;
  readonly entry: number;
  readonly at: number;
  readonly by: string;
  readonly why: string | null;
}

export async function insertAcknowledgements(
  trx: Transaction<Tables>,
  list: readonly Acknowledgement[],
): Promise<void> {
  const rows = list.map(({ deal, dueOn, ...rest }) => ({
    ...rest,
    deal: idNumber(deal),
    due_on: dueOn,
  }));
  if (rows.length > 0) await trx.insertInto('overdue_ack').values(rows).execute();
}

export async function listAcknowledgements(db: Db, until: number): Promise<Acknowledgement[]> {
  const rows = await db
    .selectFrom('overdue_ack')
    .selectAll()
    .where('at', '<=', until)
    .orderBy('entry')
    .execute();
  return rows.map(({ deal, due_on: dueOn, what, ...rest }) => ({
    ...rest,
    deal: idOf('D', deal),
    dueOn,
    what: what as Acknowledgement['what'],
  }));
}
