import { exits, usage, UserError } from '../errors.ts';
import { readInput } from '../files/read.ts';
import { joinTexts, text, type Text } from '../language.ts';
import { decodeBytes, parseEncoding, type Decoded } from '../spreadsheet/encoding.ts';
import { importRejected, type ImportOutcome, type ImportRun } from '../spreadsheet/import-run.ts';
import { parseMap, readTable } from '../spreadsheet/table.ts';
import type { Column, FileRefusal, Rejected, Table } from '../spreadsheet/types.ts';
import { checkRejectsPath, groupByRow, writeRejects } from './import-rejects.ts';
import { progressOn } from './import-progress.ts';
import type { Answer, Format } from './output.ts';
import type { Page } from './page.ts';
import type { Prompts } from './prompts.ts';
import type { Terminal } from './terminal.ts';

/**
 * What every `… import FILE` does alike: the file and its encoding, bad rows, progress, the answer. What the rows mean is
 * the `save` of the room that imports; its flags are those of `importVerb`.
 */
export interface ImportOptions {
  readonly encoding?: string | undefined;
  readonly map?: readonly string[];
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly rejects?: string | undefined;
  readonly force?: boolean;
}

export interface ImportSpec<F extends string> {
  readonly columns: readonly Column<F>[];
  /** At least one of these must be in the file, and filled in every row. */
  readonly oneOf?: readonly F[] | undefined;
  /** Checks the good rows of the table and keeps them, all in one write. `table.rejected` is not its concern. */
  save(table: Table<F>, run: ImportRun): Promise<ImportOutcome>;
}

/** As much of a `Call` as an import needs. */
export interface ImportCall {
  readonly format: Format;
  readonly terminal: Terminal;
  readonly prompts: Prompts;
  readonly canAsk: boolean;
  say(said: Text): string;
}

/**
 * Carries an import through. Answers `{read, created, updated, rejected}`; throws `file.not-found`, `usage`, what the
 * file itself is refused for (`import.encoding`, `import.header`, …) and `import.rejected`.
 */
export async function importFile<F extends string>(
  call: ImportCall,
  file: string,
  options: ImportOptions,
  spec: ImportSpec<F>,
): Promise<Answer> {
  const encoding = parseEncoding(options.encoding ?? 'auto');
  const map = knownFields(parseMap(options.map ?? []), spec.columns);
  if (options.rejects !== undefined) {
    await checkRejectsPath(options.rejects, file, options.force ?? false);
  }
  const decoded = await decode(call, await readInput(file), encoding);
  const reading = await readTable(decoded.text, spec.columns, { map, oneOf: spec.oneOf });
  if (reading.refused) throw fileRefused(reading.refused);
  const { table } = reading;
  const notices = [saidEncoding(decoded), ...table.notices];
  try {
    return answerOf(await run(call, table, options, spec), notices, options);
  } catch (problem) {
    throw isRejection(problem) && call.format !== 'json' ? inFull(problem, notices) : problem;
  }
}

interface Done extends ImportOutcome {
  readonly read: number;
  /** Rows with something bad in them. */
  readonly badRows: number;
}

async function run<F extends string>(
  call: ImportCall,
  table: Table<F>,
  options: ImportOptions,
  spec: ImportSpec<F>,
): Promise<Done> {
  const read = table.rows.length + groupByRow(table, table.rejected).size;
  const all = (found: readonly Rejected[]): Rejected[] =>
    [...table.rejected, ...found].sort((a, b) => a.line - b.line);
  const refuseIfBad = (found: readonly Rejected[]): void => {
    const rejected = all(found);
    if (rejected.length > 0 && options.partial !== true) throw importRejected(read, rejected);
  };
  const keep = async (rejected: readonly Rejected[]): Promise<void> => {
    const { rejects, force = false } = options;
    if (rejects !== undefined) await writeRejects(rejects, table, rejected, force);
  };
  const progress = await progressOn(call, table.rows.length);
  try {
    const outcome = await spec.save(table, {
      dryRun: options.dryRun ?? false,
      refuseIfBad,
      progress: (count, total) => progress.at(count, total),
    });
    refuseIfBad(outcome.rejected);
    const rejected = all(outcome.rejected);
    await keep(rejected);
    return { ...outcome, rejected, read, badRows: groupByRow(table, rejected).size };
  } catch (problem) {
    if (!isRejection(problem)) throw problem;
    await keep(problem.details.rejected);
    throw problem;
  } finally {
    progress.end();
  }
}

type Rejection = UserError & { readonly details: { readonly rejected: readonly Rejected[] } };

function isRejection(problem: unknown): problem is Rejection {
  return problem instanceof UserError && problem.code === 'import.rejected';
}

/** For a person, how the file was read and every bad row stand between what is wrong and what to do next. */
function inFull(problem: Rejection, notices: readonly Text[]): UserError {
  const { code, exit, said, details } = problem;
  const hint = problem.hint === undefined ? [] : [problem.hint];
  const lines = [...notices, ...details.rejected.map(lineOf), ...hint];
  return new UserError(code, exit, said, { details, hint: joinTexts(lines, text('\n', '\n')) });
}

function lineOf({ line, column, value, reason }: Rejected): Text {
  const shown = value.replace(/\s+/g, ' ');
  return text(
    `  line ${line}, ${column}${shown === '' ? '' : ` "${shown}"`}: ${reason.en}`,
    `  第 ${line} 行，${column}${shown === '' ? '' : `“${shown}”`}：${reason.zh}`,
  );
}

function knownFields<F extends string>(
  map: Record<string, string>,
  columns: readonly Column<F>[],
): Record<string, string> {
  const fields: string[] = columns.map((column) => column.field);
  const stray = Object.keys(map).find((field) => !fields.includes(field));
  if (stray === undefined) return map;
  throw usage(
    text(`--map ${stray}=…: there is no such field.`, `--map ${stray}=…：没有这个字段。`),
    text(`Fields: ${fields.join(', ')}.`, `可用的字段：${fields.join('、')}。`),
  );
}

async function decode(call: ImportCall, bytes: Uint8Array, encoding: string): Promise<Decoded> {
  const first = decodeBytes(bytes, encoding);
  if (first.refused === undefined) return first.decoded;
  const { alternatives = [] } = first.refused;
  if (!call.canAsk || alternatives.length === 0) throw fileRefused(first.refused);
  call.terminal.err(`${call.say(first.refused.text)}\n`);
  const chosen = await call.prompts.choose(
    call.say(text('Which of these is right?', '哪一种读出来是对的？')),
    alternatives.map(({ encoding: value, sample }) => ({ name: `${value}: ${sample}`, value })),
  );
  const second = decodeBytes(bytes, chosen);
  if (second.refused) throw fileRefused(second.refused);
  return second.decoded;
}

function fileRefused(refusal: FileRefusal): UserError {
  const { code, line, alternatives } = refusal;
  return new UserError(code, exits.refused, refusal.text, {
    hint: refusal.hint,
    details: {
      ...(line === undefined ? {} : { line }),
      ...(alternatives === undefined ? {} : { alternatives }),
    },
  });
}

function saidEncoding({ encoding, bom }: Decoded): Text {
  return bom
    ? text(`Encoding: ${encoding}, as the file itself says.`, `编码：${encoding}（文件自带标记）。`)
    : text(`Encoding: ${encoding}.`, `编码：${encoding}。`);
}

function answerOf(done: Done, notices: readonly Text[], options: ImportOptions): Answer {
  const { read, created, updated, rejected } = done;
  return {
    result: { read, created, updated, rejected },
    notices,
    rows: {
      columns: ['line', 'column', 'value', 'reason'],
      rows: rejected.map((one) => [one.line, one.column, one.value, one.reason.en]),
    },
    view: async (page) => [summary(page, done, options), await listed(page, rejected)].join(''),
  };
}

function summary(page: Page, done: Done, options: ImportOptions): string {
  const { read, created, updated, badRows } = done;
  const same = read - badRows - created - updated;
  const counts = text(
    `${read} read: ${created} new, ${updated} changed, ${same} as they were${badRows > 0 ? `, ${badRows} left out` : ''}.`,
    `共 ${read} 行：新增 ${created}，更新 ${updated}，不变 ${same}${badRows > 0 ? `，未导入 ${badRows}` : ''}。`,
  );
  const tried = text('Checked only, nothing was written. ', '仅检查，没有写入。');
  return `${options.dryRun === true ? page.say(tried) : ''}${page.say(counts)}\n`;
}

async function listed(page: Page, rejected: readonly Rejected[]): Promise<string> {
  if (rejected.length === 0) return '';
  const headings = [
    text('line', '行'),
    text('column', '列'),
    text('value', '内容'),
    text('why not', '原因'),
  ];
  const rows = rejected.map((one) => [one.line, one.column, one.value, page.say(one.reason)]);
  return `${await page.table(headings, rows, { right: [0] })}\n`;
}
