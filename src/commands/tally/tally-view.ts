import type { Zone } from '../../calendar/time.ts';
import { text, type Text } from '../../language.ts';
import type { Cell, Page } from '../../terminal/page.ts';
import { isOnTime, oddText, type Odd, type Tally, type Totals } from '../../tally/index.ts';
import {
  adjustmentsTable,
  channelLine,
  minute,
  money,
  staffTable,
  stockLines,
  teamTable,
  yuan,
  type Office,
} from './parts-view.ts';

/** The day's count as a page that can be printed and laid on finance's desk. */
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

function deliveryLines(page: Page, { delivered, closedAt, cutoff }: Tally, zone: Zone): string[] {
  if (delivered.length === 0) {
    const none = text('Not delivered yet', '尚未报送');
    return closedAt === null ? [] : [page.colour.yellow(page.say(none))];
  }
  return delivered.map(({ at, to, how, by }) => {
    const [en, zh] = how === null ? ['', ''] : [` (${how})`, `（${how}）`];
    const when = minute(at, zone);
    const late = isOnTime(at, cutoff) ? ['', ''] : [', late', '，迟报'];
    return page.say(
      text(
        `Delivered to ${to}${en} at ${when} by ${by}${late[0]}`,
        `${when} 由 ${by} 报送${to}${zh}${late[1]}`,
      ),
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

function visitLines(page: Page, { visits, byChannel }: Tally): string {
  if (visits.total === 0) return '';
  const { new: fresh, returning, referral } = visits;
  const kinds = text(
    `New ${fresh}, returning ${returning}, referred ${referral}`,
    `新客户 ${fresh}，老客户 ${returning}，老带新 ${referral}`,
  );
  return [page.say(kinds), channelLine(page, byChannel)].join('\n');
}

function oddLines(page: Page, odds: readonly Odd[]): string {
  return odds.map((odd) => page.colour.yellow(`! ${page.say(oddText(odd))}`)).join('\n');
}
