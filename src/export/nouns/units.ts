import { listUnits } from '../../deal/service.ts';
import type { Unit } from '../../deal/types.ts';
import { text } from '../../language.ts';
import { listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Every unit, as it stands now. */
export const units: Exportable<Unit> = {
  title: text('units', '房源'),
  dated: null,
  columns: [
    {
      key: 'code',
      heading: text('Unit', '房号'),
      kind: 'code',
      names: true,
      get: (unit) => unit.code,
    },
    { key: 'layout', heading: text('Layout', '户型'), kind: 'text', get: (unit) => unit.layout },
    { key: 'area', heading: text('Area', '面积'), kind: 'area', get: (unit) => unit.area },
    {
      key: 'list',
      heading: text('List price', '价格'),
      kind: 'money',
      get: (unit) => unit.listFen,
    },
    { key: 'status', heading: text('Status', '状态'), kind: 'code', get: (unit) => unit.status },
  ],
  ...listed(({ db }) => listUnits(db)),
};
