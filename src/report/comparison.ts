/** Sets a file that came back against what the desk exported, row by row, as the desk's rows pass. */
import type { Zone } from '../calendar/time.ts';
import { rowName, textOf } from './cells.ts';
import { changeOf, type ChangeKind } from './changes.ts';
import { rowHash, withPlainBreaks, type Manifest } from './manifest.ts';
import { placesOf, type Returned } from './returned.ts';
import type { Column, Look, Row } from './types.ts';

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
  readonly look: Look;
  readonly manifest: Manifest | null;
  /** How phones of ours are shown in what is told. */
  readonly shown: Look;
}

interface Kept {
  readonly line: number;
  readonly cells: readonly string[];
}

export function compare(returned: Returned, setting: Setting): Comparison {
  const { look, manifest } = setting;
  const { columns } = look;
  const places = placesOf(columns, returned.headings);
  const { kept, differences } = rowsByName(columns, places, returned);
  const writers = columns.map((column) => textOf(column, look));
  const showers = columns.map((column) => textOf(column, setting.shown));
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
    const ours = writers.map((write, at) => write(row[at] ?? null));
    if (missing.length === 0 && rowHash(theirs.cells) === expected) return;
    if (expected !== undefined && rowHash(ours) !== expected) {
      return void differences.push(aRow(name, theirs.line, 'row-changed'));
    }
    const told = showers.map((write, at) => write(row[at] ?? null));
    differences.push(
      ...cellsOf({ columns, places, zone: look.zone }, { name, ours, told, theirs }),
    );
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
  columns: readonly Column[],
  places: readonly number[],
  { rows }: Returned,
): { kept: Map<string, Kept>; differences: Difference[] } {
  const kept = new Map<string, Kept>();
  const differences: Difference[] = [];
  for (const { line, cells } of rows) {
    const ordered = places.map((place) => cells[place] ?? '');
    const name = rowName(columns, ordered);
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

function cellsOf(
  { columns, places, zone }: { columns: readonly Column[]; places: readonly number[]; zone: Zone },
  { name, ours, told, theirs }: RowPair,
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

function whole(column: Column): Difference {
  const { key } = column;
  return { row: null, line: null, column: key, what: 'column-missing', ours: null, theirs: null };
}
