import { text } from '../../language.ts';
import { fieldsOf } from '../../spreadsheet/columns.ts';
import { importStaff, staffColumns, type StaffField } from '../../staff/index.ts';
import { importVerb } from '../import-verb.ts';

export const importing = importVerb<StaffField>({
  says: text('people from a CSV file', '从 CSV 文件导入人员'),
  examples: ['staff import staff.csv', 'staff import staff.csv --dry-run'],
  columns: fieldsOf(staffColumns),
  save: importStaff,
});
