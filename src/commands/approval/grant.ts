import { decideRequest, whoDecides } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { line } from '../../terminal/kinds.ts';
import { approval } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { onApproval } from './approval-view.ts';

export const grant = verb({
  says: text('grant one', '批准'),
  args: { approval: needed(approval) },
  flags: {
    allowedBy: optional(
      line,
      text('contract terms: who in the company allowed it', '合同条款：公司许可人'),
    ),
  },
  who: whoDecides,
  examples: ['approval grant P1 --as M01'],
  run: (call, { approval: id, allowedBy = null }) =>
    onApproval(call, (desk) => decideRequest(desk, { id, status: 'granted', allowedBy })),
});
