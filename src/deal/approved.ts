/**
 * What may only be done with a manager's approval, recorded first and used once: names on a deal, another unit
 * (M 5.4.2.7), a list price (M 5.4.2.8). The price of a deal has its own rule in price.ts.
 */
import type { ApprovalId, CustomerId, DealId } from '../ids.ts';
import { text, type Text } from '../language.ts';
import { formatYuan, type Fen } from '../money/fen.ts';
import type { Decision, Refusal } from '../reason.ts';
import { isUsable, whyNot } from './price.ts';
import type { Approval } from './types.ts';

/** Contract terms are the company's to allow (M 5.4.2.5); everything else is the manager's. */
export function waitsFor({
  status,
  kind,
}: Pick<Approval, 'status' | 'kind'>): 'manager' | 'company' | null {
  if (status !== 'pending') return null;
  return kind === 'terms' ? 'company' : 'manager';
}

/** What somebody wants to do, in the words an approval is asked for. */
export type Approvable =
  | { readonly kind: 'buyer'; readonly deal: DealId; readonly customer: CustomerId }
  | { readonly kind: 'unit'; readonly deal: DealId; readonly unit: string }
  | { readonly kind: 'list-price'; readonly unit: string; readonly amountFen: Fen };

/**
 * The approval that is used up by it, or a refusal: `deal.buyer-not-approved`, `deal.unit-not-approved`,
 * `unit.price-not-approved`.
 *
 *     decideApproved({ kind: 'unit', deal: 'D4', unit: '3-1-1502' }, p3) // { uses: 'P3' }
 */
export function decideApproved(
  wanted: Approvable,
  approval: Approval | null,
): Decision<{ uses: ApprovalId }> {
  const covers = approval !== null && isUsable(approval, wanted.kind) && isFor(approval, wanted);
  return covers ? { uses: approval.id } : { refused: notApproved(wanted, approval) };
}

function isFor(approval: Approval, wanted: Approvable): boolean {
  switch (wanted.kind) {
    case 'buyer':
      return approval.deal === wanted.deal && approval.customer === wanted.customer;
    case 'unit':
      return approval.deal === wanted.deal && approval.unit === wanted.unit;
    case 'list-price':
      return approval.unit === wanted.unit && approval.amountFen === wanted.amountFen;
  }
}

function notApproved(wanted: Approvable, approval: Approval | null): Refusal {
  const { code, clause, said, ask } = particulars(wanted);
  const why = approval === null ? text('', '') : whyNot(approval);
  return {
    code,
    clause,
    text: text(`${said.en}${why.en}`, `${said.zh}${why.zh}`),
    hint: text(
      `Ask with: salesdesk approval request ${ask} --why "…"`,
      `申请审批：salesdesk approval request ${ask} --why "……"`,
    ),
  };
}

interface Particulars {
  readonly code: string;
  readonly clause: string;
  readonly said: Text;
  /** What to type behind `approval request`. */
  readonly ask: string;
}

function particulars(wanted: Approvable): Particulars {
  switch (wanted.kind) {
    case 'buyer':
      return {
        code: 'deal.buyer-not-approved',
        clause: 'M 5.4.2.7',
        said: text(
          `A name on ${wanted.deal} is changed only with a manager's approval first.`,
          `${wanted.deal} 的业主名须先经经理审批才能更改、增加或删减。`,
        ),
        ask: `buyer --deal ${wanted.deal} --customer ${wanted.customer}`,
      };
    case 'unit':
      return {
        code: 'deal.unit-not-approved',
        clause: 'M 5.4.2.7',
        said: text(
          `${wanted.deal} changes to ${wanted.unit} only with a manager's approval first.`,
          `${wanted.deal} 换成 ${wanted.unit} 须先经经理审批。`,
        ),
        ask: `unit --deal ${wanted.deal} --unit ${wanted.unit}`,
      };
    case 'list-price':
      return {
        code: 'unit.price-not-approved',
        clause: 'M 5.4.2.8',
        said: text(
          `The list price of ${wanted.unit} changes only with a manager's approval first.`,
          `${wanted.unit} 的标价须先经经理审批才能更改。`,
        ),
        ask: `list-price --unit ${wanted.unit} --amount ${formatYuan(wanted.amountFen)}`,
      };
  }
}
