import { eyesOf, type Desk, type Reading } from '../desk/index.ts';
import { objectOf, sheetOf, type Column, type Eyes } from '../spreadsheet/columns.ts';
import type { Answer } from '../terminal/output.ts';
import type { Call } from './context.ts';

/** What was found, and how much of it is shown. */
export interface Seen<T> {
  readonly found: T;
  readonly eyes: Eyes;
}

/** Reads what is to be shown, and how much of it this reader may see. */
export async function look<T>(
  call: Call,
  read: (reading: Reading) => Promise<T>,
): Promise<Seen<T>> {
  const desk = await call.desk();
  return desk.read(async (reading) => ({ found: await read(reading), eyes: eyesOf(reading) }));
}

/** Does something, and shows what came of it to whoever typed it, whoever that is. */
export async function act<T>(call: Call, use: (desk: Desk) => Promise<T>): Promise<Seen<T>> {
  const desk = await call.desk();
  return { found: await use(desk), eyes: eyesOf({ desk: desk.info, actor: null }) };
}

/** An answer for programs and spreadsheets; how a person sees it, the verb adds. */
interface Told extends Answer {
  readonly result: Record<string, unknown>;
}

/** Rows of a noun: `{ units: […] }` and their sheet. */
export function listAnswer<R>(
  key: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  eyes: Eyes,
): Told {
  return {
    result: { [key]: objectsOf(columns, rows, eyes) },
    rows: sheetOf(columns, rows, eyes),
  };
}

/** One row of a noun, `{ unit: {…} }`. */
export function rowAnswer<R>(key: string, columns: readonly Column<R>[], row: R, eyes: Eyes): Told {
  return {
    result: { [key]: objectOf(columns, row, eyes) },
    rows: sheetOf(columns, [row], eyes),
  };
}

/** Rows of a noun inside another's answer. */
export function objectsOf<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  eyes: Eyes,
): Record<string, unknown>[] {
  return rows.map((row) => objectOf(columns, row, eyes));
}
