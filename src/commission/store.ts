import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Day, Month } from '../calendar/time.ts';
import type { CommissionLineTable, DisputeActTable, Tables } from '../db/schema.ts';
import type { Writing } from '../desk/types.ts';
import { idNumber, idOf, type DealId, type VisitId } from '../ids.ts';
import { fen } from '../money/fen.ts';
import type { Basis, CoverCase, VisitKind } from '../visitor/index.ts';
import type { ClosingVisitFacts } from './attribution.ts';
import {
  fund,
  type DisputeAct,
  type DisputeDeed,
  type FrozenLine,
  type LineKind,
  type Settlement,
  type StaffStatement,
} from './types.ts';

/** SQL of disputes and of settlement runs: all of it added to and never changed. */
type Db = Kysely<Tables> | Transaction<Tables>;

// SQLite takes at most 32766 values in a statement, and a line has 7.
const rowsAtOnce = 1000;

function portions<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}

export async function insertDisputeAct(w: Writing, deal: DealId, deed: DisputeDeed): Promise<void> {
  const { act, by, ...data } = deed;
  await w.db
    .insertInto('dispute_act')
    .values({
      entry: w.entry,
      n: 0,
      deal: idNumber(deal),
      act,
      by,
      at: w.at,
      recorded_at: w.now,
      data: JSON.stringify(data),
    })
    .execute();
}

/** An act of a dispute with the deal it is about and when it was recorded. */
export type RecordedDisputeAct = DisputeAct & {
  readonly deal: DealId;
  readonly recordedAt: number;
};

/** Of one deal, or of all; in the journal's order. */
export async function listDisputeActs(db: Db, deal?: DealId): Promise<RecordedDisputeAct[]> {
  let query = db.selectFrom('dispute_act').selectAll();
  if (deal !== undefined) query = query.where('deal', '=', idNumber(deal));
  return (await query.orderBy('entry').orderBy('n').execute()).map(actFromRow);
}

function actFromRow(row: Selectable<DisputeActTable>): RecordedDisputeAct {
  const { entry, act, by, at } = row;
  const data = JSON.parse(row.data) as object;
  const moment = { deal: idOf('D', row.deal), entry, at, recordedAt: row.recorded_at };
  // What stands in the table was written from a `DisputeDeed`.
  return { ...moment, act, by, ...data } as RecordedDisputeAct;
}

/** The visits that closed deals are settled on, by id, as far as credit depends on them. */
export async function closingVisits(
  db: Db,
  deal?: DealId,
): Promise<ReadonlyMap<VisitId, ClosingVisitFacts>> {
  let query = db
    .selectFrom('deal')
    .innerJoin('visit', 'visit.id', 'deal.visit_settled')
    .select(['visit.id', 'visit.kind', 'visit.basis', 'visit.staff', 'visit.owner'])
    .select(['visit.recognised', 'visit.cover_case'])
    .where('visit.status', 'in', ['receiving', 'done']);
  if (deal !== undefined) query = query.where('deal.id', '=', idNumber(deal));
  const visits = new Map<VisitId, ClosingVisitFacts>();
  for (const row of await query.execute()) {
    if (row.staff === null || row.basis === null) continue;
    const id = idOf('V', row.id);
    visits.set(id, {
      id,
      kind: row.kind as VisitKind,
      basis: row.basis as Basis,
      receiver: row.staff,
      owner: row.owner,
      recognised: row.recognised === 1,
      coverCase: row.cover_case as CoverCase | null,
    });
  }
  return visits;
}

/** The days on which some part of the policy changed, the first one first. */
export async function listPolicyDays(db: Db): Promise<Day[]> {
  const rows = await db
    .selectFrom('policy_version')
    .select('from_day')
    .distinct()
    .orderBy('from_day')
    .execute();
  return rows.map((row) => row.from_day);
}

/** A settlement run as it was made. */
export interface Run {
  readonly month: Month;
  readonly entry: number;
  readonly runAt: number;
  readonly by: string;
}

/** In order of month. */
export async function listRuns(db: Db): Promise<Run[]> {
  const rows = await db.selectFrom('commission_run').selectAll().orderBy('month').execute();
  return rows.map(({ month, entry, run_at: runAt, by }) => ({ month, entry, runAt, by }));
}

/** Every line of every run. */
export async function listFrozenLines(db: Db): Promise<FrozenLine[]> {
  const rows = await db
    .selectFrom('commission_line')
    .selectAll()
    .orderBy('month')
    .orderBy('deal')
    .orderBy('party')
    .execute();
  return rows.map(lineFromRow);
}

function lineFromRow(row: Selectable<CommissionLineTable>): FrozenLine {
  return {
    month: row.month,
    deal: idOf('D', row.deal),
    party: row.party,
    kind: row.kind as LineKind,
    creditFen: fen(row.credit_fen),
    commissionFen: fen(row.commission_fen),
    payableFen: fen(row.payable_fen),
  };
}

/** What a month's run froze: its totals, its lines, its held deals; nothing where the month was not run. */
export interface FrozenMonth {
  readonly totals: readonly Omit<StaffStatement, 'lines'>[];
  readonly lines: readonly FrozenLine[];
  readonly held: readonly DealId[];
}

export async function findFrozenMonth(db: Db, month: Month): Promise<FrozenMonth> {
  const totals = await db
    .selectFrom('commission_total')
    .selectAll()
    .where('month', '=', month)
    .orderBy((one) => one.case().when('party', '=', fund).then(1).else(0).end())
    .orderBy('party')
    .execute();
  const lines = await db
    .selectFrom('commission_line')
    .selectAll()
    .where('month', '=', month)
    .orderBy('deal')
    .execute();
  const held = await db
    .selectFrom('commission_held')
    .select('deal')
    .where('month', '=', month)
    .orderBy('deal')
    .execute();
  return {
    totals: totals.map((row) => ({
      party: row.party,
      creditFen: fen(row.credit_fen),
      commissionFen: fen(row.commission_fen),
      payableFen: fen(row.payable_fen),
    })),
    lines: lines.map(lineFromRow),
    held: held.map((row) => idOf('D', row.deal)),
  };
}

/** Freezes a settlement. */
export async function insertRun(
  trx: Transaction<Tables>,
  run: Run,
  { month, staff, held }: Settlement,
): Promise<void> {
  await trx
    .insertInto('commission_run')
    .values({ month: run.month, entry: run.entry, run_at: run.runAt, by: run.by })
    .execute();
  const totals = staff.map((one) => ({ month, ...amounts(one), party: one.party }));
  for (const some of portions(totals)) {
    await trx.insertInto('commission_total').values(some).execute();
  }
  const lines = staff.flatMap(({ party, lines: own }) =>
    own.map((line) => ({
      ...amounts(line),
      ...{ month, party, kind: line.kind, deal: idNumber(line.deal) },
    })),
  );
  for (const some of portions(lines)) {
    await trx.insertInto('commission_line').values(some).execute();
  }
  for (const some of portions(held.map((deal) => ({ month, deal: idNumber(deal) })))) {
    await trx.insertInto('commission_held').values(some).execute();
  }
}

function amounts(of: Omit<StaffStatement, 'lines' | 'party'>) {
  return {
    credit_fen: of.creditFen,
    commission_fen: of.commissionFen,
    payable_fen: of.payableFen,
  };
}

/** The journal's own word on an entry. */
export interface Moment {
  readonly entry: number;
  readonly happenedAt: number;
  readonly recordedAt: number;
  readonly act: string;
  readonly by: string | null;
  readonly hash: string;
}

/** Journal entries by their numbers. */
export async function momentsOf(
  db: Db,
  entries: readonly number[],
): Promise<ReadonlyMap<number, Moment>> {
  const moments = new Map<number, Moment>();
  for (const some of portions([...new Set(entries)])) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'happened_at', 'recorded_at', 'act', 'by', 'hash'])
      .where('seq', 'in', some)
      .execute();
    for (const row of rows) {
      moments.set(row.seq, {
        entry: row.seq,
        happenedAt: row.happened_at,
        recordedAt: row.recorded_at,
        act: row.act,
        by: row.by,
        hash: row.hash,
      });
    }
  }
  return moments;
}

/** The act that registered whose visit it was, for visitors whom the door did not know; null where it did. */
export async function findRegistration(db: Db, visit: VisitId): Promise<number | null> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'what'])
    .where('act', '=', 'visitor.register')
    .where('what', 'like', `%"visit":"${visit}"%`)
    .orderBy('seq')
    .execute();
  // Only the registration that gave the visit its customer says of what kind the visit is.
  const giving = rows.find((row) => 'kind' in (JSON.parse(row.what) as object));
  return giving?.seq ?? null;
}
