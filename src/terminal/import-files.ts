import { constants, type Stats } from 'node:fs';
import { access, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { notFound, refused, storage, usage } from '../errors.ts';
import { text } from '../language.ts';
import { csvLine, guardCell, unguardCell } from '../spreadsheet/guard.ts';
import { rejectsHeadings } from '../spreadsheet/table.ts';
import type { Rejected, Table } from '../spreadsheet/types.ts';

/** The files of an import: the one it reads, and the one that keeps its bad rows. */

/** A sheet of customers has a few megabytes; this much is some other file, and would not fit into one text. */
const largestBytes = 200_000_000;

/** Reads the file whole. Errors: `file.not-found`, `usage` for a folder or a giant, `storage.not-readable`. */
export async function readInput(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw aFolder(file);
    if (found.size > largestBytes) throw tooLarge(file);
    return await readFile(file);
  } catch (problem) {
    if (isCode(problem, 'ENOENT', 'ENOTDIR')) throw noFile(file);
    if (isCode(problem, 'EACCES', 'EPERM', 'EIO', 'ELOOP')) throw notReadable(file);
    throw problem;
  }
}

/**
 * Whether bad rows can be written there, before anything is imported. It must not be the file that is read, and without
 * `force` no file that is there: it may hold the rows of last time, half corrected.
 */
export async function checkRejectsPath(
  rejects: string,
  input: string,
  force: boolean,
): Promise<void> {
  const real = await realpath(rejects).catch(() => null);
  if (real !== null && real === (await realpath(input).catch(() => null))) throw sameFile(rejects);
  try {
    if (real !== null) checkFound(rejects, await stat(real), force);
    await access(real ?? dirname(rejects), constants.W_OK);
  } catch (problem) {
    if (isCode(problem, 'ENOENT', 'ENOTDIR')) throw noFile(dirname(rejects));
    if (isCode(problem, 'EACCES', 'EPERM', 'EROFS')) throw notWritable(rejects);
    throw problem;
  }
}

function checkFound(rejects: string, found: Stats, force: boolean): void {
  if (found.isDirectory()) throw aFolder(rejects);
  if (found.isFile() && !force) throw alreadyThere(rejects);
}

/** Bad values by the row they stand in, rows by the line each starts on: a cell may begin lines below its row. */
export function groupByRow<F extends string>(
  table: Table<F>,
  rejected: readonly Rejected[],
): Map<number, Rejected[]> {
  const starts = [...table.records.keys()].sort((a, b) => a - b);
  const rows = new Map<number, Rejected[]>();
  for (const one of [...rejected].sort((a, b) => a.line - b.line)) {
    const start = lastAtOrBefore(starts, one.line);
    rows.set(start, [...(rows.get(start) ?? []), one]);
  }
  return rows;
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
  await writeFile(file, `\ufeff${head}${lines.join('')}`);
}

function isCode(problem: unknown, ...codes: readonly string[]): boolean {
  const code: unknown = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  return typeof code === 'string' && codes.includes(code);
}

function noFile(file: string): Error {
  return notFound(
    'file',
    text(`There is no ${file}.`, `找不到 ${file}。`),
    text('Check the name and the folder you are in.', '请核对文件名和当前目录。'),
  );
}

function aFolder(file: string): Error {
  return usage(text(`${file} is a folder, not a file.`, `${file} 是目录，不是文件。`));
}

function tooLarge(file: string): Error {
  return usage(
    text(`${file} is larger than 200 MB; split it.`, `${file} 超过 200 MB，请拆成几个文件。`),
  );
}

function sameFile(file: string): Error {
  return usage(
    text(
      `--rejects ${file} is the file that is imported; name another.`,
      `--rejects ${file} 就是要导入的文件，请另取名。`,
    ),
  );
}

function alreadyThere(file: string): Error {
  return refused({
    code: 'file.exists',
    text: text(
      `--rejects ${file} is there already; nothing was imported.`,
      `--rejects ${file} 已存在，没有导入。`,
    ),
    hint: text(
      'Name another file, or write over this one with --force.',
      '请另取文件名，或加 --force 覆盖。',
    ),
  });
}

function notReadable(file: string): Error {
  return storage('not-readable', text(`${file} cannot be read.`, `无法读取 ${file}。`));
}

function notWritable(file: string): Error {
  return storage('not-writable', text(`${file} cannot be written.`, `无法写入 ${file}。`));
}
