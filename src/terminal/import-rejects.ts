import { realpath } from 'node:fs/promises';
import { usage } from '../errors.ts';
import { checkFree, writeWhole } from '../files/write.ts';
import { text } from '../language.ts';
import { groupBy } from '../list.ts';
import { csvLine, guardCell, unguardCell } from '../spreadsheet/guard.ts';
import { rejectsHeadings } from '../spreadsheet/table.ts';
import type { Rejected, Table } from '../spreadsheet/types.ts';

/** The file that keeps the bad rows of an import. */

/**
 * Whether bad rows can be written there, before anything is imported. It must not be the file that is read, and without
 * `force` no file that is there: it may hold the rows of last time, half corrected. Errors: `usage`, and as `checkFree`.
 */
export async function checkRejectsPath(
  rejects: string,
  input: string,
  force: boolean,
): Promise<void> {
  const real = await realpath(rejects).catch(() => null);
  if (real !== null && real === (await realpath(input).catch(() => null))) throw sameFile(rejects);
  await checkFree(rejects, force);
}

/** Bad values by the row they stand in, rows by the line each starts on: a cell may begin lines below its row. */
export function groupByRow<F extends string>(
  table: Table<F>,
  rejected: readonly Rejected[],
): Map<number, Rejected[]> {
  const starts = [...table.records.keys()].sort((a, b) => a - b);
  const inOrder = [...rejected].sort((a, b) => a.line - b.line);
  return groupBy(inOrder, ({ line }) => lastAtOrBefore(starts, line));
}

function lastAtOrBefore(sorted: readonly number[], line: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? line;
}

/**
 * Writes the bad rows as they stood, with what is wrong behind them, ready to be corrected and imported. With a byte
 * order mark, so that a spreadsheet opens the Chinese right.
 */
export async function writeRejects<F extends string>(
  file: string,
  table: Table<F>,
  rejected: readonly Rejected[],
  force: boolean,
): Promise<void> {
  // What was written behind the rows last time says nothing any more.
  const own = table.headings.flatMap((one, at) =>
    rejectsHeadings.includes(one.trim()) ? [at] : [],
  );
  const without = (cells: readonly string[]) => cells.filter((_, at) => !own.includes(at));
  const headings = without(table.headings);
  const rows = [...groupByRow(table, rejected)].map(([line, wrong]) => ({
    line,
    cells: without(table.records.get(line) ?? []),
    because: wrong.map(({ column, reason }) => `${column}: ${reason.en} / ${reason.zh}`).join('; '),
  }));
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => guardCell(unguardCell(cells[at] ?? '')));
  const lines = rows.map(({ line, cells, because }) =>
    csvLine([...padded(cells), String(line), guardCell(because)]),
  );
  const head = csvLine([...padded(headings), ...rejectsHeadings]);
  await writeWhole(file, `\ufeff${head}${lines.join('')}`, { force, secret: true });
}

function sameFile(file: string): Error {
  return usage(
    text(
      `--rejects ${file} is the file that is imported; name another.`,
      `--rejects ${file} 就是要导入的文件，请另取名。`,
    ),
  );
}
