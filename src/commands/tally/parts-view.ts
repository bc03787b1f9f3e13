import { formatInstant, type Zone } from '../../calendar/time.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped, type Fen } from '../../money/fen.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';
import type { Cell, Page } from '../../terminal/page.ts';
import {
  changeNames,
  whatNames,
  type Adjustment,
  type ByStaff,
  type StaffFigures,
  type Stock,
  type Tally,
} from '../../tally/index.ts';
import { visitKindNames } from '../../visitor/index.ts';

/** What the day's page and the month's have in common. */

/** How a person sees the count: a page that can be printed and laid on finance's desk. */
export interface Office {
  readonly name: string;
  readonly training: boolean;
  readonly zone: Zone;
  readonly eyes: Eyes;
  /** Everybody's name, by code. */
  readonly names: ReadonlyMap<string, string>;
}

export function money(
  page: Page,
  { count, fen }: { readonly count: number; readonly fen: Fen },
): string {
  if (count === 0 && fen === 0) return '0';
  const sum = yuan(fen);
  return page.say(text(`${count} · ${sum}`, `${count} 套 · ${sum}`));
}

export function yuan(amount: Fen): string {
  return formatYuanGrouped(amount);
}

/** To the minute, and to the second where it is not a whole one: a tally's span is exact. */
export function minute(ms: number, zone: Zone): string {
  const [day = '', clock = ''] = formatInstant(ms, zone).slice(0, 19).split('T');
  return `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
}

export function channelLine(page: Page, channels: Tally['byChannel']): string {
  const list = channels.map(
    ({ channel, visits }) =>
      `${channel === null ? page.say(text('not asked', '未登记')) : page.show(channel)} ${visits}`,
  );
  const label = page.say(text('By channel: ', '按渠道：'));
  return `${label}${list.join(page.say(text(', ', '，')))}`;
}

export function stockLines(page: Page, stock: Stock, zone: Zone): string {
  const { opening, added, withdrawn, sold, returned, closing, balanced, unexplained } = stock;
  const line = text(
    `Stock: opening ${opening} + added ${added} - withdrawn ${withdrawn} - sold ${sold} + returned ${returned} = closing ${closing}`,
    `可售房源：期初 ${opening} + 新增 ${added} - 撤出 ${withdrawn} - 售出 ${sold} + 退回 ${returned} = 期末 ${closing}`,
  );
  if (balanced && unexplained.length === 0) return page.say(line);
  const found = unexplained.map((one) => `  ${page.say(differenceText(one, zone))}`);
  const wrong = balanced
    ? text(
        'It adds up only because these make up for each other:',
        '以下差异相互抵销，合计才相平：',
      )
    : text('It does not add up:', '以上不平：');
  return [page.say(line), page.colour.yellow(page.say(wrong)), ...found].join('\n');
}

function differenceText({ unit, off, at, deal }: Stock['unexplained'][number], zone: Zone): Text {
  const [en, zh] =
    off < 0 ? ['left the stock', '已不在可售房源中'] : ['came into stock', '已回到可售房源中'];
  if (at === null)
    return text(`${unit} ${en}, and nothing says when`, `${unit} ${zh}，没有相应记录`);
  const when = minute(at, zone);
  const [by, of] = deal === null ? ['', ''] : [` by ${deal}`, `（${deal}）`];
  return text(
    `${unit} ${en}${by} at ${when}, recorded after that time was counted`,
    `${unit} ${zh}${of}：发生于 ${when}，在该时段截数之后才登记`,
  );
}

export async function staffTable(
  page: Page,
  people: readonly ByStaff[],
  names: ReadonlyMap<string, string>,
): Promise<string> {
  if (people.length === 0) return '';
  const rows = people.map((one) => [
    [one.staff, names.get(one.staff) ?? ''].join(' ').trim(),
    ...partCells(one),
  ]);
  return page.table([text('consultant', '置业顾问'), ...partHeadings], rows, { right });
}

const right = [1, 2, 3, 4];

const partHeadings = [
  text('receptions', '接待'),
  text('new customers', '新客户'),
  text('closings', '成交'),
  text('credit', '业绩'),
];

function partCells({ receptions, newCustomers, closings, creditFen }: StaffFigures): Cell[] {
  return [receptions, newCustomers, closings, yuan(creditFen)];
}

export async function teamTable(page: Page, { byTeam }: Pick<Tally, 'byTeam'>): Promise<string> {
  if (byTeam.every((one) => one.team === null)) return '';
  const rows = byTeam.map((one) => [
    one.team ?? page.say(text('no team', '未分组')),
    ...partCells(one),
  ]);
  return page.table([text('team', '团队'), ...partHeadings], rows, { right });
}

export async function adjustmentsTable(
  page: Page,
  adjustments: readonly Adjustment[],
  zone: Zone,
): Promise<string> {
  if (adjustments.length === 0) return '';
  const headings = [
    text('happened', '发生时间'),
    text('what', '项目'),
    text('number', '编号'),
    text('change', '增减'),
    text('amount', '金额'),
    text('why', '说明'),
  ];
  const rows = adjustments.map(({ at, what, id, count, fen, change, visit }) => [
    minute(at, zone),
    `${page.say(whatNames[what])}${visit === null ? '' : page.say(inBrackets(visitKindNames[visit.kind]))}`,
    id,
    count > 0 ? `+${count}` : String(count),
    fen === null ? null : yuan(fen),
    page.say(changeNames[change]),
  ]);
  const label = text(
    'Adjustments: recorded after their time was counted',
    '调整项：在所属时段截数之后登记',
  );
  return `${page.colour.bold(page.say(label))}\n${await page.table(headings, rows, { right: [3, 4] })}`;
}

function inBrackets({ en, zh }: Text): Text {
  return text(` (${en})`, `（${zh}）`);
}
