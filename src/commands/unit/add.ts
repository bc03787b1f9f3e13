import { addUnit, parseArea, problemWithLayout } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { otherwise, type Kind } from '../../terminal/kinds.ts';
import { amount, unusable } from '../kinds.ts';
import { newUnit } from './unit-kind.ts';
import { needed, optional, verb } from '../verb.ts';
import { onUnit } from './unit-view.ts';

const layout: Kind<string | null> = {
  shown: 'text',
  read: (typed, label) => {
    const problem = problemWithLayout(typed.trim());
    if (problem !== null) throw unusable(label, typed, problem);
    return typed.trim() || null;
  },
};

/** `89.50` is '89.5'. */
const area: Kind<string> = {
  shown: 'm2',
  read: (typed, label) => {
    const found = parseArea(typed);
    if (found !== null) return found;
    throw unusable(
      label,
      typed,
      text(
        'an area is square metres such as 89.5, more than 0, with at most four decimals',
        '面积以平方米为单位，大于 0，最多四位小数，例如 89.5',
      ),
    );
  },
  understood: otherwise,
};

export const add = verb({
  says: text('put a unit on sale', '登记房源'),
  args: { code: needed(newUnit) },
  flags: {
    price: needed(amount, text('list price in yuan', '标价（元）')),
    layout: optional(layout, text('such as 三室两厅', '户型，例如 三室两厅')),
    area: optional(area, text('square metres, such as 89.5', '建筑面积（㎡）')),
  },
  examples: ['unit add 3-1-1502 --price 2350000 --layout 三室两厅 --area 89.5'],
  run: (call, { code, price: listFen, layout = null, area = null }) =>
    onUnit(call, (desk) => addUnit(desk, { code, listFen, layout, area })),
});
