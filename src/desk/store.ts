import type { Kysely, Transaction } from 'kysely';
import type { DeskTable, JournalTable, Tables } from '../db/schema.ts';
import type { Language } from '../language.ts';
import type { ChainedEntry } from './journal.ts';
import type { Nameable } from './person-meant.ts';
import type { DeskInfo, PolicyVersion, Role } from './types.ts';

/** SQL of the desk itself: its one row, the journal, policy versions, and what access asks of people. */
type Db = Kysely<Tables> | Transaction<Tables>;

export function deskFromRow(row: DeskTable): DeskInfo {
  return {
    name: row.name,
    training: row.training === 1,
    timezone: row.timezone,
    currency: row.currency,
    language: row.language as Language,
    schema: row.schema,
  };
}

export async function findDeskRow(db: Db): Promise<DeskTable | undefined> {
  return db.selectFrom('desk').selectAll().executeTakeFirst();
}

export async function insertDesk(trx: Transaction<Tables>, row: DeskTable): Promise<void> {
  await trx.insertInto('desk').values(row).execute();
}

export async function setSchema(trx: Transaction<Tables>, schema: number): Promise<void> {
  await trx.updateTable('desk').set({ schema }).execute();
}

/**
 * Takes the desk's lock. A write as the first statement: SQLite takes its write lock at once, PostgreSQL the
 * row's; a transaction that read first would lose against a second terminal.
 */
export async function lockDesk(trx: Transaction<Tables>): Promise<DeskTable> {
  return trx
    .updateTable('desk')
    .set((row) => ({ version: row('version', '+', 1) }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findHead(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertEntry(trx: Transaction<Tables>, entry: ChainedEntry): Promise<void> {
  await trx
    .insertInto('journal')
    .values({
      seq: entry.seq,
      happened_at: entry.happenedAt,
      recorded_at: entry.recordedAt,
      act: entry.act,
      by: entry.by,
      proved: entry.proved ? 1 : 0,
      terminal: entry.terminal,
      late: entry.late ? 1 : 0,
      why: entry.why,
      what: JSON.stringify(entry.what),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute();
}

function entryFromRow(row: JournalTable): ChainedEntry {
  return {
    seq: row.seq,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    act: row.act,
    by: row.by,
    proved: row.proved === 1,
    terminal: row.terminal,
    late: row.late === 1,
    why: row.why,
    what: JSON.parse(row.what) as unknown,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** Entries after `afterSeq`, at most `limit`, oldest first: a journal is read page by page. */
export async function listEntries(
  db: Db,
  page: { afterSeq: number; limit: number; from?: number; until?: number },
): Promise<ChainedEntry[]> {
  let query = db.selectFrom('journal').selectAll().where('seq', '>', page.afterSeq);
  if (page.from !== undefined) query = query.where('recorded_at', '>=', page.from);
  if (page.until !== undefined) query = query.where('recorded_at', '<', page.until);
  const rows = await query.orderBy('seq').limit(page.limit).execute();
  return rows.map(entryFromRow);
}

/** Every version of every key, the one in force last for each key and day. */
export async function listPolicyVersions(db: Db): Promise<PolicyVersion[]> {
  const rows = await db
    .selectFrom('policy_version')
    .selectAll()
    .orderBy('from_day')
    .orderBy('entry')
    .execute();
  return rows.map((row) => ({
    entry: row.entry,
    key: row.key,
    value: row.value,
    fromDay: row.from_day,
  }));
}

export async function insertPolicyVersion(
  trx: Transaction<Tables>,
  version: PolicyVersion,
): Promise<void> {
  const { entry, key, value, fromDay } = version;
  await trx.insertInto('policy_version').values({ entry, key, value, from_day: fromDay }).execute();
}

/** What access asks of a person: their role, whether they still work here, and their PIN's record. */
export interface Credentials {
  readonly code: string;
  readonly role: Role;
  readonly resigned: boolean;
  readonly pin: { salt: string; hash: string; failures: number; failedAt: number | null } | null;
}

export async function findCredentials(db: Db, code: string): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('staff')
    .leftJoin('staff_pin', 'staff_pin.staff', 'staff.code')
    .select(['code', 'role', 'resigned_at', 'salt', 'hash', 'failures', 'failed_at'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    code: row.code,
    role: row.role as Role,
    resigned: row.resigned_at !== null,
    pin:
      row.salt === null || row.hash === null
        ? null
        : { salt: row.salt, hash: row.hash, failures: row.failures ?? 0, failedAt: row.failed_at },
  };
}

/** Everybody there ever was, as a word on the command line may mean them. */
export async function listNameable(db: Db): Promise<Nameable[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['code', 'name', 'resigned_at'])
    .orderBy('code')
    .execute();
  return rows.map(({ code, name, resigned_at: at }) => ({ code, name, left: at !== null }));
}

export async function savePin(
  trx: Transaction<Tables>,
  pin: { staff: string; salt: string; hash: string },
): Promise<void> {
  const fresh = { salt: pin.salt, hash: pin.hash, failures: 0, failed_at: null };
  await trx
    .insertInto('staff_pin')
    .values({ staff: pin.staff, ...fresh })
    .onConflict((clash) => clash.column('staff').doUpdateSet(fresh))
    .execute();
}

export async function setPinFailures(
  trx: Transaction<Tables>,
  staff: string,
  failures: number,
  failedAt: number | null,
): Promise<void> {
  await trx
    .updateTable('staff_pin')
    .set({ failures, failed_at: failedAt })
    .where('staff', '=', staff)
    .execute();
}

/** Whether any manager still here has set a PIN: from then on roles are handed out by managers alone. */
export async function hasManagerWithPin(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('staff')
    .innerJoin('staff_pin', 'staff_pin.staff', 'staff.code')
    .select('code')
    .where('role', '=', 'manager')
    .where('resigned_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
