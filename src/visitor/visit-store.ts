import type { Selectable, Transaction } from 'kysely';
import type { Days } from '../calendar/span.ts';
import { countOf, pagesBy } from '../db/pages.ts';
import type { Tables, VisitTable } from '../db/schema.ts';
import { idNumber, idOf, type CustomerId, type VisitId } from '../ids.ts';
import type { Db } from './store.ts';
import type {
  Basis,
  Brief,
  CoverCase,
  VisitState,
  Identification,
  SeenVisit,
  Stay,
  Visit,
  VisitKind,
  VisitRegistration,
  VisitStatus,
} from './types.ts';

/** SQL of visits. */
const shown = [
  ...(['id', 'day', 'at', 'ended_at', 'kind', 'status', 'customer', 'owner', 'staff'] as const),
  ...(['basis', 'recognised', 'party', 'channel', 'outcome'] as const),
  ...(['first_began_at', 'brief_due_at', 'brief_tries', 'stay'] as const),
] as const;

function seenFromRow(row: Pick<Selectable<VisitTable>, (typeof shown)[number]>): SeenVisit {
  return {
    id: idOf('V', row.id),
    day: row.day,
    at: row.at,
    endedAt: row.ended_at,
    kind: row.kind as VisitKind,
    status: row.status as VisitStatus,
    customer: idOf('C', row.customer),
    owner: row.owner,
    staff: row.staff,
    basis: row.basis as Basis | null,
    recognised: row.recognised === 1,
    party: row.party,
    channel: row.channel,
    outcome: row.outcome,
    firstBeganAt: row.first_began_at,
    brief: briefFromRow(row),
    stay: row.stay === null ? null : (JSON.parse(row.stay) as Stay),
  };
}

function briefFromRow({
  brief_due_at: dueAt,
  brief_tries: tries,
}: Pick<Selectable<VisitTable>, 'brief_due_at' | 'brief_tries'>): Brief | null {
  if (dueAt === null) return null;
  return { dueAt, tries: JSON.parse(tries ?? '[]') as Brief['tries'] };
}

function visitFromRow(row: Selectable<VisitTable>): Visit {
  return {
    ...seenFromRow(row),
    entry: row.entry,
    arrivalKind: row.arrival_kind as VisitKind,
    arrivalOwner: row.arrival_owner,
    referrer: idOf('C', row.referrer),
    identified: identificationFromRow(row),
    registered: registrationFromRow(row),
    coverCase: row.cover_case as CoverCase | null,
    beganAt: row.began_at,
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

export interface VisitFilter extends Days {
  readonly owner?: string | undefined;
  readonly kind?: VisitKind | undefined;
  readonly customer?: CustomerId | undefined;
}

function visitsOf(db: Db, { from, to, owner, kind, customer }: VisitFilter) {
  let query = db.selectFrom('visit');
  if (from) query = query.where('day', '>=', from);
  if (to) query = query.where('day', '<=', to);
  if (owner !== undefined) query = query.where('owner', '=', owner);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (customer !== undefined) query = query.where('customer', '=', idNumber(customer));
  return query;
}

/** In order of number. */
export async function listVisits(db: Db, filter: VisitFilter = {}): Promise<Visit[]> {
  const rows = await visitsOf(db, filter).selectAll().orderBy('id').execute();
  return rows.map(visitFromRow);
}

export async function countVisits(db: Db, days: Days): Promise<number> {
  return countOf(visitsOf(db, days));
}

/** All that is shown of visits, a page at a time, in order of number. */
export function visitPages(db: Db, days: Days): AsyncGenerator<SeenVisit[]> {
  return pagesBy(async (last, limit) => {
    const rows = await visitsOf(db, days)
      .select(shown)
      .where('id', '>', last === null ? 0 : idNumber(last.id))
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(seenFromRow);
  });
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
    first_began_at: state.firstBeganAt,
    began_at: state.beganAt,
    ended_at: state.endedAt,
    outcome: state.outcome,
    brief_due_at: state.brief?.dueAt ?? null,
    brief_tries: state.brief === null ? null : JSON.stringify(state.brief.tries),
    stay: state.stay === null ? null : JSON.stringify(state.stay),
  };
}
