import { formatInstant } from '../calendar/time.ts';
import { phoneReaders, type Desk, type Reading } from '../desk/index.ts';
import { unreachable } from '../errors.ts';
import type { Headings } from '../spreadsheet/columns.ts';
import { csvWriter } from './csv.ts';
import { fileEyes } from './eyes.ts';
import { checkFree, newFile, type Written } from '../files/write.ts';
import { jsonWriter } from './json.ts';
import { newLedger, type Ledger } from './ledger-service.ts';
import { manifestName } from './manifest.ts';
import type { Days, Format, Look, Noun, Put, RowWriter } from './types.ts';
import { xlsxWriter } from './xlsx-service.ts';

export interface Wanted {
  readonly noun: Noun;
  readonly days: Days;
  readonly format: Format;
  readonly headings: Headings;
  /** A byte order mark in front of CSV, by which Excel knows UTF-8. */
  readonly bom: boolean;
  readonly unmask: boolean;
}

export interface FileWanted {
  readonly name: string;
  readonly force: boolean;
  readonly manifest: boolean;
}

export interface FileExport extends Written {
  readonly file: string;
  readonly rows: number;
  readonly manifest: string | null;
}

/** Told how far an export is. */
export type OnRows = (done: number, total: number) => void;

/**
 * Writes the rows of a noun to wherever `put` leads, a page at a time. Gives how many there were. Whole phones take a
 * clerk, a supervisor or a manager, proved by PIN, and are journalled before the first is read. Errors: `not-allowed`.
 */
export async function exportRows(desk: Desk, wanted: Wanted, put: Put): Promise<number> {
  if (wanted.unmask) await noteUnmasked(desk, wanted, null);
  return desk.read((reading) => pour(reading, wanted, put));
}

/**
 * The same into a file, which is there whole or not at all. Errors: `not-allowed`, `file.exists`, `file.not-found`,
 * `storage.full`, `storage.not-writable`.
 */
export async function exportToFile(
  desk: Desk,
  wanted: Wanted,
  target: FileWanted,
  onRows: (total: number) => Promise<OnRows>,
): Promise<FileExport> {
  if (wanted.unmask) await noteUnmasked(desk, wanted, target);
  const options = { force: target.force, secret: holdsCustomers(wanted.noun) };
  const file = await newFile(target.name, options);
  let ledger: Ledger | null = null;
  try {
    if (target.manifest) ledger = await newLedger(target.name, options);
    const { rows, head } = await desk.read(async (reading) => {
      const total = await wanted.noun.count(reading, wanted.days);
      const watch = { ledger, onRows: await onRows(total), total };
      return {
        rows: await pour(reading, wanted, file.put, watch),
        head: headOf(reading, wanted, target),
      };
    });
    const written = await file.finish();
    await ledger?.finish({ ...head, rows, ...written });
    return { file: target.name, rows, ...written, manifest: ledger?.name ?? null };
  } finally {
    await file.abandon();
    await ledger?.abandon();
  }
}

/** Masked or not, what people did here is nobody else's business. */
function holdsCustomers({ columns }: Noun): boolean {
  return columns.some(
    ({ key, kind }) => key === 'customer' || kind === 'phone' || kind === 'facts',
  );
}

function headOf(
  reading: Reading,
  { noun, days, format, headings, unmask }: Wanted,
  target: FileWanted,
) {
  return {
    noun: noun.name,
    desk: reading.desk.name,
    exportedAt: formatInstant(reading.now, reading.desk.timezone),
    file: target.name.replace(/^.*[/\\]/, ''),
    ...{ format, headings, days, masked: !unmask },
    columns: noun.columns.map((column) => column.key),
  };
}

/** In a write of its own: the desk is not held while a long export goes on. */
async function noteUnmasked(desk: Desk, wanted: Wanted, target: FileWanted | null): Promise<void> {
  const { noun, days, format } = wanted;
  await desk.write(
    'export.unmask',
    async (writing) => {
      writing.authorize();
      if (target !== null) await checkTarget(target);
      const rows = await noun.count(writing, days);
      writing.note({ noun: noun.name, ...days, rows, format });
    },
    { roles: phoneReaders, live: true, aside: true },
  );
}

async function checkTarget({ name, force, manifest }: FileWanted): Promise<void> {
  await checkFree(name, force);
  if (manifest) await checkFree(manifestName(name), force);
}

interface Watch {
  readonly ledger: Ledger | null;
  readonly onRows: OnRows;
  readonly total: number;
}

async function pour(reading: Reading, wanted: Wanted, put: Put, watch?: Watch): Promise<number> {
  const { noun, days, headings, unmask } = wanted;
  const look = { columns: noun.columns, headings, eyes: fileEyes(reading, unmask) };
  const writer = await writerOf(wanted, look, put, reading.now);
  let rows = 0;
  for await (const page of noun.pages(reading, days)) {
    await writer.rows(page);
    await watch?.ledger?.add(page, look);
    rows += page.length;
    watch?.onRows(rows, watch.total);
  }
  await writer.end();
  return rows;
}

async function writerOf(wanted: Wanted, look: Look, put: Put, now: number): Promise<RowWriter> {
  const { format, noun, headings, bom } = wanted;
  switch (format) {
    case 'csv':
      return csvWriter(look, put, { bom });
    case 'json':
      return jsonWriter(look, put);
    case 'xlsx':
      return xlsxWriter(look, put, { title: headings === 'zh' ? noun.title.zh : noun.name, now });
    default:
      return unreachable(format);
  }
}
