/** From the records under the headings to rows, to rejected cells, and to rows that are none. */
import type { Text } from '../language.ts';
import { hasControls, printable } from '../text/clean.ts';
import { unguardCell } from './guard.ts';
import { isBlank, plainHeading, type Overflow, type Places } from './headings.ts';
import { countBreaks } from './lines.ts';
import { said } from './messages.ts';
import type { FileRecord } from './records.ts';
import type { Cell, Column, Rejected, Row, SkippedRow } from './types.ts';

const totals: ReadonlyMap<string, 'total'> = new Map(
  ['合计', '总计', '小计', '共计', 'total', 'subtotal', 'grandtotal'].map(
    (word) => [word, 'total'] as const,
  ),
);

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
  const known = new Map<string, SkippedRow['kind']>();
  for (const record of above) known.set(fingerprint(record.cells), 'title');
  known.set(fingerprint(header.cells), 'heading');
  const openings = new Set([...above, header].map((record) => opening(record.cells)));

  const rows: FileRecord[] = [];
  const skipped: SkippedRow[] = above.map(({ line }) => ({ line, kind: 'title' }));
  for (const record of below) {
    const first = opening(record.cells);
    const kind = openings.has(first) ? known.get(fingerprint(record.cells)) : totals.get(first);
    if (kind === undefined) rows.push(record);
    else skipped.push({ line: record.line, kind });
  }
  return { rows, skipped };
}

/** The first cell that says something, compared before the whole row is, since most rows differ there. */
function opening(cells: readonly string[]): string {
  return plainHeading(cells.find((cell) => !isBlank(cell)) ?? '');
}

export interface Shape<F extends string> {
  /** The headings as messages name them. */
  readonly names: readonly string[];
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
    column: shape.names[at] ?? `#${at + 1}`,
    line: record.line + breaksBefore(record, at),
  };
}

function breaksBefore({ cells, lines }: FileRecord, at: number): number {
  if (lines <= 1) return 0;
  let breaks = 0;
  for (let before = 0; before < at; before++) breaks += countBreaks(cells[before] ?? '');
  return breaks;
}

// Phones copied out of an address book come wrapped in marks for writing direction.
const edges =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/g;

function tidy(raw: string, verbatim: boolean): string {
  const value = plainCell(raw);
  return verbatim ? value : value.trim().replace(edges, '');
}

/** What a cell says, without what was put around it for a spreadsheet's sake. */
function plainCell(raw: string): string {
  // Many systems write a phone as ="13800001234", so that Excel keeps all its digits.
  const asText = /^\s*="([^"]*)"\s*$/.exec(raw)?.[1];
  return asText ?? unguardCell(raw);
}

const separators = /[,，;；\t|]/;

function misshapen<F extends string>(record: FileRecord, shape: Shape<F>): Rejected[] {
  const { line, cells } = record;
  const { from, to } = shape.overflow;
  const alone = cells[0] ?? '';
  if (cells.length === 1 && from > 1 && separators.test(alone)) {
    const column = shape.names[0] ?? '#1';
    return [{ line, column, value: printable(alone), reason: said.otherDelimiter() }];
  }
  for (let at = from; at < to; at++) {
    const value = cells[at] ?? '';
    if (isBlank(value)) continue;
    const where = line + breaksBefore(record, at);
    const reason = said.tooManyCells();
    return [{ line: where, column: `#${at + 1}`, value: printable(value), reason }];
  }
  return [];
}
