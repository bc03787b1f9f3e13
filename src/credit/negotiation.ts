/**
 * What the parties to a dispute do themselves (M 5.3.3.2): say how to share, say that it failed, hand in
 * their reports (争佣报告).
 */
import { withinDays } from '../calendar/windows.ts';
import type { Share } from '../money/shares.ts';
import type { Decision, Refusal } from '../reason.ts';
import { refusals } from './refusals.ts';
import type { Deed, Dispute, Standing } from './types.ts';

/**
 * One party's word on the shares. It takes effect when every party's latest word is the same. Refuses with
 * `ruling.final`, `dispute.settled`, `dispute.none`, `dispute.not-a-party`, `deal.cancelled`. That shares add up
 * and name parties only is checked before (`namesNoParty`).
 *
 *     decideAgreement(standing, { by: 'A01', shares: parseShares('A03:60,A01:40') })
 */
export function decideAgreement(
  standing: Standing,
  { by, shares }: { readonly by: string; readonly shares: readonly Share[] },
): Decision<{ deed: Deed<'agree'> }> {
  const running = runningDispute(standing);
  if (running.refused !== undefined) return running;
  const { deal } = standing.facts;
  if (!running.dispute.parties.includes(by)) {
    const { parties } = running.dispute;
    return { refused: refusals.notAParty('dispute.not-a-party', deal, by, parties) };
  }
  return standing.status === 'void'
    ? { refused: refusals.cancelled(deal) }
    : { deed: { act: 'agree', by, shares } };
}

/**
 * Negotiation has failed; the days for reports run from here. `by` is the party who says so, or null when
 * somebody at the desk records it for them. Refuses with `ruling.final`, `dispute.settled`, `dispute.none`,
 * `dispute.not-a-party`, `dispute.escalated`, `deal.cancelled`.
 */
export function decideEscalation(
  standing: Standing,
  by: string | null,
): Decision<{ deed: Deed<'escalate'> }> {
  const running = runningDispute(standing);
  if (running.refused !== undefined) return running;
  const { deal } = standing.facts;
  const { parties, reportsDue } = running.dispute;
  if (by !== null && !parties.includes(by)) {
    return { refused: refusals.notAParty('dispute.not-a-party', deal, by, parties) };
  }
  if (reportsDue !== null) return { refused: refusals.escalatedAlready(deal, reportsDue) };
  return standing.status === 'void'
    ? { refused: refusals.cancelled(deal) }
    : { deed: { act: 'escalate', by } };
}

/**
 * A party's report, in time to the end of the third day (`report.days`) after negotiation failed. Refuses with
 * `ruling.final`, `dispute.settled`, `dispute.none`, `dispute.not-escalated`, `report.not-a-party`,
 * `report.too-late`, `deal.cancelled`; what is too late is noted in the journal all the same.
 */
export function decideReport(
  standing: Standing,
  { by, text }: { readonly by: string; readonly text: string },
  now: number,
): Decision<{ deed: Deed<'report'> }> {
  const running = runningDispute(standing);
  if (running.refused !== undefined) return running;
  const refused = notToReport(standing, running.dispute, by, now);
  return refused === null ? { deed: { act: 'report', by, text } } : { refused };
}

function notToReport(
  { facts, status }: Standing,
  { escalatedAt, reportsDue, parties }: Dispute,
  by: string,
  now: number,
): Refusal | null {
  const { deal, policy, zone } = facts;
  if (escalatedAt === null || reportsDue === null) return refusals.notEscalated(deal);
  if (!parties.includes(by)) return refusals.notAParty('report.not-a-party', deal, by, parties);
  if (!withinDays(now, escalatedAt, policy.reportDays, zone)) {
    return refusals.reportTooLate(deal, reportsDue);
  }
  return status === 'void' ? refusals.cancelled(deal) : null;
}

/** The dispute as long as it can still be negotiated or ruled on; before the closing there is none yet. */
export function runningDispute({ dispute, facts }: Standing): Decision<{ dispute: Dispute }> {
  if (dispute?.phase === 'ruled') return { refused: refusals.rulingFinal(facts.deal) };
  if (dispute?.phase === 'agreed') return { refused: refusals.settled(facts.deal) };
  if (dispute === null || facts.closedAt === null) {
    return { refused: refusals.noDispute(facts.deal) };
  }
  return { dispute };
}
