/**
 * What an export is made of: a noun of the contract with its columns, and its rows a page at a time, as the rooms that
 * keep them hand them on.
 */
import type { Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import type { Text } from '../language.ts';
import type { Column, Eyes, Headings } from '../spreadsheet/columns.ts';

/** Days from and to, both included; null is open. */
export interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What can be exported, its rows of type `R`. */
export interface Exportable<R> {
  readonly title: Text;
  /** What `--from` and `--to` look at; null where rows have no day, and both are refused. */
  readonly dated: Text | null;
  readonly columns: readonly Column<R>[];
  count(reading: Reading, days: Days): Promise<number>;
  /** All rows in the order of what names them, a page at a time: there may be more than memory holds. */
  pages(reading: Reading, days: Days): AsyncIterable<readonly R[]>;
}

/** A row of some noun: only that noun's own columns can read it. */
export interface Row {
  readonly isRow: never;
}

export interface Noun extends Exportable<Row> {
  /** As the contract calls it: `visits`. */
  readonly name: string;
}

export type Format = 'csv' | 'xlsx' | 'json';

/** How rows are written, whatever the format. */
export interface Look {
  readonly columns: readonly Column<Row>[];
  readonly headings: Headings;
  readonly eyes: Eyes;
}

/** Where an export goes, piece by piece; done when there is room for the next piece. */
export type Put = (piece: string | Uint8Array) => Promise<void>;

/** Turns pages of rows into a file of one format. */
export interface RowWriter {
  rows(page: readonly Row[]): Promise<void>;
  end(): Promise<void>;
}
