/** A file that comes back: its rows as plain text, whichever of our formats it is in and whatever saved it. */
import type { CellValue } from 'exceljs';
import { formatInstant, instantOf, type Zone } from '../calendar/time.ts';
import { fen, formatYuan } from '../money/fen.ts';
import { joinPhones, jsonKey, type Heading } from '../spreadsheet/columns.ts';
import { splitRecords } from '../spreadsheet/delimiters.ts';
import { decodeBytes } from '../spreadsheet/encoding.ts';
import { unguardCell } from '../spreadsheet/guard.ts';
import { plainHeading } from '../spreadsheet/headings.ts';
import type { FileRefusal } from '../spreadsheet/types.ts';
import type { Noun } from './types.ts';

export interface ReturnedRow {
  /** The line of a text file, the row of a sheet, the number of an object. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Returned {
  readonly headings: readonly string[];
  readonly rows: readonly ReturnedRow[];
}

type Read = { readonly refused: FileRefusal } | ({ readonly refused?: undefined } & Returned);

/** Refuses as imports do: encodings that leave more than one reading, quotes that are never closed. */
export async function readReturned(
  bytes: Uint8Array,
  nouns: readonly Noun[],
  zone: Zone,
): Promise<Read> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes, nouns, zone);
  const decoding = decode(bytes);
  if (decoding.refused) return decoding;
  const { text } = decoding.decoded;
  return (/^\s*\[/.test(text) ? readJson(text, nouns) : null) ?? readCsv(text, nouns);
}

/** We write UTF-8; what could be that too, is. */
function decode(bytes: Uint8Array): ReturnType<typeof decodeBytes> {
  const decoding = decodeBytes(bytes);
  const maybeOurs = decoding.refused?.alternatives?.some((one) => one.encoding === 'utf-8');
  return maybeOurs === true ? decodeBytes(bytes, 'utf-8') : decoding;
}

async function readCsv(text: string, nouns: readonly Noun[]): Promise<Read> {
  const known = nouns.flatMap(({ columns }) => columns.flatMap((column) => [...namesOf(column)]));
  const split = await splitRecords(text, new Set(known));
  return split.refused ? split : fromRecords(split.records);
}

function fromRecords(records: readonly ReturnedRow[]): Returned {
  const [first, ...rest] = records.map(({ line, cells }) => ({
    line,
    cells: cells.map(unguardCell),
  }));
  return { headings: first?.cells ?? [], rows: rest.filter(isFilled) };
}

function isFilled({ cells }: ReturnedRow): boolean {
  return cells.some((cell) => cell !== '');
}

function readJson(text: string, nouns: readonly Noun[]): Returned | null {
  const objects = parseObjects(text);
  if (objects === null) return null;
  const headings = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const columns = columnsUnder(nouns, headings);
  const rows = objects.map((one, at) => ({
    line: at + 1,
    cells: headings.map((heading, place) => fromJson(columns[place] ?? null, one[heading])),
  }));
  return { headings, rows };
}

function parseObjects(text: string): Record<string, unknown>[] | null {
  try {
    const read: unknown = JSON.parse(text);
    const isList = Array.isArray(read) && read.every((one) => typeof one === 'object' && one);
    return isList ? (read as Record<string, unknown>[]) : null;
  } catch {
    return null;
  }
}

function fromJson(column: Heading | null, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return joinPhones(value.map(String));
  if (column?.kind === 'money' && Number.isSafeInteger(value))
    return formatYuan(fen(Number(value)));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function readWorkbook(
  bytes: Uint8Array,
  nouns: readonly Noun[],
  zone: Zone,
): Promise<Returned> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as never);
  let headings: string[] = [];
  const rows: ReturnedRow[] = [];
  for (const sheet of book.worksheets) {
    const first = listOf(sheet.getRow(1).values).map((cell) => cellText(cell));
    if (headings.length === 0) headings = first;
    const columns = columnsUnder(nouns, headings);
    sheet.eachRow((row, line) => {
      if (line === 1) return;
      const cells = listOf(row.values).map((cell, at) => fromCell(columns[at] ?? null, cell, zone));
      rows.push({ line, cells });
    });
  }
  return { headings, rows: rows.filter(isFilled) };
}

/** exceljs counts columns from 1, and leaves out empty cells. */
function listOf(values: unknown): CellValue[] {
  return Array.isArray(values) ? Array.from(values as CellValue[]).slice(1) : [];
}

function fromCell(column: Heading | null, cell: CellValue, zone: Zone): string {
  if (cell instanceof Date) return fromDate(column, cell, zone);
  if (column?.kind === 'money' && typeof cell === 'number') return cell.toFixed(2);
  return cellText(cell);
}

/** A cell has no zone; what it shows is what the clock on the desk's wall showed. */
function fromDate(column: Heading | null, cell: Date, zone: Zone): string {
  const shown = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  const day = shown.slice(0, 10);
  const clock = shown.slice(11, 19);
  if (column?.kind === 'instant') return formatInstant(instantOf(day, clock, zone), zone);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}

function cellText(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  if ('richText' in cell) return cell.richText.map((part) => part.text).join('');
  if ('text' in cell) return cell.text;
  if ('error' in cell) return cell.error;
  return 'result' in cell ? cellText(cell.result) : '';
}

/** Where each column stands in the file, -1 where it does not. Neither order nor language of headings matters. */
export function placesOf(columns: readonly Heading[], headings: readonly string[]): number[] {
  const plain = headings.map(plainHeading);
  return columns.map((column) => {
    const known = namesOf(column);
    return plain.findIndex((heading) => known.has(heading));
  });
}

function namesOf(column: Heading): Set<string> {
  const names = [column.key, jsonKey(column), column.heading.en, column.heading.zh];
  names.push(...(column.from?.headings ?? []));
  return new Set(names.map(plainHeading));
}

/** The noun whose columns the file has; null when it has hardly any of one. */
export function nounOf(nouns: readonly Noun[], headings: readonly string[]): Noun | null {
  const scores = nouns.map((noun) => {
    const found = placesOf(noun.columns, headings).filter((at) => at >= 0).length;
    return { noun, found, missing: noun.columns.length - found };
  });
  const [best] = scores.toSorted((a, b) => b.found - a.found || a.missing - b.missing);
  return best !== undefined && best.found > best.missing ? best.noun : null;
}

function columnsUnder(nouns: readonly Noun[], headings: readonly string[]): (Heading | null)[] {
  const columns = nounOf(nouns, headings)?.columns ?? [];
  const places = placesOf(columns, headings);
  return headings.map((_, at) => columns[places.indexOf(at)] ?? null);
}
