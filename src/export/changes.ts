/** What a spreadsheet, or somebody in it, made of a cell: `13800000001` came back as `1.38E+10`. */
import { parseMoment, type Zone } from '../calendar/time.ts';
import { parseWrittenDay } from '../calendar/written.ts';
import type { Heading } from '../spreadsheet/columns.ts';
import type { ChangeKind } from './names.ts';

/**
 * What became of a cell that does not read as it was written.
 *
 *     changeOf(phones, '13800000001', '1.38E+10', zone) // 'made-a-number'
 */
export function changeOf(column: Heading, ours: string, theirs: string, zone: Zone): ChangeKind {
  if (theirs === '') return 'emptied';
  if (ours === '') return 'filled';
  if (isSame(column, ours, theirs, zone)) return 'rewritten';
  return tests.find(([, happened]) => happened(ours, theirs))?.[0] ?? 'changed';
}

type Test = readonly [ChangeKind, (ours: string, theirs: string) => boolean];

const scientific = /^[+-]?\d(?:\.\d+)?E[+-]?\d+$/i;
const digitsOnly = /^\d+$/;
const dateLike =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$|^\d{1,2}-[A-Z][a-z]{2}(?:-\d{2,4})?$|月\d{1,2}日/;

const tests: readonly Test[] = [
  ['made-a-number', (ours, theirs) => scientific.test(theirs) && !scientific.test(ours)],
  ['zeros-lost', (ours, theirs) => ours.startsWith('0') && ours.replace(/^0+/, '') === theirs],
  ['digits-lost', lostDigits],
  ['made-a-date', becameDate],
  ['characters-lost', lostCharacters],
];

/** Also of what looked like one: the unit 3-1-1502 becomes 1502/3/1. */
function becameDate(ours: string, theirs: string): boolean {
  if (!dateLike.test(theirs)) return false;
  return !dateLike.test(ours) || numbersIn(ours) === numbersIn(theirs);
}

function numbersIn(cell: string): string {
  return (cell.match(/\d+/g) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join(' ');
}

/** Spreadsheets keep fifteen digits of a number. */
function lostDigits(ours: string, theirs: string): boolean {
  const digits = ours.replace(/\D/g, '');
  const both = digitsOnly.test(theirs) && digits.length > 15 && digits.length === theirs.length;
  return both && digits.slice(0, 15) === theirs.slice(0, 15);
}

/** In the wrong encoding every character that is none of its own becomes a question mark or �. */
function lostCharacters(ours: string, theirs: string): boolean {
  return (
    (theirs.includes('\ufffd') && !ours.includes('\ufffd')) ||
    (/\?{2}/.test(theirs) && !ours.includes('??') && /[^\x00-\x7f]/.test(ours))
  );
}

function isSame({ kind }: Heading, ours: string, theirs: string, zone: Zone): boolean {
  if (ours.trim() === theirs.trim()) return true;
  const bare = theirs.trim();
  switch (kind) {
    case 'day':
      return parseWrittenDay(bare) === ours;
    case 'instant':
      return isSameMoment(ours, bare, zone);
    case 'yes-no':
      return bare.toLowerCase() === ours;
    case 'money':
    case 'area':
    case 'share':
    case 'whole':
      return isSameNumber(ours, bare);
    default:
      return false;
  }
}

function isSameMoment(ours: string, theirs: string, zone: Zone): boolean {
  const context = { zone, now: 0 };
  // A spreadsheet writes 2026/3/2 9:35 where it read 2026-03-02T09:35:00+08:00.
  const [date = '', clock] = theirs.split(/\s+/);
  const day = clock === undefined ? null : parseWrittenDay(date);
  const moment = parseMoment(day === null ? theirs : `${day} ${clock ?? ''}`, context);
  return moment !== null && moment === parseMoment(ours, context);
}

function isSameNumber(ours: string, theirs: string): boolean {
  const plain = (number: string): string =>
    number
      .replace(/[¥￥,\s]/g, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  return /\d/.test(theirs) && plain(ours) === plain(theirs);
}
