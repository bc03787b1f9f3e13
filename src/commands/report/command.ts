import type { Command } from 'commander';
import { firstDayOf, lastDayOf, monthOf, type Day, type Month } from '../../calendar/time.ts';
import type { Call, Context } from '../context.ts';
import type { Desk } from '../../desk/types.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { dayOption, monthOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { said as saidOfFiles } from '../../report/messages.ts';
import { figuresJson, figuresSheet } from '../../report/page-json.ts';
import { sectionsOf } from '../../report/page-sections.ts';
import { checkPage, reportFigures, writePage } from '../../report/page-service.ts';
import { reportView } from './page-text-view.ts';
import type { PageFigures, PageKind, PageWanted } from '../../report/page-types.ts';
import { pageHtml, pictureWidth } from '../../report/page-view.ts';
import { said } from '../../report/page-words.ts';
import { drawPictures } from '../../report/picture-service.ts';

/** `report day | month | staff`: what people look at, on the terminal or as a page to open and print. */
export function registerPages(program: Command, context: Context): void {
  const { describe } = context;
  const report = program
    .command('report')
    .description(describe(text('reports that people look at', '报表')));
  const add = (name: PageKind, argument: string, about: ReturnType<typeof text>): Command =>
    report
      .command(name)
      .description(describe(about))
      .argument(argument)
      .option(
        '--out <file.html>',
        describe(text('a page to open and print', '写成可打开打印的网页')),
      )
      .option('--force', describe(text('write over an existing file', '覆盖已有文件')));
  add('day', '[day]', text('a day: visitors, sales, stock', '日报表：来访、业绩、房源')).action(
    context.run((call, day: string | undefined, options: PageOptions) => {
      const named = day === undefined ? null : dayOption(day, 'DAY');
      return showReport(call, options, (today) => dayWanted(named ?? today));
    }),
  );
  add('month', '[month]', text('the same of a month', '月报表')).action(
    context.run((call, month: string | undefined, options: PageOptions) => {
      const named = month === undefined ? null : monthOption(month, 'MONTH');
      return showReport(call, options, (today) => ({
        ...monthWanted(named ?? monthOf(today)),
        ...{ kind: 'month', staff: null },
      }));
    }),
  );
  registerStaff(
    add('staff', '[code]', text('consultants in a month, or one', '置业顾问月度报表')),
    context,
  );
}

function registerStaff(command: Command, { describe, run }: Context): void {
  command
    .option('--month <month>', describe(text('another month than this one', '指定月份')))
    .action(
      run((call, code: string | undefined, options: PageOptions) => {
        const named = options.month === undefined ? null : monthOption(options.month, '--month');
        return showReport(call, options, (today) => ({
          ...monthWanted(named ?? monthOf(today)),
          ...{ kind: 'staff', staff: code ?? null },
        }));
      }),
    );
}

interface PageOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly month?: string;
}

function dayWanted(day: Day): PageWanted {
  return { kind: 'day', from: day, to: day, staff: null };
}

function monthWanted(month: Month): Pick<PageWanted, 'from' | 'to'> {
  return { from: firstDayOf(month), to: lastDayOf(month) };
}

/** On the terminal, or with `--out` as a page; a name in use is refused before anything is read. */
async function showReport(
  call: Call,
  { out, force = false }: PageOptions,
  wanted: (today: Day) => PageWanted,
): Promise<Answer> {
  if (out === undefined && force) {
    throw usage(saidOfFiles.onlyWith('--force', text('--out', '--out')));
  }
  const desk = await call.desk();
  if (out !== undefined) await checkPage(out, force);
  const figures = await reportFigures(desk, wanted);
  if (out !== undefined) return writtenAnswer(call, desk, figures, { out, force });
  const zone = desk.info.timezone;
  return {
    result: { report: figuresJson(figures, zone) },
    rows: figuresSheet(figures),
    view: (page) => reportView(page, figures, sectionsOf(figures), zone),
  };
}

async function writtenAnswer(
  call: Call,
  desk: Desk,
  figures: PageFigures,
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<Answer> {
  const language = call.context.language(call.globals);
  const sections = sectionsOf(figures);
  const pictures = await drawPictures(
    sections.flatMap((section) =>
      section.picture === null
        ? []
        : [{ picture: section.picture, options: { language, width: pictureWidth(section) } }],
    ),
  );
  const html = pageHtml(figures, sections, pictures, { language, zone: desk.info.timezone });
  const { bytes, sha256 } = await writePage(out, force, html);
  return {
    result: { file: out, bytes, sha256 },
    rows: { columns: ['file', 'bytes', 'sha256'], rows: [[out, bytes, sha256]] },
    view: (page) => page.colour.green(page.say(said.written(out))),
  };
}
