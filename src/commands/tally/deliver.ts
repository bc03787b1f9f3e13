import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { deliverTally, tallyKeepers } from '../../tally/index.ts';
import { day, words } from '../../terminal/kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { officeOf, tallyAnswer } from './answer.ts';

export const deliver = verb({
  says: text('record to whom a tally went', '登记报送'),
  args: { day: needed(day) },
  flags: {
    to: needed(words, text('to whom', '报送给谁')),
    how: optional(words, text('in what way', '报送方式')),
  },
  who: tallyKeepers,
  examples: ['tally deliver 2026-03-02 --to 财务部 --how 纸质签收'],
  run: async (call, { day, ...typed }) => {
    const [to, how] = [typed.to.trim(), typed.how?.trim()];
    if (to === '') throw usage(text('--to must say to whom.', '--to 须写明报送给谁。'));
    const desk = await call.desk();
    const tally = await deliverTally(desk, { day, to, how: how || null });
    const office = await desk.read(officeOf);
    const done = text(`The tally of ${day} went to ${to}.`, `${day} 销控日报已报送${to}。`);
    return {
      ...tallyAnswer({ tally, odds: [] }, office),
      view: (page) => page.colour.green(page.say(done)),
    };
  },
});
