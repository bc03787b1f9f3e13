import { formatInstant, type Zone } from '../calendar/time.ts';
import { text, type Text } from '../language.ts';
import { formatYuanGrouped, type Fen } from '../money/fen.ts';
import type { Cell, Page } from '../terminal/page.ts';
import { named } from './messages.ts';
import type { Adjustment, ByStaff, Odd, StaffFigures, Stock, Tally, Totals } from './types.ts';
import type { Verified } from './verify-service.ts';

/** How a person sees the count: a page that can be printed and laid on finance's desk. */
export interface Office {
  readonly name: string;
  readonly training: boolean;
  readonly zone: Zone;
  /** Everybody's name, by code. */
  readonly names: ReadonlyMap<string, string>;
}

export async function tallyView(
  page: Page,
  tally: Tally,
  odds: readonly Odd[],
  office: Office,
): Promise<string> {
  const { zone } = office;
  const parts = [
    [title(page, tally, office), ...headLines(page, tally, zone)].join('\n'),
    await figuresTable(page, tally),
    visitLines(page, tally),
    stockLines(page, tally.stock, zone),
    await staffTable(page, [...tally.byStaff, ...tally.others], office.names),
    await teamTable(page, tally),
    await adjustmentsTable(page, tally.adjustments, zone),
    oddLines(page, odds),
    tally.seal === null ? '' : page.say(text(`Seal ${tally.seal}`, `封存码 ${tally.seal}`)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function title(page: Page, { day }: Tally, { name, training }: Office): string {
  const what = page.say(text('Daily tally', '销控日报'));
  const desk = training ? ` · ${page.say(text('training desk', '训练案场'))}` : '';
  return page.colour.bold(`${page.show(name)} · ${what} · ${day}${desk}`);
}

function headLines(page: Page, tally: Tally, zone: Zone): string[] {
  const to = minute(tally.to, zone);
  const span =
    tally.from === null
      ? text(`All up to ${to}`, `截至 ${to} 的全部记录`)
      : text(
          `After ${minute(tally.from, zone)}, up to ${to}`,
          `${minute(tally.from, zone)} 之后至 ${to}`,
        );
  return [page.say(span), stateLine(page, tally, zone), ...deliveryLines(page, tally, zone)];
}

function stateLine(page: Page, { closedAt, onTime }: Tally, zone: Zone): string {
  if (closedAt === null) {
    const open = onTime
      ? text('Open: as it stands now', '未截数：当前数据')
      : text('Open, and late', '未截数，已过截止时间');
    return page.colour.yellow(page.say(open));
  }
  const at = minute(closedAt, zone);
  return onTime
    ? page.colour.green(page.say(text(`Closed at ${at}, on time`, `${at} 截数，准时`)))
    : page.colour.yellow(page.say(text(`Closed at ${at}, late`, `${at} 截数，迟报`)));
}

function deliveryLines(page: Page, { delivered, closedAt }: Tally, zone: Zone): string[] {
  if (delivered.length === 0) {
    const none = text('Not delivered yet', '尚未报送');
    return closedAt === null ? [] : [page.colour.yellow(page.say(none))];
  }
  return delivered.map(({ at, to, how, by }) => {
    const [en, zh] = how === null ? ['', ''] : [` (${how})`, `（${how}）`];
    const when = minute(at, zone);
    return page.say(
      text(`Delivered to ${to}${en} at ${when} by ${by}`, `${when} 由 ${by} 报送${to}${zh}`),
    );
  });
}

/** Day, month and year beside each other. */
async function figuresTable(page: Page, tally: Tally): Promise<string> {
  const headings = [
    text('', ''),
    text('day', '本日'),
    text('month', '本月累计'),
    text('year', '本年累计'),
  ];
  return page.table(headings, figureRows(page, tally), { right: [1, 2, 3] });
}

function figureRows(page: Page, tally: Tally): Cell[][] {
  const all = [tally, tally.month, tally.year];
  const each = (en: string, zh: string, show: (one: Totals) => Cell): Cell[] =>
    row(page, text(en, zh), all.map(show));
  return [
    each('Visits', '来访（批）', (one) => one.visits.total),
    each('Heads', '来访人数', (one) => one.visits.heads),
    row(page, text('Calls', '来电'), [tally.calls]),
    row(page, text('Deposits', '小定'), [money(page, tally.deposits)]),
    each('Subscriptions', '认购', (one) => money(page, one.subscriptions)),
    each('Area subscribed', '认购面积', (one) => `${one.subscriptions.area} m²`),
    each('Contracts', '签约', (one) => money(page, one.contracts)),
    each('Cancellations', '退房', (one) => money(page, one.cancellations)),
    row(page, text('Net', '净销'), [money(page, tally.net)]),
    each('Received', '实收', (one) => yuan(one.receivedFen)),
  ];
}

function row(page: Page, label: Text, cells: readonly Cell[]): Cell[] {
  return [page.say(label), ...cells, ...['', '', ''].map((styled) => ({ styled }))].slice(0, 4);
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

function visitLines(page: Page, { visits, byChannel }: Tally): string {
  if (visits.total === 0) return '';
  const { new: fresh, returning, referral } = visits;
  const kinds = text(
    `New ${fresh}, returning ${returning}, referred ${referral}`,
    `新访 ${fresh}，复访 ${returning}，老带新 ${referral}`,
  );
  return [page.say(kinds), channelLine(page, byChannel)].join('\n');
}

export function channelLine(page: Page, channels: Tally['byChannel']): string {
  const list = channels.map(
    ({ channel, visits }) =>
      `${channel === null ? page.say(text('not asked', '未登记')) : page.show(channel)} ${visits}`,
  );
  const label = page.say(text('By channel:', '按渠道：'));
  return `${label} ${list.join(page.say(text(', ', '，')))}`;
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
    [page.say(named.what(what)), visit === null ? '' : page.say(named.kind(visit.kind))]
      .join(' ')
      .trim(),
    id,
    count > 0 ? `+${count}` : String(count),
    fen === null ? null : yuan(fen),
    page.say(named.change(change)),
  ]);
  const label = text(
    'Adjustments: recorded after their time was counted',
    '调整项：在所属时段截数之后登记',
  );
  return `${page.colour.bold(page.say(label))}\n${await page.table(headings, rows, { right: [3, 4] })}`;
}

export function oddLines(page: Page, odds: readonly Odd[]): string {
  return odds.map((odd) => page.colour.yellow(`! ${page.say(named.odd(odd))}`)).join('\n');
}

/** To the minute, and to the second where it is not a whole one: a tally's span is exact. */
export function minute(ms: number, zone: Zone): string {
  const [day = '', clock = ''] = formatInstant(ms, zone).slice(0, 19).split('T');
  return `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
}

export async function listView(page: Page, tallies: readonly Tally[], zone: Zone): Promise<string> {
  if (tallies.length === 0)
    return page.say(text('No tally is closed yet.', '还没有已截数的日报。'));
  const headings = [
    text('day', '日期'),
    text('closed', '截数时间'),
    text('', ''),
    text('visits', '来访'),
    text('subscriptions', '认购'),
    text('received', '实收'),
    text('delivered', '报送'),
    text('seal', '封存码'),
  ];
  const rows = tallies.map((one) => [
    ...[one.day, one.closedAt === null ? null : minute(one.closedAt, zone)],
    page.say(one.onTime ? text('on time', '准时') : text('late', '迟报')),
    ...[one.visits.total, money(page, one.subscriptions), yuan(one.receivedFen)],
    one.delivered.map((delivery) => delivery.to).join(' '),
    one.seal?.slice(0, 12),
  ]);
  return page.table(headings, rows, { right: [3, 4, 5] });
}

export async function verifyView(
  page: Page,
  { day, compared, differences }: Verified,
): Promise<string> {
  if (differences.length === 0) {
    const same = text(
      `${day}: all ${compared} figures agree.`,
      `${day}：核对 ${compared} 项，全部一致。`,
    );
    return page.colour.green(page.say(same));
  }
  const { length } = differences;
  const heading = text(
    `${day}: ${length} of ${compared} figures differ.`,
    `${day}：核对 ${compared} 项，${length} 项不符。`,
  );
  const rows = differences.map(({ key, ours, theirs }) => [
    key,
    page.say(named.figure(key)),
    ours ?? page.say(text('no such figure', '无此项')),
    theirs,
  ]);
  const headings = [
    text('key', '键'),
    text('figure', '项目'),
    text('ours', '我方'),
    text('theirs', '对方'),
  ];
  return `${page.colour.yellow(page.say(heading))}\n${await page.table(headings, rows, { right: [2, 3] })}`;
}
