import { text } from '../../language.ts';
import { importFile } from '../../terminal/import-command.ts';
import { importVisitors, visitorImportColumns } from '../../visitor/index.ts';
import { importArgs, importFlags } from '../import-flags.ts';
import { verb } from '../verb.ts';

export const importing = verb({
  says: text('visitors from a CSV file', '从 CSV 文件导入来访客户'),
  args: importArgs,
  flags: importFlags,
  examples: [
    'visitor import 来访登记.csv',
    'visitor import visitors.csv --encoding gb18030 --map name=谁 --dry-run',
  ],
  run: (call, { file, ...options }) =>
    importFile(call, file, options, {
      columns: visitorImportColumns,
      oneOf: ['phone', 'name'],
      save: async (table, run) => importVisitors(await call.desk(), table, run),
    }),
});
