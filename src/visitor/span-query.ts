import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import type { Tables, VisitTable } from '../db/schema.ts';
import { idNumber, idOf, type CallId, type VisitId } from '../ids.ts';
import type { Visit, VisitKind, VisitStatus } from './types.ts';

/** Visits and calls by a span of time or by what the journal says of them: what counts are made of. */
type Db = Kysely<Tables> | Transaction<Tables>;

/** After `after` (null: ever) up to and including `until`. */
export interface Between {
  readonly after: number | null;
  readonly until: number;
}

const counted = [
  ...(['id', 'entry', 'at', 'day', 'kind', 'party', 'channel', 'staff', 'status'] as const),
  'customer',
] as const;

export type SpanVisit = Pick<Visit, (typeof counted)[number]>;

type VisitRow = Pick<Selectable<VisitTable>, (typeof counted)[number]>;

export async function listVisitsBetween(db: Db, { after, until }: Between): Promise<SpanVisit[]> {
  let query = visits(db).where('at', '<=', until);
  if (after !== null) query = query.where('at', '>', after);
  return (await query.orderBy('id').execute()).map(visitFromRow);
}

/** Those of some visits that came up to `until`. */
export async function listVisitsAmong(
  db: Db,
  ids: readonly VisitId[],
  until: number,
): Promise<SpanVisit[]> {
  const found: VisitRow[] = [];
  for (const some of portions(ids)) {
    found.push(
      ...(await visits(db)
        .where('id', 'in', some.map(idNumber))
        .where('at', '<=', until)
        .execute()),
    );
  }
  return found.map(visitFromRow);
}

/** Visits up to `until` whose visitors were registered by a later entry of the journal. */
export async function listVisitsRegisteredAfter(
  db: Db,
  entry: number,
  until: number,
): Promise<SpanVisit[]> {
  const query = visits(db).where('at', '<=', until).where('identified_entry', '>', entry);
  return (await query.execute()).map(visitFromRow);
}

function visits(db: Db): SelectQueryBuilder<Tables, 'visit', VisitRow> {
  return db.selectFrom('visit').select(counted);
}

function visitFromRow(row: VisitRow): SpanVisit {
  return {
    ...row,
    id: idOf('V', row.id),
    customer: idOf('C', row.customer),
    kind: row.kind as VisitKind,
    status: row.status as VisitStatus,
  };
}

/** Which of these visits were their customers' first receptions; who came before the desk began had theirs then. */
export async function firstReceptions(db: Db, list: readonly SpanVisit[]): Promise<Set<VisitId>> {
  const days = new Map(list.map((visit) => [visit.id, visit.day]));
  const first = new Set<VisitId>();
  for (const some of portions([...new Set(list.flatMap((visit) => visit.customer ?? []))])) {
    const rows = await db
      .selectFrom('visit')
      .innerJoin('customer', 'customer.id', 'visit.customer')
      .select(['visit.id', 'visit.customer', 'customer.first_visit'])
      .where('visit.customer', 'in', some.map(idNumber))
      .where('visit.staff', 'is not', null)
      .where('visit.status', 'in', ['receiving', 'done'])
      .orderBy('visit.at')
      .orderBy('visit.id')
      .execute();
    const seen = new Set<number | null>();
    for (const { id: number, customer, first_visit: firstVisit } of rows) {
      const id = idOf('V', number);
      const day = days.get(id);
      const isEarliest = !seen.has(customer);
      seen.add(customer);
      if (isEarliest && day !== undefined && (firstVisit ?? day) >= day) first.add(id);
    }
  }
  return first;
}

/** The channel that visits have now: some say only later how they heard of us. */
export async function channelsNow(
  db: Db,
  ids: readonly VisitId[],
): Promise<Map<VisitId, string | null>> {
  const channels = new Map<VisitId, string | null>();
  for (const some of portions(ids)) {
    const rows = await db
      .selectFrom('visit')
      .select(['id', 'channel'])
      .where('id', 'in', some.map(idNumber))
      .execute();
    for (const { id, channel } of rows) channels.set(idOf('V', id), channel);
  }
  return channels;
}

export interface SpanCall {
  readonly id: CallId;
  readonly entry: number;
  readonly at: number;
}

/** Calls of a span; with `afterEntry` those that a later entry of the journal recorded. */
export async function listCallsBetween(
  db: Db,
  { after, until, afterEntry }: Between & { readonly afterEntry?: number },
): Promise<SpanCall[]> {
  let query = db.selectFrom('call').select(['id', 'entry', 'at']).where('at', '<=', until);
  if (after !== null) query = query.where('at', '>', after);
  if (afterEntry !== undefined) query = query.where('entry', '>', afterEntry);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ ...row, id: idOf('K', row.id) }));
}

const atOnce = 1000;

function portions<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, at) =>
    list.slice(at * atOnce, (at + 1) * atOnce),
  );
}
