import type { Command } from 'commander';
import { formatInstant, type Zone } from '../../calendar/time.ts';
import type { Call, Context } from '../context.ts';
import { text } from '../../language.ts';
import { formatYuan } from '../../money/fen.ts';
import { monthOption } from '../../terminal/options.ts';
import type { Answer, Sheet } from '../../terminal/output.ts';
import { listStaff } from '../../staff/index.ts';
import { figuresOf } from '../../tally/count.ts';
import { adjustmentJson, figuresJson, staffJson, stockJson } from '../../tally/json.ts';
import type { Reconciliation, Straddling } from '../../tally/month.ts';
import { reportMonth, type MonthReport } from '../../tally/month-service.ts';
import { monthView } from './month-view.ts';

/** `tally month M`: the month's report. */
export function registerMonth(tally: Command, { describe, run }: Context): void {
  tally
    .command('month')
    .description(describe(text('the month, from its tallies', '月报')))
    .argument('<month>')
    .action(run(month));
}

async function month(call: Call, typed: string): Promise<Answer> {
  const wanted = monthOption(typed, 'MONTH');
  const desk = await call.desk();
  return desk.read(async (reading) => {
    const report = await reportMonth(reading, wanted);
    const { name, training, timezone: zone } = reading.desk;
    const people = await listStaff(reading.db);
    const names = new Map(people.map((one) => [one.code, one.name]));
    return {
      result: monthJson(report, zone),
      rows: daysSheet(report, zone),
      view: (page) => monthView(page, report, { name, training, zone, names }),
    };
  });
}

function monthJson(report: MonthReport, zone: Zone) {
  const { people, money, stock, sellThrough, lastMonth, lastYear } = report;
  return {
    month: report.month,
    dueOn: report.dueOn,
    onTime: report.onTime,
    days: report.days.map((day) => dayJson(day, zone)),
    totals: figuresJson(report.totals),
    adjustments: report.adjustments.map((one) => adjustmentJson(one, zone)),
    conversion: report.conversion,
    channels: report.channels,
    byStaff: people.byStaff.map(staffJson),
    others: people.others.map(staffJson),
    byTeam: people.byTeam,
    stock: stock === null ? null : stockJson(stock, zone),
    sellThrough,
    money,
    lastMonth: { month: lastMonth.month, totals: figuresJson(lastMonth.totals) },
    lastYear: { month: lastYear.month, totals: figuresJson(lastYear.totals) },
    reconciliation: reconciliationJson(report.reconciliation, zone),
  };
}

function dayJson(day: MonthReport['days'][number], zone: Zone) {
  const time = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms, zone));
  return {
    day: day.day,
    from: time(day.from),
    to: time(day.to),
    closedAt: time(day.closedAt),
    onTime: day.onTime,
    seal: day.seal,
    ...figuresJson(day),
  };
}

function reconciliationJson(line: Reconciliation, zone: Zone) {
  const list = (deals: readonly Straddling[]) =>
    deals.map(({ deal, at, count, fen }) => ({ deal, at: formatInstant(at, zone), count, fen }));
  const { tallied, calendar } = line;
  return {
    tallied: { count: tallied.count, area: tallied.area, fen: tallied.fen },
    earlier: list(line.earlier),
    later: list(line.later),
    calendar: { count: calendar.count, area: calendar.area, fen: calendar.fen },
  };
}

/** One row a day, amounts in yuan; adjustments and totals below them. */
function daysSheet({ days, adjustments, totals, month: of }: MonthReport, zone: Zone): Sheet {
  const figures = (one: MonthReport['totals']) => [
    ...[one.visits.total, one.visits.heads, one.calls],
    ...[one.deposits.count, formatYuan(one.deposits.fen)],
    ...[one.subscriptions.count, one.subscriptions.area, formatYuan(one.subscriptions.fen)],
    ...[one.contracts.count, formatYuan(one.contracts.fen)],
    ...[one.cancellations.count, formatYuan(one.cancellations.fen)],
    ...[one.net.count, formatYuan(one.net.fen), formatYuan(one.receivedFen)],
  ];
  const closed = (day: MonthReport['days'][number]) =>
    day.closedAt === null ? '' : formatInstant(day.closedAt, zone);
  return {
    columns: [
      ...['day', 'closedAt', 'visits', 'heads', 'calls', 'deposits', 'depositAmount'],
      ...['subscriptions', 'area', 'subscriptionAmount', 'contracts', 'contractAmount'],
      ...['cancellations', 'cancellationAmount', 'net', 'netAmount', 'received'],
    ],
    rows: [
      ...days.map((day) => [day.day, closed(day), ...figures(day)]),
      ...(adjustments.length === 0
        ? []
        : [['adjustments', '', ...figures(figuresOf(adjustments))]]),
      [of, '', ...figures(totals)],
    ],
  };
}
