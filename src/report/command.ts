import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { progressOn } from '../terminal/import-progress.ts';
import { choiceOption, dayOption } from '../terminal/options.ts';
import type { Answer } from '../terminal/output.ts';
import { clean } from '../text/clean.ts';
import { said } from './messages.ts';
import { verificationAnswer } from './verify-view.ts';
import { verifyFile } from './verify-service.ts';
import { nouns } from './nouns.ts';
import {
  exportRows,
  exportToFile,
  type FileExport,
  type FileWanted,
  type Wanted,
} from './service.ts';
import { formats, type Days, type Format, type Noun, type Put } from './types.ts';

/** `export NOUN`: rows for spreadsheets and programs, to standard output or to a file. */
export function registerReport(program: Command, context: Context): void {
  const { describe } = context;
  const noun = program
    .command('export')
    .description(describe(text('rows for spreadsheets and programs', '导出数据')));
  for (const one of nouns) registerNoun(noun, one, context);
  registerVerify(program, noun, context);
}

/** `export verify FILE`; who looks for it among imports finds it there as well. */
function registerVerify(program: Command, parent: Command, context: Context): void {
  const { describe } = context;
  const about = text('what was changed in a file that comes back', '核对交回的文件改了什么');
  parent
    .command('verify')
    .description(describe(about))
    .argument('<file>')
    .option('--from <day>', describe(text('first day, if it was exported so', '导出时的起始日期')))
    .option('--to <day>', describe(text('last day', '截止日期')))
    .action(context.run(verify));
  program
    .command('import')
    .description(describe(about))
    .option('--verify <file>', describe(text('the file that came back', '交回的文件')))
    .action(
      context.run((call, { verify: file }: { verify?: string }) => {
        if (file === undefined) throw usage(said.importNeedsNoun(), said.importNouns());
        return verify(call, file, {});
      }),
    );
}

async function verify(
  call: Call,
  file: string,
  options: { from?: string; to?: string },
): Promise<Answer> {
  const days = daysOf(null, options);
  return verificationAnswer(await verifyFile(await call.desk(), file, days));
}

interface ExportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly format?: string;
  readonly headings?: string;
  readonly bom?: boolean;
  readonly unmask?: boolean;
  readonly manifest?: boolean;
  readonly force?: boolean;
}

function registerNoun(parent: Command, noun: Noun, context: Context): void {
  const { describe } = context;
  parent
    .command(noun.name)
    .description(describe(noun.title))
    .option('--from <day>', describe(text('first day', '起始日期')))
    .option('--to <day>', describe(text('last day', '截止日期')))
    .option('--out <file>', describe(text('a file instead of standard output', '写入文件')))
    .option(
      '--format <csv|xlsx|json>',
      describe(text('by the name of the file, else csv', '格式，默认按文件名，否则 csv')),
    )
    .option(
      '--headings <en|zh>',
      describe(text('words above the columns, not keys', '表头用中文或英文')),
    )
    .option(
      '--bom',
      describe(text('for Excel: say that the CSV is UTF-8', 'CSV 加 UTF-8 标记，便于 Excel 打开')),
    )
    .option(
      '--unmask',
      describe(text('whole phones (clerk, supervisor, manager)', '完整电话（统计员、主管、经理）')),
    )
    .option(
      '--manifest',
      describe(text('note rows, sums and hashes beside the file', '另存条数、合计与校验值')),
    )
    .option('--force', describe(text('write over an existing file', '覆盖已有文件')))
    .action(context.run((call, options: ExportOptions) => exportNoun(call, noun, options)));
}

async function exportNoun(call: Call, noun: Noun, options: ExportOptions): Promise<Answer> {
  const wanted: Wanted = {
    noun,
    days: daysOf(noun, options),
    format: formatOf(call, options),
    headings:
      options.headings === undefined
        ? 'keys'
        : choiceOption(options.headings, '--headings', ['en', 'zh']),
    bom: options.bom ?? false,
    unmask: options.unmask ?? false,
  };
  refuseIdleFlags(wanted, options);
  if (options.out === undefined) return pourOut(call, wanted);
  const { manifest = false, force = false } = options;
  const done = await toFile(call, wanted, { name: options.out, manifest, force });
  return answerOf(done, wanted);
}

function daysOf(noun: Noun | null, options: { from?: string; to?: string }): Days {
  const from = options.from === undefined ? null : dayOption(options.from, '--from');
  const to = options.to === undefined ? null : dayOption(options.to, '--to');
  if (noun?.dated === null && (from !== null || to !== null))
    throw usage(said.notDated(noun.title));
  if (from !== null && to !== null && from > to) throw usage(said.backwards(from, to));
  return { from, to };
}

/** `--format`, else the ending of the file's name, else what `--json` and `--csv` say, else CSV. */
function formatOf(call: Call, { format, out }: ExportOptions): Format {
  const asked = call.format === 'people' ? null : call.format;
  const named = format === undefined ? null : choiceOption(format, '--format', formats);
  if (out === undefined && asked !== null && named !== null && asked !== named) {
    throw usage(said.formatTwice(`--${asked}`, named));
  }
  const ending = formats.find((one) => out?.toLowerCase().endsWith(`.${one}`));
  return named ?? ending ?? asked ?? 'csv';
}

function refuseIdleFlags({ format }: Wanted, options: ExportOptions): void {
  const file = text('--out', '--out');
  if (options.bom && format !== 'csv') throw usage(said.onlyWith('--bom', text('CSV', 'CSV')));
  if (options.headings !== undefined && format === 'json') {
    throw usage(said.onlyWith('--headings', text('csv and xlsx', 'csv 和 xlsx')));
  }
  for (const flag of ['manifest', 'force'] as const) {
    if (options[flag] && options.out === undefined) throw usage(said.onlyWith(`--${flag}`, file));
  }
}

async function pourOut(call: Call, wanted: Wanted): Promise<Answer> {
  const { terminal } = call;
  if (terminal.tty && wanted.format === 'xlsx') {
    throw usage(said.xlsxOnScreen(), said.nameFile(`${wanted.noun.name}.xlsx`));
  }
  const desk = await call.desk();
  // What people typed must not steer the terminal it is shown on.
  const shown = (write: Put): Put =>
    terminal.tty ? (piece) => write(clean(piece.toString().replaceAll('\r\n', '\n'))) : write;
  return {
    result: null,
    pour: async (write) => {
      await exportRows(desk, wanted, shown(write));
    },
  };
}

async function toFile(call: Call, wanted: Wanted, target: FileWanted): Promise<FileExport> {
  const desk = await call.desk();
  let end = (): void => {};
  try {
    return await exportToFile(desk, wanted, target, async (total) => {
      const progress = await progressOn(call, total, text('Exporting', '导出中'));
      end = () => progress.end();
      return (rows, of) => progress.at(rows, of);
    });
  } finally {
    end();
  }
}

function answerOf(done: FileExport, { noun, unmask }: Wanted): Answer {
  const { file, rows, bytes, sha256, manifest } = done;
  const masked = !unmask && noun.columns.some((column) => column.kind === 'phone');
  return {
    result: { file, rows, bytes, sha256, ...(manifest === null ? {} : { manifest }) },
    rows: { columns: ['file', 'rows', 'bytes', 'sha256'], rows: [[file, rows, bytes, sha256]] },
    view: (page) =>
      [
        page.colour.green(page.say(said.done(rows, noun.title, file))),
        ...(masked ? [page.say(said.masked())] : []),
        ...(manifest === null ? [] : [page.say(said.manifest(manifest))]),
      ].join('\n'),
  };
}
