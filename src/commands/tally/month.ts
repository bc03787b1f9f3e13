import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import {
  figuresOf,
  monthColumns,
  reportMonth,
  type MonthLine,
  type MonthReport,
} from '../../tally/index.ts';
import { month as monthKind } from '../../terminal/kinds.ts';
import { needed, verb } from '../verb.ts';
import { officeOf } from './answer.ts';
import { monthJson } from './json.ts';
import { monthView } from './month-view.ts';

export const month = verb({
  says: text('the month, from its tallies', '月报'),
  args: { month: needed(monthKind) },
  examples: ['tally month 2026-03'],
  run: async (call, { month }) => {
    const desk = await call.desk();
    return desk.read(async (reading) => {
      const report = await reportMonth(reading, month);
      const office = await officeOf(reading);
      return {
        result: monthJson(report, office.zone),
        rows: sheetOf(monthColumns, linesOf(report), office.eyes),
        view: (page) => monthView(page, report, office),
      };
    });
  },
});

/** One a day; adjustments and totals below them. */
function linesOf({ days, adjustments, totals, month }: MonthReport): MonthLine[] {
  const late = { ...figuresOf(adjustments), name: 'adjustments', closedAt: null };
  return [
    ...days.map((one) => ({ ...one, name: one.day })),
    ...(adjustments.length === 0 ? [] : [late]),
    { ...totals, name: month, closedAt: null },
  ];
}
