/** What separates the cells of a file: as its own first line says, or as its headings show. */
import { findHeadings } from './headings.ts';
import { refusals } from './messages.ts';
import { parseRecords, type FileRecord } from './records.ts';
import type { Reading } from './types.ts';

// Who types full-width commas by hand types ordinary ones too.
const delimiterSets: readonly (readonly string[])[] = [
  [','],
  ['\t'],
  [';'],
  ['，', ','],
  ['；', ';'],
  ['|'],
];

/** Enough for the rows above the headings, however wide; the whole file is read only once. */
const headLength = 65_536;
const headRecords = 60;

const nothingButSeparators = /^[\s\p{Cf},，;；|"]*$/u;

/**
 * All records of a file, split by what separates its cells. `known` are the headings to go by.
 *
 *     await splitRecords('姓名;电话\n王小明;138', new Set(['姓名', '电话'])) // delimiter ';', two records
 *
 * Refuses `import.empty` and `import.quote`.
 */
export async function splitRecords(
  text: string,
  known: ReadonlySet<string>,
): Promise<Reading<{ delimiter: string; records: readonly FileRecord[] }>> {
  if (nothingButSeparators.test(text)) return { refused: refusals.empty() };
  const sheet = takeSepLine(text);
  const delimiters = sheet.delimiters ?? (await detectDelimiters(sheet.text, known));
  const parsed = await parseRecords(sheet.text, { delimiters, firstLine: sheet.firstLine });
  return parsed.refused ? parsed : { delimiter: delimiters[0] ?? ',', records: parsed.records };
}

interface Sheet {
  readonly text: string;
  readonly firstLine: number;
  readonly delimiters?: readonly string[];
}

/** Excel's own first line `sep=;` says what separates cells; it is no row. */
function takeSepLine(text: string): Sheet {
  const line = /^"?sep=([^"\r\n])"?[,;\t ]*(?:\r\r\n|\r\n|\n|\r|$)/i.exec(text);
  if (line?.[1] === undefined) return { text, firstLine: 1 };
  return { text: text.slice(line[0].length), firstLine: 2, delimiters: [line[1]] };
}

/** The delimiters under which the most headings are known; none known: those that make most cells. */
async function detectDelimiters(
  text: string,
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const head = text.slice(0, headLength);
  let best: Guess | undefined;
  for (const delimiters of delimiterSets) {
    const guess = await tryDelimiters(head, delimiters, known);
    if (guess !== null && (best === undefined || isBetter(guess, best))) best = guess;
  }
  return best?.delimiters ?? [','];
}

interface Guess {
  readonly delimiters: readonly string[];
  readonly known: number;
  readonly cells: number;
}

async function tryDelimiters(
  head: string,
  delimiters: readonly string[],
  known: ReadonlySet<string>,
): Promise<Guess | null> {
  const parsed = await parseRecords(head, { delimiters, atMost: headRecords });
  if (parsed.refused) return null;
  const found = findHeadings(parsed.records, known);
  if (found === null) return null;
  return { delimiters, known: found.known, cells: parsed.records[found.index]?.cells.length ?? 0 };
}

function isBetter(guess: Guess, best: Guess): boolean {
  if (guess.known !== best.known) return guess.known > best.known;
  return guess.known === 0 && guess.cells > best.cells;
}
