import { listUnits, unitColumns, type Unit } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Every unit, as it stands now. */
export const units: Exportable<Unit> = {
  title: text('units', '房源'),
  dated: null,
  columns: unitColumns,
  ...listed(({ db }) => listUnits(db)),
};
