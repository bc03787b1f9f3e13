import { text } from '../../language.ts';
import { showTally } from '../../tally/index.ts';
import { day } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { officeOf, tallyAnswer } from './answer.ts';

export const show = verb({
  says: text('a day as it was closed, or as it stands now', '查看某日日报，默认当天'),
  args: { day: optional(day) },
  examples: ['tally show', 'tally show 2026-03-02'],
  run: async (call, { day }) => {
    const desk = await call.desk();
    return desk.read(async (reading) =>
      tallyAnswer(await showTally(reading, day), await officeOf(reading)),
    );
  },
});
