import { text } from '../../language.ts';
import { given, verb } from '../verb.ts';
import { boardAnswer } from './door-view.ts';
import { watchBoard } from './door-screen.ts';

export const show = verb({
  says: text('the board', '排位表'),
  flags: { watch: given(text('the screen by the door', '门口大屏，自动刷新')) },
  examples: ['queue show', 'queue show --watch'],
  run: async (call, { watch }) => {
    const desk = await call.desk();
    return watch ? watchBoard(call, desk) : boardAnswer(desk);
  },
});
