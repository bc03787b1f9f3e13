import type { Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';
import { columns } from './columns.ts';

/** Closed tallies, what each of them counted, and their deliveries. All of it is added to and never changed. */
export const tally: Migration = {
  async up(trx, dialect) {
    await tallies(trx, dialect);
    await waysToThem(trx);
  },
};

async function tallies(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('tally'), dialect, {
    day: 'text',
    entry: 'whole',
    from_at: 'whole?',
    to_at: 'whole',
    closed_at: 'whole',
    by: 'text',
    content: 'text',
    previous_seal: 'text',
    seal: 'text',
  })
    .addPrimaryKeyConstraint('tally_pk', ['day'] as never)
    .execute();
  await dialect.protect(trx, 'tally');
  await columns(schema.createTable('tally_item'), dialect, {
    day: 'text',
    n: 'whole',
    adjusts: 'whole',
    what: 'text',
    id: 'whole',
    at: 'whole',
    data: 'text',
  })
    .addPrimaryKeyConstraint('tally_item_pk', ['day', 'n'] as never)
    .addForeignKeyConstraint('tally_item_day', ['day'] as never, 'tally', ['day'])
    .execute();
  await schema
    .createIndex('tally_item_by_thing')
    .on('tally_item')
    .columns(['what', 'id'] as never)
    .execute();
  await schema
    .createIndex('tally_item_by_at')
    .on('tally_item')
    .columns(['adjusts', 'at'] as never)
    .execute();
  await dialect.protect(trx, 'tally_item');
  await columns(schema.createTable('tally_delivery'), dialect, {
    day: 'text',
    entry: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    receiver: 'text',
    how: 'text?',
    by: 'text',
  })
    .addPrimaryKeyConstraint('tally_delivery_pk', ['day', 'entry'] as never)
    .addForeignKeyConstraint('tally_delivery_day', ['day'] as never, 'tally', ['day'])
    .execute();
  await dialect.protect(trx, 'tally_delivery');
}

/** A day's count asks for what happened in a span of time, and for what was recorded after an act. */
async function waysToThem({ schema }: Transaction<Tables>): Promise<void> {
  await schema.createIndex('visit_by_at').on('visit').column('at').execute();
  await schema.createIndex('visit_by_identified').on('visit').column('identified_entry').execute();
  await schema.createIndex('call_by_at').on('call').column('at').execute();
  await schema.createIndex('call_by_entry').on('call').column('entry').execute();
}
