import type { UserError } from '../errors.ts';
import { isText, say, type Language, type Text } from '../language.ts';
import { clean } from '../text/clean.ts';
import { pageOn, type Page } from './page.ts';
import type { Terminal } from './terminal.ts';

/** What a command answers: the contract's object, and how a person, or a spreadsheet, sees it. */
export interface Answer {
  /** As the contract gives it; a `Text` anywhere in it becomes the reader's language. */
  readonly result: unknown;
  /** What a person sees. Without one they see nothing. */
  readonly view?: (page: Page) => string | Promise<string>;
  /** Anything that lists has rows for `--csv`, all else has one: keys never change with language. */
  readonly rows?: Sheet;
  /** Said on standard error to a person, beside the data. */
  readonly notices?: readonly Text[];
  /** Instead of all these: what is too long to be held, written piece by piece, in a format of its own. */
  readonly pour?: (write: Terminal['write']) => Promise<void>;
}

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Cell = string | number | boolean | null | undefined;

export type Format = 'people' | 'json' | 'csv';

/** Prints an answer in the format asked for: the only place that turns results into text. */
export async function printAnswer(
  terminal: Terminal,
  answer: Answer,
  format: Format,
  language: Language,
): Promise<void> {
  if (answer.pour !== undefined) return answer.pour((piece) => terminal.write(piece));
  if (format === 'json') {
    terminal.out(`${jsonOf(answer.result, language)}\n`);
    return;
  }
  if (format === 'csv') return printCsv(terminal, answer);
  for (const notice of answer.notices ?? []) terminal.err(`${clean(say(notice, language))}\n`);
  const shown = await answer.view?.(pageOn(terminal, language));
  if (shown !== undefined && shown !== '')
    terminal.out(shown.endsWith('\n') ? shown : `${shown}\n`);
}

/** One line of JSON with every `Text` in the reader's language. */
export function jsonOf(result: unknown, language: Language): string {
  return JSON.stringify(result, (_key, value: unknown) =>
    isText(value) ? say(value, language) : value,
  );
}

async function printCsv(terminal: Terminal, answer: Answer): Promise<void> {
  const { stringify } = await import('csv-stringify/sync');
  const { guardCell } = await import('../spreadsheet/guard.ts');
  const cellText = (cell: Cell): string =>
    typeof cell === 'string' ? guardCell(cell) : String(cell ?? '');
  const { columns, rows } = answer.rows ?? oneRow(answer.result);
  if (columns.length === 0) return;
  const cells = [[...columns], ...rows.map((row) => row.map(cellText))];
  terminal.out(stringify(cells, { record_delimiter: 'windows' }));
}

/**
 * A command that lists nothing gives one row of what it answers: to refuse now would come too late, for what was typed
 * is done.
 */
function oneRow(result: unknown): Sheet {
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isText(value);
  const whole = isObject(result) ? result : {};
  const first: object = Object.values(whole).find(isObject) ?? whole;
  const cells = Object.entries(first).filter((one): one is [string, Cell] => isCell(one[1]));
  return { columns: cells.map(([key]) => key), rows: [cells.map(([, cell]) => cell)] };
}

function isCell(value: unknown): value is Cell {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The error object of the contract. */
export function errorOf(problem: UserError, language: Language): Record<string, unknown> {
  const { code, exit, clause, hint, details } = problem;
  return {
    code,
    exit,
    message: say(problem.said, language),
    ...(clause === undefined ? {} : { clause }),
    ...(hint === undefined ? {} : { hint: say(hint, language) }),
    ...(details === undefined ? {} : (JSON.parse(jsonOf(details, language)) as object)),
  };
}

/** A failure on standard error: what is wrong, the clause, what to do next. */
export function printFailure(
  terminal: Terminal,
  problem: UserError,
  format: Format,
  language: Language,
): void {
  if (format === 'json') {
    terminal.err(`${JSON.stringify({ error: errorOf(problem, language) })}\n`);
    return;
  }
  const page = pageOn(terminal, language);
  const clause = problem.clause === undefined ? '' : ` (${problem.clause})`;
  terminal.err(`${page.colour.red(page.say(problem.said))}${clean(clause)}\n`);
  if (problem.hint !== undefined) terminal.err(`${page.say(problem.hint)}\n`);
}
