import { parseDay, type Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import { usage, granted } from '../errors.ts';
import { decodeBytes } from '../spreadsheet/encoding.ts';
import { unguardCell } from '../spreadsheet/guard.ts';
import { parseRecords, type FileRecord } from '../spreadsheet/records.ts';
import { figuresOfTally } from './figures.ts';
import { said } from './messages.ts';
import { findLastTally } from './store.ts';
import { showTally } from './tally-query.ts';
import { compareFigures, keyOf, type Difference, type TheirFigure } from './verify.ts';

/** Finance's figures for a day, from the file they sent. */
export interface TheirFigures {
  /** The day that the file says it is of; null where it says none. */
  readonly day: Day | null;
  readonly figures: readonly TheirFigure[];
}

/**
 * Reads lines of key and value: what `tally show --csv` prints, or a list of finance's own. Errors: `usage` where a line
 * is no such thing, and what every CSV file is refused for (`import.encoding`, `import.quote`, …).
 */
export async function readFigures(
  bytes: Uint8Array,
  file: string,
  encoding = 'auto',
): Promise<TheirFigures> {
  const { text } = granted(decodeBytes(bytes, encoding)).decoded;
  const { records } = granted(await parseRecords(text, { delimiters: delimitersOf(text) }));
  const figures = records.flatMap((record, at) => figureIn(record, at === 0, file));
  return { day: dayIn(figures, file), figures };
}

/** A line's figure; none of an empty line, nor of the headings. */
function figureIn({ cells, line }: FileRecord, isFirst: boolean, file: string): TheirFigure[] {
  const [key = '', value, ...rest] = cells.map((cell) => unguardCell(cell).trim());
  if (key === '' && (value ?? '') === '') return [];
  if (isFirst && isHeading(key, value)) return [];
  if (value === undefined) throw usage(said.noFigure(file, line, cells.join(',')), said.keyValue());
  // An amount written with thousands separators and no quotes falls apart into cells.
  return [{ key, value: [value, ...rest.filter((cell) => cell !== '')].join(',') }];
}

/** Full-width commas, tabs and semicolons are what other programs write. */
function delimitersOf(text: string): readonly string[] {
  const [line = ''] = text.split(/[\r\n]/, 1);
  return [',', '，', '\t', ';', '；']
    .filter((one) => line.includes(one))
    .slice(0, 1)
    .concat(',');
}

const headings = new Set(['key', '项目', '指标', 'item', '名称']);

function isHeading(key: string, value: string | undefined): boolean {
  return headings.has(key.toLowerCase()) && !/\d/.test(value ?? '');
}

function dayIn(figures: readonly TheirFigure[], file: string): Day | null {
  const written = figures.find((figure) => keyOf(figure.key) === 'day')?.value;
  if (written === undefined) return null;
  const day = parseDay(written);
  if (day === null) throw usage(said.noDayInFile(file, written));
  return day;
}

export interface Verified {
  readonly day: Day;
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Every difference between finance's figures and ours, for the day that they name or their file does; else for the last
 * one closed. Errors: as `showTally`; `usage` for a file that has no figure of a tally at all: it is some other file.
 */
export async function verifyTally(
  reading: Reading,
  theirs: TheirFigures,
  named: Day | null,
): Promise<Verified> {
  const last = named ?? theirs.day ?? (await findLastTally(reading.db))?.count.day;
  const { tally } = await showTally(reading, last);
  const ours = figuresOfTally(tally, reading.desk.timezone);
  const differences = compareFigures(ours, theirs.figures);
  const known = theirs.figures.length - differences.filter((one) => one.ours === null).length;
  if (known === 0) throw usage(said.noTallyFile(), said.keyValue());
  return { day: tally.day, compared: theirs.figures.length, differences };
}
