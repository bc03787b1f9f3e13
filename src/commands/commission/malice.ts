import { findMalice, rulers } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { deal, staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';

export const malice = verb({
  says: text('a claim was malicious, found at any time', '认定恶意争佣'),
  args: { deal: needed(deal) },
  flags: { party: needed(staff, text('whose claim', '当事人工号')) },
  why: 'needed',
  who: rulers,
  examples: ['commission malice D1 --party A03 --why 窃取客户资料'],
  run: async (call, wish) => {
    const desk = await call.desk();
    const { found, conduct } = await findMalice(desk, wish);
    return creditAnswer(desk, found, conduct);
  },
});
