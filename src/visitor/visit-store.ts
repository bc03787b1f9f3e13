import type { Selectable, Transaction } from 'kysely';
import type { Tables, VisitTable } from '../db/schema.ts';
import { idNumber, idOf, type CustomerId, type VisitId } from '../ids.ts';
import type { Db } from './store.ts';
import type {
  Basis,
  CoverCase,
  VisitState,
  Identification,
  Visit,
  VisitKind,
  VisitRegistration,
  VisitStatus,
} from './types.ts';

/** SQL of visits. */
function visitFromRow(row: Selectable<VisitTable>): Visit {
  return {
    id: idOf('V', row.id),
    entry: row.entry,
    day: row.day,
    at: row.at,
    customer: idOf('C', row.customer),
    party: row.party,
    channel: row.channel,
    arrivalKind: row.arrival_kind as VisitKind,
    arrivalOwner: row.arrival_owner,
    referrer: idOf('C', row.referrer),
    identified: identificationFromRow(row),
    registered: registrationFromRow(row),
    kind: row.kind as VisitKind,
    owner: row.owner,
    staff: row.staff,
    basis: row.basis as Basis | null,
    coverCase: row.cover_case as CoverCase | null,
    status: row.status as VisitStatus,
    recognised: row.recognised === 1,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
  };
}

function identificationFromRow(row: Selectable<VisitTable>): Identification | null {
  if (row.identified_entry === null || row.identified_at === null) return null;
  return {
    entry: row.identified_entry,
    at: row.identified_at,
    owner: row.identified_owner,
    kind: row.identified_kind as VisitKind,
    recognised: row.identified_recognised === 1,
  };
}

function registrationFromRow(row: Selectable<VisitTable>): VisitRegistration | null {
  const { registered_entry: entry, registered_at: at, registered_by: by } = row;
  return entry === null || at === null ? null : { entry, at, by };
}

export async function findVisit(db: Db, id: VisitId): Promise<Visit | undefined> {
  const row = await db
    .selectFrom('visit')
    .selectAll()
    .where('id', '=', idNumber(id))
    .executeTakeFirst();
  return row === undefined ? undefined : visitFromRow(row);
}

export interface VisitFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly owner?: string | undefined;
  readonly kind?: VisitKind | undefined;
  readonly customer?: CustomerId | undefined;
}

/** Visits of the days from and to, both included, in order of number. */
export async function listVisits(db: Db, filter: VisitFilter = {}): Promise<Visit[]> {
  let query = db.selectFrom('visit').selectAll();
  if (filter.from !== undefined) query = query.where('day', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('day', '<=', filter.to);
  if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.customer !== undefined)
    query = query.where('customer', '=', idNumber(filter.customer));
  const rows = await query.orderBy('id').execute();
  return rows.map(visitFromRow);
}

export async function insertVisitRow(
  trx: Transaction<Tables>,
  visit: Omit<Visit, 'identified' | 'registered'>,
): Promise<void> {
  await trx
    .insertInto('visit')
    .values({
      id: idNumber(visit.id),
      entry: visit.entry,
      day: visit.day,
      at: visit.at,
      customer: idNumber(visit.customer),
      party: visit.party,
      channel: visit.channel,
      arrival_kind: visit.arrivalKind,
      arrival_owner: visit.arrivalOwner,
      referrer: idNumber(visit.referrer),
      ...doorColumns(visit),
    })
    .execute();
}

export async function updateDoorState(
  trx: Transaction<Tables>,
  id: VisitId,
  state: VisitState,
): Promise<void> {
  await trx.updateTable('visit').set(doorColumns(state)).where('id', '=', idNumber(id)).execute();
}

/** What registering changes on the visit itself. */
export interface VisitChange {
  readonly customer?: CustomerId;
  readonly channel?: string;
  readonly identified?: Identification;
  readonly registered?: VisitRegistration;
}

export async function updateVisit(
  trx: Transaction<Tables>,
  id: VisitId,
  { customer, channel, identified, registered }: VisitChange,
): Promise<void> {
  const set = {
    ...(customer === undefined ? {} : { customer: idNumber(customer) }),
    ...(channel === undefined ? {} : { channel }),
    ...(identified === undefined ? {} : identificationColumns(identified)),
    ...(registered === undefined ? {} : registrationColumns(registered)),
  };
  if (Object.keys(set).length === 0) return;
  await trx.updateTable('visit').set(set).where('id', '=', idNumber(id)).execute();
}

function identificationColumns({ entry, at, owner, kind, recognised }: Identification) {
  return {
    identified_entry: entry,
    identified_at: at,
    identified_owner: owner,
    identified_kind: kind,
    identified_recognised: recognised ? 1 : 0,
  };
}

function registrationColumns({ entry, at, by }: VisitRegistration) {
  return { registered_entry: entry, registered_at: at, registered_by: by };
}

function doorColumns(state: VisitState) {
  return {
    kind: state.kind,
    owner: state.owner,
    staff: state.staff,
    basis: state.basis,
    cover_case: state.coverCase,
    status: state.status,
    recognised: state.recognised ? 1 : 0,
    began_at: state.beganAt,
    ended_at: state.endedAt,
    outcome: state.outcome,
  };
}
