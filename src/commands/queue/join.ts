import { text } from '../../language.ts';
import { joinLine } from '../../queue/index.ts';
import { staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const join = verb({
  says: text('stand in the line, at its end', '排位'),
  args: { code: needed(staff) },
  examples: ['queue join A01'],
  run: (call, { code }) =>
    atTheDoor(
      call,
      (desk) => joinLine(desk, code),
      ({ handedOver }) => ({ received: handedOver }),
    ),
});
