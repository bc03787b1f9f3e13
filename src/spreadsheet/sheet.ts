/** A file of rows, from its bytes to checked cells: what every import begins with. */
import { say, type Language } from '../language.ts';
import { decodeBytes, parseEncoding } from './encoding.ts';
import { csvLine, guardCell } from './guard.ts';
import { said } from './messages.ts';
import { plainCell } from './rows.ts';
import { readTable } from './table.ts';
import type { Column, ReadOptions, Reading, Rejected, Table } from './types.ts';

export interface SheetOptions<F extends string> extends ReadOptions<F> {
  /** As `--encoding` gives it; decided from the file when absent or `auto`. */
  readonly encoding?: string | undefined;
}

export interface Sheet<F extends string> extends Table<F> {
  readonly encoding: string;
  readonly bom: boolean;
}

/**
 * Reads a CSV file, whatever made it. What was decided (encoding, columns left out, rows skipped) is in
 * `sheet.notices`, to be told to whoever imports.
 *
 *     const reading = await readSheet(await readFile('来访.csv'), columns, { oneOf: ['phone', 'name'] });
 *     if (reading.refused) throw refused(reading.refused);
 *     reading.sheet.rows[0].cells.phone // { value: '13800001234', column: '手机号', line: 2 }
 *
 * Refuses as `decodeBytes` and `readTable` do; an encoding nobody knows throws usage.
 */
export async function readSheet<F extends string>(
  bytes: Uint8Array,
  columns: readonly Column<F>[],
  options: SheetOptions<F> = {},
): Promise<Reading<{ sheet: Sheet<F> }>> {
  const decoding = decodeBytes(bytes, parseEncoding(options.encoding ?? 'auto'));
  if (decoding.refused) return decoding;
  const { text, encoding, bom } = decoding.decoded;
  const reading = await readTable(text, columns, options);
  if (reading.refused) return reading;
  const notices = [said.readAs(encoding, bom), ...reading.table.notices];
  return { sheet: { ...reading.table, encoding, bom, notices } };
}

/**
 * The rejected rows as a CSV file of their own (UTF-8 with a mark, for Excel), each as it stood, with its
 * line and reasons in front. Corrected, it can be imported as it is: those two columns are ignored then.
 *
 *     原文件行号,未导入原因,姓名,电话
 *     7,电话：不能为空,王小明,
 */
export function formatRejects<F extends string>(
  table: Pick<Table<F>, 'headings' | 'records'>,
  rejected: readonly Rejected[],
  language: Language,
): string {
  const reasons = new Map<number, string[]>();
  const starts = [...table.records.keys()];
  for (const one of rejected) {
    // A cell below a line break in its row has a later line than the row.
    const line = table.records.has(one.line)
      ? one.line
      : (starts.findLast((start) => start <= one.line) ?? one.line);
    const told = say(said.cellReason(one.column, one.reason), language);
    reasons.set(line, [...(reasons.get(line) ?? []), told]);
  }
  const heading = [said.lineHeading(), said.reasonHeading()].map((one) => say(one, language));
  const lines = [...reasons].map(([line, why]) => {
    const cells = table.records.get(line) ?? [];
    return safeLine([String(line), why.join(say(said.between(), language)), ...cells]);
  });
  return `\ufeff${safeLine([...heading, ...table.headings])}${lines.join('')}`;
}

function safeLine(cells: readonly string[]): string {
  return csvLine(cells.map((cell) => guardCell(plainCell(cell))));
}
