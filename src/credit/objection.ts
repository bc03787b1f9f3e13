/**
 * Whether an objection (异议) to a deal's credit is taken (M 5.3.3.3): in time, with evidence of the objector's
 * own from before the closing, and with room for one more party.
 */
import { withinHours } from '../calendar/windows.ts';
import type { CallId, CustomerId, FollowupId, VisitId } from '../ids.ts';
import type { Decision } from '../reason.ts';
import { refusals } from './refusals.ts';
import type { Deed, Standing } from './types.ts';

export interface ObjectionWish {
  readonly by: string;
  /** Records of the desk that the objector names. */
  readonly evidence: readonly EvidenceRecord[];
  /** Descriptions of documents outside the desk. */
  readonly documents: readonly string[];
}

export interface EvidenceRecord {
  readonly id: VisitId | CallId | FollowupId;
  /** Whom it shows: every receiver of a visit, who took the call, who followed up. */
  readonly staff: readonly string[];
  /** Whose record it is; null where nobody registered the visitor, and for an undone visit. */
  readonly customer: CustomerId | null;
  /** When it was recorded, not when it is said to have happened: only that is evidence (RULEBOOK 13). */
  readonly recordedAt: number;
  /** The journal's number of its recording. */
  readonly entry: number;
}

/**
 * The objection to record, or the refusal; `now` (ms) is when the objector objects. Refuses with `ruling.final`,
 * `dispute.settled`, `objection.too-late`, `objection.no-evidence`, `objection.not-your-evidence`,
 * `dispute.too-many-parties`, `deal.cancelled`, the first that applies in the order of the contract.
 *
 *     decideObjection(standing, { by: 'A03', evidence: [], documents: [] }, now).refused?.code
 *     // 'objection.no-evidence'
 */
export function decideObjection(
  standing: Standing,
  wish: ObjectionWish,
  now: number,
): Decision<{ deed: Deed<'object'> }> {
  const refused =
    settledBefore(standing, wish.by) ??
    outOfTime(standing, now) ??
    withoutEvidence(standing, wish) ??
    withoutRoom(standing, wish.by);
  if (refused !== null) return { refused };
  if (standing.status === 'void') return { refused: refusals.cancelled(standing.facts.deal) };
  const documents = wish.documents.filter(isSaid);
  const evidence = [...wish.evidence.map((record) => record.id), ...documents];
  return { deed: { act: 'object', by: wish.by, evidence } };
}

/** An agreement binds its parties only; a ruling everybody. */
function settledBefore({ dispute, facts }: Standing, by: string) {
  if (dispute?.phase === 'ruled') return refusals.rulingFinal(facts.deal);
  const isBound = dispute?.phase === 'agreed' && dispute.parties.includes(by);
  return isBound ? refusals.settled(facts.deal) : null;
}

function outOfTime({ facts, windowEndsAt }: Standing, now: number) {
  if (facts.closedAt === null || windowEndsAt === null) return null;
  return withinHours(now, facts.closedAt, facts.policy.objectionHours)
    ? null
    : refusals.tooLate(facts.deal, windowEndsAt, facts);
}

function withoutEvidence(standing: Standing, { by, evidence, documents }: ObjectionWish) {
  const { deal } = standing.facts;
  const isDocumented = documents.some(isSaid);
  if (evidence.length === 0 && !isDocumented) return refusals.noEvidence(deal, by);
  const another = evidence.find((record) => !record.staff.includes(by));
  if (another !== undefined) return refusals.notYourEvidence(deal, by, another.id);
  if (isDocumented || evidence.some((record) => counts(record, standing))) return null;
  return refusals.evidenceElsewhere(
    deal,
    by,
    evidence.map((record) => record.id),
  );
}

function isSaid(document: string): boolean {
  return document.trim() !== '';
}

function counts(record: EvidenceRecord, { facts }: Standing): boolean {
  if (record.customer !== facts.customer) return false;
  if (facts.closedAt === null) return true;
  if (record.recordedAt !== facts.closedAt) return record.recordedAt < facts.closedAt;
  // Within one second only the journal knows which came first.
  return facts.closingEntry === null || record.entry < facts.closingEntry;
}

function withoutRoom({ facts, parties }: Standing, by: string) {
  const most = facts.policy.maxParties;
  return parties.includes(by) || parties.length < most
    ? null
    : refusals.tooManyParties(facts.deal, parties, most);
}
