import { agreeOnShares } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { deal, staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';
import { shares } from './kinds.ts';

export const agree = verb({
  says: text('a party says how to share', '当事人提出或同意分配份额'),
  args: { deal: needed(deal) },
  flags: {
    by: needed(staff, text('which party', '当事人工号')),
    shares: needed(
      shares,
      text('who gets how much of it: A03:60,A01:40', '各得多少：A03:60,A01:40'),
    ),
  },
  examples: ['commission agree D1 --by A01 --shares A03:60,A01:40'],
  run: async (call, wish) => {
    const desk = await call.desk();
    return creditAnswer(desk, await agreeOnShares(desk, wish));
  },
});
