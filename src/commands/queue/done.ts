import { text } from '../../language.ts';
import { endReception } from '../../queue/index.ts';
import { words } from '../../terminal/kinds.ts';
import { staff } from '../kinds.ts';
import { given, needed, optional, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const done = verb({
  says: text('end a reception', '结束接待'),
  args: { code: needed(staff) },
  flags: {
    outcome: optional(words, text('how it went', '接待结果')),
    notACustomer: given(
      text('a courier, a competitor (with --why)', '非客户，如快递、同行（须加 --why）'),
    ),
  },
  why: ({ notACustomer }) => notACustomer,
  examples: ['queue done A01 --outcome 考虑中'],
  run: (call, { code, outcome, notACustomer }) =>
    atTheDoor(
      call,
      (desk) => endReception(desk, { staff: code, outcome: outcome?.trim() || null, notACustomer }),
      ({ handedOver }) => ({ handedOver }),
    ),
});
