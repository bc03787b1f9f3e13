/**
 * The price guard (M 5.4.2.8): a unit is sold at its list price, or at an amount that a manager approved first,
 * for this unit and this amount, once. Also what else needs an approval, and whether a unit can be sold at all.
 */
import type { ApprovalId } from '../ids.ts';
import { text } from '../language.ts';
import { formatYuan, formatYuanGrouped, type Fen } from '../money/fen.ts';
import type { Decision, Refusal } from '../reason.ts';
import { unitStatusNames } from './names.ts';
import type { Approval, ApprovalKind, Unit } from './types.ts';

/** Whether a deal can be opened on a unit: `unit.not-available` unless it is free. */
export function decideUnit(unit: Pick<Unit, 'code' | 'status'>): Decision<{ unit: string }> {
  if (unit.status === 'available') return { unit: unit.code };
  const status = unitStatusNames[unit.status];
  return {
    refused: {
      code: 'unit.not-available',
      text: text(
        `${unit.code} is ${status.en}, not available.`,
        `${unit.code} 目前${status.zh}，不可售。`,
      ),
      hint: text(
        'See what is free with: salesdesk unit list --status available',
        '查看可售房源：salesdesk unit list --status available',
      ),
    },
  };
}

/**
 * Whether a unit may be sold at an amount, and the approval that is used up by it (null at list price). Refuses
 * with `deal.price-not-approved`.
 *
 *     decidePrice({ unit, amountFen: unit.listFen, approval: null }) // { uses: null }
 */
export function decidePrice({
  unit,
  amountFen,
  approval,
}: {
  readonly unit: Pick<Unit, 'code' | 'listFen'>;
  readonly amountFen: Fen;
  readonly approval: Approval | null;
}): Decision<{ uses: ApprovalId | null }> {
  if (amountFen === unit.listFen) return { uses: null };
  const covers =
    approval !== null &&
    isUsable(approval, 'price') &&
    approval.unit === unit.code &&
    approval.amountFen === amountFen;
  return covers ? { uses: approval.id } : { refused: priceRefusal(unit, amountFen, approval) };
}

/** Whether an approval of that kind was granted and has not been used. */
export function isUsable(approval: Approval, kind: ApprovalKind): boolean {
  return approval.kind === kind && approval.status === 'granted' && approval.usedFor === null;
}

function priceRefusal(
  unit: Pick<Unit, 'code' | 'listFen'>,
  amountFen: Fen,
  approval: Approval | null,
): Refusal {
  const why = approval === null ? text('', '') : whyNot(approval);
  const amount = formatYuanGrouped(amountFen);
  const list = formatYuanGrouped(unit.listFen);
  return {
    code: 'deal.price-not-approved',
    clause: 'M 5.4.2.8',
    text: text(
      `${unit.code} is listed at ${list}; ${amount} needs a manager's approval first.${why.en}`,
      `${unit.code} 标价 ${list}，按 ${amount} 成交须先经经理审批。${why.zh}`,
    ),
    hint: text(
      `Ask with: salesdesk approval request price --unit ${unit.code} --amount ${formatYuan(amountFen)} --why "…"`,
      `申请审批：salesdesk approval request price --unit ${unit.code} --amount ${formatYuan(amountFen)} --why "…"`,
    ),
  };
}

export function whyNot(approval: Approval) {
  const { id } = approval;
  if (approval.usedFor !== null) {
    return text(` ${id} was used for ${approval.usedFor}.`, `${id} 已用于 ${approval.usedFor}。`);
  }
  if (approval.status === 'pending') return text(` ${id} still waits.`, `${id} 尚待审批。`);
  if (approval.status === 'refused') return text(` ${id} was refused.`, `${id} 未获批准。`);
  return text(
    ` ${id} is for something else than this unit at this amount.`,
    `${id} 批准的不是该房源的这个金额。`,
  );
}
