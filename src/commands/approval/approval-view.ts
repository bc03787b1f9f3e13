import {
  approvalColumns,
  approvalKindNames,
  approvalStatusNames,
  requestApproval,
  waitsFor,
  waitsForNames,
  type ApprovalRecord,
  type ApprovalWish,
} from '../../deal/index.ts';
import { whyMissing } from '../../errors.ts';
import type { Desk } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import { pick, type Column } from '../../spreadsheet/columns.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { cleanOrNull } from '../../text/clean.ts';
import { act, listAnswer, rowAnswer, type Seen } from '../answers.ts';
import type { Call } from '../context.ts';

/** Asks for what somebody wishes, and answers with the approval that waits now. */
export async function ask(call: Call, wish: ApprovalWish, why: string): Promise<Answer> {
  const said = cleanOrNull(why);
  if (said === null) throw whyMissing();
  return onApproval(call, (desk) => requestApproval(desk, wish, said));
}

/** Does something to an approval, and answers with it. */
export async function onApproval(
  call: Call,
  use: (desk: Desk) => Promise<ApprovalRecord>,
): Promise<Answer> {
  const { found: approval, eyes } = await act(call, use);
  return {
    ...rowAnswer('approval', approvalColumns, approval, eyes),
    view: (page) => approvalLine(page, approval),
  };
}

function approvalLine(page: Page, approval: ApprovalRecord): string {
  const { id, kind, amountFen } = approval;
  const amount = amountFen === null ? null : formatYuanGrouped(amountFen);
  const parts = [id, page.say(approvalKindNames[kind]), aboutOf(approval), amount];
  const shown = parts.filter((part) => part !== null).map((part) => page.show(part));
  return [...shown, statusOf(page, approval)].join('  ');
}

const listed: readonly Column<ApprovalRecord>[] = [
  ...pick(approvalColumns, 'id', 'kind'),
  { key: 'about', heading: text('About', '对象'), kind: 'text', get: aboutOf },
  ...pick(approvalColumns, 'amount', 'askedBy', 'askedAt', 'why', 'status', 'usedFor'),
];

export function approvalsAnswer({
  found: approvals,
  eyes,
}: Seen<readonly ApprovalRecord[]>): Answer {
  return {
    ...listAnswer('approvals', approvalColumns, approvals, eyes),
    view: (page) =>
      approvals.length === 0
        ? page.say(text('No approvals.', '没有审批事项。'))
        : page.list(listed, approvals, eyes, { status: (one) => statusOf(page, one) }),
  };
}

function aboutOf({ deal, unit, customer }: ApprovalRecord): string {
  return [deal, unit, customer].filter((part) => part !== null).join(' ');
}

/** Where it stands; what waits stands out, with whose word it waits for. */
function statusOf(page: Page, approval: ApprovalRecord): string {
  const awaited = waitsFor(approval);
  return awaited === null
    ? page.say(approvalStatusNames[approval.status])
    : page.colour.yellow(page.say(waitsForNames[awaited]));
}
