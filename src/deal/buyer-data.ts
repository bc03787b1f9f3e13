/**
 * What the desk must know of a buyer once subscription or contract is signed (M 5.4.2.6); a deal that lacks any of
 * it is listed as incomplete.
 */
import type { StageDates } from './types.ts';

/** Name and phone, and what the buyer's own form asks for (RULEBOOK 5). */
export interface BuyerData {
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly occupation: string | null;
  readonly purpose: string | null;
}

/**
 * The fields still missing for a deal; none before anything is signed, and none of a cancelled deal.
 *
 *     missingBuyerData(subscribed, { name: '陈先生', phone: '13800000001', address: null, … }) // ['address', …]
 */
export function missingBuyerData(
  dates: Pick<StageDates, 'subscribedAt' | 'contractAt' | 'cancelledAt'>,
  buyer: BuyerData,
): (keyof BuyerData)[] {
  const isSigned = dates.subscribedAt !== null || dates.contractAt !== null;
  if (!isSigned || dates.cancelledAt !== null) return [];
  const fields = ['name', 'phone', 'address', 'occupation', 'purpose'] as const;
  return fields.filter((field) => (buyer[field] ?? '').trim() === '');
}
