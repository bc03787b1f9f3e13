/**
 * Days as people and programs write them in a sheet: 2026-3-2, 2026/3/2, 2026.3.2, 2026年3月2日 and 20260302 are all
 * '2026-03-02', and so is one with a clock time or a weekday behind it. The year stands first; 3/2/2026 could be two
 * days and is none.
 */
import { plain } from '../text/fold.ts';
import { readClockTime } from './clock.ts';
import { parseDay, type Day } from './time.ts';

const written =
  /^(\d{4})(?:\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?|(\d\d)(\d\d))(?![\d:])(.*)$/u;
const weekday =
  /^[\s,]*[(]?(?:(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)[)]?/iu;
// Java ends a timestamp in .0; the mainland has one offset. Another one could make it another day, so that is none.
const fraction = /(?<=:\d\d)[.,]\d{1,9}|(?<=\d)\s*\+08:?00$/g;

interface Written {
  readonly day: Day;
  /** The clock time beside it, '09:30:00'; null where there is none. */
  readonly clock: string | null;
}

/**
 * The day in a cell with the clock time behind it, as spreadsheets and databases add one; null for what is no day.
 *
 *     parseWritten('2026-03-02 10:30:00.0') // { day: '2026-03-02', clock: '10:30:00' }
 *     parseWritten('2026年3月2日 星期一') // { day: '2026-03-02', clock: null }
 */
export function parseWritten(cell: string): Written | null {
  const found = written.exec(plain(cell));
  if (found === null) return null;
  const [year = '', , ...parts] = found.slice(1, -1);
  const [month = '', date = ''] = parts.filter(Boolean);
  const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  const rest = (found.at(-1) ?? '').replace(weekday, '').replace(fraction, '').trim();
  const clock = rest === '' ? null : readClockTime(rest.replace(/^T/, ''));
  return day === null || (rest !== '' && clock === null) ? null : { day, clock };
}

/**
 * The day in a cell, or null for what is none. A clock time or a weekday behind it is left out.
 *
 *     parseWrittenDay('2026/3/2 0:00') // '2026-03-02'
 *     parseWrittenDay('2026-02-30') // null
 */
export function parseWrittenDay(cell: string): Day | null {
  return parseWritten(cell)?.day ?? null;
}
