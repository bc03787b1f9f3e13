import { csvLine, guardCell } from '../spreadsheet/guard.ts';
import { headingOf, textOf } from './cells.ts';
import type { Column, Kind, Look, Put, RowWriter, Value } from './types.ts';

/** RFC 4180 in UTF-8: every text that a spreadsheet would run is made harmless, and reads back as it was. */
export function csvWriter(look: Look, put: Put, options: { bom: boolean }): RowWriter {
  const writers = look.columns.map((column) => cellOf(column, look));
  let begun = false;
  const begin = (): string => {
    begun = true;
    const headings = look.columns.map((column) => guardCell(headingOf(column, look)));
    return `${options.bom ? '\ufeff' : ''}${csvLine(headings)}`;
  };
  return {
    rows: async (page) => {
      let piece = begun ? '' : begin();
      for (const row of page) piece += csvLine(writers.map((write, at) => write(row[at] ?? null)));
      await put(piece);
    },
    end: async () => {
      if (!begun) await put(begin());
    },
  };
}

const typedByPeople: readonly Kind[] = ['text', 'code', 'phone', 'facts'];

function cellOf(column: Column, look: Look): (value: Value) => string {
  const write = textOf(column, look);
  return typedByPeople.includes(column.kind) ? (value) => guardCell(write(value)) : write;
}
