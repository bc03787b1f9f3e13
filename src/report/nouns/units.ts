import { listUnits } from '../../deal/service.ts';
import { text } from '../../language.ts';
import { inPages } from '../chunks.ts';
import type { Noun } from '../types.ts';

/** Every unit, as it stands now. */
export const units: Noun = {
  name: 'units',
  title: text('units', '房源'),
  dated: null,
  columns: [
    { key: 'code', heading: text('Unit', '房号'), kind: 'code', names: true },
    { key: 'layout', heading: text('Layout', '户型'), kind: 'text' },
    { key: 'area', heading: text('Area', '面积'), kind: 'area' },
    { key: 'list', heading: text('List price', '价格'), kind: 'money' },
    { key: 'status', heading: text('Status', '状态'), kind: 'code' },
  ],
  count: async ({ db }) => (await listUnits(db)).length,
  pages: async function* ({ db }) {
    const all = await listUnits(db);
    yield* inPages(all.map((one) => [one.code, one.layout, one.area, one.listFen, one.status]));
  },
};
