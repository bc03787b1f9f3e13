import { describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { registrations } from '../../src/db/migrations/0005-registrations.ts';
import { dialects } from '../support/desks.ts';
import { play } from '../support/salesdesk.ts';

/** Makes a desk what the schema before this step left, without the columns, and takes the step again. */
async function takenAgain(db: string): Promise<void> {
  const connection = await connect(db, false);
  const { db: tables } = connection;
  for (const column of ['registered_entry', 'registered_at', 'registered_by']) {
    await tables.schema.alterTable('visit').dropColumn(column).execute();
  }
  await tables.transaction().execute(async (trx) => registrations.up(trx, connection.dialect));
  await connection.close();
}

async function registered(db: string): Promise<object[]> {
  const connection = await connect(db, false);
  const { db: tables } = connection;
  const rows = await tables
    .selectFrom('visit')
    .select(['id', 'registered_entry', 'registered_at', 'registered_by'])
    .orderBy('id')
    .execute();
  await connection.close();
  return rows;
}

for (const dialect of dialects) {
  describe(`a desk of the schema before registrations were rows, on ${dialect.name}`, () => {
    it('is filled in from its journal: the act that gave a visit its customer, not a later one', async () => {
      const db = await dialect.freshUrl();
      const clock = '2026-03-05T09:30:00+08:00';
      await play(
        [
          'init --training --timezone Asia/Shanghai',
          ...['staff add A01 王芳', 'staff add A02 李强', 'staff add A03 张敏'],
          ...['queue join A01', 'queue join A02', 'queue join A03'],
          'queue next --phone 13800000001 --name 陈先生',
          'queue next',
          'queue next',
          'visitor register V2 --name 林女士 --as A02',
          'visitor register V2 --phone 13800000002 --as A01',
          'visitor register V3 --phone 13800000001 --at 09:20 --why 补录',
        ],
        { db, clock },
      );
      const before = await registered(db);
      expect(before).toMatchObject([
        { id: 1, registered_entry: null, registered_by: null },
        { id: 2, registered_by: 'A02' },
        { id: 3, registered_at: Date.parse('2026-03-05T09:20:00+08:00'), registered_by: null },
      ]);
      await takenAgain(db);
      expect(await registered(db)).toEqual(before);
    });
  });
}
