/** A report on a terminal: the same parts, with bars and sparklines in block characters. */
import { formatInstant, type Zone } from '../../calendar/time.ts';
import type { Text } from '../../language.ts';
import type { Page } from '../../terminal/page.ts';
import {
  said,
  type Bars,
  type PageFigures,
  type Section,
  type SectionCell,
} from '../../report/index.ts';
import { widthOf, padTo } from '../../text/width.ts';

export async function reportView(
  page: Page,
  figures: PageFigures,
  sections: readonly Section[],
  zone: Zone,
): Promise<string> {
  const isOfPeople = figures.kind === 'staff' && figures.staff === null;
  const head = [
    page.colour.bold(`${page.show(figures.desk)}  ${page.say(said.title(figures))}`),
    ...(isOfPeople ? [] : [page.say(said.visits(figures))]),
    ...(figures.running ? [page.colour.yellow(page.say(said.running()))] : []),
    page.colour.dim(page.say(said.madeAt(formatInstant(figures.at, zone)))),
  ];
  const parts = await Promise.all(sections.map((section) => sectionText(page, section)));
  return [head.join('\n'), ...parts].join('\n\n');
}

async function sectionText(page: Page, section: Section): Promise<string> {
  const { title, note, rows, picture } = section;
  const head = [page.colour.bold(page.say(title)), page.colour.dim(page.say(note))];
  if (rows.length === 0) return [...head, page.say(said.nothing())].join('\n');
  if (picture?.kind === 'bars' && picture.upright) {
    return [...head, sparkline(page, picture)].join('\n');
  }
  const legend = picture?.kind === 'bars' && picture.stacked ? [legendText(page, picture)] : [];
  return [...head, ...legend, await tableText(page, section)].join('\n');
}

function legendText(page: Page, { series }: Bars): string {
  return page.colour.dim(
    series.map(({ name }, at) => `${tones[at] ?? ' '} ${page.say(name)}`).join('  '),
  );
}

const tones = ['█', '▓', '▒', '░', '·'];

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * A block as high as the value; nothing at all is a dot.
 *
 *     sparks([0, 1, 8]) // '·▁█'
 */
export function sparks(values: readonly number[]): string {
  const most = Math.max(...values, 0);
  return values
    .map((value) => (value <= 0 ? '·' : levels[Math.ceil((value / most) * levels.length) - 1]))
    .join('');
}

/** Each block under its name, where there is room; the figures beside it. */
function sparkline(page: Page, { labels, series }: Bars): string {
  const values = series[0]?.values ?? [];
  const names = labels.map((label) =>
    typeof label === 'string' ? page.show(label) : page.say(label),
  );
  const room = Math.max(...names.map(widthOf), ...values.map((value) => String(value).length)) + 2;
  if (room * names.length > page.columns) {
    const [first = '', last = ''] = [names[0], names.at(-1)];
    return `${first} ${page.colour.cyan(sparks(values))} ${last}`;
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell) => padTo(cell, room))
      .join('')
      .trimEnd();
  return [
    page.colour.cyan(line([...sparks(values)])),
    line(values.map((value) => (value === 0 ? '' : String(value)))),
    page.colour.dim(line(names)),
  ].join('\n');
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar of a part of a width, to an eighth of a place; something is never nothing.
 *
 *     barOf(3, 4, 10) // '███████▌'
 */
export function barOf(value: number, most: number, width: number): string {
  if (value <= 0 || most <= 0) return '';
  const parts = Math.max(1, Math.round((value / most) * width * 8));
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
}

const widestBar = 40;
const narrowestBar = 8;

/** The table, and beside it the first of the picture's figures as a bar where there is room for one. */
async function tableText(page: Page, section: Section): Promise<string> {
  const { headings, rows, right, picture, marked } = section;
  const cells = rows.map((row) => row.map((cell) => cellText(page, cell)));
  const taken = headings.map(
    (heading, at) =>
      Math.max(widthOf(page.say(heading)), ...cells.map((row) => widthOf(row[at] ?? ''))) + 2,
  );
  const room = page.columns - taken.reduce((sum, one) => sum + one, 0) - 2;
  const bars = picture?.kind === 'bars' && room >= narrowestBar ? picture : null;
  const drawn = bars === null ? [] : barsText(bars, Math.min(room, widestBar));
  const heading: Text[] = bars === null ? [] : [nothing];
  return page.table(
    [...headings, ...heading],
    cells.map((row, at) => [
      ...row.map((cell) => (at === marked ? { styled: page.colour.bold(cell) } : cell)),
      ...(bars === null ? [] : [{ styled: page.colour.cyan(drawn[at] ?? '') }]),
    ]),
    { right },
  );
}

const nothing: Text = { en: '', zh: '' };

/** A bar for each row; of a stacked one each part in a tone of its own. */
function barsText({ series, stacked, labels }: Bars, width: number): string[] {
  const first = series[0]?.values ?? [];
  if (!stacked) return first.map((value) => barOf(value, Math.max(...first), width));
  const totals = labels.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const most = Math.max(...totals);
  return labels.map((_, at) =>
    series
      .map(({ values }, tone) =>
        (tones[tone] ?? ' ').repeat(Math.round(((values[at] ?? 0) / most) * width)),
      )
      .join(''),
  );
}

function cellText(page: Page, cell: SectionCell): string {
  return typeof cell === 'object' && cell !== null ? page.say(cell) : page.show(cell);
}
