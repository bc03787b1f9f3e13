import { chunks } from '../db/rows.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Month } from '../calendar/time.ts';
import { fund } from '../credit/index.ts';
import type { CommissionLineTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type DealId } from '../ids.ts';
import { fen } from '../money/fen.ts';
import type { FrozenLine, LineKind, Settlement, StaffStatement } from './types.ts';

/** SQL of settlement runs: all of it added to and never changed. */
type Db = Kysely<Tables> | Transaction<Tables>;

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

/** Every line of every run, or what they say of one deal. */
export async function listFrozenLines(db: Db, deal?: DealId): Promise<FrozenLine[]> {
  let query = db.selectFrom('commission_line').selectAll();
  if (deal !== undefined) query = query.where('deal', '=', idNumber(deal));
  const rows = await query.orderBy('month').orderBy('deal').orderBy('party').execute();
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
  for (const some of chunks(totals)) {
    await trx.insertInto('commission_total').values(some).execute();
  }
  const lines = staff.flatMap(({ party, lines: own }) =>
    own.map((line) => ({
      ...amounts(line),
      ...{ month, party, kind: line.kind, deal: idNumber(line.deal) },
    })),
  );
  for (const some of chunks(lines)) {
    await trx.insertInto('commission_line').values(some).execute();
  }
  for (const some of chunks(held.map((deal) => ({ month, deal: idNumber(deal) })))) {
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
