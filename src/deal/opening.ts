/** Who may be named on a new deal: the consultant who sells, and the visit that its credit is to follow. */
import type { CustomerId, VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Decision } from '../reason.ts';
import { hasLeftBy } from '../staff/index.ts';
import { isReceptionBy, type VisitForClosing } from './closing-visit.ts';

export interface Seller {
  readonly code: string;
  readonly isConsultant: boolean;
  readonly resignedAt: number | null;
}

/**
 * Whether somebody can be the consultant of a deal opened at `at`: `deal.not-a-consultant`, and `staff.resigned`
 * for one who had left by then.
 */
export function decideSeller(seller: Seller, at: number): Decision<{ by: string }> {
  const { code } = seller;
  if (!seller.isConsultant) {
    return {
      refused: {
        code: 'deal.not-a-consultant',
        text: text(
          `${code} is no consultant; a deal names the consultant who sells.`,
          `${code} 不是置业顾问，成交须登记在置业顾问名下。`,
        ),
        hint: text('See who is: salesdesk staff list', '查看人员：salesdesk staff list'),
      },
    };
  }
  if (!hasLeftBy(seller, at)) return { by: code };
  return {
    refused: {
      code: 'staff.resigned',
      text: text(`${code} has left the company.`, `${code} 已离职。`),
      hint: text('Name who sells now with --by.', '请用 --by 填写现在的置业顾问。'),
    },
  };
}

export interface NamedVisit extends VisitForClosing {
  /** 'C1', or null for somebody unknown. */
  readonly customer: CustomerId | null;
}

/**
 * Whether credit can follow a visit that is named for a customer's deal: `deal.visit-of-another`,
 * `deal.visit-not-received` when nobody received it by `at`.
 *
 *     decideNamedVisit({ id: 'V2', customer: 'C1', status: 'done', beganAt: 900 }, 'C1', 1000) // { visit: 'V2' }
 */
export function decideNamedVisit(
  visit: NamedVisit,
  customer: CustomerId,
  at: number,
): Decision<{ visit: VisitId }> {
  const { id } = visit;
  if (visit.customer !== customer) {
    return {
      refused: {
        code: 'deal.visit-of-another',
        text: text(`${id} is not a visit of ${customer}.`, `${id} 不是 ${customer} 的来访。`),
        hint: seeVisits(customer),
      },
    };
  }
  if (isReceptionBy(visit, at)) return { visit: id };
  return {
    refused: {
      code: 'deal.visit-not-received',
      text: text(
        `${id} is no reception that had begun by then; credit cannot follow it.`,
        `${id} 在该时间之前没有开始接待，不能作为业绩依据。`,
      ),
      hint: seeVisits(customer),
    },
  };
}

function seeVisits(customer: CustomerId) {
  return text(
    `See the visits: salesdesk visitor show ${customer}`,
    `查看来访：salesdesk visitor show ${customer}`,
  );
}
