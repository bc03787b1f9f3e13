/**
 * Why this month pays more or less than the last: deal by deal, and together exactly the difference between the
 * two totals. 'D2: 3,600.00 last month, -3,600.00 now, -7,200.00'.
 */
import { byId, type DealId } from '../ids.ts';
import { fen, subtractFen, type Fen } from '../money/fen.ts';
import type { StaffStatement, StatementLine } from './types.ts';

export interface LineDifference {
  readonly deal: DealId;
  readonly before: StatementLine | null;
  readonly now: StatementLine | null;
  readonly differenceFen: Fen;
}

/**
 * Each deal that was paid in either month, by number.
 *
 *     // 1,500.00 for D1 last month, nothing now; 240.00 taken back for D2 now
 *     lineDifferences(march, april).map((each) => each.differenceFen) // [-150000, -24000]
 */
export function lineDifferences(
  before: StaffStatement | undefined,
  now: StaffStatement | undefined,
): LineDifference[] {
  const earlier = byDeal(before);
  const later = byDeal(now);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort(byId).map((deal) => {
    const was = earlier.get(deal) ?? null;
    const is = later.get(deal) ?? null;
    const differenceFen = subtractFen(is?.payableFen ?? fen(0), was?.payableFen ?? fen(0));
    return { deal, before: was, now: is, differenceFen };
  });
}

function byDeal(statement: StaffStatement | undefined): Map<DealId, StatementLine> {
  return new Map((statement?.lines ?? []).map((line) => [line.deal, line]));
}
