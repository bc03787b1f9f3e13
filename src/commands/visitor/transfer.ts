import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf } from '../../spreadsheet/columns.ts';
import { customerColumns, transferCustomer, transferRoles } from '../../visitor/index.ts';
import { customer, staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';

export const transfer = verb({
  says: text('give a customer to another consultant', '转移客户'),
  args: { customer: needed(customer, text('number or phone', '编号或电话')) },
  flags: { to: needed(staff, text('to whom', '转给谁')) },
  why: 'needed',
  who: transferRoles,
  examples: ['visitor transfer C1 --to A02 --why 换组 --as M01'],
  run: async (call, { customer: word, to }) => {
    const desk = await call.desk();
    const { customer, reader } = await transferCustomer(desk, { customer: word, to });
    const said = text(
      `${customer.id} is ${to}’s from now on.`,
      `客户 ${customer.id} 自此归 ${to}。`,
    );
    const eyes = eyesOf({ desk: desk.info, actor: reader }, customer.owner);
    return {
      result: { customer: objectOf(customerColumns, customer, eyes) },
      view: (page) => page.colour.green(page.say(said)),
    };
  },
});
