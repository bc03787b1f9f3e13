/**
 * What stands beside an exported file, so that it can be told later whether anything in it was changed:
 * how much there was, what it added up to, its SHA-256, and a short hash of every row.
 */
import { createHash } from 'node:crypto';
import { fenFromBigint } from '../money/fen.ts';
import { addRatio, formatDecimal, parseDecimal, zero, type Ratio } from '../money/ratio.ts';
import { jsonKey, type Column, type Headings } from '../spreadsheet/columns.ts';
import type { Days, Format, Row } from './types.ts';

export interface ManifestHead {
  readonly noun: string;
  readonly desk: string;
  readonly exportedAt: string;
  readonly file: string;
  readonly format: Format;
  readonly headings: Headings;
  readonly columns: readonly string[];
  readonly masked: boolean;
  readonly days: Days;
  readonly rows: number;
  /** By JSON key: money in fen, areas as decimal text. */
  readonly sums: Readonly<Record<string, number | string>>;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest extends ManifestHead {
  /** By what a row is called. */
  readonly rowHashes: Readonly<Record<string, string>>;
}

export function manifestName(file: string): string {
  return `${file}.manifest.json`;
}

/**
 * A hash of a row's cells as plain text, the same in every format; the kind of line break does not matter,
 * since spreadsheets have one of their own.
 */
export function rowHash(cells: readonly string[]): string {
  const form = JSON.stringify(cells.map(withPlainBreaks));
  return createHash('sha256').update(form).digest('hex').slice(0, 16);
}

export function withPlainBreaks(cell: string): string {
  return cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell;
}

/** The manifest as text, up to where the rows' hashes stand. */
export function beginManifest(head: ManifestHead): string {
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rowHashes": {`;
}

/** `first` when no row stands before it. */
export function manifestLine(row: string, hash: string, first: boolean): string {
  return `${first ? '' : ','}\n    ${JSON.stringify(row)}: "${hash}"`;
}

export const endOfManifest = '\n  }\n}\n';

/** A manifest as read from its file; null for anything else. */
export function parseManifest(text: string): Manifest | null {
  try {
    const read = JSON.parse(text) as Partial<Manifest> | null;
    const known = typeof read?.noun === 'string' && typeof read.sha256 === 'string';
    return known && typeof read.rowHashes === 'object' ? (read as Manifest) : null;
  } catch {
    return null;
  }
}

/** What the money and area columns of an export add up to, exactly. */
export interface Totals {
  add(page: readonly Row[]): void;
  /** By JSON key: whole fen, areas as decimal text. */
  sums(): Record<string, number | string>;
}

export function totalsOf(columns: readonly Column<Row>[]): Totals {
  const summed = columns
    .filter(({ kind }) => kind === 'money' || kind === 'area')
    .map((column) => ({ column, sum: zero }));
  return {
    add: (page) => {
      for (const one of summed) {
        for (const row of page) {
          const value = one.column.get(row);
          if (value !== null) one.sum = addRatio(one.sum, exactly(value as number | string));
        }
      }
    },
    sums: () =>
      Object.fromEntries(
        summed.map(({ column, sum }) => [
          jsonKey(column),
          column.kind === 'money' ? fenFromBigint(sum.num) : formatDecimal(sum),
        ]),
      ),
  };
}

function exactly(value: number | string): Ratio {
  if (typeof value === 'number') return { num: BigInt(value), den: 1n };
  const read = parseDecimal(value);
  if (read === null) throw new Error(`not a decimal: ${value}`);
  return read;
}
