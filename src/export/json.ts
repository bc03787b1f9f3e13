import { objectOf } from '../spreadsheet/columns.ts';
import type { Look, Put, Row, RowWriter } from './types.ts';

/** One JSON array with an object for each row, one a line; the keys are the contract's. */
export function jsonWriter({ columns, eyes }: Look, put: Put): RowWriter {
  let written = 0;
  const line = (row: Row): string =>
    `${written++ === 0 ? '[' : ','}\n${JSON.stringify(objectOf(columns, row, eyes))}`;
  return {
    rows: (page) => put(page.map(line).join('')),
    end: () => put(written === 0 ? '[]\n' : '\n]\n'),
  };
}
