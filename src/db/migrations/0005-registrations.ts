import type { Transaction } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';

/** When, by whom and with which act a visit got its customer: until here only the journal told. */
export const registrations: Migration = {
  async up(trx, dialect) {
    const { schema } = trx;
    for (const [column, type] of [
      ['registered_entry', dialect.whole],
      ['registered_at', dialect.whole],
      ['registered_by', dialect.text],
    ] as const) {
      await schema
        .alterTable('visit')
        .addColumn(column, type as never)
        .execute();
    }
    await fillIn(trx);
  },
};

const entriesAtOnce = 1000;

async function fillIn(trx: Transaction<Tables>): Promise<void> {
  for (let after = 0; ;) {
    const entries = await trx
      .selectFrom('journal')
      .select(['seq', 'happened_at', 'by', 'what'])
      .where('act', '=', 'visitor.register')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(entriesAtOnce)
      .execute();
    for (const { seq, happened_at: at, by, what } of entries) {
      const { visit, kind } = JSON.parse(what) as { visit?: string; kind?: string };
      // Registering again says no kind: the customer was known by then.
      if (visit === undefined || kind === undefined) continue;
      await trx
        .updateTable('visit')
        .set({ registered_entry: seq, registered_at: at, registered_by: by })
        .where('id', '=', Number(visit.slice(1)))
        .where('registered_entry', 'is', null)
        .execute();
    }
    const last = entries.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
