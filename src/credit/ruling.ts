/**
 * What a manager decides in a dispute (M 5.3.3.2, 5.3.3.4): the ruling (裁定), once and for all, and whether a
 * claim was malicious (恶意争佣).
 */
import type { DealId } from '../ids.ts';
import type { Text } from '../language.ts';
import type { Share } from '../money/shares.ts';
import type { Decision } from '../reason.ts';
import { isReadyForRuling } from './dispute.ts';
import { refusals, strangers, waitingFor } from './refusals.ts';
import { runningDispute } from './negotiation.ts';
import { fund, type Deed, type Dispute, type Standing } from './types.ts';

export interface RulingWish {
  readonly by: string;
  /** Shares in the order given, or null to reject the objection whole. */
  readonly shares: readonly Share[] | null;
  readonly malicious: string | null;
  readonly why: string;
}

/**
 * What is wrong with codes typed as parties of a running or settled dispute, or null. It is a matter of
 * usage, said before role and rules; without a dispute there are no parties to compare with.
 *
 *     namesNoParty(standing, ['A03', 'A09']) // 'A09: no party to it; the parties are A03, A01.'
 */
export function namesNoParty(standing: Standing, codes: readonly string[]): Text | null {
  const { dispute, facts } = standing;
  if (dispute === null || facts.closedAt === null) return null;
  const unknown = codes.filter((code) => !dispute.parties.includes(code));
  return unknown.length === 0 ? null : strangers(unknown, dispute.parties);
}

/**
 * The ruling to record. Refuses with `ruling.final`, `dispute.settled`, `dispute.none`, `ruling.too-early`,
 * `deal.cancelled`. Role, shares that add up and parties (`namesNoParty`) are checked before.
 */
export function decideRuling(
  standing: Standing,
  wish: RulingWish,
  now: number,
): Decision<{ deed: Deed<'rule'> }> {
  const running = runningDispute(standing);
  if (running.refused !== undefined) return running;
  const { deal } = standing.facts;
  if (!isReadyForRuling(standing, now)) {
    return { refused: refusals.rulingTooEarly(deal, whatIsMissing(deal, running.dispute)) };
  }
  return standing.status === 'void'
    ? { refused: refusals.cancelled(deal) }
    : { deed: { act: 'rule', ...wish } };
}

function whatIsMissing(deal: DealId, { parties, reports, reportsDue }: Dispute): Text {
  if (reportsDue === null) return waitingFor.escalation(deal);
  const reported = reports.map((each) => each.by);
  const missing = parties.filter((party) => !reported.includes(party));
  return waitingFor.reports(missing, reportsDue);
}

/**
 * A malicious claim recorded by itself, at any time, on final credit too, of anybody: who is no party loses no share
 * (M 5.3.3.4). Refuses with `dispute.not-a-party` for the fund, and `malice.recorded` the second time on one deal.
 */
export function decideMalice(
  standing: Standing,
  { party, by, why }: { readonly party: string; readonly by: string; readonly why: string },
): Decision<{ deed: Deed<'malice'> }> {
  const { deal } = standing.facts;
  if (standing.malicious.includes(party)) {
    return { refused: refusals.maliceRecorded(deal, party) };
  }
  if (party === fund) {
    return { refused: refusals.notAParty('dispute.not-a-party', deal, party, standing.parties) };
  }
  return { deed: { act: 'malice', by, party, why } };
}

/**
 * What follows a malicious claim, by the number of deals on which the same person was found so before, ever:
 * a major demerit (记大过), the second time dismissal (辞退).
 */
export function followsMalice(earlier: number): 'major-demerit' | 'dismissal' {
  return earlier === 0 ? 'major-demerit' : 'dismissal';
}
