import type { Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';
import { columns } from './columns.ts';

/** Disputes, what settlement runs have frozen, and conduct. All of it is added to and never changed. */
export const commission: Migration = {
  async up(trx, dialect) {
    await disputes(trx, dialect);
    await runs(trx, dialect);
    await conduct(trx, dialect);
  },
};

async function disputes(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('dispute_act'), dialect, {
    entry: 'whole',
    n: 'whole',
    deal: 'whole',
    act: 'text',
    by: 'text?',
    at: 'whole',
    recorded_at: 'whole',
    data: 'text',
  })
    .addPrimaryKeyConstraint('dispute_act_pk', ['entry', 'n'] as never)
    .addForeignKeyConstraint('dispute_act_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
  await schema.createIndex('dispute_act_by_deal').on('dispute_act').column('deal').execute();
  await dialect.protect(trx, 'dispute_act');
}

async function runs(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  await columns(trx.schema.createTable('commission_run'), dialect, {
    month: 'text',
    entry: 'whole',
    run_at: 'whole',
    by: 'text',
  })
    .addPrimaryKeyConstraint('commission_run_pk', ['month'] as never)
    .execute();
  await ofRun(trx, dialect, 'commission_total', ['party'], {
    party: 'text',
    credit_fen: 'whole',
    commission_fen: 'whole',
    payable_fen: 'whole',
  });
  await ofRun(trx, dialect, 'commission_line', ['deal', 'party'], {
    deal: 'whole',
    party: 'text',
    kind: 'text',
    credit_fen: 'whole',
    commission_fen: 'whole',
    payable_fen: 'whole',
  });
  await ofRun(trx, dialect, 'commission_held', ['deal'], { deal: 'whole' });
  await dialect.protect(trx, 'commission_run');
}

/** A part of a run's statement, one row for each `key`. */
async function ofRun(
  trx: Transaction<Tables>,
  dialect: Dialect,
  table: string,
  key: readonly string[],
  list: Parameters<typeof columns>[2],
): Promise<void> {
  await columns(trx.schema.createTable(table), dialect, { month: 'text', ...list })
    .addPrimaryKeyConstraint(`${table}_pk`, ['month', ...key] as never)
    .addForeignKeyConstraint(`${table}_run`, ['month'] as never, 'commission_run', ['month'])
    .execute();
  await dialect.protect(trx, table);
}

async function conduct(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('conduct'), dialect, {
    entry: 'whole',
    n: 'whole',
    staff: 'text',
    at: 'whole',
    recorded_at: 'whole',
    kind: 'text',
    clause: 'text?',
    by: 'text',
    deal: 'whole?',
    why: 'text',
    followed: 'text',
  })
    .addPrimaryKeyConstraint('conduct_pk', ['entry', 'n'] as never)
    .addForeignKeyConstraint('conduct_staff', ['staff'] as never, 'staff', ['code'])
    .addForeignKeyConstraint('conduct_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
  await schema.createIndex('conduct_by_staff').on('conduct').column('staff').execute();
  await dialect.protect(trx, 'conduct');
}
