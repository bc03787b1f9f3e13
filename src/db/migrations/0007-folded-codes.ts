import type { Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';

/**
 * Codes of people and units are one however they are typed: what they are compared by stands beside them, and no two
 * rows have the same. Where an older desk holds several codes that are one by now, the first has it and the others have
 * none; which those are is told, and nothing is merged.
 */
export const foldedCodes: Migration = {
  async up(trx, dialect) {
    const sameStaff = await addKey(trx, dialect, 'staff');
    const sameUnits = await addKey(trx, dialect, 'unit');
    return {
      ...(sameStaff.length === 0 ? {} : { sameStaff }),
      ...(sameUnits.length === 0 ? {} : { sameUnits }),
    };
  },
};

async function addKey(
  trx: Transaction<Tables>,
  dialect: Dialect,
  table: 'staff' | 'unit',
): Promise<string[][]> {
  const { schema } = trx;
  await schema
    .alterTable(table)
    .addColumn('key', dialect.text as never)
    .execute();
  const codes = await trx
    .selectFrom<'staff' | 'unit'>(table)
    .select('code')
    .orderBy('code')
    .execute();
  const byKey = new Map<string, string[]>();
  for (const { code } of codes) {
    const key = foldedThen(code);
    byKey.set(key, [...(byKey.get(key) ?? []), code]);
  }
  for (const [key, same] of byKey) {
    const first = same.find((code) => code === key) ?? same[0] ?? '';
    await trx.updateTable<'staff' | 'unit'>(table).set({ key }).where('code', '=', first).execute();
  }
  await schema.createIndex(`${table}_key`).unique().on(table).column('key').execute();
  return [...byKey.values()].filter((same) => same.length > 1);
}

/** As codes were folded when this step was made. */
function foldedThen(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, '')
    .replace(/[\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u2796\u30fc]+/gu, '-')
    .toUpperCase()
    .normalize('NFKC');
}
