/**
 * Credit (业绩) as it is shown: shares turned into fen of the deal's amount, with every reason from the closing
 * visit to the ruling.
 */
import { byId, type DealId } from '../ids.ts';
import type { Fen } from '../money/fen.ts';
import { splitByShares } from '../money/shares.ts';
import type { Reason } from '../reason.ts';
import { isReadyForRuling } from './dispute.ts';
import type { Credit, Standing } from './types.ts';

/**
 * A deal's credit. `why` are the reasons of the attribution that gave the standing's shares; odd fen go by
 * largest remainder in the order of the shares.
 *
 *     creditOf(standing, fen(100000001), attribution.because).parties
 *     // [{ party: 'A02', share: '0.5', creditFen: 50000001 }, { party: 'A01', share: '0.5', creditFen: 50000000 }]
 */
export function creditOf(standing: Standing, amountFen: Fen, why: readonly Reason[]): Credit {
  const { facts, status, windowEndsAt, shares, dispute, because } = standing;
  const amounts = splitByShares(amountFen, shares);
  return {
    deal: facts.deal,
    status,
    windowEndsAt,
    parties: shares.flatMap((each, index) => {
      const creditFen = amounts[index];
      return creditFen === undefined ? [] : [{ ...each, creditFen }];
    }),
    because: [...why, ...because],
    dispute,
  };
}

/** Deals by where their credit stands, each list by deal number. */
export interface DisputeLists {
  /** Closed, and may still be objected to. */
  readonly open: readonly DealId[];
  readonly negotiating: readonly DealId[];
  readonly reportsDue: readonly DealId[];
  readonly readyForRuling: readonly DealId[];
}

/** Where every deal's credit stands at `now`; what is final, cancelled or not closed is in no list. */
export function disputeLists(standings: readonly Standing[], now: number): DisputeLists {
  const listed = (belongs: (standing: Standing) => boolean) =>
    standings
      .filter(belongs)
      .map((standing) => standing.facts.deal)
      .sort(byId);
  const inPhase = (standing: Standing, phase: string) =>
    standing.status === 'disputed' && standing.dispute?.phase === phase;
  const isReady = (standing: Standing) =>
    inPhase(standing, 'reports') && isReadyForRuling(standing, now);
  return {
    open: listed((standing) => standing.status === 'open'),
    negotiating: listed((standing) => inPhase(standing, 'negotiation')),
    reportsDue: listed((standing) => inPhase(standing, 'reports') && !isReady(standing)),
    readyForRuling: listed(isReady),
  };
}
