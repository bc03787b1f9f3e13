/**
 * Cells that a spreadsheet would run as a formula get an apostrophe in front, and lose it when read back:
 * `=1+1` is written `'=1+1`. For every text, `unguardCell(guardCell(text)) === text`.
 */

/** After any of these a careless reader starts a new cell: a line, a tab, a semicolon. */
const boundaries = /([\t\r\n;]+)/;

const leadingApostrophes = /^'+/;
const invisible = /^[\s\p{Cc}\p{Cf}]+/u;
const opensFormula = /^[=+\-@＝＋－＠|]/;
const listItem = /^[+\-＋－][^|!(]*$/;
const plainNumber = /^-\d[\d,]*(?:\.\d+)?$/;
const plainPhone = /^\+\d[\d -]*$/;
const opensOddly = /^(?:%0[9ad]|dde\s*\()/i;
const opensWithBreak = /^'*[\t\r\n]/;
const plainlyHarmless = /^[\p{L}\p{N}](?![\s\S]*[\t\r\n;])/u;

/** The text as a spreadsheet sees it: what it skips before it looks for a formula is gone. */
function seen(text: string): string {
  return text.replace(leadingApostrophes, '').replace(invisible, '').trimEnd();
}

function isFormula(bare: string): boolean {
  if (opensOddly.test(bare)) return true;
  return opensFormula.test(bare) && !plainNumber.test(bare) && !plainPhone.test(bare);
}

function isRiskyCell(text: string): boolean {
  const bare = seen(text);
  return opensWithBreak.test(text) || (bare.length > 1 && isFormula(bare));
}

function isRiskyPiece(piece: string): boolean {
  const bare = seen(piece);
  // Inside a note a dash or plus opens an item of a list, unless it calls or fetches something.
  return isFormula(bare) && !listItem.test(bare);
}

function eachLaterPiece(text: string, change: (piece: string) => string): string {
  return text
    .split(boundaries)
    .map((piece, index) => (index === 0 ? piece : change(piece)))
    .join('');
}

/**
 * Makes a cell harmless for whoever opens the file in a spreadsheet.
 *
 * Negative amounts, phones in `+86` form, unit codes and single signs stay as they are. An apostrophe is
 * added whenever taking the leading apostrophes away would leave something risky, so that text which
 * already begins with one survives: `'=1` is written `''=1`.
 *
 *     guardCell('@SUM(1+1)') // "'@SUM(1+1)"
 *     guardCell('-5.50')     // '-5.50'
 */
export function guardCell(text: string): string {
  if (plainlyHarmless.test(text) && !opensOddly.test(text)) return text;
  const inside = eachLaterPiece(text, (piece) => (isRiskyPiece(piece) ? `'${piece}` : piece));
  return isRiskyCell(inside) ? `'${inside}` : inside;
}

/**
 * Gives back the text that `guardCell` was given; text that was never guarded stays as it is, but for
 * one apostrophe in front of what would be a formula.
 *
 *     unguardCell("'@SUM(1+1)") // '@SUM(1+1)'
 *     unguardCell("'前缀撇号")   // "'前缀撇号"
 */
export function unguardCell(text: string): string {
  if (!text.includes("'")) return text;
  const inside = text.startsWith("'") && isRiskyCell(text) ? text.slice(1) : text;
  return eachLaterPiece(inside, (piece) =>
    piece.startsWith("'") && isRiskyPiece(piece) ? piece.slice(1) : piece,
  );
}

const needsQuotes = /[",;，\t\r\n]|^\s|\s$/;

/**
 * One line of a CSV file (RFC 4180, ends with CR LF). Cells are written as they are: guard text first.
 *
 *     csvLine(['王小明', '要两室,低楼层']) // '王小明,"要两室,低楼层"\r\n'
 */
export function csvLine(cells: readonly string[]): string {
  // A lone empty cell would be read back as an empty line, which is no row at all.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** One cell of such a line, in quotes where it needs them. */
export function csvCell(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
