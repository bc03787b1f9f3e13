import { getCase } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';

export const show = verb({
  says: text('whose deal it is, and why', '业绩归谁，依据是什么'),
  args: { deal: needed(deal) },
  examples: ['commission show D1'],
  run: async (call, { deal }) => {
    const desk = await call.desk();
    return creditAnswer(desk, await desk.read((reading) => getCase(reading, deal)));
  },
});
