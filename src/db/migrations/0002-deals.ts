import type { Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';
import { columns } from './columns.ts';

/** Units and what happened to them, deals with their stages and money, approvals, buyers. */
export const deals: Migration = {
  async up(trx, dialect) {
    await units(trx, dialect);
    await dealsOnThem(trx, dialect);
    await money(trx, dialect);
    await approvals(trx, dialect);
    await buyers(trx, dialect);
  },
};

async function units(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('unit'), dialect, {
    code: 'text',
    entry: 'whole',
    layout: 'text?',
    area: 'text?',
    list_fen: 'whole',
    status: 'text',
    deal: 'whole?',
  })
    .addPrimaryKeyConstraint('unit_pk', ['code'] as never)
    .execute();
  await columns(schema.createTable('unit_event'), dialect, {
    unit: 'text',
    entry: 'whole',
    n: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    what: 'text',
    before: 'text?',
    status: 'text',
    list_fen: 'whole',
    deal: 'whole?',
  })
    .addPrimaryKeyConstraint('unit_event_pk', ['unit', 'entry', 'n'] as never)
    .addForeignKeyConstraint('unit_event_unit', ['unit'] as never, 'unit', ['code'])
    .execute();
  await schema.createIndex('unit_event_by_at').on('unit_event').column('at').execute();
  await schema.createIndex('unit_event_by_entry').on('unit_event').column('entry').execute();
  await dialect.protect(trx, 'unit_event');
}

async function dealsOnThem(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('deal'), dialect, {
    id: 'whole',
    entry: 'whole',
    unit: 'text',
    customer: 'whole',
    by: 'text',
    area: 'text?',
    amount_fen: 'whole',
    list_fen: 'whole',
    approval: 'whole?',
    stage: 'text',
    opened_at: 'whole',
    subscribed_at: 'whole?',
    contract_at: 'whole?',
    paid_at: 'whole?',
    closed_at: 'whole?',
    closing_entry: 'whole?',
    cancelled_at: 'whole?',
    cancel_why: 'text?',
    visit_named: 'whole?',
    visit_settled: 'whole?',
    received_fen: 'whole',
    contract_by: 'text?',
    plan_entry: 'whole?',
  })
    .addPrimaryKeyConstraint('deal_pk', ['id'] as never)
    .addForeignKeyConstraint('deal_unit', ['unit'] as never, 'unit', ['code'])
    .addForeignKeyConstraint('deal_customer', ['customer'] as never, 'customer', ['id'])
    .addForeignKeyConstraint('deal_by', ['by'] as never, 'staff', ['code'])
    .execute();
  // No flat is sold twice, whatever the program does.
  await schema
    .createIndex('deal_live')
    .unique()
    .on('deal')
    .column('unit')
    .where('stage' as never, '<>', 'cancelled')
    .execute();
  await schema.createIndex('deal_by_unit').on('deal').column('unit').execute();
  await schema.createIndex('deal_by_customer').on('deal').column('customer').execute();
  await schema.createIndex('deal_by_closing').on('deal').column('closed_at').execute();
  await columns(schema.createTable('deal_event'), dialect, {
    deal: 'whole',
    entry: 'whole',
    n: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    what: 'text',
    fen: 'whole',
    area: 'text?',
    unit: 'text?',
    customer: 'whole?',
  })
    .addPrimaryKeyConstraint('deal_event_pk', ['deal', 'entry', 'n'] as never)
    .addForeignKeyConstraint('deal_event_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
  await schema.createIndex('deal_event_by_at').on('deal_event').column('at').execute();
  await schema.createIndex('deal_event_by_entry').on('deal_event').column('entry').execute();
  await dialect.protect(trx, 'deal_event');
}

async function money(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('payment'), dialect, {
    deal: 'whole',
    entry: 'whole',
    n: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    fen: 'whole',
  })
    .addPrimaryKeyConstraint('payment_pk', ['deal', 'entry', 'n'] as never)
    .addForeignKeyConstraint('payment_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
  await schema.createIndex('payment_by_at').on('payment').column('at').execute();
  await schema.createIndex('payment_by_entry').on('payment').column('entry').execute();
  await dialect.protect(trx, 'payment');
  await columns(schema.createTable('plan_item'), dialect, {
    deal: 'whole',
    entry: 'whole',
    n: 'whole',
    due_on: 'text',
    fen: 'whole',
  })
    .addPrimaryKeyConstraint('plan_item_pk', ['deal', 'entry', 'n'] as never)
    .addForeignKeyConstraint('plan_item_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
  await columns(schema.createTable('overdue_ack'), dialect, {
    deal: 'whole',
    what: 'text',
    due_on: 'text',
    entry: 'whole',
    at: 'whole',
    by: 'text',
    why: 'text?',
  })
    .addPrimaryKeyConstraint('overdue_ack_pk', ['deal', 'what', 'due_on', 'entry'] as never)
    .addForeignKeyConstraint('overdue_ack_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
}

async function approvals(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  await columns(trx.schema.createTable('approval'), dialect, {
    id: 'whole',
    entry: 'whole',
    kind: 'text',
    status: 'text',
    unit: 'text?',
    deal: 'whole?',
    customer: 'whole?',
    amount_fen: 'whole?',
    why: 'text',
    asked_by: 'text?',
    asked_at: 'whole',
    decided_entry: 'whole?',
    decided_by: 'text?',
    decided_at: 'whole?',
    decided_why: 'text?',
    allowed_by: 'text?',
    used_entry: 'whole?',
    used_for: 'text?',
  })
    .addPrimaryKeyConstraint('approval_pk', ['id'] as never)
    .addForeignKeyConstraint('approval_unit', ['unit'] as never, 'unit', ['code'])
    .addForeignKeyConstraint('approval_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
}

async function buyers(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('deal_buyer'), dialect, {
    deal: 'whole',
    customer: 'whole',
    entry: 'whole',
    at: 'whole',
    approval: 'whole?',
    removed_entry: 'whole?',
    removed_at: 'whole?',
    removed_approval: 'whole?',
  })
    .addPrimaryKeyConstraint('deal_buyer_pk', ['deal', 'customer', 'entry'] as never)
    .addForeignKeyConstraint('deal_buyer_deal', ['deal'] as never, 'deal', ['id'])
    .addForeignKeyConstraint('deal_buyer_customer', ['customer'] as never, 'customer', ['id'])
    .execute();
  await columns(schema.createTable('buyer_form'), dialect, {
    deal: 'whole',
    customer: 'whole',
    entry: 'whole',
    at: 'whole',
    address: 'text?',
    occupation: 'text?',
    purpose: 'text?',
  })
    .addPrimaryKeyConstraint('buyer_form_pk', ['deal', 'customer', 'entry'] as never)
    .addForeignKeyConstraint('buyer_form_deal', ['deal'] as never, 'deal', ['id'])
    .execute();
}
