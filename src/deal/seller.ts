/** Who may be named on a new deal as the consultant who sells. */
import { text } from '../language.ts';
import type { Decision } from '../reason.ts';
import { hasLeftBy } from '../staff/index.ts';

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
