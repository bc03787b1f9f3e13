import { jsonKey, jsonValue } from './cells.ts';
import type { Look, Put, Row, RowWriter } from './types.ts';

/** One JSON array with an object for each row, one a line; the keys are the contract's. */
export function jsonWriter(look: Look, put: Put): RowWriter {
  let written = 0;
  const line = (row: Row): string => {
    const values = look.columns.map((column, at) => [
      jsonKey(column),
      jsonValue(column, row[at] ?? null, look),
    ]);
    return `${written++ === 0 ? '[' : ','}\n${JSON.stringify(Object.fromEntries(values))}`;
  };
  return {
    rows: (page) => put(page.map(line).join('')),
    end: () => put(written === 0 ? '[]\n' : '\n]\n'),
  };
}
