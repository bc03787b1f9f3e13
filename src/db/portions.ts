// SQLite takes at most 32766 values in a statement, and the widest row here has less than 30.
const rowsAtOnce = 1000;

/** Rows in so many at a time as one statement takes. */
export function portions<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
