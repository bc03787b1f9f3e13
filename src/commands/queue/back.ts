import { text } from '../../language.ts';
import { comeBack } from '../../queue/index.ts';
import { staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const back = verb({
  says: text('be back, or come in on a day off', '返回岗位，或休息日到岗'),
  args: { code: needed(staff) },
  examples: ['queue back A01'],
  run: (call, { code }) =>
    atTheDoor(
      call,
      (desk) => comeBack(desk, code),
      ({ handedOver }) => ({ handedOver }),
    ),
});
