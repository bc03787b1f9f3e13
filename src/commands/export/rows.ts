import { clean } from '../../text/clean.ts';
import { phoneReaders } from '../../desk/index.ts';
import { usage } from '../../errors.ts';
import {
  exportRows,
  exportToFile,
  nounNamed,
  type Days,
  type FileExport,
  type FileWanted,
  type Format,
  type Noun,
  type NounName,
  type Put,
  type Wanted,
} from '../../export/index.ts';
import { text, type Text } from '../../language.ts';
import { progressOn } from '../../terminal/import-progress.ts';
import { choice, day, file } from '../../terminal/kinds.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Call } from '../context.ts';
import { given, optional, verb, type Verb } from '../verb.ts';
import { daysOf } from './days.ts';

const formatNames: Readonly<Record<Format, Text>> = {
  csv: text('CSV', 'CSV'),
  xlsx: text('a workbook', '工作簿'),
  json: text('JSON', 'JSON'),
};

const headingNames = { en: text('English', '英文'), zh: text('Chinese', '中文') };

const flags = {
  from: optional(day, text('first day', '起始日期')),
  to: optional(day, text('last day', '截止日期')),
  out: optional(file, text('a file instead of standard output', '写入文件')),
  format: optional(
    choice(formatNames),
    text('by the name of the file, else csv', '格式，默认按文件名，否则 csv'),
  ),
  headings: optional(
    choice(headingNames),
    text('words above the columns, not keys', '表头用中文或英文'),
  ),
  bom: given(text('for Excel: say that the CSV is UTF-8', 'CSV 加 UTF-8 标记，便于 Excel 打开')),
  unmask: given(
    text(`whole phones (${phoneReaders.join(', ')})`, '完整电话（统计员、主管、经理）'),
  ),
  manifest: given(text('note rows, sums and hashes beside the file', '另存条数、合计与校验值')),
  force: given(text('write over an existing file', '覆盖已有文件')),
};

interface Flags {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly out?: string | undefined;
  readonly format?: Format | undefined;
  readonly headings?: 'en' | 'zh' | undefined;
  readonly bom: boolean;
  readonly unmask: boolean;
  readonly manifest: boolean;
  readonly force: boolean;
}

/** `export NOUN`, the same for every noun: its rows for spreadsheets and programs, to standard output or to a file. */
export function rowsOf(name: NounName): Verb {
  const noun = nounNamed(name);
  return verb({
    says: noun.title,
    flags,
    examples: [`export ${name}`, `export ${name} --out ${name}.xlsx --headings zh --manifest`],
    run: (call, typed) => exportNoun(call, noun, typed),
  });
}

async function exportNoun(call: Call, noun: Noun, typed: Flags): Promise<Answer> {
  const { headings = 'keys', bom, unmask, out, manifest, force } = typed;
  const format = formatOf(call, typed);
  const wanted: Wanted = {
    ...{ noun, days: nounDays(noun, typed), format },
    ...{ headings, bom, unmask },
  };
  refuseIdleFlags(format, typed);
  if (out === undefined) return pourOut(call, wanted);
  return answerOf(await toFile(call, wanted, { name: out, manifest, force }), wanted);
}

function nounDays({ dated, title }: Noun, { from, to }: Flags): Days {
  if (dated !== null || (from === undefined && to === undefined)) return daysOf({ from, to });
  throw usage(
    text(
      `${title.en} have no day: --from and --to do not go with them.`,
      `${title.zh}没有日期，不能使用 --from 和 --to。`,
    ),
  );
}

/** `--format`, else the ending of the file's name, else what `--json` and `--csv` say, else CSV. */
function formatOf(call: Call, { format, out }: Flags): Format {
  const asked = call.format === 'people' ? null : call.format;
  if (out === undefined && asked !== null && format !== undefined && asked !== format) {
    throw usage(
      text(
        `--${asked} and --format ${format} do not go together without --out.`,
        `没有 --out 时，--${asked} 与 --format ${format} 不能同时使用。`,
      ),
    );
  }
  const formats = Object.keys(formatNames) as Format[];
  const ending = formats.find((one) => out?.toLowerCase().endsWith(`.${one}`));
  return format ?? ending ?? asked ?? 'csv';
}

function refuseIdleFlags(format: Format, typed: Flags): void {
  if (typed.bom && format !== 'csv') throw onlyWith('--bom', text('CSV', 'CSV'));
  if (typed.headings !== undefined && format === 'json') {
    throw onlyWith('--headings', text('csv and xlsx', 'csv 和 xlsx'));
  }
  for (const flag of ['manifest', 'force'] as const) {
    if (typed[flag] && typed.out === undefined) {
      throw onlyWith(`--${flag}`, text('--out', '--out'));
    }
  }
}

function onlyWith(flag: string, what: Text) {
  return usage(text(`${flag} goes with ${what.en} only.`, `${flag} 只用于${what.zh}。`));
}

async function pourOut(call: Call, wanted: Wanted): Promise<Answer> {
  const { terminal } = call;
  if (terminal.tty && wanted.format === 'xlsx') {
    const name = `${wanted.noun.name}.xlsx`;
    throw usage(
      text('A workbook cannot be shown here.', '工作簿无法直接显示。'),
      text(`Name a file: --out ${name}`, `请指定文件：--out ${name}`),
    );
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
  const { file: name, rows, bytes, sha256, manifest } = done;
  const masked = !unmask && noun.columns.some((column) => column.kind === 'phone');
  return {
    result: { file: name, rows, bytes, sha256, ...(manifest === null ? {} : { manifest }) },
    rows: { columns: ['file', 'rows', 'bytes', 'sha256'], rows: [[name, rows, bytes, sha256]] },
    view: (page) =>
      [
        page.colour.green(page.say(said.done(rows, noun.title, name))),
        ...(masked ? [page.say(said.masked())] : []),
        ...(manifest === null ? [] : [page.say(said.manifest(manifest))]),
      ].join('\n'),
  };
}

const said = {
  done: (rows: number, title: Text, name: string) =>
    text(
      `Exported to ${name}: ${title.en}, ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
      `已导出到 ${name}：${title.zh} ${rows} 条。`,
    ),
  masked: () =>
    text(
      'Phones are masked; a clerk, a supervisor or a manager has them whole with --unmask.',
      '电话已隐去中间数字；销控统计员、主管或经理可加 --unmask 导出完整号码。',
    ),
  manifest: (name: string) =>
    text(
      `Rows and sums are noted in ${name}. When the file comes back: salesdesk import --verify FILE`,
      `条数与合计记在 ${name}。文件交回后可核对：salesdesk import --verify 文件`,
    ),
};
