/** Sets a file that came back against what the desk exported, row by row, as the desk's rows pass. */
import type { Zone } from '../calendar/time.ts';
import { cellsOf, rowName, type Column, type Eyes } from '../spreadsheet/columns.ts';
import { changeOf } from './changes.ts';
import { rowHash, withPlainBreaks, type Manifest } from './manifest.ts';
import type { ChangeKind } from './names.ts';
import { placesOf, type Returned } from './returned.ts';
import type { Row } from './types.ts';

export interface Difference {
  /** What the row is called: `C12`. Null for a whole column. */
  readonly row: string | null;
  /** Where it stands in the file that came back. */
  readonly line: number | null;
  readonly column: string | null;
  readonly what: ChangeKind;
  readonly ours: string | null;
  readonly theirs: string | null;
}

export interface Comparison {
  /** The desk's rows, in order; those that the file had are not asked for again. */
  add(page: readonly Row[]): void;
  /** All differences, once every page was added. */
  finish(): Difference[];
}

interface Setting {
  readonly columns: readonly Column<Row>[];
  readonly manifest: Manifest | null;
  /** How the file was written. */
  readonly eyes: Eyes;
  /** Whose eyes what is told of our rows is for. */
  readonly reader: Eyes;
}

interface Kept {
  readonly line: number;
  readonly cells: readonly string[];
}

export function compare(returned: Returned, setting: Setting): Comparison {
  const { columns, manifest, eyes, reader } = setting;
  const places = placesOf(columns, returned.headings);
  const { kept, differences } = rowsByName(columns, places, returned);
  const [written, told] = [cellsOf(columns, eyes), cellsOf(columns, reader)];
  const missing = columns.filter((_, at) => places[at] === -1);
  differences.unshift(...missing.map((column) => whole(column)));

  const compareRow = (row: Row): void => {
    const name = rowName(columns, row);
    const expected = manifest?.rowHashes[name];
    // Newer than the export.
    if (manifest !== null && expected === undefined) return;
    const theirs = kept.get(name);
    kept.delete(name);
    if (theirs === undefined) return void differences.push(aRow(name, null, 'row-missing'));
    const ours = written(row);
    if (missing.length === 0 && rowHash(theirs.cells) === expected) return;
    if (expected !== undefined && rowHash(ours) !== expected) {
      return void differences.push(aRow(name, theirs.line, 'row-changed'));
    }
    const pair = { name, ours, told: told(row), theirs };
    differences.push(...changedIn(pair, { columns, places, zone: eyes.zone }));
  };
  return {
    add: (page) => page.forEach(compareRow),
    finish: () => {
      for (const [name, { line }] of kept) differences.push(aRow(name, line, 'row-added'));
      return differences;
    },
  };
}

function rowsByName(
  columns: readonly Column<Row>[],
  places: readonly number[],
  { rows }: Returned,
): { kept: Map<string, Kept>; differences: Difference[] } {
  const kept = new Map<string, Kept>();
  const differences: Difference[] = [];
  for (const { line, cells } of rows) {
    const ordered = places.map((place) => cells[place] ?? '');
    const name = ordered.filter((_, at) => columns[at]?.names).join('/');
    if (kept.has(name)) differences.push(aRow(name, line, 'row-twice'));
    else kept.set(name, { line, cells: ordered });
  }
  return { kept, differences };
}

interface RowPair {
  readonly name: string;
  readonly ours: readonly string[];
  /** Ours as the reader may see it. */
  readonly told: readonly string[];
  readonly theirs: Kept;
}

interface Placed {
  readonly columns: readonly Column<Row>[];
  readonly places: readonly number[];
  readonly zone: Zone;
}

function changedIn(
  { name, ours, told, theirs }: RowPair,
  { columns, places, zone }: Placed,
): Difference[] {
  return columns.flatMap((column, at): Difference[] => {
    const [one, other] = [withPlainBreaks(ours[at] ?? ''), withPlainBreaks(theirs.cells[at] ?? '')];
    if (places[at] === -1 || one === other) return [];
    const what = changeOf(column, one, other, zone);
    const { line } = theirs;
    return [{ row: name, line, column: column.key, what, ours: told[at] ?? '', theirs: other }];
  });
}

function aRow(row: string, line: number | null, what: ChangeKind): Difference {
  return { row, line, column: null, what, ours: null, theirs: null };
}

function whole({ key }: Column<Row>): Difference {
  return { row: null, line: null, column: key, what: 'column-missing', ours: null, theirs: null };
}
