import { ruleOnDispute, rulers } from '../../credit/index.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { deal, staff } from '../kinds.ts';
import { given, needed, optional, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';
import { shares } from './kinds.ts';

export const rule = verb({
  says: text('rule on a dispute', '裁定争佣'),
  args: { deal: needed(deal) },
  flags: {
    shares: optional(
      shares,
      text('who gets how much of it: A03:60,A01:40', '各得多少：A03:60,A01:40'),
    ),
    reject: given(text('reject the objection whole', '驳回异议')),
    malicious: optional(staff, text('whose claim was malicious', '恶意争佣人工号')),
  },
  why: 'needed',
  who: rulers,
  examples: [
    'commission rule D1 --shares A03:60,A01:40 --why 双方都有付出',
    'commission rule D1 --reject --why 没有接待记录',
  ],
  run: async (call, { deal, shares = null, reject, malicious = null, why }) => {
    if ((shares === null) !== reject) throw sharesOrReject();
    const desk = await call.desk();
    const { found, conduct } = await ruleOnDispute(desk, { deal, shares, malicious, why });
    return creditAnswer(desk, found, conduct);
  },
});

function sharesOrReject(): Error {
  return usage(
    text(
      'A ruling either sets shares or rejects the objection.',
      '裁定须写明份额，或者驳回异议，二者选一。',
    ),
    text('Either --shares A03:60,A01:40 or --reject', '用 --shares A03:60,A01:40 或 --reject'),
  );
}
