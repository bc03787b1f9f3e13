import type { Column } from '../spreadsheet/columns.ts';
import type { Reading } from '../desk/types.ts';
import type { Days, Noun, Row } from './types.ts';

/** Rows of a room, a page at a time, by the values of their columns. */
export function rowsInPages<R>(
  columns: readonly Column<R>[],
  rows: {
    count: Noun['count'];
    pages(reading: Reading, days: Days): AsyncIterable<readonly R[]>;
  },
): Pick<Noun, 'count' | 'pages'> {
  return {
    count: rows.count,
    pages: async function* (reading, days) {
      for await (const page of rows.pages(reading, days)) {
        yield page.map((row) => columns.map((column) => column.get(row)));
      }
    },
  };
}

/** A list already in memory, handed on in pages like a long one: there are as many units as flats were built. */
export function* inPages(rows: readonly Row[], size = 2000): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** Whether an instant lies in a span, `until` not included. */
export function isWithin(
  at: number,
  { from, until }: { readonly from: number | null; readonly until: number | null },
): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}
