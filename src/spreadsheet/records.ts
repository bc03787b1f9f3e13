import { countBreaks, endsLinesWithCr } from './lines.ts';
import { refusals } from './messages.ts';
import type { Reading } from './types.ts';

/** Rows of cells as they stand in a file, with the line each starts on; csv-parse does the parsing. */
export interface FileRecord {
  readonly line: number;
  /** How many lines it spans. */
  readonly lines: number;
  readonly cells: readonly string[];
}

export interface ParseOptions {
  readonly delimiters: readonly string[];
  /** The line the text starts on, when lines before it were taken off. */
  readonly firstLine?: number;
  /** What was read before a broken quote is still wanted: for a look at the first lines. */
  readonly atMost?: number;
}

type Records = Reading<{ records: FileRecord[] }>;

/**
 * Splits text into records: quoted cells may hold line breaks, a quote inside an unquoted cell is a
 * character like any other.
 *
 *     await parseRecords('a,b\r\n1,"2\n3"', { delimiters: [','] })
 *     // records [{ line: 1, lines: 1, cells: ['a', 'b'] }, { line: 2, lines: 2, cells: ['1', '2\n3'] }]
 *
 * Refuses `import.quote` where a quoted cell does not end properly, naming the line it opens on: what
 * follows could belong to it or not, so no later row can be trusted.
 */
export async function parseRecords(text: string, options: ParseOptions): Promise<Records> {
  const { parse } = await import('csv-parse/sync');
  const plain = collect(parse, text, options, false);
  const usual = plain.refused ? !quoteBeforeSpace.test(text) : !plain.records.some(hasSpacedQuote);
  // Some people write `a, "b"`. Strictly those quotes are text, which nobody means.
  return usual ? plain : collect(parse, text, options, true);
}

const quoteBeforeSpace = /"[ \t]+(?:[^ \t\p{L}\p{N}]|$)/u;

function hasSpacedQuote(record: FileRecord): boolean {
  return record.cells.some((cell) => /^[ \t]+"/.test(cell));
}

type Parse = typeof import('csv-parse/sync').parse;

function collect(parse: Parse, text: string, options: ParseOptions, trim: boolean): Records {
  const bytes = Buffer.from(text);
  const macLines = endsLinesWithCr(text);
  const records: FileRecord[] = [];
  let line = options.firstLine ?? 1;
  let start = 0;
  let broken: number | undefined;

  const take = (cells: string[], context: { bytes: number }): null => {
    const end = context.bytes;
    const raw = bytes.subarray(start, end);
    broken ??= brokenQuote(cells, raw, line);
    const ends = countLineEnds(raw, macLines);
    const lines = endsWithBreak(raw) ? ends : ends + 1;
    if (broken === undefined) records.push({ line, lines, cells });
    line += ends;
    start = end;
    return null;
  };

  try {
    parse(bytes, {
      delimiter: [...options.delimiters],
      record_delimiter: macLines ? ['\r\r\n', '\r\n', '\n', '\r'] : ['\r\r\n', '\r\n', '\n'],
      relax_quotes: true,
      relax_column_count: true,
      trim,
      on_record: take,
      ...(options.atMost === undefined ? {} : { to: options.atMost }),
    });
  } catch (error) {
    if (!isParserError(error)) throw error;
    broken ??= line + linesBeforeOpenQuote(bytes.toString('utf8', start));
  }
  if (options.atMost !== undefined || broken === undefined) return { records };
  return { refused: refusals.quoteNotClosed(broken) };
}

function isParserError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

/**
 * The line of a cell like `"a"b`, which the relaxed parser hands on with its first quote. A rightly
 * quoted cell that begins with a quote stands in the file with all its quotes doubled; this one does not.
 */
function brokenQuote(cells: readonly string[], raw: Buffer, line: number): number | undefined {
  const at = cells.findIndex(
    (cell) => cell.startsWith('"') && !raw.includes(`"${cell.replaceAll('"', '""')}"`),
  );
  if (at < 0) return undefined;
  return line + cells.slice(0, at).reduce((breaks, cell) => breaks + countBreaks(cell), 0);
}

/** Lines above the quote that was still open at the end of the file. */
function linesBeforeOpenQuote(rest: string): number {
  const opened = rest.search(/(?<=^|[^"\p{L}\p{N}])"(?:[^"]|"")*$/u);
  return countBreaks(rest.slice(0, Math.max(0, opened)));
}

const lf = 0x0a;
const cr = 0x0d;

function countLineEnds(raw: Buffer, macLines: boolean): number {
  if (macLines) return countBreaks(raw.toString());
  let count = 0;
  for (let at = raw.indexOf(lf); at >= 0; at = raw.indexOf(lf, at + 1)) count++;
  return count;
}

function endsWithBreak(raw: Buffer): boolean {
  const last = raw[raw.length - 1];
  return last === lf || last === cr;
}
