import type { Kysely, Transaction } from 'kysely';
import { chunks } from '../db/rows.ts';
import type { StaffTable, Tables } from '../db/schema.ts';
import type { Role } from '../desk/index.ts';
import { foldCode } from '../text/fold.ts';
import type { StaffMember } from './types.ts';

/** SQL of people. */
export type Db = Kysely<Tables> | Transaction<Tables>;

function staffFromRow(row: StaffTable): StaffMember {
  return {
    code: row.code,
    name: row.name,
    role: row.role as Role,
    team: row.team,
    hired: row.hired,
    probationUntil: row.probation_until,
    resignedAt: row.resigned_at,
    resignedEntry: row.resigned_entry,
  };
}

/** Whoever has a code that is the same, however it is typed. */
export async function findSameCode(db: Db, code: string): Promise<StaffMember | undefined> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where((is) => is.or([is('code', '=', code), is('key', '=', foldCode(code))]))
    .executeTakeFirst();
  return row === undefined ? undefined : staffFromRow(row);
}

export async function findStaff(db: Db, code: string): Promise<StaffMember | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('code', '=', code).executeTakeFirst();
  return row === undefined ? undefined : staffFromRow(row);
}

/** Everybody there ever was, by code. */
export async function listStaff(db: Db): Promise<StaffMember[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('code').execute();
  return rows.map(staffFromRow);
}

function values(member: StaffMember) {
  return {
    name: member.name,
    role: member.role,
    team: member.team,
    hired: member.hired,
    probation_until: member.probationUntil,
  };
}

export async function insertStaff(
  trx: Transaction<Tables>,
  members: readonly StaffMember[],
): Promise<void> {
  for (const portion of chunks(members)) {
    const rows = portion.map((member) => ({
      code: member.code,
      key: foldCode(member.code),
      ...values(member),
      resigned_at: member.resignedAt,
      resigned_entry: member.resignedEntry,
    }));
    await trx.insertInto('staff').values(rows).execute();
  }
}

export async function updateStaff(trx: Transaction<Tables>, member: StaffMember): Promise<void> {
  await trx.updateTable('staff').set(values(member)).where('code', '=', member.code).execute();
}

export async function setResigned(
  trx: Transaction<Tables>,
  code: string,
  resigned: { at: number; entry: number },
): Promise<void> {
  await trx
    .updateTable('staff')
    .set({ resigned_at: resigned.at, resigned_entry: resigned.entry })
    .where('code', '=', code)
    .execute();
}
