import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { foldedCodes } from '../../src/db/migrations/0007-folded-codes.ts';
import type { Tables } from '../../src/db/schema.ts';
import { dialects } from '../support/desks.ts';
import { play, salesdesk } from '../support/salesdesk.ts';

/** Codes that differ in writing alone, as a desk could hold before. */
async function twoWritings(tables: Kysely<Tables>): Promise<void> {
  const { key: _staffKey, ...person } = await tables
    .selectFrom('staff')
    .selectAll()
    .where('code', '=', 'A01')
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('staff')
    .values({ ...person, code: 'a01', name: '李强' })
    .execute();
  const { key: _unitKey, ...unit } = await tables
    .selectFrom('unit')
    .selectAll()
    .where('code', '=', '3-1')
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('unit')
    .values({ ...unit, code: '3—1' })
    .execute();
}

/** Makes a desk what the schema before this step left, and takes the step again: gives what it found. */
async function takenAgain(db: string): Promise<unknown> {
  const connection = await connect(db, false);
  const { db: tables } = connection;
  for (const table of ['staff', 'unit'] as const) {
    await tables.schema.dropIndex(`${table}_key`).execute();
    await tables.schema.alterTable(table).dropColumn('key').execute();
  }
  await twoWritings(tables);
  const found = await tables
    .transaction()
    .execute(async (trx) => foldedCodes.up(trx, connection.dialect));
  await connection.close();
  return found;
}

for (const dialect of dialects) {
  describe(`a desk of the schema before codes were folded, on ${dialect.name}`, () => {
    it('keeps what was two and says so, and lets no third in', async () => {
      const db = await dialect.freshUrl();
      const clock = '2026-03-05T09:30:00+08:00';
      await play(
        [
          'init --training --timezone Asia/Shanghai',
          ...['staff add A01 王芳', 'unit add 3-1 --price 2000000'],
        ],
        { db, clock },
      );
      expect(await takenAgain(db)).toEqual({
        sameStaff: [['A01', 'a01']],
        sameUnits: [['3-1', '3—1']],
      });
      const joined = await play(['queue join a01', 'queue join Ａ01'], { db, clock });
      expect(joined.stdout).toMatch(/a01[^]*A01/);
      for (const line of [
        'staff add Ａ０１ 张敏',
        'unit add 3–1 --price 1',
        'unit add 3—1 --price 1',
      ])
        expect((await salesdesk(line, { db, clock })).code, line).toBe(3);
    });
  });
}
