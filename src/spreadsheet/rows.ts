/** From the records under the headings to rows, to rejected cells, and to rows that are none. */
import type { Text } from '../language.ts';
import { unguardCell } from './guard.ts';
import { columnName, isBlank, plainHeading, type Overflow, type Places } from './headings.ts';
import { countBreaks, hasControls, printable } from './lines.ts';
import { said } from './messages.ts';
import type { FileRecord } from './records.ts';
import type { Cell, Column, Rejected, Row, SkippedRow } from './types.ts';

const totals = new Set(['合计', '总计', '小计', '共计', 'total', 'subtotal', 'grandtotal']);

function fingerprint(cells: readonly string[]): string {
  return cells.map(plainHeading).join('\n').trimEnd();
}

export interface Sorted {
  readonly rows: readonly FileRecord[];
  readonly skipped: readonly SkippedRow[];
}

/** Takes out what printing page by page leaves in a sheet: headings, titles and totals between rows. */
export function sortRecords(
  above: readonly FileRecord[],
  header: FileRecord,
  below: readonly FileRecord[],
): Sorted {
  const heading = fingerprint(header.cells);
  const titles = new Set(above.map((record) => fingerprint(record.cells)));
  const rows: FileRecord[] = [];
  const skipped: SkippedRow[] = above.map(({ line }) => ({ line, kind: 'title' }));
  for (const record of below) {
    const kind = kindOfNoRow(record, heading, titles);
    if (kind === undefined) rows.push(record);
    else skipped.push({ line: record.line, kind });
  }
  return { rows, skipped };
}

function kindOfNoRow(
  record: FileRecord,
  heading: string,
  titles: ReadonlySet<string>,
): SkippedRow['kind'] | undefined {
  const first = record.cells.find((cell) => !isBlank(cell)) ?? '';
  if (first.length > 40) return undefined;
  if (totals.has(plainHeading(first))) return 'total';
  const own = fingerprint(record.cells);
  if (own === heading) return 'heading';
  return titles.has(own) ? 'title' : undefined;
}

export interface Shape<F extends string> {
  readonly headings: readonly string[];
  readonly columns: readonly Column<F>[];
  readonly oneOf: readonly F[];
  readonly places: Places<F>;
  readonly overflow: Overflow;
}

/** One record as a row of ours; what is wrong with it is all listed, not only the first thing. */
export function readRow<F extends string>(
  record: FileRecord,
  shape: Shape<F>,
): { row: Row<F>; rejected: Rejected[] } {
  const cells: Partial<Record<F, Cell>> = {};
  const rejected: Rejected[] = misshapen(record, shape);
  for (const column of shape.columns) {
    const cell = readCell(record, column, shape);
    cells[column.field] = cell;
    const reason = wrongWith(cell.value, column);
    if (reason !== undefined) rejected.push(rejectCell(cell, reason));
  }
  const row: Row<F> = { line: record.line, cells: cells as Record<F, Cell> };
  if (shape.oneOf.length > 0 && shape.oneOf.every((field) => row.cells[field].value === '')) {
    const names = shape.oneOf.map((field) => row.cells[field].column);
    rejected.push({
      line: record.line,
      column: names.join('/'),
      value: '',
      reason: said.missingAll(names),
    });
  }
  return { row, rejected };
}

function rejectCell(cell: Cell, reason: Text): Rejected {
  return { line: cell.line, column: cell.column, value: printable(cell.value), reason };
}

function wrongWith<F extends string>(value: string, column: Column<F>): Text | undefined {
  if (hasControls(value)) return said.controlCharacters();
  if (value.includes('\ufffd')) return said.lostCharacters();
  return column.required === true && isBlank(value) ? said.missingValue() : undefined;
}

function readCell<F extends string>(record: FileRecord, column: Column<F>, shape: Shape<F>): Cell {
  const at = shape.places.get(column.field);
  if (at === undefined) return { value: '', column: column.field, line: record.line };
  return {
    value: tidy(record.cells[at] ?? '', column.verbatim === true),
    column: columnName(shape.headings, at),
    line: record.line + breaksBefore(record.cells, at),
  };
}

function breaksBefore(cells: readonly string[], at: number): number {
  let breaks = 0;
  for (let before = 0; before < at; before++) breaks += countBreaks(cells[before] ?? '');
  return breaks;
}

// Phones copied out of an address book come wrapped in marks for writing direction.
const edges =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/g;

function tidy(raw: string, verbatim: boolean): string {
  // Many systems write a phone as ="13800001234", so that Excel keeps all its digits.
  const asText = /^\s*="([^"]*)"\s*$/.exec(raw)?.[1];
  const value = asText ?? unguardCell(raw);
  return verbatim ? value : value.trim().replace(edges, '');
}

const separators = /[,，;；\t|]/;

function misshapen<F extends string>(record: FileRecord, shape: Shape<F>): Rejected[] {
  const { line, cells } = record;
  const { from, to } = shape.overflow;
  const alone = cells[0] ?? '';
  if (cells.length === 1 && from > 1 && separators.test(alone)) {
    const column = columnName(shape.headings, 0);
    return [{ line, column, value: printable(alone), reason: said.otherDelimiter() }];
  }
  for (let at = from; at < to; at++) {
    const value = cells[at] ?? '';
    if (isBlank(value)) continue;
    const where = line + breaksBefore(cells, at);
    const reason = said.tooManyCells(from);
    return [{ line: where, column: `#${at + 1}`, value: printable(value), reason }];
  }
  return [];
}
