import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf } from '../../spreadsheet/columns.ts';
import { whole } from '../../terminal/kinds.ts';
import { addCall, callColumns, hotlineSeconds } from '../../visitor/index.ts';
import { name, phone, remark, staff } from '../kinds.ts';
import { given, needed, optional, verb } from '../verb.ts';

const longestSeconds = 86_400;

export const add = verb({
  says: text('record a call', '登记来电'),
  flags: {
    phone: needed(phone, text('the caller’s phone', '来电号码')),
    by: needed(staff, text('who answered', '接听人工号')),
    name: optional(name, text('the caller’s name', '姓名')),
    address: optional(remark, text('address', '地址')),
    intent: optional(remark, text('what they want to buy', '购房意向')),
    channel: optional(remark, text('how they heard of us', '信息来源')),
    seconds: optional(whole({ min: 0, max: longestSeconds }), text('how long it took', '通话秒数')),
    invited: given(text('they were invited to come', '已邀请到访')),
  },
  examples: [
    'call add --phone 13900000009 --by A02',
    'call add --phone 13900000009 --by A02 --name 何立 --intent 三房 --seconds 95 --invited',
  ],
  run: async (call, wanted) => {
    const desk = await call.desk();
    const done = await addCall(desk, wanted);
    const { customer, reader } = done;
    const { id, by } = done.call;
    const said = text(
      `${id} is kept: ${customer.id}, answered by ${by}.`,
      `来电 ${id} 已登记：客户 ${customer.id}，${by} 接听。`,
    );
    const isLong = (wanted.seconds ?? 0) > hotlineSeconds;
    const eyes = eyesOf({ desk: desk.info, actor: reader }, customer.owner);
    return {
      result: { call: objectOf(callColumns, done.call, eyes) },
      notices: isLong ? [longCall] : [],
      view: (page) => page.colour.green(page.say(said)),
    };
  },
});

const longCall = text(
  'Over two and a half minutes: move such a call from the hotline to another number (M 5.1.4.9).',
  '通话超过两分半钟：请留下对方电话，改用其他号码回拨，以免占用热线（M 5.1.4.9）。',
);
