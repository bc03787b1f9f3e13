import { importUnits, priceUnitNames, unitColumns, type UnitField } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { fieldsOf } from '../../spreadsheet/columns.ts';
import { choice } from '../../terminal/kinds.ts';
import { importVerb } from '../import-verb.ts';
import { optional } from '../verb.ts';

const flags = {
  priceUnit: optional(
    choice(priceUnitNames),
    text('what the prices are in; yuan if not given', '价格单位：元或万元，默认元'),
  ),
};

export const importing = importVerb<UnitField, typeof flags>({
  says: text('units from a CSV file', '从 CSV 文件导入房源'),
  examples: ['unit import units.csv --dry-run', 'unit import 房源.csv --price-unit wan'],
  flags,
  columns: fieldsOf(unitColumns),
  save: (desk, table, run, { priceUnit = 'yuan' }) => importUnits(desk, table, { run, priceUnit }),
});
