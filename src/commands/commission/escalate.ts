import { escalateDispute } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { deal, staff } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';

export const escalate = verb({
  says: text('negotiation has failed', '协商不成，进入报告阶段'),
  args: { deal: needed(deal) },
  flags: { by: optional(staff, text('which party says so', '提出的当事人工号')) },
  examples: ['commission escalate D1 --by A01'],
  run: async (call, { deal, by = null }) => {
    const desk = await call.desk();
    return creditAnswer(desk, await escalateDispute(desk, { deal, by }));
  },
});
