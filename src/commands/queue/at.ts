import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { moment } from '../../terminal/kinds.ts';
import { needed, verb } from '../verb.ts';
import { boardAnswer } from './door-view.ts';

export const at = verb({
  says: text('the board at an earlier minute', '回看某一时刻的排位表'),
  args: { time: needed(moment) },
  examples: ['queue at 14:05'],
  run: async (call, { time }) => {
    const desk = await call.desk();
    const { at } = time;
    if (at > call.now()) {
      throw usage(text(`${time.typed} has not come yet.`, `${time.typed} 还没有到。`));
    }
    return boardAnswer(desk, at);
  },
});
