import { listUnits, unitStatusNames } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice, words } from '../../terminal/kinds.ts';
import { amount } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { look } from '../answers.ts';
import { unitsAnswer } from './unit-view.ts';

export const list = verb({
  says: text('units by code', '房源列表'),
  flags: {
    status: optional(choice(unitStatusNames), text('where they stand', '状态')),
    layout: optional(words, text('one layout', '户型')),
    max: optional(amount, text('list price at most', '标价不超过')),
  },
  examples: ['unit list', 'unit list --status available --max 2000000'],
  run: async (call, { status, layout, max: maxFen }) =>
    unitsAnswer(await look(call, ({ db }) => listUnits(db, { status, layout, maxFen }))),
});
