import { chunks } from '../db/rows.ts';
import {
  expressionBuilder,
  type Expression,
  type Kysely,
  type Selectable,
  type SqlBool,
  type Transaction,
} from 'kysely';
import type { Tables, UnitEventTable, UnitTable } from '../db/schema.ts';
import { idNumber, idOf, type DealId } from '../ids.ts';
import { fen, type Fen } from '../money/fen.ts';
import { foldCode } from '../text/fold.ts';
import type { Unit, UnitEvent, UnitHappening, UnitStatus } from './types.ts';

/** SQL of units and of what happened to them. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** A unit with the live deal on it. */
export interface UnitRecord extends Unit {
  /** 'D4', or null. */
  readonly deal: DealId | null;
}

function unitFromRow(row: Selectable<UnitTable>): UnitRecord {
  return {
    code: row.code,
    layout: row.layout,
    area: row.area,
    listFen: fen(row.list_fen),
    status: row.status as UnitStatus,
    deal: idOf('D', row.deal),
  };
}

export async function findUnit(db: Db, code: string): Promise<UnitRecord | undefined> {
  const row = await db.selectFrom('unit').selectAll().where('code', '=', code).executeTakeFirst();
  return row === undefined ? undefined : unitFromRow(row);
}

/** The unit whose code is the same, however it is typed: as it stands before as it is folded. */
export async function findSameUnit(db: Db, code: string): Promise<UnitRecord | undefined> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where((is) => is.or([is('code', '=', code), is('key', '=', foldCode(code))]))
    .execute();
  const row = rows.find((one) => one.code === code) ?? rows[0];
  return row === undefined ? undefined : unitFromRow(row);
}

export interface UnitFilter {
  readonly status?: UnitStatus | undefined;
  readonly layout?: string | undefined;
  /** List price at most this. */
  readonly maxFen?: Fen | undefined;
}

/** By code. */
export async function listUnits(db: Db, filter: UnitFilter = {}): Promise<UnitRecord[]> {
  let query = db.selectFrom('unit').selectAll();
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.layout !== undefined) query = query.where('layout', '=', filter.layout);
  if (filter.maxFen !== undefined) query = query.where('list_fen', '<=', filter.maxFen);
  return (await query.orderBy('code').execute()).map(unitFromRow);
}

export interface NewUnit extends Unit {
  readonly entry: number;
}

export async function insertUnits(
  trx: Transaction<Tables>,
  units: readonly NewUnit[],
): Promise<void> {
  for (const some of chunks(units)) {
    const rows = some.map(({ listFen, ...rest }) => ({
      ...rest,
      key: foldCode(rest.code),
      list_fen: listFen,
      deal: null,
    }));
    await trx.insertInto('unit').values(rows).execute();
  }
}

export async function updateUnit(
  trx: Transaction<Tables>,
  { code, layout, area, listFen, status, deal }: UnitRecord,
): Promise<void> {
  await trx
    .updateTable('unit')
    .set({ layout, area, list_fen: listFen, status, deal: idNumber(deal) })
    .where('code', '=', code)
    .execute();
}

export async function insertUnitEvents(
  trx: Transaction<Tables>,
  events: readonly UnitEvent[],
): Promise<void> {
  for (const some of chunks(events)) {
    const rows = some.map(({ recordedAt, listFen, deal, ...rest }) => ({
      ...rest,
      recorded_at: recordedAt,
      list_fen: listFen,
      deal: idNumber(deal),
    }));
    await trx.insertInto('unit_event').values(rows).execute();
  }
}

function eventFromRow(row: Selectable<UnitEventTable>): UnitEvent {
  return {
    unit: row.unit,
    entry: row.entry,
    n: row.n,
    what: row.what as UnitHappening,
    at: row.at,
    recordedAt: row.recorded_at,
    before: row.before as UnitStatus | null,
    status: row.status as UnitStatus,
    listFen: fen(row.list_fen),
    deal: idOf('D', row.deal),
  };
}

/** `after` and `until` bound when it happened, `(after, until]`; the entries, when it was recorded. */
export interface EventRange {
  readonly after?: number | null | undefined;
  readonly until?: number | undefined;
  readonly afterEntry?: number | null | undefined;
  readonly untilEntry?: number | undefined;
}

/** What of a list that only grows lies within a range. */
export function within({ after, until, afterEntry, untilEntry }: EventRange): Expression<SqlBool> {
  const eb = expressionBuilder<{ event: { at: number; entry: number } }, 'event'>();
  return eb.and([
    ...(typeof after === 'number' ? [eb('at', '>', after)] : []),
    ...(until === undefined ? [] : [eb('at', '<=', until)]),
    ...(typeof afterEntry === 'number' ? [eb('entry', '>', afterEntry)] : []),
    ...(untilEntry === undefined ? [] : [eb('entry', '<=', untilEntry)]),
  ]);
}

/** What happened to units, in the order in which it was recorded. */
export async function listUnitEvents(
  db: Db,
  range: EventRange & { readonly unit?: string | undefined } = {},
): Promise<UnitEvent[]> {
  let query = db.selectFrom('unit_event').selectAll().where(within(range));
  if (range.unit !== undefined) query = query.where('unit', '=', range.unit);
  const rows = await query.orderBy('entry').orderBy('unit').orderBy('n').execute();
  return rows.map(eventFromRow);
}
