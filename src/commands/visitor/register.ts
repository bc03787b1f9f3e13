import { eyesOf } from '../../desk/index.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { objectOf } from '../../spreadsheet/columns.ts';
import { choice } from '../../terminal/kinds.ts';
import {
  customerColumns,
  purposeNames,
  registerVisit,
  type Particulars,
} from '../../visitor/index.ts';
import { level, measure, name, phone, remark, visit } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { registeredView } from './dossier-view.ts';
import { visitJson } from './json.ts';

/** Everything but one phone or a name may be left out. */
export const register = verb({
  says: text('write down who a visitor is', '登记来访客户'),
  args: { visit: needed(visit) },
  flags: {
    phone: optional(phone, text('phone', '电话')),
    name: optional(name, text('name', '姓名')),
    addressAs: optional(remark, text('how to address them', '称呼')),
    district: optional(remark, text('where they live', '居住区域')),
    occupation: optional(remark, text('occupation', '职业')),
    purpose: optional(choice(purposeNames), text('to live in or to invest', '自住或投资')),
    layout: optional(remark, text('wanted layout', '意向户型')),
    area: optional(measure, text('wanted area in m²', '意向面积（平方米）')),
    budget: optional(measure, text('budget', '预算')),
    reason: optional(remark, text('why they buy', '购房原因')),
    suggestions: optional(remark, text('their suggestions', '建议')),
    level: optional(level, text('intention, A to D', '意向等级，A 至 D')),
    channel: optional(remark, text('how they heard of us', '获知渠道')),
    note: optional(remark, text('note', '备注')),
  },
  examples: [
    'visitor register V1 --phone 13800000001 --name 陈立',
    'visitor register V1 --level A --area 105 --purpose live',
  ],
  run: async (call, { visit, phone, name, why: _why, ...told }) => {
    const particulars: Partial<Particulars> = Object.fromEntries(
      Object.entries(told).filter(([, said]) => said !== undefined),
    );
    if (phone === undefined && name === undefined && Object.keys(particulars).length === 0) {
      throw nothingToRegister();
    }
    const desk = await call.desk();
    const done = await registerVisit(desk, { visit, phone, name, particulars });
    const { customer, reader, today, conflict } = done;
    const eyes = eyesOf({ desk: desk.info, actor: reader }, customer.owner);
    return {
      result: {
        customer: objectOf(customerColumns, customer, eyes),
        visit: visitJson(done.visit, eyes, today),
        conflict,
      },
      view: (page) => registeredView(page, done),
    };
  },
});

function nothingToRegister(): Error {
  return usage(
    text('There is nothing to register.', '没有要登记的内容。'),
    text(
      'Like: salesdesk visitor register V1 --phone 13800000001 --name 陈立',
      '例如：salesdesk visitor register V1 --phone 13800000001 --name 陈立',
    ),
  );
}
