/** Which column of a file is which of ours: 「 手机号* 」, `Phone` and `phone` are one heading. */
import { fold } from '../text/fold.ts';
import { refusals } from './messages.ts';
import type { FileRecord } from './records.ts';
import type { Column, FileRefusal, IgnoredColumn, Reading } from './types.ts';

export type Places<F extends string> = ReadonlyMap<F, number>;

const asides = /\((?:必填|选填|非必填|可选|required|optional)\)/g;
const decoration = /[\s\p{Cc}\p{Cf}_\-*:'"]/gu;

/** A heading without what people vary: width, case, spaces, `_ - * :` and （必填）. */
export function plainHeading(heading: string): string {
  return fold(heading).replace(asides, '').replace(decoration, '');
}

function namesOf<F extends string>(column: Column<F>): Set<string> {
  return new Set([column.field, ...column.headings].map(plainHeading));
}

export function isBlank(cell: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(cell);
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank);
}

/** The heading as people see it, or `#5` for a column without one. Counted from 0 inside. */
export function columnName(headings: readonly string[], at: number): string {
  const heading = headings[at]?.replace(/[\s\p{Cf}]+/gu, ' ').trim() ?? '';
  return heading === '' ? `#${at + 1}` : heading;
}

/** All headings that a row of this import may have, for finding that row. */
export function knownHeadings<F extends string>(
  columns: readonly Column<F>[],
  map: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const mapped = Object.values(map).map(plainHeading);
  return new Set([...columns.flatMap((column) => [...namesOf(column)]), ...mapped]);
}

/** How many known headings a row has; the row with the most is the one of headings. */
function countKnown(cells: readonly string[], known: ReadonlySet<string>): number {
  return new Set(cells.map(plainHeading).filter((cell) => known.has(cell))).size;
}

const rowsAboveHeadings = 10;

export interface Candidate {
  readonly index: number;
  readonly known: number;
}

/** The row of headings among the first filled rows, or the first filled one if none has a known heading. */
export function findHeadings(
  records: readonly FileRecord[],
  known: ReadonlySet<string>,
): Candidate | null {
  let best: Candidate | null = null;
  let filled = 0;
  for (const [index, record] of records.entries()) {
    if (isBlankRow(record.cells)) continue;
    const count = countKnown(record.cells, known);
    if (best === null || count > best.known) best = { index, known: count };
    if (++filled === rowsAboveHeadings) break;
  }
  return best;
}

/**
 * Settles which column stands for which field: what `map` says first, then the headings. Two columns
 * for one field are refused, since taking one would lose the other.
 */
export function placeColumns<F extends string>(
  header: FileRecord,
  columns: readonly Column<F>[],
  map: Readonly<Record<string, string>>,
): Reading<{ places: Places<F> }> {
  const fields = columns.map((column) => column.field);
  const stray = Object.keys(map).find((field) => !fields.some((known) => known === field));
  if (stray !== undefined) return { refused: refusals.unknownField(stray, fields) };

  const places = new Map<F, number>();
  const mappedFirst = columns.toSorted((a, b) => Number(b.field in map) - Number(a.field in map));
  for (const column of mappedFirst) {
    const taken = new Set(places.values());
    const found = findColumn(header, column, map[column.field], taken);
    if ('refused' in found) return found;
    if (found.at !== undefined) places.set(column.field, found.at);
  }
  return { places };
}

type Found = { refused: FileRefusal } | { at: number | undefined };

function findColumn<F extends string>(
  header: FileRecord,
  column: Column<F>,
  mapped: string | undefined,
  taken: ReadonlySet<number>,
): Found {
  const found =
    mapped === undefined
      ? byHeading(header, column).filter((at) => !taken.has(at))
      : byMap(header, mapped);
  if (found.length > 1) return { refused: twice(header, column.field, found) };
  if (mapped !== undefined && found.length === 0) {
    const have = presentHeadings(header.cells);
    return { refused: refusals.unknownHeading(column.field, mapped, have, header.line) };
  }
  return { at: found[0] };
}

function twice(header: FileRecord, field: string, found: readonly number[]): FileRefusal {
  const named = found.map((at) => ({ heading: columnName(header.cells, at), number: at + 1 }));
  return refusals.sameHeading(field, named, header.line);
}

function positions(cells: readonly string[], fits: (heading: string) => boolean): number[] {
  return [...cells.keys()].filter((at) => fits(plainHeading(cells[at] ?? '')));
}

function byHeading<F extends string>(header: FileRecord, column: Column<F>): number[] {
  const names = namesOf(column);
  return positions(header.cells, (heading) => names.has(heading));
}

function byMap(header: FileRecord, mapped: string): number[] {
  const heading = plainHeading(mapped);
  const named = heading === '' ? [] : positions(header.cells, (one) => one === heading);
  const number = /^#([1-9]\d{0,4})$/.exec(mapped.trim())?.[1];
  if (named.length > 0 || number === undefined) return named;
  return Number(number) <= header.cells.length ? [Number(number) - 1] : [];
}

export function presentHeadings(cells: readonly string[]): string[] {
  return [...cells.keys()]
    .filter((at) => !isBlank(cells[at] ?? ''))
    .map((at) => columnName(cells, at));
}

/**
 * Columns nobody asked for; those without a heading only where rows have something in them. Leftovers
 * beside the table, behind an empty column, are such; cells from `end` to there belong to no column at
 * all and are not listed here, since they make their row a bad one.
 */
export function listIgnored<F extends string>(
  headings: readonly string[],
  rows: readonly FileRecord[],
  places: Places<F>,
  overflow: Overflow,
): IgnoredColumn[] {
  const used = new Set(places.values());
  const filled: number[] = headings.map(() => 0);
  for (const row of rows) {
    for (const [at, cell] of row.cells.entries()) {
      if (!used.has(at) && !isBlank(cell)) filled[at] = (filled[at] ?? 0) + 1;
    }
  }
  return [...filled.keys()]
    .filter((at) => !used.has(at) && (at < overflow.from || at >= overflow.to))
    .map((at) => ({ column: columnName(headings, at), filled: filled[at] ?? 0 }))
    .filter(({ column, filled: count }) => count > 0 || !column.startsWith('#'));
}

/** Columns right after the last heading, up to the first that is empty in every row. */
export interface Overflow {
  readonly from: number;
  readonly to: number;
}

export function findOverflow<F extends string>(
  headings: readonly string[],
  rows: readonly FileRecord[],
  places: Places<F>,
): Overflow {
  const lastHeading = headings.findLastIndex((heading) => !isBlank(heading));
  const from = Math.max(lastHeading, ...places.values()) + 1;
  const filled = new Set<number>();
  for (const { cells } of rows) {
    for (let at = from; at < cells.length; at++) if (!isBlank(cells[at] ?? '')) filled.add(at);
  }
  let to = from;
  while (filled.has(to)) to++;
  return { from, to };
}
