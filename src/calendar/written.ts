/**
 * Days as people write them in a sheet: 2026-3-2, 2026/3/2, 2026.3.2, 2026年3月2日 and 20260302 are all
 * '2026-03-02'. The year stands first; 3/2/2026 could be two days and is none.
 */
import { plain } from '../text/fold.ts';
import { parseDay, type Day } from './time.ts';

const written =
  /^(\d{4})(?:\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]|(\d\d)(\d\d))(?:[T\s]+\d{1,2}:\d\d(?::\d\d)?)?$/;

/**
 * The day in a cell, or null for what is none. A clock time behind it, as spreadsheets add, is left out.
 *
 *     parseWrittenDay('2026/3/2 0:00') // '2026-03-02'
 *     parseWrittenDay('2026-02-30') // null
 */
export function parseWrittenDay(cell: string): Day | null {
  const found = written.exec(plain(cell));
  if (found === null) return null;
  const [year = '', , ...parts] = found.slice(1);
  const [month = '', day = ''] = parts.filter(Boolean);
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
