import { sql, type Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';
import { columns } from './columns.ts';

/** The desk itself, its journal and policy, people and roster, customers and visits, the door. */
export const deskAndDoor: Migration = {
  async up(trx, dialect) {
    await desk(trx, dialect);
    await people(trx, dialect);
    await customers(trx, dialect);
    await door(trx, dialect);
  },
};

async function desk(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('desk'), dialect, {
    id: 'whole',
    name: 'text',
    training: 'whole',
    timezone: 'text',
    currency: 'text',
    language: 'text',
    schema: 'whole',
    version: 'whole',
    created_at: 'whole',
  })
    .addPrimaryKeyConstraint('desk_pk', ['id'] as never)
    .addCheckConstraint('desk_one', sql`id = 1`)
    .execute();
  await columns(schema.createTable('journal'), dialect, {
    seq: 'whole',
    happened_at: 'whole',
    recorded_at: 'whole',
    act: 'text',
    by: 'text?',
    proved: 'whole',
    terminal: 'text',
    late: 'whole',
    why: 'text?',
    what: 'text',
    previous_hash: 'text',
    hash: 'text',
  })
    .addPrimaryKeyConstraint('journal_pk', ['seq'] as never)
    .execute();
  await dialect.protect(trx, 'journal');
  await columns(schema.createTable('policy_version'), dialect, {
    entry: 'whole',
    key: 'text',
    value: 'text',
    from_day: 'text',
  })
    .addPrimaryKeyConstraint('policy_version_pk', ['entry'] as never)
    .execute();
}

async function people(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('staff'), dialect, {
    code: 'text',
    name: 'text',
    role: 'text',
    team: 'text?',
    hired: 'text?',
    probation_until: 'text?',
    resigned_at: 'whole?',
    resigned_entry: 'whole?',
  })
    .addPrimaryKeyConstraint('staff_pk', ['code'] as never)
    .execute();
  await columns(schema.createTable('staff_pin'), dialect, {
    staff: 'text',
    salt: 'text',
    hash: 'text',
    failures: 'whole',
    failed_at: 'whole?',
  })
    .addPrimaryKeyConstraint('staff_pin_pk', ['staff'] as never)
    .addForeignKeyConstraint('staff_pin_staff', ['staff'] as never, 'staff', ['code'])
    .execute();
  await columns(schema.createTable('roster_change'), dialect, {
    entry: 'whole',
    staff: 'text',
    day: 'text',
    state: 'text',
    why: 'text?',
    at: 'whole',
  })
    .addPrimaryKeyConstraint('roster_change_pk', ['day', 'staff', 'entry'] as never)
    .addForeignKeyConstraint('roster_change_staff', ['staff'] as never, 'staff', ['code'])
    .execute();
}

async function customers(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  const optional = Object.fromEntries(
    [
      ...['name', 'name_key', 'pinyin', 'owner', 'first_visit', 'level', 'channel', 'address_as'],
      ...[
        'district',
        'occupation',
        'purpose',
        'layout',
        'area',
        'budget',
        'reason',
        'suggestions',
        'note',
      ],
    ].map((name) => [name, 'text?' as const]),
  );
  await columns(schema.createTable('customer'), dialect, {
    id: 'whole',
    entry: 'whole',
    ...optional,
  })
    .addPrimaryKeyConstraint('customer_pk', ['id'] as never)
    .addForeignKeyConstraint('customer_owner', ['owner'] as never, 'staff', ['code'])
    .execute();
  await schema.createIndex('customer_by_name').on('customer').column('name_key').execute();
  await columns(schema.createTable('customer_phone'), dialect, {
    phone: 'text',
    customer: 'whole',
    entry: 'whole',
  })
    .addPrimaryKeyConstraint('customer_phone_pk', ['phone'] as never)
    .addForeignKeyConstraint('customer_phone_customer', ['customer'] as never, 'customer', ['id'])
    .execute();
  await schema
    .createIndex('customer_phone_by_customer')
    .on('customer_phone')
    .column('customer')
    .execute();
  await columns(schema.createTable('ownership'), dialect, {
    entry: 'whole',
    n: 'whole',
    customer: 'whole',
    at: 'whole',
    from_staff: 'text?',
    to_staff: 'text?',
    cause: 'text',
    visit: 'whole?',
  })
    .addPrimaryKeyConstraint('ownership_pk', ['customer', 'entry', 'n'] as never)
    .execute();
  await columns(schema.createTable('call'), dialect, {
    id: 'whole',
    entry: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    phone: 'text',
    customer: 'whole?',
    by: 'text',
    name: 'text?',
    address: 'text?',
    intent: 'text?',
    channel: 'text?',
    seconds: 'whole?',
    invited: 'whole',
  })
    .addPrimaryKeyConstraint('call_pk', ['id'] as never)
    .execute();
  await columns(schema.createTable('followup'), dialect, {
    id: 'whole',
    entry: 'whole',
    at: 'whole',
    recorded_at: 'whole',
    customer: 'whole',
    by: 'text',
    said: 'text',
    liked: 'text?',
    disliked: 'text?',
    obstacle: 'text?',
  })
    .addPrimaryKeyConstraint('followup_pk', ['id'] as never)
    .addForeignKeyConstraint('followup_customer', ['customer'] as never, 'customer', ['id'])
    .execute();
  await schema.createIndex('call_by_customer').on('call').column('customer').execute();
  await schema.createIndex('followup_by_customer').on('followup').column('customer').execute();
}

async function door(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = trx;
  await columns(schema.createTable('visit'), dialect, {
    id: 'whole',
    entry: 'whole',
    day: 'text',
    at: 'whole',
    customer: 'whole?',
    party: 'whole',
    channel: 'text?',
    arrival_kind: 'text',
    arrival_owner: 'text?',
    referrer: 'whole?',
    identified_entry: 'whole?',
    identified_at: 'whole?',
    identified_owner: 'text?',
    identified_kind: 'text?',
    identified_recognised: 'whole?',
    kind: 'text',
    owner: 'text?',
    staff: 'text?',
    basis: 'text?',
    cover_case: 'text?',
    status: 'text',
    recognised: 'whole',
    began_at: 'whole?',
    ended_at: 'whole?',
    outcome: 'text?',
  })
    .addPrimaryKeyConstraint('visit_pk', ['id'] as never)
    .addForeignKeyConstraint('visit_customer', ['customer'] as never, 'customer', ['id'])
    .execute();
  await schema.createIndex('visit_by_day').on('visit').column('day').execute();
  await schema.createIndex('visit_by_customer').on('visit').column('customer').execute();
  await columns(schema.createTable('queue_act'), dialect, {
    entry: 'whole',
    n: 'whole',
    day: 'text',
    act: 'text',
    staff: 'text?',
    visit: 'whole?',
    at: 'whole',
    recorded_at: 'whole',
    by: 'text?',
    late: 'whole',
    why: 'text?',
    data: 'text',
  })
    .addPrimaryKeyConstraint('queue_act_pk', ['entry', 'n'] as never)
    .execute();
  await schema.createIndex('queue_act_by_day').on('queue_act').column('day').execute();
}
