import { text } from '../../language.ts';
import { fieldsOf } from '../../spreadsheet/columns.ts';
import { importRoster, rosterColumns, type RosterField } from '../../staff/index.ts';
import { importVerb } from '../import-verb.ts';

export const importing = importVerb<RosterField>({
  says: text('days from a CSV file', '从 CSV 文件导入排班'),
  examples: ['roster import roster.csv', 'roster import roster.csv --partial --rejects bad.csv'],
  columns: fieldsOf(rosterColumns),
  save: importRoster,
});
