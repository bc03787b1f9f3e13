import { importUnits, priceUnitNames, unitFileColumns } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { importFile } from '../../terminal/import-command.ts';
import { choice } from '../../terminal/kinds.ts';
import { importArgs, importFlags } from '../import-flags.ts';
import { optional, verb } from '../verb.ts';

export const importing = verb({
  says: text('units from a CSV file', '从 CSV 文件导入房源'),
  args: importArgs,
  flags: {
    priceUnit: optional(
      choice(priceUnitNames),
      text('what the prices are in; yuan if not given', '价格单位：元或万元，默认元'),
    ),
    ...importFlags,
  },
  examples: ['unit import units.csv --dry-run', 'unit import 房源.csv --price-unit wan'],
  run: (call, { file, priceUnit = 'yuan', ...options }) =>
    importFile(call, file, options, {
      columns: unitFileColumns,
      save: async (table, run) => importUnits(await call.desk(), table, { run, priceUnit }),
    }),
});
