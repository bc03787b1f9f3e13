import { dueColumns, listComing } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { day, whole } from '../../terminal/kinds.ts';
import { listAnswer, look } from '../answers.ts';
import { optional, verb } from '../verb.ts';
import { dueView } from './due-view.ts';

const farthestAhead = 3660;

export const due = verb({
  says: text('what falls due soon, is due, is late', '即将到期、到期与逾期事项'),
  flags: {
    days: optional(whole({ min: 0, max: farthestAhead }), text('how many days ahead', '提前天数')),
    day: optional(day, text('today if not given', '默认当天')),
  },
  examples: ['deal due', 'deal due --days 30'],
  run: async (call, { days: ahead, day }) => {
    const { found: lines, eyes } = await look(call, (reading) =>
      listComing(reading, { day, ahead }),
    );
    return {
      ...listAnswer('due', dueColumns, lines, eyes),
      view: (page) => dueView(page, lines, eyes),
    };
  },
});
