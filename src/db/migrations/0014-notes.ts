import type { Migration } from '../migration.ts';
import { columns } from './columns.ts';

/** Notes and their receipts, all of it added to and never changed. */
export const notes: Migration = {
  async up(trx, dialect) {
    const { schema } = trx;
    await columns(schema.createTable('note'), dialect, {
      id: 'whole',
      entry: 'whole',
      at: 'whole',
      kind: 'text',
      by: 'text?',
      said: 'text',
      audience: 'text',
      readers: 'text',
      until: 'text?',
      replaces: 'whole?',
    })
      .addPrimaryKeyConstraint('note_pk', ['id'] as never)
      .addForeignKeyConstraint('note_replaces', ['replaces'] as never, 'note', ['id'])
      .execute();
    await schema.createIndex('note_by_at').on('note').column('at').execute();
    await schema.createIndex('note_by_replaced').on('note').column('replaces').execute();
    await dialect.protect(trx, 'note');
    await columns(schema.createTable('note_act'), dialect, {
      note: 'whole',
      entry: 'whole',
      at: 'whole',
      act: 'text',
      staff: 'text?',
      why: 'text?',
    })
      .addPrimaryKeyConstraint('note_act_pk', ['note', 'entry'] as never)
      .addForeignKeyConstraint('note_act_note', ['note'] as never, 'note', ['id'])
      .execute();
    await dialect.protect(trx, 'note_act');
  },
};
