import { once } from 'node:events';
import { Writable } from 'node:stream';
import type { Column as SheetColumn, stream as Streams } from 'exceljs';
import { offsetAt } from '../calendar/offset.ts';
import { dayStart } from '../calendar/time.ts';
import { refused } from '../errors.ts';
import {
  headingOf,
  rowName,
  textOf,
  type Column,
  type Kind,
  type Value,
} from '../spreadsheet/columns.ts';
import { refusals } from './messages.ts';
import type { Look, Put, Row, RowWriter } from './types.ts';
import { widthOf } from '../text/width.ts';

/**
 * A workbook as spreadsheets trust it: texts, codes and phones are text, money is a number with two
 * decimals, days are days. Written row by row; a sheet that is full is followed by another.
 */
export interface XlsxOptions {
  /** What its sheets are called. */
  readonly title: string;
  /** When it was made, in ms. */
  readonly now: number;
}

const rowsInSheet = 1_048_575;
const longestCell = 32_767;
const widestColumn = 60;
const narrowestColumn = 6;

type Book = InstanceType<typeof Streams.xlsx.WorkbookWriter>;
type Sheet = ReturnType<Book['addWorksheet']>;

export async function xlsxWriter(look: Look, put: Put, options: XlsxOptions): Promise<RowWriter> {
  const { default: excel } = await import('exceljs');
  const target = streamTo(put);
  const made = new Date(options.now);
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream: target.stream,
    useStyles: true,
    useSharedStrings: false,
  });
  Object.assign(book, { creator: 'salesdesk', lastModifiedBy: 'salesdesk' });
  Object.assign(book, { created: made, modified: made });
  const cells = look.columns.map((column) => cellOf(column, look));
  let sheet: Sheet | null = null;
  let sheets = 0;
  let left = 0;

  const begin = (page: readonly Row[]): Sheet => {
    sheet?.commit();
    sheets += 1;
    left = rowsInSheet;
    const name = sheets === 1 ? options.title : `${options.title} ${sheets}`;
    return beginSheet(book, name, look, page);
  };
  return {
    rows: async (page) => {
      for (const row of page) {
        if (sheet === null || left === 0) sheet = begin(page);
        sheet.addRow(cells.map((cell) => cell(row))).commit();
        left -= 1;
      }
      await zipped(sheet);
      await target.caughtUp();
    },
    end: async () => {
      (sheet ?? begin([])).commit();
      await book.commit();
      await target.caughtUp();
    },
  };
}

function beginSheet(book: Book, name: string, look: Look, page: readonly Row[]): Sheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = look.columns.map((column): Partial<SheetColumn> => ({
    header: headingOf(column, look.headings),
    width: columnWidth(column, look, page),
    style: { numFmt: numberFormats[column.kind] },
  }));
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  return sheet;
}

/** Wide enough for the heading and for what the first rows hold. */
function columnWidth(column: Column<Row>, look: Look, page: readonly Row[]): number {
  const text = textOf(column, look.eyes);
  const widths = page.map((row) => widthOf(text(column.get(row))));
  const widest = Math.max(narrowestColumn, widthOf(headingOf(column, look.headings)), ...widths);
  return Math.min(widest, widestColumn) + 2;
}

const numberFormats: Record<Kind, string> = {
  // Text stays text even when somebody edits the cell.
  text: '@',
  code: '@',
  phone: '@',
  facts: '@',
  money: '0.00',
  area: 'General',
  share: 'General',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
  whole: '0',
  'yes-no': 'General',
};

type CellValue = string | number | boolean | Date | null | { richText: { text: string }[] };

function cellOf(column: Column<Row>, look: Look): (row: Row) => CellValue {
  const { zone } = look.eyes;
  const text = textOf(column, look.eyes);
  const numbers: Partial<Record<Kind, (value: Value) => CellValue>> = {
    money: (value) => (value as number) / 100,
    area: (value) => Number(value),
    share: (value) => Number(value),
    day: (value) => dayCell(value as string),
    // A cell has no zone: it shows what the clock on the desk's wall showed.
    instant: (value) => new Date((value as number) + offsetAt(value as number, zone)),
    whole: (value) => value as number,
    'yes-no': (value) => value as boolean,
  };
  const write = numbers[column.kind];
  return (row) => {
    const value = column.get(row);
    if (value === null) return null;
    if (write !== undefined) return write(value);
    const written = text(value);
    if (written.length > longestCell) {
      throw refused(
        refusals.cellTooLong(rowName(look.columns, row), headingOf(column, look.headings)),
      );
    }
    return textCell(written);
  };
}

/** Spreadsheets know no day before 1900, and count one too many up to March of that year. */
function dayCell(day: string): CellValue {
  return day < '1900-03-01' ? day : new Date(dayStart(day, 'UTC'));
}

// What XML has no way to write, what it would change, and what a spreadsheet would read as such a mark.
const needsMarks = /[\p{Cc}\ufffe\uffff]|^\s|\s$|_x[0-9A-Fa-f]{4}_|&[a-z]*;/u;
const marked = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

function textCell(written: string): CellValue {
  if (!needsMarks.test(written)) return written;
  const text = written.replace(
    marked,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return { richText: [{ text }] };
}

/** The end of the zip that a sheet writes into: a stream of a kind older than Node's own. */
type Pipe = NodeJS.EventEmitter & { readonly _writableState?: { readonly needDrain?: boolean } };

/** exceljs hands its lines to the zip and never waits; left alone, a long sheet would pile up in memory. */
async function zipped(sheet: Sheet | null): Promise<void> {
  const inner = sheet as unknown as { stream?: { pipes?: readonly Pipe[] } } | null;
  for (const pipe of inner?.stream?.pipes ?? []) {
    if (pipe._writableState?.needDrain) await once(pipe, 'drain');
  }
}

/** Nor does it notice when whom it writes to fails; `caughtUp` waits, and tells. */
function streamTo(put: Put) {
  let problem: Error | null = null;
  const stream = new Writable({
    write(piece: Buffer, _encoding, written) {
      put(piece)
        .catch((failure: unknown) => {
          // Whatever else comes is dropped: the export ends at the next page.
          problem ??= failure as Error;
        })
        .finally(() => written());
    },
  });
  return {
    stream,
    caughtUp: async (): Promise<void> => {
      if (stream.writableNeedDrain) await once(stream, 'drain');
      if (problem !== null) throw problem;
    },
  };
}
