import { text, type Text } from '../../language.ts';
import { formatPercent } from '../../money/shares.ts';
import type { Cell, Page } from '../../terminal/page.ts';
import {
  stepNames,
  straddlingFen,
  type Closings,
  type Figures,
  type MonthReport,
  type Reconciliation,
} from '../../tally/index.ts';
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

/** The month as a page that can be printed. */
export async function monthView(page: Page, report: MonthReport, office: Office): Promise<string> {
  const { people, stock } = report;
  const parts = [
    [title(page, report, office), dueLine(page, report)].join('\n'),
    await totalsTable(page, report),
    conversionLine(page, report),
    channelPart(page, report),
    await staffTable(page, [...people.byStaff, ...people.others], office.names),
    await teamTable(page, people),
    stock === null
      ? ''
      : [stockLines(page, stock, office.zone), sellThroughLine(page, report)].join('\n'),
    moneyLine(page, report),
    reconciliationLines(page, report.reconciliation, office),
    await adjustmentsTable(page, report.adjustments, office.zone),
    await daysTable(page, report),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function title(page: Page, { month }: MonthReport, { name, training }: Office): string {
  const what = page.say(text('Month', '月报'));
  const desk = training ? ` · ${page.say(text('training desk', '训练案场'))}` : '';
  return page.colour.bold(`${page.show(name)} · ${what} · ${month}${desk}`);
}

function dueLine(page: Page, { dueOn, onTime, days }: MonthReport): string {
  const open = days.filter((day) => day.closedAt === null).map((day) => day.day);
  const state = onTime ? text('on time', '按时') : text('late', '逾期');
  const line = text(`Due on ${dueOn}: ${state.en}`, `最迟 ${dueOn} 报送：${state.zh}`);
  if (open.length === 0) return page.say(line);
  const still = text(
    `Days still open, as they stand now: ${open.join(' ')}`,
    `尚未截数、按当前数据计：${open.join(' ')}`,
  );
  return `${page.say(line)}\n${page.colour.yellow(page.say(still))}`;
}

async function totalsTable(page: Page, report: MonthReport): Promise<string> {
  const columns = [report.totals, report.lastMonth.totals, report.lastYear.totals];
  const line = (label: Text, of: (figures: Figures) => string | number): Cell[] => [
    page.say(label),
    ...columns.map(of),
  ];
  const headings = [
    text('', ''),
    text(report.month, report.month),
    text(report.lastMonth.month, report.lastMonth.month),
    text(report.lastYear.month, report.lastYear.month),
  ];
  const rows = [
    line(text('Visits', '来访（批）'), (one) => one.visits.total),
    line(text('of these new', '其中新客户'), (one) => one.visits.new),
    line(text('Heads', '来访人数'), (one) => one.visits.heads),
    line(text('Calls', '来电'), (one) => one.calls),
    line(text('Deposits', '小定'), (one) => money(page, one.deposits)),
    line(text('Subscriptions', '认购'), (one) => money(page, one.subscriptions)),
    line(text('Area subscribed', '认购面积'), (one) => `${one.subscriptions.area} m²`),
    line(text('Contracts', '签约'), (one) => money(page, one.contracts)),
    line(text('Cancellations', '退房'), (one) => money(page, one.cancellations)),
    line(text('Net', '净销'), (one) => money(page, one.net)),
    line(text('Received', '实收'), (one) => yuan(one.receivedFen)),
  ];
  return page.table(headings, rows, { right: [1, 2, 3] });
}

function conversionLine(page: Page, { conversion }: MonthReport): string {
  const list = conversion.map(({ step, count, ofVisits }) => {
    const rate = step === 'visits' || ofVisits === null ? '' : ` (${formatPercent(ofVisits)})`;
    return `${page.say(stepNames[step])} ${count}${rate}`;
  });
  return `${page.say(text('Conversion: ', '转化：'))}${list.join(' → ')}`;
}

function channelPart(page: Page, { channels }: MonthReport): string {
  return channels.length === 0 ? '' : channelLine(page, channels);
}

function sellThroughLine(page: Page, { sellThrough }: MonthReport): string {
  if (sellThrough === null) return '';
  const { sold, offered, rate } = sellThrough;
  const percent = rate === null || rate.startsWith('-') ? '' : ` (${formatPercent(rate)})`;
  return page.say(
    text(`Sold ${sold} of ${offered} offered${percent}`, `去化：${sold} / ${offered} 套${percent}`),
  );
}

function moneyLine(page: Page, { money: of }: MonthReport): string {
  const [due, received, open] = [of.dueFen, of.receivedFen, of.outstandingFen].map(yuan);
  return page.say(
    text(
      `Due ${due}, received ${received}, still outstanding ${open}`,
      `本月应收 ${due}，实收 ${received}，到期未收 ${open}`,
    ),
  );
}

function reconciliationLines(page: Page, line: Reconciliation, { zone }: Office): string {
  const { tallied, earlier, later, calendar } = line;
  const sum = (one: Closings): string => money(page, one);
  const [less, more] = [straddlingFen(earlier), straddlingFen(later)].map(yuan);
  const equation = text(
    `Count-month ${sum(tallied)} - evening before ${less} + last evening ${more} = calendar month ${sum(calendar)}`,
    `统计月 ${sum(tallied)} - 上月末晚间 ${less} + 本月末晚间 ${more} = 自然月 ${sum(calendar)}`,
  );
  const deals = (list: Reconciliation['earlier'], label: Text): string[] =>
    list.map(
      ({ deal, at, fen }) => `  ${page.say(label)} ${deal}  ${minute(at, zone)}  ${yuan(fen)}`,
    );
  return [
    page.say(equation),
    ...deals(earlier, text('counted here, closed the month before:', '计入本月、上月成交：')),
    ...deals(later, text('closed here, counted the month after:', '本月成交、计入下月：')),
  ].join('\n');
}

async function daysTable(page: Page, { days }: MonthReport): Promise<string> {
  const headings = [
    text('day', '日期'),
    text('', ''),
    text('visits', '来访'),
    text('calls', '来电'),
    text('subscriptions', '认购'),
    text('contracts', '签约'),
    text('cancelled', '退房'),
    text('received', '实收'),
  ];
  const rows = days.map((day) => [
    day.day,
    page.say(stateOf(day)),
    ...[day.visits.total, day.calls],
    ...[money(page, day.subscriptions), money(page, day.contracts), money(page, day.cancellations)],
    yuan(day.receivedFen),
  ]);
  return page.table(headings, rows, { right: [2, 3, 4, 5, 6, 7] });
}

function stateOf({ closedAt, onTime }: MonthReport['days'][number]): Text {
  if (closedAt === null) return text('open', '未截数');
  return onTime ? text('', '') : text('late', '迟报');
}
