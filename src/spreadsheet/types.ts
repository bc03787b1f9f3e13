import type { Text } from '../language.ts';
import type { Refusal } from '../reason.ts';

/**
 * The nouns of reading a file of rows: which columns an import knows, the rows it gets, what was not
 * usable. `{ field: 'phone', headings: ['手机号', '电话'] }` finds 电话 in 「姓名,电话,备注」.
 */
export interface Column<F extends string> {
  /** Our own name of the column; it is always known as a heading too. */
  readonly field: F;
  /** What people call it, in any language. Case, spaces, `_`, `-`, `*` and （必填） do not matter. */
  readonly headings: readonly string[];
  /** The column must be in the file, and filled in every row. */
  readonly required?: boolean;
  /** Keep spaces at both ends: for text whose layout is the writer's own. */
  readonly verbatim?: boolean;
}

export interface ReadOptions<F extends string> {
  /** From our field to the file's heading, or to the number of a column: `{ phone: '#3' }`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** At least one of these columns must be there, and filled in every row. */
  readonly oneOf?: readonly F[] | undefined;
}

export interface Cell {
  readonly value: string;
  /** The heading as the file writes it, or the field where the file lacks the column. */
  readonly column: string;
  /** The line of the file, as an editor numbers them, on which the cell starts. */
  readonly line: number;
}

export interface Row<F extends string> {
  /** The line of the file on which the row starts. */
  readonly line: number;
  /** Every field, empty where the file lacks the column. */
  readonly cells: Readonly<Record<F, Cell>>;
}

export interface Rejected {
  readonly line: number;
  readonly column: string;
  /** Printable: control characters are shown as `\x1B`. */
  readonly value: string;
  readonly reason: Text;
}

export interface IgnoredColumn {
  /** The heading, or `#5` where there is none. */
  readonly column: string;
  /** How many rows have something in it. */
  readonly filled: number;
}

export interface SkippedRow {
  readonly line: number;
  readonly kind: 'heading' | 'title' | 'total';
}

export interface Table<F extends string> {
  readonly delimiter: string;
  readonly headerLine: number;
  /** The headings as the file writes them. */
  readonly headings: readonly string[];
  /** Which heading stands for which field; a field that is not in the file is not in here. */
  readonly columns: Readonly<Partial<Record<F, string>>>;
  readonly ignored: readonly IgnoredColumn[];
  readonly skipped: readonly SkippedRow[];
  readonly rows: readonly Row<F>[];
  readonly rejected: readonly Rejected[];
  /** What a person should be told besides: columns and rows that were left out. */
  readonly notices: readonly Text[];
  /** The cells of each row as they stand in the file, by the line on which it starts. */
  readonly records: ReadonlyMap<number, readonly string[]>;
}

/** Why a whole file is refused. */
export interface FileRefusal extends Refusal {
  readonly line?: number | undefined;
  /** Encodings to ask about, where the file alone does not tell. */
  readonly alternatives?: readonly Alternative[] | undefined;
}

/** One way to read an undecided file, with the first words that differ. */
export interface Alternative {
  readonly encoding: string;
  readonly sample: string;
}

/** Where a decoder first meets bytes that mean nothing in its encoding. */
export interface BadSpot {
  readonly encoding: string;
  /** Bytes before it. */
  readonly offset: number;
  readonly line: number;
}

export type Reading<T> = { readonly refused: FileRefusal } | ({ readonly refused?: undefined } & T);
