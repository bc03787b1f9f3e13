import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { nextVisitor } from '../../queue/index.ts';
import { whole, words } from '../../terminal/kinds.ts';
import { customer, name, phone, staff } from '../kinds.ts';
import { given, optional, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

const largestParty = 99;

export const next = verb({
  says: text('a visitor comes in: who receives them', '来访客户由谁接待'),
  flags: {
    phone: optional(phone, text('the visitor’s phone', '客户电话')),
    name: optional(name, text('the visitor’s name', '客户姓名')),
    asksFor: optional(staff, text('the consultant they ask for', '客户指名的置业顾问')),
    referredBy: optional(customer, text('the customer who sent them', '介绍人（客户编号或电话）')),
    party: optional(whole({ min: 1, max: largestParty }), text('how many they are', '来访人数')),
    channel: optional(words, text('how they heard of us', '渠道')),
    by: optional(staff, text('name the receiver (with --why)', '指定接待人（须加 --why）')),
    wait: given(text('let them wait when nobody is in the line', '无人排位时先登记等候')),
  },
  why: ({ by }) => by !== undefined,
  examples: ['queue next', 'queue next --phone 13800000001 --name 陈先生 --party 2'],
  run: async (call, { phone, name, asksFor, referredBy, party, channel, by, wait, why }) => {
    if (asksFor !== undefined && referredBy !== undefined) {
      throw usage(
        text(
          '--asks-for and --referred-by do not go together: the first came before, the second did not.',
          '--asks-for 与 --referred-by 不能同时使用：前者是老客户，后者是新客户。',
        ),
      );
    }
    const arrival = {
      ...{ phone, name, asksFor, referredBy, party, wait },
      channel: channel?.trim() || null,
      by: by === undefined ? undefined : { staff: by, why: why ?? '' },
    };
    return atTheDoor(
      call,
      (desk) => nextVisitor(desk, arrival),
      ({ because }) => ({ because }),
    );
  },
});
