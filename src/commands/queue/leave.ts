import { text } from '../../language.ts';
import { leaveLine } from '../../queue/index.ts';
import { staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const leave = verb({
  says: text('leave the line', '退出排位'),
  args: { code: needed(staff) },
  examples: ['queue leave A01'],
  run: (call, { code }) => atTheDoor(call, (desk) => leaveLine(desk, code)),
});
