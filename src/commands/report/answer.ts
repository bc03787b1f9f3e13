import { firstDayOf, lastDayOf, monthOf, type Day, type Month } from '../../calendar/time.ts';
import type { Desk } from '../../desk/index.ts';
import { usage } from '../../errors.ts';
import { checkFree, newFile, type Written } from '../../export/index.ts';
import { text } from '../../language.ts';
import {
  drawPictures,
  pageHtml,
  pictureWidth,
  reportFigures,
  sectionsOf,
  type PageFigures,
  type PageWanted,
} from '../../report/index.ts';
import { file } from '../../terminal/kinds.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Call } from '../context.ts';
import { given, optional } from '../verb.ts';
import { figuresJson, figuresSheet } from './json.ts';
import { reportView } from './text-view.ts';

/** What every report takes: it is shown here, or written as a page. */
export const pageFlags = {
  out: optional(file, text('a page to open and print', '写成可打开打印的网页')),
  force: given(text('write over an existing file', '覆盖已有文件')),
};

interface PageTyped {
  readonly out?: string | undefined;
  readonly force: boolean;
}

export function monthWanted(month: Month | undefined, today: Day): Pick<PageWanted, 'from' | 'to'> {
  const of = month ?? monthOf(today);
  return { from: firstDayOf(of), to: lastDayOf(of) };
}

/** On the terminal, or with `--out` as a page; a name in use is refused before anything is read. */
export async function reportAnswer(
  call: Call,
  { out, force }: PageTyped,
  wanted: (today: Day) => PageWanted,
): Promise<Answer> {
  if (out === undefined && force) {
    throw usage(text('--force goes with --out only.', '--force 只用于--out。'));
  }
  const desk = await call.desk();
  if (out !== undefined) await checkFree(out, force);
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
  const said = text(
    `The report is in ${out}. Open it in a browser, or print it.`,
    `报表已写入 ${out}，可用浏览器打开或打印。`,
  );
  return {
    result: { file: out, bytes, sha256 },
    rows: { columns: ['file', 'bytes', 'sha256'], rows: [[out, bytes, sha256]] },
    view: (page) => page.colour.green(page.say(said)),
  };
}

/** A page that is there whole or not at all. Errors as `newFile`: `file.exists`, `storage.…`. */
async function writePage(name: string, force: boolean, html: string): Promise<Written> {
  const page = await newFile(name, { force, secret: false });
  try {
    await page.put(html);
    return await page.finish();
  } finally {
    await page.abandon();
  }
}
