import type { Kysely } from 'kysely';
import { connect } from '../../src/db/connect.ts';
import type { Tables } from '../../src/db/schema.ts';

type Undo = (tables: Kysely<Tables>) => Promise<void>;

const dropColumns =
  (table: string, ...columns: string[]): Undo =>
  async ({ schema }) => {
    for (const column of columns) await schema.alterTable(table).dropColumn(column).execute();
  };

/** What takes each step of the schema back, the newest first. */
const undoing: readonly Undo[] = [
  // 0007-folded-codes
  async (tables) => {
    for (const table of ['staff', 'unit']) {
      await tables.schema.dropIndex(`${table}_key`).execute();
      await dropColumns(table, 'key')(tables);
    }
  },
  // 0005-registrations
  dropColumns('visit', 'registered_entry', 'registered_at', 'registered_by'),
];

/**
 * Makes a desk what it was before a step of the schema, all else as it is: `stepsBack` 1 is before the newest one. `change`
 * then puts in what only such a desk can hold.
 */
export async function makeOlder(db: string, stepsBack: number, change?: Undo): Promise<void> {
  const connection = await connect(db, false);
  const { db: tables } = connection;
  for (const undo of undoing.slice(0, stepsBack)) await undo(tables);
  await tables
    .updateTable('desk')
    .set((row) => ({ schema: row('schema', '-', stepsBack) }))
    .execute();
  await change?.(tables);
  await connection.close();
}
