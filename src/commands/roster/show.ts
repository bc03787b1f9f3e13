import { workday } from '../../calendar/holidays.ts';
import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { showRoster } from '../../staff/index.ts';
import { day } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { rosterAnswer, rosterView } from './roster-view.ts';

export const show = verb({
  says: text('everybody on a day, today if none is given', '某日排班，默认当天'),
  args: { day: optional(day) },
  examples: ['roster show', 'roster show 2026-03-07'],
  run: async (call, { day: wanted }) => {
    const desk = await call.desk();
    const { day, lines, eyes } = await desk.read(async (reading) => {
      const day = wanted ?? reading.today;
      return { day, lines: await showRoster(reading, day), eyes: eyesOf(reading) };
    });
    return rosterAnswer(lines, eyes, async (page) =>
      rosterView(page, { day, kind: await workday(day), lines }, eyes),
    );
  },
});
