import { describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { waitsAndBriefings } from '../../src/db/migrations/0011-waits-and-briefings.ts';
import { dialects } from '../support/desks.ts';
import { play } from '../support/salesdesk.ts';

const columns = ['first_began_at', 'brief_due_at', 'brief_tries', 'stay'] as const;

/** Makes a desk what the schema before this step left, without the columns, and takes the step again. */
async function takenAgain(db: string): Promise<void> {
  const connection = await connect(db, false);
  const { db: tables } = connection;
  for (const column of columns) {
    await tables.schema.alterTable('visit').dropColumn(column).execute();
  }
  await tables.transaction().execute(async (trx) => waitsAndBriefings.up(trx, connection.dialect));
  await connection.close();
}

async function told(db: string): Promise<object[]> {
  const connection = await connect(db, false);
  const rows = await connection.db
    .selectFrom('visit')
    .select(['id', ...columns])
    .orderBy('id')
    .execute();
  await connection.close();
  return rows;
}

for (const dialect of dialects) {
  describe(`a desk of the schema before waits and briefings were kept, on ${dialect.name}`, () => {
    it('is filled in from its acts at the door, undone ones left out', async () => {
      const db = await dialect.freshUrl();
      const at = (clock: string) => ({ db, clock: `2026-03-05T${clock}:00+08:00` });
      await play(
        [
          'init --training --timezone Asia/Shanghai',
          ...['staff add A01 王芳', 'staff add A02 李强', 'staff add A03 张敏'],
          ...['roster set A03 rest 2026-03-05', 'queue next --wait'],
        ],
        at('09:30'),
      );
      await play(['queue join A01', 'queue join A02'], at('09:33'));
      await play(
        ['queue next --asks-for A03', 'queue pass V1 --to A02 --why 交班'],
        at('09:40'),
      ).catch(() => undefined);
      await play(['queue brief V2 --reached no', 'queue undo'], at('09:41'));
      await play(['queue brief V2 --reached yes --text 南向 --as A02'], at('09:46'));
      const before = await told(db);
      expect(before).toMatchObject([
        { id: 1, first_began_at: Date.parse('2026-03-05T09:33:00+08:00'), brief_due_at: null },
        { id: 2, brief_due_at: Date.parse('2026-03-05T09:45:00+08:00') },
      ]);
      expect((before[1] as { brief_tries: string }).brief_tries).toContain('"by":"A02"');
      await takenAgain(db);
      const after = await told(db);
      const plain = (rows: object[]) =>
        rows.map((row) => ({
          ...row,
          brief_tries: JSON.parse(
            (row as { brief_tries: string | null }).brief_tries ?? 'null',
          ) as unknown,
        }));
      expect(plain(after)).toEqual(plain(before));
    });
  });
}
