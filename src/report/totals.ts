import { fenFromBigint } from '../money/fen.ts';
import { addRatio, formatDecimal, parseDecimal, zero, type Ratio } from '../money/ratio.ts';
import { jsonKey } from './cells.ts';
import type { Column, Row } from './types.ts';

/** What the money and area columns of an export add up to, exactly. */
export interface Totals {
  add(page: readonly Row[]): void;
  /** By JSON key: whole fen, areas as decimal text. */
  sums(): Record<string, number | string>;
}

export function totalsOf(columns: readonly Column[]): Totals {
  const summed = columns.flatMap((column, at) =>
    column.kind === 'money' || column.kind === 'area' ? [{ column, at, sum: zero }] : [],
  );
  return {
    add: (page) => {
      for (const one of summed) {
        for (const row of page) {
          const value = row[one.at] ?? null;
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
