import { keepForm } from '../../../deal/index.ts';
import { usage } from '../../../errors.ts';
import { text } from '../../../language.ts';
import { choice, line } from '../../../terminal/kinds.ts';
import { purposeNames } from '../../../visitor/index.ts';
import { customer, deal } from '../../kinds.ts';
import { needed, optional, verb } from '../../verb.ts';
import { onBuyers } from '../buyers-view.ts';

export const form = verb({
  says: text('what a buyer’s own form says', '客户登记表'),
  args: { deal: needed(deal) },
  flags: {
    customer: optional(customer, text('the deal’s own if not given', '默认为成交客户')),
    address: optional(line, text('address', '地址')),
    occupation: optional(line, text('occupation', '职业')),
    purpose: optional(choice(purposeNames), text('to live in, or to invest', '自住或投资')),
  },
  examples: ['deal buyer form D1 --address 静安区南京西路1号 --occupation 教师 --purpose live'],
  run: (call, { deal, customer = null, address = null, occupation = null, purpose = null }) => {
    if (address === null && occupation === null && purpose === null) throw formSaysNothing();
    const wish = { deal, customer, address, occupation, purpose };
    return onBuyers(call, (desk) => keepForm(desk, wish));
  },
});

function formSaysNothing() {
  return usage(
    text('The form says nothing.', '登记表没有内容。'),
    text(
      'Add --address, --occupation or --purpose.',
      '请加上 --address、--occupation 或 --purpose。',
    ),
  );
}
