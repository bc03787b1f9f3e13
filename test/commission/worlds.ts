/** Closed deals as they usually are; a test says only what is different in it. */
import type { CommissionTerms, CreditedDeal } from '../../src/commission/types.ts';
import type { DealId } from '../../src/ids.ts';
import { fen } from '../../src/money/fen.ts';
import { parseShares, splitByShares, withoutNothing } from '../../src/money/shares.ts';
import { at } from '../credit/worlds.ts';

const flat: CommissionTerms = {
  tiers: [{ fromFen: 0, rate: '0.003' }],
  mode: 'marginal',
  release: [{ on: 'contract', portion: '1' }],
};

interface DealWords {
  readonly id?: DealId;
  readonly closed?: string;
  readonly amount?: number;
  readonly shares?: string;
  readonly status?: CreditedDeal['status'];
  readonly terms?: Partial<CommissionTerms>;
  readonly reached?: CreditedDeal['reached'];
}

/** A deal of 王芳 (A01) alone, closed in March for 1,000,000 yuan, contract signed, credit final. */
export function dealOf(words: DealWords = {}): CreditedDeal {
  const amountFen = fen(words.amount ?? 100000000);
  const shares = withoutNothing(parseShares(words.shares ?? 'A01:100'));
  const amounts = splitByShares(amountFen, shares);
  return {
    id: words.id ?? 'D1',
    closedAt: at(words.closed ?? '2026-03-03 15:00'),
    amountFen,
    status: words.status ?? 'final',
    parties: shares.map((each, i) => ({ ...each, creditFen: amounts[i] ?? fen(0) })),
    terms: { ...flat, ...words.terms },
    reached: words.reached ?? ['subscription', 'contract'],
  };
}
