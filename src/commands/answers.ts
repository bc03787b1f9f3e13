import type { Desk } from '../desk/types.ts';
import { objectOf, sheetOf, type Column, type Eyes } from '../spreadsheet/columns.ts';
import type { Answer } from '../terminal/output.ts';
import { maskPhone } from '../visitor/service.ts';

/** How values of this desk are shown to whoever asks: in its zone, with every phone masked. */
export function eyesOn({ info }: Desk): Eyes {
  return { zone: info.timezone, phone: maskPhone };
}

/** An answer for programs and spreadsheets; how a person sees it, the verb adds. */
interface Told extends Answer {
  readonly result: Record<string, unknown>;
}

/** Rows of a noun: `{ units: […] }` and their sheet. */
export function listAnswer<R>(
  desk: Desk,
  key: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
): Told {
  return {
    result: { [key]: objectsOf(desk, columns, rows) },
    rows: sheetOf(columns, rows, eyesOn(desk)),
  };
}

/** One row of a noun, `{ unit: {…} }`. */
export function rowAnswer<R>(desk: Desk, key: string, columns: readonly Column<R>[], row: R): Told {
  return {
    result: { [key]: objectOf(columns, row, eyesOn(desk)) },
    rows: sheetOf(columns, [row], eyesOn(desk)),
  };
}

/** Rows of a noun inside another's answer. */
export function objectsOf<R>(
  desk: Desk,
  columns: readonly Column<R>[],
  rows: readonly R[],
): Record<string, unknown>[] {
  const eyes = eyesOn(desk);
  return rows.map((row) => objectOf(columns, row, eyes));
}
