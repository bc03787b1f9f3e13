import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf } from '../../spreadsheet/columns.ts';
import { addFollowup, followupColumns } from '../../visitor/index.ts';
import { answer, customer, remark, staff } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';

export const add = verb({
  says: text('keep what a customer said', '登记回访'),
  args: { customer: needed(customer, text('number or phone', '编号或电话')) },
  flags: {
    by: needed(staff, text('who asked', '回访人工号')),
    text: needed(answer, text('how they see the project', '对楼盘的看法')),
    liked: optional(remark, text('what pleased', '满意点')),
    disliked: optional(remark, text('what did not', '不满意点')),
    obstacle: optional(remark, text('what stands in the way', '购买抗性')),
  },
  examples: ['followup add C1 --by A01 --text 再看看 --liked 位置 --obstacle 首付'],
  run: async (call, wanted) => {
    const desk = await call.desk();
    const { followup, customer, reader } = await addFollowup(desk, wanted);
    const { id, by } = followup;
    const said = text(
      `${id} is kept: ${customer.id}, asked by ${by}.`,
      `回访 ${id} 已登记：客户 ${customer.id}，回访人 ${by}。`,
    );
    const eyes = eyesOf({ desk: desk.info, actor: reader }, customer.owner);
    return {
      result: { followup: objectOf(followupColumns, followup, eyes) },
      view: (page) => page.colour.green(page.say(said)),
    };
  },
});
