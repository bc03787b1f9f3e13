import { text } from '../../language.ts';
import { importVisitors, visitorFileColumns, type VisitorField } from '../../visitor/index.ts';
import { importVerb } from '../import-verb.ts';

export const importing = importVerb<VisitorField>({
  says: text('visitors from a CSV file', '从 CSV 文件导入来访客户'),
  examples: ['visitor import visitors.csv', 'visitor import 来访登记.csv --map name=谁 --dry-run'],
  columns: visitorFileColumns,
  oneOf: ['phone', 'name'],
  save: importVisitors,
});
