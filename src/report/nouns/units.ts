import { listUnits, unitColumns } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { rowOf } from '../../spreadsheet/columns.ts';
import { inPages } from '../chunks.ts';
import type { Noun } from '../types.ts';

/** Every unit, as it stands now. */
export const units: Noun = {
  name: 'units',
  title: text('units', '房源'),
  dated: null,
  columns: unitColumns,
  count: async ({ db }) => (await listUnits(db)).length,
  pages: async function* ({ db }) {
    const all = await listUnits(db);
    yield* inPages(all.map((one) => rowOf(unitColumns, one)));
  },
};
