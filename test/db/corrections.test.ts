import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { corrections } from '../../src/db/migrations/0009-corrections.ts';
import { dialects } from '../support/desks.ts';
import { openFloor } from '../deal/floor.ts';

for (const dialect of dialects) {
  describe(`a desk from before payments had numbers, on ${dialect.name}`, () => {
    it('numbers them as they were recorded, with who typed them', async () => {
      const floor = await openFloor(dialect);
      const { db } = floor;
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      await floor.ask('deal pay D1 50000 --as C01', '11:00:00');
      await floor.ask('deal pay D1 300 --at 10:30 --why 补录', '12:00:00');
      const connection = await connect(db, false);
      const { db: tables, dialect: kind } = connection;
      const before = await tables.selectFrom('payment').selectAll().orderBy('id').execute();
      await tables.transaction().execute(async (trx) => {
        for (const table of ['payment_void', 'payment', 'staff_return']) {
          await trx.schema.dropTable(table).execute();
        }
        await sql`create table payment (deal ${kind.whole} not null, entry ${kind.whole} not null,
          n ${kind.whole} not null, at ${kind.whole} not null, recorded_at ${kind.whole} not null,
          fen ${kind.whole} not null, constraint payment_pk primary key (deal, entry, n))`.execute(
          trx,
        );
        for (const { deal, entry, at, recorded_at, fen } of before) {
          await sql`insert into payment values
            (${deal}, ${entry}, 0, ${at}, ${recorded_at}, ${fen})`.execute(trx);
        }
        await trx.schema.createIndex('payment_by_at').on('payment').column('at').execute();
        await trx.schema.createIndex('payment_by_entry').on('payment').column('entry').execute();
        await kind.protect(trx, 'payment');
        await corrections.up(trx, kind);
      });
      const after = await tables.selectFrom('payment').selectAll().orderBy('id').execute();
      expect(after).toEqual(before.map((row) => ({ ...row, why: null })));
      await connection.close();
    });
  });
}
