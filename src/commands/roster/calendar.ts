import { monthOf } from '../../calendar/time.ts';
import { text } from '../../language.ts';
import { objectOf, pick, sheetOf, type Eyes } from '../../spreadsheet/columns.ts';
import { calendarColumns, calendarOf, weekdayColumn, type CalendarDay } from '../../staff/index.ts';
import { month } from '../../terminal/kinds.ts';
import type { Page } from '../../terminal/page.ts';
import { optional, verb } from '../verb.ts';

/** Days of the calendar have no time, and nobody's phone. */
const eyes: Eyes = { zone: 'UTC', phone: (phone) => phone, text: (text) => text };

export const calendar = verb({
  says: text('working days and public holidays of a month', '某月的工作日与节假日'),
  args: { month: optional(month) },
  examples: ['roster calendar', 'roster calendar 2026-10'],
  run: async (call, { month: wanted }) => {
    const month =
      wanted ?? (await (await call.desk()).read(({ today }) => Promise.resolve(monthOf(today))));
    const days = await calendarOf(month);
    const year = month.slice(0, 4);
    const unknown = text(
      `The public holidays of ${year} are not known here; only weekends are marked.`,
      `尚无 ${year} 年的节假日安排，只按周末计算。`,
    );
    return {
      result: { calendar: days.map((day) => objectOf(calendarColumns, day, eyes)) },
      notices: days.some(({ known }) => !known) ? [unknown] : [],
      rows: sheetOf(calendarColumns, days, eyes),
      view: (page) => calendarView(page, days),
    };
  },
});

async function calendarView(page: Page, days: readonly CalendarDay[]): Promise<string> {
  const working = days.filter((one) => one.working).length;
  const total = text(
    `${working} working days of ${days.length}.`,
    `共 ${days.length} 天，工作日 ${working} 天。`,
  );
  const columns = pick([...calendarColumns, weekdayColumn], 'day', 'weekday', 'kind', 'name');
  return `${await page.list(columns, days, eyes)}\n${page.say(total)}`;
}
