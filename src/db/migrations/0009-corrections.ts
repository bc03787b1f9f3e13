import { sql, type Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';
import { columns } from './columns.ts';

/** What was typed wrong can be put right: payments by number, a unit's code, somebody who did not leave after all. */
export const corrections: Migration = {
  async up(trx, dialect) {
    await paymentsByNumber(trx, dialect);
    await voids(trx, dialect);
    await returns(trx, dialect);
    // A unit whose code was typed wrong takes its events along under the right one.
    await dialect.protectOnly(trx, 'unit_event', [
      ...['entry', 'n', 'at', 'recorded_at', 'what', 'before', 'status', 'list_fen', 'deal'],
    ]);
  },
};

async function paymentsByNumber(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await schema.alterTable('payment').renameTo('payment_before').execute();
  await columns(schema.createTable('payment'), dialect, {
    id: 'whole',
    deal: 'whole',
    entry: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    fen: 'whole',
    how: 'text?',
    receipt: 'text?',
    by: 'text?',
    why: 'text?',
  })
    .addPrimaryKeyConstraint('payment_id', ['id'] as never)
    .addForeignKeyConstraint('payment_of_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
  // Who typed them the journal knows; of how they came and of receipts nobody was asked.
  await sql`insert into payment (id, deal, entry, at, recorded_at, fen, "by")
    select row_number() over (order by p.entry, p.n), p.deal, p.entry, p.at, p.recorded_at, p.fen, j."by"
    from payment_before p left join journal j on j.seq = p.entry`.execute(trx);
  await schema.dropTable('payment_before').execute();
  await schema.createIndex('payment_by_deal').on('payment').column('deal').execute();
  await schema.createIndex('payment_by_at').on('payment').column('at').execute();
  await schema.createIndex('payment_by_entry').on('payment').column('entry').execute();
  await schema.createIndex('payment_by_receipt').on('payment').column('receipt').execute();
  await dialect.protect(trx, 'payment');
}

async function voids(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  await columns(trx.schema.createTable('payment_void'), dialect, {
    payment: 'whole',
    entry: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    by: 'text?',
    why: 'text?',
  })
    .addPrimaryKeyConstraint('payment_void_pk', ['payment'] as never)
    .addForeignKeyConstraint('payment_void_payment', ['payment'] as never, 'payment', ['id'])
    .execute();
  await dialect.protect(trx, 'payment_void');
}

async function returns(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  await columns(trx.schema.createTable('staff_return'), dialect, {
    staff: 'text',
    entry: 'whole',
    at: 'whole',
    left_at: 'whole',
    left_entry: 'whole',
  })
    .addPrimaryKeyConstraint('staff_return_pk', ['staff', 'entry'] as never)
    .addForeignKeyConstraint('staff_return_staff', ['staff'] as never, 'staff', ['code'])
    .execute();
  await dialect.protect(trx, 'staff_return');
}
