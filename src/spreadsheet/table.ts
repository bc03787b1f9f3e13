/**
 * Rows of an import from the text of a CSV file: finds delimiter and headings, leaves out what is no
 * row, and gives every cell with the column and line to name in a message.
 */
import { usage } from '../errors.ts';
import type { Text } from '../language.ts';
import { splitRecords } from './delimiters.ts';
import {
  findHeadings,
  findOverflow,
  isBlankRow,
  knownHeadings,
  listIgnored,
  placeColumns,
  presentHeadings,
  columnName,
  type Places,
} from './headings.ts';
import { refusals, said } from './messages.ts';
import type { FileRecord } from './records.ts';
import { readRow, sortRecords } from './rows.ts';
import type {
  Column,
  FileRefusal,
  IgnoredColumn,
  ReadOptions,
  Reading,
  Rejected,
  Row,
  SkippedRow,
  Table,
} from './types.ts';

/** What stands behind the rows that an import left out, in the file that keeps them. */
export const rejectsHeadings: readonly string[] = ['rejected_line', 'rejected_because'];

/**
 * Reads the rows of a file into the columns an import knows.
 *
 *     const columns = [
 *       { field: 'name', headings: ['姓名'] },
 *       { field: 'phone', headings: ['手机号', '电话'] },
 *     ] as const;
 *     await readTable('姓名,电话\n王小明,13800001234', columns, { oneOf: ['phone', 'name'] })
 *     // table.rows[0] is { line: 2, cells: { name: { value: '王小明', column: '姓名', line: 2 }, … } }
 *
 * Refuses the whole file with `import.empty`, `import.header`, `import.heading-twice`, `import.map` or
 * `import.quote`; what is wrong with single rows is in `table.rejected`, and `table.rows` has the others.
 */
export async function readTable<F extends string>(
  text: string,
  columns: readonly Column<F>[],
  options: ReadOptions<F> = {},
): Promise<Reading<{ table: Table<F> }>> {
  const known = knownHeadings(columns, options.map ?? {});
  const split = await splitRecords(text, known);
  if (split.refused) return split;
  const settled = settleColumns(split.records, known, columns, options);
  if (settled.refused) return settled;

  const { header, places } = settled;
  const filled = split.records.filter((record) => !isBlankRow(record.cells));
  const at = filled.indexOf(header);
  return {
    table: buildTable({
      delimiter: split.delimiter,
      header,
      columns,
      oneOf: options.oneOf ?? [],
      places,
      ...sortRecords(filled.slice(0, at), header, filled.slice(at + 1)),
      blankRows: split.records.length - filled.length,
    }),
  };
}

function settleColumns<F extends string>(
  records: readonly FileRecord[],
  known: ReadonlySet<string>,
  columns: readonly Column<F>[],
  options: ReadOptions<F>,
): Reading<{ header: FileRecord; places: Places<F> }> {
  const header = records[findHeadings(records, known)?.index ?? -1];
  if (header === undefined) return { refused: refusals.empty() };
  const placed = placeColumns(header, columns, options.map ?? {});
  if (placed.refused) return placed;
  const missing = missingColumns(header, columns, placed.places, options.oneOf ?? []);
  return missing === undefined ? { header, places: placed.places } : { refused: missing };
}

/**
 * `--map field=heading`, as given any number of times, to what `readTable` takes.
 *
 *     parseMap(['phone=联系方式', 'owner=#3']) // { phone: '联系方式', owner: '#3' }
 *
 * Throws usage for one without `=` and for a field named twice.
 */
export function parseMap(given: readonly string[]): Record<string, string> {
  const map = new Map<string, string>();
  for (const one of given) {
    const [, field, heading] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(one) ?? [];
    if (field === undefined || heading === undefined || heading === '') {
      throw usage(said.mapWithoutEquals(one));
    }
    if (map.has(field)) throw usage(said.mapTwice(field));
    map.set(field, heading);
  }
  return Object.fromEntries(map);
}

function missingColumns<F extends string>(
  header: FileRecord,
  columns: readonly Column<F>[],
  places: Places<F>,
  oneOf: readonly F[],
): FileRefusal | undefined {
  const name = (column: Column<F>): string => `${column.field} (${column.headings[0] ?? ''})`;
  const absent = columns.filter((column) => column.required === true && !places.has(column.field));
  const wanted = absent.map(name);
  if (oneOf.length > 0 && !oneOf.some((field) => places.has(field))) {
    const either = columns.filter((column) => oneOf.includes(column.field));
    wanted.push(either.map(name).join(' / '));
  }
  if (places.size === 0 && wanted.length === 0) wanted.push(...columns.map(name));
  if (wanted.length === 0) return undefined;
  return refusals.noHeadings(wanted, presentHeadings(header.cells), header.line);
}

interface Parts<F extends string> {
  readonly delimiter: string;
  readonly header: FileRecord;
  readonly columns: readonly Column<F>[];
  readonly oneOf: readonly F[];
  readonly places: Places<F>;
  readonly rows: readonly FileRecord[];
  readonly skipped: readonly SkippedRow[];
  readonly blankRows: number;
}

function buildTable<F extends string>(parts: Parts<F>): Table<F> {
  const headings = parts.header.cells;
  const overflow = findOverflow(headings, parts.rows, parts.places);
  const ignored = listIgnored(headings, parts.rows, parts.places, overflow);
  const names = headings.map((_, at) => columnName(headings, at));
  const shape = { ...parts, names, overflow };
  const rows: Row<F>[] = [];
  const rejected: Rejected[] = [];
  for (const record of parts.rows) {
    const read = readRow(record, shape);
    if (read.rejected.length === 0) rows.push(read.row);
    rejected.push(...read.rejected);
  }
  return {
    delimiter: parts.delimiter,
    headerLine: parts.header.line,
    headings,
    columns: headingsOf(headings, parts.places),
    ignored,
    skipped: parts.skipped,
    rows,
    rejected,
    notices: noticesOf(ignored, parts.skipped, parts.blankRows),
    records: new Map(parts.rows.map((record) => [record.line, record.cells])),
  };
}

function headingsOf<F extends string>(
  headings: readonly string[],
  places: Places<F>,
): Partial<Record<F, string>> {
  const named: Partial<Record<F, string>> = {};
  for (const [field, at] of places) named[field] = columnName(headings, at);
  return named;
}

function noticesOf(
  ignored: readonly IgnoredColumn[],
  skipped: readonly SkippedRow[],
  blankRows: number,
): Text[] {
  const notices: Text[] = [];
  const unused = ignored.filter(({ column }) => !rejectsHeadings.includes(column.trim()));
  if (unused.length > 0) notices.push(said.ignoredColumns(unused));
  for (const kind of ['title', 'heading', 'total'] as const) {
    const lines = skipped.filter((row) => row.kind === kind).map((row) => row.line);
    if (lines.length > 0) notices.push(said.skipped(kind, lines));
  }
  if (blankRows > 0) notices.push(said.blankRows(blankRows));
  return notices;
}
