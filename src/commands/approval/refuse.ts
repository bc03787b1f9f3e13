import { decideRequest, whoDecides } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { approval } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { onApproval } from './approval-view.ts';

export const refuse = verb({
  says: text('refuse one', '驳回'),
  args: { approval: needed(approval) },
  why: 'needed',
  who: whoDecides,
  examples: ['approval refuse P1 --as M01 --why 价格过低'],
  run: (call, { approval: id }) =>
    onApproval(call, (desk) => decideRequest(desk, { id, status: 'refused', allowedBy: null })),
});
