import { text } from '../../../language.ts';
import { deal } from '../../kinds.ts';
import { unit as unitCode } from '../../unit/unit-kind.ts';
import { needed, verb } from '../../verb.ts';
import { ask } from '../approval-view.ts';

export const unit = verb({
  says: text('another unit for a deal', '换房'),
  flags: {
    deal: needed(deal, text('the deal, such as D4', '成交编号，例如 D4')),
    unit: needed(unitCode, text('the new unit', '新房号')),
  },
  why: 'needed',
  examples: ['approval request unit --deal D1 --unit 3-1-1503 --why 换大户型'],
  run: (call, { deal, unit, why }) => ask(call, { kind: 'unit', deal, unit }, why),
});
