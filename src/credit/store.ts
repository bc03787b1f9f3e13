import { chunks } from '../db/rows.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DisputeActTable, Tables } from '../db/schema.ts';
import type { Writing } from '../desk/index.ts';
import { idNumber, idOf, type DealId, type VisitId } from '../ids.ts';
import type { Basis, CoverCase, VisitKind } from '../visitor/index.ts';
import type { ClosingVisitFacts } from './attribution.ts';
import type { DisputeAct, DisputeDeed } from './types.ts';

/** SQL of disputes, whose acts are added to and never changed, and of what credit rests on. */
type Db = Kysely<Tables> | Transaction<Tables>;

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

/** The deals that closed after and until these instants, in ms; null is open. */
export interface ClosingSpan {
  readonly after: number | null;
  readonly until: number | null;
}

/** In the journal's order. */
export async function listDisputeActs(
  db: Db,
  of: { readonly deal: DealId } | { readonly closed: ClosingSpan },
): Promise<RecordedDisputeAct[]> {
  const all = db.selectFrom('dispute_act').selectAll('dispute_act');
  const query =
    'deal' in of
      ? all.where('dispute_act.deal', '=', idNumber(of.deal))
      : all.where('dispute_act.deal', 'in', dealsClosed(db, of.closed));
  return (await query.orderBy('entry').orderBy('n').execute()).map(actFromRow);
}

function dealsClosed(db: Db, { after, until }: ClosingSpan) {
  let query = db.selectFrom('deal').select('deal.id').where('closed_at', 'is not', null);
  if (after !== null) query = query.where('closed_at', '>', after);
  if (until !== null) query = query.where('closed_at', '<=', until);
  return query;
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
  closed: ClosingSpan,
): Promise<ReadonlyMap<VisitId, ClosingVisitFacts>> {
  const query = db
    .selectFrom('deal')
    .innerJoin('visit', 'visit.id', 'deal.visit_settled')
    .select(['visit.id', 'visit.kind', 'visit.basis', 'visit.staff', 'visit.owner'])
    .select(['visit.recognised', 'visit.cover_case'])
    .where('visit.status', 'in', ['receiving', 'done'])
    .where('deal.id', 'in', dealsClosed(db, closed));
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

/** The journal's own word on an entry. */
export interface Moment {
  readonly recordedAt: number;
  readonly hash: string;
}

/** Journal entries by their numbers. */
export async function momentsOf(
  db: Db,
  entries: readonly number[],
): Promise<ReadonlyMap<number, Moment>> {
  const moments = new Map<number, Moment>();
  for (const some of chunks([...new Set(entries)])) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'recorded_at', 'hash'])
      .where('seq', 'in', some)
      .execute();
    for (const row of rows) moments.set(row.seq, { recordedAt: row.recorded_at, hash: row.hash });
  }
  return moments;
}
