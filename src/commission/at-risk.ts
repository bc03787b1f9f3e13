/**
 * What has been paid and would have to come back if some deals fell through: their own commission, and what their
 * going takes from others by way of the tiers.
 */
import type { Zone } from '../calendar/time.ts';
import { byId, type DealId } from '../ids.ts';
import { fen, subtractFen, sumFen, type Fen } from '../money/fen.ts';
import { commissionsOf } from './tiers.ts';
import type { CreditedDeal, FrozenLine } from './types.ts';

export interface AtRisk {
  readonly deal: DealId;
  readonly party: string;
  /** What runs have paid so far. */
  readonly paidFen: Fen;
  /** What of it the next run would take back, beyond what it takes back anyway. */
  readonly clawbackFen: Fen;
}

export interface RiskFacts {
  /** Every deal that has ever closed. */
  readonly deals: readonly CreditedDeal[];
  readonly frozen: readonly FrozenLine[];
  /** The deals that might fall through. */
  readonly doubtful: ReadonlySet<DealId>;
  readonly zone: Zone;
}

/**
 * By deal number, then party; who would lose nothing is left out.
 *
 *     // D2 has paid A03 3,600.00 and is overdue
 *     atRisk(facts) // [{ deal: 'D2', party: 'A03', paidFen: 360000, clawbackFen: 360000 }]
 */
export function atRisk({ deals, frozen, doubtful, zone }: RiskFacts): AtRisk[] {
  const now = payableByAccount(deals, zone);
  const after = payableByAccount(
    deals.map((deal) => (doubtful.has(deal.id) ? { ...deal, status: 'void' } : deal)),
    zone,
  );
  return [...paidByAccount(frozen)]
    .map(([key, { deal, party, paidFen }]) => {
      const anyway = excess(paidFen, now.get(key));
      const clawbackFen = subtractFen(excess(paidFen, after.get(key)), anyway);
      return { deal, party, paidFen, clawbackFen };
    })
    .filter((each) => each.clawbackFen > 0)
    .sort((a, b) => byId(a.deal, b.deal) || (a.party < b.party ? -1 : 1));
}

/** How much more was paid than is payable. */
function excess(paidFen: Fen, payableFen: Fen = fen(0)): Fen {
  return fen(Math.max(0, paidFen - payableFen));
}

function payableByAccount(deals: readonly CreditedDeal[], zone: Zone): Map<string, Fen> {
  return new Map(
    commissionsOf(deals, zone).map((each) => [`${each.deal} ${each.party}`, each.payableFen]),
  );
}

function paidByAccount(frozen: readonly FrozenLine[]) {
  const accounts = new Map<string, { deal: DealId; party: string; paidFen: Fen }>();
  for (const { deal, party, payableFen } of frozen) {
    const key = `${deal} ${party}`;
    const before = accounts.get(key)?.paidFen ?? fen(0);
    accounts.set(key, { deal, party, paidFen: sumFen([before, payableFen]) });
  }
  return accounts;
}
