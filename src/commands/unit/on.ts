import { putBackOnSale } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { unit } from './unit-kind.ts';
import { needed, verb } from '../verb.ts';
import { onUnit } from './unit-view.ts';

export const on = verb({
  says: text('put a unit back on sale', '恢复销售'),
  args: { code: needed(unit) },
  examples: ['unit on 3-1-1502'],
  run: (call, { code }) => onUnit(call, (desk) => putBackOnSale(desk, code)),
});
